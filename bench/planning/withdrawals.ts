/**
 * What 5, 10 and 30 % of withdrawals do to a plan: `node dist/bench/planning/withdrawals.js` in a
 * built checkout plays 20 seeded exchanges of 600 people in 8 stages for each way of going on, and
 * prints released, moved and most ahead (mean, and where nine runs of ten lie).
 */
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { simulateWithdrawals } from '../../src/exchange/planning/withdrawals/simulate-withdrawals.ts'
import type { Spread } from '../../src/exchange/planning/withdrawals/spread.ts'
import { madeUp } from './made-up-problem.ts'

const spread = ({ mean, low, high }: Spread) => `${mean.toFixed(1)} (${low} to ${high})`
const problem = madeUp(600, 8)
const plan = proposeByFlow(problem, '0'.repeat(64))
if (plan.status === 'impossible') throw new Error('a made-up problem has a plan')
const planned = plan.levels.find(({ name }) => name === 'released')?.value
process.stdout.write(`planned: ${planned} released; most ahead allowed: 10\n`)
for (const rate of [0.05, 0.1, 0.3]) {
  for (const seen of simulateWithdrawals(problem, plan, { rate, runs: 20, seed: 'bench' })) {
    const { way, released, moved, ahead, leftOpen } = seen
    process.stdout.write(
      `${rate * 100} % ${way}: released ${spread(released)}, moved ${spread(moved)}, ` +
        `northland ahead ${spread(ahead[0])}, southland ahead ${spread(ahead[1])}, ` +
        `left open in ${leftOpen} of 20\n`,
    )
  }
}
