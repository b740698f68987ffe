/**
 * The outlook over HTTP. It is reckoned from public claims and from nothing else: those that ship and,
 * for whoever reads the desk's record, those of the statements that it keeps; without what is withheld.
 * The desk's own lists, plans and exchanges are not within its reach.
 */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { answers } from '../acts/described.ts'
import type { DeskEnv } from '../acts/request.ts'
import { writeCsv } from '../base/csv.ts'
import type { Chronicle } from './chronology/chronicle.ts'
import { readChronicle } from './chronology/store.ts'
import { publicView } from './exports/public-view.ts'
import { outlookOf, type Outlook } from './outlook/outlook.ts'
import { OutlookView, sheetOf, sheets } from './outlook-views.ts'
import type { WholeReader } from './whole/built-routes.ts'

/** Of whatever is drawn; the same for everybody, so that everybody reads the same figures. */
const seed = 1

const Which = z.object({ conflict: z.string().max(80).optional() })

export function outlookRoutes(whole: WholeReader, folder: string) {
  const find = remembered()
  const read = async (c: Context<DeskEnv>) => readChronicle(publicView(await whole(c)), folder)
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/outlook',
        tags: ['Record'],
        summary:
          'Pace, promises and the months to come, of one conflict, from public statements alone.',
        request: { query: Which },
        responses: answers(
          z.object({ conflicts: z.array(z.string()), outlook: OutlookView }),
          'Without a conflict in the question: the first of which the record is complete. `ahead` is null for a sample.',
        ),
      }),
      async (c) => {
        const record = await read(c)
        const conflicts = conflictsOf(record)
        const conflict = c.req.valid('query').conflict ?? conflicts[0] ?? ''
        return c.json({ conflicts, outlook: find(record, conflict) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/record/outlook.csv',
        tags: ['Record'],
        summary: 'One table of the outlook as a sheet; an empty cell is not known.',
        request: { query: Which.extend({ sheet: z.enum(sheets).default('months') }) },
        responses: {
          200: { description: 'RFC 4180, UTF-8.', content: { 'text/csv': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const record = await read(c)
        const { conflict = conflictsOf(record)[0] ?? '', sheet } = c.req.valid('query')
        const { head, rows } = sheetOf(find(record, conflict), sheet)
        c.header('Content-Disposition', `attachment; filename="outlook-${sheet}.csv"`)
        c.header('Content-Type', 'text/csv; charset=utf-8')
        return c.body(writeCsv(head, rows), 200)
      },
    )
}

/** Those that the record holds whole first, then by name. */
function conflictsOf({ coverage, events }: Chronicle): string[] {
  const whole = coverage.map(({ conflict }) => conflict)
  const others = [...new Set(events.map(({ conflict }) => conflict))].toSorted()
  return [...new Set([...whole, ...others])]
}

/** Reckoned once for a record and a conflict: a fifth of a second. A conflict that is not in it is not kept. */
function remembered() {
  const kept = new WeakMap<Chronicle, Map<string, Outlook>>()
  return (record: Chronicle, conflict: string): Outlook => {
    const known = kept.get(record) ?? new Map<string, Outlook>()
    kept.set(record, known)
    const outlook = known.get(conflict) ?? outlookOf(record, conflict, seed)
    if (outlook.sides.length > 0) known.set(conflict, outlook)
    return outlook
  }
}
