/** What the pages of the record ask the desk for, and how an event is found again. */
import { EventsAsked } from '../../src/record/chronology/asked.ts'
import type { EventView } from '../../src/record/chronology/views.ts'
import { addressOf, type Asked } from '../ui/address.ts'

export type { EventView, MonthView, ShownFigure } from '../../src/record/chronology/views.ts'
export type { ClaimView, CommitmentView } from '../../src/record/views.ts'

export const filterNames = [
  'text',
  'conflict',
  'kind',
  'side',
  'category',
  'agreement',
  'from',
  'to',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Record<FilterName, string>>

export const everything: Filters = {
  text: '',
  conflict: '',
  kind: '',
  side: '',
  category: '',
  agreement: '',
  from: '',
  to: '',
}

/** `order`: it ends before it begins. */
export type Refused = 'no-meaning' | 'order'

export type AskedEvents = {
  /** As they stand in the address. */
  readonly filters: Filters
  /** What is asked of the desk: the filters that mean something. */
  readonly query: ReturnType<typeof queryOf>
  readonly refused: Readonly<Partial<Record<FilterName, Refused>>>
}

/** One filter without a meaning takes nothing from the others. */
export function eventsAskedIn(address: Asked): AskedEvents {
  const of = (name: FilterName) => (address[name] ?? '').trim()
  const filters: Filters = {
    text: of('text'),
    conflict: of('conflict'),
    kind: of('kind'),
    side: of('side'),
    category: of('category'),
    agreement: of('agreement'),
    from: of('from'),
    to: of('to'),
  }
  const isRefused = (name: FilterName) =>
    filters[name] !== '' && !EventsAsked.shape[name].safeParse(filters[name]).success
  const refused: Partial<Record<FilterName, Refused>> = {}
  for (const name of filterNames) if (isRefused(name)) refused[name] = 'no-meaning'
  const { from, to } = filters
  // A year begins before each of its days, so only what lies before as far as both are known.
  const known = Math.min(from.length, to.length)
  if (refused.from === undefined && refused.to === undefined && from !== '' && to !== '')
    if (to.slice(0, known) < from.slice(0, known)) refused.to = 'order'
  const good = filterNames.filter((name) => refused[name] === undefined)
  const meant = Object.fromEntries(good.map((name) => [name, filters[name]]))
  return { filters, query: queryOf({ ...everything, ...meant }), refused }
}

/** What is left empty is not asked. */
export const queryOf = (filters: Filters) =>
  EventsAsked.parse(Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')))

/** Of the addresses of files. */
export const sheetQuery = (query: Readonly<Record<string, unknown>>) => addressOf(query).slice(1)

/** `2025-05-23 – 2025-05-25`: as exactly as it is known. */
export const dateOf = ({ date, dateEnd }: Pick<EventView, 'date' | 'dateEnd'>) =>
  dateEnd === null ? date : `${date} – ${dateEnd}`
