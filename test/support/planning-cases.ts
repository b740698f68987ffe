/**
 * Small made-up planning problems, and their best plan by trying every one.
 * The search is written straight from the rules and shares nothing with planner
 * or checker but the form of the problem.
 */
import * as fc from 'fast-check'
import type { SettledPlan } from '../../src/exchange/forms/plan-form.ts'
import { proposeByFlow, type Effort } from '../../src/exchange/planning/propose.ts'
import type { LevelName, Problem } from '../../src/exchange/forms/problem.ts'

export const sha = 'a'.repeat(64)

/** The planner's plan, which in these cases always has stages. */
export function settledPlan(problem: Problem, effort: Effort = {}): SettledPlan {
  const plan = proposeByFlow(problem, sha, effort)
  if (plan.status === 'impossible') throw new Error('nobody travelling would have kept the rules')
  return plan
}
const parties = ['northland', 'southland']

/** Settings that keep the number of all plans below `plansMax`. */
export type Size = {
  readonly stagesMax: number
  readonly peopleMax: number
  readonly companions: boolean
  /** Whether accounts may open with a credit, and be carried. */
  readonly credits?: boolean
}

const order = fc.constantFrom<readonly LevelName[] | undefined>(
  undefined,
  [
    'children',
    'grave',
    'serious',
    'otherDuty',
    'released',
    'changes',
    'named',
    'longestHeld',
    'remains',
    'imbalance',
    'threeWay',
  ],
  [
    'grave',
    'otherDuty',
    'children',
    'serious',
    'changes',
    'released',
    'imbalance',
    'remains',
    'longestHeld',
  ],
  [
    'serious',
    'children',
    'grave',
    'otherDuty',
    'longestHeld',
    'released',
    'named',
    'changes',
    'imbalance',
    'remains',
  ],
)

const person = (companions: boolean) =>
  fc.record({
    north: fc.boolean(),
    category: fc.constantFrom(
      'prisoner-of-war',
      'prisoner-of-war',
      'civilian',
      'civilian',
      'child',
      'medical-personnel',
      'remains',
    ),
    health: fc.constantFrom('good', 'good', 'light', 'serious', 'grave'),
    ground: fc.constantFrom(false, false, false, true),
    transport: fc.constantFrom('seat', 'seat', 'seat', 'stretcher'),
    held: fc.constantFrom(undefined, '2026-01-20', '2025-12-01', '2025-12-03', '2025-06-01'),
    named: fc.boolean(),
    hold: fc.constantFrom('none', 'none', 'none', 'none', 'bar', 'wait'),
    wait: fc.nat(2),
    before: fc.nat(3),
    follows: companions ? fc.option(fc.nat(7), { nil: undefined }) : fc.constant(undefined),
  })

const draft = ({ stagesMax, peopleMax, companions, credits = false }: Size) =>
  fc.record({
    stages: fc.integer({ min: 1, max: stagesMax }),
    places: fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.nat(2)), { minLength: 6, maxLength: 6 }),
    aheadMax: fc.nat(2),
    limits: fc.tuple(
      fc.option(fc.nat(2), { nil: undefined }),
      fc.option(fc.nat(2), { nil: undefined }),
    ),
    account: credits
      ? fc.constantFrom<Account>(
          { credit: 1 },
          { credit: -1 },
          { credit: 2, settle: 'carry' },
          { credit: -1, settle: 'carry' },
          { settle: 'carry' },
        )
      : fc.constant<Account>({}),
    clauses: fc.constantFrom('living', 'both', 'both', 'prisoners', 'none'),
    people: fc.array(person(companions), { maxLength: peopleMax }),
    hasAccepted: fc.boolean(),
    order,
  })
type Account = { readonly credit?: number; readonly settle?: 'carry' }
type Draft = ReturnType<typeof draft> extends fc.Arbitrary<infer Made> ? Made : never

/** A PROBLEM.json of the case the flow carries. */
export const smallProblem = (size: Size): fc.Arbitrary<Record<string, unknown>> =>
  draft(size).map((made) => {
    const stages = Array.from({ length: made.stages }, (_, at) => String(at + 1))
    return {
      form: 'good-offices/problem/1',
      title: 'made up',
      parties,
      planningOn: '2026-03-01',
      seed: 'sealed',
      stages: stages.map((id, at) => ({ id, capacity: capacityOf(made, at) })),
      formula: formulaOf(made),
      holds: made.people.flatMap((one, index) => {
        if (one.hold === 'none') return []
        const untilStage = stages[Math.min(one.wait, stages.length - 1)]
        const until = one.hold === 'wait' && { untilStage }
        return [{ person: idOf(made, index), reason: 'legal', ...until }]
      }),
      people: peopleOf(made),
      ...(made.hasAccepted && { accepted: { stages: acceptedOf(made, stages) } }),
      ...(made.order && { order: made.order }),
    }
  })

const idOf = ({ people }: Draft, index: number) => `${people[index]?.north ? 'n' : 's'}${index}`

const capacityOf = ({ places }: Draft, at: number) =>
  Object.fromEntries(
    parties.map((party, side) => {
      const [seats, stretchers, remains] = places[at * 2 + side] ?? [0, 0, 0]
      return [party, { seats, stretchers, remains }]
    }),
  )

const acceptedOf = (made: Draft, stages: readonly string[]) =>
  stages.map((id, at) => ({
    id,
    people: made.people.flatMap((one, index) => (one.before === at + 1 ? [idOf(made, index)] : [])),
  }))

function formulaOf({ aheadMax: agreed, clauses, limits, account }: Draft) {
  const aheadMax = Math.max(agreed, Math.abs(account.credit ?? 0))
  const clause = { kind: 'one-for-one', between: parties, aheadMax }
  const most = parties
    .map((party, at) => [party, limits[at]])
    .filter(([, limit]) => limit !== undefined)
  const categories = clauses === 'prisoners' ? ['prisoner-of-war'] : ['prisoner-of-war', 'civilian']
  const living = {
    ...clause,
    id: 'living',
    categories,
    peopleMax: Object.fromEntries(most),
    ...account,
  }
  const remains = { ...clause, id: 'remains', categories: ['remains'], unit: 'bag' }
  if (clauses === 'none') return []
  return clauses === 'both' ? [living, remains] : [living]
}

function peopleOf(made: Draft) {
  const followed = new Set<number>()
  return made.people.map((one, index) => {
    const others = made.people.flatMap((each, at) =>
      each.north === one.north && at !== index ? [at] : [],
    )
    const follows = others[(one.follows ?? 0) % others.length] ?? index
    const isCompanion = one.follows !== undefined && follows !== index && !followed.has(follows)
    if (isCompanion) followed.add(follows)
    return {
      id: idOf(made, index),
      heldBy: one.north ? 'northland' : 'southland',
      goesTo: one.north ? 'southland' : 'northland',
      category: one.category,
      health: one.health,
      ...(one.ground && { dutyGround: 'pregnant' }),
      transport: one.transport,
      ...(one.held !== undefined && { heldSince: one.held }),
      namedByOtherParty: one.named,
      ...(isCompanion && { accompanies: idOf(made, follows) }),
    }
  })
}

type Rule = { readonly duty: boolean; readonly clause: number; readonly allowed: readonly number[] }

/** The values of every level of the best plan, found by trying all of them. */
export function bestByTrying(problem: Problem, levels: readonly LevelName[]): readonly number[] {
  const last = problem.stages.length
  const rules = problem.people.map((one) => ruleOf(problem, one, last))
  let best: number[] | undefined
  const stage = problem.people.map(() => 0)
  const place = (index: number) => {
    if (index === problem.people.length) {
      if (!keepsAccounts(problem, rules, stage)) return
      const values = levels.map((level) => valueFor(level, problem, rules, stage))
      if (best === undefined || isBetter(values, best, levels)) best = values
      return
    }
    for (const each of rules[index]?.allowed ?? [0]) {
      stage[index] = each
      if (each === 0 || hasPlace(problem, stage, index)) place(index + 1)
    }
    stage[index] = 0
  }
  place(0)
  return best ?? []
}

const needsCare = (one: Problem['people'][number]) =>
  one.category !== 'remains' &&
  (one.category === 'child' ||
    one.category === 'medical-personnel' ||
    one.health === 'serious' ||
    one.health === 'grave' ||
    one.dutyGround !== undefined)

function ruleOf(problem: Problem, one: Problem['people'][number], last: number): Rule {
  const barred = (id: string) =>
    problem.holds.some((hold) => hold.person === id && hold.untilStage === undefined)
  const followed = problem.people.find(({ id }) => id === one.accompanies)
  const follows =
    one.category !== 'remains' &&
    followed !== undefined &&
    needsCare(followed) &&
    !barred(followed.id)
  const duty = needsCare(one) || follows
  const clause = duty
    ? -1
    : problem.formula.findIndex(({ categories }) => categories.includes(one.category))
  if (barred(one.id) || (!duty && clause < 0)) return { duty, clause: -2, allowed: [0] }
  const untils = problem.holds
    .filter((hold) => hold.person === one.id)
    .map((hold) => problem.stages.findIndex(({ id }) => id === hold.untilStage) + 1)
  const from = Math.max(1, ...untils)
  return {
    duty,
    clause,
    allowed: [0, ...Array.from({ length: last - from + 1 }, (_, at) => from + at)],
  }
}

const kindOf = (one: Problem['people'][number]) =>
  one.category === 'remains' ? 'remains' : one.transport === 'seat' ? 'seats' : 'stretchers'

function hasPlace({ people, stages }: Problem, stage: readonly number[], index: number): boolean {
  const mine = people[index]
  if (mine === undefined) return false
  const rivals = people.filter(
    (one, other) =>
      other <= index &&
      stage[other] === stage[index] &&
      one.heldBy === mine.heldBy &&
      kindOf(one) === kindOf(mine),
  )
  return (
    rivals.length <= (stages[(stage[index] ?? 0) - 1]?.capacity[mine.heldBy]?.[kindOf(mine)] ?? 0)
  )
}

function aheadAfter(
  problem: Problem,
  {
    clause,
    rules,
    stage,
    at,
  }: { clause: number; rules: readonly Rule[]; stage: readonly number[]; at: number },
) {
  const account = problem.formula[clause]
  const credit = account?.kind === 'one-for-one' ? account.credit : 0
  return problem.people.reduce((sum, one, index) => {
    const mine = stage[index] ?? 0
    if (rules[index]?.clause !== clause || mine === 0 || mine > at) return sum
    return sum + (one.heldBy === 'northland' ? 1 : -1)
  }, credit)
}

function keepsAccounts(
  problem: Problem,
  rules: readonly Rule[],
  stage: readonly number[],
): boolean {
  return problem.formula.every((clause, index) => {
    if (clause.kind !== 'one-for-one') return false
    for (let at = 1; at <= problem.stages.length; at++) {
      const ahead = Math.abs(aheadAfter(problem, { clause: index, rules, stage, at }))
      const mayStand = at < problem.stages.length || clause.settle === 'carry'
      if (ahead > (mayStand ? clause.aheadMax : 0)) return false
    }
    return Object.entries(clause.peopleMax).every(
      ([party, most]) =>
        problem.people.filter(
          (one, each) =>
            one.heldBy === party && rules[each]?.clause === index && (stage[each] ?? 0) > 0,
        ).length <= most,
    )
  })
}

function valueFor(
  level: LevelName,
  problem: Problem,
  rules: readonly Rule[],
  stage: readonly number[],
): number {
  const last = problem.stages.length
  if (level === 'imbalance') {
    let sum = 0
    for (const clause of problem.formula.keys()) {
      for (let at = 1; at <= last; at++)
        sum += Math.abs(aheadAfter(problem, { clause, rules, stage, at }))
    }
    return sum
  }
  return problem.people.reduce((sum, one, index) => {
    const at = stage[index] ?? 0
    if (level === 'changes') {
      if (rules[index]?.clause === -2) return sum
      const old =
        (problem.accepted?.stages ?? []).findIndex(({ people }) => people.includes(one.id)) + 1 ||
        last + 1
      const now = at || last + 1
      return old === now ? sum : sum + last - Math.min(old, now) + 1
    }
    if (at === 0) return sum
    const w = last - at + 1
    if (one.category === 'remains') return sum + (level === 'remains' ? 1 : 0)
    const days =
      one.heldSince === undefined
        ? 0
        : (Date.parse(problem.planningOn) - Date.parse(one.heldSince)) / 86_400_000
    const values: Partial<Record<LevelName, number>> = {
      children: one.category === 'child' ? w : 0,
      grave: one.health === 'grave' ? w : 0,
      serious: one.health === 'serious' ? w : 0,
      otherDuty: one.dutyGround !== undefined || one.category === 'medical-personnel' ? w : 0,
      released: 1,
      longestHeld: w * Math.floor(days / 30),
      named: one.namedByOtherParty ? 1 : 0,
    }
    return sum + (values[level] ?? 0)
  }, 0)
}

/** Whether the first figure that differs is better: smaller for changes and imbalance. */
export function isBetter(
  a: readonly number[],
  b: readonly number[],
  levels: readonly LevelName[],
): boolean {
  const at = a.findIndex((figure, level) => figure !== b[level])
  if (at < 0) return false
  const more = (a[at] ?? 0) > (b[at] ?? 0)
  return levels[at] === 'changes' || levels[at] === 'imbalance' ? !more : more
}
