/**
 * Three sides from the plan to the public figures: what one gives another comes back by way of the
 * third, each checks its own edition, people of one holder go to two sides, each of them received by
 * the one it goes to; and of whom two others give each other a third reads nothing.
 */
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { AgreementId, CommitmentId, ExchangeId, PartyId } from '../../src/base/ids.ts'
import { reportOnEdition } from '../../src/exchange/edition/check-edition.ts'
import { readEdition } from '../../src/exchange/edition/edition-form.ts'
import { ClosedTotals } from '../../src/exchange/closing/closed-totals.ts'
import { readPlan } from '../../src/exchange/forms/plan-form.ts'
import { NotPlanned } from '../../src/exchange/custody/elsewhere.ts'
import { ManifestView } from '../../src/exchange/manifest-views.ts'
import { PlanEdition } from '../../src/exchange/views.ts'
import { enrolDelegation } from '../../src/http/cast.ts'
import {
  handOver,
  journeysOf,
  manifestOfStage,
  passGates,
  peopleOf,
  runJourney,
  runStage,
} from '../../src/http/story/day.ts'
import { planReasons, proposePlan, type Proposed } from '../../src/http/story/plan.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { makeUpPeople } from '../../src/lists/made-up-lists.ts'
import { confirmationSha256 } from '../../src/operation/confirmation.ts'
import { BoardView } from '../../src/operation/views.ts'
import type { Actor } from '../../src/people/officer.ts'
import { TodayView } from '../../src/today/today.ts'
import { freshDesk, northland, southland } from '../support/desk.ts'

const eastmark = PartyId.parse('eastmark')
const parties = [northland, southland, eastmark]
/** Mostly in a circle; some go straight to and fro. */
const destinationsOf = {
  [northland]: ['Eastmark', 'eastmark', 'Eastmark', 'Southland', 'Southland'],
  [eastmark]: ['Southland', 'Southland', 'southland'],
  [southland]: Array<string>(7).fill('Northland'),
}

const desk = await freshDesk({ now: () => new Date('2026-03-01T09:00:00Z') })
const { officer, head } = desk.cast.desk
let story: Teller
let exchange: ExchangeId
let proposed: Proposed

const Opened = z.object({ exchange: ExchangeId })

/** Of Southland's list the first is a medic, the second accompanies it. */
const isMedic = (row: readonly string[]) => row.includes('medical-personnel')

async function submit(party: PartyId, seed: number): Promise<void> {
  const destinations = [...(destinationsOf[party] ?? []), '']
  await story.submit({
    actor: story.of(party).clerk,
    kind: 'we-hold',
    title: 'People held',
    people: makeUpPeople(destinations.length, seed).map((person, at) => ({
      ...person,
      category: at === 0 && party === southland ? 'medical-personnel' : 'prisoner-of-war',
      health: 'good',
      transport: 'seat',
    })),
    spelling: 'latin',
    slips: 0,
    seed,
    altered: ({ headings, rows, ...list }) => {
      const [first = [], ...others] = rows.toSorted(
        (a, b) => Number(isMedic(b)) - Number(isMedic(a)),
      )
      const accompanied = isMedic(first) ? (first[0] ?? '') : ''
      return {
        ...list,
        headings: [...headings, 'Goes to', 'Accompanies'],
        rows: [first, ...others].map((row, at) => [
          ...row,
          destinations[at] ?? '',
          at === 1 ? accompanied : '',
        ]),
      }
    },
  })
}

beforeAll(async () => {
  const admitted = { party: eastmark, name: 'Eastmark', place: 3, tint: 'plum' }
  await desk.act(desk.terminal, 'trust.admit-party', admitted)
  const delegation = await enrolDelegation(desk, admitted)
  const cast = { ...desk.cast, of: new Map([...desk.cast.of, [eastmark, delegation]]) }
  story = teller(desk, cast, new Date('2026-03-01T09:00:00Z'))
  for (const [at, party] of parties.entries()) await submit(party, at + 1)
  exchange = await open()
  proposed = await proposePlan(story, officer, exchange)
})

const promised = parties.map((party) => ({ party, people: 4 }))
const capacity = Object.fromEntries(
  parties.map((party) => [party, { seats: 4, stretchers: 0, remains: 0 }]),
)

async function open(conditions: Record<string, unknown> = {}): Promise<ExchangeId> {
  const { agreement } = await story.act(
    head,
    'agreements.open',
    {
      title: 'Return of prisoners among three',
      place: 'Halden',
      agreedOn: '2026-02-20',
      purpose: 'Return of people held, in circles.',
      parties,
    },
    z.object({ agreement: AgreementId }),
  )
  const { commitment } = await story.act(
    head,
    'agreements.add-commitment',
    {
      agreement,
      kind: 'count',
      says: 'Each for each.',
      categories: ['prisoner-of-war'],
      counts: promised,
    },
    z.object({ commitment: CommitmentId }),
  )
  const days = ['2026-03-10', '2026-03-14']
  const input = {
    agreement,
    commitment,
    title: 'Exchange of three',
    point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
    stages: days.map((on, at) => ({
      id: String(at + 1),
      on,
      window: { from: '06:00', to: '09:30' },
      capacity,
    })),
    conditions: {
      aheadMax: 0,
      hostilitiesActive: true,
      sharing: 'counts',
      placeForANo: { name: 'Harbour House', places: 12 },
      ...conditions,
    },
  }
  return (await story.act(head, 'exchange.open', input, Opened)).exchange
}

async function answered<Answer>(actor: Actor, path: string, form: z.ZodType<Answer>) {
  const answer = await desk.ask(actor, `/api/exchanges/${exchange}${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  return form.parse(await answer.json())
}
const plan = (file: string) => `/plans/${proposed.plan}/${file}`
const Answer = z.object({ plan: PlanEdition })
const headOf = (party: PartyId) => story.of(party).head

it('is opened with circles, and with no formula for another number of sides', async () => {
  for (const conditions of [
    { formula: { kind: 'one-for-one' } },
    { formula: { kind: 'ratio', give: [3, 2] } },
    { formula: { kind: 'all-for-all' } },
    { credit: 1 },
    { settle: 'carry' },
  ]) {
    await expect(open(conditions)).rejects.toMatchObject({ code: 'wrong-input' })
  }
})

it('closes in circles of three, nobody ahead after any stage', async () => {
  const made = await answered(officer, plan('plan.json'), z.unknown().transform(readPlan))
  if (made.status === 'impossible') throw new Error('there is a plan')
  expect(made.status).toBe('optimal')
  expect(made.levels.find(({ name }) => name === 'released')?.value).toBe(15)
  expect(made.cycles).toContainEqual(expect.objectContaining({ count: 3 }))
  const { plan: shown } = await answered(officer, '', Answer)
  expect(shown.ahead).toEqual([])
  expect(shown.aheadOf.map(({ party }) => party)).toEqual(parties)
  for (const { ahead } of shown.aheadOf) {
    expect(ahead).toEqual([0, 0])
  }
})

it('a medic and who accompanies her leave together, and in no account', async () => {
  const { plan: shown } = await answered(headOf(southland), '', Answer)
  const [one, ...others] = shown.people.filter(({ category }) => category === 'medical-personnel')
  const companions = shown.people.filter(({ isCompanion }) => isCompanion)
  expect(others).toEqual([])
  expect(companions.map(({ stage }) => stage)).toEqual([one?.stage])
  expect(one?.stage).toBe('1')
})

it('asks about each line that names none of the sides, and asks nobody else', async () => {
  const { lines } = await answered(
    headOf(eastmark),
    '/elsewhere',
    z.object({ lines: z.array(NotPlanned) }),
  )
  expect(lines.map(({ heldBy, because }) => [heldBy, because])).toEqual([
    [eastmark, 'no-destination'],
  ])
})

it("each side's edition passes by itself and names nobody of the others", async () => {
  for (const party of parties) {
    const edition = readEdition(await answered(headOf(party), plan('edition.json'), z.unknown()))
    expect(reportOnEdition(edition).broken).toEqual([])
    expect(new Set(edition.people.map(({ heldBy }) => heldBy))).toEqual(new Set([party]))
  }
})

it('is final once all three have approved, and not before', async () => {
  const { sha256 } = proposed
  const finalise = () =>
    story.act(
      officer,
      'exchange.finalise',
      { exchange, plan: proposed.plan },
      anything,
      planReasons,
    )
  for (const party of parties) {
    await expect(finalise()).rejects.toMatchObject({ code: 'wrong-state' })
    const means = story.sign(headOf(party), 'manifest', sha256)
    const input = { exchange, plan: proposed.plan, sha256, means }
    await story.act(headOf(party), 'exchange.approve', input, anything, planReasons)
  }
  await finalise()
})

it('shows each side the names of whom it gives and of whom it gets', async () => {
  for (const party of parties) {
    const { sections } = await answered(headOf(party), '/manifests/1', ManifestView)
    const people = sections.flatMap((section) => section.people ?? [])
    expect(people.length).toBeGreaterThan(0)
    expect(people.filter((one) => one.heldBy !== party && one.goesTo !== party)).toEqual([])
    const csv = await desk.ask(headOf(party), `/api/exchanges/${exchange}${plan('manifests.csv')}`)
    const rows = (await csv.text()).trim().split('\r\n').slice(1)
    expect(rows.filter((row) => !row.includes(party))).toEqual([])
  }
})

const boardOf = async (actor: Actor) => {
  const answer = await desk.ask(actor, `/api/operation/${exchange}/board`)
  return BoardView.parse(await answer.json())
}
const stageOn = (board: BoardView, stage: string) =>
  board.stages.find(({ id }) => id === stage)?.directions ?? []
const lead = desk.cast.desk.lead
it('on the day shows each way by itself, and to a side only those from it and to it', async () => {
  const manifest = await manifestOfStage(story, exchange, '2')
  const ways = stageOn(await boardOf(officer), '2')
  for (const { heldBy, goesTo, id } of peopleOf(manifest)) {
    const named = ways.filter(({ people }) => people?.some((person) => person.id === id))
    expect(named).toMatchObject([{ from: heldBy, to: goesTo }])
  }
  const fromNorth = ways.filter(({ from }) => from === northland)
  expect(fromNorth.map(({ to, counts }) => [to, counts.onManifest])).toEqual([
    [southland, 2],
    [eastmark, 1],
  ])
  for (const party of parties) {
    const concern = ways.filter(({ from, to }) => from === party || to === party)
    const own = stageOn(await boardOf(headOf(party)), '2')
    expect(own.map(({ from, to, counts }) => [from, to, counts])).toEqual(
      concern.map(({ from, to, counts }) => [from, to, counts]),
    )
    const today = TodayView.parse(await (await desk.ask(headOf(party), '/api/today')).json())
    expect(today.next?.directions.map(({ from, to }) => [from, to])).toEqual(
      concern.map(({ from, to }) => [from, to]),
    )
  }
})

it('hands nobody to a side that they do not go to', async () => {
  for (const stage of ['1', '2']) {
    story.at(new Date(stage === '1' ? '2026-03-10T04:00:00Z' : '2026-03-14T04:00:00Z'))
    await passGates(story, { exchange, stage }, new Map())
    if (stage === '1') await runStage(story, { exchange, stage }, new Map())
  }
  const manifest = await manifestOfStage(story, exchange, '2')
  const ofNorth = peopleOf(manifest, northland)
  const people = ofNorth.filter(({ goesTo }) => goesTo === southland).map(({ id }) => id)
  await story.act(lead, 'operation.open-stage', { exchange, stage: '2' }, anything)
  const depart = (some: readonly string[]) => {
    const input = { exchange, stage: '2', from: northland, to: southland, people: some }
    return story.act(lead, 'operation.depart', input, anything, planReasons)
  }
  await expect(depart(ofNorth.map(({ id }) => id))).rejects.toMatchObject({ code: 'not-found' })
  await depart(people)
  // Whoever goes to Eastmark is still expected: neither of this journey nor left behind by it.
  const [toSouth, toEast] = stageOn(await boardOf(headOf(northland)), '2').filter(
    ({ from }) => from === northland,
  )
  expect(toSouth).toMatchObject({ to: southland, counts: { onTheRoad: 2, expected: 0 } })
  expect(toEast).toMatchObject({ to: eastmark, counts: { expected: 1, leftBehind: 0 } })
  const what = { side: 'receiving' as const, manifestSha256: manifest.sha256, people }
  const receive = (party: PartyId) => {
    const means = story.sign(story.of(party).clerk, 'hand-over', confirmationSha256(what))
    const input = { exchange, stage: '2', people, manifestSha256: manifest.sha256, means }
    return story.act(story.of(party).clerk, 'operation.receive', input, anything, planReasons)
  }
  for (const party of [northland, eastmark]) {
    await expect(receive(party)).rejects.toMatchObject({ code: 'not-found' })
  }
  await handOver(story, { exchange, stage: '2', manifest, people })
})

it('closes with what each gave and what came home to it, and publishes counts by side', async () => {
  const extra = (more: object) => {
    const brought = { kind: 'extra', from: northland, people: 2, cause: 'In the last bus.' }
    const input = { exchange, stage: '2', ...brought, ...more }
    return story.act(lead, 'operation.record-variance', input, anything)
  }
  await expect(extra({})).rejects.toMatchObject({ code: 'wrong-input' })
  await extra({ to: eastmark })
  const ways = stageOn(await boardOf(officer), '2')
  expect(ways.filter((way) => way.extra > 0)).toMatchObject([
    { from: northland, to: eastmark, extra: 2 },
  ])
  const manifest = await manifestOfStage(story, exchange, '2')
  for (const journey of journeysOf(manifest)) {
    if (journey.to === southland && journey.from === northland) continue
    await runJourney(story, { exchange, stage: '2', manifest }, journey)
  }
  const closed = await story.act(head, 'exchange.close', { exchange }, ClosedTotals)
  expect(closed.totals).toEqual([
    { party: northland, agreed: 5, delivered: 5, deliveredAsDuty: 0, cameHome: 5 },
    { party: southland, agreed: 7, delivered: 7, deliveredAsDuty: 2, cameHome: 5 },
    { party: eastmark, agreed: 3, delivered: 3, deliveredAsDuty: 0, cameHome: 3 },
  ])
  await story.act(head, 'transparency.release', { exchange }, anything)
  const released = await (await desk.ask(null, '/api/public/exchanges')).json()
  expect(released).toMatchObject({
    exchanges: [
      {
        figures: {
          breakdown: 'too-few',
          sides: closed.totals.map(({ party, delivered }) => ({ party, delivered })),
        },
      },
    ],
  })
})
