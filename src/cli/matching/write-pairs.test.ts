import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { inChunks, writeRows } from './write-pairs.ts'

const rows = Array.from({ length: 60_000 }, (_, at) => `n${at},s${at},0.5,review\n`)

afterEach(() => vi.restoreAllMocks())

it('writes rows in pieces of some size, and all of them', () => {
  const chunks = [...inChunks(rows)]
  expect(chunks.join('')).toBe(rows.join(''))
  expect(chunks.length).toBeGreaterThan(2)
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(300_000)
  expect([...inChunks([])]).toEqual([])
})

it('writes the same into a file and to stdout, waiting for a slow reader', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairs-'))
  try {
    await writeRows(join(folder, 'pairs.csv'), rows)
    expect(await readFile(join(folder, 'pairs.csv'), 'utf8')).toBe(rows.join(''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  let said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    setImmediate(() => process.stdout.emit('drain'))
    return false
  })
  await writeRows(undefined, rows)
  vi.restoreAllMocks()
  expect(said).toBe(rows.join(''))
})
