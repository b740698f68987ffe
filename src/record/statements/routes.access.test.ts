/** Statements are for the desk: officers bring them, the auditor reads the ledger, nobody else does. */
import { describe, expect, it } from 'vitest'
import { actorIn, doorsOf } from '../../../test/support/access.ts'
import { freshDesk } from '../../../test/support/desk.ts'
import { roles, type Role } from '../../people/officer.ts'
import { statementRoutes } from './routes.ts'

const desk = await freshDesk()
const nowhere = '00000000-0000-4000-8000-000000000000'
const brings: readonly Role[] = ['head-of-desk', 'desk-officer']
const opens: readonly Role[] = [...brings, 'auditor']
const path = '/api/record/statements'

const handIn = () => {
  const body = new FormData()
  body.append('files', new File(['On 4 May 2031 Northland received 21 people.'], 'a.txt'))
  return { method: 'POST', body }
}

/** Path, who may, and what they are answered. */
const doors = {
  'POST /api/record/statements/uploads': [`${path}/uploads`, brings, 200, handIn],
  'GET /api/record/statements/uploads': [`${path}/uploads`, brings, 200, () => ({})],
  'GET /api/record/statements/uploads/picture': [
    `${path}/uploads/picture`,
    brings,
    200,
    () => ({}),
  ],
  'GET /api/record/statements/uploads/{id}': [
    `${path}/uploads/${nowhere}`,
    brings,
    404,
    () => ({}),
  ],
  'DELETE /api/record/statements/uploads': [
    `${path}/uploads`,
    brings,
    200,
    () => ({ method: 'DELETE' }),
  ],
  'GET /api/record/statements': [path, opens, 200, () => ({})],
  'GET /api/record/statements/{id}': [`${path}/${nowhere}`, opens, 404, () => ({})],
  'GET /api/record/statements/{id}/source': [`${path}/${nowhere}/source`, opens, 404, () => ({})],
} as const

it('has a row for every route', () => {
  const known = doorsOf(statementRoutes({ readWaiting: () => Promise.resolve() }))
  expect(Object.keys(doors).toSorted()).toEqual(known)
})

describe.each(Object.entries(doors))('%s', (_, [address, may, answered, init]) => {
  it.each(roles)('%s', async (role) => {
    const answer = await desk.ask(actorIn(role, desk), address, init())
    expect(answer.status).toBe(may.includes(role) ? answered : 403)
  })

  it('nobody', async () => {
    expect((await desk.ask(null, address, init())).status).toBe(401)
  })
})
