/**
 * Brings a database up to date: roles.sql, then sql/NNNN-what.sql in order, each
 * once. `{{roles}}` in the files stands for the mandate's prefix of role names.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseError, escapeLiteral, type Client } from 'pg'
import { Refusal } from '../base/refusal.ts'
import type { PartyId } from '../base/ids.ts'
import { withClient, type Login } from './connect.ts'
import { roleOf } from './party-db.ts'

/** Returns the numbers that were applied now. */
export async function migrate(
  owner: Login,
  { roles, deskPassword, sqlDir }: { roles: string; deskPassword: string; sqlDir: string },
): Promise<readonly number[]> {
  if (!/^[a-z][a-z0-9_]{1,24}$/.test(roles)) throw new Error(`${roles} is no prefix for roles`)
  const text = (file: string) =>
    readFileSync(join(sqlDir, file), 'utf8').replaceAll('{{roles}}', roles)
  const files = readdirSync(sqlDir).filter((name) => /^\d{4}-.+\.sql$/.test(name))
  return withClient(owner, async (client) => {
    await client.query(text('roles.sql')).catch(needsRight)
    await setPassword(client, owner, { user: `${roles}_desk`, password: deskPassword })
    await client.query('create table if not exists migration (number integer primary key)')
    const applied: number[] = []
    for (const file of files.toSorted()) {
      const number = Number(file.slice(0, 4))
      if (await applyOnce(client, number, text(file))) applied.push(number)
    }
    return applied
  })
}

async function applyOnce(client: Client, number: number, text: string): Promise<boolean> {
  await client.query('begin')
  try {
    // Taking the number first makes a second migrator wait, then skip.
    const taken = await client.query('insert into migration values ($1) on conflict do nothing', [
      number,
    ])
    if (taken.rowCount === 1) await client.query(text)
    await client.query('commit')
    return taken.rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The party's login, once per cluster. Its row in `party` is written by the act trust.admit-party. */
export async function makePartyLogin(
  owner: Login,
  { roles, party, password }: { roles: string; party: PartyId; password: string },
): Promise<void> {
  const role = roleOf(roles, party)
  await withClient(owner, async (client) => {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (known.rowCount === 0) {
      await client.query(`create role ${role} login in role ${roles}_party`).catch(needsRight)
    }
    await setPassword(client, owner, { user: role, password })
  })
}

/** Only where the password is not the one kept: several desks of a test run share their roles. */
async function setPassword(
  client: Client,
  { host, port, database }: Login,
  { user, password }: { user: string; password: string },
): Promise<void> {
  const right = await withClient({ host, port, database, user, password }, async () => true).catch(
    () => false,
  )
  if (right) return
  const secret = escapeLiteral(password)
  await client.query(`alter role ${user} password ${secret}`).catch(needsRight)
}

function needsRight(error: unknown): never {
  if (error instanceof DatabaseError && error.code === '42501') {
    throw new Refusal(
      'cannot-start',
      `The database login may not do what the desk needs: ${error.message}. ` +
        'Give it CREATEROLE and an empty database that it owns.',
    )
  }
  throw error
}
