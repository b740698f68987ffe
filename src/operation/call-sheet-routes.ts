/** The call sheet over HTTP: whom to call about the hours of a stage, and what has been said to them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, PartyId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import { Point, Stage, StageId } from '../exchange/exchange.ts'
import { Role } from '../people/officer.ts'
import { callSheetOf } from './call-sheet-store.ts'

const instant = z.iso.datetime()

const CallSheetView = z.object({
  exchange: z.object({ id: ExchangeId, number: z.int(), title: z.string(), stages: z.int() }),
  point: Point,
  stage: Stage.pick({ id: true, on: true, window: true }),
  version: z.int(),
  windowSha256: z.string(),
  moved: z.object({ at: instant, reason: z.string() }).nullable(),
  directions: z.array(z.object({ from: PartyId, to: PartyId, people: z.int() })),
  sides: z.array(
    z.object({
      party: PartyId,
      state: z.enum(['acknowledged', 'waits', 'changed']),
      at: instant.nullable(),
      attestedOnce: z.boolean(),
      remindedAt: instant.nullable(),
      delegates: z.array(z.object({ name: z.string(), role: Role })),
      /** Who last brought a paper of this side. */
      lastBearer: z.string().nullable(),
    }),
  ),
})

const callSheetRoute = createRoute({
  method: 'get',
  path: '/api/operation/{exchange}/stages/{stage}/call-sheet',
  tags: ['Operation'],
  summary: 'Whom to call about the hours of a stage, what they are, and who has acknowledged them.',
  request: { params: z.object({ exchange: ExchangeId, stage: StageId }) },
  responses: answers(CallSheetView, 'For whoever may remind a side.'),
})

export function callSheetRoutes() {
  return new OpenAPIHono<DeskEnv>().openapi(callSheetRoute, async (c) => {
    inRole(c, 'head-of-desk', 'desk-officer', 'convoy-lead')
    const asked = c.req.valid('param')
    const sheet = await asDesk(c.var.desk.db, (db) => callSheetOf(db, asked))
    const { window, sha256, exchange, moved, directions, sides } = sheet
    const { id, number, title, stages } = exchange
    return c.json(
      {
        exchange: { id, number, title, stages: stages.length },
        point: window.point,
        stage: window.stage,
        version: window.version,
        windowSha256: sha256,
        moved: moved && { at: moved.at.toISOString(), reason: moved.reason },
        directions,
        sides: sides.map(({ party, state, at, isAttestedOnce, remindedAt, ...of }) => ({
          party,
          state,
          at: at?.toISOString() ?? null,
          attestedOnce: isAttestedOnce,
          remindedAt: remindedAt?.toISOString() ?? null,
          delegates: of.delegates.map(({ name, role }) => ({ name, role })),
          lastBearer: of.lastBearer,
        })),
      },
      200,
    )
  })
}
