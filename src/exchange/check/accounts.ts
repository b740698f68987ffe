/** Section 3, the clauses: every account recomputed stage by stage and held against its bound. */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Clause } from '../forms/problem.ts'
import { bundlesOf, goingIn, type Bundle } from './bundles.ts'
import type { Case } from './reading.ts'
import type { Journey } from './travel.ts'

type Accounts = Pick<SettledPlan, 'accounts' | 'cycles'>
type Account = { readonly label: string; readonly ahead: readonly number[] }
type Counted = {
  readonly accounts: readonly Account[]
  readonly most: number
  readonly closes: boolean
}

export function brokenAccounts(plan: Accounts, journey: Journey, all: Case): string[] {
  const broken = all.problem.formula.flatMap((clause) => {
    const members = membersOf(clause, all, journey)
    return [
      ...brokenLimits(clause, members),
      ...brokenRows(clause, members, all.last),
      ...(clause.kind === 'all-for-all' ? brokenAll(clause.id, members, journey) : []),
      ...(clause.kind === 'cycles' ? brokenCycles(clause, plan, members) : []),
    ]
  })
  return [...broken, ...brokenStatements(plan, journey, all), ...strayCycles(plan, all)]
}

export const membersOf = (clause: Clause, all: Case, journey: Journey): readonly Bundle[] =>
  bundlesOf(all, journey).filter(({ one }) => one.clause === clause)

const peopleIn = ({ members }: Bundle) => members.length

const total = (members: readonly Bundle[], of: (bundle: Bundle) => number) =>
  members.reduce((people, bundle) => people + of(bundle), 0)

function brokenLimits(clause: Clause, members: readonly Bundle[]): string[] {
  return Object.entries(clause.peopleMax).flatMap(([party, most]) => {
    const held = members.filter(({ one }) => one.person.heldBy === party)
    const gone = total(held, goingIn)
    return gone <= most
      ? []
      : [`Clause "${clause.id}": ${gone} of ${party} go, at most ${most} may.`]
  })
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The rows of a clause: none for a gesture or where one side has nobody. */
export function countAccounts(clause: Clause, members: readonly Bundle[], last: number): Counted {
  const flow = (plus: (bundle: Bundle) => number, start: number, label: string): Account => {
    const steps = Array.from({ length: last }, () => 0)
    for (const bundle of members) {
      for (const [stage, people] of bundle.leaving) {
        steps[stage - 1] = (steps[stage - 1] ?? 0) + people * plus(bundle)
      }
    }
    let standing = start
    const ahead = steps.map((step) => (standing += step))
    return { label, ahead }
  }
  if (clause.kind === 'unilateral') return { accounts: [], most: 0, closes: false }
  if (clause.kind === 'cycles') {
    const accounts = clause.parties.map((party) =>
      flow(
        ({ one: { person } }) => Number(person.heldBy === party) - Number(person.goesTo === party),
        0,
        party,
      ),
    )
    return { accounts, most: clause.aheadMax, closes: true }
  }
  const [n, m] = giveOf(clause, members)
  if (n === 0 || m === 0) return { accounts: [], most: 0, closes: false }
  const plus = ({ one }: Bundle) => (one.person.heldBy === clause.between[0] ? m : -n)
  const most = clause.aheadMax * Math.max(n, m)
  const closes = clause.kind === 'all-for-all' || clause.settle === 'even'
  return { accounts: [flow(plus, clause.credit, '')], most, closes }
}

function giveOf(
  clause: Extract<Clause, { between: [string, string] }>,
  members: readonly Bundle[],
) {
  if (clause.kind === 'one-for-one') return [1, 1] as const
  if (clause.kind === 'ratio') {
    const [n, m] = clause.give
    return [n / divisor(n, m), m / divisor(n, m)] as const
  }
  const eligible = members.filter(({ one }) => one.bar === 'none')
  const first = eligible.filter(({ one }) => one.person.heldBy === clause.between[0])
  const n = total(first, peopleIn)
  return [n, total(eligible, peopleIn) - n] as const
}

function brokenRows(clause: Clause, members: readonly Bundle[], last: number): string[] {
  const { accounts, most, closes } = countAccounts(clause, members, last)
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

const brokenAll = (clause: string, members: readonly Bundle[], journey: Journey): string[] =>
  members
    .flatMap((bundle) => (bundle.one.bar === 'none' ? bundle.members : []))
    .filter(({ id }) => !journey.has(id))
    .map(({ id }) => `Clause "${clause}" lets everybody go, and "${id}" stays.`)

type Cycles = Extract<Clause, { kind: 'cycles' }>

/** The people between two parties are exactly those of the cycles the plan writes down. */
function brokenCycles(clause: Cycles, plan: Accounts, members: readonly Bundle[]): string[] {
  const between = new Map<string, number>()
  const add = (from: string, to: string, people: number) => {
    const key = `${from} to ${to}`
    between.set(key, (between.get(key) ?? 0) + people)
  }
  for (const bundle of members) {
    const { heldBy, goesTo } = bundle.one.person
    add(heldBy, goesTo, -goingIn(bundle))
  }
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
    const members = membersOf(clause, all, journey)
    const counted = countAccounts(clause, members, all.last).accounts
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
    const members = membersOf(clause, all, journey)
    return countAccounts(clause, members, all.last).accounts.flatMap((one) => one.ahead)
  })
  return ahead.reduce((sum, figure) => sum + Math.abs(figure), 0)
}
