/**
 * Why a field weighs what it weighs, as a key of the words of the pages: the desk names a level and
 * writes one English sentence, and a page says it in the reader's language.
 */
import { becauseOfKin, cappedSentence } from '../../../src/matching/explaining/because.ts'
import type { Kinship } from '../../../src/matching/names/lexicon.ts'
import type { FieldReason } from '../../../src/matching/explanation.ts'

/** As `bornLevels` of the engine names them; a test holds the two lists together. */
export const birthSentences = [
  'missing',
  'different',
  'same-decade',
  'year-near',
  'same-year',
  'two-parts',
  'month-near',
  'one-digit',
  'swapped',
  'equal',
  'year-off',
  'year-only',
  'year-and-month',
] as const

/** Levels of words, of numbers and of the order of a name, with the kinds of kinship. */
export const plainSentences = [
  'missing',
  'different',
  'low',
  'middle',
  'high',
  'part',
  'kin',
  'folded',
  'equal',
  'shortened',
  'area',
  'begins',
  'one-off',
  'turned',
  'named',
  'same-name',
  'diminutive',
  'patronymic-of',
] as const

type Sentence =
  | `matching.evidence.birth.${(typeof birthSentences)[number]}`
  | `matching.evidence.plain.${(typeof plainSentences)[number]}`

/** How often a value stands on the lists, where that is worth a word. */
export type Rarity = { readonly is: 'rare' | 'common'; readonly lines: number; readonly of: number }

export type Because = {
  /** Undefined: a level that the pages have no words for; then the desk's own sentence stands. */
  readonly sentence: Sentence | undefined
  readonly rarity: Rarity | undefined
  /** Names and sex that go together weigh less than each for itself. */
  readonly isCapped: boolean
  /** What the column of a further text is called. */
  readonly heading: string | undefined
}

const kinships: readonly Kinship[] = [
  'same-name',
  'diminutive',
  'patronymic-of',
  'transliteration-standard',
]

type Explained = Pick<FieldReason, 'field' | 'level' | 'because'>

function sentenceOf({ field, level, because }: Explained): Sentence | undefined {
  if (field === 'bornOn') {
    const birth = birthSentences.find((each) => each === level)
    return birth === undefined ? undefined : `matching.evidence.birth.${birth}`
  }
  // The names of the fields differ in these sentences, their ends do not.
  const kinship = kinships.find((each) => because.includes(tailOf(becauseOfKin(each, ''))))
  const isKin = level === 'kin' || (field === 'patronymic' && level === 'folded')
  const kin = isKin && kinship !== 'transliteration-standard' ? kinship : undefined
  const plain = kin ?? plainSentences.find((each) => each === level)
  return plain === undefined ? undefined : `matching.evidence.plain.${plain}`
}

const tailOf = (sentence: string) => sentence.replace(/^.* {2}/, '').replace(/^One of the +/, '')

const counted = /It is (rare|common): ([\d,]+) of ([\d,]+) lines/

function rarityOf(because: string): Rarity | undefined {
  const [, is, lines = '', of = ''] = counted.exec(because) ?? []
  if (is !== 'rare' && is !== 'common') return undefined
  return { is, lines: numberIn(lines), of: numberIn(of) }
}

const numberIn = (text: string) => Number(text.replaceAll(',', ''))

export function becauseOf(reason: Explained): Because {
  const { field, because } = reason
  return {
    sentence: sentenceOf(reason),
    rarity: rarityOf(because),
    isCapped: because.includes(cappedSentence),
    heading: field === 'extra' ? /“(.+?)”/u.exec(because)?.[1] : undefined,
  }
}
