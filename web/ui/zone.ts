/** Wall clocks and calendars of a crossing point: from its local time to the instant, and how many days off. */

const partsIn = (at: Date, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)

/** The calendar date at an instant in a zone: `2026-03-12`. */
export const dateIn = (at: Date, zone: string): string => partsIn(at, zone).slice(0, 10)

const offsetMs = (at: number, zone: string) =>
  Date.parse(`${partsIn(new Date(at), zone).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000

/**
 * The instant at which clocks in `zone` show `clock` (06:00) on the date `on`. An hour
 * that the clocks skip in spring is taken as if they had not been put forward.
 */
export function instantIn(on: string, clock: string, zone: string): Date {
  const asUtc = Date.parse(`${on}T${clock}:00Z`)
  const first = asUtc - offsetMs(asUtc, zone)
  return new Date(asUtc - offsetMs(first, zone))
}

/** Whole calendar days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
