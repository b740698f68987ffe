/**
 * The kidney pools beside CBC: `node dist/bench/planning/kidney.js [FOLDER] [ROUNDS]` in a built
 * checkout prints, for each pool, whether the value is the proven one, and seconds of whole
 * processes and of solving, medians of ROUNDS (3); then the medians over the pools. Of each
 * plan the checker of the desk shows the bound too, without the planner. FOLDER holds
 * optimum.csv and the pools; default ../shared/data/kidney. CBC (`cbc`, Debian's coinor-cbc) gets
 * the same pool as two programs, whose writing is not counted, and the faster one is taken. An
 * empty Node process is timed as well, since it is most of ours, and the search alone as the
 * desk has it, in a process that is warm. Exit 1 if a value differs, is not proven or not brought
 * by its plan, or if the median of solving is above twice CBC's.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { reportOnCycles } from '../../src/exchange/check/pools/check-cycles.ts'
import { readCyclesForm } from '../../src/exchange/forms/cycles-form.ts'
import { planCycles } from '../../src/exchange/planning/cycles/plan-cycles.ts'
import { readWmd } from '../../src/exchange/planning/cycles/read-wmd.ts'
import { leastPricesBy } from '../../src/jobs/least-prices.ts'
import { solvingThread } from '../../src/jobs/solve-in-thread.ts'
import { programsOf, readPool, wrongIn, type PoolCaps } from './kidney-pool.ts'

const nodeNumbers = z.array(z.array(z.int()))
const Plan = z.object({
  status: z.string(),
  value: z.number(),
  bound: z.number(),
  cycles: nodeNumbers,
  chains: nodeNumbers,
  seconds: z.number(),
})

/** Of one run. `solve` is what the program itself says it took. */
type Taken = { readonly wall: number; readonly cpu: number; readonly solve: number }
type Row = {
  readonly ours: Taken
  readonly cbc: Taken
  readonly empty: Taken
  readonly warm: number
  readonly check: number
}

const medianOf = (all: readonly number[]) =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN
const median = (all: readonly Taken[]): Taken => ({
  wall: medianOf(all.map(({ wall }) => wall)),
  cpu: medianOf(all.map(({ cpu }) => cpu)),
  solve: medianOf(all.map(({ solve }) => solve)),
})

const scratch = mkdtempSync(join(tmpdir(), 'kidney-'))
const file = (name: string) => join(scratch, name)

/** The shell's own clock: thousandths of a second, wall, user and system. */
function timed(program: string, words: readonly string[]): { wall: number; cpu: number } {
  const script = 'TIMEFORMAT="%R %U %S"; log=$1; shift; time "$@" >"$log" 2>&1'
  const ran = spawnSync('bash', ['-c', script, 'bash', file('log'), program, ...words], {
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`${program}: ${readFileSync(file('log'), 'utf8')}`)
  const [wall = 0, user = 0, system = 0] = ran.stderr.trim().split(' ').map(Number)
  return { wall, cpu: user + system }
}

const command = resolve(import.meta.dirname, '../../src/cli/main.js')

function ours(path: string, { cycleMax, chainMax }: PoolCaps) {
  const caps = ['--cycle', String(cycleMax), '--chain', String(chainMax)]
  const words = [command, 'plan', 'cycles', path, ...caps, '--out', file('plan.json')]
  const taken = timed(process.execPath, words)
  const plan = Plan.parse(JSON.parse(readFileSync(file('plan.json'), 'utf8')))
  return { taken: { ...taken, solve: plan.seconds }, plan }
}

function cbc(program: string) {
  const taken = timed('cbc', [file(program), 'ratioGap', '0', 'solve', 'solution', file('chosen')])
  const log = readFileSync(file('log'), 'utf8')
  const [, value = ''] = /Optimal solution found[^]*?Objective value: +([\d.]+)/.exec(log) ?? []
  const [, solve = ''] = /Total time .*Wallclock seconds\): +([\d.]+)/.exec(log) ?? []
  return { taken: { ...taken, solve: Number(solve) }, value: value === '' ? NaN : Number(value) }
}

const thread = solvingThread()

/** The plan of the last run, by the checker: what is broken or not shown, and seconds. */
async function checked(text: string): Promise<{ wrong: readonly string[]; seconds: number }> {
  const plan = readCyclesForm(JSON.parse(readFileSync(file('plan.json'), 'utf8')))
  const startedAt = performance.now()
  const { broken, notChecked } = await reportOnCycles(
    text,
    plan,
    leastPricesBy(thread, () => 60),
  )
  return { wrong: [...broken, ...notChecked], seconds: (performance.now() - startedAt) / 1000 }
}

/** Reading and planning in this process, the second time. */
async function warmSeconds(path: string, caps: PoolCaps): Promise<number> {
  await planCycles(readWmd(readFileSync(path, 'utf8')), caps)
  const startedAt = performance.now()
  await planCycles(readWmd(readFileSync(path, 'utf8')), caps)
  return (performance.now() - startedAt) / 1000
}

type Asked = PoolCaps & { readonly name: string; readonly path: string; readonly optimum: number }

async function measured(
  { name, path, optimum, cycleMax, chainMax }: Asked,
  rounds: number,
): Promise<Row> {
  const caps = { cycleMax, chainMax }
  const pool = readPool(readFileSync(path, 'utf8'))
  const programs = programsOf(pool, caps)
  writeFileSync(file('listed.lp'), programs.listed)
  writeFileSync(file('by-position.lp'), programs.byPosition)
  const runs = Array.from({ length: rounds }, () => ({
    own: ours(path, caps),
    empty: { ...timed(process.execPath, ['--eval', '0']), solve: 0 },
    listed: cbc('listed.lp'),
    byPosition: cbc('by-position.lp'),
  }))
  const judged = await checked(readFileSync(path, 'utf8'))
  const wrong = runs.flatMap(({ own: { plan }, listed, byPosition }) => [
    ...wrongIn(pool, caps, plan),
    ...(plan.status === 'optimal' && plan.bound === plan.value ? [] : ['not proven']),
    ...(plan.value === optimum ? [] : [`${plan.value} for ${optimum}`]),
    ...[listed, byPosition]
      .filter(({ value }) => value !== optimum)
      .map(({ value }) => `CBC ${value} for ${optimum}`),
  ])
  wrong.push(...judged.wrong)
  if (wrong.length > 0) process.exitCode = 1
  const both = [runs.map(({ listed }) => listed.taken), runs.map((run) => run.byPosition.taken)]
  const [first, second] = both.map(median).toSorted((a, b) => a.wall - b.wall)
  const row = {
    ours: median(runs.map(({ own }) => own.taken)),
    cbc: first ?? second ?? median([]),
    empty: median(runs.map(({ empty }) => empty)),
    warm: await warmSeconds(path, caps),
    check: judged.seconds,
  }
  const says = wrong.length === 0 ? `equal ${optimum}, proven` : `WRONG ${wrong.join('; ')}`
  process.stdout.write(`${name}  ${says}  ours ${shown(row.ours)}  CBC ${shown(row.cbc)}\n`)
  return row
}

const shown = ({ wall, cpu, solve }: Taken) =>
  `${wall.toFixed(3)} s (cpu ${cpu.toFixed(3)}, solve ${solve.toFixed(3)})`

function asked(folder: string): Asked[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'optimum.csv'), 'utf8').trim().split('\n')
  const place = (name: string) => head.split(',').indexOf(name)
  return lines.map((line) => {
    const cells = line.split(',')
    const name = cells[place('file')] ?? ''
    const number = (column: string) => Number(cells[place(column)])
    const caps = { cycleMax: number('cycleMax'), chainMax: number('chainMax') }
    return { name, path: join(folder, name), optimum: number('optimum'), ...caps }
  })
}

async function main(folder: string, rounds: number) {
  const rows: Row[] = []
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each has the machine
  for (const each of asked(folder)) rows.push(await measured(each, rounds))
  const [own, peer] = [median(rows.map((row) => row.ours)), median(rows.map((row) => row.cbc))]
  const most = {
    wall: Math.max(...rows.map((row) => row.ours.wall)),
    cpu: Math.max(...rows.map((row) => row.ours.cpu)),
    solve: Math.max(...rows.map((row) => row.ours.solve)),
  }
  const load = loadavg().map((each) => each.toFixed(1))
  process.stdout.write(`${rows.length} pools, load ${load.join(' ')}\n`)
  process.stdout.write(`medians  ours ${shown(own)}, at most ${shown(most)}  CBC ${shown(peer)}\n`)
  const empty = median(rows.map((row) => row.empty))
  const warm = rows.map((row) => row.warm)
  process.stdout.write(`an empty Node process ${shown(empty)}\n`)
  process.stdout.write(
    `warm, the search alone ${medianOf(warm).toFixed(4)} s, at most ${Math.max(...warm).toFixed(3)} s\n`,
  )
  const checks = rows.map((row) => row.check)
  process.stdout.write(
    `checked, bounds and all ${medianOf(checks).toFixed(3)} s, at most ${Math.max(...checks).toFixed(3)} s\n`,
  )
  const times = (of: keyof Taken) => `${of} ${(own[of] / peer[of]).toFixed(2)}`
  process.stdout.write(`ours / CBC  ${times('wall')}  ${times('cpu')}  ${times('solve')}\n`)
  if (own.solve > 2 * peer.solve) process.exitCode = 1
}

try {
  await main(process.argv[2] ?? resolve('../shared/data/kidney'), Number(process.argv[3] ?? 3))
} finally {
  await thread.end()
  rmSync(scratch, { recursive: true })
}
