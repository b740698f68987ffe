/**
 * The kernel: what two lines weigh together. `full` compares every field; `bounded` goes through
 * the fields in order of their cost and stops as soon as the rest cannot lift the pair over the
 * threshold. Whatever reaches the threshold weighs the same in both, to the last digit. Weights
 * are whole numbers (see weights.ts); nothing here allocates.
 */
import { bornLevel } from './values/born.ts'
import type { Records } from './columns.ts'
import type { NameColumns } from './values/name-columns.ts'
import { sharedInts } from './values/shared-memory.ts'
import { isNearly, levelCode, LevelTable, shareForm } from './values/word-levels.ts'
import { weightAt, type ValueWeights, type Weights } from './learning/weights.ts'

/** A pair that was given up: it cannot reach the threshold. */
export const givenUp = -0x40000000

/** The levels of a pair, as `levels` holds them: the names, their order, birth, sex, then texts. */
export const levelAt = { surname: 0, given: 1, patronymic: 2, order: 3, born: 4, sex: 5, texts: 6 }
/** As the name stands, or surname and given name in each other's place. */
export const orderCode = { none: 0, straight: 1, turned: 2 }

/**
 * What the kernel asks first of a line, one cache line each: its values, and the most that the
 * fields not yet looked at can add.
 */
const row = {
  born: 0,
  given: 1,
  patronymic: 2,
  surname: 3,
  sex: 4,
  /** 1: its name can be read in several ways. */
  isManifold: 5,
  /** The most of everything but birth and sex; then without the given name, and so on. */
  all: 6,
  withoutGiven: 7,
  surnameAndTexts: 8,
  texts: 9,
} as const
const rowLength = 16

function packedRows(records: Records, weights: Weights, side: 'left' | 'right'): Int32Array {
  const { name, further, born, sex, texts, rows } = records[side]
  const packed = sharedInts(rows * rowLength)
  for (let at = 0; at < rows; at += 1) {
    const to = at * rowLength
    const surname = name.surname[at] ?? 0
    const given = name.given[at] ?? 0
    const patronymic = name.patronymic[at] ?? 0
    packed[to + row.born] = born[at] ?? 0
    packed[to + row.given] = given
    packed[to + row.patronymic] = patronymic
    packed[to + row.surname] = surname
    packed[to + row.sex] = sex[at] ?? 0
    packed[to + row.isManifold] = further.starts[at] === further.starts[at + 1] ? 0 : 1
    let sum = 0
    for (let field = 0; field < texts.length; field += 1)
      sum += weights.texts[field]?.best[texts[field]?.[at] ?? 0] ?? 0
    packed[to + row.texts] = sum
    sum += weights.surname.best[surname] ?? 0
    packed[to + row.surnameAndTexts] = sum
    sum += weights.patronymic.best[patronymic] ?? 0
    packed[to + row.withoutGiven] = sum
    packed[to + row.all] = sum + (weights.given.best[given] ?? 0)
  }
  return packed
}

export type PackedLists = { readonly left: Int32Array; readonly right: Int32Array }

/** Made once for all threads. */
export function packLists(records: Records, weights: Weights): PackedLists {
  const left = packedRows(records, weights, 'left')
  const right = records.among === 'one-list' ? left : packedRows(records, weights, 'right')
  return { left, right }
}

export class PairScorer {
  /** Levels of the pair that was last compared in full. */
  readonly levels: Int32Array
  /** Weights of the same pair; behind the fields what their going together takes away. */
  readonly weightsOfLevels: Int32Array
  /** Which reading of each name counted: 0 is the likeliest. */
  leftReading = 0
  rightReading = 0

  readonly #records: Records
  readonly #weights: Weights
  readonly #lefts: Int32Array
  readonly #rights: Int32Array
  readonly #givenTable: LevelTable
  readonly #patronymicTable: LevelTable
  readonly #surnameTable: LevelTable
  readonly #textTables: readonly LevelTable[]
  /** Fields of text that any line has. */
  readonly #presentTexts: Int32Array
  #textLevel = 0
  #surname = 0
  #given = 0
  #patronymic = 0
  #surnameWeight = 0
  #givenWeight = 0
  #patronymicWeight = 0

  constructor(records: Records, weights: Weights, packed = packLists(records, weights)) {
    this.#records = records
    this.#weights = weights
    this.#lefts = packed.left
    this.#rights = packed.right
    this.#surnameTable = new LevelTable(records.surnames, weights.surname.lines)
    this.#givenTable = new LevelTable(records.givens, weights.given.lines)
    this.#patronymicTable = new LevelTable(records.patronymics, weights.patronymic.lines)
    this.#textTables = records.texts.map(
      ({ words }, at) => new LevelTable(words, weights.texts[at]?.lines ?? new Int32Array(0)),
    )
    this.#presentTexts = Int32Array.from(
      records.texts.flatMap(({ words }, field) => (words.count > 1 ? [field] : [])),
    )
    this.levels = new Int32Array(levelAt.texts + records.texts.length)
    this.weightsOfLevels = new Int32Array(this.levels.length + 1)
  }

  /** The weight of the pair, without the prior, if it is at least `least`; else `givenUp`. */
  bounded(left: number, right: number, least: number): number {
    const lefts = this.#lefts
    const rights = this.#rights
    const one = left * rowLength
    const other = right * rowLength
    if (((lefts[one + row.isManifold] ?? 0) | (rights[other + row.isManifold] ?? 0)) !== 0)
      return this.#atLeast(this.full(left, right), least)
    const weights = this.#weights
    const sexes = this.#weightOfSex(lefts[one + row.sex] ?? 0, rights[other + row.sex] ?? 0)
    let sum =
      sexes +
      (weights.born[bornLevel(lefts[one + row.born] ?? 0, rights[other + row.born] ?? 0)] ?? 0)
    const most = sum + this.#rest(one, other, row.all)
    if (most < least) return givenUp
    const given = lefts[one + row.given] ?? 0
    const otherGiven = rights[other + row.given] ?? 0
    const level = this.#givenTable.level(given, otherGiven)
    const givenWeight = weightOf(weights.given, level, given, otherGiven)
    const isFar = level === levelCode.different || level === levelCode.low
    if (isFar && most + weights.turned >= least && this.#mayBeTurned(left, right))
      return this.#atLeast(this.full(left, right), least)
    sum += givenWeight
    if (sum + this.#rest(one, other, row.withoutGiven) < least) return givenUp
    const patronymicWeight = this.#weightOfPatronymic(
      lefts[one + row.patronymic] ?? 0,
      rights[other + row.patronymic] ?? 0,
    )
    sum += patronymicWeight + this.#excess(givenWeight + patronymicWeight + sexes)
    if (sum + this.#rest(one, other, row.surnameAndTexts) < least) return givenUp
    sum += this.#weightOfSurname(lefts[one + row.surname] ?? 0, rights[other + row.surname] ?? 0)
    if (sum + this.#rest(one, other, row.texts) < least) return givenUp
    for (let at = 0; at < this.#presentTexts.length; at += 1)
      sum += this.#textWeight(this.#presentTexts[at] ?? 0, left, right)
    return this.#atLeast(sum, least)
  }

  /** A pair can add no more than the line that can add less. */
  #rest(one: number, other: number, at: number): number {
    return Math.min(this.#lefts[one + at] ?? 0, this.#rights[other + at] ?? 0)
  }

  #weightOfPatronymic(one: number, other: number): number {
    const level = this.#patronymicTable.level(one, other)
    return weightOf(this.#weights.patronymic, level, one, other)
  }

  #weightOfSurname(one: number, other: number): number {
    return weightOf(this.#weights.surname, this.#surnameTable.level(one, other), one, other)
  }

  #atLeast = (weight: number, least: number) => (weight >= least ? weight : givenUp)

  /** What given name, patronymic and sex weigh together beyond what they may: 0 or less. */
  #excess = (together: number) => Math.min(0, this.#weights.togetherMax - together)

  #sexWeight(left: number, right: number): number {
    return this.#weightOfSex(this.#records.left.sex[left] ?? 0, this.#records.right.sex[right] ?? 0)
  }

  #weightOfSex(sex: number, other: number): number {
    if (sex === 0 || other === 0) return 0
    return this.#weights.sex[sex === other ? 2 : 1] ?? 0
  }

  #textWeight(field: number, left: number, right: number): number {
    this.#textLevel = 0
    const value = this.#records.left.texts[field]?.[left] ?? 0
    const other = this.#records.right.texts[field]?.[right] ?? 0
    const weights = this.#weights.texts[field]
    if (value === 0 || other === 0 || weights === undefined) return 0
    this.#textLevel = this.#textTables[field]?.level(value, other) ?? 0
    return weightOf(weights, this.#textLevel, value, other)
  }

  /** Surname and given name agree crosswise. Asked only where they do not agree straight. */
  #mayBeTurned(left: number, right: number): boolean {
    const { surnames, givens } = this.#records
    const one = this.#records.left.name
    const other = this.#records.right.name
    return (
      isNearly(surnames, one.surname[left] ?? 0, givens, other.given[right] ?? 0) &&
      isNearly(surnames, other.surname[right] ?? 0, givens, one.given[left] ?? 0)
    )
  }

  /** The weight of the pair, without the prior; fills `levels` and `weightsOfLevels`. */
  full(left: number, right: number): number {
    this.#compareNames(left, right)
    const lefts = this.#lefts
    const rights = this.#rights
    const one = left * rowLength
    const other = right * rowLength
    const found = this.levels
    const weighed = this.weightsOfLevels
    const born = bornLevel(lefts[one + row.born] ?? 0, rights[other + row.born] ?? 0)
    found[levelAt.born] = born
    weighed[levelAt.born] = this.#weights.born[born] ?? 0
    const sex = lefts[one + row.sex] ?? 0
    const otherSex = rights[other + row.sex] ?? 0
    found[levelAt.sex] = sex === 0 || otherSex === 0 ? 0 : sex === otherSex ? 2 : 1
    weighed[levelAt.sex] = this.#weightOfSex(sex, otherSex)
    for (let at = 0; at < this.#presentTexts.length; at += 1) {
      const field = this.#presentTexts[at] ?? 0
      weighed[levelAt.texts + field] = this.#textWeight(field, left, right)
      found[levelAt.texts + field] = this.#textLevel
    }
    weighed[found.length] = this.#excess(
      (weighed[levelAt.given] ?? 0) +
        (weighed[levelAt.patronymic] ?? 0) +
        (weighed[levelAt.sex] ?? 0),
    )
    let sum = 0
    for (let at = 0; at < weighed.length; at += 1) sum += weighed[at] ?? 0
    return sum
  }

  /** The best of the readings of both names; the order of the parts may be wrong in one of them. */
  #compareNames(left: number, right: number): void {
    const { left: one, right: other } = this.#records
    const sexes = this.#sexWeight(left, right)
    const from = (one.further.starts[left] ?? 0) - 1
    const otherFrom = (other.further.starts[right] ?? 0) - 1
    const end = one.further.starts[left + 1] ?? 0
    const otherEnd = other.further.starts[right + 1] ?? 0
    let best = givenUp
    for (let at = from; at < end; at += 1) {
      const name = at === from ? one.name : one.further
      const place = at === from ? left : at
      for (let to = otherFrom; to < otherEnd; to += 1) {
        const otherName = to === otherFrom ? other.name : other.further
        const weight = this.#straight(name, place, otherName, to === otherFrom ? right : to)
        const together = weight + this.#excess(this.#givenWeight + this.#patronymicWeight + sexes)
        if (together <= best) continue
        best = together
        this.leftReading = at - from
        this.rightReading = to - otherFrom
        this.#keepNames(orderCode.straight)
      }
    }
    this.#compareTurned(left, right, best)
  }

  #straight(one: NameColumns, at: number, other: NameColumns, to: number): number {
    const weights = this.#weights
    const given = one.given[at] ?? 0
    const otherGiven = other.given[to] ?? 0
    this.#given = this.#givenTable.level(given, otherGiven)
    this.#givenWeight = weightOf(weights.given, this.#given, given, otherGiven)
    const patronymic = one.patronymic[at] ?? 0
    const otherPatronymic = other.patronymic[to] ?? 0
    this.#patronymic = this.#patronymicTable.level(patronymic, otherPatronymic)
    this.#patronymicWeight = weightOf(
      weights.patronymic,
      this.#patronymic,
      patronymic,
      otherPatronymic,
    )
    const surname = one.surname[at] ?? 0
    const otherSurname = other.surname[to] ?? 0
    this.#surname = this.#surnameTable.level(surname, otherSurname)
    this.#surnameWeight = weightOf(weights.surname, this.#surname, surname, otherSurname)
    return this.#surnameWeight + this.#givenWeight + this.#patronymicWeight
  }

  #keepNames(order: number): void {
    this.levels[levelAt.surname] = this.#surname
    this.levels[levelAt.given] = this.#given
    this.levels[levelAt.patronymic] = this.#patronymic
    this.levels[levelAt.order] = this.#surname === 0 || this.#given === 0 ? orderCode.none : order
    this.weightsOfLevels[levelAt.surname] = this.#surnameWeight
    this.weightsOfLevels[levelAt.given] = this.#givenWeight
    this.weightsOfLevels[levelAt.patronymic] = this.#patronymicWeight
    this.weightsOfLevels[levelAt.order] = order === orderCode.turned ? this.#weights.turned : 0
  }

  #compareTurned(left: number, right: number, best: number): void {
    const given = this.levels[levelAt.given] ?? 0
    if (given !== levelCode.different && given !== levelCode.low) return
    if (!this.#mayBeTurned(left, right)) return
    const { surnames, givens } = this.#records
    const one = this.#records.left.name
    const other = this.#records.right.name
    const weights = this.#weights
    const surname = one.surname[left] ?? 0
    const otherSurname = other.surname[right] ?? 0
    const ownGiven = one.given[left] ?? 0
    const otherGiven = other.given[right] ?? 0
    this.#straight(one, left, other, right)
    this.#surname = shareForm(surnames, surname, givens, otherGiven)
      ? levelCode.folded
      : levelCode.high
    this.#given = shareForm(surnames, otherSurname, givens, ownGiven)
      ? levelCode.folded
      : levelCode.high
    // Which of the two stands wrongly is not known: the reading that weighs less counts.
    const ofLeft =
      weightOf(weights.surname, this.#surname, surname, surname) +
      weightOf(weights.given, this.#given, ownGiven, ownGiven)
    const ofRight =
      weightOf(weights.surname, this.#surname, otherSurname, otherSurname) +
      weightOf(weights.given, this.#given, otherGiven, otherGiven)
    const least = ofLeft <= ofRight ? surname : otherSurname
    this.#surnameWeight = weightOf(weights.surname, this.#surname, least, least)
    this.#givenWeight = Math.min(ofLeft, ofRight) - this.#surnameWeight
    const weight = this.#surnameWeight + this.#givenWeight + this.#patronymicWeight + weights.turned
    const excess = this.#excess(
      this.#givenWeight + this.#patronymicWeight + this.#sexWeight(left, right),
    )
    if (weight + excess <= best) return
    this.leftReading = 0
    this.rightReading = 0
    this.#keepNames(orderCode.turned)
  }
}

const weightOf = (weights: ValueWeights, level: number, value: number, other: number): number =>
  weightAt(weights, level, Math.min(weights.rarity[value] ?? 0, weights.rarity[other] ?? 0))
