/**
 * Peers on the same people in the same run: `node dist/bench/planning/peers.js [A_SIDE] [STAGES]`
 * in a built checkout (5,000 a side, 20 stages). All levels: the flow beside HiGHS (wasm, warm
 * thread) on the class model. One level as a bare min-cost flow: the flow beside OR-Tools and
 * native HiGHS (PLANNING_PYTHON, a Python that has them), CBC and GLPK (from the path), yalps and, on
 * a smaller level, javascript-lp-solver (PLANNING_PEERS, a folder with their node_modules). What is absent is said.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { FlowNetwork } from '../../src/exchange/planning/flow/flow-network.ts'
import { planByProgram } from '../../src/exchange/planning/program/plan-by-program.ts'
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { standingsOf } from '../../src/exchange/planning/standing.ts'
import { solvingThread } from '../../src/jobs/solve-in-thread.ts'
import { madeUp, median } from './made-up-problem.ts'
import { asLp, oneLevel, type OneLevel } from './one-level.ts'

const sha256 = '0'.repeat(64)
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const rounded = (figure: number) => Number(figure.toFixed(4))

function seconds(work: () => void): number {
  const startedAt = performance.now()
  work()
  return (performance.now() - startedAt) / 1000
}

async function allLevels(people: number, stages: number) {
  const problem = madeUp(people, stages)
  const flow = median(
    Array.from({ length: 5 }, () => seconds(() => proposeByFlow(problem, sha256))),
  )
  const solver = solvingThread()
  const plan = async (of: typeof problem) => {
    const standings = standingsOf(of)
    const asked = { standings, problemSha256: sha256, seconds: 0, solver, secondsLeft: () => 300 }
    return planByProgram(of, asked)
  }
  await plan(madeUp(40, 2))
  const startedAt = performance.now()
  const byHighs = await plan(problem)
  const highs = (performance.now() - startedAt) / 1000
  await solver.end()
  const byFlow = proposeByFlow(problem, sha256)
  const values = (of: typeof byFlow) =>
    of.status === 'impossible'
      ? of.status
      : of.levels.map(({ name, value }) => `${name} ${value}`).join()
  const isEqual = values(byFlow) === values(byHighs)
  say({
    what: 'all levels',
    people,
    stages,
    flow: rounded(flow),
    highsWasm: rounded(highs),
    times: rounded(highs / flow),
    isEqual,
    highsStatus: byHighs.status,
  })
  if (highs / flow < 4 || (byHighs.status === 'optimal' && !isEqual)) process.exitCode = 1
}

/** Our own network on the same arcs: the median once the code is warm, building the network included. */
function own({ nodes, arcs }: OneLevel) {
  let value = 0
  const times = Array.from({ length: 41 }, () =>
    seconds(() => {
      const network = new FlowNetwork(nodes, arcs.length)
      const numbers = arcs.map(([tail, head, capacity, cost]) =>
        network.arc(tail, head, capacity, [cost, 0, 0]),
      )
      network.solve(0, 1)
      value = numbers.reduce((sum, arc, at) => sum - network.sent(arc) * (arcs[at]?.[3] ?? 0), 0)
    }),
  )
  return { peer: 'own flow', seconds: rounded(median(times.slice(10))), value }
}

function command(peer: string, words: readonly [string, ...string[]], value: RegExp) {
  const [program, ...rest] = words
  const startedAt = performance.now()
  const { stdout, error } = spawnSync(program, rest, { encoding: 'utf8' })
  if (error !== undefined) return say({ peer, absent: error.message })
  const found = value.exec(stdout)?.[1]
  return say({
    peer,
    seconds: rounded((performance.now() - startedAt) / 1000),
    of: 'whole process',
    value: found && -Math.round(Number(found)),
  })
}

const Line = z.object({
  peer: z.string(),
  version: z.string(),
  seconds: z.number(),
  value: z.number(),
})

function python(peer: 'ortools' | 'highs', [flow, lp]: readonly [string, string], mine: number) {
  const script = join(import.meta.dirname, '../../../bench/planning/peers/one_level.py')
  const asked = process.env['PLANNING_PYTHON'] ?? 'python3'
  const { stdout, stderr, error } = spawnSync(asked, [script, peer, flow, lp], { encoding: 'utf8' })
  if (error !== undefined) return say({ peer, absent: error.message })
  for (const line of stdout.split('\n').filter(Boolean)) {
    const found = Line.parse(JSON.parse(line))
    say({ ...found, ownTimes: Number((mine / found.seconds).toFixed(2)) })
    if (peer === 'ortools' && mine > 2 * found.seconds) process.exitCode = 1
  }
  if (stderr !== '') say({ peer, absent: stderr.trim().split('\n').at(-1) })
  return undefined
}

const Solved = z.object({ result: z.number() })
type Solve = (model: unknown) => unknown
const has = (of: unknown, name: string) => z.looseObject({ [name]: z.function() }).safeParse(of)
/** yalps calls it solve, javascript-lp-solver Solve; the second needs its module about it. */
const Solver = z.union([
  z
    .custom<{ solve: Solve }>((of) => has(of, 'solve').success)
    .transform(
      (of): Solve =>
        (model) =>
          of.solve(model),
    ),
  z
    .custom<{ Solve: Solve }>((of) => has(of, 'Solve').success)
    .transform(
      (of): Solve =>
        (model) =>
          of.Solve(model),
    ),
])

/** Both keep a dense table: yalps on the whole level, javascript-lp-solver on a small one. */
function scripts(peer: 'yalps' | 'javascript-lp-solver', flow: OneLevel) {
  const folder = process.env['PLANNING_PEERS']
  if (folder === undefined) return say({ peer, absent: 'PLANNING_PEERS' })
  const load = createRequire(join(folder, 'package.json'))
  const solver = Solver.safeParse(load(peer))
  if (!solver.success) return say({ peer, absent: 'no function to solve with' })
  const model = asModel(flow)
  let answer: unknown
  const took = seconds(() => (answer = solver.data(model)))
  const read = Solved.safeParse(answer)
  const value = read.success ? -read.data.result : 'no answer'
  return say({ peer, seconds: rounded(took), value })
}

function asModel({ nodes, supply, arcs }: OneLevel) {
  const constraints = Object.fromEntries([
    ...Array.from({ length: nodes }, (_, node) => [
      `n${node}`,
      { equal: node === 0 ? supply : node === 1 ? -supply : 0 },
    ]),
    ...arcs.map(([, , capacity], arc) => [`c${arc}`, { max: capacity }]),
  ])
  const variables = Object.fromEntries(
    arcs.map(([tail, head, , cost], arc) => [
      `x${arc}`,
      { cost, [`n${tail}`]: 1, [`n${head}`]: -1, [`c${arc}`]: 1 },
    ]),
  )
  // The words of either of them; each passes over those of the other.
  const least = { direction: 'minimize', objective: 'cost', optimize: 'cost', opType: 'min' }
  return { ...least, constraints, variables }
}

async function main(aSide: number, stages: number) {
  say({ load: loadavg()[0], node: process.version })
  await allLevels(2 * aSide, stages)
  const flow = oneLevel(2 * aSide, stages)
  say({ what: 'one level', nodes: flow.nodes, arcs: flow.arcs.length })
  const mine = own(flow)
  say(mine)
  const folder = mkdtempSync(join(tmpdir(), 'planning-peers-'))
  const [json, lp] = [join(folder, 'flow.json'), join(folder, 'flow.lp')]
  writeFileSync(json, JSON.stringify(flow))
  writeFileSync(lp, asLp(flow))
  python('ortools', [json, lp], mine.seconds)
  python('highs', [json, lp], mine.seconds)
  command('CBC', ['cbc', lp, 'solve', 'quit'], /Optimal objective\s+(-?[\d.e+]+)/)
  command('GLPK', ['glpsol', '--lp', lp], /[^]*obj =\s+(-?[\d.e+]+)/)
  scripts('yalps', flow)
  const small = oneLevel(400, 6)
  say({ what: 'a small level', nodes: small.nodes, arcs: small.arcs.length })
  say(own(small))
  scripts('javascript-lp-solver', small)
  rmSync(folder, { recursive: true })
}

await main(Number(process.argv[2] ?? 5_000), Number(process.argv[3] ?? 20))
