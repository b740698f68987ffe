/** The chronology over HTTP: events searched and filtered, the same as files, and who came back by month. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { answers } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { pageRowsMax } from '../../base/limits.ts'
import { groupedBy } from '../building/grouped.ts'
import { publicView } from '../exports/public-view.ts'
import { search } from '../search.ts'
import type { WholeReader } from '../whole/built-routes.ts'
import type { WholeRecord } from '../whole/whole-record.ts'
import { EventsAsked } from './asked.ts'
import { byMonth } from './by-month.ts'
import { CountedCategory } from '../reading/words-of-the-field.ts'
import type { Chronicle, ChronicleEvent } from './chronicle.ts'
import { happened } from './received.ts'
import { readChronicle } from './store.ts'
import { conflictsByEvent, eventsSheet, eventView, EventView, MonthView } from './views.ts'

/** What may be asked for; the page offers it. */
const Offered = z.object({
  conflicts: z.array(z.string()),
  /** Parties and agreements of the conflict asked for, else of all. */
  sides: z.array(z.string()),
  agreements: z.array(z.string()),
})

const Page = z.object({
  first: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(pageRowsMax).default(200),
})

type Read = (whole: WholeRecord) => Promise<Chronicle>

export function chronologyRoutes(whole: WholeReader, folder: string) {
  const read: Read = (record) => readChronicle(record, folder)
  return new OpenAPIHono<DeskEnv>()
    .route('/', eventRoutes(whole, read))
    .route('/', fileRoutes(whole, read))
    .route('/', timelineRoutes(whole, read))
}

function eventRoutes(whole: WholeReader, read: Read) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/events',
      tags: ['Record'],
      summary: 'Events of the record, searched and filtered, the newest first.',
      request: { query: EventsAsked.extend(Page.shape) },
      responses: answers(
        Offered.extend({
          events: z.array(EventView),
          /** Found by the filters, on all pages. */
          found: z.int(),
          claimsFound: z.int(),
          /** In the whole record. */
          total: z.int(),
          claimsTotal: z.int(),
        }),
        'A figure without values is unknown or withheld, never 0.',
      ),
    }),
    async (c) => {
      const record = await whole(c)
      const chronicle = await read(record)
      const { first, count, ...asked } = c.req.valid('query')
      const found = search(chronicle.events, asked)
      const conflicts = conflictsByEvent(record.built.conflicts)
      return c.json(
        {
          ...offered(chronicle, asked.conflict),
          events: found.slice(first, first + count).map((event) => eventView(event, conflicts)),
          found: found.length,
          claimsFound: found.reduce((sum, { claims }) => sum + claims.length, 0),
          total: chronicle.events.length,
          claimsTotal: chronicle.claims,
        },
        200,
      )
    },
  )
}

/** Files and charts go further than whoever saved them: what is withheld is in none. */
function fileRoutes(whole: WholeReader, read: Read) {
  const found = async (c: Context<DeskEnv>, asked: EventsAsked) => {
    const record = publicView(await whole(c))
    const { events } = await read(record)
    return { events: search(events, asked), by: conflictsByEvent(record.built.conflicts) }
  }
  const request = { query: EventsAsked }
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/events.csv',
        tags: ['Record'],
        summary: 'The events that were found as a sheet, one a row; without what is withheld.',
        request,
        responses: {
          200: { description: 'RFC 4180, UTF-8.', content: { 'text/csv': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const { events, by } = await found(c, c.req.valid('query'))
        c.header('Content-Disposition', 'attachment; filename="chronology.csv"')
        c.header('Content-Type', 'text/csv; charset=utf-8')
        return c.body(eventsSheet(events, by), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/events.json',
        tags: ['Record'],
        summary: 'The events that were found, all of them, as a file; without what is withheld.',
        request,
        responses: answers(z.object({ events: z.array(EventView) }), 'The newest first.'),
      }),
      async (c) => {
        const { events, by } = await found(c, c.req.valid('query'))
        c.header('Content-Disposition', 'attachment; filename="chronology.json"')
        return c.json({ events: events.map((event) => eventView(event, by)) }, 200)
      },
    )
}

function timelineRoutes(whole: WholeReader, read: Read) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/timeline',
      tags: ['Record'],
      summary:
        'Who came back, by month and receiving side, of one conflict: sums over several mean nothing.',
      request: { query: EventsAsked },
      responses: answers(
        z.object({
          conflict: z.string().nullable(),
          /** Whom the figures count. */
          category: CountedCategory,
          /** Receiving sides, as the record names them: first and second. */
          sides: z.array(z.string()),
          months: z.array(MonthView),
          /** Events of which only the year is known. */
          withoutMonth: z.int(),
          /** Said of the events that are drawn. */
          claims: z.int(),
          /** The last day that a drawn event, or whoever gathered, speaks of. */
          until: z.string().nullable(),
          /** The day of the answer. */
          on: z.string(),
        }),
        'Without a conflict in the question: the one of which most is told. Without a category: people.',
      ),
    }),
    async (c) => {
      const chronicle = await read(publicView(await whole(c)))
      const asked = c.req.valid('query')
      const conflict = asked.conflict ?? mostToldFirst(chronicle.events)[0]
      const events = search(chronicle.events, { ...asked, conflict })
      const on = c.var.desk.now().toISOString().slice(0, 'YYYY-MM-DD'.length)
      return c.json(
        {
          conflict: conflict ?? null,
          ...drawn(events, asked),
          until: lastDay(chronicle, events),
          on,
        },
        200,
      )
    },
  )
}

function drawn(
  events: readonly ChronicleEvent[],
  { side, category, kind }: EventsAsked,
): {
  category: CountedCategory
  sides: string[]
  months: MonthView[]
  withoutMonth: number
  claims: number
} {
  const whom = category ?? (kind === 'remains' ? 'remains' : 'person')
  const { months, withoutMonth } = byMonth(events, whom)
  const isAsked = (party: string) => (side ?? party) === party
  return {
    category: whom,
    sides: partiesOf(events).filter(isAsked),
    months: months.filter((month) => isAsked(month.side)),
    withoutMonth: withoutMonth.length,
    claims: events.reduce((sum, { claims }) => sum + claims.length, 0),
  }
}

const partiesOf = (events: readonly ChronicleEvent[]) => [
  ...new Set(events.flatMap(({ toA, toB }) => [toA.party, toB.party])),
]

function offered({ events }: Chronicle, conflict: string | undefined): z.infer<typeof Offered> {
  const own = events.filter((event) => (conflict ?? event.conflict) === event.conflict)
  return {
    conflicts: mostToldFirst(events),
    sides: partiesOf(own),
    agreements: [...new Set(own.flatMap(({ agreements }) => agreements))].toSorted(),
  }
}

/** Names of all conflicts, the one with most events first. */
const mostToldFirst = (events: readonly ChronicleEvent[]): string[] =>
  [...groupedBy(events, ({ conflict }) => conflict)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name]) => name)

/** The last day that an event that happened, or whoever gathered, speaks of. */
function lastDay({ coverage }: Chronicle, events: readonly ChronicleEvent[]): string | null {
  const conflicts = new Set(events.map(({ conflict }) => conflict))
  const days = [
    ...coverage.flatMap(({ conflict, knownUntil }) => (conflicts.has(conflict) ? knownUntil : [])),
    ...events.filter(happened).map(({ date, dateEnd }) => dateEnd ?? date),
  ]
  return days.toSorted().at(-1) ?? null
}
