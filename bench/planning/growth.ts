/**
 * How the planner grows: `node dist/bench/planning/growth.js [--svg FILE]` in a built checkout
 * prints, for 500 to 50,000 made-up people a side, seconds to plan (median of 3, wall and
 * processor), the whole process beside it (start, reading, plan, writing), the checker and the
 * peak of memory; one process a size. Exit 1 if 5,000 a side in 20 stages take 0.5 s of
 * processor time or 150 MB, 50,000 a side in 60 stages 3 s, or any plan breaks a rule.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { growthChart } from '../matching/growth-chart.ts'
import { madeUp, median } from './made-up-problem.ts'

const sizes = [
  [500, 12],
  [1_000, 12],
  [2_000, 20],
  [5_000, 20],
  [10_000, 20],
  [20_000, 40],
  [50_000, 60],
] as const

const Figures = z.object({
  aSide: z.number(),
  stages: z.number(),
  seconds: z.number(),
  processorSeconds: z.number(),
  peakMb: z.number(),
  checkSeconds: z.number(),
  broken: z.number(),
})

const rounded = (figure: number) => Number(figure.toFixed(3))

function timed(work: () => void) {
  const [startedAt, usage] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(usage)
  return { wall: (performance.now() - startedAt) / 1000, processor: (user + system) / 1_000_000 }
}

/** In a process of its own, so that one size leaves nothing for the next. */
function measure(aSide: number, stages: number, runs: number) {
  const problem = madeUp(2 * aSide, stages)
  const sha256 = '0'.repeat(64)
  const times = Array.from({ length: runs }, () => timed(() => proposeByFlow(problem, sha256)))
  const plan = proposeByFlow(problem, sha256)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const broken: string[] = []
  const check = runs > 1 ? timed(() => broken.push(...checkPlan(problem, plan, sha256))).wall : 0
  const figures = {
    aSide,
    stages,
    seconds: rounded(median(times.map(({ wall }) => wall))),
    processorSeconds: rounded(median(times.map(({ processor }) => processor))),
    peakMb,
    checkSeconds: rounded(check),
    broken: broken.length,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

function inProcess(...words: readonly (string | number)[]) {
  const startedAt = performance.now()
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--size', ...words.map(String)],
    { encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  return {
    ...Figures.parse(JSON.parse(stdout)),
    processSeconds: rounded((performance.now() - startedAt) / 1000),
  }
}

function main(svg: string | undefined) {
  process.stdout.write(`load ${loadavg()[0]?.toFixed(1)} at the start\n`)
  const all = sizes.map(([aSide, stages]) => {
    const once = inProcess(aSide, stages, 1)
    const figures = {
      ...inProcess(aSide, stages, 3),
      processSeconds: once.processSeconds,
      peakMb: once.peakMb,
    }
    process.stdout.write(`${JSON.stringify(figures)}\n`)
    const { processorSeconds, peakMb, broken } = figures
    if (broken > 0) process.exitCode = 1
    if (aSide === 5_000 && (processorSeconds >= 0.5 || peakMb >= 150)) process.exitCode = 1
    if (aSide === 50_000 && processorSeconds >= 3) process.exitCode = 1
    return figures
  })
  if (svg === undefined) return
  const curve = (
    name: string,
    colour: string,
    value: (of: (typeof all)[number]) => number,
    unit = 's',
  ) => ({
    name,
    unit,
    colour,
    points: all.map((each) => [each.aSide, value(each)] as const),
  })
  const curves = [
    curve('Plan', '#1f6f8b', ({ processorSeconds }) => processorSeconds),
    curve('Whole process', '#7a4d8b', ({ processSeconds }) => processSeconds),
    curve('Check', '#4d8b5a', ({ checkSeconds }) => checkSeconds),
    curve('Memory', '#8b6b1f', ({ peakMb }) => peakMb, 'MB'),
  ]
  const caption =
    'People a side, 12 to 60 stages, one for one, 7 levels; plan in processor seconds.'
  writeFileSync(svg, growthChart(curves, caption))
}

const [flag, ...words] = process.argv.slice(2)
if (flag === '--size') measure(Number(words[0]), Number(words[1]), Number(words[2]))
else main(flag === '--svg' ? words[0] : undefined)
