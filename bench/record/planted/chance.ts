/** Repeatable chance: the same seed gives the same ledger and the same errors. */
export type Chance = {
  /** 0 <= x < 1. */
  readonly next: () => number
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <Thing>(things: readonly Thing[]) => Thing | undefined
}

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state, enough for drawing examples. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (things) => things[Math.floor(next() * things.length)],
  }
}
