/** A second reader is for the desk: officers ask it, the auditor reads what was kept, nobody else does. */
import { describe, expect, it } from 'vitest'
import { actorIn, doorsOf } from '../../../test/support/access.ts'
import { freshDesk } from '../../../test/support/desk.ts'
import { roles, type Role } from '../../people/officer.ts'
import { SecondAsking } from './asking-store.ts'
import { secondReaderRoutes } from './routes.ts'

const desk = await freshDesk()
const nowhere = '00000000-0000-4000-8000-000000000000'
const asks: readonly Role[] = ['head-of-desk', 'desk-officer']
const path = `/api/record/statements/${nowhere}/second-readings`

/** Who may, and how it is asked. Whoever may hears that there is nothing under that name. */
const doors = {
  'GET /api/record/statements/{id}/second-readings': [[...asks, 'auditor'], 'GET'],
  'POST /api/record/statements/{id}/second-readings': [asks, 'POST'],
  'DELETE /api/record/statements/{id}/second-readings': [asks, 'DELETE'],
} as const

it('has a row for every route', () => {
  const known = doorsOf(secondReaderRoutes(new SecondAsking(null, () => {})))
  expect(Object.keys(doors).toSorted()).toEqual(known)
})

describe.each(Object.entries(doors))('%s', (_, [may, method]) => {
  it.each(roles)('%s', async (role) => {
    const answer = await desk.ask(actorIn(role, desk), path, { method })
    expect(answer.status).toBe(may.some((each) => each === role) ? 404 : 403)
  })

  it('nobody', async () => {
    expect((await desk.ask(null, path, { method })).status).toBe(401)
  })
})
