/**
 * The kernel: what two lines weigh together. `full` compares every field; `bounded` goes through
 * the fields in order of their cost and stops as soon as the rest cannot lift the pair over the
 * threshold. Whatever reaches the threshold weighs the same in both, to the last digit. Weights
 * are whole numbers (see weights.ts); nothing here allocates.
 */
import { Aliases } from './aliases.ts'
import { bornLevel } from './values/born.ts'
import type { Records } from './columns.ts'
import { HopefulPairs } from './hopeful-pairs.ts'
import {
  givenLack,
  manifoldMark,
  packLists,
  row,
  rowLength,
  sexMark,
  surnameLack,
} from './packed-rows.ts'
import { bitsOf } from './values/likeness.ts'
import { headLength } from './values/word-heads.ts'
import { LevelTable } from './values/level-table.ts'
import type { NameColumns } from './values/name-columns.ts'
import { isFarLevel, isNearly, levelCode, shareForm } from './values/word-levels.ts'
import { weightOf, withRarity, type Weights } from './learning/weights.ts'

/** A pair that was given up: it cannot reach the threshold. */
export const givenUp = -0x40000000

/** The levels of a pair, as `levels` holds them: the names, their order, birth, sex, then texts. */
export const levelAt = { surname: 0, given: 1, patronymic: 2, order: 3, born: 4, sex: 5, texts: 6 }
/** As the name stands, or surname and given name in each other's place. */
export const orderCode = { none: 0, straight: 1, turned: 2 }

/** Where the weights of a field's levels begin, in one array for all of them. */
const fieldAt = { given: 0, patronymic: 16, surname: 32 } as const

export class PairScorer {
  /** Levels of the pair that was last compared in full. */
  readonly levels: Int32Array
  /** Weights of the same pair; behind the fields what going together takes away, then an alias. */
  readonly weightsOfLevels: Int32Array
  /** Which reading of each name counted: 0 is the likeliest. */
  leftReading = 0
  rightReading = 0
  /** Asked before `bounded`, for all lines that one line meets. */
  readonly hopeful: HopefulPairs
  readonly aliases: Aliases

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
  readonly #levelWeights = new Int32Array(48)
  readonly #rarityCounts = new Int32Array(48)
  readonly #bornWeights: Int32Array
  readonly #sexWeights: Int32Array
  readonly #turned: number
  readonly #togetherMax: number
  #fetched = new Int32Array(1024)
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
    this.hopeful = new HopefulPairs(records, weights, {
      packed,
      tables: {
        surname: this.#surnameTable,
        given: this.#givenTable,
        patronymic: this.#patronymicTable,
      },
    })
    this.aliases = new Aliases(records, weights.alias, packed.aliasMost)
    this.#textTables = records.texts.map(
      ({ words }, at) => new LevelTable(words, weights.texts[at]?.lines ?? new Int32Array(0)),
    )
    this.#presentTexts = Int32Array.from(
      records.texts.flatMap(({ words }, field) => (words.count > 1 ? [field] : [])),
    )
    for (const field of ['given', 'patronymic', 'surname'] as const) {
      this.#levelWeights.set(weights[field].levels, fieldAt[field])
      this.#rarityCounts.set(weights[field].rarityCounts, fieldAt[field])
    }
    this.#bornWeights = weights.born
    this.#sexWeights = weights.sex
    this.#turned = weights.turned
    this.#togetherMax = weights.togetherMax
    this.levels = new Int32Array(levelAt.texts + records.texts.length)
    this.weightsOfLevels = new Int32Array(this.levels.length + 2)
  }

  /**
   * Before many lines are compared in full with one: memory answers for all of them side by side,
   * where it would be waited for line by line.
   */
  bringNear(lefts: Int32Array, count: number): void {
    if (this.#fetched.length < count) this.#fetched = new Int32Array(count * 2)
    const { heads } = this.#records.surnames
    for (let at = 0; at < count; at += 1)
      this.#fetched[at] = this.#lefts[(lefts[at] ?? 0) * rowLength + row.surname] ?? 0
    for (let at = 0; at < count; at += 1)
      this.#fetched[at] = heads[(this.#fetched[at] ?? 0) * headLength] ?? 0
  }

  /** The weight of the pair, without the prior, if it is at least `least`; else `givenUp`. */
  bounded(left: number, right: number, least: number): number {
    const one = left * rowLength
    const other = right * rowLength
    const marks = this.#lefts[one + row.marks] ?? 0
    const otherMarks = this.#rights[other + row.marks] ?? 0
    if (((marks | otherMarks) & manifoldMark) !== 0) return atLeast(this.full(left, right), least)
    const sexes = this.#weightOfSex(marks & sexMark, otherMarks & sexMark)
    const born = bornLevel(this.#lefts[one + row.born] ?? 0, this.#rights[other + row.born] ?? 0)
    let sum = sexes + (this.#bornWeights[born] ?? 0)
    const most = sum + this.#rest(one, other, row.all)
    if (most < least) return givenUp
    const level = this.#givenLevel(one, other)
    const given = this.#givenWeightOf(level, one, other)
    if (isFarLevel(level) && most + this.#turned >= least && this.#mayBeTurned(one, other))
      return atLeast(this.full(left, right), least)
    sum += given
    if (sum + this.#rest(one, other, row.withoutGiven) < least) return givenUp
    const patronymic = this.#patronymicWeightOf(this.#patronymicLevel(one, other), one, other)
    sum += patronymic + Math.min(0, this.#togetherMax - given - patronymic - sexes)
    if (sum + this.#rest(one, other, row.surnameAndTexts) < least) return givenUp
    const surname = this.#surnameLevel(one, other)
    sum += this.#surnameWeightOf(surname, one, other)
    if (sum + this.#rest(one, other, row.texts) < least) return givenUp
    for (let at = 0; at < this.#presentTexts.length; at += 1)
      sum += this.#textWeight(this.#presentTexts[at] ?? 0, left, right)
    return atLeast(sum + this.aliases.weight(surname, left, right), least)
  }

  /** A pair can add no more than the line that can add less. */
  #rest(one: number, other: number, at: number): number {
    return Math.min(this.#lefts[one + at] ?? 0, this.#rights[other + at] ?? 0)
  }

  #givenLevel(one: number, other: number): number {
    const given = this.#lefts[one + row.given] ?? 0
    return this.#givenTable.level(given, this.#rights[other + row.given] ?? 0)
  }

  #givenWeightOf(level: number, one: number, other: number): number {
    return this.#weightOf(fieldAt.given + level, this.#rest(one, other, row.givenRarity))
  }

  #patronymicLevel(one: number, other: number): number {
    const patronymic = this.#lefts[one + row.patronymic] ?? 0
    return this.#patronymicTable.level(patronymic, this.#rights[other + row.patronymic] ?? 0)
  }

  #patronymicWeightOf(level: number, one: number, other: number): number {
    return this.#weightOf(fieldAt.patronymic + level, this.#rest(one, other, row.patronymicRarity))
  }

  #surnameLevel(one: number, other: number): number {
    const surname = this.#lefts[one + row.surname] ?? 0
    return this.#surnameTable.level(surname, this.#rights[other + row.surname] ?? 0)
  }

  #surnameWeightOf(level: number, one: number, other: number): number {
    return this.#weightOf(fieldAt.surname + level, this.#rest(one, other, row.surnameRarity))
  }

  /** `rarity`: of the commoner of two values. */
  #weightOf(at: number, rarity: number): number {
    return withRarity(this.#levelWeights[at] ?? 0, this.#rarityCounts[at] ?? 0, rarity)
  }

  /** What given name, patronymic and sex weigh together beyond what they may: 0 or less. */
  #excess(together: number): number {
    return Math.min(0, this.#togetherMax - together)
  }

  #weightOfSex(sex: number, other: number): number {
    if (sex === 0 || other === 0) return 0
    return this.#sexWeights[sex === other ? 2 : 1] ?? 0
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
  #mayBeTurned(one: number, other: number): boolean {
    const lefts = this.#lefts
    const rights = this.#rights
    const marks = lefts[one + row.marks] ?? 0
    const otherMarks = rights[other + row.marks] ?? 0
    const { surnameAll, surnameAny, givenAll, givenAny } = row
    const surname = lefts[one + surnameAll] ?? 0
    const otherGiven = rights[other + givenAny] ?? 0
    if (bitsOf(surname & ~otherGiven) > surnameLack(marks)) return false
    const otherSurname = rights[other + surnameAll] ?? 0
    const given = lefts[one + givenAny] ?? 0
    if (bitsOf(otherSurname & ~given) > surnameLack(otherMarks)) return false
    const ownGiven = lefts[one + givenAll] ?? 0
    const anyOther = rights[other + surnameAny] ?? 0
    if (bitsOf(ownGiven & ~anyOther) > givenLack(marks)) return false
    return this.#isTurned(one, other)
  }

  #isTurned(one: number, other: number): boolean {
    const { surnames, givens } = this.#records
    const surname = this.#lefts[one + row.surname] ?? 0
    const otherSurname = this.#rights[other + row.surname] ?? 0
    return (
      isNearly(surnames, surname, givens, this.#rights[other + row.given] ?? 0) &&
      isNearly(surnames, otherSurname, givens, this.#lefts[one + row.given] ?? 0)
    )
  }

  /** The weight of the pair, without the prior; fills `levels` and `weightsOfLevels`. */
  full(left: number, right: number): number {
    const one = left * rowLength
    const other = right * rowLength
    const marks = this.#lefts[one + row.marks] ?? 0
    const otherMarks = this.#rights[other + row.marks] ?? 0
    const found = this.levels
    const weighed = this.weightsOfLevels
    const sex = marks & sexMark
    const otherSex = otherMarks & sexMark
    const sexes = this.#weightOfSex(sex, otherSex)
    found[levelAt.sex] = sex === 0 || otherSex === 0 ? 0 : sex === otherSex ? 2 : 1
    weighed[levelAt.sex] = sexes
    if (((marks | otherMarks) & manifoldMark) === 0) this.#compareRows(one, other)
    else this.#compareReadings(left, right)
    if (isFarLevel(found[levelAt.given] ?? 0) && this.#mayBeTurned(one, other))
      this.#compareTurned(left, right)
    const born = bornLevel(this.#lefts[one + row.born] ?? 0, this.#rights[other + row.born] ?? 0)
    found[levelAt.born] = born
    weighed[levelAt.born] = this.#bornWeights[born] ?? 0
    let sum = this.#weightOfNames() + sexes + (weighed[levelAt.born] ?? 0)
    for (let at = 0; at < this.#presentTexts.length; at += 1) {
      const field = this.#presentTexts[at] ?? 0
      const weight = this.#textWeight(field, left, right)
      weighed[levelAt.texts + field] = weight
      found[levelAt.texts + field] = this.#textLevel
      sum += weight
    }
    const excess = this.#excessOfNames()
    const alias = this.aliases.weight(found[levelAt.surname] ?? 0, left, right)
    weighed[found.length] = excess
    weighed[found.length + 1] = alias
    return sum + excess + alias
  }

  /** Of what `weightsOfLevels` holds. */
  #weightOfNames(): number {
    const weighed = this.weightsOfLevels
    const names = (weighed[levelAt.surname] ?? 0) + (weighed[levelAt.given] ?? 0)
    return names + (weighed[levelAt.patronymic] ?? 0) + (weighed[levelAt.order] ?? 0)
  }

  #excessOfNames(): number {
    const weighed = this.weightsOfLevels
    const together = (weighed[levelAt.given] ?? 0) + (weighed[levelAt.patronymic] ?? 0)
    return this.#excess(together + (weighed[levelAt.sex] ?? 0))
  }

  /** Names that can be read in one way only, as most can. */
  #compareRows(one: number, other: number): void {
    const found = this.levels
    const weighed = this.weightsOfLevels
    const given = this.#givenLevel(one, other)
    const patronymic = this.#patronymicLevel(one, other)
    const surname = this.#surnameLevel(one, other)
    found[levelAt.surname] = surname
    found[levelAt.given] = given
    found[levelAt.patronymic] = patronymic
    found[levelAt.order] = surname === 0 || given === 0 ? orderCode.none : orderCode.straight
    weighed[levelAt.surname] = this.#surnameWeightOf(surname, one, other)
    weighed[levelAt.given] = this.#givenWeightOf(given, one, other)
    weighed[levelAt.patronymic] = this.#patronymicWeightOf(patronymic, one, other)
    weighed[levelAt.order] = 0
    this.leftReading = 0
    this.rightReading = 0
  }

  /** The best of the readings of both names. */
  #compareReadings(left: number, right: number): void {
    const { left: one, right: other } = this.#records
    const sexes = this.weightsOfLevels[levelAt.sex] ?? 0
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

  /** The parts of one of the names stand in each other's place; kept if that weighs more. */
  #compareTurned(left: number, right: number): void {
    const best = this.#weightOfNames() + this.#excessOfNames()
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
    const ofLeft = weightOf(weights.surname, this.#surname, surname, surname)
    const ofRight = weightOf(weights.surname, this.#given, otherSurname, otherSurname)
    const leftSum = ofLeft + weightOf(weights.given, this.#given, ownGiven, ownGiven)
    const rightSum = ofRight + weightOf(weights.given, this.#surname, otherGiven, otherGiven)
    const isLeft = leftSum < rightSum || (leftSum === rightSum && ofLeft <= ofRight)
    this.#surnameWeight = isLeft ? ofLeft : ofRight
    this.#givenWeight = Math.min(leftSum, rightSum) - this.#surnameWeight
    if (!isLeft) [this.#surname, this.#given] = [this.#given, this.#surname]
    const weight = this.#surnameWeight + this.#givenWeight + this.#patronymicWeight + weights.turned
    const sexes = this.weightsOfLevels[levelAt.sex] ?? 0
    const excess = this.#excess(this.#givenWeight + this.#patronymicWeight + sexes)
    if (weight + excess <= best) return
    this.leftReading = 0
    this.rightReading = 0
    this.#keepNames(orderCode.turned)
  }
}

const atLeast = (weight: number, least: number) => (weight >= least ? weight : givenUp)
