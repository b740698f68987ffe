/**
 * What withdrawals of a given rate would do to a plan: the expected total with its
 * spread, and how exposed each side would become, for each way of going on. Chance is
 * an argument: the same seed gives the same mornings for every way.
 */
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { playExchange, ways, type Way } from './play-exchange.ts'
import { shareOf, spreadOf, type Spread } from './spread.ts'

export type Outlook = {
  readonly way: Way
  /** Of those planned, how many withdraw: 0.1 for one of ten. */
  readonly rate: number
  readonly released: Spread
  readonly moved: Spread
  /** Most ahead after any stage: the first party, then the second. */
  readonly ahead: readonly [Spread, Spread]
  /** Runs whose account was still open at the end. */
  readonly leftOpen: number
}

export function simulateWithdrawals(
  problem: Problem,
  plan: SettledPlan,
  { rate, runs, seed }: { rate: number; runs: number; seed: string },
): readonly Outlook[] {
  return ways.map((way) => {
    const played = Array.from({ length: runs }, (_, run) =>
      playExchange(way, {
        problem,
        plan,
        withdraws: (person) => shareOf(`${seed}\n${run}\n${person}`) < rate,
      }),
    )
    return {
      way,
      rate,
      released: spreadOf(played.map(({ released }) => released)),
      moved: spreadOf(played.map(({ moved }) => moved)),
      ahead: [
        spreadOf(played.map(({ ahead }) => ahead[0])),
        spreadOf(played.map(({ ahead }) => ahead[1])),
      ],
      leftOpen: played.filter(({ open }) => open !== 0).length,
    }
  })
}
