/**
 * A nearly best choice for a component that is too tangled for the exact one: left lines bid for
 * right lines (Bertsekas 1988), from price 0 up and with least raises, so that a right line that
 * nobody wanted still costs nothing. How far from the best the outcome can be is measured and said.
 */
import { bestProfit, nobody, type Assignment } from './assign.ts'
import { unitsPerBit, type PairGraph } from './pair-graph.ts'

/** A sixty-fourth of a bit. The choice of n lines is at most n raises short of the best. */
export const leastRaise = unitsPerBit / 64

type Offer = { readonly pair: number; readonly raise: number }

/** The best pair of a line, and by how much its price may rise before another is as good. */
function offerOf(graph: PairGraph, rightPrice: Float64Array, line: number): Offer {
  const { starts, pairs } = graph.ofLeft
  let [pair, best, second] = [nobody, 0, 0]
  for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at++) {
    const each = pairs[at] ?? 0
    const price = rightPrice[graph.scored.right[each] ?? 0] ?? 0
    const profit = (graph.worth[each] ?? 0) - price
    if (profit > best) {
      second = best
      best = profit
      pair = each
    } else second = Math.max(second, profit)
  }
  return { pair, raise: best - second + leastRaise }
}

/** Chooses anew among these left lines, which are all those of one component. */
export function auction(graph: PairGraph, assignment: Assignment, lines: Int32Array) {
  const { pairOfLeft, pairOfRight, leftPrice, rightPrice } = assignment
  const { left, right } = graph.scored
  const waiting = lines.slice()
  let [head, length] = [0, lines.length]
  while (length > 0) {
    const line = waiting[head] ?? 0
    head = (head + 1) % waiting.length
    length -= 1
    const { pair, raise } = offerOf(graph, rightPrice, line)
    if (pair === nobody) continue
    const wanted = right[pair] ?? 0
    const before = pairOfRight[wanted] ?? nobody
    rightPrice[wanted] = (rightPrice[wanted] ?? 0) + raise
    pairOfRight[wanted] = pair
    pairOfLeft[line] = pair
    if (before === nobody) continue
    const outbid = left[before] ?? 0
    pairOfLeft[outbid] = nobody
    waiting[(head + length) % waiting.length] = outbid
    length += 1
  }
  for (const line of lines) leftPrice[line] = bestProfit(graph, rightPrice, line)
}

/** What the best choice could be worth more than this one, in units; 0 proves it the best. */
export function gapOf(graph: PairGraph, assignment: Assignment, pairs: Int32Array): number {
  const { left, right } = graph.scored
  const { pairOfLeft, leftPrice, rightPrice } = assignment
  const lefts = new Set<number>()
  const rights = new Set<number>()
  let gap = 0
  for (const pair of pairs) {
    lefts.add(left[pair] ?? 0)
    rights.add(right[pair] ?? 0)
    if (pairOfLeft[left[pair] ?? 0] === pair) gap -= graph.worth[pair] ?? 0
  }
  for (const line of lefts) gap += leftPrice[line] ?? 0
  for (const line of rights) gap += rightPrice[line] ?? 0
  return gap
}
