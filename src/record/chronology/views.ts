/** What the chronology answers, as schemas, and the same events as a sheet. */
import { z } from 'zod'
import { writeCsv } from '../../base/csv.ts'
import type { BuiltConflict } from '../building/built.ts'
import { groupedBy } from '../building/grouped.ts'
import { valuesShown, type FigureOf } from '../figures.ts'
import { EventKind } from '../rows.ts'
import type { ChronicleEvent } from './chronicle.ts'
import { receivedOf } from './received.ts'

const text = z.string().nullable()

/** How many came back to a side. No values: nobody gave one, or the parties withhold it. */
const ShownFigure = z.object({
  /** A party, or `both` where nobody split the sum. */
  side: z.string(),
  what: z.enum(['people', 'remains']),
  /** Our reading first, then what else was said of it; all of one size. */
  values: z.array(z.string()),
  isWithheld: z.boolean(),
})
export type ShownFigure = z.infer<typeof ShownFigure>

export const EventView = z.object({
  id: z.string(),
  conflict: z.string(),
  kind: EventKind,
  date: z.string(),
  dateEnd: text,
  /** `stated`, `contested`, or how the date was inferred. */
  dateBasis: z.string(),
  parties: z.array(z.string()),
  figures: z.array(ShownFigure),
  intermediaries: z.array(z.string()),
  agreement: text,
  note: text,
  /** Where it was printed. */
  urls: z.array(z.string()),
  claims: z.int(),
})
export type EventView = z.infer<typeof EventView>

export type ConflictsByEvent = ReadonlyMap<string, readonly BuiltConflict[]>

export const conflictsByEvent = (conflicts: readonly BuiltConflict[]): ConflictsByEvent =>
  groupedBy(conflicts, ({ event }) => event)

export function eventView(event: ChronicleEvent, conflicts: ConflictsByEvent): EventView {
  return {
    id: event.id,
    conflict: event.conflict,
    kind: event.kind,
    date: event.date,
    dateEnd: event.dateEnd,
    dateBasis: event.dateBasis,
    parties: [event.toA.party, event.toB.party],
    figures: figuresShown(event, conflicts.get(event.id) ?? []),
    intermediaries: [...event.intermediaries],
    agreement: event.agreement,
    note: event.note,
    urls: [...event.urls],
    claims: event.claims.length,
  }
}

function figuresShown(event: ChronicleEvent, conflicts: readonly BuiltConflict[]): ShownFigure[] {
  const differing = conflicts.map(({ values, ...conflict }) => ({
    ...conflict,
    values: values.flatMap(({ value, because }) => (because === null ? [String(value)] : [])),
  }))
  const due = event.kind === 'remains' ? 'remains' : 'people'
  const figures = [event.toA.party, event.toB.party].flatMap((side) =>
    (['people', 'remains'] as const).flatMap((what): ShownFigure[] => {
      const values = withEnds([...valuesShown(event, { side, what }, differing)], event, {
        side,
        what,
      })
      const isWithheld = what === due && event.withheld.includes(side)
      return values.length > 0 || what === due ? [{ side, what, values, isWithheld }] : []
    }),
  )
  const together = { side: 'both', what: 'people' } as const
  const both = withEnds([...valuesShown(event, together, differing)], event, together)
  return both.length === 0
    ? figures
    : [...figures, { side: 'both', what: 'people', values: both, isWithheld: false }]
}

/** Where parts of it are told differently (soldiers, civilians), so is the whole: its ends stand too. */
function withEnds(
  values: readonly string[],
  { figures }: ChronicleEvent,
  { side, what }: FigureOf,
): string[] {
  const category = what === 'remains' ? 'remains' : 'person'
  const known = figures.find((each) => each.side === side && each.category === category)
  if (known === undefined || known.low === known.high) return [...values]
  return [...new Set([...values, String(known.low), String(known.high)])]
}

const Whole = z.int().nullable()

export const MonthView = z.object({
  month: z.string(),
  side: z.string(),
  low: Whole,
  high: Whole,
  events: z.int(),
  unknown: z.int(),
  withheld: z.int(),
})
export type MonthView = z.infer<typeof MonthView>

const sideColumns = (side: 'a' | 'b') =>
  [`party_${side}`, ...['low', 'high', 'state'].map((of) => `people_to_${side}_${of}`)].concat(
    ['low', 'high', 'state'].map((of) => `remains_to_${side}_${of}`),
  )

const head = [
  'id',
  'conflict',
  'kind',
  'date',
  'date_end',
  'date_basis',
  ...sideColumns('a'),
  ...sideColumns('b'),
  'people_together',
  'intermediaries',
  'agreement',
  'claims',
  'disagreements',
  'sources',
]

/** One event a row. An empty cell is no number: its state says whether it is unknown or withheld. */
export function eventsSheet(events: readonly ChronicleEvent[], conflicts: ConflictsByEvent) {
  return writeCsv(
    head,
    events.map((event) => [
      event.id,
      event.conflict,
      event.kind,
      event.date,
      event.dateEnd ?? '',
      event.dateBasis,
      ...sideCells(event, event.toA.party),
      ...sideCells(event, event.toB.party),
      event.totalOnly ?? '',
      event.intermediaries.join('; '),
      event.agreement ?? '',
      event.claims.length,
      conflicts.get(event.id)?.length ?? 0,
      event.urls.join(' '),
    ]),
  )
}

const sideCells = (event: ChronicleEvent, party: string): readonly (string | number)[] => [
  party,
  ...(['person', 'remains'] as const).flatMap((category) => {
    const received = receivedOf(event, party, category)
    if (received.is === 'known') return [received.low, received.high, 'known']
    return ['', '', received.is === 'no-question' ? '' : received.is]
  }),
]
