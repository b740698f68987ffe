/**
 * The kernel alone: how many candidate pairs one processor scores in a second, every field of
 * every pair (`full`) and stopping where the rest cannot lift a pair over the threshold
 * (`bounded`), and that both keep the same pairs with the same weights:
 * `node dist/bench/matching/pairs-a-second.js [LINES] [--month]` (default 100,000 a side). Candidates
 * are found before the clock starts; learning and blocking are timed beside. With `--month` the
 * pairs are all that were born in one month, as the prototype's `--dense` has them: many more.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PartialDate } from '../../src/base/partial-date.ts'
import type { Reading } from '../../src/lists/line.ts'
import { reviewFrom } from '../../src/matching/explanation.ts'
import { Partners } from '../../src/matching/records/blocking/blocks.ts'
import { PairScorer } from '../../src/matching/records/pair-scorer.ts'
import { prepareRun } from '../../src/matching/records/prepare.ts'
import { recordsOf } from '../../src/matching/records/records-of.ts'
import type { Prepared } from '../../src/matching/records/score-range.ts'
import { monthOfBorn } from '../../src/matching/records/values/born.ts'
import { writeTwoParties } from './two-parties.ts'

const linesPerSide = Number(process.argv[2] ?? 100_000)
const isByMonth = process.argv.includes('--month')
/** Pairs whose candidates are held in memory at once: 8 bytes a pair. */
const pairsMax = 20_000_000

/** The made-up files hold no quotes; the reader of lists is measured by scale.ts. */
async function readingsOf(path: string): Promise<Reading[]> {
  const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const [, surname = '', given = '', patronymic = '', born = ''] = line.split(',')
    return {
      surname,
      given,
      ...(patronymic !== '' && { patronymic }),
      ...(born !== '' && { bornOn: PartialDate.parse(born) }),
    }
  })
}

function cpuSecondsOf<Value>(work: () => Value): { value: Value; cpuSeconds: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, cpuSeconds: (user + system) / 1e6 }
}

type Pairs = { lefts: Int32Array; rights: Int32Array; count: number }

function candidatesOf({ records, blocks }: Prepared): Pairs {
  const partners = new Partners(records, blocks)
  const pairs = { lefts: new Int32Array(pairsMax), rights: new Int32Array(pairsMax), count: 0 }
  for (let right = 0; right < records.right.rows; right += 1) {
    partners.find(right)
    for (let at = 0; at < partners.count && pairs.count < pairsMax; at += 1) {
      pairs.lefts[pairs.count] = partners.met[at] ?? 0
      pairs.rights[pairs.count] = right
      pairs.count += 1
    }
  }
  return pairs
}

function pairsOfOneMonth({ records: { left, right } }: Prepared): Pairs {
  const byMonth = new Map<number, number[]>()
  left.born.forEach((born, line) => {
    const lines = byMonth.get(born >> 5) ?? []
    byMonth.set(born >> 5, lines)
    lines.push(line)
  })
  const pairs = { lefts: new Int32Array(pairsMax), rights: new Int32Array(pairsMax), count: 0 }
  right.born.forEach((born, line) => {
    if (monthOfBorn(born) === 0) return
    for (const partner of byMonth.get(born >> 5) ?? []) {
      if (pairs.count === pairsMax) return
      pairs.lefts[pairs.count] = partner
      pairs.rights[pairs.count] = line
      pairs.count += 1
    }
  })
  return pairs
}

/** Lines and weights of what is kept. */
type Kept = { lefts: Int32Array; rights: Int32Array; weights: Int32Array; count: number }

function keptOf(count: number) {
  const kept = { lefts: new Int32Array(count), rights: new Int32Array(count), count: 0 }
  const weights = new Int32Array(count)
  const keep = (left: number, right: number, weight: number) => {
    kept.lefts[kept.count] = left
    kept.rights[kept.count] = right
    weights[kept.count] = weight
    kept.count += 1
  }
  return { keep, taken: (): Kept => ({ ...kept, weights }) }
}

/** Line by line of the right list, as a run does; so is `scoreBounded`. */
function scoreFully({ lefts, rights, count }: Pairs, prepared: Prepared): Kept {
  const { records, weights, packed, least } = prepared
  const scorer = new PairScorer(records, weights, packed)
  const { keep, taken } = keptOf(count)
  let end = 0
  for (let from = 0; from < count; from = end) {
    const right = rights[from] ?? 0
    while (end < count && rights[end] === right) end += 1
    scorer.bringNear(lefts.subarray(from, end), end - from)
    for (let at = from; at < end; at += 1) {
      const left = lefts[at] ?? 0
      const weight = scorer.full(left, right)
      if (weight >= least) keep(left, right, weight)
    }
  }
  return taken()
}

function scoreBounded({ lefts, rights, count }: Pairs, prepared: Prepared): Kept {
  const { records, weights, packed, least } = prepared
  const scorer = new PairScorer(records, weights, packed)
  const { keep, taken } = keptOf(count)
  let end = 0
  for (let from = 0; from < count; from = end) {
    const right = rights[from] ?? 0
    while (end < count && rights[end] === right) end += 1
    const met = lefts.subarray(from, end)
    const hopeful = scorer.hopeful.among(met, met.length, { right, least })
    for (let at = 0; at < hopeful; at += 1) {
      const left = scorer.hopeful.lefts[at] ?? 0
      const weight = scorer.bounded(left, right, least)
      if (weight >= least) keep(left, right, weight)
    }
  }
  return taken()
}

const digestOf = ({ lefts, rights, weights, count }: Kept) =>
  createHash('sha256')
    .update(lefts.subarray(0, count))
    .update(rights.subarray(0, count))
    .update(weights.subarray(0, count))
    .digest('hex')
    .slice(0, 16)

const print = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`)

const folder = await mkdtemp(join(tmpdir(), 'pairs-'))
try {
  const files = await writeTwoParties({ linesPerSide, seed: 1, half: 'all' }, folder)
  const [left, right] = [await readingsOf(files.left), await readingsOf(files.right)]
  const columns = cpuSecondsOf(() => recordsOf(left, right))
  const records = columns.value
  const run = cpuSecondsOf(() => prepareRun(records, { keptFrom: reviewFrom }))
  const { prepared } = run.value
  const pairs = cpuSecondsOf(() => (isByMonth ? pairsOfOneMonth(prepared) : candidatesOf(prepared)))
  print({
    linesPerSide,
    candidatePairs: pairs.value.count,
    // Above the number of cores, processor seconds are dear too: caches and hyper-threads are shared.
    loadOfMachine: loadavg()[0],
    cpuSeconds: {
      columns: columns.cpuSeconds,
      indexAndLearn: run.cpuSeconds,
      candidates: pairs.cpuSeconds,
    },
  })
  // The first round of each fills its tables and is told apart.
  for (const round of ['first', 'second']) {
    for (const scoring of ['full', 'bounded'] as const) {
      const scored = cpuSecondsOf(() =>
        scoring === 'full'
          ? scoreFully(pairs.value, prepared)
          : scoreBounded(pairs.value, prepared),
      )
      print({
        round,
        scoring,
        cpuSeconds: scored.cpuSeconds,
        pairsPerCpuSecond: Math.round(pairs.value.count / scored.cpuSeconds),
        kept: scored.value.count,
        digest: digestOf(scored.value),
      })
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
