/**
 * Three sides plan, approve and make an exchange final: what one gives another comes back by way of
 * the third, each checks its own edition, and of whom two others give each other a third reads nothing.
 */
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { AgreementId, CommitmentId, ExchangeId, PartyId } from '../../src/base/ids.ts'
import { reportOnEdition } from '../../src/exchange/edition/check-edition.ts'
import { readEdition } from '../../src/exchange/edition/edition-form.ts'
import { readPlan } from '../../src/exchange/forms/plan-form.ts'
import { NotPlanned } from '../../src/exchange/custody/elsewhere.ts'
import { ManifestView, PlanEdition } from '../../src/exchange/views.ts'
import { enrolDelegation } from '../../src/http/cast.ts'
import { planReasons, proposePlan, type Proposed } from '../../src/http/story/plan.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { makeUpPeople } from '../../src/lists/made-up-lists.ts'
import type { Actor } from '../../src/people/officer.ts'
import { freshDesk, northland, southland } from '../support/desk.ts'

const eastmark = PartyId.parse('eastmark')
const parties = [northland, southland, eastmark]
/** Mostly in a circle; some go straight to and fro. */
const goesTo = {
  [northland]: ['Eastmark', 'eastmark', 'Eastmark', 'Southland'],
  [eastmark]: ['Southland', 'Southland', 'southland'],
  [southland]: ['Northland', 'Northland', 'Northland', 'Northland', 'Northland', 'Northland'],
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
  const destinations = [...(goesTo[party] ?? []), '']
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

const counts = parties.map((party) => ({ party, people: 4 }))
const capacity = Object.fromEntries(
  parties.map((party) => [party, { seats: 3, stretchers: 0, remains: 0 }]),
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
    { agreement, kind: 'count', says: 'Each for each.', categories: ['prisoner-of-war'], counts },
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
      aheadMax: 1,
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
    { credit: 1 },
    { settle: 'carry' },
  ]) {
    await expect(open(conditions)).rejects.toMatchObject({ code: 'wrong-input' })
  }
})

it('closes in circles of three, nobody far ahead after any stage', async () => {
  const made = await answered(officer, plan('plan.json'), z.unknown().transform(readPlan))
  if (made.status === 'impossible') throw new Error('there is a plan')
  expect(made.status).toBe('optimal')
  expect(made.levels.find(({ name }) => name === 'released')?.value).toBe(13)
  expect(made.cycles).toContainEqual(expect.objectContaining({ count: 3 }))
  const { plan: shown } = await answered(officer, '', Answer)
  expect(shown.ahead).toEqual([])
  expect(shown.aheadOf.map(({ party }) => party)).toEqual(parties)
  for (const { ahead } of shown.aheadOf) {
    expect(Math.max(...ahead.map(Math.abs))).toBeLessThanOrEqual(1)
    expect(ahead.at(-1)).toBe(0)
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
