/** The published log is anybody's; a receipt is for those whose act it proves. */
import { expect, it } from 'vitest'
import { actorIn, nowhere } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { submitLists } from '../../test/support/story-lists.ts'
import { withClient } from '../db/connect.ts'
import { roles } from '../people/officer.ts'

const desk = await freshDesk()
await submitLists(desk, 4)
await desk.log.settled()

it.each([
  ['checkpoint', 200],
  ['policy', 200],
  ['tile/entries/000.p/255', 404],
  ['../keys/log.seed', 404],
  ['..%2fkeys%2flog.seed', 404],
  ['tile/0/../../../keys/log.seed', 404],
  ['', 404],
])('/log/%s is %i for everybody, and the same bytes', async (path, status) => {
  const bodies = new Set<string>()
  for (const role of [...roles, null]) {
    const actor = role === null ? null : actorIn(role, desk)
    const answer = await desk.ask(actor, `/log/${path}`)
    expect([role, answer.status]).toEqual([role, status])
    bodies.add(await answer.text())
  }
  expect(bodies.size).toBe(1)
})

it("a party's receipt is its own and the desk's; for the other side it is not there", async () => {
  const { id } = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select('id')
    .where('act', '=', 'lists.submit')
    .where('party_id', '=', desk.north.clerk.party)
    .executeTakeFirstOrThrow()
  const ofDesk = Object.values(desk.cast.desk)
  for (const actor of [...ofDesk, ...Object.values(desk.north)]) {
    const answer = await desk.ask(actor, `/api/receipts/${id}`)
    expect([actor.name, answer.status]).toEqual([actor.name, 200])
  }
  const missing = await (await desk.ask(desk.south.clerk, `/api/receipts/${nowhere}`)).text()
  for (const actor of Object.values(desk.south)) {
    const answer = await desk.ask(actor, `/api/receipts/${id}`)
    expect([actor.name, answer.status, await answer.text()]).toEqual([actor.name, 404, missing])
  }
})

it("the desk's own acts have receipts for nobody else", async () => {
  const { id } = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select('id')
    .where('party_id', 'is', null)
    .executeTakeFirstOrThrow()
  expect((await desk.ask(desk.cast.desk.auditor, `/api/receipts/${id}`)).status).toBe(200)
  expect((await desk.ask(desk.north.head, `/api/receipts/${id}`)).status).toBe(404)
})

it('whoever may not have a receipt costs the desk no look at the tree, and cannot measure one', async () => {
  const { id } = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select('id')
    .where('act', '=', 'lists.submit')
    .where('party_id', '=', desk.north.clerk.party)
    .executeTakeFirstOrThrow()
  const rename = (from: string, to: string) =>
    withClient(desk.owner, (client) => client.query(`alter table ${from} rename to ${to}`))
  // Without its table the tree cannot be read: who looks at it fails.
  await rename('trust_tile', 'tiles_away')
  const theirs = await desk.ask(desk.south.clerk, `/api/receipts/${id}`).catch(() => null)
  const own = await desk.ask(desk.north.clerk, `/api/receipts/${id}`).catch(() => null)
  await rename('tiles_away', 'trust_tile')
  expect([theirs?.status, own?.status]).toEqual([404, undefined])
})
