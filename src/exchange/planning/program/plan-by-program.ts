/**
 * A plan by integer programs. The duty track comes first: by flows wherever it shares nothing
 * but places with the others, else by a program of its own, whose values the whole program then
 * holds. No clause may lower them; a clause that cannot live with them makes the problem
 * impossible, and the plan says so.
 */
import { Refusal } from '../../../base/refusal.ts'
import type { Plan } from '../../forms/plan-form.ts'
import type { LevelName, Problem } from '../../forms/problem.ts'
import { planningRefusals } from '../../refusals.ts'
import { classesOf } from '../flow/classes.ts'
import type { Frame } from '../flow/flow-costs.ts'
import { settleLevels } from '../level-claims.ts'
import { addGains, gainsOf, levelsOf, type Gains } from '../levels.ts'
import { roomLeft, roomOf, type Counts } from '../room.ts'
import type { Standings } from '../standing.ts'
import { aheadOf, leavingOf, writePlan, type Travel } from './write-plan.ts'
import { accountsOf } from './compiling/accounts.ts'
import { compile, type Compiled } from './compiling/compile.ts'
import type { Task } from './compiling/draft.ts'
import { conditionsAtOdds } from './solving/conditions-at-odds.ts'
import { dutyApart } from './duty-apart.ts'
import { dutyInTurn } from './duty-in-turn.ts'
import type { IntegerSolver, Lock } from './solving/integer-solver.ts'
import { readBack, type ReadBack } from './read-back.ts'
import { overfull, stagesWithVehicles } from './seat-vehicles.ts'
import {
  solveLevels,
  type LevelProgress,
  type Settled,
  type Solving,
} from './solving/solve-levels.ts'
import { familiesOf, groupsOf, memberOf } from './compiling/units.ts'

export type ProgramAsked = {
  readonly standings: Standings
  readonly problemSha256: string
  readonly seconds: number
  readonly solver: IntegerSolver
  readonly secondsLeft: () => number
  readonly progress?: LevelProgress
}

const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

export async function planByProgram(problem: Problem, asked: ProgramAsked): Promise<Plan> {
  const stated = await planOnce(problem, asked, () => false)
  if (stated.kind === 'plan') return stated.plan
  const packed = new Set(stagesWithVehicles(problem).map(({ party, at }) => `${at} ${party}`))
  const again = await planOnce(problem, asked, (party, at) => packed.has(`${at} ${party}`))
  if (again.kind === 'plan') return again.plan
  throw new Error('families were put into vehicles that do not hold them')
}

type Once = { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'overfull' }

/** `isPacked`: where the program itself puts families into vehicles. */
async function planOnce(
  problem: Problem,
  asked: ProgramAsked,
  isPacked: Task['isPacked'],
): Promise<Once> {
  const { standings } = asked
  const { eligible } = standings
  const frame = { levels: levelsOf(problem), stages: problem.stages.length }
  const families = familiesOf(problem, eligible)
  const room = roomOf(problem)
  const apart = dutyApart(problem, { eligible, families, frame })
  const units = {
    groups: groupsOf(apart.others, { seed: problem.seed, levels: frame.levels }),
    families,
  }
  const left = roomLeft(room, apart.counts)
  const task: Task = { problem, frame, units, room: left, eligible, isPacked, clauses: 'all' }
  const compiled = compile(task)
  const { solver, secondsLeft, progress } = asked
  const told = progress === undefined ? {} : { progress }
  const solving: Solving = {
    solver,
    levels: frame.levels,
    secondsLeft,
    gainsOfPeople: (x) => gainsOfPeople(readBack(compiled, x, frame), frame),
    ...told,
  }
  const duty = await dutyAlone(task, solving)
  const known = duty?.isProven === true ? duty : undefined
  const start = startOf(problem, eligible.length, compiled.program.columns)
  const settled = await solveLevels(compiled, {
    ...solving,
    ...(known !== undefined && { known: { ...known, x: padded(known.x, start) } }),
    ...(start !== undefined && { fallback: padded(duty?.x, start) }),
  })
  if (settled.status === 'stopped') throw tooShort()
  if (settled.status === 'impossible') {
    const { problemSha256, seconds } = asked
    const because = await conditionsAtOdds(task, {
      compiled,
      solver,
      secondsLeft,
      locks: locksOf(compiled, frame, known),
    })
    const form = 'good-offices/plan/1'
    return {
      kind: 'plan',
      plan: { form, problem: problemSha256, status: 'impossible', because, seconds },
    }
  }
  const read = readBack(compiled, settled.x, frame)
  if (overfull(problem, read.rides).length > 0) return { kind: 'overfull' }
  const travel = travelOf(problem, { standings, frame, families, room, read, apart: apart.counts })
  return { kind: 'plan', plan: statedPlan(travel, { settled, asked, duty: apart.counts }) }
}

type Read = Pick<Travel, 'standings' | 'frame' | 'families' | 'room'> & {
  readonly read: ReadBack
  readonly apart: Counts
}

/** Everybody together: whom flows and whom the program placed, and those who stay. */
function travelOf(problem: Problem, { read, apart, ...rest }: Read): Travel {
  const { frame, families, standings } = rest
  const placed = [...apart, ...read.counts]
  const byKey = new Map(placed.map(([group, byStage]) => [group.key, byStage]))
  const inFamily = memberOf(families)
  const alone = standings.eligible.filter(({ id }) => !inFamily(id))
  const classes = classesOf(alone, { seed: problem.seed, levels: frame.levels })
  const counts = new Map(
    classes.map((group) => [group, byKey.get(group.key) ?? new Int32Array(frame.stages)]),
  )
  const cycles = read.cycles.map(({ clause, parties, count }) => {
    return { clause, parties: [...parties], count }
  })
  return { problem, ...rest, counts, rides: read.rides, cycles }
}

const tooShort = () => new Refusal('too-large', planningRefusals.tooShort)

/** The duty track by a program without clauses; undefined where flows have placed everybody. */
async function dutyAlone(task: Task, solving: Solving) {
  const units = {
    groups: task.units.groups.filter(({ isDuty }) => isDuty),
    families: task.units.families.filter(({ isDuty }) => isDuty),
  }
  if (units.groups.length + units.families.length === 0) return undefined
  const levels = solving.levels.filter((level) => dutyLevels.includes(level))
  const compiled = compile({ ...task, units, clauses: 'none' })
  const fallback = dutyInTurn(compiled, levels)
  const people = (x: Float64Array) => {
    return gainsOfPeople(readBack(compiled, x, task.frame), { ...task.frame, levels })
  }
  const asked = { ...solving, levels, fallback, gainsOfPeople: people }
  const settled = await solveLevels(compiled, asked)
  if (settled.status !== 'settled') throw tooShort()
  const isProven = people(settled.x).every((gain, level) => settled.bounds[level] === gain)
  return { x: settled.x, levels: levels.length, isProven }
}

/** What the duty track has reached by itself, for rows that no clause may break. */
function locksOf(
  compiled: Compiled,
  frame: Frame,
  known: { readonly x: Float64Array; readonly levels: number } | undefined,
): readonly Lock[] {
  if (known === undefined) return []
  const x = padded(known.x, new Float64Array(compiled.program.columns))
  const gains = gainsOfPeople(readBack(compiled, x, frame), frame)
  return frame.levels.slice(0, known.levels).map((level, index) => {
    return { cost: compiled.gainsOn(level), atLeast: gains[index] ?? 0 }
  })
}

/** Nobody leaves: keeps every rule unless a clause or a pin asks for releases. */
function startOf(
  { formula, pins = [] }: Problem,
  people: number,
  columns: number,
): Float64Array | undefined {
  const asks = formula.some(
    (clause) =>
      (clause.kind === 'all-for-all' && people > 0) ||
      ((clause.kind === 'one-for-one' || clause.kind === 'ratio') && clause.credit !== 0),
  )
  return asks || pins.length > 0 ? undefined : new Float64Array(columns)
}

function padded(x: Float64Array | undefined, start: Float64Array | undefined): Float64Array {
  const all = start?.slice() ?? new Float64Array(x?.length ?? 0)
  all.set(x ?? [])
  return all
}

type Solved = {
  readonly settled: Extract<Settled, { status: 'settled' }>
  readonly asked: ProgramAsked
  readonly duty: Travel['counts']
}

function statedPlan(travel: Travel, { settled, asked, duty }: Solved): Plan {
  const { standings, frame } = travel
  const value = valueOfTravel(travel)
  const apart = gainsOfPeople({ counts: duty, rides: [] }, frame)
  const bound = settled.bounds.map((each, level) =>
    each === undefined ? undefined : each + (apart[level] ?? 0),
  )
  const beyond = bound.findIndex((each, level) => each !== undefined && each < (value[level] ?? 0))
  if (beyond >= 0 && bound.slice(0, beyond).every((each, level) => each === value[level])) {
    throw new Error(`level ${frame.levels[beyond]} came out above its bound`)
  }
  const { problemSha256: problem, seconds, solver } = asked
  const { room } = travel
  const levels = settleLevels(standings.eligible, { frame, room, value, bound, proven: true })
  const said = levels.map(({ name, bound: best, proven }) => {
    return { name, status: proven ? 'optimal' : 'best-known', bound: best, model: settled.model }
  })
  const certificate = { kind: 'program' as const, solver: solver.name, levels: said }
  return writePlan(travel, { problem, levels, certificate, seconds })
}

/** What the people of a plan bring on each level, counted from the people themselves. */
function valueOfTravel(travel: Travel): Gains {
  const { problem, standings, frame, cycles } = travel
  const leaving = leavingOf(travel)
  const imbalance = accountsOf(problem, standings.eligible)
    .flatMap((account) => aheadOf(account, leaving, frame.stages))
    .reduce((sum, figure) => sum + Math.abs(figure), 0)
  const threeWay = cycles.reduce((sum, { parties, count }) => {
    return sum + (parties.length > 2 ? count : 0)
  }, 0)
  return gainsOfPeople(travel, frame).map((gain, level) => {
    if (frame.levels[level] === 'imbalance') return -imbalance
    return frame.levels[level] === 'threeWay' ? -threeWay : gain
  })
}

function gainsOfPeople(travel: Pick<Travel, 'counts' | 'rides'>, { levels, stages }: Frame): Gains {
  const nothing: Gains = levels.map(() => 0)
  return leavingOf(travel).reduce(
    (sum, { one, at }) => addGains(sum, gainsOf(one, { levels, at, stages })),
    nothing,
  )
}
