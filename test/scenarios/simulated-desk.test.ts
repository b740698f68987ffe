/**
 * The simulated desk: 25 seeded days in `npm test`, any number by `npm run simulate`.
 * On failure the seed of the day is printed; SIMULATED_SEED begins there.
 */
import { expect, it } from 'vitest'
import { asDesk } from '../../src/db/desk-db.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { seededChance } from '../../src/lists/made-up-lists.ts'
import { verifyRows } from '../../src/trust/rows-store.ts'
import { freshDesk } from '../support/desk.ts'
import { crashingTeller, simulateDay } from '../support/simulated-day.ts'

const days = Number(process.env['SIMULATED_DAYS'] ?? 25)
const firstSeed = Number(process.env['SIMULATED_SEED'] ?? 1)

const desk = await freshDesk()

it(
  `${days} random days lose nobody, double nobody, and leave a log that verifies`,
  { timeout: 60_000 + days * 10_000 },
  async () => {
    const chance = seededChance(firstSeed)
    const story = crashingTeller(desk, new Date('2026-03-01T09:00:00Z'), chance)
    const talks = await tellTalks(story, 100)
    for (let seed = firstSeed; seed < firstSeed + days; seed += 1) {
      const wrong = await simulateDay({ desk, talks, seed }, story)
      expect({ seed, wrong }).toEqual({ seed, wrong: [] })
    }
    await desk.log.settled()
    const verdict = await asDesk(desk.desk.db, (db) => verifyRows(db))
    expect(verdict.complaints).toEqual([])
    expect(verdict.acts).toBe(desk.log.size())
  },
)
