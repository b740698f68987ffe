import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateIn, daysBetween, instantIn } from './zone.ts'

describe('the wall clock of a crossing point', () => {
  it.each([
    ['2026-11-23', '06:00', 'Europe/Kyiv', '2026-11-23T04:00:00.000Z'],
    ['2026-07-01', '06:00', 'Europe/Kyiv', '2026-07-01T03:00:00.000Z'],
    // Clocks go forward at 03:00 and back at 04:00.
    ['2026-03-29', '02:59', 'Europe/Kyiv', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '04:00', 'Europe/Kyiv', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '05:00', 'Europe/Kyiv', '2026-10-25T03:00:00.000Z'],
    ['2026-01-01', '00:00', 'UTC', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01', '00:30', 'Asia/Kathmandu', '2025-12-31T18:45:00.000Z'],
  ])('%s %s in %s is %s', (on, clock, zone, instant) => {
    expect(instantIn(on, clock, zone).toISOString()).toBe(instant)
  })

  it('shows the date again that the instant was made from', () => {
    const zones = fc.constantFrom('Europe/Kyiv', 'Asia/Baghdad', 'America/Bogota', 'UTC')
    const days = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const on = day.toISOString().slice(0, 10)
        expect(dateIn(instantIn(on, '12:00', zone), zone)).toBe(on)
      }),
    )
  })

  it('counts days by the calendar, not by 24 hours', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1)
  })
})
