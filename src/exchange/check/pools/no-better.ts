/**
 * That no plan of a pool is worth more than is said, shown without the planner. Give each node's
 * row "used once" a price such that no cycle or chain is worth more than its rows: a plan is
 * worth all prices, less the price of each row left unused, less what each of its ways is below
 * its rows. A plan better than said may lose only a little in all, so whoever cannot be left out
 * for that little must be in one of the few ways that lose as little, and trying these ends soon.
 * The prices may come from anywhere: the sums are exact, in parts of 2^-20. They are of rows,
 * never of a person, and leave this file nowhere.
 */
import type { Way } from './ways.ts'

/** Least total of prices, none below 0, that reach the weight of each of these ways. */
export type LeastPrices = (
  nodes: number,
  ways: readonly Way[],
) => Promise<ReadonlyArray<number> | undefined>

export type Shown =
  | { readonly kind: 'none is better' }
  | { readonly kind: 'better'; readonly value: number }
  | { readonly kind: 'open' }

const part = 2 ** -20
const roundsMax = 100
/** Choices tried before the question is left open. */
const choicesMax = 300_000

export async function showNoneBetter(
  { nodes, ways, bound }: { nodes: number; ways: readonly Way[]; bound: number },
  leastPrices: LeastPrices,
): Promise<Shown> {
  const prices = await pricesFor(nodes, ways, leastPrices)
  if (prices === undefined) return { kind: 'open' }
  const all = prices.reduce((sum, price) => sum + price, 0)
  const mayLose = all - (bound + stepOf(ways))
  if (mayLose < 0) return { kind: 'none is better' }
  const near = ways
    .map((way) => ({ nodes: way.nodes, loss: lossOf(way, prices) }))
    .filter(({ loss }) => loss <= mayLose)
  return tried({ near, prices, mayLose, all })
}

/** The greatest number of which every plan's worth is a multiple. */
function stepOf(ways: readonly Way[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return ways.reduce((step, { weight }) => divisor(step, weight), 0) || 1
}

function lossOf({ nodes, weight }: Way, prices: Float64Array): number {
  return nodes.reduce((loss, node) => loss + (prices[node] ?? 0), -weight)
}

/** Only ways that are worth more than the prices so far are asked about, round by round. */
async function pricesFor(
  nodes: number,
  ways: readonly Way[],
  leastPrices: LeastPrices,
): Promise<Float64Array | undefined> {
  const asked = new Set<Way>()
  let prices = new Float64Array(nodes + 1)
  for (let round = 0; round < roundsMax; round++) {
    const missing = worstAtEachNode(ways, prices, nodes)
    const isNew = [...missing].some((way) => !asked.has(way))
    if (!isNew) break
    for (const way of missing) asked.add(way)
    // oxlint-disable-next-line no-await-in-loop -- each round rests on the prices before
    const found = await leastPrices(nodes, [...asked])
    if (found === undefined) return undefined
    prices = Float64Array.from(prices, (_, node) => {
      return Math.ceil(Math.max(0, found[node - 1] ?? 0) / part) * part
    })
  }
  for (const way of ways) {
    const loss = lossOf(way, prices)
    const [first = 0] = way.nodes
    if (loss < 0) prices[first] = (prices[first] ?? 0) - loss
  }
  return prices
}

function worstAtEachNode(
  ways: readonly Way[],
  prices: Float64Array,
  nodes: number,
): ReadonlySet<Way> {
  const worst = Array.from({ length: nodes + 1 }, (): Way | undefined => undefined)
  const least = new Float64Array(nodes + 1).fill(-(2 ** -18))
  for (const way of ways) {
    const loss = lossOf(way, prices)
    for (const node of way.nodes) {
      if (loss >= (least[node] ?? 0)) continue
      least[node] = loss
      worst[node] = way
    }
  }
  return new Set(worst.filter((way) => way !== undefined))
}

type Near = { readonly nodes: readonly number[]; readonly loss: number }
type Trying = {
  readonly near: readonly Near[]
  readonly prices: Float64Array
  readonly mayLose: number
  readonly all: number
}

function tried({ near, prices, mayLose, all }: Trying): Shown {
  const isSettled = new Uint8Array(prices.length)
  let choices = 0
  let found: number | undefined
  const go = (open: readonly Near[], left: number) => {
    if (found !== undefined || ++choices > choicesMax) return
    const fits = open.filter((way) => way.loss <= left && way.nodes.every((n) => !isSettled[n]))
    const node = hardest(fits, { prices, isSettled, left })
    if (node === undefined) {
      found = all - mayLose + left
      return
    }
    isSettled[node] = 1
    for (const way of fits.filter(({ nodes }) => nodes.includes(node))) {
      for (const each of way.nodes) isSettled[each] = 1
      go(fits, left - way.loss)
      for (const each of way.nodes) isSettled[each] = 0
      isSettled[node] = 1
    }
    const price = prices[node] ?? 0
    if (price <= left) go(fits, left - price)
    isSettled[node] = 0
  }
  go(near, mayLose)
  if (found !== undefined) return { kind: 'better', value: found }
  return choices > choicesMax ? { kind: 'open' } : { kind: 'none is better' }
}

/** The node with a price that has the fewest ways to go on; none if all of them are settled. */
function hardest(
  fits: readonly Near[],
  { prices, isSettled, left }: { prices: Float64Array; isSettled: Uint8Array; left: number },
): number | undefined {
  const counts = new Int32Array(prices.length)
  for (const { nodes } of fits) for (const node of nodes) counts[node] = (counts[node] ?? 0) + 1
  let hard: number | undefined
  let fewest = Infinity
  for (const [node, price] of prices.entries()) {
    if (price === 0 || isSettled[node] === 1) continue
    const ways = (counts[node] ?? 0) + Number(price <= left)
    if (ways < fewest) {
      fewest = ways
      hard = node
    }
  }
  return hard
}
