/**
 * The rules of a plan once more, as an integer program with one column a person, stage and
 * vehicle: large, slow, and written apart from the planner's, so that the two can be compared.
 * Nothing of src/exchange/planning but the form of a program and its solver is used.
 */
import type {
  IntegerSolver,
  Lock,
} from '../../src/exchange/planning/program/solving/integer-solver.ts'
import { ProgramRows } from '../../src/exchange/planning/program/compiling/program-rows.ts'
import type { Clause, LevelName, Problem } from '../../src/exchange/forms/problem.ts'

type Person = Problem['people'][number]
type Place = {
  readonly who: Person
  /** From 1. */
  readonly stage: number
  readonly vehicle: string | undefined
  readonly column: number
}
type Model = {
  readonly problem: Problem
  readonly rows: ProgramRows
  readonly travellers: readonly Person[]
  readonly places: Place[]
  readonly apart: number[]
  readonly threes: number[]
}
type Term = readonly [column: number, value: number]

const isDuty = (one: Person) =>
  one.category !== 'remains' &&
  (one.category === 'child' ||
    one.category === 'medical-personnel' ||
    one.health === 'serious' ||
    one.health === 'grave' ||
    one.dutyGround !== undefined)
const isHeld = ({ holds }: Problem, id: string) =>
  holds.some((hold) => hold.person === id && hold.untilStage === undefined)

function onDuty(problem: Problem, one: Person): boolean {
  if (isDuty(one)) return true
  const other = problem.people.find(({ id }) => id === one.accompanies)
  return (
    one.category !== 'remains' && other !== undefined && isDuty(other) && !isHeld(problem, other.id)
  )
}

function clauseOf(problem: Problem, one: Person): Clause | undefined {
  if (onDuty(problem, one)) return undefined
  return problem.formula.find((clause) => {
    if (!clause.categories.some((category) => category === one.category)) return false
    if (clause.kind === 'unilateral') return clause.by === one.heldBy
    const sides: readonly string[] = clause.kind === 'cycles' ? clause.parties : clause.between
    return sides.includes(one.heldBy) && sides.includes(one.goesTo)
  })
}

const kindOf = (one: Person) =>
  one.category === 'remains' ? 'remains' : one.transport === 'seat' ? 'seats' : 'stretchers'

function modelOf(problem: Problem, scope: 'everybody' | 'duty'): Model {
  const travellers = problem.people
    .filter((one) => !isHeld(problem, one.id))
    .filter((one) => onDuty(problem, one) || (scope === 'everybody' && clauseOf(problem, one)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = new ProgramRows()
  const model: Model = { problem, rows, travellers, places: [], apart: [], threes: [] }
  for (const who of travellers) addPerson(model, who)
  addFamilies(model)
  for (const [index, { capacity }] of problem.stages.entries()) {
    for (const party of problem.parties) addCapacity(model, index + 1, party, capacity[party])
  }
  if (scope === 'everybody') for (const clause of problem.formula) addClause(model, clause)
  return model
}

function add({ rows }: Model, terms: readonly Term[], lower: number, upper: number) {
  const row = rows.row(lower, upper)
  for (const [column, value] of terms) rows.put(row, column, value)
}

function addPerson(model: Model, who: Person) {
  const { problem, rows, places } = model
  const untils = problem.holds.filter(({ person }) => person === who.id)
  const first = Math.max(
    1,
    ...untils.map(({ untilStage }) => problem.stages.findIndex(({ id }) => id === untilStage) + 1),
  )
  for (let stage = first; stage <= problem.stages.length; stage++) {
    const vehicles = problem.stages[stage - 1]?.capacity[who.heldBy]?.vehicles
    const ways = who.category === 'remains' ? undefined : vehicles?.map(({ id }) => id)
    for (const vehicle of ways ?? [undefined]) {
      places.push({ who, stage, vehicle, column: rows.whole(0, 1) })
    }
  }
  const mine = places.filter((place) => place.who === who)
  const isAsked = clauseOf(problem, who)?.kind === 'all-for-all'
  add(
    model,
    mine.map(({ column }) => [column, 1] as const),
    isAsked ? 1 : 0,
    1,
  )
}

/** All of a family in one stage and, of the living, in one vehicle. */
function addFamilies(model: Model) {
  const { travellers, places, problem } = model
  for (const one of travellers) {
    const next = travellers.find((other) => other.family === one.family && other.id > one.id)
    if (one.family === undefined || next === undefined) continue
    const areLiving = one.category !== 'remains' && next.category !== 'remains'
    for (let stage = 1; stage <= problem.stages.length; stage++) {
      const here = places.filter((each) => each.stage === stage)
      const vehicles = areLiving ? new Set(here.map(({ vehicle }) => vehicle)) : ['any']
      for (const vehicle of vehicles) {
        const terms = here
          .filter(({ who }) => who === one || who === next)
          .filter((each) => vehicle === 'any' || each.vehicle === vehicle)
          .map((each) => [each.column, each.who === one ? 1 : -1] as const)
        if (terms.length > 0) add(model, terms, 0, 0)
      }
    }
  }
}

function addCapacity(
  model: Model,
  stage: number,
  party: string,
  capacity: Problem['stages'][number]['capacity'][string] | undefined,
) {
  const here = model.places.filter(({ who, stage: at }) => who.heldBy === party && at === stage)
  const fits = (places: readonly Place[], most: number) =>
    add(
      model,
      places.map(({ column }) => [column, 1] as const),
      -Infinity,
      most,
    )
  for (const kind of ['seats', 'stretchers', 'remains'] as const) {
    const mine = here.filter(({ who }) => kindOf(who) === kind)
    fits(mine, capacity?.[kind] ?? 0)
    if (kind === 'remains') continue
    for (const vehicle of capacity?.vehicles ?? []) {
      fits(
        mine.filter((each) => each.vehicle === vehicle.id),
        vehicle[kind],
      )
    }
  }
  const escorts = capacity?.escorts
  if (escorts === undefined) return
  const living = here.filter(({ who }) => who.category !== 'remains')
  fits(living, escorts.count * escorts.peopleEach)
}

function addClause(model: Model, clause: Clause) {
  const { problem, places, travellers } = model
  const mine = places.filter(({ who }) => clauseOf(problem, who)?.id === clause.id)
  for (const [party, most] of Object.entries(clause.peopleMax)) {
    const limited = mine.filter(({ who }) => who.heldBy === party)
    add(
      model,
      limited.map(({ column }) => [column, 1] as const),
      -Infinity,
      most,
    )
  }
  if (clause.kind === 'unilateral') return
  if (clause.kind === 'cycles') return addCycles(model, clause, mine)
  const [a, b] = clause.between
  let [n, m] = clause.kind === 'ratio' ? clause.give : [1, 1]
  if (clause.kind === 'all-for-all') {
    const all = travellers.filter((who) => clauseOf(problem, who)?.id === clause.id)
    n = all.filter(({ heldBy }) => heldBy === a).length
    m = all.filter(({ heldBy }) => heldBy === b).length
    if (n === 0 || m === 0) return
  } else {
    for (let by = Math.min(n, m); by > 1; by--)
      if (n % by === 0 && m % by === 0) [n, m] = [n / by, m / by]
  }
  const closes = clause.kind === 'all-for-all' || clause.settle === 'even'
  const most = clause.aheadMax * Math.max(n, m)
  const move = (who: Person) => (who.heldBy === a ? m : -n)
  addAccount(model, mine, { move, credit: clause.credit, most, closes })
}

/** s(t) counted from the start at every stage, and its distance from 0. */
function addAccount(
  model: Model,
  mine: readonly Place[],
  {
    move,
    credit,
    most,
    closes,
  }: { move: (who: Person) => number; credit: number; most: number; closes: boolean },
) {
  const { rows, problem, apart } = model
  const last = problem.stages.length
  for (let stage = 1; stage <= last; stage++) {
    const bound = closes && stage === last ? 0 : most
    const ahead = rows.loose(-bound, bound)
    const gone = mine.filter((place) => place.stage <= stage)
    const terms = gone.map(({ who, column }) => [column, move(who)] as const)
    add(model, [...terms, [ahead, -1] as const], -credit, -credit)
    const distance = rows.loose(0, Infinity)
    add(model, [[distance, 1] as const, [ahead, -1] as const], 0, Infinity)
    add(model, [[distance, 1] as const, [ahead, 1] as const], 0, Infinity)
    apart.push(distance)
  }
}

function addCycles(
  model: Model,
  clause: Extract<Clause, { kind: 'cycles' }>,
  mine: readonly Place[],
) {
  for (const party of clause.parties) {
    const move = (who: Person) => Number(who.heldBy === party) - Number(who.goesTo === party)
    addAccount(model, mine, { move, credit: 0, most: clause.aheadMax, closes: true })
  }
  const cycles = pathsOf(clause.parties, clause.lengthMax)
    .filter((path) => path[0] === path.toSorted()[0])
    .map((path) => ({ path, column: model.rows.whole(0, mine.length) }))
  for (const from of clause.parties) {
    for (const to of clause.parties.filter((party) => party !== from)) {
      const moving = mine.filter(({ who }) => who.heldBy === from && who.goesTo === to)
      const closing = cycles.filter(({ path }) =>
        path.some((party, at) => party === from && path[(at + 1) % path.length] === to),
      )
      const terms: Term[] = moving.map(({ column }) => [column, 1])
      add(model, [...terms, ...closing.map(({ column }) => [column, -1] as const)], 0, 0)
    }
  }
  for (const { path, column } of cycles) if (path.length > 2) model.threes.push(column)
}

/** Every sequence of two to `lengthMax` different parties. */
function pathsOf(parties: readonly string[], lengthMax: number): readonly (readonly string[])[] {
  let paths: (readonly string[])[] = parties.map((party) => [party])
  const all: (readonly string[])[] = []
  for (let length = 2; length <= lengthMax; length++) {
    paths = paths.flatMap((path) =>
      parties.filter((party) => !path.includes(party)).map((party) => [...path, party]),
    )
    all.push(...paths)
  }
  return all
}

const smallIsGood: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']
const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

function costOf({ problem, rows, places, apart, threes }: Model, level: LevelName): Float64Array {
  const cost = new Float64Array(rows.columns)
  if (level === 'imbalance') for (const column of apart) cost[column] = 1
  if (level === 'threeWay') for (const column of threes) cost[column] = 1
  for (const { who, stage, column } of places)
    cost[column] = bringsOn(level, { problem, who, stage })
  return cost
}

const dayLength = 86_400_000

function bringsOn(
  level: LevelName,
  { problem, who, stage }: { problem: Problem; who: Person; stage: number },
): number {
  const last = problem.stages.length
  const early = last - stage + 1
  if (level === 'changes') return changeTo(problem, who, stage) - changeTo(problem, who, last + 1)
  if (who.category === 'remains') return level === 'remains' ? 1 : 0
  const { planningOn } = problem
  const held = Date.parse(planningOn) - Date.parse(who.heldSince ?? planningOn)
  const months = Math.max(0, Math.floor(held / dayLength / 30))
  const other = who.dutyGround !== undefined || who.category === 'medical-personnel'
  const figures: Partial<Record<LevelName, number>> = {
    children: who.category === 'child' ? early : 0,
    grave: who.health === 'grave' ? early : 0,
    serious: who.health === 'serious' ? early : 0,
    otherDuty: other ? early : 0,
    released: 1,
    longestHeld: early * months,
    named: who.namedByOtherParty ? 1 : 0,
  }
  return figures[level] ?? 0
}

function changeTo({ accepted, stages }: Problem, who: Person, stage: number): number {
  const at = (accepted?.stages ?? []).find(({ people }) => people.includes(who.id))?.id
  const old = stages.findIndex(({ id }) => id === at) + 1 || stages.length + 1
  return old === stage ? 0 : stages.length - Math.min(old, stage) + 1
}

const isDutyLevel = (level: LevelName) => dutyLevels.includes(level)

/** The best value of each level; undefined if no plan keeps every rule. */
export async function bestByPersons(
  problem: Problem,
  levels: readonly LevelName[],
  solver: IntegerSolver,
): Promise<readonly number[] | undefined> {
  const duty = await bestOf(modelOf(problem, 'duty'), {
    levels: levels.filter(isDutyLevel),
    solver,
  })
  if (duty === undefined) return undefined
  return bestOf(modelOf(problem, 'everybody'), { levels, solver, least: duty })
}

async function bestOf(
  model: Model,
  {
    levels,
    solver,
    least = [],
  }: { levels: readonly LevelName[]; solver: IntegerSolver; least?: readonly number[] },
): Promise<readonly number[] | undefined> {
  const program = model.rows.program()
  const values = [...least]
  const locks: Lock[] = least.map((atLeast, at) => {
    return { cost: costOf(model, levels[at] ?? 'released'), atLeast }
  })
  for (const level of levels.slice(least.length)) {
    const cost = costOf(model, level)
    const maximise = !smallIsGood.includes(level)
    const task = { cost, maximise, locks, seconds: 60 }
    // oxlint-disable-next-line no-await-in-loop -- each level rests on the one before
    const answer = await solver.solve(program, task)
    if (answer.status === 'impossible') return undefined
    if (answer.status !== 'optimal') throw new Error(`${level} was not proven in a minute`)
    // A distance may stand a fraction above what it must be.
    const value = maximise ? Math.round(answer.value) : Math.floor(answer.value + 1e-4)
    const lock = { cost: cost.map((each) => -each), atLeast: -value }
    locks.push(maximise ? { cost, atLeast: value } : lock)
    values.push(value + (level === 'changes' ? allStay(model) : 0))
  }
  return values
}

const allStay = ({ problem, travellers }: Model) =>
  travellers.reduce((sum, who) => sum + changeTo(problem, who, problem.stages.length + 1), 0)
