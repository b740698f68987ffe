import { describe, expect, it } from 'vitest'
import {
  dayPerson,
  left,
  madeUpDay,
  north,
  personNo,
  said,
  south,
} from '../../test/support/made-up-day.ts'
import type { Day } from '../operation/day.ts'
import { gathered, needKinds, roomOfNeed, waitingByRoom, type Need } from './need.ts'
import { dayUnderWay, needsOfWindow, windowView } from './today.ts'

/** An exchange of this number whose first stage is on this day. */
function dayOf(number: number, on: string): Day {
  const day = madeUpDay({ people: [dayPerson(1)] })
  const stages = day.exchange.stages.map((stage) => ({ ...stage, on }))
  return { ...day, exchange: { ...day.exchange, number, stages } }
}
/** Its plan is not final: it has no next stage. */
const withoutManifests = (day: Day): Day => ({
  ...day,
  stages: day.stages.map((stage) => ({ ...stage, manifest: null })),
})

const numberOf = (days: readonly Day[]) => dayUnderWay(days)?.exchange.number

describe('the exchange under way', () => {
  it.each<[string, readonly Day[], number | undefined]>([
    ['none', [], undefined],
    [
      'the one whose stage comes first, not the newest',
      [dayOf(8, '2026-04-01'), dayOf(7, '2026-03-10')],
      7,
    ],
    [
      'one with a stage before one that has none yet',
      [withoutManifests(dayOf(9, '2026-03-01')), dayOf(7, '2026-03-10')],
      7,
    ],
    [
      'the newest where no stage is ahead',
      [withoutManifests(dayOf(9, '2026-03-01')), withoutManifests(dayOf(8, '2026-03-01'))],
      9,
    ],
    ['the newest of two on one day', [dayOf(8, '2026-03-10'), dayOf(7, '2026-03-10')], 8],
  ])('is %s', (_, days, number) => {
    expect(numberOf(days)).toBe(number)
  })

  it('goes on to the stage that is not settled', () => {
    const home = [left, said('giving'), said('receiving'), said('desk')]
    const day = madeUpDay({ people: [dayPerson(1)], custody: new Map([[personNo(1), home]]) })
    const later = { ...dayOf(8, '2026-03-10'), custody: new Map() }
    const [first, second] = day.exchange.stages
    if (first === undefined || second === undefined) throw new Error('two stages')
    const stages = [first, { ...second, on: '2026-03-20' }]
    expect(numberOf([{ ...day, exchange: { ...day.exchange, stages } }, later])).toBe(8)
  })
})

const need = (kind: Need['kind'], count: number, waitsFor: Need['waitsFor'] = null): Need => ({
  kind,
  count,
  waitsFor,
  blocks: null,
})

it('needs of one kind and side are one, and rooms add them up', () => {
  const needs = [
    need('approval-missing', 1, north),
    need('approval-missing', 1, south),
    need('approval-missing', 1, north),
    need('people-held', 3),
  ]
  expect(gathered(needs).map(({ count, waitsFor }) => [count, waitsFor])).toEqual([
    [2, north],
    [1, south],
    [3, null],
  ])
  expect(waitingByRoom(needs)).toEqual({ exchange: 3, operation: 3 })
  expect(Object.keys(roomOfNeed).toSorted()).toEqual([...needKinds].toSorted())
})

it('a side reads of the other whether it has the hours, not that it was reminded', () => {
  const day = madeUpDay({ people: [] })
  const [stage] = day.stages
  if (stage === undefined) throw new Error('a stage')
  const reminders = [north, south].map((party) => ({
    stage: '1',
    party,
    at: new Date('2026-03-09T18:00:00Z'),
  }))
  const rows = { moves: [], acknowledgements: [], reminders }
  const reminded = (viewer: typeof north | null) =>
    windowView(day, stage, { viewer, rows }).sides.map(({ remindedAt }) => remindedAt !== null)
  expect(reminded(null)).toEqual([true, true])
  expect(reminded(north)).toEqual([true, false])
  expect(reminded(south)).toEqual([false, true])
  const view = windowView(day, stage, { viewer: null, rows })
  expect(needsOfWindow(view).map(({ waitsFor }) => waitsFor)).toEqual([north, south])
})
