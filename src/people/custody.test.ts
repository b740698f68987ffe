import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countsOf,
  custodyAfter,
  custodyOfEvents,
  expected,
  handOverSides,
  isSettled,
  leftWords,
  type Custody,
  type CustodyEvent,
} from './custody.ts'

const at = new Date('2026-03-10T06:00:00Z')
const later = new Date('2026-03-10T07:00:00Z')
const departed: CustodyEvent = { kind: 'departed', at }
const left: CustodyEvent = { kind: 'left-behind', word: 'held', at }
const confirmed = (side: (typeof handOverSides)[number], when = at): CustodyEvent => ({
  kind: 'confirmed',
  side,
  at: when,
})
const [giving, receiving, desk] = [
  confirmed('giving'),
  confirmed('receiving'),
  confirmed('desk', later),
]

// Weighted so that hand-overs, and what comes after them, are common.
const anyEvent: fc.Arbitrary<CustodyEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(departed) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...leftWords)
      .map((word) => ({ kind: 'left-behind' as const, word, at })),
  },
  { weight: 6, arbitrary: fc.constantFrom(...handOverSides).map((side) => confirmed(side)) },
)

describe('where a person is', () => {
  it.each<[string, CustodyEvent[], Custody]>([
    ['nothing recorded', [], expected],
    ['left behind', [left], { state: 'left-behind', word: 'held' }],
    [
      'on the road',
      [departed, giving],
      { state: 'on-the-road', confirmedBy: { giving: true, receiving: false, desk: false } },
    ],
    [
      'all three, the last one dates it',
      [departed, giving, receiving, desk],
      { state: 'handed-over', at: later },
    ],
    [
      'one side three times is one side',
      [departed, giving, giving, giving],
      { state: 'on-the-road', confirmedBy: { giving: true, receiving: false, desk: false } },
    ],
    ['three confirmations of somebody who never left', [giving, receiving, desk], expected],
    ['turned back at the line', [departed, giving, left], { state: 'left-behind', word: 'held' }],
    [
      'left again after turning back: the confirmations of before are void',
      [departed, giving, receiving, left, departed, desk],
      { state: 'on-the-road', confirmedBy: { giving: false, receiving: false, desk: true } },
    ],
    [
      'nothing takes a hand-over back',
      [departed, desk, giving, receiving, left, departed],
      { state: 'handed-over', at },
    ],
  ])('%s', (_, events, outcome) => {
    expect(custodyOfEvents(events)).toEqual(outcome)
  })

  it('is handed over at most once, and only after all three, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40, size: 'max' }), (events) => {
        const states = events.reduce<Custody[]>(
          (before, event) => [...before, custodyAfter(before.at(-1) ?? expected, event)],
          [expected],
        )
        const handOvers = states.filter(
          (custody, index) =>
            custody.state === 'handed-over' && states[index - 1]?.state !== 'handed-over',
        ).length
        const first = states.findIndex(({ state }) => state === 'handed-over')
        // Of the journey that ended there: since the last time that somebody not on the road set out.
        const setOut = states.slice(0, first).findLastIndex(({ state }) => state !== 'on-the-road')
        const sides = events
          .slice(setOut, first)
          .flatMap((event) => (event.kind === 'confirmed' ? [event.side] : []))
        expect(first === -1 || new Set(sides).size === handOverSides.length).toBe(true)
        expect(new Set(states.slice(first === -1 ? states.length : first)).size).toBe(handOvers)
        expect(handOvers).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not depend on the order of the three confirmations or on repeats', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([giving, receiving, desk, giving, desk], { minLength: 0 }),
        (said) => {
          const sides = new Set(said.map((each) => (each.kind === 'confirmed' ? each.side : '')))
          const { state } = custodyOfEvents([departed, ...said])
          expect(state).toBe(sides.size === 3 ? 'handed-over' : 'on-the-road')
        },
      ),
    )
  })

  it('loses nobody: expected, on the road, handed over and left behind are everybody', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEvent, { maxLength: 12 }), { maxLength: 20 }), (days) => {
        const people = days.map(custodyOfEvents)
        const { onManifest, onTheRoad, handedOver, leftBehind, ...counts } = countsOf(people)
        expect(counts.expected + onTheRoad + handedOver + leftBehind).toBe(onManifest)
        expect(isSettled(countsOf(people))).toBe(
          people.every(({ state }) => state === 'handed-over' || state === 'left-behind'),
        )
      }),
    )
  })
})
