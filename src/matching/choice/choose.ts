/**
 * Each line has one partner at most: chooses the best pairs of two lists, says which of them are a
 * toss-up, and how likely each pair is against its rivals. Nothing depends on the order of lines.
 */
import { Assigning, emptyAssignment, nobody } from './assign.ts'
import { auction, gapOf } from './auction.ts'
import { componentsOf, type Components } from './components.ts'
import {
  pairGraph,
  tieUnits,
  unitsPerBit,
  type ListSizes,
  type PairGraph,
  type ScoredPairs,
} from './pair-graph.ts'
import { Posterior } from './posterior.ts'
import { TieFinder } from './ties.ts'

export type Choice = {
  /** 1: the pair belongs to every best choice. */
  readonly chosen: Uint8Array
  /** 1: to some best choices and not to others; a person decides. No pair is both. */
  readonly tied: Uint8Array
  /** Of "one of these or nobody", 0 to 1 in millionths; that of a pair below the threshold is its own. */
  readonly probability: Float64Array
  /** Bits by which a better choice may exist; 0: this one is proven the best. */
  readonly gap: number
  readonly components: Components
}

/** Pairs looked at for one component before the exact choice gives way to bids; some seconds. */
const looksMax = 200_000_000

const inMillionths = (share: number) => Math.round(share * 1e6) / 1e6
const ownProbability = (log2Odds: number) => inMillionths(1 / (1 + 2 ** -log2Odds))

const linesOf = (column: Int32Array, pairs: Int32Array) => {
  const lines = new Set<number>()
  for (const pair of pairs) lines.add(column[pair] ?? 0)
  return Int32Array.from(lines).toSorted()
}

/** The exact choice in one component, or a nearly best one; gives the gap in units. */
function assignComponent(
  graph: PairGraph,
  assigning: Assigning,
  of: { lefts: Int32Array; rights: Int32Array; pairs: Int32Array; looksMax: number },
): number {
  const { assignment } = assigning
  const stopAt = assigning.looks + of.looksMax
  for (const line of of.lefts) {
    assigning.add(line)
    if (assigning.looks > stopAt) break
  }
  if (assigning.looks <= stopAt) return 0
  for (const line of of.lefts) assignment.pairOfLeft[line] = nobody
  for (const line of of.rights) {
    assignment.pairOfRight[line] = nobody
    assignment.rightPrice[line] = 0
  }
  auction(graph, assignment, of.lefts)
  return gapOf(graph, assignment, of.pairs)
}

/** A million pairs among 100,000 lines a side: see bench/matching/choice.ts. */
export function chooseOneToOne(
  scored: ScoredPairs,
  sizes: ListSizes,
  limits: { readonly looksMax?: number } = {},
): Choice {
  const graph = pairGraph(scored, sizes)
  const components = componentsOf(graph)
  const assignment = emptyAssignment(graph)
  const assigning = new Assigning(graph, assignment)
  const ties = new TieFinder(graph, assignment)
  const marks = { chosen: new Uint8Array(scored.count), tied: new Uint8Array(scored.count) }
  const probability = Float64Array.from({ length: scored.count }, (_, pair) =>
    ownProbability(scored.log2Odds[pair] ?? 0),
  )
  const posterior = new Posterior(graph, assignment, probability)
  let gap = 0
  for (let at = 0; at < components.count; at++) {
    const [from, to] = [components.starts[at] ?? 0, components.starts[at + 1] ?? 0]
    const pairs = components.pairs.subarray(from, to)
    if (pairs.length === 1) {
      marks.chosen[pairs[0] ?? 0] = 1
      continue
    }
    const lines = { lefts: linesOf(scored.left, pairs), rights: linesOf(scored.right, pairs) }
    const of = { ...lines, pairs, looksMax: limits.looksMax ?? looksMax }
    const short = assignComponent(graph, assigning, of)
    gap += short
    ties.mark({ ...lines, pairs, slackMax: Math.max(tieUnits, short) }, marks)
    posterior.fill(pairs)
    for (const pair of pairs) probability[pair] = inMillionths(probability[pair] ?? 0)
  }
  return { ...marks, probability, gap: gap / unitsPerBit, components }
}
