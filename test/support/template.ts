/**
 * One migrated database with both parties and everybody enrolled; each test file
 * works on a copy of it. Measured: 25 to 50 ms a copy in PostgreSQL 18.
 */
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../../src/db/connect.ts'
import { enrolCast } from '../../src/http/cast.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import type { Owner } from './cluster.ts'

export const template = 'desk_template'

export const birth = {
  kind: 'demonstration',
  deskName: 'The Desk of Westhaven',
  origin: 'westhaven.example/desk',
  timeZone: 'Europe/Kyiv',
} as const

export const urlOf = ({ host, port, user, password }: Owner, database: string) =>
  `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`

/** Returns the directory with the template's keys; copies of the database need a copy of it. */
export async function prepareTemplate(owner: Owner): Promise<string> {
  await withClient(owner, async (client) => {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.query(`create database ${template}`)
  })
  const home = mkdtempSync(join(tmpdir(), 'good-offices-template-'))
  const open = await openDesk({ dataDir: home, databaseUrl: urlOf(owner, template), birth })
  await enrolCast(open)
  await open.close()
  return home
}

export const copyHome = (from: string, to: string) =>
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('desk.lock') })
