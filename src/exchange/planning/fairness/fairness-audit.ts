/**
 * What a plan does to groups that no clause names: shares and waiting times by
 * category, sex, unit and region against the whole pool of their holder, the
 * longest held who stay, and the accounts at the end. It shows, it does not judge:
 * a group outside its interval is a question to ask, with its exact figures.
 */
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Problem, ProblemPerson } from '../../forms/problem.ts'
import { foldWords } from '../../../base/folded-words.ts'
import { exactInterval, type Interval } from './exact-interval.ts'

/** What the problem does not say of a person; kept apart, and never an input of the planner. */
export type PersonFacts = {
  readonly sex?: string
  readonly unit?: string
  readonly region?: string
}

export const groupings = ['category', 'sex', 'unit', 'region'] as const
export type Grouping = (typeof groupings)[number]

export type GroupShare = {
  readonly heldBy: string
  readonly by: Grouping
  /**
   * The category, sex, unit or region as one of them is written; `unknown` where nobody wrote it,
   * `few` for units and regions too small to tell anything of each, taken together.
   */
  readonly of: string
  readonly people: number
  /** Of these, held back for the whole exchange. */
  readonly held: number
  readonly going: number
  readonly share: number
  readonly interval: Interval
  /** The share of everybody under the same holder. */
  readonly poolShare: number
  readonly standsOut: 'below' | 'within' | 'above'
  /** Days in custody until the stage, of those who go; until the day of planning, of those who stay. */
  readonly medianDaysGoing: number | undefined
  readonly medianDaysStaying: number | undefined
}

export type LongHeld = {
  readonly person: string
  readonly heldBy: string
  readonly days: number
  readonly reason: SettledPlan['stays'][number]['reason']
  readonly text: string
}

export type FairnessAudit = {
  readonly groups: readonly GroupShare[]
  /** Groups compared; the risk of each interval is `risk` divided by it. */
  readonly comparisons: number
  readonly risk: number
  readonly longestHeld: readonly LongHeld[]
  /** What each clause leaves open: above 0, its first party is ahead, or this party by name. */
  readonly credits: readonly { readonly clause: string; readonly ahead: Ahead }[]
}
type Ahead = number | Readonly<Record<string, number>>

/** Of problem and plan no more than is read here, so that a page with a side's share can ask the same. */
export type AuditedProblem = Pick<Problem, 'parties' | 'planningOn'> & {
  readonly stages: readonly Pick<Problem['stages'][number], 'id' | 'on'>[]
  readonly holds: readonly Pick<Problem['holds'][number], 'person' | 'untilStage'>[]
  readonly people: readonly AuditedPerson[]
}
export type AuditedPerson = Pick<ProblemPerson, 'id' | 'heldBy' | 'category' | 'heldSince'>
export type AuditedPlan = Pick<SettledPlan, 'stages' | 'stays' | 'accounts'>

type Case = {
  readonly problem: AuditedProblem
  readonly plan: AuditedPlan
  readonly facts: ReadonlyMap<string, PersonFacts>
  readonly goesAt: ReadonlyMap<string, number>
  readonly barred: ReadonlySet<string>
}

/** `risk`: of any group standing out by chance alone, all together. `longestMax`: of each holder. */
export function auditFairness(
  problem: AuditedProblem,
  plan: AuditedPlan,
  {
    facts = new Map(),
    risk = 0.05,
    longestMax = 20,
  }: { facts?: ReadonlyMap<string, PersonFacts>; risk?: number; longestMax?: number } = {},
): FairnessAudit {
  const goesAt = new Map(
    plan.stages.flatMap(({ people }, at) => people.map((person) => [person, at] as const)),
  )
  const barred = new Set(
    problem.holds.filter((hold) => hold.untilStage === undefined).map(({ person }) => person),
  )
  const all: Case = { problem, plan, facts, goesAt, barred }
  const living = problem.people.filter(({ category }) => category !== 'remains')
  const pools = problem.parties.map((party) => living.filter(({ heldBy }) => heldBy === party))
  const groups = pools.flatMap((pool) => groupsOf(pool, all))
  return {
    groups: groups.map((group) => shareOf(group, risk / groups.length, all)),
    comparisons: groups.length,
    risk,
    longestHeld: pools.flatMap((pool) => longestHeldOf(pool, longestMax, all)),
    credits: plan.accounts.map(({ clause, ahead }) => ({ clause, ahead: closing(ahead) })),
  }
}

type Group = {
  readonly by: Grouping
  readonly of: string
  readonly people: readonly AuditedPerson[]
  readonly pool: readonly AuditedPerson[]
}

const valueOf = (person: AuditedPerson, by: Grouping, { facts }: Case) =>
  (by === 'category' ? person.category : facts.get(person.id)?.[by]) ?? 'unknown'

/** A unit or region of fewer people would only widen the interval of every other group. */
const fewestOfPlace = 5

/** A grouping of which nothing is known, or that has no group to speak of, is left out. */
function groupsOf(pool: readonly AuditedPerson[], all: Case): Group[] {
  return groupings.flatMap((by) => {
    const table = new Map<string, AuditedPerson[]>()
    for (const person of pool) {
      const key = foldWords(valueOf(person, by, all))
      const group = table.get(key)
      if (group === undefined) table.set(key, [person])
      else group.push(person)
    }
    const few: AuditedPerson[] = []
    const groups: Group[] = []
    for (const [key, people] of table) {
      const isSmall = people.length < fewestOfPlace && key !== 'unknown'
      if (isSmall && (by === 'unit' || by === 'region')) few.push(...people)
      else groups.push({ by, of: spelledOf(people, by, all), people, pool })
    }
    if (by !== 'category' && groups.every(({ of }) => of === 'unknown')) return []
    const rest = few.length === 0 ? [] : [{ by, of: 'few', people: few, pool }]
    return [...groups.toSorted((a, b) => (a.of < b.of ? -1 : 1)), ...rest]
  })
}

/** One spelling for all who are written alike but for case and blanks. */
function spelledOf(people: readonly AuditedPerson[], by: Grouping, all: Case): string {
  const [first = 'unknown'] = people.map((person) => valueOf(person, by, all)).toSorted()
  return first
}

function shareOf({ by, of, people, pool }: Group, risk: number, all: Case): GroupShare {
  const going = people.filter(({ id }) => all.goesAt.has(id))
  const staying = people.filter(({ id }) => !all.goesAt.has(id))
  const interval = exactInterval(going.length, people.length, risk)
  const poolShare = pool.filter(({ id }) => all.goesAt.has(id)).length / pool.length
  const days = (each: readonly AuditedPerson[]) =>
    median(each.flatMap((person) => daysOf(person, all) ?? []))
  return {
    heldBy: people[0]?.heldBy ?? '',
    by,
    of,
    people: people.length,
    held: people.filter(({ id }) => all.barred.has(id)).length,
    going: going.length,
    share: going.length / people.length,
    interval,
    poolShare,
    standsOut: poolShare > interval.high ? 'below' : poolShare < interval.low ? 'above' : 'within',
    medianDaysGoing: days(going),
    medianDaysStaying: days(staying),
  }
}

const dayMilliseconds = 86_400_000

/** Undefined where nobody wrote since when. */
function daysOf({ id, heldSince }: AuditedPerson, { problem, goesAt }: Case) {
  if (heldSince === undefined) return undefined
  const stage = problem.stages[goesAt.get(id) ?? -1]
  const until = Date.parse(stage?.on ?? problem.planningOn)
  return Math.max(0, Math.round((until - Date.parse(heldSince)) / dayMilliseconds))
}

function median(figures: readonly number[]): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half]
  const lower = sorted[sorted.length % 2 === 0 ? half - 1 : half]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

function longestHeldOf(pool: readonly AuditedPerson[], most: number, all: Case): LongHeld[] {
  const stays = new Map(all.plan.stays.map((stay) => [stay.person, stay]))
  return pool
    .flatMap((person) => {
      const [stay, days] = [stays.get(person.id), daysOf(person, all)]
      if (stay === undefined || days === undefined) return []
      const { reason, text } = stay
      return [{ person: person.id, heldBy: person.heldBy, days, reason, text }]
    })
    .toSorted((a, b) => b.days - a.days || (a.person < b.person ? -1 : 1))
    .slice(0, most)
}

const last = (figures: readonly number[]) => figures.at(-1) ?? 0

function closing(ahead: SettledPlan['accounts'][number]['ahead']): Ahead {
  if (Array.isArray(ahead)) return last(ahead)
  return Object.fromEntries(Object.entries(ahead).map(([party, each]) => [party, last(each)]))
}
