/**
 * Whether clusters of lines are better than the pairs they are made of, when somebody stands
 * several times in a list: `node dist/bench/matching/clusters.js [LIST ...] [--half tune|held-back]`.
 * The pairs are those of `good-offices dedupe`; the cut is the mean probability between two
 * clusters from which on they are joined. Tune the cut on one half, report the other.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { clusterLines, pairsOfClusters } from '../../src/matching/choice/clusters.ts'
import { halves, knownLists, writePart, type Half, type KnownList } from './known-lists.ts'
import { groupFigures, pairFigures, truthOfOneList, type Claim } from './pair-figures.ts'
import { endedWell } from './process-cost.ts'
import { readClaims } from './proposed-pairs.ts'

const cuts = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

async function claimsOf(list: KnownList, half: Half, folder: string) {
  const [input, out] = [join(folder, `${list.name}.csv`), join(folder, 'pairs.csv')]
  const columns = join(folder, 'columns.json')
  const { ids, truths } = await writePart(list, half, input)
  await writeFile(columns, JSON.stringify(list.columns))
  const words = ['dedupe', input, '--columns', columns, '--out', out]
  await endedWell(process.execPath, [join(import.meta.dirname, '../../src/cli/main.js'), ...words])
  const at = new Map(ids.map((id, index) => [id, index]))
  const positionOf = (id: string) => at.get(id)
  return { truths, claims: await readClaims(out, { left: positionOf, right: positionOf }) }
}

function clustered(claims: readonly Claim[], lines: number, cut: number): Claim[] {
  const pairs = {
    left: Int32Array.from(claims, ({ left }) => left),
    right: Int32Array.from(claims, ({ right }) => right),
    probability: Float64Array.from(claims, ({ probability }) => probability),
    count: claims.length,
  }
  const { clusterOf } = clusterLines({ lines, pairs, cut })
  return Array.from(pairsOfClusters(clusterOf), ([left, right]) => ({
    left,
    right,
    probability: 1,
  }))
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'tune' } },
})
const half = z.enum(halves).parse(values.half)
const chosen = knownLists.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)
const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
print(['list', 'what', 'F1', 'precision', 'recall', 'B-cubed F1'])
print(Array.from({ length: 6 }, () => '---'))
const folder = await mkdtemp(join(tmpdir(), 'clusters-'))
try {
  for (const list of chosen) {
    const { truths, claims } = await claimsOf(list, half, folder)
    const truth = truthOfOneList(truths)
    const row = (what: string, found: Claim[]) => {
      const { precision, recall, f1 } = pairFigures(found, truth).atHalf
      const { bCubedFromHalf } = groupFigures(truths, found)
      const figures = [f1, precision, recall, bCubedFromHalf.f1]
      print([`${list.name}, ${half}`, what, ...figures.map((figure) => figure.toFixed(4))])
    }
    row('pairs from .50', claims)
    for (const cut of cuts) row(`clusters, cut ${cut}`, clustered(claims, truths.length, cut))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
