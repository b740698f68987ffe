/** Short forms in Arabic that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const arabicSentences: SentenceWords = {
  shortForms: 'د أ م ص ب',
  starters: '',
}
