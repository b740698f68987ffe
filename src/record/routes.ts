/**
 * The public record over HTTP: events, what was said of them, promises, disagreements. Whoever is
 * signed in reads it; everybody does while the mandate has it open to the public.
 */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { answers } from '../acts/described.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { writeCsv } from '../base/csv.ts'
import { pageRowsMax } from '../base/limits.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { byMonth } from './by-month.ts'
import { publicView } from './exports/public-view.ts'
import { isRecordPublic } from './opening/store.ts'
import { outlookRoutes } from './outlook-routes.ts'
import type { PublicRecord } from './public-record.ts'
import { EventKind } from './rows.ts'
import { search } from './search.ts'
import { readPublicRecord } from './store.ts'
import { exportRoutes } from './whole/exports-routes.ts'
import { wholeRoutes, type WholeReader } from './whole/built-routes.ts'
import { disputeRoutes } from './whole/dispute-routes.ts'
import { deskWhole } from './whole/desk-whole-store.ts'
import { shippedFolder, shippedWhole } from './whole/store.ts'
import { seriesRoutes } from './whole/series-routes.ts'
import { speakerRoutes } from './whole/speaker-routes.ts'
import {
  ClaimView,
  CommitmentView,
  eventView,
  EventView,
  exportColumns,
  exportRow,
  MonthView,
} from './views.ts'

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day: 2031-03-12')

const Filters = z.object({
  text: z.string().trim().max(200).optional(),
  conflict: z.string().max(80).optional(),
  kind: EventKind.optional(),
  from: date.optional(),
  to: date.optional(),
})
const Page = z.object({
  first: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(pageRowsMax).default(200),
})

type Reader = (c: Context<DeskEnv>) => Promise<PublicRecord>

async function requireReader(c: Context<DeskEnv>): Promise<void> {
  if (!(await isRecordPublic(c.var.desk))) signedIn(c)
}

export function recordRoutes(folder = shippedFolder) {
  const read: Reader = async (c) => {
    await requireReader(c)
    return readPublicRecord(folder)
  }
  const whole: WholeReader = async (c) => {
    await requireReader(c)
    const { actor, desk } = c.var
    const kept = () => asDesk(desk.db, (db) => deskWhole(db, folder))
    if (actor !== null && actor.party === null) return kept()
    return publicView(await ((await isRecordPublic(desk)) ? kept() : shippedWhole(folder)))
  }
  return new OpenAPIHono<DeskEnv>()
    .route('/', eventRoutes(read, whole))
    .route('/', sheetRoutes(read, whole))
    .route('/', timelineRoutes(read, whole))
    .route('/', promiseRoutes(read))
    .route('/', outlookRoutes(read))
    .route('/', wholeRoutes(whole))
    .route('/', seriesRoutes(whole))
    .route('/', exportRoutes(whole))
    .route('/', disputeRoutes(whole))
    .route('/', speakerRoutes(whole))
}

function eventRoutes(read: Reader, whole: WholeReader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/events',
        tags: ['Record'],
        summary: 'Events of the public record, searched and filtered, as our one reading of them.',
        request: { query: Filters.extend(Page.shape) },
        responses: answers(
          z.object({
            events: z.array(EventView),
            /** Found by the filters, on all pages. */
            found: z.int(),
            claimsFound: z.int(),
            /** In the whole record. */
            total: z.int(),
            claimsTotal: z.int(),
            conflicts: z.array(z.string()),
          }),
          'Null is unknown or withheld, never 0.',
        ),
      }),
      async (c) => {
        const record = await read(c)
        const { conflicts } = (await whole(c)).built
        const { first, count, ...filters } = c.req.valid('query')
        const found = search(record.events, filters)
        return c.json(
          {
            events: found.slice(first, first + count).map((event) => eventView(event, conflicts)),
            found: found.length,
            claimsFound: found.reduce((sum, { claims }) => sum + claims.length, 0),
            total: record.events.length,
            claimsTotal: record.claims.length,
            conflicts: mostToldFirst(record),
          },
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/events/{id}',
        tags: ['Record'],
        summary: 'One event with everything that was said of it: by whom, printed where.',
        request: { params: z.object({ id: z.string().max(80) }) },
        responses: answers(
          z.object({ event: EventView, claims: z.array(ClaimView) }),
          'Claims in the order in which they were gathered.',
        ),
      }),
      async (c) => {
        const record = await read(c)
        const { conflicts } = (await whole(c)).built
        const { id } = c.req.valid('param')
        const event = record.events.find((each) => each.id === id)
        if (event === undefined) throw notFound({ event: id })
        return c.json({ event: eventView(event, conflicts), claims: [...event.claims] }, 200)
      },
    )
}

function sheetRoutes(read: Reader, whole: WholeReader) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/events.csv',
      tags: ['Record'],
      summary: 'The same events as a sheet; an empty cell is unknown or withheld.',
      request: { query: Filters },
      responses: {
        200: {
          description: 'RFC 4180, UTF-8.',
          content: { 'text/csv': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const record = await read(c)
      const { conflicts } = (await whole(c)).built
      const found = search(record.events, c.req.valid('query'))
      c.header('Content-Disposition', 'attachment; filename="public-record.csv"')
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body(
        writeCsv(
          exportColumns,
          found.map((event) => exportRow(event, conflicts)),
        ),
        200,
      )
    },
  )
}

function timelineRoutes(read: Reader, whole: WholeReader) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/timeline',
      tags: ['Record'],
      summary:
        'Who came back, by month and receiving side. Sums over several conflicts mean nothing.',
      request: { query: Filters },
      responses: answers(
        z.object({
          conflict: z.string().nullable(),
          /** Receiving sides, as the record names them: first and second. */
          sides: z.array(z.string()),
          months: z.array(MonthView),
          /** Only the year is known. */
          withoutMonth: z.array(EventView),
        }),
        'Without a conflict in the question: the one of which most is told.',
      ),
    }),
    async (c) => {
      const record = await read(c)
      const { conflicts } = (await whole(c)).built
      const filters = c.req.valid('query')
      const conflict = filters.conflict ?? mostToldFirst(record)[0]
      const events = search(record.events, { ...filters, conflict })
      const { months, withoutMonth } = byMonth(events)
      return c.json(
        {
          conflict: conflict ?? null,
          sides: [...new Set(events.flatMap(({ toA, toB }) => [toA.party, toB.party]))],
          months: [...months],
          withoutMonth: withoutMonth.map((event) => eventView(event, conflicts)),
        },
        200,
      )
    },
  )
}

function promiseRoutes(read: Reader) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/commitments',
      tags: ['Record'],
      summary: 'What was promised in public, and what became of it.',
      responses: answers(
        z.object({ commitments: z.array(CommitmentView) }),
        'Amounts as the sources say them; two readings may stand in one.',
      ),
    }),
    async (c) => c.json({ commitments: [...(await read(c)).commitments] }, 200),
  )
}

/** Names of all conflicts, the one with most events first. */
function mostToldFirst({ events }: PublicRecord): string[] {
  const counts = new Map<string, number>()
  for (const { conflict } of events) counts.set(conflict, (counts.get(conflict) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name)
}
