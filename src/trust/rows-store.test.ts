/** The rows of a story are held against its log; then each kind of change behind the desk's back is named. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { submitLists } from '../../test/support/story-lists.ts'
import { loginOf, withClient } from '../db/connect.ts'
import { asDesk } from '../db/desk-db.ts'
import { parsePolicy } from './policy.ts'
import { verifyRows, type Published } from './rows-store.ts'
import { verifyLog } from './verify-log.ts'

const desk = await freshDesk()
await submitLists(desk, 250) // so that a list is more than one act's few rows
await desk.log.settled()

const read = (path: string) => readFile(join(desk.home, 'log', path)).catch(() => undefined)
const policy = parsePolicy((await read('policy')) ?? Buffer.alloc(0))

async function published(): Promise<Published> {
  const verdict = await verifyLog({ read }, { policy })
  if (!verdict.valid) throw new Error(verdict.reason)
  return { size: verdict.checkpoint.size, entryAt: verdict.entryAt }
}

const check = async (log?: Published) => asDesk(desk.desk.db, (db) => verifyRows(db, log))

/** As somebody who owns the database and switches its locks off; undone at the end. */
async function tampered(statement: string, look: () => Promise<void>): Promise<void> {
  const tables = new Set(
    [...statement.matchAll(/(?:update|into|from) (\w+)/g)].map((found) => found[1]),
  )
  await withClient(loginOf(desk.url), async (client) => {
    await client.query('set session_replication_role = replica')
    for (const table of tables) {
      await client.query(`create table kept_${table} as table ${table}`)
    }
    try {
      await client.query(statement)
      await look()
    } finally {
      for (const table of tables) {
        await client.query(`delete from ${table}`)
        await client.query(`insert into ${table} overriding system value table kept_${table}`)
        await client.query(`drop table kept_${table}`)
      }
    }
  })
}

const actNamed = async (name: string) =>
  desk.desk.db.pool
    .selectFrom('trust_act')
    .select(['id', 'position', 'act', 'at'])
    .where('act', '=', name)
    .orderBy('arrival')
    .executeTakeFirstOrThrow()

it('the rows of a story agree with its log', async () => {
  const log = await published()
  expect(log.size).toBeGreaterThan(100)
  const clean = { acts: log.size, erased: 0, waiting: 0, complaints: [], complaintsTotal: 0 }
  expect(await check(log)).toEqual(clean)
  expect(await check()).toEqual(clean)
})

it('an act that came after the log was read waits, and is looked at', async () => {
  const log = await published()
  const size = log.size - 3
  expect(await check({ ...log, size })).toMatchObject({ acts: size, waiting: 3, complaints: [] })
})

const changes: [string, string, string, string][] = [
  [
    'a line of a long list',
    `update list_line set cells = '["x"]' where line = 7`,
    'lists.submit',
    'its rows were changed',
  ],
  [
    'a line too many',
    `insert into list_line select list_id, 9999, party_id, cells, reading, act_id
     from list_line where line = 7`,
    'lists.submit',
    'its rows were changed',
  ],
  [
    'a line too few',
    'delete from list_line where line = 3',
    'lists.submit',
    'its rows were changed',
  ],
  [
    'the reason of a decision',
    `update match_decision set reason = 'other'`,
    'matching.decide',
    'its rows were changed',
  ],
  [
    'somebody enrolled in another role',
    `update officer set role = 'auditor'`,
    'trust.enrol-device',
    'its rows were changed',
  ],
  [
    'the time of an act',
    `update trust_act set at = at + interval '1 hour'`,
    'trust.admit-party',
    'its name, time or subject',
  ],
  [
    'the envelope',
    `update trust_act set envelope = replace(envelope, 'act ', 'act x')`,
    'trust.admit-party',
    'its envelope is not',
  ],
  [
    'the content',
    `update trust_act set content = content || '\\x00'::bytea`,
    'trust.admit-party',
    'its content is not',
  ],
  [
    'content that went without a word',
    'update trust_act set content = null, content_nonce = null',
    'trust.admit-party',
    'no erasure says so',
  ],
]

it.each(changes)('%s is found, and the act named', async (_, statement, name, says) => {
  const log = await published()
  const { position } = await actNamed(name)
  await tampered(statement, async () => {
    const { complaints } = await check(log)
    const found = complaints.find((each) => each.act.startsWith(name) && each.says.includes(says))
    expect(found).toMatchObject({ act: name, says: expect.stringContaining(says) as unknown })
    expect(complaints.map((each) => each.position)).toContain(position)
  })
  expect((await check(log)).complaintsTotal).toBe(0)
})

it('an act that was taken out leaves a hole in the log and rows that name nobody', async () => {
  const log = await published()
  const { id, position } = await actNamed('lists.submit')
  await tampered(`delete from trust_act where id = '${id}'`, async () => {
    const { complaints } = await check(log)
    const says = complaints.map((each) => `${each.position} ${each.says}`).join('\n')
    expect(says).toContain(`${position} this entry of the log has no act`)
    expect(says).toContain(`250 rows of list_line name the act ${id}, which is not there`)
  })
})

it('two acts that changed places are both named', async () => {
  const log = await published()
  const swap = 'update trust_act set position = case position when 3 then 4 else 3 end'
  await withClient(loginOf(desk.url), (client) =>
    client.query('alter table trust_act drop constraint trust_act_position_key'),
  )
  await tampered(`${swap} where position in (3, 4)`, async () => {
    const { complaints } = await check(log)
    const entry = 'its entry is not the one that the log holds'
    expect(complaints.filter(({ says }) => says === entry).map((each) => each.position)).toEqual([
      3, 4,
    ])
  })
})
