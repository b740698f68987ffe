/**
 * What a written value is compared by: its plain spelling, its readings in Latin letters that all
 * spellings of one name share, its bare consonants for the index, its parts, and the groups of
 * the lexicon it belongs to. Made once for each value that occurs, however many lines hold it.
 */
import { asciiDigits, foldWords } from '../../../base/folded-words.ts'
import { isPlaceholder } from '../../../lists/placeholders.ts'
import { foldOne, foldReadings, skeletonOf, type Script } from '../../fold.ts'
import { meantInstead } from '../../names/keyboards.ts'
import { groupsOf } from '../../names/lexicon.ts'
import { spelledOut } from '../../names/lexicon/contractions.ts'
import { placesInFull } from '../../names/lexicon/place-contractions.ts'
import { lettersMax } from './likeness.ts'
import { sparingSpellings } from './spelled.ts'

export type WordRole = 'surname' | 'given' | 'patronymic' | 'text' | 'number'

export type WordForms = {
  /** Two values with one plain spelling are written alike. */
  readonly plain: string
  /** Readings in Latin letters, at most `formsMax`. Empty: it cannot be read. */
  readonly forms: readonly string[]
  readonly skeletons: readonly string[]
  /** Readings of its words, where there are several. */
  readonly parts: readonly string[]
  readonly groups: readonly number[]
  /** Of a script that leaves vowels out: its letters, then what Latin lists probably make of it. */
  readonly spellings?: readonly string[]
  /** `shortened`: "J." or "Joh."; else which script leaves its vowels out. */
  readonly shape: 'full' | 'shortened' | 'arabic' | 'hebrew'
}

const formsMax = 4
const skeletonsMax = 6
const partsMax = 8
const groupsMax = 6
const partLettersMin = 3

/** Endings that say whose child or whose wife somebody is: -ova, -skaia, -ovich, -ivna. */
const surnameEnd = /(?<=..(?:[oe]v|in|sk))(?:i?i|oi|aa?|aia)$/
const patronymicEnd = /(?<=..)(?:[oei]?[vf])?(?:iq|ih|ix|na|iqna)$/

const endingOf: Record<WordRole, RegExp | undefined> = {
  surname: surnameEnd,
  given: undefined,
  patronymic: patronymicEnd,
  text: undefined,
  number: undefined,
}

const cyrillicTwins = 'АВЕКМНОРСТХІ'
const latinTwins = 'ABEKMHOPCTXI'

/** Letters and digits, Cyrillic look-alikes as their Latin twins: НА-12 is HA-12 on any keyboard. */
const plainNumber = (text: string) =>
  asciiDigits(text)
    .toUpperCase()
    .replaceAll(/[АВЕКМНОРСТХІ]/g, (letter) => latinTwins.charAt(cyrillicTwins.indexOf(letter)))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const unique = (texts: readonly string[], most: number) => [...new Set(texts)].slice(0, most)

function formsOfNumber(written: string): WordForms | undefined {
  const plain = plainNumber(written)
  if (plain === '') return undefined
  const forms = [plain.toLowerCase().slice(0, lettersMax)]
  return { plain, forms, skeletons: [plain], parts: [], groups: [], shape: 'full' }
}

function partsOf(written: string): string[] {
  const words = written.split(/[\s,،;/()-]+/).filter((word) => word.length >= partLettersMin)
  if (words.length < 2) return []
  const parts = words.slice(0, partsMax).flatMap((word) => foldOne(word).keys)
  return unique(
    parts.filter((part) => part.length >= partLettersMin),
    partsMax * 2,
  )
}

/** Groups of the first word: further given names are borne beside the one somebody is called by. */
function kinOf(written: string): readonly number[] {
  const [first = ''] = written.split(/[\s-]+/)
  return groupsOf(first).slice(0, groupsMax)
}

const isSparing = (script: Script): script is 'arabic' | 'hebrew' =>
  script === 'arabic' || script === 'hebrew'

/** Undefined: nothing is known ("unknown", a dash), so it is as good as an empty cell. */
export function wordForms(written: string, role: WordRole): WordForms | undefined {
  if (isPlaceholder(written)) return undefined
  if (role === 'number') return formsOfNumber(written)
  const folded = foldOne(written.slice(0, 200))
  const ending = endingOf[role]
  const bare = (key: string) => (ending === undefined ? key : key.replace(ending, ''))
  const inFull = role === 'given' ? spelledOut(written.slice(0, 200)) : []
  const meant = role === 'text' ? undefined : meantInstead(written.slice(0, 200))
  const readInstead = [...inFull, ...(meant === undefined ? [] : [meant])]
  const places = role === 'text' ? placesInFull(written.slice(0, 200)) : []
  const keys = [
    ...readInstead.flatMap((each) => foldOne(each).keys),
    ...folded.keys,
    ...places.flatMap((each) => foldOne(each).keys.slice(0, 1)),
  ].map(bare)
  const spellings = isSparing(folded.script) ? sparingSpellings(written.slice(0, 200)) : undefined
  const hubForms = spellings?.slice(1).flatMap(foldReadings).map(bare) ?? []
  const forms = unique(
    keys.map((key) => key.slice(0, lettersMax)),
    formsMax,
  )
  const skeletons = unique(
    [...forms, ...hubForms].map(skeletonOf).filter((skeleton) => skeleton !== ''),
    skeletonsMax,
  )
  return {
    plain: foldWords(written),
    forms,
    skeletons,
    parts: partsOf(inFull[0] ?? written),
    groups: role === 'given' || role === 'patronymic' ? kinOf(inFull[0] ?? written) : [],
    shape: folded.isShortened ? 'shortened' : isSparing(folded.script) ? folded.script : 'full',
    ...(spellings !== undefined && { spellings }),
  }
}
