import { expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { dayIn, daysBetween, isPast } from './days.ts'

const day = (text: string) => PartialDate.parse(text)

it.each([
  ['Europe/Kyiv', '2026-03-12T21:59:59Z', '2026-03-12'],
  ['Europe/Kyiv', '2026-03-12T22:00:00Z', '2026-03-13'],
  ['America/Bogota', '2026-01-01T04:59:00Z', '2025-12-31'],
  ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
])('in %s, %s lies on %s', (zone, at, on) => {
  expect(dayIn(zone, new Date(at))).toBe(on)
})

it.each([
  ['2026-03-10', '2026-03-10', 0],
  ['2026-03-28', '2026-03-30', 2], // clocks change between them
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-10', '2026-03-09', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(day(from), day(to))).toBe(days)
})

it.each([
  ['2026-03-12', '2026-03-12', false],
  ['2026-03-12', '2026-03-13', true],
  ['2026-02', '2026-02-28', false],
  ['2026-02', '2026-03-01', true],
  ['2026', '2026-12-31', false],
  ['2026', '2027-01-01', true],
])('%s is past on %s: %s', (due, today, past) => {
  expect(isPast(day(due), day(today))).toBe(past)
})
