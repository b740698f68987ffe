/** Agreements and questions over HTTP: each side reads its own view of the shared tables. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, signedIn, type DeskEnv } from '../acts/request.ts'
import { AgreementId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { PartialDate } from '../base/partial-date.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { Delivery } from './progress.ts'
import { questionRows } from './questions/store.ts'
import { sideOf } from './side.ts'
import { agreementRows, dayAtDesk, partiesInOrder } from './store.ts'
import { agreementsFor, AgreementView, questionsFor, QuestionView } from './views.ts'
import { WaitingFor, waitingFor } from './views.ts'

/** What was delivered towards these agreements: rows of later rooms, handed in by the app. */
export type DeliveredBy = (
  db: DeskDb,
  agreements: readonly AgreementId[],
) => Promise<readonly Delivery[]>

export const AgreementsAnswer = z.object({ agreements: z.array(AgreementView) })

export const QuestionsAnswer = z.object({
  /** Today's date at the desk, from which days are counted. */
  todayOn: PartialDate,
  /** Open questions, by the side that they wait for, oldest first. */
  waitingFor: z.array(WaitingFor),
  /** Answered or declined, newest first. */
  closed: z.array(QuestionView),
  closedTotal: z.int(),
})

const list = createRoute({
  method: 'get',
  path: '/api/agreements',
  tags: ['Agreements'],
  summary: 'Agreements with commitments and their progress, rounds of talks, intermediaries.',
  responses: answers(AgreementsAnswer, 'Those that the asker takes part in; for the desk all.'),
})

const one = createRoute({
  method: 'get',
  path: '/api/agreements/{id}',
  tags: ['Agreements'],
  summary: 'One agreement with all that hangs on it.',
  request: { params: z.object({ id: AgreementId }) },
  responses: answers(AgreementView, 'As in the list.'),
})

const questions = createRoute({
  method: 'get',
  path: '/api/questions',
  tags: ['Agreements'],
  summary: 'Who waits for whose answer, for how many days; and what was answered.',
  request: { query: z.object({ agreement: AgreementId.optional() }) },
  responses: answers(QuestionsAnswer, 'Questions that the asker asked or was asked.'),
})

export function agreementRoutes(deliveredBy: DeliveredBy) {
  const viewsOf = async (
    db: DeskDb,
    { viewer, at, only }: { viewer: ReturnType<typeof sideOf>; at: Date; only?: AgreementId },
  ) => {
    const rows = await agreementRows(db, only)
    const ids = rows.map(({ id }) => id)
    const deliveries = await deliveredBy(db, ids)
    return agreementsFor(viewer, rows, { deliveries, todayOn: await dayAtDesk(db, at) })
  }
  return new OpenAPIHono<DeskEnv>()
    .openapi(list, async (c) => {
      const viewer = sideOf(signedIn(c))
      const { desk } = c.var
      const agreements = await asDesk(desk.db, (db) => viewsOf(db, { viewer, at: desk.now() }))
      return c.json({ agreements }, 200)
    })
    .openapi(one, async (c) => {
      const viewer = sideOf(signedIn(c))
      const { desk } = c.var
      const { id } = c.req.valid('param')
      const at = desk.now()
      const [found] = await asDesk(desk.db, (db) => viewsOf(db, { viewer, at, only: id }))
      if (found === undefined) throw notFound({ agreement: id })
      return c.json(found, 200)
    })
    .openapi(questions, async (c) => {
      const viewer = sideOf(
        inRole(c, 'head-of-desk', 'desk-officer', 'auditor', 'head-of-delegation', 'clerk'),
      )
      const { desk } = c.var
      const { agreement } = c.req.valid('query')
      const { timeZone } = desk.birth
      const answer = await asDesk(desk.db, async (db) => {
        if (agreement !== undefined) {
          const at = desk.now()
          const [shown] = await viewsOf(db, { viewer, at, only: agreement })
          if (shown === undefined) throw notFound({ agreement })
        }
        const todayOn = await dayAtDesk(db, desk.now())
        const rows = await questionRows(db, { agreement })
        const seen = questionsFor(viewer, rows, { timeZone, todayOn })
        const closed = seen.filter((question) => question.answer !== null)
        return {
          todayOn,
          waitingFor: waitingFor(seen, [...(await partiesInOrder(db)), 'desk']),
          closed: closed.slice(0, pageRowsMax),
          closedTotal: closed.length,
        }
      })
      return c.json(answer, 200)
    })
}
