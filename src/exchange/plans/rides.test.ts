/** Who rides where is told of one's own people alone, with the places that each vehicle has. */
import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../../test/support/exchange-people.ts'
import type { Plan } from '../forms/plan-form.ts'
import { manifestOf } from './manifest.ts'
import { manifestRows } from './manifest-rows.ts'
import { ridesIn, ridesOn, vehicleOf } from './rides.ts'

const people = [
  exchangePerson(1),
  exchangePerson(2, { transport: 'stretcher' }),
  ofSouth(3),
  exchangePerson(4),
]
const [one, lying, theirs, later] = people
if (!one || !lying || !theirs || !later) throw new Error('four people')

const window = { from: '06:00', to: '09:30' }
const head = { number: 7, point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' } }
const manifest = (id: string, on: typeof people) =>
  manifestOf(
    { ...head, stage: { id, on: '2026-03-10', window, capacity: {} }, parties: [north, south] },
    on,
  )
const bus = (id: string, seats: number, stretchers = 0) => ({ id, seats, stretchers })
const problem = (stages: Record<string, object>) =>
  JSON.stringify({
    stages: Object.entries(stages).map(([id, capacity]) => ({ id, capacity })),
    people: [],
  })
const settled = (stages: Record<string, string[]>, vehicles: object[]): Plan => ({
  form: 'good-offices/plan/1',
  problem: 'ab'.repeat(32),
  status: 'best-known',
  levels: [],
  stages: Object.entries(stages).map(([id, on]) => ({ id, people: on })),
  accounts: [],
  cycles: [],
  stays: [],
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the planner writes, in short
  vehicles: vehicles as NonNullable<Extract<Plan, { status: 'best-known' }>['vehicles']>,
  certificate: {},
  seconds: 0,
})
const ride = (stage: string, party: string, vehicle: string, on: string[]) => ({
  stage,
  party,
  vehicle,
  people: on,
})

const plan = {
  problem: problem({
    1: {
      [north]: { vehicles: [bus('Bus 1', 20, 2), bus('Bus 2', 9)] },
      [south]: { vehicles: [bus('Van', 4)] },
    },
    2: { [north]: { vehicles: [bus('Bus 1', 20, 2)] } },
  }),
  plan: settled({ 1: [one.id, lying.id, theirs.id], 2: [later.id] }, [
    ride('1', north, 'Bus 1', [one.id, lying.id]),
    ride('1', south, 'Van', [theirs.id]),
    ride('2', north, 'Bus 1', [later.id]),
  ]),
  manifests: [manifest('1', [one, lying, theirs]), manifest('2', [later])],
}
const rides = ridesOn(plan)

describe('vehicles of a plan', () => {
  it('are told with the places taken of those there, the empty ones too', () => {
    expect(ridesIn(rides, { stage: '1', reader: null })).toEqual([
      {
        party: north,
        vehicle: 'Bus 1',
        seats: { taken: 1, places: 20 },
        stretchers: { taken: 1, places: 2 },
      },
      {
        party: north,
        vehicle: 'Bus 2',
        seats: { taken: 0, places: 9 },
        stretchers: { taken: 0, places: 0 },
      },
      {
        party: south,
        vehicle: 'Van',
        seats: { taken: 1, places: 4 },
        stretchers: { taken: 0, places: 0 },
      },
    ])
  })

  it('are told a side of its own people alone, on the sheets too, final or not', () => {
    expect(ridesIn(rides, { stage: '1', reader: south }).map(({ vehicle }) => vehicle)).toEqual([
      'Van',
    ])
    for (const isFinal of [false, true]) {
      const rows = manifestRows(plan.manifests, { reader: south, isFinal, rides })
      expect(rows.map((row) => [row[1], row.at(-1)])).toEqual([
        ...(isFinal
          ? [
              [north, ''],
              [north, ''],
            ]
          : []),
        [south, 'Van'],
        ...(isFinal ? [[north, '']] : []),
      ])
    }
    const desk = manifestRows(plan.manifests, { reader: null, isFinal: false, rides })
    expect(desk.map((row) => row.at(-1))).toEqual(['Bus 1', 'Bus 1', 'Van', 'Bus 1'])
  })

  it('of stages under way are those of the plan that was signed, after a repair too', () => {
    const repair = {
      problem: problem({ 2: { [north]: { vehicles: [bus('Bus 9', 3)] } } }),
      plan: settled({ 2: [later.id] }, [ride('2', north, 'Bus 9', [later.id])]),
      manifests: plan.manifests,
    }
    const now = vehicleOf(ridesOn(repair, [plan]))
    expect([one, theirs, later].map(({ id }) => now.get(id))).toEqual(['Bus 1', 'Van', 'Bus 9'])
  })

  it('are none where nobody named any', () => {
    expect(ridesOn({ ...plan, problem: problem({ 1: { [north]: {} } }) })).toEqual([])
  })
})
