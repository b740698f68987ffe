/** Short forms in Russian that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const russianSentences: SentenceWords = {
  shortForms:
    'им ул просп пл обл р-н ст п пп ч гл проф ген полк подполк кап лейт акад доц тел напр т см пос дер',
  starters: '',
}
