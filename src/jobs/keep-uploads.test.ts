/** What was handed in and never submitted goes, rows and bytes, at a start and within the hour. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { birth, copyHome } from '../../test/support/template.ts'
import type { UploadId } from '../base/ids.ts'
import { uploadHoursMax } from '../base/limits.ts'
import { takeIn } from '../lists/upload-store.ts'
import { openDesk } from '../http/open-desk.ts'
import { readFileInWorker } from './read-file.ts'
import { purgeOldUploads } from './keep-uploads.ts'

let now = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => now })
const { clerk } = desk.north
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}

const connection = [...desk.desk.parties.values()].find(({ party }) => party === clerk.party)
if (connection === undefined) throw new Error('Northland has no login')
const own = connection

async function handIn(): Promise<UploadId> {
  const { id, read } = await takeIn(desk.desk, {
    connection: own,
    officer: clerk.officer,
    kind: 'we-hold',
    fileName: 'held.csv',
    bytes: Buffer.from('Surname\nOrel\n'),
    readFile: readFileInWorker,
  })
  await read
  return id
}

const states = async (...ids: readonly UploadId[]) => {
  const rows = await own.pool.selectFrom('upload').select(['id', 'state']).execute()
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? 'gone')
}

it('goes after its time, and not before', async () => {
  const old = await handIn()
  later(1)
  const young = await handIn()
  later(uploadHoursMax - 0.5)
  await purgeOldUploads(desk.desk)
  expect(await states(old, young)).toEqual(['gone', 'read'])
})

it('a start of the desk purges too, and says what became of a file that was being read', async () => {
  const old = await handIn()
  later(uploadHoursMax + 1)
  const young = await handIn()
  await own.pool.updateTable('upload').set({ state: 'reading' }).execute()
  const home = mkdtempSync(join(tmpdir(), 'good-offices-desk-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  copyHome(desk.home, home)
  const next = await openDesk({ dataDir: home, databaseUrl: desk.url, birth, now: () => now })
  await next.close()
  expect(await states(old, young)).toEqual(['gone', 'refused'])
})
