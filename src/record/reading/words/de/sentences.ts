/** Short forms in German that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const germanSentences: SentenceWords = {
  shortForms:
    'hr fr dr prof gen oberst hptm lt art abs nr bzw ca z d u s v vgl usw str jan feb mrz apr jun jul aug sep sept okt nov dez mio mrd tsd rd',
  starters:
    'der die das den dem des ein eine einer eines einem einen er sie es wir ich man am im in an auf aus bei mit nach vor seit zu zum zur durch fur gegen ohne um unter uber zwischen wie wenn als dass auch doch aber und oder nun nur so dann damit dabei danach davor zuvor seitdem inzwischen insgesamt laut gemass beide alle viele diese dieser dieses jeder jede jeweils',
}
