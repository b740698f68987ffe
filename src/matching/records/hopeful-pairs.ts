/**
 * Of the lines that one line meets, those that may reach the threshold, by birth, sex and given
 * name alone. Most pairs are ruled out here; whoever is left the kernel looks at. A pair that is
 * ruled out is one that `PairScorer.bounded` gives up.
 */
import type { Records } from './columns.ts'
import { withRarity, type Weights } from './learning/weights.ts'
import {
  front,
  frontGiven,
  frontLength,
  frontMarksShift,
  manifoldMark,
  row,
  rowLength,
  sexMark,
  type PackedLists,
} from './packed-rows.ts'
import { bornLevel } from './values/born.ts'
import type { LevelTable } from './values/level-table.ts'
import { head, headLength, lacksLetters } from './values/word-heads.ts'
import { lackingShare, levelCode } from './values/word-levels.ts'

export class HopefulPairs {
  /** Left lines of the line that was last asked for, in the order in which they were given. */
  lefts = new Int32Array(1024)

  readonly #packed: PackedLists
  readonly #table: LevelTable
  readonly #heads: Int32Array
  readonly #rarity: Int32Array
  readonly #weights: Weights

  constructor(
    { givens }: Records,
    weights: Weights,
    by: { packed: PackedLists; table: LevelTable },
  ) {
    this.#packed = by.packed
    this.#table = by.table
    this.#heads = givens.heads
    this.#rarity = weights.given.rarity
    this.#weights = weights
  }

  /** Fills `lefts` and says how many they are. */
  among(
    met: Int32Array,
    count: number,
    { right, least }: { right: number; least: number },
  ): number {
    if (this.lefts.length < count) this.lefts = new Int32Array(count * 2)
    const rights = this.#packed.right
    const other = right * rowLength
    if (((rights[other + row.marks] ?? 0) & manifoldMark) !== 0) {
      this.lefts.set(met.subarray(0, count))
      return count
    }
    let found = 0
    for (let at = 0; at < count; at += 1) {
      const left = met[at] ?? 0
      if (!this.#isHopeful(left, other, least)) continue
      this.lefts[found] = left
      found += 1
    }
    return found
  }

  #isHopeful(left: number, other: number, least: number): boolean {
    const fronts = this.#packed.leftFronts
    const rights = this.#packed.right
    const one = left * frontLength
    const packedGiven = fronts[one + front.given] ?? 0
    const marks = packedGiven >>> frontMarksShift
    if ((marks & manifoldMark) !== 0) return true
    const born = bornLevel(fronts[one + front.born] ?? 0, rights[other + row.born] ?? 0)
    const sexes = this.#weightOfSex(marks & sexMark, (rights[other + row.marks] ?? 0) & sexMark)
    const sum = sexes + (this.#weights.born[born] ?? 0)
    const most = sum + Math.min(fronts[one + front.all] ?? 0, rights[other + row.all] ?? 0)
    if (most < least) return false
    const given = packedGiven & frontGiven
    const level = this.#table.level(given, rights[other + row.given] ?? 0)
    const rest = Math.min(
      fronts[one + front.withoutGiven] ?? 0,
      rights[other + row.withoutGiven] ?? 0,
    )
    if (sum + this.#weightOf(level, given, other) + rest >= least) return true
    if (level !== levelCode.different && level !== levelCode.low) return false
    return most + this.#weights.turned >= least && this.#mayBeSurname(given, other)
  }

  #weightOf(level: number, given: number, other: number): number {
    const { levels, rarityCounts } = this.#weights.given
    const rarity = Math.min(
      this.#rarity[given] ?? 0,
      this.#packed.right[other + row.givenRarity] ?? 0,
    )
    return withRarity(levels[level] ?? 0, rarityCounts[level] ?? 0, rarity)
  }

  #weightOfSex(sex: number, other: number): number {
    if (sex === 0 || other === 0) return 0
    return this.#weights.sex[sex === other ? 2 : 1] ?? 0
  }

  /** By its letters the left given name may be the right surname: else nothing is turned. */
  #mayBeSurname(given: number, other: number): boolean {
    const at = given * headLength
    const all = this.#heads[at + head.all] ?? 0
    const any = this.#packed.right[other + row.surnameAny] ?? 0
    return !lacksLetters(all, any, this.#heads[at + head.most] ?? 0, lackingShare)
  }
}
