/** Who may see what is public: everybody. Who may release: the head of desk alone. */
import { describe, expect, it } from 'vitest'
import {
  actorIn,
  actsOf,
  doorsOf,
  nowhere,
  testAccess,
  type Door,
} from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { roles } from '../people/officer.ts'
import { transparencyRoutes } from './routes.ts'

const desk = await freshDesk()

const open = {
  'GET /api/public/exchanges': '/api/public/exchanges',
  'GET /api/public/exchanges.csv': '/api/public/exchanges.csv',
}
const guarded: readonly Door[] = [
  { door: 'GET /api/transparency/exchanges', by: ['head-of-desk', 'desk-officer', 'auditor'] },
  { door: 'transparency.release', by: ['head-of-desk'], input: { exchange: nowhere } },
]

const all = [...doorsOf(transparencyRoutes(desk)), ...actsOf('transparency')]
testAccess(
  desk,
  guarded,
  all.filter((door) => !Object.keys(open).includes(door)),
)

describe.each(Object.entries(open))('%s', (door, path) => {
  it('is open to everybody, and says the same to all', async () => {
    expect(all).toContain(door)
    const bodies = new Set<string>()
    for (const role of [...roles, null]) {
      const answer = await desk.ask(role === null ? null : actorIn(role, desk), path)
      expect([role, answer.status]).toEqual([role, 200])
      bodies.add(await answer.text())
    }
    expect(bodies.size).toBe(1)
  })
})
