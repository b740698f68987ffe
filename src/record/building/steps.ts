/**
 * One step of a total: from what was told on one day to what was told on a later one, held
 * against the published sizes of the events between. It comes out exactly under some reading of
 * who is counted, or leaves a residue, or one event of unknown size takes what is left.
 */
import { rules, type Rule, type Size } from './sizes.ts'

export type Bounds = { readonly low: number; readonly best: number; readonly high: number }

export type Explained = {
  readonly delta: number
  /** Events whose sizes are in the step, in order. */
  readonly sizes: readonly Size[]
  /** The size of each under the reading that fits best; null for the unknown. */
  readonly taken: readonly (number | null)[]
  readonly rule: Rule | 'mixed'
  readonly residue: Bounds
  readonly state: 'exact' | 'residue' | 'open'
}

/** Events of one step that may each have a reading of their own; with more, some sum always fits. */
const mixedMax = 6

export function explain(delta: number, sizes: readonly Size[], prefers: Rule): Explained {
  const known = sizes.filter(({ readings }) => readings !== null)
  const low = delta - sum(known, (all) => all.at(-1) ?? 0)
  const high = delta - sum(known, (all) => all[0] ?? 0)
  const unknown = sizes.length - known.length
  if (unknown > 0) {
    const taken = sizes.map(({ readings }) => readings?.[prefers] ?? null)
    const best = delta - taken.reduce<number>((all, one) => all + (one ?? 0), 0)
    return { delta, sizes, taken, rule: prefers, residue: { low, best, high }, state: 'open' }
  }
  // No way of counting goes below the least readings, nor above the most.
  const mayFit = low <= 0 && 0 <= high
  for (const rule of mayFit ? [prefers, ...rules.filter((each) => each !== prefers)] : []) {
    const taken = sizes.map(({ readings }) => readings?.[rule] ?? 0)
    if (taken.reduce((all, one) => all + one, 0) === delta)
      return { delta, sizes, taken, rule, residue: zero, state: 'exact' }
  }
  const mixed = mayFit ? mixedReading(delta, sizes) : null
  if (mixed !== null)
    return { delta, sizes, taken: mixed, rule: 'mixed', residue: zero, state: 'exact' }
  const taken = sizes.map(({ readings }) => readings?.[prefers] ?? 0)
  const best = delta - taken.reduce((all, one) => all + one, 0)
  return { delta, sizes, taken, rule: prefers, residue: { low, best, high }, state: 'residue' }
}

const zero = { low: 0, best: 0, high: 0 }

const sum = (sizes: readonly Size[], of: (all: readonly number[]) => number) =>
  sizes.reduce((total, { all }) => total + of(all), 0)

/** Each event in a reading of its own, so that the sum is exact; the first way that is found. */
function mixedReading(delta: number, sizes: readonly Size[]): readonly number[] | null {
  const open = sizes.filter(({ all }) => all.length > 1)
  const fixed = sizes.reduce((total, { all }) => total + (all.length > 1 ? 0 : (all[0] ?? 0)), 0)
  const rest = delta - fixed
  const [least, most] = [sum(open, (all) => all[0] ?? 0), sum(open, (all) => all.at(-1) ?? 0)]
  if (open.length > mixedMax || rest < least || rest > most) return null
  let sums = new Map<number, readonly number[]>([[0, []]])
  for (const { all } of open) {
    const next = new Map<number, readonly number[]>()
    for (const [before, taken] of sums)
      for (const reading of all.toReversed()) {
        const total = before + reading
        if (total <= rest && !next.has(total)) next.set(total, [...taken, reading])
      }
    sums = next
  }
  const found = sums.get(rest)
  if (found === undefined) return null
  let place = 0
  return sizes.map(({ all }) => {
    if (all.length <= 1) return all[0] ?? 0
    place += 1
    return found[place - 1] ?? 0
  })
}
