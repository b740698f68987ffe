import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventsOf, type Cells } from '../../../test/support/record-events.ts'
import { operationsOf } from './operations.ts'
import { momentumOf, paceOf, quietOf, type Category, type SpanName } from './pace.ts'

const coverage = {
  conflict: 'Northland-Southland',
  from: '2031-01',
  until: '2031-12',
  knownUntil: '2031-12-31',
}
const sides = ['NOR', 'SOU']

const of = (events: readonly Cells[], category: Category, span: SpanName = 'all') => {
  const found = paceOf(eventsOf(...events), { coverage, sides }).find(
    (each) => each.category === category && each.span === span,
  )
  if (found === undefined) throw new Error('no pace')
  return found
}

describe('the pace', () => {
  const events = [
    { to_a_total: '40', to_b_total: '30', to_a_mil: '36', to_a_civ: '4' },
    { date: '2031-11-12', to_a_total: '60' },
    { date: '2032-01-12', to_a_total: '999' },
  ]

  test('counts complete months alone, by side', () => {
    const { months, sides: both } = of(events, 'person')
    expect(months).toBe(12)
    expect(both[0]).toMatchObject({ total: { low: 100, high: 100 }, events: 2, unknown: 0 })
    expect(both[0]?.aMonth.low).toBeCloseTo(100 / 12)
    expect(of(events, 'person', 'quarter').sides[0]?.total).toEqual({ low: 60, high: 60 })
  })

  test('lets what nobody said widen it up to the largest figure ever given', () => {
    const { sides: both, gap } = of(events, 'person')
    expect(both[1]).toMatchObject({ total: { low: 30, high: 1029 }, unknown: 1 })
    expect(gap).toEqual({ low: 100 - 1029, high: 70 })
  })

  test('of a part is bounded by its whole', () => {
    expect(of(events, 'civilian').sides[0]?.total).toEqual({ low: 4, high: 64 })
    expect(of(events, 'wounded').sides[0]?.total).toEqual({ low: 0, high: 100 })
    expect(of([{ to_a_mil: '5', to_b_total: '9' }], 'person').sides[0]?.total.low).toBe(5)
  })

  test('of remains asks returns of remains, and of the living none of them', () => {
    const mixed = [
      { kind: 'remains', remains_to_a: '100' },
      { to_a_total: '7', to_b_total: '7' },
    ]
    expect(of(mixed, 'remains').sides).toMatchObject([
      { total: { low: 100, high: 100 }, events: 1 },
      { total: { low: 0, high: 100 }, events: 1, unknown: 1 },
    ])
    expect(of(mixed, 'person').gap).toEqual({ low: 0, high: 0 })
  })

  test('is not moved by agreements, failures and the unsaid side of a one-sided release', () => {
    const moved = [
      { kind: 'agreement', to_a_total: '1000' },
      { kind: 'failed' },
      { kind: 'unilateral_release', to_b_total: '9' },
    ]
    expect(of(moved, 'person').sides).toMatchObject([
      { total: { low: 0, high: 0 }, events: 0 },
      { total: { low: 9, high: 9 }, events: 1 },
    ])
  })
})

const figure = fc.constantFrom('', '0', '7', '40')
test('whatever is unknown, an interval holds every figure that it might have been', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ to_a_total: figure, to_b_total: figure })), (cells) => {
      const largest = Math.max(0, ...cells.flatMap((each) => Object.values(each).map(Number)))
      for (const guess of [0, largest]) {
        const whole = cells.map((each) => ({
          to_a_total: each.to_a_total || String(guess),
          to_b_total: each.to_b_total || String(largest - guess),
        }))
        const { gap } = of(cells, 'person')
        const { gap: true_ } = of(whole, 'person')
        expect(gap.low).toBeLessThanOrEqual(true_.low)
        expect(gap.high).toBeGreaterThanOrEqual(true_.high)
      }
    }),
    { numRuns: 60 },
  )
})

test('momentum holds three complete months against the three before', () => {
  const operations = operationsOf(
    eventsOf(
      { date: '2031-07-01' },
      { date: '2031-10-01' },
      { date: '2031-12-31' },
      { date: '2032-01-01' },
    ),
  )
  expect(momentumOf(operations.slice(0, 3), coverage)).toEqual({ months: 3, last: 2, before: 1 })
})

describe('how long it is quiet', () => {
  const monthly = Array.from({ length: 11 }, (_, at) => ({
    date: `2031-${String(at + 1).padStart(2, '0')}-10`,
  }))
  const quiet = (knownUntil: string) =>
    quietOf(eventsOf(...monthly), { from: '2031-01', knownUntil })

  test('is usual while waits were as long before, and unusual after', () => {
    expect(quiet('2031-11-20')).toMatchObject({ days: 10, waits: 10, longer: 10, isUnusual: false })
    expect(quiet('2031-12-31')).toMatchObject({ days: 51, longer: 0, isUnusual: true })
  })

  test('is nothing before the first', () => {
    expect(quietOf([], { from: '2031-01', knownUntil: '2031-12-31' })).toBeNull()
  })
})
