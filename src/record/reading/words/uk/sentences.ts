/** Short forms in Ukrainian that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const ukrainianSentences: SentenceWords = {
  shortForms:
    'ім вул просп пл обл р-н м с смт ст п пп ч гл проф ген полк підполк майор кап лейт акад доц тел напр т зокр див',
  starters: '',
}
