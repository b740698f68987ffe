/** All cycles of a pool up to a number of pairs: those a plan of cycles chooses from. */
import { cyclesMax, cycleWalksMax } from '../../../base/limits.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Pool } from './pool.ts'

/** A cycle or a chain: whom it takes along, in the order of giving, and over which arcs. */
export type Column = {
  readonly kind: 'cycle' | 'chain'
  readonly weight: number
  /** A cycle begins with its lowest node, a chain with its altruist. */
  readonly nodes: readonly number[]
  /** As many as nodes in a cycle; one less in a chain. */
  readonly arcs: readonly number[]
}

/** In the order of their nodes. */
export function cyclesOf(pool: Pool, cycleMax: number): Column[] {
  const found: Column[] = []
  if (cycleMax < 2) return found
  const into = arcsInto(pool)
  const isOnPath = new Uint8Array(pool.nodes)
  const steps = new Int32Array(pool.nodes)
  let walked = 0
  for (let start = 0; start < pool.nodes; start++) {
    if (pool.isAltruist[start] === 1) continue
    stepsTo(pool, into, { start, cycleMax, steps })
    walked += walkFrom(pool, { start, cycleMax, steps, isOnPath, found })
    if (walked > cycleWalksMax) throw tooMany(cycleMax)
  }
  return found
}

type Search = {
  readonly start: number
  readonly cycleMax: number
  /** How many arcs it takes at least to come back to the start over later nodes. */
  readonly steps: Int32Array
  readonly isOnPath: Uint8Array
  readonly found: Column[]
}

/** Gives how many steps were tried. */
function walkFrom(pool: Pool, { start, cycleMax, steps, isOnPath, found }: Search): number {
  const nodes = [start]
  const arcs: number[] = []
  let walked = 0
  const walk = (node: number, weight: number) => {
    for (let arc = pool.first[node] ?? 0; arc < (pool.first[node + 1] ?? 0); arc++) {
      const next = pool.head[arc] ?? 0
      const total = weight + (pool.weight[arc] ?? 0)
      if (next === start) {
        found.push({ kind: 'cycle', weight: total, nodes: [...nodes], arcs: [...arcs, arc] })
        if (found.length > cyclesMax) throw tooMany(cycleMax)
      }
      if (next <= start || isOnPath[next] === 1) continue
      if (nodes.length + (steps[next] ?? 0) > cycleMax) continue
      if (++walked > cycleWalksMax) throw tooMany(cycleMax)
      isOnPath[next] = 1
      nodes.push(next)
      arcs.push(arc)
      walk(next, total)
      arcs.pop()
      nodes.pop()
      isOnPath[next] = 0
    }
  }
  walk(start, 0)
  return walked
}

const tooMany = (cycleMax: number) =>
  new Refusal(
    'too-large',
    `The pool has too many cycles of up to ${cycleMax} pairs to look at them all: lower the cap.`,
  )

type Into = { readonly first: Int32Array; readonly arcs: Int32Array }

function arcsInto({ nodes, head }: Pool): Into {
  const first = new Int32Array(nodes + 1)
  for (const node of head) first[node + 1] = (first[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node++) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  }
  const at = first.slice()
  const arcs = new Int32Array(head.length)
  for (const [arc, node] of head.entries()) {
    arcs[at[node] ?? 0] = arc
    at[node] = (at[node] ?? 0) + 1
  }
  return { first, arcs }
}

/** Breadth first, against the arcs; beyond the cap a node is as good as unreachable. */
function stepsTo(
  { tail }: Pool,
  { first, arcs }: Into,
  { start, cycleMax, steps }: Pick<Search, 'start' | 'cycleMax' | 'steps'>,
) {
  steps.fill(cycleMax + 1)
  steps[start] = 0
  const reached = [start]
  for (let index = 0; index < reached.length; index++) {
    const node = reached[index] ?? 0
    const far = (steps[node] ?? 0) + 1
    if (far >= cycleMax) break
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const before = tail[arcs[at] ?? 0] ?? 0
      if (before <= start || (steps[before] ?? 0) <= far) continue
      steps[before] = far
      reached.push(before)
    }
  }
}
