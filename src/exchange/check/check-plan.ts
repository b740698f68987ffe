/**
 * Checks a plan against its problem with nothing of the planner but the two
 * forms: every rule of section 3, every figure of section 4, every reason, and
 * the proof by prices. Each broken rule is one sentence.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Plan, SettledPlan } from '../forms/plan-form.ts'
import type { LevelName, Problem } from '../forms/problem.ts'
import { brokenAccounts } from './accounts.ts'
import { brokenTies } from './class-mates.ts'
import { brokenEnvy } from './envy.ts'
import { reportOnImpossible } from './impossible.ts'
import { proveByPrices } from './prices.ts'
import { reportOnProgram } from './program.ts'
import { isPure, readCase, type Case } from './reading.ts'
import { brokenRemains } from './remains.ts'
import { brokenRiding } from './riding.ts'
import { brokenStays } from './stays.ts'
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
  const all = readCase(problem)
  const foreign =
    plan.problem === problemSha256
      ? []
      : [`The plan was made for problem ${plan.problem}; this one is ${problemSha256}.`]
  const report =
    plan.status === 'impossible' ? reportOnImpossible(plan, all) : reportOnSettled(plan, all)
  return { ...report, broken: [...foreign, ...report.broken] }
}

function reportOnSettled(plan: SettledPlan, all: Case): PlanReport {
  const { journey, broken: unread } = journeysOf(plan, all)
  const rules = [
    ...unread,
    ...brokenTravel(journey, all),
    ...brokenRiding(plan, journey, all),
    ...brokenAccounts(plan, journey, all),
    ...brokenRemains(plan, journey, { all }),
  ]
  const told = [
    ...brokenLevels({ plan, journey, all }),
    ...brokenStays(plan, journey, { all, narrow: isPure(all) }),
    ...brokenTies(journey, all),
  ]
  const envy = rules.length === 0 && plan.status === 'optimal' ? brokenEnvy(journey, all) : []
  const broken = [...rules, ...told, ...envy]
  const sentences = 'The sentences of those who stay are not checked, but for their rank.'
  const reasons = 'Of those who stay the reason is checked to be true, not to be the first one.'
  const notChecked = isPure(all) ? [sentences] : [sentences, reasons]
  if (broken.length > 0) {
    return {
      broken,
      notChecked: [...notChecked, 'The proof is not checked before the rules are kept.'],
    }
  }
  const proof = reportOnProof(plan, { journey, all })
  return { broken: proof.broken, notChecked: [...notChecked, ...proof.notChecked] }
}

function reportOnProof(
  plan: SettledPlan,
  { journey, all }: { journey: Journey; all: Case },
): PlanReport {
  const { certificate } = plan
  switch (certificate.kind) {
    case undefined: {
      const isClaimed = plan.levels.some(({ proven }) => proven)
      const none = 'Levels are marked proven, and the plan has no certificate.'
      return { broken: isClaimed ? [none] : [], notChecked: [] }
    }
    case 'program': {
      const report = reportOnProgram(plan, certificate)
      const word = 'Prices could prove this plan without a solver; it comes without them.'
      return isPure(all) ? { ...report, notChecked: [word, ...report.notChecked] } : report
    }
    case 'prices':
      return reportOnPrices(plan, { journey, all })
    default:
      return unreachable(certificate)
  }
}

const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

/** The proof by prices; only in the narrow case do the prices of these rows add up to one. */
export function reportOnPrices(
  plan: Pick<SettledPlan, 'certificate' | 'levels'>,
  { journey, all }: { journey: Journey; all: Case },
): PlanReport {
  const { certificate } = plan
  if (certificate.kind !== 'prices' || !isPure(all)) {
    return {
      broken: ['The certificate is of prices, and this problem is not one that prices can prove.'],
      notChecked: [],
    }
  }
  const levels = plan.levels.map(({ name }) => name)
  const proof = proveByPrices({ all, journey, levels, certificate })
  const open = plan.levels.filter(({ proven }, level) => proven && level >= proof.levels)
  const names = open.map(({ name }) => name).join(', ')
  if (open.length === 0) return { broken: proof.broken, notChecked: [] }
  const isDuty = open.some(({ name }) => dutyLevels.includes(name))
  const hasCompanions = [...all.readings.values()].some(
    ({ bar, isOnDuty, isDutyByType }) => bar === 'none' && isOnDuty && !isDutyByType,
  )
  if (hasCompanions && !isDuty) {
    const search = `The proof of ${names} rests on the planner's search over the stages of companions and is not checked.`
    return { broken: proof.broken, notChecked: [search] }
  }
  return {
    broken: [...proof.broken, `The certificate does not prove ${names}.`],
    notChecked: [],
  }
}
