/**
 * Finds a name across scripts: for each Latin name its partner among all native ones of the part
 * held back, right only when strictly better than every wrong candidate.
 *
 *   node dist/bench/matching/tokens.js [FOLDER] [--part 0|1] [--show N] [--peer FILE]
 *
 * FOLDER holds the collected pairs (`../shared/data/names/netransliteration`). The pairs fall into
 * five parts by hash of the Latin form; the bridge is trained here without the part that is asked.
 * Part 0 was used for tuning, part 1 (the default) is reported. FILE is a module
 * whose default export writes any word in ASCII, such as any-ascii.js of that package. See README.md beside.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { foldReadings } from '../../src/matching/fold.ts'
import { learnBridge } from '../../src/matching/names/bridge-lessons.ts'
import type { CollectedPair } from '../../src/matching/names/bridge-lessons.ts'
import { openBridge } from '../../src/matching/names/bridge.ts'
import type { BridgedScript } from '../../src/matching/names/bridge.ts'
import { plainWord } from '../../src/matching/names/letters.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    peer: { type: 'string' },
  },
})
const folder = positionals[0] ?? '../shared/data/names/netransliteration'
const part = Number(values.part)
const queriesMax = 2_500
const parts = 5

type Alike = (latin: string) => (native: string) => number

const partOf = (latin: string) => (createHash('sha256').update(latin).digest()[0] ?? 0) % parts

const read = (language: string): CollectedPair[] =>
  readFileSync(join(folder, `wd_${language}_80.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [latin = '', native = '', count = '1'] = line.split('\t')
      return {
        latin: plainWord(latin),
        native: plainWord(native.replaceAll(' ', '')),
        count: Number(count),
      }
    })
    .filter(({ latin, native }) => latin !== '' && native !== '')

function measure(partners: ReadonlyMap<string, ReadonlySet<string>>, alike: Alike) {
  const candidates = [...new Set([...partners.values()].flatMap((natives) => [...natives]))]
  const right: number[] = []
  const wrong: number[] = []
  const missed: string[] = []
  const started = process.cpuUsage()
  for (const [latin, own] of partners) {
    const score = alike(latin)
    let [bestRight, bestWrong, rival] = [-Infinity, -Infinity, '']
    for (const native of candidates) {
      const value = score(native)
      if (own.has(native)) bestRight = Math.max(bestRight, value)
      else if (value > bestWrong) [bestWrong, rival] = [value, native]
    }
    right.push(bestRight)
    wrong.push(bestWrong)
    if (bestRight <= bestWrong) missed.push(`${latin} ${[...own].join('/')}, found ${rival}`)
  }
  const seconds = process.cpuUsage(started).user / 1_000_000
  return {
    queries: partners.size,
    candidates: candidates.length,
    top1: 1 - missed.length / partners.size,
    f1: bestF1(right, wrong),
    pairsPerCpuSecond: Math.round((partners.size * candidates.length) / seconds),
    missed,
    ...evenChance(right, wrong),
  }
}

const above = (numbers: readonly number[], least: number) =>
  numbers.filter((number) => number >= least).length

/** At the best threshold, counting the right pair and the hardest wrong one of each query. */
function bestF1(right: readonly number[], wrong: readonly number[]): number {
  return Math.max(
    ...right.map((least) => {
      const found = above(right, least)
      return (2 * found) / (found + above(wrong, least) + right.length)
    }),
  )
}

/** Logistic curve from a score to the chance that it is the right pair's, not the hardest wrong one's. */
function evenChance(right: readonly number[], wrong: readonly number[]) {
  const cases = [
    ...right.map((score) => ({ score, is: 1 })),
    ...wrong.map((score) => ({ score, is: 0 })),
  ].filter(({ score }) => Number.isFinite(score))
  let [slope, start] = [1, 0]
  for (let round = 0; round < 30; round += 1) {
    let [bySlope, byStart, twice, mixed, once] = [0, 0, 1e-6, 0, 1e-6]
    for (const { score, is } of cases) {
      const expected = 1 / (1 + Math.exp(-(slope * score + start)))
      const spread = expected * (1 - expected)
      bySlope += (is - expected) * score
      byStart += is - expected
      twice += spread * score * score
      mixed += spread * score
      once += spread
    }
    const determinant = twice * once - mixed * mixed
    slope += (bySlope * once - byStart * mixed) / determinant
    start += (byStart * twice - bySlope * mixed) / determinant
  }
  return { slope, even: -start / slope }
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[right.length] ?? 0
}

/** The best of all readings of both words by edit distance. */
function readAlike(readings: (word: string) => readonly string[]): Alike {
  const known = new Map<string, readonly string[]>()
  const keysOf = (word: string) => {
    const keys = known.get(word) ?? readings(word)
    known.set(word, keys)
    return keys
  }
  return (latin) => (native) =>
    Math.max(
      0,
      ...keysOf(latin).flatMap((left) =>
        keysOf(native).map(
          (right) => 1 - editDistance(left, right) / Math.max(left.length, right.length, 1),
        ),
      ),
    )
}

async function peerOf(file: string | undefined) {
  if (file === undefined) return undefined
  const loaded: unknown = await import(pathToFileURL(resolve(file)).href)
  const { default: write } = z.object({ default: z.unknown() }).parse(loaded)
  if (typeof write !== 'function') throw new Error(`${file} has no function as its default export`)
  return (word: string) => String(write(word)).toLowerCase()
}

const inAscii = await peerOf(values.peer)

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

for (const [language, script] of [
  ['russian', 'cyrillic'],
  ['arabic', 'arabic'],
  ['hebrew', 'hebrew'],
] as const satisfies readonly (readonly [string, BridgedScript])[]) {
  const collected = read(language)
  const asked = collected.filter(({ latin, count }) => partOf(latin) === part && count >= 2)
  const partners = new Map<string, Set<string>>()
  for (const { latin, native } of asked.slice(0, queriesMax))
    partners.set(latin, (partners.get(latin) ?? new Set()).add(native))
  const startedAt = performance.now()
  const bridge = openBridge(
    learnBridge(
      script,
      collected.filter(({ latin }) => partOf(latin) !== part),
    ),
  )
  const trainedSeconds = rounded((performance.now() - startedAt) / 1_000)
  const methods: (readonly [string, Alike])[] = [
    ['bridge', (latin) => (native) => bridge.likeness(native, latin)],
    ['hand-made fold + edit distance', readAlike(foldReadings)],
    ...(inAscii === undefined
      ? []
      : [['peer + edit distance', readAlike((word) => [inAscii(word)])] as const]),
  ]
  for (const [method, alike] of methods) {
    const { missed, top1, f1, slope, even, ...rest } = measure(partners, alike)
    const line = { language, method, part, top1: rounded(top1), f1: rounded(f1), ...rest }
    const more =
      method === 'bridge' ? { trainedSeconds, slope: rounded(slope), even: rounded(even) } : {}
    process.stdout.write(`${JSON.stringify({ ...line, ...more })}\n`)
    if (method === 'bridge')
      for (const miss of missed.slice(0, Number(values.show))) process.stdout.write(`  ${miss}\n`)
  }
}
