/**
 * How long a plan takes where no flow carries it: `node dist/bench/planning/programs.js
 * [families | buses | cycles | ratio]` in a built checkout plans a large made-up problem of each kind
 * in a process of its own and prints seconds (wall, processor), columns and rows of the largest
 * program, questions to the solver, peak of memory, and each level with what was not excluded.
 * Exit 1 if a plan breaks a rule or is not proven, or takes more processor seconds than asked.
 */
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposePlan } from '../../src/exchange/planning/propose.ts'
import type {
  IntegerProgram,
  IntegerSolver,
} from '../../src/exchange/planning/program/solving/integer-solver.ts'
import { solvingThread } from '../../src/jobs/solve-in-thread.ts'
import { largeProblem, type LargeKind } from './large-problems.ts'

type Asked = {
  readonly kind: LargeKind
  readonly people: number
  readonly stages: number
  /** Processor seconds in which it is to be proven. */
  readonly most: number
}

/** Whoever waits longer than this has the best plan so far, with its gap. */
const secondsMax = 60

const sizes: readonly Asked[] = [
  { kind: 'families', people: 4_000, stages: 20, most: 10 },
  { kind: 'buses', people: 4_000, stages: 20, most: 10 },
  { kind: 'cycles', people: 7_500, stages: 20, most: 15 },
  { kind: 'ratio', people: 5_000, stages: 20, most: 15 },
]

/** A solver that remembers the largest program and how many it was asked. */
function counting(solver: IntegerSolver) {
  let largest = { columns: 0, rows: 0 }
  let questions = 0
  const counted: IntegerSolver = {
    name: solver.name,
    solve: (program: IntegerProgram, task) => {
      questions += 1
      const { columns, rows } = program
      if (columns > largest.columns) largest = { columns, rows }
      return solver.solve(program, task)
    },
  }
  return { counted, figures: () => ({ ...largest, questions }) }
}

async function measure({ kind, people, stages, most }: Asked) {
  const problem = largeProblem(kind, people, stages)
  const thread = solvingThread()
  const { counted, figures } = counting(thread)
  const sha256 = '0'.repeat(64)
  const [startedAt, usage] = [performance.now(), process.cpuUsage()]
  const elapsed = () => (performance.now() - startedAt) / 1000
  const progress = (level: string, { value }: { value: number }) => {
    process.stderr.write(`${elapsed().toFixed(1)} s: ${level} ${value}\n`)
  }
  const secondsLeft = () => secondsMax - elapsed()
  const plan = await proposePlan(problem, sha256, { solver: counted, secondsLeft, progress })
  const wall = elapsed()
  const { user, system } = process.cpuUsage(usage)
  const processor = (user + system) / 1_000_000
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  await thread.end()
  const broken = checkPlan(problem, plan, sha256)
  const levels = plan.status === 'impossible' ? [] : plan.levels
  const said = {
    kind,
    people,
    stages,
    status: plan.status,
    wallSeconds: Number(wall.toFixed(2)),
    processorSeconds: Number(processor.toFixed(2)),
    ...figures(),
    peakMb,
    levels: levels.map(({ name, value, bound, proven }) =>
      proven ? `${name} ${value}` : `${name} ${value} of at most ${bound}`,
    ),
    broken: broken.length,
    load: Number(loadavg()[0]?.toFixed(1)),
  }
  process.stdout.write(`${JSON.stringify(said)}\n`)
  if (broken.length > 0 || plan.status !== 'optimal' || processor > most) process.exitCode = 1
}

const [word, inside] = process.argv.slice(2)
for (const asked of sizes.filter(({ kind }) => word === undefined || kind === word)) {
  if (inside === 'here') {
    // oxlint-disable-next-line no-await-in-loop -- one solver
    await measure(asked)
    continue
  }
  const words = [fileURLToPath(import.meta.url), asked.kind, 'here']
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
