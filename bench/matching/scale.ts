/**
 * How the matching of two lists grows, from 10,000 lines a side upwards, by `good-offices match`
 * as anybody would call it: `node dist/bench/matching/scale.js [LINES_MAX] [--threads N]
 * [--svg FILE]` (default 100,000 and two threads; 1000000 for the whole curve). Every size has
 * lists of its own, made from one seed. Prints one row a size and writes the curves.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { growthChart, type Curve } from './growth-chart.ts'
import { pairFigures, truthOfTwoLists, type PairFigures } from './pair-figures.ts'
import { costOf, type Ended } from './process-cost.ts'
import { readClaims } from './proposed-pairs.ts'
import { writeTwoParties } from './two-parties.ts'

const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '2' },
    svg: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const linesMax = Number(positionals[0] ?? 100_000)

/** What `--stats` writes; a phase that an engine does not know is missing. */
const Statistics = z.object({
  candidatePairs: z.number(),
  scoredPairs: z.number(),
  seconds: z.record(z.string(), z.number()),
})
type Statistics = z.infer<typeof Statistics>

type Row = { lines: number; cost: Ended; statistics: Statistics; figures: PairFigures }

const position = (id: string) => Number(id.slice(1))

async function measure(lines: number): Promise<Row | { lines: number; refused: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'))
  try {
    const wish = { linesPerSide: lines, seed: Number(values.seed), half: 'all' } as const
    const files = await writeTwoParties(wish, folder)
    const [out, stats] = [join(folder, 'pairs.csv'), join(folder, 'stats.json')]
    const words = ['match', files.left, files.right, '--out', out, '--stats', stats]
    const program = ['dist/src/cli/main.js', ...words, '--threads', values.threads]
    const cost = await costOf(process.execPath, program)
    if (cost.exitCode !== 0) return { lines, refused: cost.stderr.trim().split('\n').at(-1) ?? '' }
    const statistics = Statistics.parse(JSON.parse(await readFile(stats, 'utf8')))
    const claims = await readClaims(out, { left: position, right: position })
    const figures = pairFigures(claims, truthOfTwoLists(files.leftTruths, files.rightTruths))
    return { lines, cost, statistics, figures }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

/** The phase of scoring takes at most all its threads for all its time. */
const perCpuSecond = ({ scoredPairs, seconds }: Statistics) =>
  scoredPairs / ((seconds['score'] ?? Number.NaN) * Number(values.threads))

const heading = [
  'lines a side',
  'seconds',
  'CPU s',
  'MB',
  'candidate pairs',
  'pairs scored per CPU-second (scoring alone)',
  'candidate pairs per CPU-second (whole process)',
  'F1 at .50',
  'phases',
]

function show({ lines, cost, statistics, figures }: Row) {
  const phases = Object.entries(statistics.seconds)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
    .join(', ')
  print([
    String(lines),
    cost.seconds.toFixed(1),
    cost.cpuSeconds.toFixed(1),
    cost.peakMegabytes.toFixed(0),
    String(statistics.candidatePairs),
    perCpuSecond(statistics).toFixed(0),
    (statistics.candidatePairs / cost.cpuSeconds).toFixed(0),
    figures.atHalf.f1.toFixed(4),
    phases,
  ])
}

const curvesOf = (rows: readonly Row[]): Curve[] => {
  const curve = (name: string, unit: string, colour: string, of: (row: Row) => number): Curve => ({
    name,
    unit,
    colour,
    points: rows.map((row) => [row.lines, of(row)] as const),
  })
  return [
    curve('Wall clock', 's', '#1864ab', ({ cost }) => cost.seconds),
    curve('Processor', 's', '#2b8a3e', ({ cost }) => cost.cpuSeconds),
    curve('Peak memory', 'MB', '#862e9c', ({ cost }) => cost.peakMegabytes),
    curve('Candidate pairs', 'pairs', '#a61e4d', ({ statistics }) => statistics.candidatePairs),
  ]
}

print(heading)
print(heading.map(() => '---'))
const rows: Row[] = []
for (const lines of sizes.filter((size) => size <= linesMax)) {
  const row = await measure(lines)
  if ('refused' in row) {
    print([String(lines), `refused: ${row.refused}`])
    break
  }
  show(row)
  rows.push(row)
}
if (values.svg !== undefined) {
  const [processor] = cpus()
  const caption = `good-offices match, ${values.threads} threads, ${processor?.model ?? ''}`
  const node = `, Node ${process.versions.node}.`
  await writeFile(values.svg, growthChart(curvesOf(rows), caption + node))
}
