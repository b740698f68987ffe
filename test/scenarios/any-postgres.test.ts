/** A desk on somebody else's PostgreSQL: a login with CREATEROLE and an empty database of its own is enough. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, inject, it } from 'vitest'
import { withClient } from '../../src/db/connect.ts'
import { enrolCast } from '../../src/http/cast.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { teller } from '../../src/http/story/teller.ts'
import { birth, urlOf } from '../support/template.ts'

const owner = inject('owner')
const homes: string[] = []
afterEach(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })))

/** An ordinary login with an empty database of its own. */
async function ordinary(rights: string): Promise<{ home: string; databaseUrl: string }> {
  const name = `mandate_${randomBytes(6).toString('hex')}`
  const password = randomBytes(8).toString('hex')
  await withClient(owner, async (client) => {
    await client.query(`create role ${name} login ${rights} password '${password}'`)
    await client.query(`create database ${name} owner ${name}`)
  })
  const home = mkdtempSync(join(tmpdir(), 'good-offices-any-'))
  homes.push(home)
  return { home, databaseUrl: urlOf({ ...owner, user: name, password }, name) }
}

it('works with CREATEROLE alone, and keeps the chain of a subject', async () => {
  const { home, databaseUrl } = await ordinary('createrole')
  const open = await openDesk({ dataDir: home, databaseUrl, birth })
  try {
    const story = teller(open, await enrolCast(open), new Date('2026-03-01T09:00:00Z'))
    const { agreement } = await tellTalks(story, 10)
    const acts = await open.desk.db.pool
      .selectFrom('trust_act')
      .select('envelope')
      .where('subject', '=', agreement)
      .orderBy('arrival')
      .execute()
    expect(acts.length).toBeGreaterThan(2)
    const first = acts.map(({ envelope }) => envelope?.endsWith('prev -\n'))
    expect(first).toEqual([true, ...acts.slice(1).map(() => false)])
    const secret = join(home, 'keys', 'party-northland.password')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    const made = readFileSync(secret, 'utf8')
    await open.close()
    const again = await openDesk({ dataDir: home, databaseUrl, birth })
    expect(again.desk.parties.size).toBe(2)
    expect(readFileSync(secret, 'utf8')).toBe(made)
    await again.close()
  } finally {
    await open.close()
  }
})

it('names the right that a login lacks', async () => {
  const { home, databaseUrl } = await ordinary('nocreaterole')
  await expect(openDesk({ dataDir: home, databaseUrl, birth })).rejects.toThrow(
    /Give it CREATEROLE/,
  )
})

it('refuses a database that holds something else, and a desk of the other kind', async () => {
  const used = await ordinary('createrole')
  await withClient({ ...owner, database: new URL(used.databaseUrl).pathname.slice(1) }, (client) =>
    client.query('create table somebody_elses (x int)'),
  )
  await expect(
    openDesk({ dataDir: used.home, databaseUrl: used.databaseUrl, birth }),
  ).rejects.toThrow(/holds tables of something else/)
  const { home, databaseUrl } = await ordinary('createrole')
  await (await openDesk({ dataDir: home, databaseUrl, birth })).close()
  const mandate = { ...birth, kind: 'mandate' } as const
  await expect(openDesk({ dataDir: home, databaseUrl, birth: mandate })).rejects.toThrow(
    /holds a demonstration, which never becomes a mandate/,
  )
})
