import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../test/support/exchange-people.ts'
import { PlanId } from '../../src/base/ids.ts'
import { manifestOf, planSha256, type ManifestPerson } from '../../src/exchange/plans/manifest.ts'
import { movesOf } from './board/balance-moves.ts'
import { differencesOf, firstChange, levelChanges } from './comparing/differences.ts'
import { auditOf } from './fairness/audited.ts'
import { checkPlan } from './signing/own-edition.ts'
import { planCsv } from './plan-csv.ts'
import { vehicleLists } from './vehicles/riding.ts'
import { findPeople, isOutsideCount, standingOf, struckHere, type ManifestAnswer } from './plans.ts'
import type { Plan, Planned } from './plans.ts'
import { reasonOf, reasonsOf } from './people/reasons.ts'

const plan = PlanId.parse('5f0c6f0e-1111-4111-8111-000000000005')

const planned = (number: number, change: Partial<Planned> = {}): Planned => {
  const { id, name, bornOn, heldBy, goesTo, category, health, transport, heldSince } =
    exchangePerson(number)
  return {
    id,
    name,
    bornOn,
    heldBy,
    goesTo,
    category,
    health,
    transport,
    heldSince,
    namedByOtherParty: false,
    sex: null,
    unit: null,
    place: null,
    isCompanion: false,
    stage: '1',
    vehicle: null,
    stays: null,
    before: null,
    struck: null,
    ...change,
  }
}

const planOf = (people: Planned[]): Plan => ({
  id: plan,
  version: 1,
  status: 'optimal',
  proven: true,
  sha256: '',
  isNewest: true,
  terms: 0,
  repairs: null,
  carriedOut: null,
  isFinal: false,
  approvedBy: [],
  attestedOnce: [],
  levels: [],
  because: [],
  ahead: [],
  aheadOf: [],
  stages: [],
  people,
})

describe('two plans', () => {
  it('differ only in who travels otherwise', () => {
    const before = planOf([planned(1), planned(2), planned(3), planned(4)])
    const after = planOf([planned(1), planned(2, { stage: '2' }), planned(3, { stage: null })])
    expect(
      differencesOf(before, after).map(({ person, ...stages }) => [person.name, stages]),
    ).toEqual([
      ['Person 2', { before: '1', after: '2', way: 'later' }],
      ['Person 3', { before: '1', after: null, way: 'left' }],
      ['Person 4', { before: '1', after: undefined, way: 'left' }],
    ])
    const back = differencesOf(after, before)
    expect(back.map(({ way }) => way)).toEqual(['earlier', 'joined', 'joined'])
    expect(differencesOf(before, before)).toEqual([])
  })
})

const level = (name: Plan['levels'][number]['name'], value: number) => ({
  name,
  value,
  bound: value,
  proven: true,
})

describe('the priorities of two plans', () => {
  it('are better or worse by the first that differs, and fewer moves are better', () => {
    const one = { levels: [level('children', 4), level('released', 30), level('changes', 3)] }
    const other = { levels: [level('children', 4), level('released', 28), level('changes', 1)] }
    const changes = levelChanges(one, other)
    expect(changes.map(({ change }) => change)).toEqual(['same', 'worse', 'better'])
    expect(firstChange(changes)?.name).toBe('released')
    expect(firstChange(levelChanges(one, one))).toBeUndefined()
  })

  it('are compared only where both plans have them', () => {
    expect(levelChanges({ levels: [] }, { levels: [level('released', 2)] })).toEqual([])
  })
})

describe('a person is found', () => {
  const people = [planned(1, { name: 'Зомин Дилан' }), planned(2, { name: 'Larin Viren' })]
  it.each([
    ['дил зом', ['Зомин Дилан']],
    ['LARIN', ['Larin Viren']],
    ['larin зомин', []],
    ['  ', []],
  ])('by "%s"', (asked, names) => {
    expect(findPeople(people, asked).map(({ name }) => name)).toEqual(names)
  })
})

const stays = (reason: 'hold' | 'rank') => ({
  stage: null,
  stays: { reason, text: 'T', as: null, values: {} },
})

describe('who stays', () => {
  it('for a name that their own side struck is told so, not as a hold', () => {
    const struck = planned(1, { ...stays('hold'), struck: { ground: 'other', reason: 'Ours' } })
    expect(reasonOf(struck)).toBe('struck')
    expect(reasonOf(planned(1, stays('hold')))).toBe('hold')
    expect(reasonOf(planned(1))).toBeNull()
    expect(reasonsOf([struck, planned(2, stays('rank')), planned(3, stays('rank'))])).toEqual([
      ['rank', 2],
      ['struck', 1],
    ])
    expect(
      struckHere(planOf([struck, planned(2, { struck: { ground: 'other', reason: 'x' } })])),
    ).toHaveLength(1)
  })

  it.each([
    [{ category: 'child' as const }, true],
    [{ health: 'grave' as const }, true],
    [{ health: 'light' as const }, false],
    [{ category: 'remains' as const, health: 'grave' as const }, false],
  ])('%j is outside the count: %s', (change, due) => {
    expect(isOutsideCount(planned(1, change))).toBe(due)
  })
})

const living = { unit: null }

it('a file for a spreadsheet says by what the fallen are counted, and of nobody else', () => {
  const fallen = planned(1, { category: 'remains' })
  const [, first, second] = planCsv(planOf([fallen, planned(2)]), { unit: 'body' }, () => null)
    .trim()
    .split(/\r?\n/)
  expect(first).toContain(',remains,good,body,,')
  expect(second).toContain(',good,,seat,')
})

it('a file for a spreadsheet runs no formula that a party wrote as a name', () => {
  const csv = planCsv(
    planOf([planned(1, { name: '=HYPERLINK("x")', bornOn: null })]),
    living,
    () => null,
  )
  expect(csv.startsWith('\uFEFFperson,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

it('a file for a spreadsheet says in the reader’s words why somebody stays, if there are any', () => {
  const csv = planCsv(
    planOf([planned(1, stays('rank')), planned(2, stays('hold'))]),
    living,
    (said) => (said.reason === 'rank' ? 'ترتيبه \u20683\u2069' : null),
  )
  expect(csv).toContain(',rank,ترتيبه 3,')
  expect(csv).toContain(',hold,T,')
})

const listed = (number: number, name: string, vehicle: string | null) => ({
  ...exchangePerson(number, { name }),
  vehicle,
})

it('vehicles of a manifest are listed with their own people by name, the empty ones too', () => {
  const places = { taken: 1, places: 4 }
  const of = (party: typeof north, vehicle: string) => ({
    party,
    vehicle,
    seats: places,
    stretchers: places,
  })
  const sections = [
    {
      party: north,
      count: 3,
      sha256: '',
      text: null,
      people: [listed(1, 'Zaru', 'Bus 1'), listed(2, 'Ambel', 'Bus 1'), listed(3, 'Edo', null)],
    },
    { party: south, count: 1, sha256: '', text: null, people: [listed(4, 'Ilva', 'Bus 1')] },
  ]
  const vehicles = [of(north, 'Bus 1'), of(north, 'Bus 2')]
  expect(
    vehicleLists({ vehicles, sections }).map(({ people }) => people.map(({ name }) => name)),
  ).toEqual([['Ambel', 'Zaru'], []])
})

it.each([
  ['planned', null, 'before-sides'],
  ['final', null, 'final'],
  ['final', 'planned', 'before-sides'],
  ['closed', null, 'final'],
  ['closed', 'planned', 'neither'],
] as const)('the newest plan of an exchange that is %s, repair %s, is %s', (state, repair, is) => {
  expect(standingOf({ state, repair })).toBe(is)
})

describe('the check in the browser', () => {
  const window = { from: '06:00', to: '09:30' }
  const stages = [{ id: '1', on: '2026-03-10', window, capacity: {} }]
  const point = { name: 'Halden bridge', timeZone: 'Europe/Kyiv' }
  const head = { number: 7, point, stages, unit: null }
  const [stage] = stages
  if (stage === undefined) throw new Error('no stage')
  const sealed = manifestOf({ ...head, unit: undefined, stage, parties: [north, south] }, [
    exchangePerson(1, { name: 'Зомин Дилан' }),
    exchangePerson(2),
    ofSouth(3),
  ])
  /** As Northland gets it. */
  const answer = (change: (person: ManifestPerson) => ManifestPerson = (same) => same) =>
    ({
      exchange: 7,
      stage: '1',
      plan,
      final: false,
      text: sealed.text,
      sha256: sealed.sha256,
      vehicles: [],
      sections: sealed.sections.map(({ party, people, text, sha256 }) => ({
        party,
        count: people.length,
        sha256,
        people:
          party === north
            ? people.map((person) => ({ ...change({ ...person }), vehicle: null }))
            : null,
        text: party === north ? text : null,
      })),
    }) satisfies ManifestAnswer

  it('comes to the hashes of the desk, from the names alone', async () => {
    const checked = await checkPlan(head, [answer()], planSha256([sealed]))
    expect(checked.agrees).toBe(true)
    expect(checked.sha256).toBe(planSha256([sealed]))
    expect(checked.stages[0]?.sections.map(({ party }) => party)).toEqual([north])
  })

  it.each<[string, (person: ManifestPerson) => ManifestPerson]>([
    ['a name', (person) => ({ ...person, name: `${person.name}а` })],
    ['a date of birth', (person) => ({ ...person, bornOn: '1990' })],
    ['a place', (person) => ({ ...person, transport: 'stretcher' })],
  ])('does not agree when %s is another than the one sealed', async (_, change) => {
    const checked = await checkPlan(head, [answer(change)], planSha256([sealed]))
    expect(checked.agrees).toBe(false)
    expect(checked.stages[0]?.sections[0]?.agrees).toBe(false)
  })

  it('does not agree with another day, nor with another plan', async () => {
    const moved = { ...head, stages: [{ ...stage, on: '2026-03-11' }] }
    expect((await checkPlan(moved, [answer()], planSha256([sealed]))).agrees).toBe(false)
    const fallen = { ...head, unit: 'body' as const }
    expect((await checkPlan(fallen, [answer()], planSha256([sealed]))).agrees).toBe(false)
    expect((await checkPlan(head, [answer()], 'ab'.repeat(32))).agrees).toBe(false)
  })
})

const section = (party: typeof north, count: number) => ({
  party,
  count,
  seats: count,
  stretchers: 0,
  remains: 0,
  sha256: '',
})

describe('what the pages draw of a plan', () => {
  const stages = ['1', '2'].map((id) => ({
    id,
    on: `2026-03-1${id}`,
    window: { from: '06:00', to: '09:30' },
    capacity: {},
  }))
  const head = { stages, parties: [north, south] }
  const people = [
    planned(1, { heldSince: '2024-03-11' }),
    planned(2, { category: 'child', heldSince: null }),
    planned(3, { ...stays('rank'), heldSince: '2025-03-11' }),
    planned(4, { ...stays('hold'), heldSince: '2020-03-11' }),
  ]
  const whole: Plan = {
    ...planOf(people),
    ahead: [1],
    stages: [
      {
        id: '1',
        manifestSha256: '',
        sections: [section(north, 2), section(south, 1)],
        vehicles: [],
      },
    ],
  }

  it('keeps those outside the count apart, and does not invent who is ahead', () => {
    expect(movesOf(head, whole)).toEqual([
      { stage: '1', first: [1, 1], second: [1, 0], ahead: 1 },
      { stage: '2', first: [0, 0], second: [0, 0], ahead: null },
    ])
  })

  it('audits only whom the reader sees, with waits to the first stage', () => {
    const audit = auditOf(head, whole)
    expect(
      audit.groups.map(({ heldBy, of, going, people: all, held }) => [
        heldBy,
        of,
        going,
        all,
        held,
      ]),
    ).toEqual([
      [north, 'child', 1, 1, 0],
      [north, 'prisoner-of-war', 1, 3, 1],
    ])
    expect(audit.longestHeld.map(({ person, days }) => [person, days])).toEqual([
      [people[3]?.id, 2191],
      [people[2]?.id, 365],
    ])
  })
})
