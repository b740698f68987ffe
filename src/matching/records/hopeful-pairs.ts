/**
 * Of the lines that one line meets, those that may reach the threshold, by birth, sex, given name,
 * patronymic and the letters of the surname. Most pairs are ruled out here; whoever is left the kernel looks at. A pair that is
 * ruled out is one that `PairScorer.bounded` gives up.
 */
import type { Records } from './columns.ts'
import { weightOf, type ValueWeights, type Weights } from './learning/weights.ts'
import {
  front,
  frontGiven,
  frontLength,
  frontMarksShift,
  manifoldMark,
  row,
  rowLength,
  sexMark,
  surnameLack,
  type PackedLists,
} from './packed-rows.ts'
import { bornLevel } from './values/born.ts'
import { bitsOf } from './values/likeness.ts'
import type { LevelTable } from './values/level-table.ts'
import { head, headLength, lacksLetters } from './values/word-heads.ts'
import { isFarLevel, lackingShare, levelCode } from './values/word-levels.ts'

/** Instead of a sum. */
const [ruledOut, unknown] = [-0x40000000, 0x40000000]

/** The tables of the kernel that are asked here too. */
type NameTables = Readonly<Record<'surname' | 'given' | 'patronymic', LevelTable>>

export class HopefulPairs {
  /** Left lines of the line that was last asked for, in the order in which they were given. */
  lefts = new Int32Array(1024)

  /** What the lines of `lefts` weigh by all but surname and texts; `unknown` where that is open. */
  #sums = new Int32Array(1024)
  /** What was fetched of each line, so that memory answers for all of them side by side. */
  #fetched = new Int32Array(1024)
  #other = 0
  #least = 0
  readonly #fronts: Int32Array
  readonly #rights: Int32Array
  readonly #givenTable: LevelTable
  readonly #patronymicTable: LevelTable
  readonly #surnameTable: LevelTable
  readonly #givenHeads: Int32Array
  readonly #surnameHeads: Int32Array
  readonly #lefts: Int32Array
  readonly #given: ValueWeights
  readonly #patronymic: ValueWeights
  readonly #born: Int32Array
  readonly #sex: Int32Array
  readonly #turned: number
  readonly #togetherMax: number
  readonly #differentSurname: number

  constructor(
    { givens, surnames }: Records,
    weights: Weights,
    { packed, tables }: { packed: PackedLists; tables: NameTables },
  ) {
    this.#lefts = packed.left
    this.#fronts = packed.leftFronts
    this.#rights = packed.right
    this.#givenTable = tables.given
    this.#patronymicTable = tables.patronymic
    this.#surnameTable = tables.surname
    this.#givenHeads = givens.heads
    this.#surnameHeads = surnames.heads
    this.#given = weights.given
    this.#patronymic = weights.patronymic
    this.#born = weights.born
    this.#sex = weights.sex
    this.#turned = weights.turned
    this.#togetherMax = weights.togetherMax
    this.#differentSurname = weights.surname.levels[levelCode.different] ?? 0
  }

  /** Fills `lefts` and says how many they are. */
  among(
    met: Int32Array,
    count: number,
    { right, least }: { right: number; least: number },
  ): number {
    this.#makeRoom(count)
    this.#other = right * rowLength
    this.#least = least
    if (((this.#rights[this.#other + row.marks] ?? 0) & manifoldMark) !== 0) {
      this.lefts.set(met.subarray(0, count))
      return count
    }
    for (let at = 0; at < count; at += 1)
      this.#fetched[at] = this.#fronts[(met[at] ?? 0) * frontLength + front.given] ?? 0
    let found = 0
    for (let at = 0; at < count; at += 1) {
      const left = met[at] ?? 0
      const sum = this.#sumWithoutSurname(left, this.#fetched[at] ?? 0)
      if (sum === ruledOut) continue
      this.lefts[found] = left
      this.#sums[found] = sum
      found += 1
    }
    return this.#withoutFarSurnames(found)
  }

  #makeRoom(count: number): void {
    if (this.lefts.length >= count) return
    this.lefts = new Int32Array(count * 2)
    this.#sums = new Int32Array(count * 2)
    this.#fetched = new Int32Array(count * 2)
  }

  /** By birth, sex, given name and patronymic. */
  #sumWithoutSurname(left: number, packedGiven: number): number {
    const fronts = this.#fronts
    const rights = this.#rights
    const other = this.#other
    const least = this.#least
    const one = left * frontLength
    const marks = packedGiven >>> frontMarksShift
    if ((marks & manifoldMark) !== 0) return unknown
    const born = bornLevel(fronts[one + front.born] ?? 0, rights[other + row.born] ?? 0)
    const sexes = this.#weightOfSex(marks & sexMark, (rights[other + row.marks] ?? 0) & sexMark)
    const sum = sexes + (this.#born[born] ?? 0)
    const most = sum + this.#rest(one + front.all, other + row.all)
    if (most < least) return ruledOut
    const value = packedGiven & frontGiven
    const otherValue = rights[other + row.given] ?? 0
    const level = this.#givenTable.level(value, otherValue)
    if (isFarLevel(level) && most + this.#turned >= least && this.#mayBeSurname(value))
      return unknown
    const given = weightOf(this.#given, level, value, otherValue)
    const rest = this.#rest(one + front.withoutGiven, other + row.withoutGiven)
    if (sum + given + rest < least) return ruledOut
    const names = sum + given + this.#ofPatronymic(one, given + sexes)
    const surname = this.#rest(one + front.surnameAndTexts, other + row.surnameAndTexts)
    return names + surname < least ? ruledOut : names
  }

  /** `together`: what given name and sex weigh, with which it may go together. */
  #ofPatronymic(one: number, together: number): number {
    const value = this.#fronts[one + front.patronymic] ?? 0
    const otherValue = this.#rights[this.#other + row.patronymic] ?? 0
    const level = this.#patronymicTable.level(value, otherValue)
    const weight = weightOf(this.#patronymic, level, value, otherValue)
    return weight + Math.min(0, this.#togetherMax - together - weight)
  }

  /** Of the lines found those stay whose surnames are not far by their letters, or need not be near. */
  #withoutFarSurnames(count: number): number {
    const other = this.#rights[this.#other + row.surname] ?? 0
    for (let at = 0; at < count; at += 1) {
      const surname = this.#fronts[(this.lefts[at] ?? 0) * frontLength + front.surname] ?? 0
      this.#fetched[at] = this.#surnameHeads[surname * headLength] ?? 0
    }
    let found = 0
    for (let at = 0; at < count; at += 1) {
      const left = this.lefts[at] ?? 0
      const one = left * frontLength
      const sum = this.#sums[at] ?? 0
      if (
        sum !== unknown &&
        this.#surnameTable.areFar(this.#fronts[one + front.surname] ?? 0, other)
      ) {
        const texts = this.#rest(one + front.texts, this.#other + row.texts)
        if (sum + this.#differentSurname + texts < this.#least) continue
      }
      this.lefts[found] = left
      this.#fetched[found] = this.#lefts[left * rowLength] ?? 0
      found += 1
    }
    return found
  }

  #rest(one: number, other: number): number {
    return Math.min(this.#fronts[one] ?? 0, this.#rights[other] ?? 0)
  }

  #weightOfSex(sex: number, other: number): number {
    if (sex === 0 || other === 0) return 0
    return this.#sex[sex === other ? 2 : 1] ?? 0
  }

  /** By its letters the left given name may be the right surname: else nothing is turned. */
  #mayBeSurname(given: number): boolean {
    const at = given * headLength
    const rights = this.#rights
    const other = this.#other
    const all = this.#givenHeads[at + head.all] ?? 0
    const any = rights[other + row.surnameAny] ?? 0
    if (lacksLetters(all, any, this.#givenHeads[at + head.most] ?? 0, lackingShare)) return false
    const own = this.#givenHeads[at + head.any] ?? 0
    const lacking = bitsOf((rights[other + row.surnameAll] ?? 0) & ~own)
    return lacking <= surnameLack(rights[other + row.marks] ?? 0)
  }
}
