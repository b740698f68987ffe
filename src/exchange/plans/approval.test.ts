import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../../test/support/exchange-people.ts'
import { factsOfPlan, isDuty } from './approval.ts'
import { manifestOf } from './manifest.ts'
import { problemOf } from '../pool/problem-of-exchange.ts'
import { objectionsToPeople } from '../pool/people-objections.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'

const at = new Date('2026-03-09T12:00:00Z')
const point = { name: 'Halden bridge', timeZone: 'Europe/Kyiv' }
const stage = { id: '1', on: '2026-03-10', window: { from: '06:00', to: '09:30' }, capacity: {} }
const conditions = {
  aheadMax: 2,
  credit: 0,
  hostilitiesActive: true,
  placeForANo: null,
  unstatedCategory: null,
  sharing: 'commitments' as const,
  seed: 'sixteen letters.',
}

function factsOf(listed: readonly ExchangePerson[], place: string | null = null, problem = '') {
  const manifest = manifestOf({ number: 1, point, stage, parties: [north, south] }, listed)
  const placeForANo = place === null ? null : { name: place, places: 4 }
  return factsOfPlan(
    {
      exchange: { conditions: { ...conditions, placeForANo } },
      plan: { manifests: [manifest], problem },
      at,
      sealed: false,
    },
    [...listed, exchangePerson(99)],
    new Map(),
  )
}

describe('who leaves outside the count of give and take', () => {
  it.each([
    [{ category: 'child', health: 'good' }, true],
    [{ category: 'medical-personnel', health: 'good' }, true],
    [{ category: 'prisoner-of-war', health: 'serious' }, true],
    [{ category: 'civilian', health: 'grave' }, true],
    [{ category: 'prisoner-of-war', health: 'light' }, false],
    [{ category: 'civilian', health: 'good' }, false],
    [{ category: 'remains', health: 'grave' }, false],
  ] as const)('%j: %s', (person, due) => expect(isDuty(person)).toBe(due))
})

const rulesOf = (place: string | null) =>
  objectionsToPeople(
    factsOf([exchangePerson(1)], place).map(({ facts }) => facts),
    'plan',
  ).map(({ rule }) => rule)

describe('the facts of a plan', () => {
  it('are of those on its manifests and of nobody else, each with side and stage', () => {
    const facts = factsOf([exchangePerson(1), ofSouth(2)])
    expect(facts.map(({ person, heldBy, stage: on }) => [person, heldBy, on])).toEqual([
      [exchangePerson(1).id, north, '1'],
      [exchangePerson(2).id, south, '1'],
    ])
  })

  it('count nobody who is owed', () => {
    const [child, soldier] = factsOf([exchangePerson(1, { category: 'child' }), exchangePerson(2)])
    expect(child?.facts.countedInBalance).toBe(false)
    expect(soldier?.facts.countedInBalance).toBe(true)
  })

  it('count nobody who accompanies a child', () => {
    const [child, mother] = [exchangePerson(1, { category: 'child' }), exchangePerson(2)]
    const { text } = problemOf({
      title: '',
      parties: [north, south],
      stages: [stage],
      conditions,
      clause: { id: 'clause', categories: ['prisoner-of-war'] },
      people: [child, mother],
      holds: new Map(),
      withdrawn: new Set(),
      putOn: new Map(),
      ties: new Map([[mother.id, { accompanies: child.id }]]),
      planningOn: '2026-03-01',
      accepted: null,
    })
    const counted = factsOf([child, mother], null, text).map(({ facts }) => facts.countedInBalance)
    expect(counted).toEqual([false, false])
  })

  it('let the law ask about a place for a no only where there is none', () => {
    expect(rulesOf(null)).toContain('place-for-a-no')
    expect(rulesOf('Harbour House')).not.toContain('place-for-a-no')
  })

  it('say how many people one objection is about', () => {
    const everybody = factsOf([exchangePerson(1), exchangePerson(2)]).map(({ facts }) => facts)
    for (const { because } of objectionsToPeople(everybody, 'plan')) {
      expect(because).toMatch(/^2 people: /)
    }
  })
})
