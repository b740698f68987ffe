import { describe, expect, it } from 'vitest'
import {
  actsOf,
  doorsOf,
  everyRole,
  nowhere,
  testAccess,
  type Door,
} from '../../test/support/access.ts'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { deviceRoutes } from './device-routes.ts'
import { logRoutes } from './log-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { scanRoutes } from './scan-routes.ts'

const desk = await freshDesk()
const head = ['head-of-desk'] as const
const sha256 = '0'.repeat(64)

const registers = ['head-of-desk', 'desk-officer'] as const
const opens = [...registers, 'auditor'] as const

/** A file, not JSON: it has a table of its own in scan-routes.test.ts. */
const handingIn = 'POST /api/scans'

/** Doors before which nobody is asked who they are; each keeps itself. */
const openToAll = [
  'GET /api/me',
  'POST /api/sign-in/challenge',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'POST /api/enrol', // a one-time code
  'GET /api/demo/people', // a demonstration only
  'POST /api/demo/sign-in', // a demonstration only
  'GET /log/*',
]

const doors: Door[] = [
  { door: 'GET /api/devices', by: head },
  { door: 'GET /api/receipts/{act}', path: `/api/receipts/${nowhere}`, by: everyRole },
  { door: 'GET /api/enrolment-codes/waiting', by: head },
  {
    door: 'POST /api/enrolment-codes',
    by: head,
    input: { name: 'A further observer', role: 'observer', party: null },
  },
  { door: 'POST /api/demo/sign', by: everyRole, input: { purpose: 'list', sha256 } },
  {
    door: 'trust.admit-party',
    by: head,
    input: { party: northland, name: 'Northland', place: 1, tint: 'ochre' },
  },
  {
    door: 'trust.enrol-device',
    by: head,
    input: {
      officer: nowhere,
      name: 'Nobody known',
      role: 'observer',
      party: null,
      publicKey: sha256,
      kept: 'browser',
    },
  },
  { door: 'trust.revoke-device', by: head, input: { device: nowhere, reason: 'lost' } },
  { door: 'trust.keep-scan', by: registers, input: { sha256 } },
  { door: 'GET /api/scans/{sha256}', path: `/api/scans/${sha256}`, by: opens },
  { door: 'GET /api/scans/{sha256}/file', path: `/api/scans/${sha256}/file`, by: opens },
  { door: 'trust.erase', by: head, input: { act: nowhere, depth: 'content', reason: 'asked' } },
]

const rooms = [deviceRoutes(), logRoutes(desk), signInRoutes(desk), scanRoutes()]
const every = [...rooms.flatMap((room) => doorsOf(room)), ...actsOf('trust')]

testAccess(
  desk,
  doors,
  every.filter((door) => !openToAll.includes(door) && door !== handingIn),
)

describe('doors that are open to all', () => {
  it('are those, and no others', () => {
    expect(openToAll.filter((door) => !every.includes(door))).toEqual([])
  })

  it('tell a stranger who the desk is, and what is public of the log', async () => {
    expect(await (await desk.ask(null, '/api/me')).json()).toMatchObject({ actor: null })
    await desk.log.settled()
    expect((await desk.ask(null, '/log/checkpoint')).status).toBe(200)
    for (const path of ['/log/..%2fkeys%2flog.seed', '/log/%2e%2e/owner.password', '/log/.part']) {
      expect((await desk.ask(null, path)).status).toBe(404)
    }
  })

  it.each([
    ['/api/enrol', { code: 'AAAA-BBBB-CCCC-DDDD', publicKey: sha256 }, 404],
    ['/api/demo/sign-in', { officer: nowhere }, 404],
    ['/api/sign-in', { keyName: 'nobody+00000000', nonce: 'AAAA', signature: 'AAAA' }, 422],
  ])('let nobody in who has nothing to show: %s', async (path, body, status) => {
    const answer = await desk.ask(null, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })
})
