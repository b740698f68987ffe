import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventsOf } from '../../../test/support/record-events.ts'
import { dayNumber, dayOf, daysIn, monthNumber, monthOf } from './calendar.ts'
import { daysOfExchange, operationsOf, sizeOf, waitsBetween } from './operations.ts'
import { countedByMonth, pastOf } from './past.ts'

const on = (...dates: string[]) => operationsOf(eventsOf(...dates.map((date) => ({ date }))))
const spans = (...dates: string[]) =>
  on(...dates).map(({ start, end }) => `${dayOf(start)} ${dayOf(end)}`)

describe('days of exchange', () => {
  test('at most three apart are one operation, and a chain of them too', () => {
    expect(spans('2031-03-01', '2031-03-04', '2031-03-07', '2031-03-11')).toEqual([
      '2031-03-01 2031-03-07',
      '2031-03-11 2031-03-11',
    ])
  })

  test('of an event of several days are each a day', () => {
    const [operation] = operationsOf(
      eventsOf({ date: '2031-03-01', date_end: '2031-03-03' }, { date: '2031-03-03' }),
    )
    expect(operation?.days).toBe(3)
    expect(daysOfExchange(operation === undefined ? [] : [operation])).toHaveLength(3)
  })

  test('are exchanges alone, dated to the month at least', () => {
    expect(
      operationsOf(
        eventsOf({ kind: 'remains' }, { kind: 'failed' }, { kind: 'agreement' }, { date: '2031' }),
      ),
    ).toEqual([])
  })

  test('known by the month alone are counted there, and their waits from its middle', () => {
    const operations = on('2031-03-01', '2031-04', '2031-05-01')
    expect(operations).toHaveLength(3)
    expect(waitsBetween(operations)).toEqual([46, 15])
    expect(
      countedByMonth(operations, { unit: 'operation', from: '2031-03', until: '2031-06' }).counts,
    ).toEqual([1, 1, 1, 0])
  })
})

test('a wait runs from the end of one operation to the start of the next', () => {
  expect(waitsBetween(on('2031-03-01', '2031-03-03', '2031-03-20'))).toEqual([17])
})

test('a side whose figure nobody gave has anything up to the largest ever stated', () => {
  const [operation] = operationsOf(
    eventsOf({ to_a_total: '40', to_b_total: '40' }, { date: '2031-03-13', to_b_total: '7' }),
  )
  if (operation === undefined) throw new Error('no operation')
  expect(sizeOf(operation, 'NOR', 300)).toEqual({ low: 40, high: 340 })
  expect(sizeOf(operation, 'SOU', 300)).toEqual({ low: 47, high: 47 })
})

test('the past of a month holds nothing of what came after it', () => {
  const operations = on('2031-03-05', '2031-04-20', '2031-06-02')
  const counted = countedByMonth(operations, { unit: 'day', from: '2031-03', until: '2031-06' })
  expect(counted.counts).toEqual([1, 1, 0, 1])
  expect(pastOf(counted, 3)).toEqual({ counts: [1, 1, 0], waits: [46], quietDays: 41 })
  expect(pastOf(counted, 1)).toEqual({ counts: [1], waits: [], quietDays: 26 })
  const [first, second] = operations
  const without = countedByMonth(first && second ? [first, second] : [], {
    unit: 'day',
    from: '2031-03',
    until: '2031-06',
  })
  expect(pastOf(without, 3)).toEqual(pastOf(counted, 3))
})

test('months and days are numbers and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
      expect(dayNumber(dayOf(number))).toBe(number)
      expect(monthOf(monthNumber(dayOf(number)))).toBe(dayOf(number).slice(0, 7))
    }),
  )
  expect(daysIn(monthNumber('2032-02'))).toBe(29)
})
