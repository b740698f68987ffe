import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../../test/support/exchange-people.ts'
import { standingsOf } from '../planning/standing.ts'
import { problemOf, type Asked } from './problem-of-exchange.ts'

const people = [
  exchangePerson(2, { sought: { list: exchangePerson(2).list, line: 1 } }),
  exchangePerson(1, { heldSince: null }),
  ofSouth(3, { category: 'child', health: 'serious', transport: 'stretcher' }),
]

const asked = (change: Partial<Asked> = {}): Asked => ({
  title: 'Exchange at Halden bridge',
  parties: [north, south],
  stages: [
    {
      id: '1',
      on: '2026-03-10',
      window: { from: '06:00', to: '09:30' },
      capacity: { [north]: { seats: 4, stretchers: 1, remains: 0 } },
    },
  ],
  conditions: {
    aheadMax: 2,
    credit: 1,
    hostilitiesActive: true,
    placeForANo: null,
    unstatedCategory: null,
    sharing: 'commitments',
    seed: 'sixteen letters.',
  },
  clause: { id: 'clause', categories: ['prisoner-of-war', 'civilian'] },
  people,
  holds: new Map(),
  withdrawn: new Set(),
  putOn: new Map(),
  planningOn: '2026-03-01',
  accepted: null,
  ...change,
})

describe('what the planner is asked', () => {
  it('is the same bytes whatever order the people came in', () => {
    const turned = asked({ people: people.toReversed() })
    expect(problemOf(turned).text).toBe(problemOf(asked()).text)
    expect(problemOf(turned).sha256).toBe(problemOf(asked()).sha256)
  })

  it('carries one clause with what was agreed and what is open from before', () => {
    const { problem } = problemOf(asked())
    expect(problem.formula).toEqual([
      expect.objectContaining({ id: 'clause', kind: 'one-for-one', aheadMax: 2, credit: 1 }),
    ])
    expect(problem.stages[0]?.capacity).toEqual({
      northland: { seats: 4, stretchers: 1, remains: 0 },
    })
  })

  it.each([
    { kind: 'ratio' as const, give: [3, 2] satisfies [number, number] },
    { kind: 'all-for-all' as const },
    { kind: 'unilateral' as const, by: north },
  ])('counts by the formula that was agreed: $kind', (formula) => {
    const { conditions } = asked()
    const peopleMax = { [north]: 7 }
    const { problem } = problemOf(asked({ conditions: { ...conditions, formula, peopleMax } }))
    expect(problem.formula).toEqual([expect.objectContaining({ ...formula, peopleMax })])
  })

  it.each([undefined, { kind: 'unilateral' as const, by: north }])(
    'counts the fallen in the unit that was agreed',
    (formula) => {
      const conditions = { ...asked().conditions, formula, unit: 'body' as const }
      const clause = { id: 'fallen', categories: ['remains'] }
      const { problem } = problemOf(asked({ conditions, clause }))
      expect(problem.formula).toEqual([expect.objectContaining({ id: 'fallen', unit: 'body' })])
      expect(problemOf(asked({ clause })).problem.formula[0]).not.toHaveProperty('unit')
    },
  )

  it('says which vehicles and escorts there are', () => {
    const [stage] = asked().stages
    if (stage === undefined) throw new Error('no stage')
    const places = {
      seats: 4,
      stretchers: 1,
      remains: 0,
      vehicles: [{ id: 'bus', seats: 4, stretchers: 1 }],
      escorts: { count: 1, peopleEach: 3 },
    }
    const { problem } = problemOf(asked({ stages: [{ ...stage, capacity: { [north]: places } }] }))
    expect(problem.stages[0]?.capacity[north]).toEqual(places)
  })

  it('says of a person what the plan turns on, and no name', () => {
    const { problem, text } = problemOf(asked())
    expect(problem.people).toMatchObject([
      { id: people[1]?.id, namedByOtherParty: false },
      { id: people[0]?.id, heldSince: '2024-01-31', namedByOtherParty: true },
      { id: people[2]?.id, category: 'child', health: 'serious', transport: 'stretcher' },
    ])
    expect(problem.people[0]).not.toHaveProperty('heldSince')
    expect(text).not.toContain('Person')
  })

  it('holds whoever is held and whoever their own side struck', () => {
    const holds = new Map([[exchangePerson(1).id, [{ reason: 'unfit' as const, untilStage: '1' }]]])
    const withdrawn = new Set([exchangePerson(2).id])
    expect(problemOf(asked({ holds, withdrawn })).problem.holds).toEqual([
      { person: exchangePerson(1).id, reason: 'unfit', untilStage: '1' },
      { person: exchangePerson(2).id, reason: 'withdrawn' },
    ])
  })

  it('puts on whoever accompanies a child, though no clause counts them', () => {
    const companion = exchangePerson(1)
    const child = exchangePerson(2, { category: 'child' })
    const wish: Partial<Asked> = {
      people: [companion, child],
      clause: { id: 'clause', categories: ['civilian'] },
      putOn: new Map([[companion.id, null]]),
      ties: new Map([[companion.id, { accompanies: child.id }]]),
    }
    expect(problemOf(asked(wish)).problem.pins).toEqual([{ person: companion.id }])
    // Alone, or with a child who stays, a prisoner stands under no clause here.
    expect(problemOf(asked({ ...wish, ties: new Map() })).problem.pins).toBeUndefined()
    const { problem } = problemOf(asked({ ...wish, withdrawn: new Set([child.id]) }))
    expect(problem.pins).toBeUndefined()
    expect(() => standingsOf(problem)).not.toThrow()
  })

  it('starts a repair from the plan that was accepted', () => {
    const accepted = { stages: [{ id: '1', people: [exchangePerson(1).id] }] }
    expect(problemOf(asked({ accepted })).problem.accepted).toEqual(accepted)
    expect(problemOf(asked()).problem.accepted).toBeUndefined()
  })
})
