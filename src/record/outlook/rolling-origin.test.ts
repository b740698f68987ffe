import { expect, test } from 'vitest'
import { eventsOf } from '../../../test/support/record-events.ts'
import { dayOf } from './calendar.ts'
import { operationsOf } from './operations.ts'
import { countedByMonth } from './past.ts'
import { beyondDoubt, judgements, learnedMonths } from './rolling-origin.ts'

/** Exchanges on these days since 2031-01-01. */
const counted = (days: readonly number[]) =>
  countedByMonth(operationsOf(eventsOf(...days.map((day) => ({ date: dayOf(22_280 + day) })))), {
    unit: 'operation',
    from: '2031-01',
    until: '2035-12',
  })

/** A year with one every five days, then a year without any, and so on: the last month says most. */
const inSpells = Array.from({ length: 1_826 }, (_, day) => day).filter(
  (day) => day % 5 === 0 && Math.floor(day / 365) % 2 === 0,
)

test('each model is judged on the same months, none of which it had seen', () => {
  const all = judgements(counted(inSpells), 'operation', 1)
  expect(all.map(({ model }) => model)).toEqual([
    'climatology',
    'last-month',
    'gamma-poisson',
    'ingarch',
    'renewal',
  ])
  for (const { months, pit } of all) {
    expect(months).toBe(60 - learnedMonths)
    expect(pit.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
  }
})

test('where the pace comes in spells, a model that looks at it is better beyond doubt', () => {
  const sure = beyondDoubt(judgements(counted(inSpells), 'operation', 1))
  expect(sure.map(({ model }) => model)).toContain('ingarch')
  expect(sure.map(({ model }) => model)).not.toContain('climatology')
})

test('where nothing is to be learnt, none is, and nobody says so', () => {
  const months = Array.from({ length: 60 }, (_, month) => month * 30 + 3)
  const noise = months.filter((_, month) => (month * 7_919) % 5 < 3)
  expect(beyondDoubt(judgements(counted(noise), 'operation', 1))).toEqual([])
})

test('climatology is no better than itself', () => {
  const [climatology] = judgements(counted(inSpells), 'operation', 1)
  expect(climatology?.toClimatology).toEqual({ difference: 0, low: 0, high: 0 })
})
