import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import {
  adversarialCases,
  soleLine,
  writeAdversarial,
} from '../../bench/matching/adversarial-lists.ts'
import { comparedPerLineMax } from '../base/limits.ts'
import { keptPerLine } from '../matching/records/score-range.ts'
import type { Command } from './command.ts'
import { command as dedupe } from './dedupe.ts'
import { command as match } from './match.ts'

const Report = z.object({
  rightRows: z.number(),
  candidatePairs: z.number(),
  skipped: z.array(z.object({ rule: z.string(), keys: z.number(), pairs: z.number() })),
  crowded: z.object({ lines: z.number(), pairs: z.number() }),
})

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adversarial-'))
  await writeFile(at('sole.csv'), soleLine)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function run(command: Command, ...lists: readonly string[]) {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const words = ['--threads', '1', '--out', at('pairs.csv'), '--stats', at('stats.json')]
  const status = await command.run([...lists.map(at), ...words])
  const report = Report.parse(JSON.parse(await readFile(at('stats.json'), 'utf8')))
  const rows = (await readFile(at('pairs.csv'), 'utf8')).trimEnd().split('\n').slice(1)
  return { status, report, rows, told: said.filter((line) => line.startsWith('Too ')) }
}

/** What is over its cap, or was left out and not told in the command's words; empty if all is well. */
function faultsOf({ status, report, rows, told }: Awaited<ReturnType<typeof run>>): string[] {
  const { candidatePairs, crowded, rightRows, skipped } = report
  const sentences = told.join('')
  const untold = skipped.filter(({ rule }) => !sentences.includes(`by ${rule}: `))
  const isCrowdTold = sentences.includes(`${crowded.pairs} pairs left out`)
  return [
    ...(status === 0 ? [] : [`ended with ${status}`]),
    ...(candidatePairs <= rightRows * comparedPerLineMax ? [] : ['too many pairs compared']),
    ...(rows.length <= rightRows * keptPerLine(rightRows) ? [] : ['too many pairs kept']),
    ...untold.map(({ rule }) => `not told: ${rule}`),
    ...(crowded.pairs === 0 || isCrowdTold ? [] : ['not told: the crowd']),
  ]
}

describe('2,000 lines nobody writes in good faith end within the caps, and what is skipped is said', () => {
  it.each(adversarialCases)('$name', async (each) => {
    await writeAdversarial(each, { path: at('list.csv'), lines: 2_000 })
    expect(faultsOf(await run(dedupe, 'list.csv'))).toEqual([])
  })

  it('all identical: nobody is compared with everybody, every rule that gave up says so', async () => {
    const identical = adversarialCases.find(({ name }) => name === 'all lines identical')
    await writeAdversarial(identical ?? { name: '', lineOf: () => '' }, {
      path: at('same.csv'),
      lines: 2_000,
    })
    const result = await run(match, 'same.csv', 'same.csv')
    expect(faultsOf(result)).toEqual([])
    expect(result.rows).toEqual([])
    expect(result.report.skipped.map(({ rule }) => rule)).toContain('surname and given name')
  })

  it.each([
    ['one line against 2,000', ['sole.csv', 'crowd.csv']],
    ['2,000 lines against one', ['crowd.csv', 'sole.csv']],
  ])('%s', async (_, lists) => {
    const crowd = {
      name: 'namesakes',
      lineOf: (line: number) => `Ladov,Ihnat,,${1950 + (line % 50)}`,
    }
    await writeAdversarial(crowd, { path: at('crowd.csv'), lines: 2_000 })
    expect(faultsOf(await run(match, ...lists))).toEqual([])
  })
})
