/**
 * Branch and bound over the arcs of a pool. Where the shares do not fit together, an arc is
 * either used, and then no other leaves its tail or enters its head, or it is not. A branch ends
 * when its bound, in whole steps, is no better than the best plan known. Of 53
 * pools of 16 to 300 nodes the root closes 35; the most branches are 47 (bench/planning/kidney.ts).
 */
import type { Column } from './cycle-columns.ts'
import type { Pool } from './pool.ts'
import { Relaxation, surplusOf, type Relaxed } from './relaxation.ts'

/** Shares nearer to 0 or 1 are taken for whole. */
const whole = 1e-3

export type Found = {
  readonly columns: readonly Column[]
  readonly value: number
  /** Equal to the value if it is proven. */
  readonly bound: number
  readonly branches: number
}

export type SearchLimits = {
  readonly chainMax: number
  /** Every value is a multiple of it. */
  readonly step: number
  readonly branchesMax: number
  readonly goOn: () => boolean
}

type Search = {
  readonly pool: Pool
  readonly relaxation: Relaxation
  readonly step: number
  readonly branchesMax: number
  readonly goOn: () => boolean
  readonly isClosed: Uint8Array
  best: readonly Column[]
  value: number
  branches: number
}

export function searchCycles(
  pool: Pool,
  cycles: readonly Column[],
  { chainMax, step, branchesMax, goOn }: SearchLimits,
): Found {
  const search: Search = {
    pool,
    relaxation: new Relaxation(pool, chainMax),
    step,
    branchesMax,
    goOn,
    isClosed: new Uint8Array(pool.tail.length),
    best: [],
    value: 0,
    branches: 0,
  }
  const bound = explore(search, cycles, givenAtMost(pool, step))
  // Without time for a single branch there is still a plan.
  const prices = new Float64Array(pool.nodes)
  if (search.best.length === 0) keepBest(search, rounded({ shares: [], prices }, cycles))
  const { best, value, branches } = search
  return { columns: best, value, bound: Math.max(value, bound), branches }
}

/** Each node gives once at most: the bound of a search that is ended before it begins. */
function givenAtMost({ nodes, tail, weight }: Pool, step: number): number {
  const most = new Float64Array(nodes)
  for (const [arc, node] of tail.entries()) {
    most[node] = Math.max(most[node] ?? 0, weight[arc] ?? 0)
  }
  return Math.floor(most.reduce((sum, each) => sum + each, 0) / step) * step
}

/** Gives what nothing below this branch exceeds; what is not looked at has the bound above it. */
function explore(search: Search, cycles: readonly Column[], above: number): number {
  if (search.branches >= search.branchesMax || !search.goOn()) return above
  search.branches += 1
  const relaxed = search.relaxation.solve(cycles, search.isClosed, search.goOn)
  const bound = Math.min(above, Math.floor(relaxed.bound / search.step) * search.step)
  if (bound <= search.value) return bound
  keepBest(search, rounded(relaxed, cycles))
  if (bound <= search.value) return bound
  const arc = arcToSettle(search.pool, relaxed)
  if (arc === undefined) return bound
  const room = relaxed.bound - search.value - search.step
  const near = cycles.filter((column) => surplusOf(column, relaxed.prices) >= -room)
  const used = closing(search, rivalsOf(search.pool, arc), near, bound)
  const unused = closing(search, [arc], near, bound)
  return Math.max(used, unused)
}

function closing(
  search: Search,
  arcs: readonly number[],
  cycles: readonly Column[],
  above: number,
): number {
  const { isClosed } = search
  const closed = arcs.filter((arc) => isClosed[arc] === 0)
  for (const arc of closed) isClosed[arc] = 1
  const open = cycles.filter((column) => column.arcs.every((arc) => isClosed[arc] === 0))
  const bound = explore(search, open, above)
  for (const arc of closed) isClosed[arc] = 0
  return bound
}

function keepBest(search: Search, columns: readonly Column[]) {
  const value = columns.reduce((sum, { weight }) => sum + weight, 0)
  if (value <= search.value) return
  search.value = value
  search.best = columns
}

/** The largest shares first, then what still fits, nearest to its prices first. */
function rounded(
  { shares, prices }: Pick<Relaxed, 'shares' | 'prices'>,
  cycles: readonly Column[],
): Column[] {
  const taken = new Set<number>()
  const chosen: Column[] = []
  const offer = (column: Column) => {
    if (column.weight <= 0 || column.nodes.some((node) => taken.has(node))) return
    if (new Set(column.nodes).size < column.nodes.length) return
    for (const node of column.nodes) taken.add(node)
    chosen.push(column)
  }
  for (const { column } of shares.toSorted((a, b) => b.share - a.share)) offer(column)
  const others = cycles
    .map((column) => ({ column, surplus: surplusOf(column, prices) }))
    .filter(({ column }) => !column.nodes.some((node) => taken.has(node)))
    .toSorted((a, b) => b.surplus - a.surplus)
  for (const { column } of others) offer(column)
  return chosen
}

const add = (to: Map<number, number>, key: number, share: number) =>
  to.set(key, (to.get(key) ?? 0) + share)

/** The largest share of an arc that is not whole and that another arc contradicts. */
function arcToSettle({ tail, head }: Pool, { shares }: Relaxed): number | undefined {
  const shareOf = new Map<number, number>()
  const leaving = new Map<number, number>()
  const entering = new Map<number, number>()
  for (const { column, share } of shares) {
    for (const arc of column.arcs) {
      add(shareOf, arc, share)
      add(leaving, tail[arc] ?? 0, share)
      add(entering, head[arc] ?? 0, share)
    }
  }
  let found: number | undefined
  let most = 0
  for (const [arc, share] of shareOf) {
    const out = (leaving.get(tail[arc] ?? 0) ?? 0) - share
    const into = (entering.get(head[arc] ?? 0) ?? 0) - share
    if (share < whole || share > 1 - whole || Math.max(out, into) < whole) continue
    if (share < most || (share === most && arc > (found ?? 0))) continue
    most = share
    found = arc
  }
  return found
}

/** Those that leave the tail or enter the head, without the arc itself. */
function rivalsOf({ tail, head }: Pool, arc: number): number[] {
  const rivals: number[] = []
  for (let each = 0; each < tail.length; each++) {
    if (each !== arc && (tail[each] === tail[arc] || head[each] === head[arc])) rivals.push(each)
  }
  return rivals
}
