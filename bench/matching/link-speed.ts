/**
 * Two lists of one alphabet linked from file to file by `good-offices match --all`, as anybody
 * would call it, and by Splink on DuckDB, on the same files in the same run:
 * `node dist/bench/matching/link-speed.js [LINES ...]` (default 10,000 and 100,000 a side).
 *
 * Both sides are written in Latin by one office and differ by slips alone, so that nobody is at a
 * loss for want of a bridge between scripts. SPLINK_PYTHON names the python of an environment
 * with Splink; without it the peer is left out, and that is said.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { pairFigures, truthOfTwoLists } from './pair-figures.ts'
import { endedWell } from './process-cost.ts'
import { readClaims } from './proposed-pairs.ts'
import { writeTwoParties, type TwoPartiesFiles } from './two-parties.ts'

const python = process.env['SPLINK_PYTHON']

const Figures = z.object({ candidatePairs: z.number(), version: z.string().default('ours') })

const position = (id: string) => Number(id.slice(1))
const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

type Places = TwoPartiesFiles & { out: string; stats: string }
type Engine = { program: string; words: (places: Places) => readonly string[] }

const ours: Engine = {
  program: process.execPath,
  words: ({ left, right, out, stats }) => [
    'dist/src/cli/main.js',
    'match',
    left,
    right,
    '--all',
    '--out',
    out,
    '--stats',
    stats,
  ],
}

const peer = (program: string): Engine => ({
  program,
  words: ({ left, right, out, stats }) => [
    'bench/matching/peers/splink_link.py',
    left,
    right,
    out,
    stats,
  ],
})

async function measure({ program, words }: Engine, places: Places) {
  const cost = await endedWell(program, words(places))
  const figures = Figures.parse(JSON.parse(await readFile(places.stats, 'utf8')))
  const claims = await readClaims(places.out, { left: position, right: position })
  const truth = truthOfTwoLists(places.leftTruths, places.rightTruths)
  const { atHalf, best } = pairFigures(claims, truth)
  print([
    String(places.leftTruths.length),
    figures.version,
    cost.seconds.toFixed(1),
    cost.cpuSeconds.toFixed(1),
    cost.peakMegabytes.toFixed(0),
    String(figures.candidatePairs),
    (figures.candidatePairs / cost.cpuSeconds).toFixed(0),
    `${atHalf.f1.toFixed(4)} (${atHalf.precision.toFixed(4)}, ${atHalf.recall.toFixed(4)})`,
    `${best.f1.toFixed(4)} at ${best.threshold.toPrecision(3)}`,
    loadavg()[0]?.toFixed(1) ?? '',
  ])
}

async function compareAt(linesPerSide: number) {
  const folder = await mkdtemp(join(tmpdir(), 'link-'))
  try {
    const wish = { linesPerSide, seed: 1, half: 'all', letters: 'latin' } as const
    const files = await writeTwoParties(wish, folder)
    const places = { ...files, out: join(folder, 'pairs.csv'), stats: join(folder, 'figures.json') }
    await measure(ours, places)
    if (python !== undefined) await measure(peer(python), places)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const heading = [
  'lines a side',
  'engine',
  'seconds',
  'CPU s',
  'MB',
  'candidate pairs',
  'pairs a CPU-second, whole process',
  'F1 at .50 (precision, recall)',
  'best F1',
  'load of the machine',
]

if (python === undefined)
  process.stdout.write('SPLINK_PYTHON is not set: Splink was not run, and nothing is compared.\n')
print(heading)
print(heading.map(() => '---'))
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length === 0 ? [10_000, 100_000] : sizes) await compareAt(size)
