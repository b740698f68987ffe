/**
 * Learns the curve that is shipped (src/matching/calibration/shipped-curve.ts) from made-up lists
 * of which the truth is known, and writes it: `node dist/bench/matching/learn-calibration.js
 * [LINES]` (default 20,000 a side). Learns on one half of the surnames and prints the error on
 * the other; where the error as said is small already, the file is better left alone.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PartialDate } from '../../src/base/partial-date.ts'
import { readList } from '../../src/lists/read-list.ts'
import {
  calibrated,
  calibrationError,
  curveThrough,
  uncalibrated,
  type Calibration,
  type Judged,
  type Knot,
} from '../../src/matching/calibration/calibrate.ts'
import { matchLists } from '../../src/matching/match.ts'
import { writeTwoParties, type TwoPartiesWish } from './two-parties.ts'

const linesPerSide = Number(process.argv[2] ?? 20_000)
const todayOn = PartialDate.parse('2025-05-10')
const target = 'src/matching/calibration/shipped-curve.ts'

async function linesOf(file: string) {
  const { lines } = await readList({ bytes: await readFile(file), fileName: file }, { todayOn })
  return lines.map(({ line, reading }) => ({ id: reading.reference ?? String(line), reading }))
}

/** Every pair that is shown, with what it is in truth. */
async function judgedPairs(wish: TwoPartiesWish): Promise<Judged[]> {
  const folder = await mkdtemp(join(tmpdir(), 'learn-calibration-'))
  try {
    const files = await writeTwoParties(wish, folder)
    const [left, right] = [await linesOf(files.left), await linesOf(files.right)]
    const { pairs } = matchLists(left, right, {
      keep: 'all',
      calibration: uncalibrated,
    })
    return pairs.map(({ leftAt, rightAt, explanation }) => ({
      probability: explanation.probability,
      outcome: files.leftTruths[leftAt] === files.rightTruths[rightAt] ? 'same' : 'different',
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const errorOf = (judged: readonly Judged[]) => calibrationError(judged).expectedError.toFixed(4)
const applied = (curve: Calibration, judged: readonly Judged[]) =>
  judged.map((each) => ({ ...each, probability: calibrated(curve, each.probability) }))

const written = ({ log2Odds, probability }: Knot) =>
  `    { log2Odds: ${log2Odds.toFixed(2)}, probability: ${probability.toFixed(6)} },`

/** Knots nearer than a tenth of a bit say the same: the last of them stands. */
const thinned = (knots: readonly Knot[]) =>
  knots
    .map(({ log2Odds, probability }) => ({
      log2Odds: Math.round(log2Odds * 10) / 10,
      probability: Math.round(probability * 1e6) / 1e6,
    }))
    .filter(({ log2Odds }, at, all) => all[at + 1]?.log2Odds !== log2Odds)

const learnedFrom: Judged[] = []
for (const seed of [101, 102, 103])
  learnedFrom.push(...(await judgedPairs({ linesPerSide, seed, half: 'tune' })))
const held = await judgedPairs({ linesPerSide, seed: 104, half: 'held-back' })
const knots = thinned(curveThrough(learnedFrom, uncalibrated))
const curve: Calibration = { basis: 'made-up lists', knots }

const text = `/**
 * The curve that holds until officers have decided enough pairs. Written by
 * bench/matching/learn-calibration.ts from three made-up pairs of lists of ${linesPerSide} lines a side
 * (${learnedFrom.length} pairs shown; seeds 101 to 103, half 'tune'). Expected error on the other half
 * (seed 104, ${held.length} pairs): ${errorOf(held)} as said, ${errorOf(applied(curve, held))} by this curve.
 */
import type { Calibration } from './calibrate.ts'

export const shippedCurve: Calibration = {
  basis: 'made-up lists',
  knots: [
${knots.map(written).join('\n')}
  ],
}
`
await writeFile(target, text)
process.stdout.write(text)
