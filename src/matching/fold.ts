/**
 * Folding: rough Latin keys that every spelling of one name shares, from Cyrillic and from any
 * office's Latin, and the bare consonants that Arabic and Hebrew leave of it. For blocking and for cheap
 * comparison, never to show a name. Fold each written form once, not each row: see `foldings`.
 *
 * One Latin spelling is read in the habits of several offices, since nobody knows whose it is:
 * `ch` is ч in one, х in the next and ш in a third. Two spellings agree if any two readings do.
 */
import { foldWords } from '../base/folded-words.ts'
import { unreachable } from '../base/refusal.ts'

type Table = Readonly<Record<string, string>>

/** Letters of one alphabet, each with what it is read as behind it. */
function tableOf(pairs: string): Table {
  const words = pairs.trim().split(/\s+/)
  return Object.fromEntries(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])),
  )
}

/** c is ts, q is ch, x is sh, j is zh; h stands for г and х alike. */
const cyrillic = tableOf(`
  а a б b в v г h ґ h д d е e є e ё e ж j з z и i і i ї i й i ы i к k л l м m н n о o п p
  р r с s т t у u ў v ф f х h ц c ч q ш x щ x э e ю u я a
`)

const arabic = tableOf(`
  ا a ب b پ p ت t ث t ج j چ q ح h خ h د d ذ d ر r ز z ژ j س s ش x ص s ض d ط t ظ z غ h ف f
  ڤ f ق k ك k ک k گ h ل l م m ن n ه h و u ؤ u ي i ی i ئ i تش q تس c دج j
`)

/** Points are not read: ש is s and ב b, and what else they may be only the bridge knows. */
const hebrew = tableOf(`
  א a ב b ג h ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ f ף f צ c ץ c
  ק k ר r ש x ת t ג' j ג׳ j ז' j ז׳ j צ' q צ׳ q ץ' q ץ׳ q
`)

const slavic = tableOf(`
  shch x schtsch x szcz x tsch q tch q ch q cz q sch x sh x sz x zh j kh h ts c tz c ph f
  th t ck k qu kv q k w v x ks y i j i g h gh h dj j dzh j
`)

const german = tableOf(`
  schtsch x tsch q sch x chs ks ch h ck k tz c dt t th t ph f qu kv q k ei ai ey ai ay ai
  eu oi äu oi ie i z c v f w v j i y i x ks c k g h kh h zh j sh x
`)

const french = tableOf(`
  tch q ch x ou u dj j j j kh h gu h g h w v y i x ks ts c tz c ph f th t qu k q k sh x
  zh j c k ck k
`)

const umlauts: Table = { ä: 'e', ö: 'e', ü: 'u', ß: 'ss', ł: 'l', đ: 'd', ı: 'i', æ: 'e', ø: 'o' }

const chunksOf = (table: Table) =>
  new RegExp(
    Object.keys(table)
      .toSorted((left, right) => right.length - left.length)
      .join('|'),
    'g',
  )
const readerOf = (table: Table) => {
  const chunks = chunksOf(table)
  return (text: string) => text.replace(chunks, (chunk) => table[chunk] ?? '')
}

const readCyrillic = readerOf(cyrillic)
const readArabic = readerOf(arabic)
const readHebrew = readerOf(hebrew)
const readSlavic = readerOf(slavic)
const readGerman = readerOf(german)
const readFrench = readerOf(french)
const readUmlauts = readerOf(umlauts)

/** What all readings lose alike: glides before vowels, doubled letters, whatever is no letter. */
const settle = (text: string) =>
  text
    .replace(/[^a-z0-9]/g, '')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1')

/** German writes h after a vowel to lengthen it, s before a vowel softly, and sp, st as шп, шт. */
const germanHabits = (text: string) =>
  text
    .replace(/([aeiouäöü])h/g, '$1')
    .replace(/^s(?=[pt])/, 'sch')
    .replace(/(^|[aeiouäöülrnm])s(?=[aeiouäöü])/g, '$1ß')

const softS = (text: string) => text.replaceAll('ß', '\u0001')

function latinReadings(lower: string): string[] {
  const plain = readUmlauts(lower)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '')
  const soft = softS(germanHabits(lower.replaceAll('ß', 'ss')))
  const asGerman = readUmlauts(readGerman(soft)).normalize('NFD').replaceAll('\u0001', 'z')
  return [...new Set([readSlavic(plain), asGerman, readFrench(plain)].map(settle))]
}

export type Script = 'cyrillic' | 'arabic' | 'hebrew' | 'latin' | 'other'

export function scriptOf(text: string): Script {
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic'
  if (/\p{Script=Hebrew}/u.test(text)) return 'hebrew'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic'
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other'
}

function readingsOf(lower: string): string[] {
  const script = scriptOf(lower)
  switch (script) {
    case 'cyrillic':
      return [settle(readCyrillic(lower))]
    case 'arabic': {
      // The article is attached and optional; و is a consonant at the beginning, and ه at the
      // end mostly stands for ة, a vowel.
      const bare = lower.replace(/^ال(?=..)/, '').replace(/^و/, 'v')
      return [settle(readArabic(bare.replace(/ه$/, 'a')))]
    }
    case 'hebrew':
      return [settle(readHebrew(lower.replace(/^ו/, 'v').replace(/ה$/, 'a')))]
    case 'latin':
    case 'other':
      return latinReadings(lower)
    default:
      return unreachable(script)
  }
}

/** All readings of one name, at least one unless nothing of it can be read. */
export function foldReadings(text: string): string[] {
  const lower = foldWords(text)
  const readings = readingsOf(lower)
  return readings.filter((reading) => reading !== '')
}

const consonantClasses: Table = {
  ...tableOf('v f z s c s p b q x j x'),
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
}

/** Consonants in rough classes, since Arabic writes few vowels, no п and no v. */
export function skeletonOf(folded: string): string {
  let skeleton = ''
  let last = ''
  for (const letter of folded) {
    const kept = consonantClasses[letter] ?? letter
    if (kept === '' || kept === last) continue
    skeleton += kept
    last = kept
  }
  return skeleton
}

/** One written form of a name, a place or a unit, folded once. */
export type Folded = {
  readonly written: string
  readonly script: Script
  /** In every habit of reading, without doubles. */
  readonly keys: readonly string[]
  readonly skeletons: readonly string[]
  /** "J." or "Joh.": it can agree with what begins so, and says little. */
  readonly isShortened: boolean
}

export function foldOne(written: string): Folded {
  const keys = foldReadings(written)
  return {
    written,
    script: scriptOf(written),
    keys,
    skeletons: [...new Set(keys.map(skeletonOf))],
    isShortened: /^\p{L}$|\.$/u.test(written.trim()),
  }
}

/** Folds each written form once, however many lines hold it. */
export function foldings(): (written: string) => Folded {
  const known = new Map<string, Folded>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const folded = foldOne(written)
    known.set(written, folded)
    return folded
  }
}
