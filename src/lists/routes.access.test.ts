import { expect, it } from 'vitest'
import {
  actorIn,
  actsOf,
  doorsOf,
  everyRole,
  nowhere,
  testAccess,
} from '../../test/support/access.ts'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { readFileInWorker } from '../jobs/read-file.ts'
import { waitingLine } from '../jobs/waiting-line.ts'
import { roles } from '../people/officer.ts'
import { listRoutes } from './routes.ts'

const desk = await freshDesk()
const line = waitingLine({ atOnceMax: 1, waitingMax: 1 })
/** An observer watches; names are not for them. */
const readers = everyRole.filter((role) => role !== 'observer')
const handlers = ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk'] as const
const party = northland
const upload = `/api/uploads/${nowhere}`
const means = { kind: 'device', signature: 'AAAA' }

/** A file, not JSON: it has a table of its own below. */
const handingIn = 'POST /api/uploads'

testAccess(
  desk,
  [
    { door: 'GET /api/uploads/{id}', path: `${upload}?party=${party}`, by: handlers },
    {
      door: 'POST /api/uploads/{id}/mapping',
      path: `${upload}/mapping`,
      by: handlers,
      input: { mapping: { columns: {}, extra: [] }, party },
    },
    {
      door: 'POST /api/uploads/{id}/cancel',
      path: `${upload}/cancel?party=${party}`,
      by: handlers,
    },
    { door: 'GET /api/lists', by: readers },
    { door: 'GET /api/lists/{id}', path: `/api/lists/${nowhere}`, by: readers },
    {
      door: 'GET /api/lists/{id}/differences',
      path: `/api/lists/${nowhere}/differences`,
      by: readers,
    },
    { door: 'lists.submit', by: handlers, input: { upload: nowhere, title: 'Held', party } },
    { door: 'lists.confirm', by: handlers, input: { list: nowhere, means, party } },
    { door: 'lists.withdraw', by: handlers, input: { list: nowhere, reason: 'wrong', party } },
    {
      door: 'lists.release-extract',
      by: ['head-of-delegation', 'desk-officer', 'head-of-desk'],
      input: {
        list: nowhere,
        lines: [2],
        to: 'southland',
        sha256: 'ab'.repeat(32),
        means,
        party,
      },
    },
  ],
  [...doorsOf(listRoutes({ readFile: readFileInWorker, line })), ...actsOf('lists')].filter(
    (door) => door !== handingIn,
  ),
)

it.each([...roles, 'signed-out' as const])('a file is taken from %s, or is not', async (who) => {
  const form = new FormData()
  form.set('file', new File(['Surname\nOrel\n'], 'held.csv'))
  form.set('kind', 'we-hold')
  form.set('party', party)
  const actor = who === 'signed-out' ? null : actorIn(who, desk)
  const { status } = await desk.ask(actor, '/api/uploads', { method: 'POST', body: form })
  const due = handlers.some((role) => role === who) ? 200 : 403
  expect(status).toBe(who === 'signed-out' ? 401 : due)
})
