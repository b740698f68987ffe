import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fictional } from '../record/gazetteer/fictional.ts'
import { command } from './record-read.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const text =
  'On 10 May 2031 Northland received the bodies of 27 Northlandic soldiers and handed over 1,212 to Southland.'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statements-'))
  await writeFile(at('gazetteer.json'), JSON.stringify(fictional))
  await writeFile(at('one.txt'), text)
  await writeFile(at('page.html'), `<html><script>var n = 44</script><p>${text}</p></html>`)
  await writeFile(at('broken.json'), '{ "text": ')
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function read(...args: readonly string[]) {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation(
    (words) => (said.out += String(words)) !== '',
  )
  vi.spyOn(process.stderr, 'write').mockImplementation(
    (words) => (said.err += String(words)) !== '',
  )
  const status = await command.run([...args, '--gazetteer', at('gazetteer.json')])
  return { status, ...said }
}

describe('record read', () => {
  it('gives one object a file, in order, and the others where one is broken', async () => {
    const { status, out, err } = await read(
      at('one.txt'),
      at('broken.json'),
      at('page.html'),
      '--json',
    )
    const readings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(1)
    expect(err).toContain('broken.json is no JSON')
    expect(readings.map(({ file }) => file)).toEqual(['one.txt', 'page.html'])
    for (const { counts } of readings)
      expect(counts.map(({ n, side }: { n: number; side: string }) => [n, side])).toEqual([
        [27, 'northland'],
        [1212, 'southland'],
      ])
  })

  it('tells a person the same with quotations', async () => {
    const { status, out } = await read(at('one.txt'), '--published', '2031-05-11')
    expect(status).toBe(0)
    expect(out).toContain('27 remains to northland')
    expect(out).toContain('[1,212]')
  })

  it('refuses a day that is none', async () => {
    await expect(read(at('one.txt'), '--published', 'yesterday')).rejects.toThrow('YYYY-MM-DD')
  })
})
