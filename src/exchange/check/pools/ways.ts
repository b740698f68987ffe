/** Every cycle and chain of a pool within the caps, as long as there are not too many to look at. */
import type { WrittenPool } from './pool-text.ts'

/** A cycle, from its lowest node, or a chain, from its altruist. */
export type Way = {
  readonly nodes: readonly number[]
  readonly weight: number
}

export type Caps = { readonly cycleMax: number; readonly chainMax: number }

/** Ways, and steps taken to find them, that are looked at before the count is given up. */
const waysMax = 500_000
const stepsMax = 20_000_000

/** Undefined where there are too many. Those worth nothing are left out. */
export function waysIn(pool: WrittenPool, caps: Caps): readonly Way[] | undefined {
  const ways: Way[] = []
  let steps = 0
  const isOnPath = new Uint8Array(pool.nodes + 1)
  const note = (nodes: readonly number[], weight: number) => {
    if (weight > 0) ways.push({ nodes: [...nodes], weight })
  }
  const walk = (nodes: number[], weight: number) => {
    const [start = 0] = nodes
    const isChain = pool.isAltruist(start)
    const most = isChain ? caps.chainMax + 1 : caps.cycleMax
    for (const [next, worth] of pool.arcs.get(nodes.at(-1) ?? 0) ?? []) {
      if (++steps > stepsMax || ways.length > waysMax) return
      if (next === start) note(nodes, weight + worth)
      if (nodes.length >= most || isOnPath[next] === 1 || (!isChain && next < start)) continue
      isOnPath[next] = 1
      nodes.push(next)
      if (isChain) note(nodes, weight + worth)
      walk(nodes, weight + worth)
      nodes.pop()
      isOnPath[next] = 0
    }
  }
  for (let start = 1; start <= pool.nodes; start++) {
    const isAsked = pool.isAltruist(start) ? caps.chainMax > 0 : caps.cycleMax > 1
    if (!isAsked) continue
    isOnPath[start] = 1
    walk([start], 0)
    isOnPath[start] = 0
  }
  return steps > stepsMax || ways.length > waysMax ? undefined : ways
}
