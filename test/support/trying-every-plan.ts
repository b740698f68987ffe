/**
 * The rules of planning.md once more, by trying: whether people in given stages
 * keep every rule, what each level comes to, and the best of all plans. Written
 * from the text, slow on purpose, and shares only the form of the problem with
 * planner and checker.
 */
import { createHash } from 'node:crypto'
import type { SettledPlan } from '../../src/exchange/forms/plan-form.ts'
import type { LevelName, Problem } from '../../src/exchange/forms/problem.ts'

/** A stage for each person of the problem, from 1; 0 stays. */
export type Stages = readonly number[]
type Person = Problem['people'][number]
type Clause = Problem['formula'][number]

const isDuty = (one: Person) =>
  one.category !== 'remains' &&
  (['child', 'medical-personnel'].includes(one.category) ||
    ['serious', 'grave'].includes(one.health) ||
    one.dutyGround !== undefined)

const isBarred = ({ holds }: Problem, id: string) =>
  holds.some(({ person, untilStage }) => person === id && untilStage === undefined)

export function onDuty(problem: Problem, one: Person): boolean {
  const other = problem.people.find(({ id }) => id === one.accompanies)
  const follows = other !== undefined && isDuty(other) && !isBarred(problem, other.id)
  return isDuty(one) || (follows && one.category !== 'remains')
}

export function clauseOf(problem: Problem, one: Person): Clause | undefined {
  if (onDuty(problem, one)) return undefined
  return problem.formula.find((clause) => {
    if (!clause.categories.includes(one.category)) return false
    if (clause.kind === 'unilateral') return clause.by === one.heldBy
    const sides: readonly string[] = clause.kind === 'cycles' ? clause.parties : clause.between
    return sides.includes(one.heldBy) && sides.includes(one.goesTo)
  })
}

export const mayTravel = (problem: Problem, one: Person) =>
  !isBarred(problem, one.id) && (onDuty(problem, one) || clauseOf(problem, one) !== undefined)

function earliest({ holds, stages }: Problem, id: string): number {
  const untils = holds.filter(({ person }) => person === id).map(({ untilStage }) => untilStage)
  return Math.max(1, ...untils.map((until) => stages.findIndex((stage) => stage.id === until) + 1))
}

const kindOf = (one: Person) =>
  one.category === 'remains' ? 'remains' : one.transport === 'seat' ? 'seats' : 'stretchers'

const groupsOf = (problem: Problem) => {
  const families = new Map<string, number[]>()
  for (const [index, one] of problem.people.entries()) {
    if (!mayTravel(problem, one)) continue
    const key = one.family === undefined ? `alone ${index}` : `family ${one.family}`
    families.set(key, [...(families.get(key) ?? []), index])
  }
  return [...families.values()]
}

/** Tries to seat groups one after the other; gives the vehicle of each person, or nothing. */
export function ridesOf(problem: Problem, stages: Stages): SettledPlan['vehicles'] | undefined {
  const rides: NonNullable<SettledPlan['vehicles']> = []
  for (const [at, stage] of problem.stages.entries()) {
    for (const [party, { vehicles }] of Object.entries(stage.capacity)) {
      if (vehicles === undefined) continue
      const groups = groupsOf(problem)
        .map((group) => group.flatMap((index) => problem.people[index] ?? []))
        .filter(([one]) => one !== undefined && one.category !== 'remains')
        .filter(([one]) => one?.heldBy === party && stages[problem.people.indexOf(one)] === at + 1)
      const seated = seat(groups, vehicles)
      if (seated === undefined) return undefined
      for (const [vehicle, people] of seated)
        rides.push({ stage: stage.id, party, vehicle, people })
    }
  }
  return rides
}

type Vehicle = { readonly id: string; readonly seats: number; readonly stretchers: number }

function seat(
  groups: readonly (readonly Person[])[],
  vehicles: readonly Vehicle[],
): Map<string, string[]> | undefined {
  const [group, ...others] = groups
  if (group === undefined) return new Map(vehicles.map(({ id }) => [id, []]))
  for (const vehicle of vehicles) {
    const seats = vehicle.seats - group.filter((one) => kindOf(one) === 'seats').length
    const stretchers =
      vehicle.stretchers - group.filter((one) => kindOf(one) === 'stretchers').length
    if (seats < 0 || stretchers < 0) continue
    const rest = vehicles.map((one) => (one === vehicle ? { ...one, seats, stretchers } : one))
    const seated = seat(others, rest)
    seated?.get(vehicle.id)?.push(...group.map(({ id }) => id))
    if (seated !== undefined) return seated
  }
  return undefined
}

function hasPlaces({ people, stages }: Problem, where: Stages): boolean {
  return stages.every(({ capacity }, at) =>
    Object.entries({ ...emptyOf(people), ...capacity }).every(([party, places]) => {
      const here = people.filter((one, i) => one.heldBy === party && where[i] === at + 1)
      const living = here.filter(({ category }) => category !== 'remains').length
      const { escorts, vehicles } = places
      if (escorts !== undefined && living > escorts.count * escorts.peopleEach) return false
      return (['seats', 'stretchers', 'remains'] as const).every(
        (kind) =>
          (vehicles !== undefined && kind !== 'remains') ||
          here.filter((one) => kindOf(one) === kind).length <= places[kind],
      )
    }),
  )
}
const nowhere: Problem['stages'][number]['capacity'][string] = {
  seats: 0,
  stretchers: 0,
  remains: 0,
}
const emptyOf = (people: readonly Person[]) =>
  Object.fromEntries(people.map(({ heldBy }) => [heldBy, nowhere]))

/** One row a party for cycles, one row for two sides, none for a gesture. */
export function rowsOf(
  problem: Problem,
  clause: Clause,
  where: Stages,
): Record<string, number[]> | undefined {
  const members = problem.people.flatMap((one, index) =>
    clauseOf(problem, one) === clause ? [{ one, stage: where[index] ?? 0 }] : [],
  )
  const row = (start: number, step: (one: Person) => number) =>
    problem.stages.map((_, at) => {
      let sum = start
      for (const { one, stage } of members) if (stage > 0 && stage <= at + 1) sum += step(one)
      return sum
    })
  if (clause.kind === 'unilateral') return undefined
  if (clause.kind === 'cycles') {
    const step = (party: string) => (one: Person) =>
      (one.heldBy === party ? 1 : 0) - (one.goesTo === party ? 1 : 0)
    return Object.fromEntries(clause.parties.map((party) => [party, row(0, step(party))]))
  }
  const [n, m] = giveOf(problem, clause)
  if (n === 0 || m === 0) return undefined
  return { '': row(clause.credit, (one) => (one.heldBy === clause.between[0] ? m : -n)) }
}

function giveOf(problem: Problem, clause: Clause): readonly [number, number] {
  if (clause.kind === 'ratio') {
    const [n, m] = clause.give
    const by = [4, 3, 2, 1].find((each) => n % each === 0 && m % each === 0) ?? 1
    return [n / by, m / by]
  }
  if (clause.kind !== 'all-for-all') return [1, 1]
  const all = problem.people.filter(
    (one) => clauseOf(problem, one) === clause && !isBarred(problem, one.id),
  )
  const n = all.filter(({ heldBy }) => heldBy === clause.between[0]).length
  return [n, all.length - n]
}

function keepsClause(problem: Problem, clause: Clause, where: Stages): boolean {
  const members = problem.people.flatMap((one, index) =>
    clauseOf(problem, one) === clause ? [{ one, stage: where[index] ?? 0 }] : [],
  )
  for (const [party, most] of Object.entries(clause.peopleMax)) {
    if (members.filter(({ one, stage }) => one.heldBy === party && stage > 0).length > most)
      return false
  }
  if (clause.kind === 'unilateral') return true
  if (
    clause.kind === 'all-for-all' &&
    members.some(({ one, stage }) => stage === 0 && !isBarred(problem, one.id))
  )
    return false
  const isEven =
    clause.kind === 'cycles' || clause.kind === 'all-for-all' || clause.settle === 'even'
  const scale = clause.kind === 'cycles' ? 1 : Math.max(...giveOf(problem, clause))
  const most = clause.aheadMax * scale
  return Object.values(rowsOf(problem, clause, where) ?? {}).every(
    (row) => row.every((figure) => Math.abs(figure) <= most) && (!isEven || row.at(-1) === 0),
  )
}

/** Cycles that account for everybody who travels, the fewest of three; nothing if there are none. */
export function cyclesOf(problem: Problem, where: Stages): SettledPlan['cycles'] | undefined {
  const clause = problem.formula.find(({ kind }) => kind === 'cycles')
  if (clause?.kind !== 'cycles') return []
  const [a = '', b = '', c = ''] = clause.parties
  const flow = (from: string, to: string) =>
    problem.people.filter(
      (one, index) =>
        one.heldBy === from &&
        one.goesTo === to &&
        (where[index] ?? 0) > 0 &&
        clauseOf(problem, one) === clause,
    ).length
  const longest = clause.lengthMax >= 3 ? problem.people.length : 0
  for (let three = 0; three <= 2 * longest; three++) {
    for (let right = 0; right <= three; right++) {
      const left = three - right
      const pairs = [
        [a, b],
        [b, c],
        [c, a],
      ].map(([from = '', to = '']) => ({
        parties: [from, to],
        count: flow(from, to) - right,
        back: flow(to, from) - left,
      }))
      if (pairs.some(({ count, back }) => count !== back || count < 0)) continue
      const cycles = [
        ...pairs.map(({ parties, count }) => ({ parties, count })),
        { parties: [a, b, c], count: right },
        { parties: [a, c, b], count: left },
      ]
      return cycles.filter(({ count }) => count > 0).map((one) => ({ clause: clause.id, ...one }))
    }
  }
  return undefined
}

export function keepsEveryRule(problem: Problem, where: Stages): boolean {
  const isOnTime = problem.people.every((one, index) => {
    const stage = where[index] ?? 0
    const pin = (problem.pins ?? []).find(({ person }) => person === one.id)
    if (pin !== undefined && stage === 0) return false
    if (pin?.stage !== undefined && problem.stages[stage - 1]?.id !== pin.stage) return false
    return stage === 0 || (mayTravel(problem, one) && stage >= earliest(problem, one.id))
  })
  const isWhole = groupsOf(problem).every(
    (group) => new Set(group.map((index) => where[index])).size === 1,
  )
  return (
    isOnTime &&
    isWhole &&
    hasPlaces(problem, where) &&
    ridesOf(problem, where) !== undefined &&
    problem.formula.every((clause) => keepsClause(problem, clause, where)) &&
    cyclesOf(problem, where) !== undefined
  )
}

const living = (one: Person) => (one.category === 'remains' ? 0 : 1)

export function levelOf(name: LevelName, problem: Problem, where: Stages): number {
  const last = problem.stages.length
  const sum = (value: (one: Person, w: number, index: number) => number, all = false) =>
    problem.people.reduce((total, one, index) => {
      const stage = where[index] ?? 0
      return stage === 0 && !all ? total : total + value(one, last - stage + 1, index)
    }, 0)
  switch (name) {
    case 'children':
      return sum((one, w) => (one.category === 'child' ? w : 0))
    case 'grave':
    case 'serious':
      return sum((one, w) => (one.health === name ? w * living(one) : 0))
    case 'otherDuty':
      return sum((one, w) =>
        one.dutyGround !== undefined || one.category === 'medical-personnel' ? w * living(one) : 0,
      )
    case 'released':
      return sum(living)
    case 'longestHeld':
      return sum((one, w) => w * living(one) * Math.floor(daysOf(problem, one) / 30))
    case 'named':
      return sum((one) => (one.namedByOtherParty ? living(one) : 0))
    case 'remains':
      return sum((one) => 1 - living(one))
    case 'changes':
      return sum((one, _w, index) => {
        if (!mayTravel(problem, one)) return 0
        const now = where[index] || last + 1
        const old =
          (problem.accepted?.stages ?? []).findIndex(({ people }) => people.includes(one.id)) + 1
        return (old || last + 1) === now ? 0 : last - Math.min(old || last + 1, now) + 1
      }, true)
    case 'imbalance':
      return problem.formula
        .flatMap((clause) => Object.values(rowsOf(problem, clause, where) ?? {}).flat())
        .reduce((total, figure) => total + Math.abs(figure), 0)
    case 'threeWay':
      return (cyclesOf(problem, where) ?? []).reduce(
        (total, { parties, count }) => total + (parties.length >= 3 ? count : 0),
        0,
      )
    default:
      throw new Error(`no such level: ${String(name)}`)
  }
}

export function daysOf({ planningOn }: Problem, { heldSince = planningOn }: Person): number {
  return Math.max(0, (Date.parse(planningOn) - Date.parse(heldSince)) / 86_400_000)
}

export function levelNamesOf({ accepted, formula, people }: Problem): readonly LevelName[] {
  const isThere: Partial<Record<LevelName, boolean>> = {
    otherDuty: people.some((one) => one.dutyGround !== undefined),
    changes: accepted !== undefined,
    threeWay: formula.some((clause) => clause.kind === 'cycles' && clause.lengthMax > 2),
  }
  const order: readonly LevelName[] = [
    'children',
    'grave',
    'serious',
    'otherDuty',
    'released',
    'changes',
    'longestHeld',
    'remains',
    'imbalance',
    'threeWay',
  ]
  return order.filter((level) => isThere[level] ?? true)
}

/** The best plan, ties by days held, then by the lottery; nothing if no plan keeps every rule. */
export function bestStages(problem: Problem): Stages | undefined {
  const levels = levelNamesOf(problem)
  const small: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']
  const ticket = (id: string) => createHash('sha256').update(`${problem.seed}\n${id}`).digest('hex')
  const first = [...problem.people.keys()].toSorted((a, b) => {
    const [one, other] = [problem.people[a], problem.people[b]]
    if (one === undefined || other === undefined) return 0
    const days = daysFor(problem, other) - daysFor(problem, one)
    return days || (ticket(one.id) < ticket(other.id) ? -1 : 1)
  })
  const rank = (where: Stages) => [
    ...levels.map((name) => levelOf(name, problem, where) * (small.includes(name) ? 1 : -1)),
    ...first.map((index) => where[index] || problem.stages.length + 1),
  ]
  let best: { where: Stages; rank: readonly number[] } | undefined
  for (const where of allStages(problem)) {
    if (!keepsEveryRule(problem, where)) continue
    const mine = rank(where)
    const at = mine.findIndex((figure, index) => figure !== best?.rank[index])
    if (best === undefined || (mine[at] ?? 0) < (best.rank[at] ?? 0)) best = { where, rank: mine }
  }
  return best?.where
}

const daysFor = (problem: Problem, one: Person) =>
  one.category === 'remains' ? 0 : daysOf(problem, one)

function* allStages({ people, stages }: Problem): Generator<Stages> {
  const count = stages.length + 1
  for (let code = 0; code < count ** people.length; code++)
    yield people.map((_, index) => Math.floor(code / count ** index) % count)
}
