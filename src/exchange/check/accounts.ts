/** Section 3, the clauses: every account recomputed stage by stage and held against its bound. */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Clause } from '../forms/problem.ts'
import type { Case, Reading } from './reading.ts'
import type { Journey } from './travel.ts'

type Accounts = Pick<SettledPlan, 'accounts' | 'cycles'>
type Account = { readonly label: string; readonly ahead: readonly number[]; readonly scale: number }
type Counted = {
  readonly accounts: readonly Account[]
  readonly most: number
  readonly closes: boolean
}

export function brokenAccounts(plan: Accounts, journey: Journey, all: Case): string[] {
  const broken = all.problem.formula.flatMap((clause) => {
    const members = [...all.readings.values()].filter((one) => one.clause === clause)
    return [
      ...brokenLimits(clause, members, journey),
      ...brokenRows(clause, { members, journey, all }),
      ...(clause.kind === 'all-for-all' ? brokenAll(clause.id, members, journey) : []),
      ...(clause.kind === 'cycles' ? brokenCycles(clause, { plan, members, journey }) : []),
    ]
  })
  return [...broken, ...brokenStatements(plan, journey, all), ...strayCycles(plan, all)]
}

function brokenLimits(clause: Clause, members: readonly Reading[], journey: Journey): string[] {
  return Object.entries(clause.peopleMax).flatMap(([party, most]) => {
    const gone = members.filter((one) => one.person.heldBy === party && journey.has(one.id)).length
    return gone <= most
      ? []
      : [`Clause "${clause.id}": ${gone} of ${party} go, at most ${most} may.`]
  })
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The rows of a clause: none for a gesture or where one side has nobody. */
export function countAccounts(
  clause: Clause,
  { members, journey, last }: { members: readonly Reading[]; journey: Journey; last: number },
): Counted {
  const flow = (
    plus: (one: Reading) => number,
    start: number,
    scale: number,
    label: string,
  ): Account => {
    const steps = Array.from({ length: last }, () => 0)
    for (const one of members) {
      const stage = journey.get(one.id)
      if (stage !== undefined) steps[stage - 1] = (steps[stage - 1] ?? 0) + plus(one)
    }
    let standing = start
    const ahead = steps.map((step) => (standing += step))
    return { label, ahead, scale }
  }
  if (clause.kind === 'unilateral') return { accounts: [], most: 0, closes: false }
  if (clause.kind === 'cycles') {
    const accounts = clause.parties.map((party) =>
      flow(
        (one) => Number(one.person.heldBy === party) - Number(one.person.goesTo === party),
        0,
        1,
        party,
      ),
    )
    return { accounts, most: clause.aheadMax, closes: true }
  }
  const [n, m] = giveOf(clause, members)
  if (n === 0 || m === 0) return { accounts: [], most: 0, closes: false }
  const plus = (one: Reading) => (one.person.heldBy === clause.between[0] ? m : -n)
  const most = clause.aheadMax * Math.max(n, m)
  const closes = clause.kind === 'all-for-all' || clause.settle === 'even'
  return { accounts: [flow(plus, clause.credit, Math.max(n, m), '')], most, closes }
}

function giveOf(
  clause: Extract<Clause, { between: [string, string] }>,
  members: readonly Reading[],
) {
  if (clause.kind === 'one-for-one') return [1, 1] as const
  if (clause.kind === 'ratio') {
    const [n, m] = clause.give
    return [n / divisor(n, m), m / divisor(n, m)] as const
  }
  const eligible = members.filter(({ bar }) => bar === 'none')
  const n = eligible.filter(({ person }) => person.heldBy === clause.between[0]).length
  return [n, eligible.length - n] as const
}

function brokenRows(
  clause: Clause,
  { members, journey, all }: { members: readonly Reading[]; journey: Journey; all: Case },
): string[] {
  const { accounts, most, closes } = countAccounts(clause, { members, journey, last: all.last })
  return accounts.flatMap(({ label, ahead }) => {
    const of = label === '' ? '' : ` of ${label}`
    const name = `Clause "${clause.id}": the account${of}`
    const broken = ahead.flatMap((figure, index) =>
      Math.abs(figure) <= most
        ? []
        : [`${name} stands at ${figure} after stage ${index + 1}, beyond ${most}.`],
    )
    const end = ahead.at(-1) ?? 0
    if (closes && end !== 0) broken.push(`${name} ends at ${end} and must close at 0.`)
    return broken
  })
}

const brokenAll = (clause: string, members: readonly Reading[], journey: Journey): string[] =>
  members
    .filter((one) => one.bar === 'none' && !journey.has(one.id))
    .map(({ id }) => `Clause "${clause}" lets everybody go, and "${id}" stays.`)

type Cycles = Extract<Clause, { kind: 'cycles' }>

/** The people between two parties are exactly those of the cycles the plan writes down. */
function brokenCycles(
  clause: Cycles,
  { plan, members, journey }: { plan: Accounts; members: readonly Reading[]; journey: Journey },
): string[] {
  const between = new Map<string, number>()
  const add = (from: string, to: string, people: number) => {
    const key = `${from} to ${to}`
    between.set(key, (between.get(key) ?? 0) + people)
  }
  for (const { id, person } of members) if (journey.has(id)) add(person.heldBy, person.goesTo, -1)
  const broken: string[] = []
  const written = new Set<string>()
  for (const { clause: id, parties, count } of plan.cycles) {
    if (id !== clause.id) continue
    const rotation = rotated(parties)
    if (written.has(rotation))
      broken.push(`Clause "${id}": the cycle ${parties.join(', ')} is written twice.`)
    written.add(rotation)
    const isSimple = new Set(parties).size === parties.length && parties.length <= clause.lengthMax
    if (!isSimple)
      broken.push(
        `Clause "${id}": ${parties.join(', ')} is no cycle of at most ${clause.lengthMax}.`,
      )
    for (const [at, party] of parties.entries())
      add(party, parties[(at + 1) % parties.length] ?? '', count)
  }
  for (const [pair, people] of between) {
    if (people !== 0)
      broken.push(
        `Clause "${clause.id}": the cycles leave ${people} people from ${pair} unexplained.`,
      )
  }
  return broken
}

/** One name for all rotations of a cycle; the other direction is another cycle. */
function rotated(parties: readonly string[]): string {
  const first = parties.indexOf(parties.toSorted()[0] ?? '')
  return JSON.stringify([...parties.slice(first), ...parties.slice(0, first)])
}

function strayCycles({ cycles }: Accounts, { problem }: Case): string[] {
  const known = new Set(problem.formula.filter(({ kind }) => kind === 'cycles').map(({ id }) => id))
  return cycles
    .filter(({ clause }) => !known.has(clause))
    .map(({ clause }) => `A cycle is written under "${clause}", which is no clause of cycles.`)
}

/** `accounts` of the plan says the same as the count. */
function brokenStatements({ accounts }: Accounts, journey: Journey, all: Case): string[] {
  const broken: string[] = []
  const stated = new Map(accounts.map(({ clause, ahead }) => [clause, ahead]))
  if (stated.size !== accounts.length) broken.push('A clause has two accounts in the plan.')
  for (const clause of all.problem.formula) {
    const members = [...all.readings.values()].filter((one) => one.clause === clause)
    const counted = countAccounts(clause, { members, journey, last: all.last }).accounts
    const said = stated.get(clause.id)
    stated.delete(clause.id)
    if (counted.length === 0) {
      if (said !== undefined)
        broken.push(`Clause "${clause.id}" has no account, and the plan states one.`)
      continue
    }
    const rows = Array.isArray(said) ? { '': said } : (said ?? {})
    const differs =
      Object.keys(rows).length !== counted.length ||
      counted.some(({ label, ahead }) => rows[label]?.join() !== ahead.join())
    if (differs) {
      const right = counted
        .map(({ label, ahead }) => `${label} ${ahead.join(', ')}`.trim())
        .join('; ')
      broken.push(`Clause "${clause.id}": the account is ${right}; the plan states another.`)
    }
  }
  return [
    ...broken,
    ...[...stated.keys()].map((id) => `The plan has an account of "${id}", which is no clause.`),
  ]
}

/** Level `imbalance`: the sum of all accounts, as distances from 0. */
export function imbalanceOf(all: Case, journey: Journey): number {
  const ahead = all.problem.formula.flatMap((clause) => {
    const members = [...all.readings.values()].filter((one) => one.clause === clause)
    return countAccounts(clause, { members, journey, last: all.last }).accounts.flatMap(
      (one) => one.ahead,
    )
  })
  return ahead.reduce((sum, figure) => sum + Math.abs(figure), 0)
}
