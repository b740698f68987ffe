/**
 * How sure a mean over months in a row is. Neighbouring months resemble each other, so whole blocks
 * are drawn, round the end to the start (circular block bootstrap: Politis and Romano 1992).
 */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function drawnFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Bounds = { readonly low: number; readonly high: number }

type Drawing = {
  readonly seed: number
  /** Months in a row that are drawn together; by default the cube root of how many there are. */
  readonly block?: number
  readonly times?: number
}

/** The middle 95 % of a figure over months drawn anew; `of` gets the places of those drawn. */
export function bootstrapBounds(
  months: number,
  of: (drawn: readonly number[]) => number,
  { seed, block = Math.max(1, Math.round(Math.cbrt(months))), times = 2_000 }: Drawing,
): Bounds {
  const draw = drawnFrom(seed)
  const figures: number[] = []
  for (let time = 0; time < times; time += 1) {
    const drawn: number[] = []
    while (drawn.length < months) {
      const start = Math.floor(draw() * months)
      for (let at = 0; at < block && drawn.length < months; at += 1)
        drawn.push((start + at) % months)
    }
    figures.push(of(drawn))
  }
  figures.sort((one, other) => one - other)
  const at = (level: number) => figures[Math.round(level * (figures.length - 1))] ?? NaN
  return { low: at(0.025), high: at(0.975) }
}
