/**
 * One word of a name as letters: which script it is written in, and its plain form, in which
 * marks that say nothing are gone and letters that only look right are mended (a Latin `a` inside
 * a Cyrillic surname). What the plain form keeps is what the bridge learned from: й and ё, hamza,
 * and the geresh that turns ג into j.
 */
import { unreachable } from '../../base/refusal.ts'

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hebrew' | 'other'

/** Letters of a word that are read; no name of a person needs more. */
export const wordLettersMax = 64
/** What is looked at before marks are taken away: vowel signs may treble a word. */
const rawLettersMax = 4 * wordLettersMax

type Known = Exclude<Script, 'other'>

const scripts: readonly { readonly script: Known; readonly ranges: readonly number[] }[] = [
  {
    script: 'latin',
    ranges: [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0x24f, 0x1e00, 0x1eff, 0xff21, 0xff5a],
  },
  { script: 'cyrillic', ranges: [0x400, 0x52f, 0x1c80, 0x1c8f, 0x2de0, 0x2dff, 0xa640, 0xa69f] },
  { script: 'arabic', ranges: [0x620, 0x6d3, 0x750, 0x77f, 0xfb50, 0xfdff, 0xfe70, 0xfefc] },
  { script: 'hebrew', ranges: [0x5d0, 0x5f4, 0xfb1d, 0xfb4f] },
]

function knownScriptOf(code: number): Known | undefined {
  for (const { script, ranges } of scripts)
    for (let at = 0; at < ranges.length; at += 2)
      if (code >= (ranges[at] ?? 0) && code <= (ranges[at + 1] ?? 0)) return script
  return undefined
}

/** The script of most letters of a word; of equally many, the one that comes first. */
export function scriptOf(word: string): Script {
  const counts = { latin: 0, cyrillic: 0, arabic: 0, hebrew: 0 }
  let most: Script = 'other'
  const end = Math.min(word.length, rawLettersMax)
  for (let at = 0; at < end; at += 1) {
    const script = knownScriptOf(word.charCodeAt(at))
    if (script !== undefined) counts[script] += 1
  }
  for (const { script } of scripts)
    if (counts[script] > (most === 'other' ? 0 : counts[most])) most = script
  return most
}

const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]))

/** Letters of Latin alphabets that do not fall apart into a letter and a mark. */
const latinSpelledOut = tableOf(
  'øo łl ßss æae œoe đd ðd þth ıi əa ŋng ħh ŧt ĸk ſs ɓb ɗd ƙk ʃsh ʒzh',
)
/** What looks like a Cyrillic letter and was typed, copied or scanned in its stead. */
const likeCyrillic = tableOf('aа bв cс eе hн iі jј kк mм nп oо pр tт uи xх yу 0о 3з')
const likeLatin = tableOf('аa вb сc еe нh іi јj кk мm оo рp тt хx уy ӏl ѕs ԁd ԛq ԝw 0o 1l')
const arabicSame = tableOf('کك یي ےي ھه ہه ۀه ەه ۃة ٱا ڪك ٲأ ٳإ')

const marks = /[\p{M}\u0640\p{Cf}]/gu
const noLetters = /[^\p{L}]/gu

const swapped = (word: string, table: ReadonlyMap<string, string>) => {
  let out = ''
  for (const letter of word) out += table.get(letter) ?? letter
  return out
}

function plainLatin(lower: string): string {
  return swapped(swapped(lower.normalize('NFD'), likeLatin), latinSpelledOut).replace(/[^a-z]/g, '')
}

/** й, ё, ї and ў are letters; stress marks, soft hyphens and apostrophes are not. */
function plainCyrillic(lower: string): string {
  return swapped(lower.normalize('NFD'), likeCyrillic)
    .normalize('NFC')
    .replace(marks, '')
    .replace(noLetters, '')
}

/** Without vowel marks and tatweel; Persian and Urdu shapes as the Arabic letter they are. */
function plainArabic(lower: string): string {
  return swapped(lower.normalize('NFKC'), arabicSame).replace(marks, '').replace(noLetters, '')
}

/** Without points; the geresh after ג, ז, צ, ת stays, however it was typed. */
function plainHebrew(lower: string): string {
  return lower
    .normalize('NFKC')
    .replace(/(?<=[גזצץתטדחע])[\p{M}]*['`’‘ʼ′´]/gu, '׳')
    .replace(marks, '')
    .replace(/[^\p{L}׳]/gu, '')
}

/** One word as the bridge reads it: at most `wordLettersMax` letters, lower case. */
export function plainWord(word: string): string {
  const lower = word.slice(0, rawLettersMax).toLowerCase()
  const script = scriptOf(lower)
  switch (script) {
    case 'latin':
      return plainLatin(lower).slice(0, wordLettersMax)
    case 'cyrillic':
      return plainCyrillic(lower).slice(0, wordLettersMax)
    case 'arabic':
      return plainArabic(lower).slice(0, wordLettersMax)
    case 'hebrew':
      return plainHebrew(lower).slice(0, wordLettersMax)
    case 'other':
      return Array.from(lower.normalize('NFKC').replace(noLetters, ''))
        .slice(0, wordLettersMax / 2)
        .join('')
    default:
      return unreachable(script)
  }
}
