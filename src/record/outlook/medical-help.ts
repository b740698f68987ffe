/**
 * What the record says of wounded and ill people by exchange: a number where somebody gave one, else
 * that they were spoken of. An exchange of which nobody said anything is not one without wounded.
 */
import type { RecordEvent } from '../public-record.ts'

export type MedicalHelp = {
  readonly event: string
  readonly date: string
  readonly side: string
  /** Null: spoken of without a number. */
  readonly wounded: number | null
}

export function medicalHelp(events: readonly RecordEvent[]): MedicalHelp[] {
  return events
    .filter(({ kind }) => kind === 'exchange' || kind === 'unilateral_release')
    .flatMap((event) => {
      const counted = [event.toA, event.toB].filter(({ wounded }) => wounded !== null)
      if (counted.length > 0)
        return counted.map(({ party, wounded }) => ({
          event: event.id,
          date: event.date,
          side: party,
          wounded,
        }))
      return speaksOfWounded(event)
        ? [{ event: event.id, date: event.date, side: 'both', wounded: null }]
        : []
    })
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

const speaksOfWounded = ({ claims }: RecordEvent) =>
  claims.some(
    ({ attribute, category, value }) =>
      category === 'wounded' || (attribute === 'category-of-persons' && value.includes('wounded')),
  )
