/**
 * What hostile lists cost, each as a whole process of `good-offices dedupe` and `match`:
 * `node dist/bench/matching/adversarial.js [LINES] [--only WORD]` (default 100,000; the names of
 * ten thousand letters are fifty times fewer). A run that takes longer than ten minutes is
 * ended and shown as such. What is left out must have been said, by rule.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { adversarialCases, soleLine, writeAdversarial } from './adversarial-lists.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
})
const lines = Number(positionals[0] ?? 100_000)

const Figures = z.object({
  candidatePairs: z.number(),
  skipped: z.array(z.object({ rule: z.string(), pairs: z.number() })),
  cpuSeconds: z.number(),
  peakRssMb: z.number(),
  crowded: z.object({ lines: z.number(), pairs: z.number() }),
})

/** A run that takes longer has lost. */
const secondsMax = 600

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

/** Newlines are counted and not cells: a pair is a line. */
const linesIn = async (path: string) => {
  let count = 0
  for (const byte of await readFile(path)) if (byte === 10) count += 1
  return count
}

async function measure(name: string, command: readonly string[], folder: string) {
  const [out, stats] = [join(folder, 'pairs.csv'), join(folder, 'stats.json')]
  const words = ['dist/src/cli/main.js', ...command, '--out', out, '--stats', stats]
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, words, { timeout: secondsMax * 1_000 })
  const seconds = (performance.now() - startedAt) / 1_000
  if (status !== 0) {
    print([name, command[0] ?? '', `ended after ${seconds.toFixed(0)} s`])
    return
  }
  const figures = Figures.parse(JSON.parse(await readFile(stats, 'utf8')))
  const { candidatePairs, cpuSeconds, crowded, peakRssMb, skipped } = figures
  print([
    name,
    command[0] ?? '',
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    String(peakRssMb),
    String(candidatePairs),
    String((await linesIn(out)) - 1),
    skipped.map(({ rule, pairs }) => `${rule}: ${pairs}`).join('; ') || 'nothing',
    String(crowded.pairs),
    loadavg()[0]?.toFixed(0) ?? '',
  ])
}

const folder = await mkdtemp(join(tmpdir(), 'adversarial-'))
const [list, other, sole] = ['list.csv', 'other.csv', 'sole.csv'].map((name) => join(folder, name))
try {
  await writeFile(sole ?? '', soleLine)
  print([
    `list of ${lines} lines`,
    'command',
    's',
    'CPU s',
    'MB',
    'pairs compared',
    'pairs shown',
    'not compared, as the command says',
    'pairs of crowded lines left out',
    'load',
  ])
  print(Array.from({ length: 10 }, () => '---'))
  for (const each of adversarialCases.filter(({ name }) => name.includes(values.only))) {
    // One after another, since each is to have the machine to itself.
    // oxlint-disable no-await-in-loop
    for (const path of [list, other]) await writeAdversarial(each, { path: path ?? '', lines })
    await measure(each.name, ['dedupe', list ?? ''], folder)
    await measure(each.name, ['match', list ?? '', other ?? ''], folder)
    if (each.name.startsWith('one surname')) {
      await measure(`${each.name}, against one line`, ['match', list ?? '', sole ?? ''], folder)
      await measure(`one line against: ${each.name}`, ['match', sole ?? '', list ?? ''], folder)
    }
    // oxlint-enable no-await-in-loop
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
