/**
 * Time of the one-to-one choice on invented scores: `node dist/bench/matching/choice.js [LINES]`.
 * Every line has a true partner and `rivals` false ones, so that almost all lines hang together
 * in one component; the hardest has scores so alike that rivals win often.
 */
import { chooseOneToOne } from '../../src/matching/choice/choose.ts'
import { clusterLines } from '../../src/matching/choice/clusters.ts'
import { seededChance } from '../../src/lists/made-up-lists.ts'

const lines = Number(process.argv[2] ?? 100_000)

/** Pairs in order of the left line; `lead`: bits by which a true pair stands above false ones. */
function invented(rivals: number, lead: number, seed: number) {
  const chance = seededChance(seed)
  const count = lines * (1 + rivals)
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  const log2Odds = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const line = Math.floor(at / (1 + rivals))
    const nth = at % (1 + rivals)
    left[at] = line
    // Distinct partners of one line: the nearest few, in steps that differ by line.
    right[at] = (line + nth * (1 + (line % 7))) % lines
    log2Odds[at] = (nth === 0 ? lead : 0) + Math.round(chance() * 12) - 2
  }
  return { left, right, log2Odds, count }
}

const count = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0)

for (const [rivals, lead] of [
  [0, 10],
  [2, 10],
  [9, 10],
  [9, 2],
  [9, 0],
] as const) {
  const pairs = invented(rivals, lead, 5)
  const startedAt = performance.now()
  const { chosen, tied, gap, components } = chooseOneToOne(pairs, { left: lines, right: lines })
  const seconds = (performance.now() - startedAt) / 1_000
  process.stdout.write(
    `${JSON.stringify({
      lines,
      pairs: pairs.count,
      lead,
      components: components.count,
      chosen: count(chosen),
      tied: count(tied),
      gapBits: gap,
      seconds: Math.round(seconds * 100) / 100,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
}

/** Lines in clusters of ten, each pair in one scored, and as many weak pairs between clusters. */
function inventedClusters(size: number) {
  const chance = seededChance(6)
  const rows: [number, number, number][] = []
  for (let line = 0; line < lines; line++) {
    for (let other = line - (line % size); other < line; other++)
      rows.push([other, line, 0.6 + chance() * 0.4])
    const stranger = Math.floor(chance() * line)
    if (stranger < line - (line % size)) rows.push([stranger, line, 0.1 + chance() * 0.7])
  }
  return {
    left: Int32Array.from(rows, ([one]) => one),
    right: Int32Array.from(rows, ([, other]) => other),
    probability: Float64Array.from(rows, ([, , probability]) => probability),
    count: rows.length,
  }
}

const pairs = inventedClusters(10)
const startedAt = performance.now()
const { clusterOf } = clusterLines({ lines, pairs, cut: 0.5 })
const seconds = (performance.now() - startedAt) / 1_000
process.stdout.write(
  `${JSON.stringify({
    lines,
    pairs: pairs.count,
    clusters: new Set(clusterOf).size,
    seconds: Math.round(seconds * 100) / 100,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
)
