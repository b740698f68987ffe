/**
 * A word as it is looked up in the word lists: lower case, one form for accents, Arabic vowel
 * marks, apostrophes and every kind of digit. The text itself is never changed; й and ї stay
 * letters of their own.
 */
import { foldWords } from '../../../base/folded-words.ts'

const accented = /[\u00C0-\u024F\u1E00-\u1EFF]/g
/** The accents that stand above a stressed vowel in Cyrillic, and what Latin letters leave. */
const accents = /[\u0300-\u0305\u0307\u0309-\u036F]/g
const joined: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l' }

const withoutAccent = (letter: string) => letter.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '')

export function foldWord(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text
  const folded = foldWords(text)
  if (/^[a-z0-9]*$/.test(folded)) return folded
  return folded
    .replaceAll(/[ßœæøł]/g, (letter) => joined[letter] ?? letter)
    .replaceAll(accented, withoutAccent)
    .replaceAll(accents, '')
}
