/**
 * Which of the numbers of a counter stand: the cheapest chain along its anchors. An anchor keeps
 * one of its values or none (all that was said of it is wrong); each step between two kept ones
 * costs what it leaves unexplained. The cheapest chain is the smallest set of wrong claims.
 */
import type { Anchor, Said } from './books.ts'

/** A chain looks back over so many anchors: so many in a row can be wrong. */
const lookBack = 6
/** What it costs to call every word about one anchor wrong. */
const dropCost = 2.2

export type Kept = { readonly anchor: Anchor; readonly said: Said }
export type Chain = { readonly kept: readonly Kept[]; readonly dropped: readonly Anchor[] }

type State = { cost: number; readonly kept: Kept; before: State | null }

export function cheapestChain(
  anchors: readonly Anchor[],
  costOf: {
    readonly step: (from: Kept, to: Kept) => number
    readonly said: (said: Said) => number
  },
): Chain {
  const columns: State[][] = []
  anchors.forEach((anchor, index) => {
    columns.push(
      anchor.said.map((said) => {
        const kept = { anchor, said }
        const state: State = { cost: index * dropCost + costOf.said(said), kept, before: null }
        for (let back = 1; back <= Math.min(lookBack, index); back += 1)
          for (const before of columns[index - back] ?? []) {
            const cost =
              before.cost +
              (back - 1) * dropCost +
              costOf.said(said) +
              costOf.step(before.kept, kept)
            if (cost < state.cost - 1e-9) {
              state.cost = cost
              state.before = before
            }
          }
        return state
      }),
    )
  })
  let best: { state: State; cost: number } | null = null
  columns.forEach((states, index) => {
    for (const state of states) {
      const cost = state.cost + (anchors.length - 1 - index) * dropCost
      if (best === null || cost < best.cost - 1e-9) best = { state, cost }
    }
  })
  const kept: Kept[] = []
  for (let state: State | null = lastOf(best); state !== null; state = state.before)
    kept.unshift(state.kept)
  const places = new Set(kept.map(({ anchor }) => anchor.at))
  return { kept, dropped: anchors.filter(({ at }) => !places.has(at)) }
}

const lastOf = (best: { state: State } | null): State | null => best?.state ?? null
