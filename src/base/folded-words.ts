/**
 * Words as they are compared, not as they are shown: one form for upper and lower case, for
 * ё and е, for the spellings of the Arabic alef, and for every kind of digit. Headings, month
 * names and the few words a list may hold in a coded column are looked up in this form.
 */
const digitZeros = [0x0660, 0x06f0, 0x0966, 0xff10]

/** Arabic-Indic, Persian, Devanagari and full-width digits as 0 to 9; all else untouched. */
export const asciiDigits = (text: string) =>
  text.replaceAll(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = digitZeros.find((first) => code >= first && code <= first + 9) ?? code
    return String(code - zero)
  })

/** Marks that have no width, or only turn the direction of writing: nobody sees them on paper. */
export const invisibleMarks =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Vowel marks of Arabic, the superscript alef, and the tatweel that only stretches a word. */
const arabicMarks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]/g

const letters: Record<string, string> = { ё: 'е', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي' }

/** "  Дата_рожд.  (Д.Р.) " becomes "дата рожд др". */
export function foldWords(text: string): string {
  // Most names in Latin letters are folded already, but for their case.
  if (/^[A-Za-z]*$/.test(text)) return text.toLowerCase()
  return asciiDigits(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(invisibleMarks, '')
    .replaceAll(arabicMarks, '')
    .replaceAll(/[ёأإآٱةى]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[.()]/g, '')
    .replaceAll(/[\s,:;_،]+/g, ' ')
    .trim()
}
