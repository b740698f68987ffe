/** Short forms in English that end with a full stop and end no sentence: words only. */
import type { SentenceWords } from '../../text/sentence-words.ts'

export const englishSentences: SentenceWords = {
  shortForms:
    'no nos dr mr mrs ms gen lt col maj capt sgt cpl prof rev hon st mt jr sr vs etc art para fig inc ltd co corp dept gov sen rep pres approx ca jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  starters: '',
}
