/**
 * What the kernel asks of a line, one cache line each: its values, how rare they are, the most
 * that the fields not yet looked at can add, and the letters of its names.
 */
import { aliasMostOf, type AliasMost } from './aliases.ts'
import type { ValueWeights, Weights } from './learning/weights.ts'
import type { ListColumns, Records } from './columns.ts'
import { sharedInts } from './values/shared-memory.ts'
import { head, headLength } from './values/word-heads.ts'
import { lackingShare } from './values/word-levels.ts'
import type { Words } from './values/words.ts'

/** Where a line's numbers stand in its row. */
export const row = {
  born: 0,
  given: 1,
  patronymic: 2,
  surname: 3,
  /** Sex, whether the name has several readings, and how many letters either name may lack. */
  marks: 4,
  /** The most of everything but birth and sex; then without the given name, and so on. */
  all: 5,
  withoutGiven: 6,
  surnameAndTexts: 7,
  texts: 8,
  surnameRarity: 9,
  givenRarity: 10,
  patronymicRarity: 11,
  /** Letters that all readings have, and that any has. */
  surnameAll: 12,
  surnameAny: 13,
  givenAll: 14,
  givenAny: 15,
} as const
export const rowLength = 16

/** In `marks`: 0 is not known. */
export const sexMark = 3
/** In `marks`: the name can be read in several ways. */
export const manifoldMark = 4
/** In `marks`: so many letters may be lacking where a surname, or a given name, is nearly equal. */
export const surnameLack = (marks: number) => (marks >> 8) & 255
export const givenLack = (marks: number) => (marks >> 16) & 255

const lackOf = ({ heads }: Words, value: number) =>
  Math.floor((heads[value * headLength + head.most] ?? 0) * lackingShare)

function packedRows(records: Records, weights: Weights, of: RowsToPack): Int32Array {
  const { list, before, aliasMost } = of
  const packed = sharedInts(list.rows * rowLength)
  packed.set(before)
  for (let at = before.length / rowLength; at < list.rows; at += 1) {
    packValues(packed, records, { list, at })
    packMost(packed, weights, { list, at, aliasMost: aliasMost[at] ?? 0 })
  }
  return packed
}

type RowsToPack = {
  readonly list: ListColumns
  /** Its first rows, packed earlier. */
  readonly before: Int32Array
  readonly aliasMost: Int32Array
}

type Line = { readonly list: ListColumns; readonly at: number }

function packValues(packed: Int32Array, { surnames, givens }: Records, { list, at }: Line): void {
  const to = at * rowLength
  const surname = list.name.surname[at] ?? 0
  const given = list.name.given[at] ?? 0
  const { starts } = list.further
  packed[to + row.born] = list.born[at] ?? 0
  packed[to + row.given] = given
  packed[to + row.patronymic] = list.name.patronymic[at] ?? 0
  packed[to + row.surname] = surname
  packed[to + row.marks] =
    (list.sex[at] ?? 0) |
    (starts[at] === starts[at + 1] ? 0 : manifoldMark) |
    (lackOf(surnames, surname) << 8) |
    (lackOf(givens, given) << 16)
  packed[to + row.surnameAll] = surnames.heads[surname * headLength + head.all] ?? 0
  packed[to + row.surnameAny] = surnames.heads[surname * headLength + head.any] ?? 0
  packed[to + row.givenAll] = givens.heads[given * headLength + head.all] ?? 0
  packed[to + row.givenAny] = givens.heads[given * headLength + head.any] ?? 0
}

function packMost(
  packed: Int32Array,
  weights: Weights,
  { list, at, aliasMost }: Line & { readonly aliasMost: number },
): void {
  const to = at * rowLength
  const surname = packed[to + row.surname] ?? 0
  const given = packed[to + row.given] ?? 0
  const patronymic = packed[to + row.patronymic] ?? 0
  packed[to + row.surnameRarity] = weights.surname.rarity[surname] ?? 0
  packed[to + row.givenRarity] = weights.given.rarity[given] ?? 0
  packed[to + row.patronymicRarity] = weights.patronymic.rarity[patronymic] ?? 0
  let sum = aliasMost
  for (let field = 0; field < list.texts.length; field += 1)
    sum += weights.texts[field]?.best[list.texts[field]?.[at] ?? 0] ?? 0
  packed[to + row.texts] = sum
  sum += weights.surname.best[surname] ?? 0
  packed[to + row.surnameAndTexts] = sum
  sum += weights.patronymic.best[patronymic] ?? 0
  packed[to + row.withoutGiven] = sum
  packed[to + row.all] = sum + (weights.given.best[given] ?? 0)
}

/**
 * What rules most pairs out, of a left line: half a cache line, so that the lines which one line
 * of the right list meets, all over the list, are fetched from nearer by.
 */
export const front = {
  given: 0,
  born: 1,
  all: 2,
  withoutGiven: 3,
  patronymic: 4,
  surnameAndTexts: 5,
  surname: 6,
  texts: 7,
} as const
export const frontLength = 8
/** In `given`, above the value: sex, and whether the name has several readings. */
export const frontMarksShift = 28
export const frontGiven = (1 << frontMarksShift) - 1

function frontsOf(packed: Int32Array, before: Int32Array): Int32Array {
  const lines = packed.length / rowLength
  const fronts = sharedInts(lines * frontLength)
  fronts.set(before)
  for (let line = before.length / frontLength; line < lines; line += 1) {
    const at = line * rowLength
    const to = line * frontLength
    const marks = (packed[at + row.marks] ?? 0) & (sexMark | manifoldMark)
    fronts[to + front.given] = (packed[at + row.given] ?? 0) | (marks << frontMarksShift)
    for (const place of [
      'born',
      'all',
      'withoutGiven',
      'patronymic',
      'surnameAndTexts',
      'surname',
      'texts',
    ] as const)
      fronts[to + front[place]] = packed[at + row[place]] ?? 0
  }
  return fronts
}

export type PackedLists = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leftFronts: Int32Array
  readonly aliasMost: AliasMost
}

/** Rows of the same lists when they had fewer lines, and the weights by which those were packed. */
export type PackedBefore = { readonly packed: PackedLists; readonly weights: Weights }

const none = new Int32Array(0)
const nonePacked: PackedLists = {
  left: none,
  right: none,
  leftFronts: none,
  aliasMost: { left: none, right: none },
}

const isAsRare = (now: ValueWeights | undefined, before: ValueWeights | undefined) =>
  startsAlike(now?.rarity ?? none, before?.rarity ?? none) &&
  startsAlike(now?.best ?? none, before?.best ?? none)

/** Whether values known before are as rare as they were: nothing else of the weights is packed. */
const isSameSoFar = (now: Weights, before: Weights): boolean =>
  (['surname', 'given', 'patronymic'] as const).every((at) => isAsRare(now[at], before[at])) &&
  now.texts.every((each, at) => isAsRare(each, before.texts[at]))

/** Whether a remark of a new line names none of the lines before, nor the other way round. */
const isNamedAlike = (now: AliasMost, before: PackedLists): boolean =>
  (['left', 'right'] as const).every((side) => {
    const rows = before[side].length / rowLength
    for (let at = 0; at < rows; at += 1)
      if ((now[side][at] ?? 0) !== (before.aliasMost[side][at] ?? 0)) return false
    return true
  })

const startsAlike = (now: Int32Array, before: Int32Array) =>
  now.length >= before.length && before.every((each, at) => each === now[at])

/** Made once for all threads. */
export function packLists(records: Records, weights: Weights, known?: PackedBefore): PackedLists {
  const aliasMost = aliasMostOf(records, weights.alias)
  const isAsBefore =
    known !== undefined &&
    isSameSoFar(weights, known.weights) &&
    isNamedAlike(aliasMost, known.packed)
  const before = isAsBefore ? known.packed : nonePacked
  const ofSide = (side: 'left' | 'right') =>
    packedRows(records, weights, {
      list: records[side],
      before: before[side],
      aliasMost: aliasMost[side],
    })
  const left = ofSide('left')
  const right = records.among === 'one-list' ? left : ofSide('right')
  return { left, right, leftFronts: frontsOf(left, before.leftFronts), aliasMost }
}
