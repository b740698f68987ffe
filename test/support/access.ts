/**
 * Who may knock at which door: every role and somebody signed out, at every route and every act of
 * a room. A test hands in one row a door; a door without a row fails.
 */
import { expect, it } from 'vitest'
import { acts } from '../../src/http/registry.ts'
import { isPartyRole, roles, type Actor, type Role } from '../../src/people/officer.ts'
import type { TestDesk } from './desk.ts'

export type Access = 'allowed' | 'refused'

export type Door = {
  /** `GET /api/agreements/{id}`, as the room describes it; for an act its name. */
  readonly door: string
  /** With ids filled in; absent: the door itself. */
  readonly path?: string
  /** An act's input, or a route's body. Well formed: what is turned away before the role is looked at proves nothing. */
  readonly input?: unknown
  readonly by: readonly Role[]
}

export const nowhere = '5f0c6f0e-1111-4111-8111-000000000001'

export const everyDeskRole = roles.filter((role) => !isPartyRole(role))
export const everyRole: readonly Role[] = roles

/** One of each role; party roles are Northland's. */
export function actorIn(role: Role, { cast, north }: TestDesk): Actor {
  const everybody = [...Object.values(cast.desk), ...Object.values(north)]
  const found = everybody.find((actor) => actor.role === role)
  if (found === undefined) throw new Error(`the cast has no ${role}`)
  return found
}

/** One request as one role: 401 and 403 are the door's own answers, 422 and 500 prove nothing. */
async function knock(desk: TestDesk, who: Role | 'signed-out', door: Door): Promise<number> {
  const { method, path } = requestOf(door)
  const answer = await desk.ask(who === 'signed-out' ? null : actorIn(who, desk), path, {
    method,
    ...(door.input !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(isAct(door) ? { input: door.input } : door.input),
    }),
  })
  return answer.status
}

const isAct = ({ door }: Door) => !door.includes(' ')

function requestOf(door: Door): { method: string; path: string } {
  if (isAct(door)) return { method: 'POST', path: `/api/acts/${door.door}` }
  const [method = 'GET', path = '/'] = door.door.split(' ')
  return { method, path: door.path ?? path }
}

/** `GET /api/agreements/{id}` for each route of a room's Hono; what wraps them all is left out. */
export const doorsOf = (room: { routes: readonly { method: string; path: string }[] }): string[] =>
  [
    ...new Set(
      room.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    ),
  ].toSorted()

export const actsOf = (folder: string): string[] =>
  acts
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${folder}.`))
    .toSorted()

/** Writes the tests: that no door is missing, and each door for each role and for nobody. */
export function testAccess(desk: TestDesk, doors: readonly Door[], expected: readonly string[]) {
  it('has a row for every route and every act', () => {
    expect(doors.map(({ door }) => door).toSorted()).toEqual(expected.toSorted())
  })
  it.each(doors)('$door is open to those roles and to nobody else', async (door) => {
    const seen: Record<string, Access | number> = {}
    const due: Record<string, Access | number> = {}
    for (const role of roles) {
      due[role] = door.by.includes(role) ? 'allowed' : 'refused'
      const status = await knock(desk, role, door)
      seen[role] =
        status === 403 ? 'refused' : [200, 404, 409].includes(status) ? 'allowed' : status
    }
    expect(seen).toEqual(due)
    expect(await knock(desk, 'signed-out', door)).toBe(401)
  })
}
