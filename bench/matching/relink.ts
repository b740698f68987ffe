/**
 * Time to match a new version of a list in which one line of a hundred changed, beside the
 * comparing itself, which the engine does: `node dist/bench/matching/relink.js [LINES]` (default
 * 100,000 a side). Scores are invented; the outcome is held against a full choice.
 */
import { seededChance } from '../../src/lists/made-up-lists.ts'
import { chooseOneToOne } from '../../src/matching/choice/choose.ts'
import type { ScoredPairs } from '../../src/matching/choice/pair-graph.ts'
import {
  changedLines,
  unchangedLines,
  type VersionLine,
} from '../../src/matching/relink/changed-lines.ts'
import { countChanges } from '../../src/matching/relink/changed-proposals.ts'
import { relink } from '../../src/matching/relink/relink.ts'

const lines = Number(process.argv[2] ?? 100_000)
const sizes = { left: lines, right: lines }
const rivals = 3
const changedEvery = 100

/** Pairs of each right line with a few left ones near it; `version` draws the changed ones anew. */
function scored(rights: Int32Array, version: number): ScoredPairs {
  const count = rights.length * (1 + rivals)
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  const log2Odds = new Float64Array(count)
  let at = 0
  for (const line of rights) {
    const chance = seededChance(line + (line % changedEvery === 0 ? version * lines : 0))
    for (let nth = 0; nth <= rivals; nth++) {
      left[at] = (line + nth * nth) % lines
      right[at] = line
      log2Odds[at] = (nth === 0 ? 2 : -3) + Math.round(chance() * 8_000) / 1_000
      // Most lines have one rival or none that is possible at all.
      if (nth > 0 && chance() < 0.85) log2Odds[at] = -10
      at += 1
    }
  }
  return { left, right, log2Odds, count }
}

const versionOf = (version: number): VersionLine[] =>
  Array.from({ length: lines }, (_, at) => ({
    id: `n${at}`,
    content: `${at} ${at % changedEvery === 0 ? version : 0}`,
  }))

const everyLine = Int32Array.from({ length: lines }, (_, at) => at)
const clock = () => performance.now()
const seconds = (from: number) => Math.round(clock() - from) / 1_000

const pairs = scored(everyLine, 1)
const startedAt = clock()
const kept = { modelId: 'invented', pairs, sizes, choice: chooseOneToOne(pairs, sizes) }
const fullSeconds = seconds(startedAt)

const [before, after] = [versionOf(1), versionOf(2)]
const changedAt = clock()
const right = changedLines(before, after)
const diffSeconds = seconds(changedAt)
const scoring = {
  modelId: 'invented',
  sizes,
  scoreLines: (_side: 'left' | 'right', asked: Int32Array) => scored(asked, 2),
}
const relinkedAt = clock()
const cpuBefore = process.cpuUsage()
const { run, changes, comparedLines, chosenAnew } = relink(
  kept,
  { left: unchangedLines(lines), right },
  scoring,
)
const relinkSeconds = seconds(relinkedAt)
const relinkCpuSeconds = process.cpuUsage(cpuBefore).user / 1e6

const fullPairs = scored(everyLine, 2)
const full = chooseOneToOne(fullPairs, sizes)
const told = (columns: ScoredPairs, choice: Pick<typeof full, 'chosen' | 'probability'>) =>
  new Map(
    Array.from({ length: columns.count }, (_, pair) => [
      `${columns.left[pair]} ${columns.right[pair]}`,
      `${choice.chosen[pair]} ${choice.probability[pair]}`,
    ]),
  )
const expected = told(fullPairs, full)
const differing = [...told(run.pairs, run.choice)].filter(
  ([pair, says]) => expected.get(pair) !== says,
).length

process.stdout.write(
  `${JSON.stringify({
    lines,
    pairs: pairs.count,
    comparedLines,
    chosenAnew,
    changes: countChanges(changes),
    fullChoiceSeconds: fullSeconds,
    changedLinesSeconds: diffSeconds,
    relinkSeconds,
    relinkCpuSeconds,
    differingFromFull: differing,
  })}\n`,
)
if (differing > 0) process.exitCode = 1
