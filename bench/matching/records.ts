/**
 * Who stands twice in a list of which the truth is known, found by `good-offices dedupe` as
 * anybody would call it, and by Splink with its published settings, on the same file in the same
 * run: `node dist/bench/matching/records.js [LIST ...] [--half tune|held-back]`.
 *
 * SPLINK_PYTHON names the python of an environment into which `pip install splink` was done;
 * without it the peer is left out, and that is said. MATCHING_LISTS names the folder of the lists.
 * How it is measured, and what came out: README.md beside this file.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { halves, knownLists, writePart, type Half, type KnownList } from './known-lists.ts'
import { groupFigures, pairFigures, truthOfOneList } from './pair-figures.ts'
import type { GroupFigures, PairFigures, Rates } from './pair-figures.ts'
import { readClaims } from './proposed-pairs.ts'
import { endedWell, type Ended } from './process-cost.ts'

const python = process.env['SPLINK_PYTHON']
const peerScript = 'bench/matching/peers/splink_dedupe.py'

type Run = {
  engine: string
  list: string
  half: Half
  lines: number
  candidatePairs: number
  cost: Ended
  figures: PairFigures & GroupFigures
}

const OurStatistics = z.object({ candidatePairs: z.number() })
const PeerFigures = z.object({ version: z.string(), candidatePairs: z.number() })

const readJson = async <Value>(path: string, schema: z.ZodType<Value>) =>
  schema.parse(JSON.parse(await readFile(path, 'utf8')))

type Places = { input: string; columns: string; pairs: string; figures: string }

async function runOurs(places: Places) {
  const { input, columns, pairs, figures } = places
  const cost = await endedWell(process.execPath, [
    'dist/src/cli/main.js',
    'dedupe',
    input,
    '--columns',
    columns,
    '--out',
    pairs,
    '--stats',
    figures,
  ])
  const { candidatePairs } = await readJson(figures, OurStatistics)
  return { engine: 'good-offices', cost, candidatePairs }
}

async function runPeer(list: KnownList, { input, pairs, figures }: Places, environment: string) {
  const cost = await endedWell(environment, [peerScript, list.example, input, pairs, figures])
  const { candidatePairs, version } = await readJson(figures, PeerFigures)
  return { engine: version, cost, candidatePairs }
}

async function runBoth(list: KnownList, half: Half, folder: string): Promise<Run[]> {
  const places = {
    input: join(folder, `${list.name}.csv`),
    columns: join(folder, 'columns.json'),
    pairs: join(folder, 'pairs.csv'),
    figures: join(folder, 'figures.json'),
  }
  const { ids, truths } = await writePart(list, half, places.input)
  const at = new Map(ids.map((id, index) => [id, index]))
  const positionOf = (id: string) => at.get(id)
  await writeFile(places.columns, JSON.stringify(list.columns))
  const runs: Run[] = []
  const engines = [
    () => runOurs(places),
    ...(python === undefined ? [] : [() => runPeer(list, places, python)]),
  ]
  // One after the other: each has the machine to itself.
  for (const run of engines) {
    const done = await run()
    const claims = await readClaims(places.pairs, { left: positionOf, right: positionOf })
    const figures = {
      ...pairFigures(claims, truthOfOneList(truths)),
      ...groupFigures(truths, claims),
    }
    runs.push({ ...done, list: list.name, half, lines: ids.length, figures })
  }
  return runs
}

const share = (value: number) => value.toFixed(4)
const three = ({ precision, recall, f1 }: Rates) =>
  `${share(f1)} (${share(precision)}, ${share(recall)})`

const heading = [
  'list',
  'engine',
  'F1 at .50 (precision, recall)',
  'best F1 at',
  'recall at precision .99',
  'B-cubed F1 from .50, .95',
  'expected error',
  'candidate pairs',
  'seconds',
  'CPU s',
  'pairs a CPU-second, whole process',
  'MB',
]

const asRow = ({ list, half, engine, figures, candidatePairs, cost, lines }: Run) => [
  `${list}, ${half} (${lines} lines, ${figures.truePairs} pairs)`,
  engine,
  three(figures.atHalf),
  `${share(figures.best.f1)} at ${figures.best.threshold.toPrecision(3)}`,
  share(figures.recallAtPrecision99),
  `${share(figures.bCubedFromHalf.f1)}, ${share(figures.bCubedFrom95.f1)}`,
  share(figures.calibration.expectedError),
  String(candidatePairs),
  cost.seconds.toFixed(1),
  cost.cpuSeconds.toFixed(1),
  (candidatePairs / cost.cpuSeconds).toFixed(0),
  cost.peakMegabytes.toFixed(0),
]

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'all' } },
})
const half = z.enum(halves).parse(values.half)
const chosen = knownLists.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)
if (chosen.length < Math.max(1, positionals.length))
  throw new Error(`the lists are ${knownLists.map(({ name }) => name).join(', ')}`)
if (python === undefined)
  process.stdout.write('SPLINK_PYTHON is not set: Splink was not run, and nothing is compared.\n')
const folder = await mkdtemp(join(tmpdir(), 'records-'))
try {
  print(heading)
  print(heading.map(() => '---'))
  for (const list of chosen) {
    for (const run of await runBoth(list, half, folder)) print(asRow(run))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
