import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../test/support/exchange-people.ts'
import { AgreementId, CommitmentId, ExchangeId, PlanId } from '../base/ids.ts'
import { manifestOf, planSha256 } from './plans/manifest.ts'
import type { Plan } from './forms/plan-form.ts'
import type { EnteredPerson, Exchange, ExchangePlan } from './store.ts'
import { manifestInCounts, manifestView } from './manifest-views.ts'
import { ridesOn } from './plans/rides.ts'
import { exchangeView, planEdition, planInCounts, type PlanFacts, type Viewer } from './views.ts'

const id = (last: string) => `5f0c6f0e-1111-4111-8111-00000000000${last}`
const entered = (person: ReturnType<typeof exchangePerson>): EnteredPerson => ({
  ...person,
  entry: 1,
  key: person.name,
  words: person.name,
  facts: { sex: 'female', unit: `unit of ${person.name}`, place: null },
})

const going = entered(exchangePerson(1, { sought: { list: exchangePerson(1).list, line: 4 } }))
const staying = entered(exchangePerson(2, { name: 'Зомин Дилан' }))
const theirs = entered(ofSouth(3, { name: 'Codow Homin', transport: 'stretcher' }))
const theirsStays = entered(ofSouth(4, { name: 'Larin Viren' }))
const everybody = [going, staying, theirs, theirsStays]

const stage = { id: '1', on: '2026-03-10', window: { from: '06:00', to: '09:30' }, capacity: {} }
const exchange: Exchange = {
  id: ExchangeId.parse(id('1')),
  number: 7,
  agreement: AgreementId.parse(id('2')),
  commitment: { id: CommitmentId.parse(id('3')), categories: ['prisoner-of-war'], formula: null },
  title: 'Exchange at Halden bridge',
  point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
  stages: [stage],
  conditions: {
    aheadMax: 2,
    credit: 0,
    hostilitiesActive: true,
    placeForANo: { name: 'Harbour House', places: 4 },
    unstatedCategory: null,
    sharing: 'commitments',
    seed: 'sixteen letters.',
  },
  parties: [north, south],
  openedAt: new Date('2026-03-01T09:00:00Z'),
  closedAt: null,
  terms: [],
  closing: null,
}

const planNames = {
  clause: { id: id('3'), number: 1, says: 'One for one' },
  parties: [{ id: north, name: 'Northland' }],
}

const manifest = manifestOf({ ...exchange, stage, parties: [north, south] }, [going, theirs])

const settled: Plan = {
  status: 'optimal',
  form: 'good-offices/plan/1',
  problem: 'ab'.repeat(32),
  levels: [
    { name: 'released', value: 2, bound: 2, proven: true },
    { name: 'imbalance', value: 0, bound: 0, proven: false },
  ],
  stages: [{ id: '1', people: [going.id, theirs.id] }],
  accounts: [{ clause: id('3'), ahead: [0] }],
  cycles: [],
  stays: [
    { person: staying.id, reason: 'balance', text: `Clause "${id('3')}" closes even.` },
    { person: theirsStays.id, reason: 'hold', text: 'Held back for the whole exchange.' },
  ],
  certificate: {},
  seconds: 0,
}

const planned = (change: Partial<ExchangePlan> = {}): ExchangePlan => ({
  id: PlanId.parse(id('5')),
  exchange: exchange.id,
  version: 1,
  editionKeys: null,
  terms: 0,
  repairs: null,
  carriedOut: 0,
  problem: '',
  plan: settled,
  sha256: planSha256([manifest]),
  manifests: [manifest],
  approvedBy: [],
  attestedOnce: [],
  at: exchange.openedAt,
  ...change,
})

const factsOf = (change: Partial<PlanFacts> = {}): PlanFacts => ({
  plan: planned(),
  people: everybody,
  strikes: [],
  newest: planned().id,
  final: null,
  repaired: [],
  names: planNames,
  parties: [north, south],
  ...change,
})

const stateOf = (newest: ExchangePlan | null, finalPlan: PlanId | null, closedAt: Date | null) =>
  exchangeView({ ...exchange, closedAt }, { newest, final: finalPlan, accessRefused: null }).state

describe('an exchange', () => {
  const final = planned().id

  it.each([
    ['open', null, null, null],
    ['planned', planned({ approvedBy: [north] }), null, null],
    ['approved', planned({ approvedBy: [south, north] }), null, null],
    ['final', planned({ approvedBy: [south, north] }), final, null],
    ['closed', planned({ approvedBy: [south, north] }), final, new Date('2026-04-01T00:00:00Z')],
  ])('is %s', (state, newest, finalPlan, closedAt) => {
    expect(stateOf(newest, finalPlan, closedAt)).toBe(state)
  })

  it('never shows the seed of the lottery', () => {
    const view = exchangeView(exchange, {
      newest: null,
      final: null,
      accessRefused: null,
    })
    expect(JSON.stringify(view)).not.toContain(exchange.conditions.seed)
  })
})

const namesFor = (viewer: Viewer) => planEdition(viewer, factsOf()).people.map(({ name }) => name)

const named = (viewer: Viewer) =>
  planEdition(viewer, factsOf()).people.map(({ namedByOtherParty }) => namedByOtherParty)

describe('a plan in the edition of', () => {
  it('the desk: everybody', () => {
    expect(namesFor(null)).toEqual(everybody.map(({ name }) => name))
  })

  it.each([
    [north, [going.name, staying.name]],
    [south, [theirs.name, theirsStays.name]],
  ])('%s: its own people', (party, names) => expect(namesFor(party)).toEqual(names))

  it('a party: equal bytes, whatever the other side’s people are called and why they stay', () => {
    const other = everybody.map((person) =>
      person.heldBy === south ? { ...person, name: 'Another', bornOn: null } : person,
    )
    const strikes = [
      {
        plan: planned().id,
        person: theirs.id,
        party: south,
        ground: 'other' as const,
        reason: 'x',
        at: exchange.openedAt,
      },
    ]
    const seen = JSON.stringify(planEdition(north, factsOf()))
    expect(JSON.stringify(planEdition(north, factsOf({ people: other, strikes })))).toBe(seen)
    expect(seen).not.toContain(theirs.id)
  })

  it('a party: nothing of whom the other side looks for', () => {
    expect(named(null)).toEqual([true, false, false, false])
    expect(named(north)).toEqual([false, false])
  })
})

describe('a plan', () => {
  it('says of everybody when they go or why they stay', () => {
    const people = planEdition(north, factsOf()).people
    expect(people[0]).toMatchObject({ stage: '1', stays: null, struck: null })
    expect(people[1]).toMatchObject({
      stage: null,
      stays: { reason: 'balance', text: 'Clause 1 (“One for one”) closes even.' },
    })
  })

  it('is proven only where every level is', () => {
    expect(planEdition(null, factsOf()).proven).toBe(false)
    const levels = settled.levels.map((level) => ({ ...level, proven: true }))
    const proven = planned({ plan: { ...settled, levels } })
    expect(planEdition(null, factsOf({ plan: proven })).proven).toBe(true)
  })

  it('counts people and places of both sides for everybody', () => {
    const [first] = planEdition(north, factsOf()).stages
    expect(first?.sections).toMatchObject([
      { party: north, count: 1, seats: 1, stretchers: 0, remains: 0 },
      { party: south, count: 1, seats: 0, stretchers: 1, remains: 0 },
    ])
  })

  it('that is impossible promises nobody anything', () => {
    const because = [{ needs: 2, has: 1, text: 'Two seats of northland are needed.' }]
    const impossible: Plan = {
      status: 'impossible',
      form: 'good-offices/plan/1',
      problem: settled.problem,
      because,
      seconds: 0,
    }
    expect(stateOf(planned({ plan: impossible }), null, null)).toBe('impossible')
    const edition = planEdition(null, factsOf({ plan: planned({ plan: impossible }) }))
    expect(edition).toMatchObject({ status: 'impossible', proven: false, levels: [], ahead: [] })
    expect(edition.people.every(({ stage: on, stays }) => on === null && stays === null)).toBe(true)
    expect(edition.because.map(({ text }) => text)).toEqual(['Two seats of Northland are needed.'])
    const told = planEdition(north, factsOf({ plan: planned({ plan: impossible }) }))
    expect([told.because, planInCounts(edition).because]).toEqual([[], []])
  })
})

const seen = (viewer: Viewer, final: boolean) =>
  manifestView(viewer, { number: 7, plan: planned().id, manifest, final, rides: [] }).sections.map(
    ({ people, text, count, sha256 }) => ({
      open: people !== null && text !== null,
      count,
      sha256,
    }),
  )

describe('a manifest', () => {
  it('shows a party its own names and of the other side a count and a hash until it is final', () => {
    expect(seen(north, false).map(({ open }) => open)).toEqual([true, false])
    expect(seen(south, false).map(({ open }) => open)).toEqual([false, true])
    expect(seen(north, false)[1]).toMatchObject({
      count: 1,
      sha256: manifest.sections[1]?.sha256,
    })
  })

  it('shows everybody everything once it is final, and the desk before', () => {
    expect(seen(north, true).every(({ open }) => open)).toBe(true)
    expect(seen(null, false).every(({ open }) => open)).toBe(true)
  })
})

const ride = (party: typeof north, person: string) => ({
  stage: '1',
  party,
  vehicle: 'Bus',
  people: [person],
})

describe('who rides in which vehicle', () => {
  const bus = { vehicles: [{ id: 'Bus', seats: 9, stretchers: 1 }] }
  const plan = planned({
    problem: JSON.stringify({ stages: [{ id: '1', capacity: { [north]: bus, [south]: bus } }] }),
    plan: { ...settled, vehicles: [ride(north, going.id), ride(south, theirs.id)] },
  })
  const rides = ridesOn(plan)

  it('a side reads of its own people alone, final or not, and an observer of nobody', () => {
    const edition = planEdition(south, factsOf({ plan }))
    expect(edition.people.map(({ vehicle }) => vehicle)).toEqual(['Bus', null])
    expect(edition.stages[0]?.vehicles.map(({ party }) => party)).toEqual([south])
    expect(planEdition(null, factsOf({ plan })).stages[0]?.vehicles).toHaveLength(2)
    expect(planInCounts(planEdition(null, factsOf({ plan }))).stages[0]?.vehicles).toEqual([])
    const final = { number: 7, plan: plan.id, manifest, final: true, rides }
    const told = (viewer: Viewer) =>
      manifestView(viewer, final).sections.map(({ people }) => people?.map((one) => one.vehicle))
    expect(told(south)).toEqual([[null], ['Bus']])
    expect(told(null)).toEqual([['Bus'], ['Bus']])
    expect(manifestView(south, final).vehicles.map(({ party }) => party)).toEqual([south])
    expect(manifestInCounts(manifestView(null, final)).vehicles).toEqual([])
  })
})
