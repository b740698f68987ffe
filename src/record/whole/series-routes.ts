/** Counters of the record over HTTP: all of them, one with its steps, and the same as sheets. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { answers } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { writeCsv } from '../../base/csv.ts'
import { notFound } from '../../base/refusal.ts'
import type { WholeReader } from './built-routes.ts'
import { seriesSheet, seriesSheets } from './series-sheets.ts'
import { SeriesHead, seriesHeads, SeriesView, seriesView } from './series-views.ts'
import { saidViews, SaidView } from './views.ts'
import type { WholeRecord } from './whole-record.ts'

const OfSeries = z.object({ series: z.string().max(160) })

const list = createRoute({
  method: 'get',
  path: '/api/record/series',
  tags: ['Record'],
  summary: 'Who keeps count of what: every counter, with its last number and its last total.',
  responses: answers(
    z.object({ series: z.array(SeriesHead), said: z.array(SaidView) }),
    'A number without its counter means nothing and stands in none.',
  ),
})

const one = createRoute({
  method: 'get',
  path: '/api/record/series/{series}',
  tags: ['Record'],
  summary: 'One counter: what was told, what follows from it, what is missing, what cannot be.',
  request: { params: OfSeries },
  responses: answers(SeriesView, 'Derived points carry what they rest on; no claim says them.'),
})

const sheet = createRoute({
  method: 'get',
  path: '/api/record/series/{series}/{sheet}',
  tags: ['Record'],
  summary: 'The points or the steps of one counter as a sheet.',
  request: { params: OfSeries.extend({ sheet: z.enum(seriesSheets) }) },
  responses: {
    200: { description: 'RFC 4180, UTF-8.', content: { 'text/csv': { schema: z.string() } } },
  },
})

export function seriesRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(list, async (c) => {
      const record = await read(c)
      const series = seriesHeads(record)
      const told = series.flatMap(({ lastRunning, lastTotal }) => [lastRunning, lastTotal])
      const ids = told.flatMap((each) => each?.claims ?? [])
      return c.json({ series, said: saidViews(record, ids) }, 200)
    })
    .openapi(one, async (c) => c.json(found(await read(c), c.req.valid('param').series), 200))
    .openapi(sheet, async (c) => {
      const { series, sheet: name } = c.req.valid('param')
      const { head, rows } = seriesSheet(found(await read(c), series), name)
      c.header('Content-Disposition', `attachment; filename="series-${name}"`)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body(writeCsv(head, rows), 200)
    })
}

function found(record: WholeRecord, series: string): SeriesView {
  const view = seriesView(record, series)
  if (view === null) throw notFound({ series })
  return view
}
