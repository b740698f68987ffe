/**
 * A full exchange in which Southland never signs in: its lists come by courier, its
 * words on paper, its confirmations on signed sheets that two officers saw.
 */
import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  AgreementId,
  CommitmentId,
  type ExchangeId,
  ListId,
  type PartyId,
  type PersonId,
} from '../../src/base/ids.ts'
import { asDesk } from '../../src/db/desk-db.ts'
import { papersAbout } from '../../src/operation/paper-store.ts'
import { callSheetOf } from '../../src/operation/call-sheet-store.ts'
import { deliveredOf } from '../../src/operation/store.ts'
import { readFileInWorker } from '../../src/jobs/read-file.ts'
import { asCsv, makeUpList, makeUpPeople } from '../../src/lists/made-up-lists.ts'
import { takeIn } from '../../src/lists/upload-store.ts'
import { manifestOfStage, passGates, peopleOf } from '../../src/http/story/day.ts'
import { openStoryExchange, planReasons, proposePlan } from '../../src/http/story/plan.ts'
import { anything, teller } from '../../src/http/story/teller.ts'
import { confirmationSha256 } from '../../src/operation/confirmation.ts'
import type { Actor } from '../../src/people/officer.ts'
import { freshDesk, northland, southland } from '../support/desk.ts'
import { keptScan } from '../support/scans.ts'

const desk = await freshDesk()
const { officer, secondOfficer, lead } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
const scans = new Map<number, string>()
for (const number of [1, 2, 3, 4, 5, 6, 9]) {
  scans.set(number, await keptScan(desk, officer, number))
}
const scan = (of: number) => scans.get(of) ?? ''
const sheet = (number: number) => ({
  kind: 'signed-sheet',
  number: `S-${number}`,
  on: '2026-03-02',
  bearer: 'Courier of Southland',
  scanSha256: scan(number),
})
const dayReasons = [
  { rule: 'place-for-a-no', reason: 'Harbour House keeps rooms ready.' },
  { rule: 'private-interview-first', reason: 'Asked alone at the bridge.' },
]

async function courierList(kind: 'we-hold' | 'we-seek', people: ReturnType<typeof makeUpPeople>) {
  const connection = story.desk.parties.get(southland)
  if (connection === undefined) throw new Error('no login of Southland')
  const { id, read } = await takeIn(story.desk, {
    connection,
    officer: officer.officer,
    kind,
    fileName: 'from-the-courier.csv',
    bytes: asCsv(makeUpList(people, { spelling: 'latin', slips: 0, seed: 3 })),
    readFile: readFileInWorker,
  })
  await read
  const note = { number: 'N-7', on: '2026-03-02', bearer: 'Courier', scanSha256: scan(1) }
  const input = { upload: id, title: 'Brought by courier', party: southland, note }
  const { list } = await story.act(officer, 'lists.submit', input, z.object({ list: ListId }))
  return list
}

const listSeen = async (list: ListId) => {
  const answer = await desk.ask(officer, `/api/lists/${list}`)
  return z.object({ list: z.object({ confirmed: z.boolean() }) }).parse(await answer.json()).list
}

/** Two officers, each by an act of their own, over the same sheet. */
async function bySheet(name: string, input: object, number: number, reasons = planReasons) {
  for (const actor of [officer, secondOfficer]) {
    await story.act(
      actor,
      name,
      { ...input, party: southland, means: sheet(number) },
      anything,
      reasons,
    )
  }
}

async function confirm(
  actor: Actor,
  name: string,
  given: {
    exchange: ExchangeId
    stage: string
    manifestSha256: string
    people: readonly PersonId[]
    side: 'giving' | 'receiving' | 'desk'
  },
) {
  const { side: _, ...input } = given
  const sha256 = confirmationSha256(given)
  const means = story.sign(actor, 'hand-over', sha256)
  await story.act(actor, name, { ...input, means }, anything, dayReasons)
}

const callSheet = (exchange: ExchangeId) =>
  asDesk(desk.desk.db, (db) => callSheetOf(db, { exchange, stage: '1' }))
const hoursOf = async (exchange: ExchangeId) => ({
  windowSha256: (await callSheet(exchange)).sha256,
})
const standingOf = async (exchange: ExchangeId) =>
  (await callSheet(exchange)).sides.map(({ party, state }) => `${party} ${state}`)

/** An agreement, and a question of Southland's that its courier brought. */
async function agree() {
  const { agreement } = await story.act(
    desk.cast.desk.head,
    'agreements.open',
    {
      title: 'Halden agreement',
      place: 'Halden',
      agreedOn: '2026-02-20',
      purpose: 'Return of people held by either side.',
      parties: [northland, southland],
    },
    z.object({ agreement: AgreementId }),
  )
  const { commitment } = await story.act(
    desk.cast.desk.head,
    'agreements.add-commitment',
    {
      agreement,
      kind: 'count',
      says: 'Each side returns up to ten, one for one.',
      categories: ['prisoner-of-war', 'civilian'],
      counts: [
        { party: northland, people: 10 },
        { party: southland, people: 10 },
      ],
    },
    z.object({ commitment: CommitmentId }),
  )
  const note = { number: 'N-6', on: '2026-03-01', bearer: 'Courier', scanSha256: scan(9) }
  await story.act(
    officer,
    'agreements.ask',
    {
      agreement,
      kind: 'other',
      to: northland,
      text: 'Who will stand at the bridge for your side?',
      brought: { party: southland, note },
    },
    anything,
  )
  return { agreement, commitment }
}

it('runs from the courier’s list to the last hand-over', async () => {
  const talks = await agree()
  const everybody = makeUpPeople(16, 5)
  const [northHolds, southHolds] = [everybody.slice(0, 8), everybody.slice(8)]
  await story.submit({
    actor: desk.north.clerk,
    kind: 'we-hold',
    title: 'People held',
    people: northHolds,
    spelling: 'cyrillic',
    slips: 0,
    seed: 1,
  })
  const brought = await courierList('we-hold', southHolds)
  expect(await listSeen(brought)).toEqual(expect.objectContaining({ confirmed: false }))

  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10'],
    seats: 4,
    stretchers: 1,
  })
  // An unconfirmed list counts for nobody: without it there is nobody to give in return.
  const before = await proposePlan(story, officer, exchange)
  await bySheet('lists.confirm', { list: brought }, 2)
  expect(await listSeen(brought)).toEqual(expect.objectContaining({ confirmed: true }))
  const plan = await proposePlan(story, officer, exchange)
  expect(plan.planned).toBeGreaterThan(before.planned)

  const approval = { exchange, plan: plan.plan, sha256: plan.sha256 }
  const means = story.sign(desk.north.head, 'manifest', plan.sha256)
  await story.act(
    desk.north.head,
    'exchange.approve',
    { ...approval, means },
    anything,
    planReasons,
  )
  await story.act(
    officer,
    'exchange.approve',
    { ...approval, party: southland, means: sheet(3) },
    anything,
    planReasons,
  )
  const tooEarly = story.act(
    officer,
    'exchange.finalise',
    { exchange, plan: plan.plan },
    anything,
    planReasons,
  )
  await expect(tooEarly).rejects.toThrow(/Not approved yet by: southland/)
  await story.act(
    secondOfficer,
    'exchange.approve',
    { ...approval, party: southland, means: sheet(3) },
    anything,
    planReasons,
  )
  await story.act(
    officer,
    'exchange.finalise',
    { exchange, plan: plan.plan },
    anything,
    planReasons,
  )

  const hours = await hoursOf(exchange)
  await bySheet('operation.acknowledge-window', { ...hours, exchange, stage: '1' }, 6)
  expect(await standingOf(exchange)).toEqual(['northland waits', 'southland acknowledged'])

  await passGates(story, { exchange, stage: '1' }, new Map())
  await story.act(lead, 'operation.open-stage', { exchange, stage: '1' }, anything)
  const manifest = await manifestOfStage(story, exchange, '1')
  const idsOf = (party: PartyId) => peopleOf(manifest, party).map(({ id }) => id)
  for (const from of [northland, southland]) {
    const people = idsOf(from)
    await story.act(
      lead,
      'operation.depart',
      { exchange, stage: '1', from, people },
      anything,
      dayReasons,
    )
    const common = { exchange, stage: '1', people, manifestSha256: manifest.sha256 }
    const [ours, theirs] =
      from === northland ? (['give', 'receive'] as const) : (['receive', 'give'] as const)
    await confirm(desk.north.clerk, `operation.${ours}`, {
      ...common,
      side: from === northland ? 'giving' : 'receiving',
    })
    await bySheet(`operation.${theirs}`, common, from === northland ? 4 : 5, dayReasons)
    await confirm(lead, 'operation.witness', { ...common, side: 'desk' })
  }
  const delivered = await asDesk(desk.desk.db, (db) => deliveredOf(db, exchange))
  const home = delivered
    .flatMap(({ categories }) => categories)
    .reduce((sum, each) => sum + each.delivered, 0)
  expect(home).toBe(peopleOf(manifest).length)
  await story.act(desk.cast.desk.head, 'exchange.close', { exchange }, anything)

  // Every paper can be opened, and says who attested it; both officers, where a yes is at stake.
  const papers = await asDesk(desk.desk.db, (db) => papersAbout(db, exchange))
  expect(
    papers.map(({ act, officers, scan: kept }) => `${act} ${officers.length} ${kept}`),
  ).toEqual([
    'operation.give 2 kept',
    'operation.receive 2 kept',
    'operation.acknowledge-window 2 kept',
    'exchange.approve 2 kept',
  ])

  // Nobody of Southland ever acted.
  const keys = desk.cast.of.get(southland)
  const acted = await desk.desk.db.pool.selectFrom('trust_act').select('officer_id').execute()
  const theirs = new Set([keys?.head.officer, keys?.clerk.officer, keys?.medic.officer])
  const bySouthland = acted.filter(
    ({ officer_id }) => officer_id !== null && theirs.has(officer_id),
  )
  expect(bySouthland).toEqual([])
})
