/**
 * Compares lines of two list versions under the model version of their stock: what the engine has
 * to give for matching by changes.
 */
import type { ListSizes } from '../choice/pair-graph.ts'
import { blocksOf, Partners, type Blocks } from '../records/blocking/blocks.ts'
import { partsOfBit } from '../records/learning/weights.ts'
import { PairScorer } from '../records/pair-scorer.ts'
import { crowdWeighs, keptPerLine, type Prepared } from '../records/score-range.ts'
import { isCrowded, type LineStock, type ListSide, type RowsOfLines } from './line-stock.ts'
import { PairList } from './pair-list.ts'
import type { LineScoring, ScoredLines } from './relink.ts'

export class StockScoring implements LineScoring {
  readonly modelId: string
  readonly sizes: ListSizes
  readonly mostOfLine: number
  readonly prepared: Prepared
  /** Far more lines share a key than when the model was learned. */
  readonly isCrowded: boolean
  /** Pairs that were put together so far, kept or not. */
  candidates = 0

  readonly #stock: LineStock
  readonly #rows: RowsOfLines
  /** Position of the line that stands at a row of the left list; -1: none does any more. */
  readonly #leftAt: Int32Array
  readonly #laterBlocks: Blocks
  readonly #scorer: PairScorer

  constructor(stock: LineStock, rows: RowsOfLines) {
    this.#stock = stock
    this.#rows = rows
    this.modelId = stock.version.id
    this.sizes = { left: rows.left.length, right: rows.right.length }
    this.mostOfLine = keptPerLine(rows.right.length)
    this.prepared = stock.prepared().prepared
    const { records, weights, packed } = this.prepared
    this.#scorer = new PairScorer(records, weights, packed)
    this.#leftAt = new Int32Array(records.left.rows).fill(-1)
    rows.left.forEach((row, at) => {
      this.#leftAt[row] = at
    })
    this.#laterBlocks = stock.laterBlocks(records, rows.left)
    this.isCrowded = stock.isFirstCrowded || isCrowded(this.#laterBlocks, stock.version)
  }

  /** Lines of the right list ask the index; for lines of the left one everybody asks theirs. */
  scoreLines(side: ListSide, lines: Int32Array): ScoredLines {
    const { records } = this.prepared
    const list = new PairList()
    if (side === 'right') {
      const crowded: number[] = []
      const partners = this.#partnersIn([this.#stock.firstBlocks, this.#laterBlocks])
      for (const right of lines) {
        const from = list.count
        this.#addPairs(list, partners, right)
        if (this.#leaveOutCrowd(list, from)) crowded.push(right)
      }
      return { pairs: list.columns(), crowded: Int32Array.from(crowded) }
    }
    const { settled } = this.#stock.version
    const rows = lines.map((at) => this.#rows.left[at] ?? 0)
    const partners = this.#partnersIn([blocksOf(records, { settled, rows: rows.toSorted() })])
    for (let right = 0; right < this.sizes.right; right += 1) this.#addPairs(list, partners, right)
    return { pairs: list.columns(), crowded: new Int32Array(0) }
  }

  #partnersIn(indexes: readonly Blocks[]): readonly Partners[] {
    return indexes.map((blocks) => new Partners(this.prepared.records, blocks))
  }

  #addPairs(list: PairList, asked: readonly Partners[], right: number): void {
    const { least, weights } = this.prepared
    const row = this.#rows.right[right] ?? 0
    for (const partners of asked) {
      partners.findAmongFew(row)
      for (let at = 0; at < partners.count; at += 1) {
        const leftRow = partners.met[at] ?? 0
        const left = this.#leftAt[leftRow] ?? -1
        if (left < 0) continue
        this.candidates += 1
        const weight = this.#scorer.bounded(leftRow, row, least)
        if (weight < least) continue
        const log2Odds = (weight + weights.prior) / partsOfBit
        list.add({ left, right, log2Odds, before: -1 })
      }
    }
  }

  /** Of the pairs of one line, which stand from `from` on. */
  #leaveOutCrowd(list: PairList, from: number): boolean {
    if (list.count - from <= this.mostOfLine) return false
    const crowd = crowdWeighs(list.oddsSince(from), this.mostOfLine)
    list.keepOnly((_, odds) => odds > crowd, from)
    return true
  }
}
