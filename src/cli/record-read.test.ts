import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { modelEndpoint, says } from '../../test/support/model-endpoint.ts'
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

describe('a second reader', () => {
  const count = { event: null, side: 'southland', category: 'remains', per: 'side' }
  const whose = { modality: 'asserted', speaker: null, partOf: null, context: null }
  const answer = {
    counts: [
      { ...count, ...whose, n: 27, quote: '27 Northlandic soldiers' },
      { ...count, ...whose, n: 44, quote: '44 others' },
    ],
  }
  const model = ['--llm-model', 'invented-7b']

  it('stands behind the rules, in an object of its own that changes nothing in theirs', async () => {
    const endpoint = await modelEndpoint((_, response) => says(response, answer))
    const alone = await read(at('one.txt'), '--json')
    expect(endpoint.asked).toEqual([])
    const { status, out } = await read(at('one.txt'), '--json', '--llm', endpoint.url, ...model)
    const told = await read(at('one.txt'), '--llm', endpoint.url, ...model)
    await endpoint.close()
    const [rules = '', second = '', ...more] = out.trimEnd().split('\n')
    expect([status, more]).toEqual([0, []])
    expect(`${rules}\n`).toBe(alone.out)
    expect(JSON.parse(second)).toMatchObject({
      file: 'one.txt',
      reader: 'model/invented-7b',
      counts: [{ n: 27, side: 'southland' }],
      dropped: [{ list: 'counts', reason: 'not-in-text', count: 1 }],
    })
    expect(told.out).toContain('27 remains to northland')
    expect(told.out).toContain('side northland, second reader southland')
    expect(told.out).not.toContain('44')
  })

  it('that fails is told; the rules stand, and after three failures nobody is asked', async () => {
    const endpoint = await modelEndpoint((_, response) => response.writeHead(401).end())
    const files = Array.from({ length: 5 }, () => at('one.txt'))
    const { status, out, err } = await read(...files, '--json', '--llm', endpoint.url, ...model)
    await endpoint.close()
    expect(status).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(5)
    expect(err.match(/answered with status 401/g)).toHaveLength(3)
    expect(err).toContain('not asked about the files that follow')
    expect(endpoint.asked).toHaveLength(3)
  })

  it('has its key from the environment alone', async () => {
    vi.stubEnv('KEY_OF_THE_TEST', 'a-key')
    const endpoint = await modelEndpoint((_, response) => says(response, answer))
    const from = ['--llm', endpoint.url, ...model, '--llm-key-from', 'KEY_OF_THE_TEST']
    const { out, err } = await read(at('one.txt'), ...from)
    await endpoint.close()
    vi.unstubAllEnvs()
    expect(endpoint.asked.map(({ authorization }) => authorization)).toEqual(['Bearer a-key'])
    expect(`${out}${err}`).not.toContain('a-key')
  })

  it.each([
    [['--llm-model', 'm'], 'go with --llm URL'],
    [['--llm', 'http://127.0.0.1:1/v1'], 'the name by which'],
    [['--llm', 'http://ann:secret@127.0.0.1:1', ...model], 'without a name, password'],
    [['--llm', 'file:///etc/passwd', ...model], 'an address such as'],
    [['--llm', 'http://127.0.0.1:1', ...model, '--llm-key-from', 'NO_SUCH'], 'no such environment'],
    [['--llm', 'http://other.example/v1', ...model, '--llm-key-from', 'PATH'], 'by https only'],
    [['--llm', 'http://127.0.0.1:1', ...model, '--llm-seconds', '0'], 'whole number'],
  ])('%j is wrong usage', async (args, why) => {
    const wrong = read(at('one.txt'), ...args)
    await expect(wrong).rejects.toThrow(why)
    await expect(wrong).rejects.not.toThrow('secret')
  })
})
