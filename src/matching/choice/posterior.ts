/**
 * How likely each pair is once it is known that a line has one partner at most: "one of these, or
 * nobody". The weight of a whole choice is the product of the odds of its pairs; a pair is as
 * likely as the choices that hold it. Rivals that are settled elsewhere count little, and two
 * brothers that could be exchanged at a small loss are both uncertain.
 *
 * Counted exactly among lines that could change partners at a loss of some 20 bits, where at most
 * ten of them stand on one side; what is left out counts as a loss. Of a few lines nothing is. In a larger crowd each line is
 * looked at alone, from both its sides, and the smaller answer holds.
 */
import type { Assignment } from './assign.ts'
import { JoinedGroups } from './components.ts'
import { oddsOfThreshold, unitsPerBit, type PairGraph } from './pair-graph.ts'

/** Changes that cost more are looked at as one sum; the second and later only in a crowd. */
const lossesMax = [20, 14, 10, 7] as const
const fewerSideMax = 10
/** Cells of the table of one block; 8 MB. */
const tableCellsMax = 2 ** 20

/**
 * Up to here nothing is left out: what a change costs is read from prices, and there may be others
 * as right, so a pair near the edge would be counted or not by the order of the lists.
 */
const wholeCellsMax = 2 ** 10

/** Lines numbered anew from 0, for one block of pairs. */
type Block = {
  /** Lines of the side that has fewer, and of the other. */
  readonly few: readonly number[]
  readonly many: readonly number[]
  readonly pairs: readonly number[]
  readonly fewIs: 'left' | 'right'
}

const cellsOf = ({ few, many }: Block) => 2 ** few.length * (many.length + 1)

export class Posterior {
  readonly #graph: PairGraph
  readonly #assignment: Assignment
  readonly #groups: JoinedGroups
  /** What was left out for a line, in shares of the choice that was taken. */
  readonly #strayLeft: Float64Array
  readonly #strayRight: Float64Array
  readonly #probability: Float64Array

  constructor(graph: PairGraph, assignment: Assignment, probability: Float64Array) {
    this.#graph = graph
    this.#assignment = assignment
    this.#probability = probability
    this.#groups = new JoinedGroups(graph.sizes.left + graph.sizes.right)
    this.#strayLeft = new Float64Array(graph.sizes.left)
    this.#strayRight = new Float64Array(graph.sizes.right)
  }

  /** Fills in the probabilities of the pairs of one component. */
  fill(pairs: Int32Array) {
    const whole = this.#blockOf([...pairs])
    if (cellsOf(whole) <= wholeCellsMax) this.#fillExactly(whole)
    else this.#resolve(whole.pairs, 0)
  }

  /** The share of a choice with this pair instead of what the prices allow. */
  #shareOf(pair: number): number {
    const { scored, worth } = this.#graph
    const left = this.#assignment.leftPrice[scored.left[pair] ?? 0] ?? 0
    const right = this.#assignment.rightPrice[scored.right[pair] ?? 0] ?? 0
    return oddsOfThreshold * 2 ** (((worth[pair] ?? 0) - left - right) / unitsPerBit)
  }

  #lossOf(pair: number): number {
    return -Math.log2(this.#shareOf(pair) / oddsOfThreshold)
  }

  #aloneShare(side: 'left' | 'right', line: number): number {
    const { leftPrice, rightPrice } = this.#assignment
    const price = (side === 'left' ? leftPrice : rightPrice)[line] ?? 0
    return 2 ** (-price / unitsPerBit)
  }

  #resolve(pairs: readonly number[], step: number) {
    const lossMax = lossesMax[step]
    if (lossMax === undefined) {
      this.#fillCrowd(pairs)
      return
    }
    const near = pairs.filter((pair) => this.#lossOf(pair) <= lossMax)
    if (near.length < pairs.length)
      for (const pair of pairs) if (this.#lossOf(pair) > lossMax) this.#leaveOut(pair)
    for (const block of this.#blocksOf(near)) {
      const isSmall = block.few.length <= fewerSideMax && cellsOf(block) <= tableCellsMax
      if (isSmall) this.#fillExactly(block)
      else this.#resolve(block.pairs, step + 1)
    }
  }

  #leaveOut(pair: number) {
    const { left, right } = this.#graph.scored
    // Against the choice that was taken; one pair less is dearer than the prices say.
    const share = 2 ** -this.#lossOf(pair) / oddsOfThreshold
    const [one, other] = [left[pair] ?? 0, right[pair] ?? 0]
    this.#strayLeft[one] = (this.#strayLeft[one] ?? 0) + share
    this.#strayRight[other] = (this.#strayRight[other] ?? 0) + share
    this.#probability[pair] = share / (1 + share)
  }

  #blocksOf(pairs: readonly number[]): Block[] {
    const { left, right } = this.#graph.scored
    const leftLines = this.#graph.sizes.left
    for (const pair of pairs) this.#groups.join(left[pair] ?? 0, leftLines + (right[pair] ?? 0))
    const byGroup = new Map<number, number[]>()
    for (const pair of pairs) {
      const group = this.#groups.groupOf(left[pair] ?? 0)
      const known = byGroup.get(group)
      if (known === undefined) byGroup.set(group, [pair])
      else known.push(pair)
    }
    for (const pair of pairs) {
      this.#groups.part(left[pair] ?? 0)
      this.#groups.part(leftLines + (right[pair] ?? 0))
    }
    return [...byGroup.values()].map((own) => this.#blockOf(own))
  }

  #blockOf(pairs: readonly number[]): Block {
    const { left, right } = this.#graph.scored
    const lefts = [...new Set(pairs.map((pair) => left[pair] ?? 0))].toSorted((a, b) => a - b)
    const rights = [...new Set(pairs.map((pair) => right[pair] ?? 0))].toSorted((a, b) => a - b)
    return lefts.length <= rights.length
      ? { few: lefts, many: rights, pairs, fewIs: 'left' }
      : { few: rights, many: lefts, pairs, fewIs: 'right' }
  }

  /** What is left out of a block lowers every pair of the two lines. */
  #settle(pair: number, probability: number) {
    const { left, right } = this.#graph.scored
    const one = this.#strayLeft[left[pair] ?? 0] ?? 0
    const other = this.#strayRight[right[pair] ?? 0] ?? 0
    this.#probability[pair] = probability / (1 + one + other)
  }

  #fillExactly({ few, many, pairs, fewIs }: Block) {
    const { left, right } = this.#graph.scored
    const manyIs = fewIs === 'left' ? 'right' : 'left'
    const [fewOf, manyOf] = fewIs === 'left' ? [left, right] : [right, left]
    const bitOf = new Map(few.map((line, bit) => [line, bit]))
    const rowOf = new Map(many.map((line, row) => [line, row]))
    const rows: Entry[][] = many.map(() => [])
    for (const pair of pairs) {
      const bit = 1 << (bitOf.get(fewOf[pair] ?? 0) ?? 0)
      rows[rowOf.get(manyOf[pair] ?? 0) ?? 0]?.push({ bit, share: this.#shareOf(pair), pair })
    }
    const table = {
      rows,
      alone: many.map((line) => this.#aloneShare(manyIs, line)),
      fewAlone: few.map((line) => this.#aloneShare(fewIs, line)),
    }
    countChoices(table, (pair, probability) => this.#settle(pair, probability))
  }

  #fillCrowd(pairs: readonly number[]) {
    const { left, right } = this.#graph.scored
    const ofLeft = new Map<number, number>()
    const ofRight = new Map<number, number>()
    for (const pair of pairs) {
      const [one, other] = [left[pair] ?? 0, right[pair] ?? 0]
      ofLeft.set(one, (ofLeft.get(one) ?? 0) + this.#shareOf(pair))
      ofRight.set(other, (ofRight.get(other) ?? 0) + this.#shareOf(pair))
    }
    for (const pair of pairs) {
      const [one, other] = [left[pair] ?? 0, right[pair] ?? 0]
      const some = Math.max(ofLeft.get(one) ?? 0, ofRight.get(other) ?? 0)
      const none = this.#aloneShare('left', one) * this.#aloneShare('right', other)
      this.#settle(pair, this.#shareOf(pair) / (some + none))
    }
  }
}

type Entry = { readonly bit: number; readonly share: number; readonly pair: number }
type ChoiceTable = {
  readonly rows: readonly (readonly Entry[])[]
  /** The share of leaving a row alone, and of leaving each bit's line alone. */
  readonly alone: readonly number[]
  readonly fewAlone: readonly number[]
}

/** Sums over all choices by the set of lines of the fewer side that are taken, row by row. */
function countChoices(
  { rows, alone, fewAlone }: ChoiceTable,
  tell: (pair: number, probability: number) => void,
) {
  const sets = 2 ** fewAlone.length
  const before = new Float64Array(sets * (rows.length + 1))
  before[0] = 1
  rows.forEach((row, at) => {
    for (let set = 0; set < sets; set++) {
      const sum = before[at * sets + set] ?? 0
      if (sum === 0) continue
      const next = (at + 1) * sets
      before[next + set] = (before[next + set] ?? 0) + sum * (alone[at] ?? 1)
      for (const { bit, share } of row)
        if ((set & bit) === 0)
          before[next + (set | bit)] = (before[next + (set | bit)] ?? 0) + sum * share
    }
  })
  let after = afterLastRow(fewAlone)
  let all = 0
  for (let set = 0; set < sets; set++)
    all += (before[rows.length * sets + set] ?? 0) * (after[set] ?? 0)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    const earlier = new Float64Array(sets)
    const found = new Float64Array(row.length)
    for (let set = 0; set < sets; set++) {
      const sum = before[at * sets + set] ?? 0
      let rest = (after[set] ?? 0) * (alone[at] ?? 1)
      row.forEach(({ bit, share }, n) => {
        if ((set & bit) !== 0) return
        const taken = share * (after[set | bit] ?? 0)
        rest += taken
        found[n] = (found[n] ?? 0) + sum * taken
      })
      earlier[set] = rest
    }
    row.forEach(({ pair }, n) => tell(pair, (found[n] ?? 0) / all))
    after = earlier
  }
}

/** What it costs that the lines outside a set stay alone. */
function afterLastRow(fewAlone: readonly number[]): Float64Array {
  const after = new Float64Array(2 ** fewAlone.length)
  for (let set = 0; set < after.length; set++)
    after[set] = fewAlone.reduce((share, own, bit) => ((set >> bit) & 1 ? share : share * own), 1)
  return after
}
