/** What an erasure takes, what it leaves, and that the log stays whole. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { submitLists } from '../../test/support/story-lists.ts'
import { loginOf, withClient } from '../db/connect.ts'
import { asDesk } from '../db/desk-db.ts'
import { parsePolicy } from '../trust/policy.ts'
import { verifyReceipt } from '../trust/receipt.ts'
import { verifyRows } from '../trust/rows-store.ts'
import { verifyLog } from '../trust/verify-log.ts'

const desk = await freshDesk()
const { head, officer } = desk.cast.desk
const pool = desk.desk.db.pool

beforeAll(() => submitLists(desk, 12))

const list = async () =>
  pool
    .selectFrom('list')
    .select(['id', 'act_id as act'])
    .where('party_id', '=', northland)
    .where('kind', '=', 'we-hold')
    .executeTakeFirstOrThrow()

const cellsOf = (cells: unknown) => Object.values(cells ?? {}).map(String)

const erase = (input: object) =>
  desk.act(head, 'trust.erase', { reason: 'The person asked for it.', ...input })

async function verified() {
  await desk.log.settled()
  const read = (path: string) => readFile(join(desk.home, 'log', path)).catch(() => undefined)
  const policy = parsePolicy((await read('policy')) ?? Buffer.alloc(0))
  const log = await verifyLog({ read }, { policy })
  if (!log.valid) throw new Error(log.reason)
  const published = { size: log.checkpoint.size, entryAt: log.entryAt }
  return { policy, rows: await asDesk(desk.desk.db, (db) => verifyRows(db, published)) }
}

const receiptOf = (act: string) => desk.ask(head, `/api/receipts/${act}`)

it('content goes, and the receipt still proves the act', async () => {
  const { act } = await list()
  await erase({ act, depth: 'content' })
  const { policy, rows } = await verified()
  expect(rows).toMatchObject({ erased: 1, complaintsTotal: 0 })
  const receipt = Buffer.from(await (await receiptOf(act)).arrayBuffer())
  expect(verifyReceipt(receipt, policy)).toMatchObject({ valid: true })
})

it("a person's line goes from the list, its problems, its file and its upload", async () => {
  const { id, act } = await list()
  const lines = await pool
    .selectFrom('list_line')
    .select(['line', 'cells'])
    .where('list_id', '=', id)
    .execute()
  const others = new Set(lines.flatMap(({ line, cells }) => (line === 4 ? [] : cellsOf(cells))))
  const name = cellsOf(lines.find(({ line }) => line === 4)?.cells).find(
    (cell) => /^[\p{L} ]{4,}$/u.test(cell) && ![...others].some((other) => other.includes(cell)),
  )
  expect(name).toBeDefined()
  const places = async () =>
    withClient(loginOf(desk.url), async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select (select count(*) from list_line where list_id = $1 and cells::text like $2)
           + (select count(*) from list_file where list_id = $1
              and convert_from(bytes, 'UTF8') like $2)
           + (select count(*) from upload where party_id = 'northland' and kind = 'we-hold'
              and (convert_from(bytes, 'UTF8') || reading::text) like $2) as n`,
        [id, `%${name}%`],
      )
      return rows[0]?.n
    })
  expect(await places()).toBe(3)
  await erase({ act, depth: 'content', lines: { list: id, lines: [4] } })
  expect(await places()).toBe(0)
  expect((await verified()).rows).toMatchObject({ erased: 1, complaintsTotal: 0 })
  const shown = await desk.ask(desk.north.clerk, `/api/lists/${id}/lines?from=0&count=50`)
  expect(await shown.text()).not.toContain(name ?? '')
})

it('another line of the same list can follow; the same one cannot', async () => {
  const { id, act } = await list()
  await erase({ act, depth: 'content', lines: { list: id, lines: [4, 6] } })
  expect((await verified()).rows).toMatchObject({ erased: 1, complaintsTotal: 0 })
  const again = erase({ act, depth: 'content', lines: { list: id, lines: [6] } })
  await expect(again).rejects.toMatchObject({ code: 'wrong-state' })
})

it('what is left of an erased list cannot be changed unnoticed', async () => {
  const { id, act } = await list()
  const change = (line: string) =>
    withClient(loginOf(desk.url), async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(line, [id])
    })
  await change(`update list_line set line = 900 where list_id = $1 and line = 8`)
  const { rows } = await verified()
  expect(rows.complaints).toMatchObject([
    { act: 'lists.submit', says: 'its rows were changed after its erasure' },
  ])
  await change(`update list_line set line = 8 where list_id = $1 and line = 900`)
  expect((await verified()).rows.complaintsTotal).toBe(0)
  expect(act).toBeDefined()
})

it('all goes: no receipt is left, the tree stands, and the chain on the subject goes on', async () => {
  const { act } = await list()
  await erase({ act, depth: 'all' })
  expect((await receiptOf(act)).status).toBe(404)
  expect((await verified()).rows).toMatchObject({ erased: 1, complaintsTotal: 0 })
  const { rows } = await sql`
    select from trust_act where id = ${act} and num_nonnulls(envelope, nonce, content, content_nonce) = 0
    `.execute(pool)
  expect(rows).toHaveLength(1)
})

it.each([
  [
    'what is erased already',
    async () => ({ act: (await list()).act, depth: 'all' }),
    'wrong-state',
  ],
  ['an erasure', async () => ({ act: await anErasure(), depth: 'content' }), 'wrong-state'],
  ['an act that is not there', async () => ({ act: desk.desk.newId(), depth: 'all' }), 'not-found'],
  [
    'lines of a list that another act recorded',
    async () => ({
      act: await anEnrolment(),
      depth: 'content',
      lines: { list: (await list()).id, lines: [2] },
    }),
    'not-found',
  ],
  [
    'a line that the list does not have',
    async () => {
      const { id, act } = await list()
      return { act, depth: 'all', lines: { list: id, lines: [2, 500] } }
    },
    'wrong-input',
  ],
] as const)('%s is not erased', async (_, input, code) => {
  await expect(erase(await input())).rejects.toMatchObject({ code })
  expect((await verified()).rows).toMatchObject({ erased: 1, complaintsTotal: 0 })
})

const named = async (act: string) =>
  (await pool.selectFrom('trust_act').select('id').where('act', '=', act).executeTakeFirstOrThrow())
    .id
const anErasure = () => named('trust.erase')
const anEnrolment = () => named('trust.enrol-device')

it('nobody but the head of desk erases', async () => {
  const act = await anEnrolment()
  const asked = desk.act(officer, 'trust.erase', { act, depth: 'all', reason: 'No reason.' })
  await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
})
