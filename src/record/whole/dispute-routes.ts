/** Contradictions and findings of the rebuilt record over HTTP, to look through and to save; and one event with all of them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answers, pageOf } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { notFound } from '../../base/refusal.ts'
import { Built, ConflictKind } from '../building/built.ts'
import { publicView } from '../exports/public-view.ts'
import { conflictsSheet, findingsSheet } from '../exports/sheets.ts'
import type { WholeReader } from './built-routes.ts'
import { DisputeView, disputeViews, FindingView, findingViews } from './dispute-views.ts'
import { conflictNames, disputesFound, findingsFound } from './disputes-found.ts'
import { DisputesAsked, disputeStates, FindingsAsked } from './dispute-states.ts'
import { EventPageView, eventPageView } from './event-views.ts'

const shown = 50

const readConflicts = createRoute({
  method: 'get',
  path: '/api/record/conflicts',
  tags: ['Record'],
  summary:
    'Where the record contradicts itself: every figure, with who said it, and what became of it.',
  request: { query: DisputesAsked.extend(pageOf(shown).shape) },
  responses: answers(
    z.object({
      conflicts: z.array(DisputeView),
      found: z.int(),
      total: z.int(),
      states: z.record(z.enum(disputeStates), z.int()),
      /** Of the whole record, to ask by. */
      kinds: z.array(ConflictKind),
      names: z.array(z.string()),
    }),
    'Every figure stays, whatever was decided.',
  ),
})

const readFindings = createRoute({
  method: 'get',
  path: '/api/record/findings',
  tags: ['Record'],
  summary: 'What no claim says but the claims force, and names that are taken for one.',
  request: { query: FindingsAsked.extend(pageOf(shown).shape) },
  responses: answers(
    z.object({
      findings: z.array(FindingView),
      found: z.int(),
      total: z.int(),
      names: z.array(z.string()),
      aliases: Built.shape.aliases,
    }),
    'None without its arithmetic and the claims that it rests on.',
  ),
})

const csv = { 'text/csv': { schema: z.string() } }

const saveConflicts = createRoute({
  method: 'get',
  path: '/api/record/conflicts.csv',
  tags: ['Record'],
  summary: 'The same contradictions as a sheet, a row for every figure; without what is withheld.',
  request: { query: DisputesAsked },
  responses: { 200: { description: 'RFC 4180, UTF-8.', content: csv } },
})

const saveFindings = createRoute({
  method: 'get',
  path: '/api/record/findings.csv',
  tags: ['Record'],
  summary: 'The same findings as a sheet; without what is withheld.',
  request: { query: FindingsAsked },
  responses: { 200: { description: 'RFC 4180, UTF-8.', content: csv } },
})

const saveConflictsWhole = createRoute({
  method: 'get',
  path: '/api/record/conflicts.json',
  tags: ['Record'],
  summary: 'The same contradictions as a file, all of them; without what is withheld.',
  request: { query: DisputesAsked },
  responses: answers(z.object({ conflicts: z.array(DisputeView) }), 'The open ones first.'),
})

const saveFindingsWhole = createRoute({
  method: 'get',
  path: '/api/record/findings.json',
  tags: ['Record'],
  summary: 'The same findings as a file, all of them; without what is withheld.',
  request: { query: FindingsAsked },
  responses: answers(z.object({ findings: z.array(FindingView) }), 'What cannot be, first.'),
})

const readEvent = createRoute({
  method: 'get',
  path: '/api/record/built/events/{id}',
  tags: ['Record'],
  summary: 'One event: each figure with the claims for and against it, contradictions, findings.',
  request: { params: z.object({ id: z.string().max(120) }) },
  responses: answers(EventPageView, 'Null is unknown or withheld, never 0.'),
})

const viewerOf = (c: Context<DeskEnv>) => ({
  isDesk: c.var.actor !== null && c.var.actor.party === null,
})

export function disputeRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(readConflicts, async (c) => {
      const record = await read(c)
      const { from, count, ...asked } = c.req.valid('query')
      const { conflicts, states } = disputesFound(record, asked)
      const { built } = record
      return c.json(
        {
          conflicts: disputeViews(record, conflicts.slice(from, from + count), viewerOf(c)),
          found: conflicts.length,
          total: built.conflicts.length,
          states,
          kinds: [...new Set(built.conflicts.map(({ kind }) => kind))].toSorted(),
          names: conflictNames(record),
        },
        200,
      )
    })
    .openapi(readFindings, async (c) => {
      const record = await read(c)
      const { from, count, ...asked } = c.req.valid('query')
      const found = findingsFound(record, asked)
      return c.json(
        {
          findings: findingViews(record, found.slice(from, from + count)),
          found: found.length,
          total: record.built.findings.length,
          names: conflictNames(record),
          aliases: record.built.aliases,
        },
        200,
      )
    })
    .openapi(readEvent, async (c) => {
      const { id } = c.req.valid('param')
      const view = eventPageView(await read(c), id, viewerOf(c))
      if (view === null) throw notFound({ event: id })
      return c.json(view, 200)
    })
    .route('/', sheetRoutes(read))
}

/** A file goes further than the one who saved it: nothing withheld, and no officer's name. */
function sheetRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(saveConflicts, async (c) => {
      const record = publicView(await read(c))
      const { conflicts } = disputesFound(record, c.req.valid('query'))
      const built = { ...record.built, conflicts: [...conflicts] }
      return save(c, 'contradictions.csv', conflictsSheet({ ...record, built }))
    })
    .openapi(saveFindings, async (c) => {
      const record = publicView(await read(c))
      const findings = findingsFound(record, c.req.valid('query'))
      const built = { ...record.built, findings: [...findings] }
      return save(c, 'findings.csv', findingsSheet({ ...record, built }))
    })
    .openapi(saveConflictsWhole, async (c) => {
      const record = publicView(await read(c))
      const { conflicts } = disputesFound(record, c.req.valid('query'))
      c.header('Content-Disposition', 'attachment; filename="contradictions.json"')
      return c.json({ conflicts: disputeViews(record, conflicts, { isDesk: false }) }, 200)
    })
    .openapi(saveFindingsWhole, async (c) => {
      const record = publicView(await read(c))
      const findings = findingsFound(record, c.req.valid('query'))
      c.header('Content-Disposition', 'attachment; filename="findings.json"')
      return c.json({ findings: findingViews(record, findings) }, 200)
    })
}

function save(c: Context<DeskEnv>, name: string, text: string) {
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  return c.body(text, 200)
}
