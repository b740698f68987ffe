/** Short forms in French that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const frenchSentences: SentenceWords = {
  shortForms:
    'm mm mme mlle dr pr me gal col cdt cap lt st ste art n no nos p pp cf env av bd janv fevr avr juil sept oct nov dec',
  starters: '',
}
