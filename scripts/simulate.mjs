/**
 * Plays random days of the simulated desk: `npm run simulate [DAYS] [FIRST_SEED]`, 500 from seed 1
 * unless said otherwise. A desk lives for 25 of them, so that a day costs what a day costs and not
 * what half a year of days has left behind. Ends at the first desk on which something went wrong.
 */
import { spawnSync } from 'node:child_process'
import { root, tool } from './checkout.mjs'

const daysOfDesk = 25
const [days, first] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)]
if (!(Number.isInteger(days) && days > 0 && Number.isInteger(first))) {
  process.stderr.write('simulate takes a number of days and the first seed: both whole numbers.\n')
  process.exit(2)
}

for (let done = 0; done < days; done += daysOfDesk) {
  const now = Math.min(daysOfDesk, days - done)
  const env = {
    ...process.env,
    SIMULATED_DAYS: String(now),
    SIMULATED_SEED: String(first + done),
  }
  const words = ['run', 'test/scenarios/simulated-desk.test.ts']
  const { status } = spawnSync(tool('vitest'), words, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  process.stdout.write(`${done + now} of ${days} days: nobody lost, nobody doubled.\n`)
}
