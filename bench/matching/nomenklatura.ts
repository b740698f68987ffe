/**
 * Persons' names of nomenklatura's benchmark, ours against logic-v2 on the same rows:
 * `node dist/bench/matching/nomenklatura.js [--errors]`. Each half is scored by a model fitted on
 * the other half, so that no row is scored by what it taught; then F1 from .50, recall where 99 of
 * 100 are right, and the paired bootstrap interval of the difference.
 *
 * NAME_CASES names the folder of the cases. NOMENKLATURA_PYTHON names the python of an environment
 * into which `pip install nomenklatura` was done; without it the peer of today is left out, and
 * that is said: its answers frozen with the benchmark are compared in any case.
 */
import { spawnSync } from 'node:child_process'
import { calibrated } from '../../src/matching/names/score-names.ts'
import { madeUpNamePairs, seededChance } from './made-up-name-pairs.ts'
import { fitNameModel, readNameCases, scoreBy, type NameCase } from './name-cases.ts'
import { ratesOf, type Rates } from './pair-figures.ts'

type Scored = { score: number; isSame: boolean }

/** logic-v2 counts a match from .7: the threshold of its own package and of its frozen answers. */
const peerThreshold = 0.7
const resamples = 10_000

const percent = (value: number) => value.toFixed(3)
const say = (line: string) => process.stdout.write(`${line}\n`)

function ratesFrom(scored: readonly Scored[], threshold: number): Rates {
  const claimed = scored.filter(({ score }) => score >= threshold)
  const right = claimed.filter(({ isSame }) => isSame).length
  return ratesOf(right, claimed.length, scored.filter(({ isSame }) => isSame).length)
}

/** Most recall of any threshold from which 99 of 100 claims are right; ties stand or fall as one. */
function recallAtPrecision99(scored: readonly Scored[]): number {
  const sorted = scored.toSorted((one, other) => other.score - one.score)
  const there = sorted.filter(({ isSame }) => isSame).length
  let [right, recall] = [0, 0]
  sorted.forEach(({ score, isSame }, at) => {
    right += Number(isSame)
    if (sorted[at + 1]?.score !== score && right / (at + 1) >= 0.99) recall = right / there
  })
  return recall
}

const f1Of = (scored: readonly Scored[], threshold: number) => ratesFrom(scored, threshold).f1

/** Resampled by rows, both engines on the same rows: the middle 95 % of the difference. */
function bootstrap(ours: readonly Scored[], peers: readonly Scored[], threshold: number) {
  const chance = seededChance(20_261)
  const differences = new Float64Array(resamples)
  for (let round = 0; round < resamples; round += 1) {
    const rows = ours.map(() => Math.floor(chance() * ours.length))
    const pick = (scored: readonly Scored[]) => rows.flatMap((row) => scored[row] ?? [])
    differences[round] = f1Of(pick(ours), 0.5) - f1Of(pick(peers), threshold)
  }
  differences.sort()
  return { low: differences[resamples * 0.025] ?? 0, high: differences[resamples * 0.975] ?? 0 }
}

function printed(name: string, scored: readonly Scored[], threshold: number): void {
  const { precision, recall, f1 } = ratesFrom(scored, threshold)
  say(
    `  ${name.padEnd(26)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}   recall at precision .99 ${percent(recallAtPrecision99(scored))}`,
  )
}

function compared(title: string, ours: readonly Scored[], peers: readonly Scored[]): void {
  say(`${title}: ${ours.length} rows, ${ours.filter(({ isSame }) => isSame).length} of one person`)
  printed('ours from .50', ours, 0.5)
  for (const threshold of [peerThreshold, 0.5]) {
    printed(`logic-v2 from ${threshold.toFixed(2)}`, peers, threshold)
    const { low, high } = bootstrap(ours, peers, threshold)
    say(
      `    difference of F1 ${percent(f1Of(ours, 0.5) - f1Of(peers, threshold))}, 95 % from ${percent(low)} to ${percent(high)}`,
    )
  }
}

/** What logic-v2 of today says; undefined where it is not installed. */
function askPeer(cases: readonly NameCase[]): { version: string; scores: number[] } | undefined {
  const python = process.env['NOMENKLATURA_PYTHON']
  if (python === undefined) return undefined
  const input = cases.map(({ left, right }) => `${left}\t${right}\n`).join('')
  const { status, stdout, stderr } = spawnSync(python, ['bench/matching/peers/logic_v2_names.py'], {
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`logic-v2 did not answer: ${stderr}`)
  const [version = '', ...scores] = stdout.trim().split('\n')
  return { version, scores: scores.map(Number) }
}

const cases = readNameCases(process.env['NAME_CASES'] ?? '../shared/data/names/nomenklatura')
const models = ([0, 1] as const).map((half) =>
  fitNameModel(cases.filter((each) => each.half !== half)),
)
const ours = cases.map(({ left, right, isSame, half }) => {
  const model = models[half]
  if (model === undefined) throw new Error('a half without a model')
  return { score: calibrated(scoreBy(model, left, right), model.curve), isSame }
})
const only = <Value>(values: readonly Value[], keep: (each: NameCase) => boolean) =>
  values.filter((_, at) => {
    const each = cases[at]
    return each !== undefined && keep(each)
  })

const frozen = cases.map((each) => ({ score: each.frozen ?? 0, isSame: each.isSame }))
const isFrozen = (each: NameCase) => each.frozen !== undefined
compared('Against the frozen answers', only(ours, isFrozen), only(frozen, isFrozen))
for (const half of [0, 1] as const) {
  const here = (each: NameCase) => isFrozen(each) && each.half === half
  compared(`  half ${half}, model of the other`, only(ours, here), only(frozen, here))
}

const peer = askPeer(cases)
if (peer === undefined)
  say('logic-v2 of today was not run: NOMENKLATURA_PYTHON names no environment.')
else
  compared(
    `Against ${peer.version}`,
    ours,
    cases.map(({ isSame }, at) => ({ score: peer.scores[at] ?? 0, isSame })),
  )

const whole = fitNameModel(cases)
const madeUp = madeUpNamePairs(2_000, 99).map(({ left, right, isSame }) => ({
  score: calibrated(scoreBy(whole, left, right), whole.curve),
  isSame,
}))
say('Made-up pairs of another seed, model of all rows: 2000')
printed('ours from .50', madeUp, 0.5)

if (process.argv.includes('--errors')) {
  for (const [at, { left, right, isSame, notes }] of cases.entries()) {
    const score = ours[at]?.score ?? 0
    if (isSame !== score >= 0.5)
      say(`${isSame ? 'missed' : 'wrong'} ${percent(score)} ${left} | ${right} | ${notes}`)
  }
}
