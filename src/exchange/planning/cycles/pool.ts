/**
 * A pool of wishes among many parties: each pair gives up somebody and gets somebody back, an
 * altruist gives and asks for nothing. An arc says that its tail may give to its head, and what
 * that is worth. Nodes count from 0 here, and from 1 in every file.
 */
export type Pool = {
  readonly nodes: number
  /** 1 for an altruist, 0 for a pair. No arc leads to an altruist. */
  readonly isAltruist: Uint8Array
  /** Arcs by tail, then by head: those of node v are first[v] up to first[v + 1]. */
  readonly first: Int32Array
  readonly tail: Int32Array
  readonly head: Int32Array
  /** Whole numbers: the weight as written, times `scale`. */
  readonly weight: Float64Array
  readonly scale: number
}

export type Arc = { readonly tail: number; readonly head: number; readonly weight: number }

/** Cycles of 2..cycleMax pairs; chains of an altruist and 1..chainMax pairs. 0 means none. */
export type Caps = { readonly cycleMax: number; readonly chainMax: number }

export function makePool(isAltruist: Uint8Array, arcs: readonly Arc[], scale: number): Pool {
  const sorted = arcs
    .filter(({ tail, head }) => tail !== head && isAltruist[head] !== 1)
    .toSorted((a, b) => a.tail - b.tail || a.head - b.head)
  const first = new Int32Array(isAltruist.length + 1)
  for (const { tail } of sorted) first[tail + 1] = (first[tail + 1] ?? 0) + 1
  for (let node = 0; node < isAltruist.length; node++) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  }
  return {
    nodes: isAltruist.length,
    isAltruist,
    first,
    tail: Int32Array.from(sorted, ({ tail }) => tail),
    head: Int32Array.from(sorted, ({ head }) => head),
    weight: Float64Array.from(sorted, ({ weight }) => weight),
    scale,
  }
}
