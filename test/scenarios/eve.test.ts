/** The demonstration's first page says what the story told. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { asDesk } from '../../src/db/desk-db.ts'
import { withClient } from '../../src/db/connect.ts'
import { tellEve } from '../../src/http/story/eve.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import { todayFor } from '../../src/today/store.ts'
import { birth, urlOf } from '../support/template.ts'

it('is the eve of the second stage, and one person is owed', async () => {
  const owner = inject('owner')
  const database = `eve_${randomBytes(8).toString('hex')}`
  await withClient(owner, (client) => client.query(`create database ${database}`))
  const home = mkdtempSync(join(tmpdir(), 'good-offices-eve-'))
  const open = await openDesk({ dataDir: home, databaseUrl: urlOf(owner, database), birth })
  try {
    const cast = await tellEve(open)
    const { desk } = open
    const today = await asDesk(desk.db, (db) => todayFor(db, cast.desk.officer, desk.now()))
    expect(today.next?.stage.id).toBe('2')
    expect(today.soFar).toHaveLength(1)
    expect(today.owed?.people).toBe(1)
    const needs = new Map(today.needs.map(({ kind, count }) => [kind, count]))
    expect(needs.get('people-not-asked')).toBe(2)
    expect(needs.get('people-held')).toBe(2)
    expect(needs.get('people-unfit')).toBe(1)
    expect(needs.get('window-unacknowledged')).toBe(1)
    const states = today.next?.window.sides.map(({ party, state }) => `${party} ${state}`)
    expect(states).toEqual(['northland acknowledged', 'southland waits'])
  } finally {
    await open.close()
    rmSync(home, { recursive: true, force: true })
    await withClient(owner, (client) => client.query(`drop database ${database} with (force)`))
  }
})
