/**
 * A renewal process with lognormal waits between operations: what has gone quiet for long looks
 * different from what has just happened. Counts of a month are reached day by day.
 */
import { countMax, gathered, type Distribution } from './distribution.ts'

/** Mean and standard deviation of the logarithm of waits, in days. */
export type LognormalWaits = { readonly mean: number; readonly deviation: number }

/** Waits in days, each at least one. Too few say little, so the spread is kept from shrinking to 0. */
export function fitWaits(waits: readonly number[]): LognormalWaits {
  const logs = waits.map((wait) => Math.log(Math.max(1, wait)))
  const mean = logs.reduce((sum, each) => sum + each, 0) / Math.max(1, logs.length)
  const square = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, deviation: Math.max(0.2, Math.sqrt(square / Math.max(1, logs.length - 1))) }
}

/** That the wait is longer than so many days. */
export function longerThan({ mean, deviation }: LognormalWaits, days: number): number {
  return days <= 0 ? 1 : upperTail((Math.log(days) - mean) / deviation)
}

/** Counts of so many days, when the last operation ended `quietDays` before them. */
export function countsOfDays(
  waits: LognormalWaits,
  { quietDays, days }: { readonly quietDays: number; readonly days: number },
): Distribution {
  const hazards = hazardsOf(waits, quietDays + days)
  // Rows: how many so far; columns: days since the last one, the wait that runs now in the last column.
  const width = days + 2
  let state = Array.from({ length: countMax }, () => Array<number>(width).fill(0))
  const begun = state[0]
  if (begun !== undefined) begun[width - 1] = 1
  for (let day = 1; day <= days; day += 1) {
    const next = Array.from({ length: countMax }, () => Array<number>(width).fill(0))
    for (const [count, row] of state.entries())
      for (const [age, p] of row.entries()) {
        if (p === 0) continue
        const isFirst = age === width - 1
        const hazard = hazards[isFirst ? quietDays + day : age + 1] ?? 0
        put(next, Math.min(count + 1, countMax - 1), 0, p * hazard)
        put(next, count, isFirst ? age : age + 1, p * (1 - hazard))
      }
    state = next
  }
  return gathered(state.map((row) => row.reduce((sum, p) => sum + p, 0)))
}

function put(state: number[][], count: number, age: number, p: number): void {
  const row = state[count]
  if (row !== undefined) row[age] = (row[age] ?? 0) + p
}

/** At index n: that it ends on day n, when it has not before. */
function hazardsOf(waits: LognormalWaits, daysMax: number): number[] {
  const hazards = [0]
  let before = 1
  for (let day = 1; day <= daysMax; day += 1) {
    const after = longerThan(waits, day)
    hazards.push(before < 1e-12 ? (hazards.at(-1) ?? 0) : 1 - after / before)
    before = after
  }
  return hazards
}

/** Upper tail of the standard normal: Chebyshev fit of erfc (Press et al., Numerical Recipes, erfcc), relative error 1.2e-7. */
function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const powers = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ]
  const polynomial = powers.reduceRight((sum, power) => sum * t + power, 0)
  const tail = (t * Math.exp(-x * x + polynomial)) / 2
  return z >= 0 ? tail : 1 - tail
}
