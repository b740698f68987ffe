/**
 * Checks a plan against its problem with nothing of the planner but the two
 * forms: every rule of section 3, every figure of section 4, every reason, and
 * the proof by prices. Each broken rule is one sentence.
 */
import type { Plan, SettledPlan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import { brokenAccounts } from './accounts.ts'
import { proveByPrices } from './prices.ts'
import { isPure, readCase, type Case } from './reading.ts'
import { brokenStays, brokenTies } from './stays.ts'
import { brokenTravel, journeysOf, type Journey } from './travel.ts'
import { brokenLevels } from './values.ts'

export type PlanReport = {
  readonly broken: readonly string[]
  /** What this checker took on trust, one sentence each. */
  readonly notChecked: readonly string[]
}

export const checkPlan = (problem: Problem, plan: Plan, problemSha256: string): readonly string[] =>
  reportOnPlan(problem, plan, problemSha256).broken

export function reportOnPlan(problem: Problem, plan: Plan, problemSha256: string): PlanReport {
  const broken: string[] = []
  if (plan.problem !== problemSha256) {
    broken.push(`The plan was made for problem ${plan.problem}; this one is ${problemSha256}.`)
  }
  const all = readCase(problem)
  if (plan.status === 'impossible') {
    if (isPure(all))
      broken.push('The plan calls the problem impossible; nobody travelling keeps every rule.')
    return { broken, notChecked: ['That no plan exists is not checked.'] }
  }
  const { journey, broken: unread } = journeysOf(plan, all)
  const levels = brokenLevels({ plan, journey, all })
  broken.push(
    ...unread,
    ...brokenTravel(journey, all),
    ...brokenAccounts(plan, journey, all),
    ...levels,
    ...brokenStays(plan, journey, all),
  )
  if (!isPure(all)) {
    const notChecked =
      'Families, credits or other clauses: proofs, ties and the reasons of those who stay are not checked.'
    return { broken, notChecked: [notChecked] }
  }
  broken.push(...brokenTies(journey, all))
  if (broken.length > 0)
    return { broken, notChecked: ['The proof is not checked before the rules are kept.'] }
  return proofReport(plan, { journey, all })
}

function proofReport(
  plan: SettledPlan,
  { journey, all }: { journey: Journey; all: Case },
): PlanReport {
  const trusted = ['The sentences of those who stay, but for rank, are not checked.']
  const claimed = plan.levels.filter(({ proven }) => proven)
  const { certificate } = plan
  if (certificate.kind === undefined) {
    const broken =
      claimed.length === 0 ? [] : ['Levels are marked proven, and the plan has no certificate.']
    return { broken, notChecked: trusted }
  }
  const levels = plan.levels.map(({ name }) => name)
  const proof = proveByPrices({ all, journey, levels, certificate })
  const open = plan.levels.filter(({ proven }, level) => proven && level >= proof.levels)
  const names = open.map(({ name }) => name).join(', ')
  if (open.length === 0) return { broken: proof.broken, notChecked: trusted }
  const isDuty = open.some(({ name }) =>
    ['children', 'grave', 'serious', 'otherDuty'].includes(name),
  )
  const hasCompanions = [...all.readings.values()].some(
    ({ bar, isOnDuty, isDutyByType }) => bar === 'none' && isOnDuty && !isDutyByType,
  )
  if (hasCompanions && !isDuty) {
    const search = `The proof of ${names} rests on the planner's search over the stages of companions and is not checked.`
    return { broken: proof.broken, notChecked: [...trusted, search] }
  }
  return {
    broken: [...proof.broken, `The certificate does not prove ${names}.`],
    notChecked: trusted,
  }
}
