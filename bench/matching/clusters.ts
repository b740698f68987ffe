/**
 * What lines of one list gain from the lines around them, when somebody stands several times in
 * it: pairs by themselves (`dedupe --all`) beside pairs in the light of the others (`dedupe`):
 * `node dist/bench/matching/clusters.js [LIST ...] [--half tune|held-back|all] [--fit]`.
 * `--fit` prints the bits of src/matching/choice/gathered-pairs.ts as they come out of these lists
 * (logistic regression, each list's pairs as they are); fit on the tune halves only.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readIntoColumns } from '../../src/cli/matching/read-columns.ts'
import { ColumnsByHeading } from '../../src/lists/columns.ts'
import { clusterLines, pairsOfClusters } from '../../src/matching/choice/clusters.ts'
import { featuresAmong, joinedFrom } from '../../src/matching/choice/gathered-pairs.ts'
import { probabilityOf } from '../../src/matching/explanation.ts'
import { prepareColumns, scoreHere } from '../../src/matching/match.ts'
import { scoredPairsOf } from '../../src/matching/proposals.ts'
import { partsOfBit } from '../../src/matching/records/learning/weights.ts'
import { PairScorer } from '../../src/matching/records/pair-scorer.ts'
import { halves, knownLists, writePart, type Half, type KnownList } from './known-lists.ts'
import { groupFigures, pairFigures, truthOfOneList } from './pair-figures.ts'
import { endedWell } from './process-cost.ts'
import { readClaims } from './proposed-pairs.ts'

type Example = { readonly features: readonly number[]; readonly isRight: boolean }

async function claimsOf(list: KnownList, half: Half, folder: string) {
  const [input, out] = [join(folder, `${list.name}.csv`), join(folder, 'pairs.csv')]
  const columns = join(folder, 'columns.json')
  const { ids, truths } = await writePart(list, half, input)
  await writeFile(columns, JSON.stringify(list.columns))
  const at = new Map(ids.map((id, index) => [id, index]))
  const positionOf = (id: string) => at.get(id)
  const command = [join(import.meta.dirname, '../../src/cli/main.js'), 'dedupe', input]
  const run = async (...words: string[]) => {
    const args = [...command, '--columns', columns, '--out', out, ...words]
    await endedWell(process.execPath, args)
    return readClaims(out, { left: positionOf, right: positionOf })
  }
  return { truths, alone: await run('--all'), among: await run() }
}

/** Every pair of a cluster, and every scored pair between two. */
async function examplesOf(list: KnownList, half: Half, folder: string): Promise<Example[]> {
  const path = join(folder, `${list.name}.csv`)
  const { truths } = await writePart(list, half, path)
  const columns = ColumnsByHeading.parse(list.columns)
  const read = { left: { path, columns }, right: undefined }
  const { records } = await readIntoColumns(read, { keepsLines: false, lints: false })
  const { prepared } = prepareColumns(records)
  const scored = scoredPairsOf(
    scoreHere(prepared, () => {}),
    prepared.weights,
  )
  const lines = records.left.rows
  const probability = scored.log2Odds.map(probabilityOf)
  const clusters = clusterLines({ lines, pairs: { ...scored, probability }, cut: joinedFrom })
  const scorer = new PairScorer(prepared.records, prepared.weights, prepared.packed)
  const isRight = (one: number, other: number) => truths[one] === truths[other]
  const joined = Array.from(pairsOfClusters(clusters), ([one, other, by]) => {
    const own = (scorer.full(one, other) + prepared.weights.prior) / partsOfBit
    return { pairs: by.pairs, features: featuresAmong(own, by), isRight: isRight(one, other) }
  })
  const parted = Array.from(scored.log2Odds.subarray(0, scored.count), (own, pair) => {
    const [one, other] = [scored.left[pair] ?? 0, scored.right[pair] ?? 0]
    const by = clusters.between(one, other)
    const isParted = clusters.clusterOf[one] !== clusters.clusterOf[other]
    const pairs = isParted ? by.pairs : 0
    return { pairs, features: featuresAmong(own, by), isRight: isRight(one, other) }
  })
  return [...joined, ...parted].filter(({ pairs }) => pairs > 1)
}

/** Bits of each feature, by Newton's method. */
function fitted(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0
  const bits = Array.from({ length: size }, () => 0)
  for (let round = 0; round < 30; round += 1) {
    const rows = bits.map((_, row) =>
      Array.from({ length: size + 1 }, (__, column): number => (column === row ? 1e-6 : 0)),
    )
    for (const { features, isRight } of examples) {
      const said = probabilityOf(
        features.reduce((sum, each, at) => sum + each * (bits[at] ?? 0), 0),
      )
      rows.forEach((row, at) => {
        const feature = features[at] ?? 0
        features.forEach((other, to) => {
          row[to] = (row[to] ?? 0) + said * (1 - said) * feature * other * Math.LN2
        })
        row[size] = (row[size] ?? 0) + (Number(isRight) - said) * feature
      })
    }
    solved(rows).forEach((step, at) => {
      bits[at] = (bits[at] ?? 0) + step
    })
  }
  return bits
}

/** Rows of a positive definite system, the right side last (Gauss and Jordan). */
function solved(rows: readonly number[][]): number[] {
  rows.forEach((pivot, at) => {
    const lead = pivot[at] ?? 1
    for (const row of rows) {
      if (row === pivot) continue
      const share = (row[at] ?? 0) / lead
      pivot.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - share * value
      })
    }
  })
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'tune' }, fit: { type: 'boolean', default: false } },
})
const half = z.enum(halves).parse(values.half)
const chosen = knownLists.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)
const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const folder = await mkdtemp(join(tmpdir(), 'clusters-'))
try {
  if (values.fit) {
    const examples: Example[] = []
    for (const list of chosen)
      for (const example of await examplesOf(list, half, folder)) examples.push(example)
    print(fitted(examples).map((bits) => bits.toFixed(3)))
  } else {
    print(['list', 'what', 'F1', 'precision', 'recall', 'B-cubed F1', 'expected error'])
    print(Array.from({ length: 7 }, () => '---'))
    for (const list of chosen) {
      const { truths, ...claims } = await claimsOf(list, half, folder)
      const truth = truthOfOneList(truths)
      for (const what of ['alone', 'among'] as const) {
        const { atHalf, calibration } = pairFigures(claims[what], truth)
        const { bCubedFromHalf } = groupFigures(truths, claims[what])
        const rates = [atHalf.f1, atHalf.precision, atHalf.recall, bCubedFromHalf.f1]
        const figures = [...rates, calibration.expectedError].map((figure) => figure.toFixed(4))
        print([`${list.name}, ${half}`, what, ...figures])
      }
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
