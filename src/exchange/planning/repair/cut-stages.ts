/**
 * What is left of a problem when its first stages are under way: their people have
 * gone, their account is what the others open with, and the rest of the signed plan
 * is what a repair must keep as far as it can. A signed stage is never moved.
 */
import { Refusal } from '../../../base/refusal.ts'
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Clause, Problem, ProblemPerson } from '../../forms/problem.ts'
import { planningRefusals } from '../../refusals.ts'
import { standingsOf, type Standing } from '../standing.ts'

/** `carriedOut`: stages from the first on that are under way or over; 0 keeps all of them. */
export function cutStages(problem: Problem, signed: SettledPlan, carriedOut: number): Problem {
  if (carriedOut >= problem.stages.length) {
    throw new Refusal('wrong-state', planningRefusals.allUnderWay)
  }
  const gone = new Set(signed.stages.slice(0, carriedOut).flatMap(({ people }) => people))
  const stages = problem.stages.slice(carriedOut)
  const open = new Set(stages.map(({ id }) => id))
  const stood = new Map(
    carriedOut === 0 ? [] : standingsOf(problem).eligible.map((one) => [one.id, one] as const),
  )
  const people = problem.people
    .filter(({ id }) => !gone.has(id))
    .map((one) => without(gone, one, stood.get(one.id)))
  return {
    ...problem,
    stages,
    formula: problem.formula.map((clause) =>
      opened(clause, { problem, signed, carriedOut, gone, stood }),
    ),
    holds: problem.holds.filter(
      ({ person, untilStage }) =>
        !gone.has(person) && (untilStage === undefined || open.has(untilStage)),
    ),
    ...(problem.pins && {
      pins: problem.pins.filter(
        ({ person, stage }) => !gone.has(person) && (stage === undefined || open.has(stage)),
      ),
    }),
    people,
    accepted: { stages: signed.stages.slice(carriedOut) },
    ...(problem.order && { order: withOtherDuty(problem.order, people) }),
  }
}

/** Whoever was on the duty track for somebody that has gone stays on it, and says so. */
function without(
  gone: ReadonlySet<string>,
  person: ProblemPerson,
  stood: Standing | undefined,
): ProblemPerson {
  const { accompanies, ...rest } = person
  if (accompanies === undefined || !gone.has(accompanies)) return person
  if (stood?.track !== 'companion') return rest
  return { ...rest, dutyGround: rest.dutyGround ?? 'accompanies a person who has gone' }
}

function withOtherDuty(order: NonNullable<Problem['order']>, people: readonly ProblemPerson[]) {
  const isNeeded = people.some(({ dutyGround }) => dutyGround !== undefined)
  if (!isNeeded || order.includes('otherDuty')) return order
  const duty = order.findLastIndex((level) => ['children', 'grave', 'serious'].includes(level))
  return order.toSpliced(duty + 1, 0, 'otherDuty' as const)
}

type Cut = {
  readonly problem: Problem
  readonly signed: SettledPlan
  readonly carriedOut: number
  readonly gone: ReadonlySet<string>
  /** Where everybody stood who might leave, before any had gone. */
  readonly stood: ReadonlyMap<string, Standing>
}

/** The clause as the remaining stages open with it. */
function opened(clause: Clause, { problem, signed, carriedOut, gone, stood }: Cut): Clause {
  if (carriedOut === 0) return clause
  const index = problem.formula.indexOf(clause)
  const left = problem.people.filter(({ id }) => gone.has(id) && stood.get(id)?.clause === index)
  const peopleMax = Object.fromEntries(
    Object.entries(clause.peopleMax).map(([party, most]) => [
      party,
      Math.max(0, most - left.filter(({ heldBy }) => heldBy === party).length),
    ]),
  )
  const account = signed.accounts.find((each) => each.clause === clause.id)?.ahead
  if (clause.kind === 'one-for-one' || clause.kind === 'ratio') {
    const credit = Array.isArray(account) ? (account[carriedOut - 1] ?? 0) : 0
    return { ...clause, peopleMax, credit }
  }
  if (clause.kind === 'unilateral') return { ...clause, peopleMax }
  const figures = Array.isArray(account) ? [account] : Object.values(account ?? {})
  if (figures.every((figure) => (figure[carriedOut - 1] ?? 0) === 0))
    return { ...clause, peopleMax }
  const stage = problem.stages[carriedOut - 1]?.id ?? ''
  throw new Refusal('wrong-state', `${planningRefusals.notEven} (${stage})`)
}
