/**
 * Keys under which the lexicon is asked: one rough Latin spelling for a word in Cyrillic and for
 * what offices make of it, so that Сергій, Serhii and Serhiy are found under one entry. Only for
 * looking words up: two words with one key are one name in the lexicon, or it means nothing.
 */
import { foldWords } from '../../../base/folded-words.ts'

const pairsOf = (written: string) => {
  const words = written.trim().split(/\s+/)
  const pairs = words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : []))
  return new Map(pairs.map(([letter = '', latin = '']) => [letter, latin]))
}

/** Hard and soft sign are not in it: they fall. */
const cyrillic = pairsOf(`
  а a б b в v г g ґ g д d е e є e ж zh з z и i і i ї i й i ы i к k л l м m н n о o п p р r с s
  т t у u ў u ф f х h ц c ч ch ш sh щ sch э e ю iu я ia ѓ g ќ k ј i љ l њ n ћ c ђ d џ dz
`)

const latinLetters = pairsOf('š sh č ch ž zh ś s ł l đ d ø o æ ae œ oe ß ss ı i ð d þ th ə a')

/** Longest first, as a regular expression tries them. */
const chunks = pairsOf(
  'shch sch tsch ch tch ch sch sch kh h tz c ts c ks x ph f ou u ck k w v y i j i',
)
const chunk = new RegExp([...chunks.keys()].join('|'), 'g')

/** Glides and doubled letters fall: on them offices disagree. */
const settle = (latin: string) => latin.replaceAll('ie', 'e').replaceAll(/(.)\1+/g, '$1')

function latinKey(word: string): string {
  const spelled = Array.from(word, (letter) => latinLetters.get(letter) ?? letter).join('')
  const plain = spelled.normalize('NFD').replaceAll(/[^a-z]/g, '')
  return settle(plain.replaceAll(chunk, (found) => chunks.get(found) ?? found))
}

function cyrillicKeys(word: string): string[] {
  const letters = Array.from(word, (letter) => cyrillic.get(letter) ?? '').join('')
  const key = settle(letters.replaceAll('ks', 'x').replaceAll('ts', 'c'))
  // г is h in Ukrainian and Belarusian Latin.
  const keys = key.includes('g') ? [key, key.replaceAll('g', 'h')] : [key]
  // ё, of which foldWords left е, is often io in Latin.
  for (const { index } of key.matchAll(/e/g))
    keys.push(`${key.slice(0, index)}io${key.slice(index + 1)}`)
  return keys
}

/** At most this many letters of a word are read: a longer one stands in no lexicon. */
const lettersMax = 40

/** Words in other scripts than Cyrillic and Latin are their own key, Arabic without its article. */
export function nameKeys(word: string): readonly string[] {
  const folded = foldWords(word.slice(0, lettersMax))
  if (/\p{Script=Cyrillic}/u.test(folded)) return cyrillicKeys(folded)
  if (/\p{Script=Arabic}/u.test(folded)) return [folded.replace(/^ال(?=...)/, '')]
  if (/\p{Script=Latin}/u.test(folded)) return [latinKey(folded)].filter((key) => key !== '')
  return folded === '' ? [] : [folded]
}
