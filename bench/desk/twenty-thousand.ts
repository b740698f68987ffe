/**
 * Lists of 20,000 lines a side through import, matching, plan, one stage and the
 * log, on a desk of its own with its own PostgreSQL and fsync on. Prints one JSON
 * line a step, then the peak memory of this process.
 *
 *   npm run build && node dist/bench/desk/twenty-thousand.js [LINES]
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asDesk } from '../../src/db/desk-db.ts'
import { enrolCast, northland, southland } from '../../src/http/cast.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import { manifestOfStage, passGates, peopleOf, runStage } from '../../src/http/story/day.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { teller } from '../../src/http/story/teller.ts'
import { matchInWorker } from '../../src/jobs/match-lists.ts'
import { makeUpPeople } from '../../src/lists/made-up-lists.ts'
import { getRun } from '../../src/matching/run-store.ts'
import { MatchRunner } from '../../src/matching/runner-store.ts'
import { verifyRows } from '../../src/trust/rows-store.ts'

const lines = Number(process.argv[2] ?? 20_000)
const stages = 3
const seats = 250

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const done = await work()
  const seconds = Math.round(performance.now() - begun) / 1000
  process.stdout.write(`${JSON.stringify({ step: name, seconds })}\n`)
  return done
}

const home = mkdtempSync(join(tmpdir(), 'good-offices-bench-'))
chmodSync(home, 0o711) // as root, PostgreSQL runs under another account and must get in
const open = await openDesk({
  dataDir: home,
  databaseUrl: process.env['DATABASE_URL'],
  birth: {
    kind: 'demonstration',
    deskName: 'The Desk of Westhaven',
    origin: 'westhaven.example/desk',
    timeZone: 'UTC',
  },
})
try {
  const story = teller(open, await enrolCast(open), new Date('2026-03-01T09:00:00Z'))
  const talks = await tellTalks(story, lines)
  const everybody = makeUpPeople(2 * lines, 2026)
  const [north, south] = [everybody.slice(0, lines), everybody.slice(lines)]
  const submit = (party: typeof northland, kind: 'we-hold' | 'we-seek', people: typeof north) =>
    story.submit({
      actor: story.of(party).clerk,
      kind,
      title: kind,
      people,
      spelling: party === northland ? 'cyrillic' : 'latin',
      slips: kind === 'we-seek' ? 0.1 : 0,
      seed: 7,
    })
  const held = await step(`import ${lines} lines: Northland holds`, () =>
    submit(northland, 'we-hold', north),
  )
  await step(`import ${lines} lines: Southland holds`, () => submit(southland, 'we-hold', south))
  const sought = await step(`import ${lines} lines: Southland seeks`, () =>
    submit(southland, 'we-seek', north),
  )
  const matched = await step('match', async () => {
    const runner = new MatchRunner(matchInWorker)
    const lists = { left: held.list, right: sought.list }
    const { run, ended } = await runner.start(open.desk, lists)
    await ended
    return asDesk(open.desk.db, (db) => getRun(db, run.id))
  })
  process.stdout.write(`${JSON.stringify({ pairs: matched.progress.candidates })}\n`)
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10', '2026-03-14', '2026-03-18'].slice(0, stages),
    seats,
    stretchers: 20,
  })
  await step('plan, strike, mend, approve, finalise', () => planExchange(story, exchange))
  const stage = '1'
  const people = peopleOf(await manifestOfStage(story, exchange, stage)).length
  await step(`gates of ${people} people`, () => passGates(story, { exchange, stage }, new Map()))
  await step(`departure and hand-over of ${people} people`, () =>
    runStage(story, { exchange, stage }, new Map()),
  )
  await open.log.settled()
  const rows = await step('verify every row against the log', () =>
    asDesk(open.desk.db, (db) => verifyRows(db)),
  )
  process.stdout.write(`${JSON.stringify({ acts: rows.acts, complaints: rows.complaintsTotal })}\n`)
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${JSON.stringify({ peakRssMb })}\n`)
} finally {
  await open.close()
  rmSync(home, { recursive: true, force: true })
}
