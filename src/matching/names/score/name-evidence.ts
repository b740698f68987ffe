/**
 * What speaks for and against two written names being one: numbers that the model weighs. Each is
 * the same from either side.
 */
import { isPlaceholder } from '../../../lists/placeholders.ts'
import { alignNames, type AlignedParts, type Alignment } from '../align-names.ts'
import { readName } from '../parse-name.ts'
import { partsOfName, type NamePart } from '../parts/name-tokens.ts'

/**
 * In this order. `for` speaks for one name, `against` for two, `either` may do both; a weight of
 * the wrong sign is a fluke of the examples and is left out when the model is fitted.
 */
export const nameEvidence = [
  { name: 'bias', speaks: 'either' },
  { name: 'worst pair', speaks: 'against' },
  { name: 'worst pair beyond a slip', speaks: 'against' },
  { name: 'other pairs', speaks: 'against' },
  { name: 'slip in a short word', speaks: 'against' },
  { name: 'second slip in a word', speaks: 'against' },
  { name: 'conflict', speaks: 'against' },
  { name: 'any conflict', speaks: 'against' },
  { name: 'extra parts', speaks: 'against' },
  { name: 'extra fathers', speaks: 'against' },
  { name: 'more extra than matched', speaks: 'against' },
  { name: 'single part against several', speaks: 'against' },
  { name: 'matched', speaks: 'for' },
  { name: 'equal', speaks: 'for' },
  { name: 'father and son turned', speaks: 'against' },
  { name: 'order', speaks: 'against' },
  { name: 'two known names', speaks: 'against' },
  { name: 'short form', speaks: 'against' },
  { name: 'initial', speaks: 'against' },
  { name: 'another script', speaks: 'either' },
] as const satisfies readonly { name: string; speaks: 'for' | 'against' | 'either' }[]

export type PreparedName = {
  readonly parts: readonly NamePart[]
  readonly words: readonly string[]
  /** Of each part: how much its presence or absence says. */
  readonly weights: readonly number[]
  readonly fathers: readonly boolean[]
}

/** Words that half of a region bears beside its name, and that offices add or drop. */
const fillers = new Set(
  'khan haji hajji shah sayyid sayed sayyed syed agha muhammad mohammad mohammed mohamed mullah bibi begum bey bek singh devi محمد سيد na'.split(
    ' ',
  ),
)

const weightOf = ({ word }: NamePart, isFather: boolean) => {
  if (/^\p{L}$/u.test(word)) return 0.3
  if (fillers.has(word)) return 0.6
  return isFather ? 0.8 : 1
}

/** Everything of one name that does not depend on the other. */
export function preparedName(name: string): PreparedName {
  const { parts } = partsOfName(isPlaceholder(name) ? '' : name)
  const [reading] = readName({ fullName: name })
  const fathers = parts.map(
    ({ word, link }) => link === 'father' || reading?.patronymic.includes(word) === true,
  )
  return {
    parts,
    words: parts.map(({ word }) => word),
    weights: parts.map((part, at) => weightOf(part, fathers[at] === true)),
    fathers,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const isLinked = (name: PreparedName, at: readonly number[]) =>
  at.some((index) => name.parts[index]?.link === 'father')

/** "Ahmad bin Hasan" and "Hasan bin Ahmad": the same words, another man. */
function isTurned(left: PreparedName, right: PreparedName, { pairs }: Alignment): boolean {
  const turned = pairs.map(
    (pair) => Number(isLinked(left, pair.left)) - Number(isLinked(right, pair.right)),
  )
  return turned.includes(1) && turned.includes(-1)
}

/** How many letters were slips, about; 0 across scripts and between kin. */
function slipsIn(left: PreparedName, right: PreparedName, pair: AlignedParts): number {
  if (pair.by !== 'letters' && pair.by !== 'two-names') return 0
  const letters = (name: PreparedName, at: readonly number[]) =>
    sum(at.map((index) => name.words[index]?.length ?? 0))
  return pair.distance * Math.max(letters(left, pair.left), letters(right, pair.right))
}

/** Neighbours that changed their order, but for the surname that stands first in one, last in the other. */
function disorder({ pairs }: Alignment): number {
  const order = pairs.map(({ right }) => right[0] ?? 0)
  let breaks = 0
  for (let at = 1; at < order.length; at += 1)
    if ((order[at] ?? 0) < (order[at - 1] ?? 0)) breaks += 1
  if (breaks === 1 && (order.at(-1) ?? 0) < (order[0] ?? 0)) return 0
  return breaks
}

/** Evidence of a pair, in the order of `nameEvidence`; undefined if one of them is no name. */
export function evidenceOf(left: PreparedName, right: PreparedName): readonly number[] | undefined {
  if (left.words.length === 0 || right.words.length === 0) return undefined
  const alignment = alignNames(left.words, right.words)
  const { pairs, unmatchedLeft, unmatchedRight } = alignment
  const weights = (name: PreparedName, at: readonly number[]) =>
    sum(at.map((index) => name.weights[index] ?? 0))
  const [gapLeft, gapRight] = [weights(left, unmatchedLeft), weights(right, unmatchedRight)]
  const longer = gapLeft >= gapRight ? left : right
  const extra = gapLeft >= gapRight ? unmatchedLeft : unmatchedRight
  const fathers = extra.filter((at) => longer.fathers[at] === true).length
  const distances = pairs.map(({ distance }) => distance).toSorted((a, b) => b - a)
  const worst = distances[0] ?? 1
  const matched = sum(
    pairs.map(
      (pair) =>
        (1 - pair.distance) * Math.min(weights(left, pair.left), weights(right, pair.right)),
    ),
  )
  const conflict = Math.min(gapLeft, gapRight)
  const shortest = Math.min(left.words.length, right.words.length)
  const count = (by: string) => pairs.filter((pair) => pair.by === by).length
  const slips = pairs
    .filter(({ by, left: [at = 0] }) => by === 'letters' && (left.words[at]?.length ?? 0) <= 4)
    .map(({ distance }) => distance)
  return [
    1,
    worst,
    Math.max(0, worst - 0.2),
    sum(distances.slice(1)),
    Math.max(0, ...slips),
    Math.min(2, Math.max(0, ...pairs.map((pair) => slipsIn(left, right, pair) - 1.2))),
    Math.min(3, conflict),
    conflict > 0 ? 1 : 0,
    Math.min(3, Math.abs(gapLeft - gapRight)),
    Math.min(3, conflict > 0 ? 0 : fathers),
    Math.min(2, Math.max(0, Math.abs(gapLeft - gapRight) - 0.8 * matched)),
    shortest === 1 && Math.max(left.words.length, right.words.length) > 1 ? 1 : 0,
    Math.min(2, matched),
    worst === 0 && unmatchedLeft.length + unmatchedRight.length === 0 ? 1 : 0,
    isTurned(left, right, alignment) ? 1 : 0,
    disorder(alignment),
    count('two-names'),
    count('short'),
    count('initial'),
    count('bridge') > 0 ? 1 : 0,
  ]
}
