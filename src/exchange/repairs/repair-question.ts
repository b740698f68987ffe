/**
 * A final plan after somebody of it withdrew, between its signing and the day: what the planner is
 * asked. Its people are those of the signed plan, stages under way stay as they were signed, and
 * of the others as few as possible move. A pure question, so that trying costs nothing.
 */
import { createHash } from 'node:crypto'
import type { PersonId, PlanId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import { readProblem, type Problem } from '../forms/problem.ts'
import { foldGates, noGateRows, planHolds } from '../gates/gates.ts'
import type { AskedPlan, PlanFacts } from '../plans/asked-plan.ts'
import { problemAfter } from '../planning/repair/repair-plan.ts'
import type { ExchangePlan } from '../store.ts'
import { planningRefusals } from '../refusals.ts'

/** What a repair leaves as it was signed. */
export type Repairing = {
  readonly plan: PlanId
  /** Stages from the first on that are under way or over. */
  readonly carriedOut: number
  readonly signed: ExchangePlan
}

type Hold = Problem['holds'][number]

/** The final plan and how much of it can still change; refused where nothing can. */
export function finalPlanOf({ plans, final, underWay, exchange }: PlanFacts): Repairing & {
  readonly settled: SettledPlan
} {
  const signed = plans.find(({ id }) => id === final)
  if (signed === undefined || signed.plan.status === 'impossible') {
    throw new Refusal('wrong-state', planningRefusals.nothingFinal)
  }
  if (exchange.closedAt !== null) throw new Refusal('wrong-state', planningRefusals.closed)
  if (underWay >= exchange.stages.length) {
    throw new Refusal('wrong-state', planningRefusals.allUnderWay)
  }
  return { plan: signed.id, carriedOut: underWay, signed, settled: signed.plan }
}

/** Struck by their side, or held by something that was recorded since the plan was signed. */
export function heldNow(
  facts: PlanFacts,
  problem: Problem,
  { at, alsoWithdrawn }: { readonly at: Date; readonly alsoWithdrawn?: ReadonlySet<string> },
): Hold[] {
  const known = new Set(problem.holds.map((hold) => JSON.stringify(hold)))
  const open = new Set(problem.stages.map(({ id }) => id))
  const byId = new Map<string, PlanFacts['entered'][number]>(
    facts.entered.map((person) => [person.id, person]),
  )
  const isStruck = (id: PersonId) => facts.struck.has(id) || alsoWithdrawn?.has(id) === true
  return problem.people.flatMap(({ id }): Hold[] => {
    const person = byId.get(id)
    if (person === undefined) return [{ person: id, reason: 'withdrawn' }]
    const gates = foldGates(facts.gates.get(person.id) ?? noGateRows, at, person.category)
    const holds: Hold[] = planHolds(gates).map((hold) => ({ person: id, ...hold }))
    if (isStruck(person.id)) holds.push({ person: id, reason: 'withdrawn' })
    return holds.filter(
      (hold) =>
        !known.has(JSON.stringify(hold)) &&
        (hold.untilStage === undefined || open.has(hold.untilStage)),
    )
  })
}

export function askRepair(
  facts: PlanFacts,
  at: Date,
  alsoWithdrawn: ReadonlySet<string> = new Set(),
): AskedPlan {
  const { settled, ...repair } = finalPlanOf(facts)
  const before = readProblem(JSON.parse(repair.signed.problem))
  // A plan that was repaired before has only the stages that were open then.
  const carriedOut = repair.carriedOut - (facts.exchange.stages.length - before.stages.length)
  const withdrawn = heldNow(facts, before, { at, alsoWithdrawn })
  const listed = new Set(settled.stages.slice(carriedOut).flatMap(({ people }) => people))
  const isNeeded = withdrawn.some(({ person, untilStage }) => {
    const stage = settled.stages.find(({ people }) => people.includes(person))?.id
    return listed.has(person) && (untilStage === undefined || Number(stage) < Number(untilStage))
  })
  if (!isNeeded) {
    throw new Refusal('wrong-state', planningRefusals.nobodyWithdrawn)
  }
  const problem = problemAfter({ problem: before, signed: settled, carriedOut, withdrawn })
  const text = `${JSON.stringify(problem)}\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const asked = readProblem(JSON.parse(text))
  return { people: facts.entered, entries: [], problem: asked, text, sha256, repair }
}
