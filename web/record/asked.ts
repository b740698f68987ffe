/** What the pages of the record ask the desk for, and how an event is found again. */
import type { EventView } from '../../src/record/views.ts'

export type { ClaimView, EventView, MonthView } from '../../src/record/views.ts'
export type { CommitmentView } from '../../src/record/views.ts'

export type Filters = {
  readonly text: string
  readonly conflict: string
  readonly kind: EventView['kind'] | ''
  readonly from: string
  readonly to: string
}

export const everything: Filters = { text: '', conflict: '', kind: '', from: '', to: '' }

/** What is left empty is not asked. */
export function queryOf({ kind, ...filters }: Filters) {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  return { ...given, ...(kind !== '' && { kind }) }
}

export const sheetQuery = (filters: Filters) => new URLSearchParams(queryOf(filters)).toString()

/** `2025-05-23 – 2025-05-25`: as exactly as it is known. */
export const dateOf = ({ date, dateEnd }: Pick<EventView, 'date' | 'dateEnd'>) =>
  dateEnd === null ? date : `${date} – ${dateEnd}`
