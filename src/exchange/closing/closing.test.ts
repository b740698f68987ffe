import { describe, expect, it } from 'vitest'
import { exchangePerson, north, ofSouth, south } from '../../../test/support/exchange-people.ts'
import type { CustodyWord } from '../custody/custody-store.ts'
import type { Formula } from '../exchange.ts'
import { closingOf } from './closing.ts'
import { manifestOf } from '../plans/manifest.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'

const stage = { id: '1', on: '2026-03-10', window: { from: '06:00', to: '09:30' }, capacity: {} }
const point = { name: 'Halden bridge', timeZone: 'Europe/Kyiv' }

function closed(
  people: readonly ExchangePerson[],
  custody: readonly (CustodyWord | undefined)[],
  credit = 0,
  formula?: Formula,
) {
  const manifest = manifestOf({ number: 1, point, stage, parties: [north, south] }, people)
  const words = people.flatMap(({ id }, at) => {
    const word = custody[at]
    return word === undefined ? [] : [[id, word] as const]
  })
  return closingOf({
    exchange: {
      parties: [north, south],
      conditions: {
        aheadMax: 2,
        credit,
        hostilitiesActive: true,
        placeForANo: null,
        unstatedCategory: null,
        sharing: 'commitments',
        seed: 'sixteen letters.',
        ...(formula && { formula }),
      },
    },
    plan: { manifests: [manifest], problem: '' },
    people,
    custody: new Map(words),
  })
}

describe('closing', () => {
  it('counts agreed and delivered by side', () => {
    const people = [exchangePerson(1), exchangePerson(2), ofSouth(3)]
    const { totals, carried, unsettled } = closed(people, [
      'handed-over',
      'left-behind',
      'handed-over',
    ])
    expect(totals).toEqual([
      { party: north, agreed: 2, delivered: 1, deliveredAsDuty: 0 },
      { party: south, agreed: 1, delivered: 1, deliveredAsDuty: 0 },
    ])
    expect({ carried, unsettled }).toEqual({ carried: 0, unsettled: 0 })
  })

  it.each([
    ['a child', { category: 'child' as const }],
    ['medical personnel', { category: 'medical-personnel' as const }],
    ['the seriously wounded', { health: 'serious' as const }],
    ['the gravely wounded', { health: 'grave' as const }],
  ])('never counts %s in what is carried forward', (_, change) => {
    const { carried, totals } = closed([exchangePerson(1, change)], ['handed-over'])
    expect(carried).toBe(0)
    expect(totals[0]).toMatchObject({ delivered: 1, deliveredAsDuty: 1 })
  })

  it('counts the lightly wounded as everybody else', () => {
    expect(closed([exchangePerson(1, { health: 'light' })], ['handed-over']).carried).toBe(1)
  })

  it.each([
    // Three for two: one of the first counts two, one of the second three.
    [{ kind: 'ratio', give: [3, 2] }, 1 + 2 * 2 - 3],
    [{ kind: 'ratio', give: [6, 4] }, 1 + 2 * 2 - 3],
    [{ kind: 'unilateral', by: north }, 1],
    [{ kind: 'all-for-all' }, 0],
  ] satisfies [Formula, number][])('carries forward in the unit of %j', (formula, due) => {
    const people = [exchangePerson(1), exchangePerson(2), ofSouth(3)]
    const custody: CustodyWord[] = ['handed-over', 'handed-over', 'handed-over']
    expect(closed(people, custody, 1, formula).carried).toBe(due)
  })

  it('adds what was open before: above 0 the first party gave more', () => {
    expect(closed([exchangePerson(1)], ['handed-over'], 2).carried).toBe(3)
    expect(closed([ofSouth(1)], ['handed-over'], 2).carried).toBe(1)
    expect(closed([exchangePerson(1)], ['left-behind'], -1).carried).toBe(-1)
  })

  it('names how many are neither handed over nor left behind', () => {
    const people = [exchangePerson(1), ofSouth(2)]
    expect(closed(people, [undefined, 'handed-over']).unsettled).toBe(1)
    expect(closed(people, [undefined, undefined]).unsettled).toBe(2)
  })
})
