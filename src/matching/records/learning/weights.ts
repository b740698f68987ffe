/**
 * Weights: how many bits of evidence each level of each field gives, in whole 1/1024 bit. Whole
 * numbers add up alike in any order and on any engine, so that a sum of reasons is the score to
 * the last digit. Agreement on a rare value weighs more than on a common one.
 */
import type { Records } from '../columns.ts'
import type { FieldOfModel, Model } from './model.ts'
import { asSharedInts, sharedInts } from '../values/shared-memory.ts'
import { levelCode, numberCode } from '../values/word-levels.ts'
import { frequenciesOf, type Words } from '../values/words.ts'

/** Parts of a bit in which weights are counted. */
export const partsOfBit = 1_024

export const inParts = (bits: number) => Math.round(bits * partsOfBit)

export type ValueWeights = {
  readonly levels: Int32Array
  /** By level: 0 rarity does not count, 1 it only lowers, 2 it counts. */
  readonly rarityCounts: Int32Array
  /** By value: what agreement on it weighs more (or less) than on a middling one. */
  readonly rarity: Int32Array
  /** By value: no pair with it weighs more than this, nor less than 0. */
  readonly best: Int32Array
  /** By value: on how many lines of both lists it stands, in whatever spelling. */
  readonly lines: Int32Array
}

/** By surname, and by word of a remark: what it weighs that the one stands in the other. */
export type AliasWeights = { readonly ofSurname: Int32Array; readonly ofSaid: Int32Array }

export type Weights = {
  readonly surname: ValueWeights
  readonly given: ValueWeights
  readonly patronymic: ValueWeights
  readonly texts: readonly ValueWeights[]
  readonly alias: AliasWeights
  readonly born: Int32Array
  readonly sex: Int32Array
  readonly turned: number
  /** Given name, patronymic and sex go together (nation, decade): they weigh no more than this. */
  readonly togetherMax: number
  readonly prior: number
  /** Lines of both lists in which values were counted. */
  readonly allLines: number
}

/** How often the values of one dictionary occur in the lists from which was learned. */
export type Seen = {
  /** By value: on how many lines of both lists it stands, in whatever spelling. */
  readonly lines: Int32Array
  /** Their sum. */
  readonly known: number
}

export type SeenValues = {
  readonly surnames: Seen
  readonly givens: Seen
  readonly patronymics: Seen
  /** In the order of the text fields. */
  readonly texts: readonly Seen[]
  /** Words of remarks. */
  readonly said: Seen
  readonly allLines: number
}

const togetherBits = 18

/** Of people under two different surnames so many are named in a remark, where there are remarks. */
const aliasShare = 0.1
/** As if so many lines more had been read: of few lines every word is rare. */
const aliasLinesBelieved = 500
/** What different surnames and an alias weigh together at most. */
const aliasBits = 4

function aliasWeightsOf(surname: ValueWeights, { said, allLines }: SeenValues): AliasWeights {
  const different = Math.min(0, surname.levels[levelCode.different] ?? 0)
  const most = inParts(aliasBits) - different
  const all = allLines + aliasLinesBelieved
  const weights = (lines: Int32Array) =>
    asSharedInts(
      lines.map((count, value) => {
        const bits = Math.log2((aliasShare * all) / Math.max(1, count))
        return value === 0 ? 0 : Math.min(most, Math.max(0, inParts(bits)))
      }),
    )
  return { ofSurname: weights(surname.lines), ofSaid: weights(said.lines) }
}

/** Below this share among pairs of one person a different given name refuses alone. */
const refusesBelow = 0.004
/** From this share on, these lists give one person different given names: it is mere evidence. */
const evidenceFrom = 0.03
/** Brothers and twins agree in all the rest. Only a service number outweighs this. */
export const refusalBits = -22

function refusalOf(m: number, bits: number): number {
  if (m >= evidenceFrom) return bits
  const refusal = Math.min(bits, refusalBits)
  if (m <= refusesBelow) return refusal
  const share = Math.log2(m / refusesBelow) / Math.log2(evidenceFrom / refusesBelow)
  return refusal + (bits - refusal) * share
}

/** Levels that must not weigh less than the one before; others only stay between the ends. */
const chains: Record<FieldOfModel['kind'], readonly number[]> = {
  word: [1, 2, 3, 4, 7, 8],
  number: [1, 2, 3, 4, 5],
  born: [1, 2, 3, 4, 5, 7, 8, 9],
  sex: [1, 2],
  order: [],
}

/** Pools neighbours that stand in the wrong order (pool adjacent violators), by their shares. */
function monotone(field: FieldOfModel): Float64Array {
  const bits = Float64Array.from(field.m, (m, level) =>
    level === 0 ? 0 : Math.log2(m / (field.u[level] ?? 1)),
  )
  const pools: { levels: number[]; m: number; u: number }[] = []
  for (const level of chains[field.kind]) {
    pools.push({ levels: [level], m: field.m[level] ?? 0, u: field.u[level] ?? 1 })
    for (;;) {
      const [before, last] = pools.slice(-2)
      if (before === undefined || last === undefined) break
      if (before.m * last.u <= last.m * before.u) break
      pools.splice(-2, 2, {
        levels: [...before.levels, ...last.levels],
        m: before.m + last.m,
        u: before.u + last.u,
      })
    }
  }
  for (const { levels, m, u } of pools) for (const level of levels) bits[level] = Math.log2(m / u)
  const [worst] = chains[field.kind]
  if (worst === undefined) return bits
  const most = Math.max(...chains[field.kind].map((level) => bits[level] ?? 0))
  return bits.map((each, level) =>
    level === 0 ? 0 : Math.min(most, Math.max(bits[worst] ?? 0, each)),
  )
}

function rarityOf(field: FieldOfModel, { lines, known }: Seen, words: Words): Int32Array {
  const isNumber = field.kind === 'number'
  const agreeing = isNumber
    ? (field.u[numberCode.equal] ?? 0)
    : (field.u[levelCode.folded] ?? 0) + (field.u[levelCode.equal] ?? 0)
  const rarity = sharedInts(words.count)
  for (let value = 1; value < words.count; value += 1) {
    // As if as many values of equal frequency had been seen once before as explain the agreement.
    const frequency = Math.max(1, lines[value] ?? 0) / (known + 1 / agreeing)
    rarity[value] = inParts(Math.log2(agreeing / frequency))
  }
  return rarity
}

const wordRarity = Int32Array.from({ length: 10 }, (_, level) => {
  if (level === levelCode.folded || level === levelCode.equal) return 2
  return level === levelCode.high || level === levelCode.part || level === levelCode.kin ? 1 : 0
})
const numberRarity = Int32Array.from({ length: 6 }, (_, level) =>
  level === numberCode.equal ? 2 : 0,
)

function valueWeights(field: FieldOfModel, words: Words, seen: Seen): ValueWeights {
  const bits = monotone(field)
  if (field.key === 'given')
    bits[levelCode.different] = refusalOf(field.m[levelCode.different] ?? 0, bits[1] ?? 0)
  const levels = asSharedInts(bits.map(inParts))
  const rarityCounts = field.kind === 'number' ? numberRarity : wordRarity
  const rarity = rarityOf(field, seen, words)
  const best = sharedInts(words.count)
  for (let value = 1; value < words.count; value += 1) {
    let most = 0
    for (let level = 1; level < levels.length; level += 1)
      most = Math.max(most, weightAt({ levels, rarityCounts }, level, rarity[value] ?? 0))
    best[value] = most
  }
  return { levels, rarityCounts, rarity, best, lines: seen.lines }
}

/** What a level weighs for values of this rarity (of two values: the lesser rarity). */
export const weightAt = (
  { levels, rarityCounts }: Pick<ValueWeights, 'levels' | 'rarityCounts'>,
  level: number,
  rarity: number,
) => withRarity(levels[level] ?? 0, rarityCounts[level] ?? 0, rarity)

/** What a level weighs for two values: the commoner of them decides how rare they are. */
export const weightOf = (
  weights: ValueWeights,
  level: number,
  value: number,
  other: number,
): number =>
  weightAt(weights, level, Math.min(weights.rarity[value] ?? 0, weights.rarity[other] ?? 0))

/**
 * `counts`: see `rarityCounts`. To agree on what many have says little, but never speaks against
 * one person.
 */
export function withRarity(weight: number, counts: number, rarity: number): number {
  if (counts === 0) return weight
  const rare = counts === 2 ? rarity : Math.min(0, rarity)
  return Math.max(Math.min(0, weight), weight + rare)
}

function countSeen(
  records: Records,
  words: Words,
  of: (list: Records['left']) => Int32Array | undefined,
): Seen {
  const lists = records.among === 'one-list' ? [records.left] : [records.left, records.right]
  const lines = frequenciesOf(
    words,
    lists.flatMap((list) => of(list) ?? []),
  )
  let known = 0
  for (let value = 1; value < words.count; value += 1) known += lines[value] ?? 0
  return { lines, known }
}

/** Counts in the lists themselves. */
export const seenIn = (records: Records): SeenValues => ({
  surnames: countSeen(records, records.surnames, ({ name }) => name.surname),
  givens: countSeen(records, records.givens, ({ name }) => name.given),
  patronymics: countSeen(records, records.patronymics, ({ name }) => name.patronymic),
  texts: records.texts.map(({ words }, at) => countSeen(records, words, ({ texts }) => texts[at])),
  said: countSeen(records, records.said, ({ said }) => said.members),
  allLines: records.left.rows + (records.among === 'one-list' ? 0 : records.right.rows),
})

const nothingSeen: Seen = { lines: new Int32Array(0), known: 0 }

export function weightsOf(records: Records, model: Model, seen = seenIn(records)): Weights {
  const get = (key: FieldOfModel['key'], text = 0) => {
    const found = model.fields.find((each) => each.key === key && each.text === text)
    if (found === undefined) throw new Error(`the model lacks the field ${key}`)
    return found
  }
  const { share } = model
  const surname = valueWeights(get('surname'), records.surnames, seen.surnames)
  return {
    surname,
    given: valueWeights(get('given'), records.givens, seen.givens),
    patronymic: valueWeights(get('patronymic'), records.patronymics, seen.patronymics),
    texts: records.texts.map(({ words }, at) =>
      valueWeights(get('text', at), words, seen.texts[at] ?? nothingSeen),
    ),
    alias: aliasWeightsOf(surname, seen),
    born: asSharedInts(monotone(get('born')).map(inParts)),
    sex: asSharedInts(monotone(get('sex')).map(inParts)),
    turned: Math.min(-partsOfBit, inParts(Math.log2((get('order').m[2] ?? 0) / 2))),
    togetherMax: inParts(togetherBits),
    prior: inParts(Math.log2(share / (1 - share))),
    allLines: seen.allLines,
  }
}
