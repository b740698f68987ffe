import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { keyIn } from '../http/open-desk.ts'
import { parseTreeHead, signCheckpoint } from '../trust/checkpoint.ts'
import { parseNote } from '../trust/note.ts'
import { keepLog } from './log-keeper.ts'

const desk = await freshDesk()
await desk.log.settled()
const key = keyIn(desk.home, 'keys/log.seed', desk.desk.birth.origin)
const folder = mkdtempSync(join(tmpdir(), 'good-offices-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const checkpoint = join(folder, 'checkpoint')
const published = join(desk.home, 'log', 'checkpoint')

it('goes on where the published log ends', async () => {
  copyFileSync(published, checkpoint)
  const log = await keepLog(desk.desk.db, { folder, key })
  await log.stop()
  expect(log.size()).toBe(desk.log.size())
})

it('signs nothing over a log that promises more, or something else, than the database holds', async () => {
  const { origin, size, root } = parseTreeHead(parseNote(readFileSync(published)).text)
  for (const head of [
    { origin, size: size + 1, root },
    { origin, size, root: root.map((byte) => byte ^ 1) },
  ]) {
    const text = signCheckpoint(head, key)
    writeFileSync(checkpoint, text)
    await expect(keepLog(desk.desk.db, { folder, key })).rejects.toThrow(/does not hold/)
    expect(readFileSync(checkpoint, 'utf8')).toBe(text)
  }
})

it('does not take a damaged checkpoint for none', async () => {
  writeFileSync(checkpoint, readFileSync(published, 'utf8').slice(0, -20))
  await expect(keepLog(desk.desk.db, { folder, key })).rejects.toThrow(/cannot be read/)
})
