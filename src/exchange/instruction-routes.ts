/** Instructions of the desk, for the desk and its auditor; what follows from them each side reads in the plan. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, type PersonId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import { exchangePeople, getExchange } from './store.ts'
import { InstructionView, stateOf } from './instructions/instruction.ts'
import { instructionsOf } from './instructions/instruction-store.ts'

const list = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/instructions',
  tags: ['Exchange'],
  summary:
    'Whom the desk puts on the plan or takes off it by hand, on what ground, and who agreed.',
  request: { params: z.object({ id: ExchangeId }) },
  responses: answers(z.object({ instructions: z.array(InstructionView) }), 'Oldest first.'),
})

export function instructionRoutes() {
  return new OpenAPIHono<DeskEnv>().openapi(list, async (c) => {
    const actor = inRole(c, 'head-of-desk', 'desk-officer', 'auditor')
    const { id } = c.req.valid('param')
    const { instructions, people } = await asDesk(c.var.desk.db, async (db) => {
      await getExchange(db, id)
      return { instructions: await instructionsOf(db, id), people: await exchangePeople(db, id) }
    })
    const names = new Map(people.map((person) => [person.id, person.name]))
    const named = (person: PersonId | null) =>
      person === null ? null : { id: person, name: names.get(person) ?? '' }
    const seen = instructions.map((each): InstructionView => {
      const { id: instruction, stage, ground, words, by, second, lifted } = each
      return {
        id: instruction,
        putsOn: named(each.putsOn),
        stage,
        takesOff: named(each.takesOff),
        ground,
        words,
        state: stateOf(each),
        by: by.name,
        isOwn: by.officer === actor.officer,
        at: each.at.toISOString(),
        second: second?.name ?? null,
        takenBack: lifted && { by: lifted.name, reason: lifted.reason },
      }
    })
    return c.json({ instructions: seen }, 200)
  })
}
