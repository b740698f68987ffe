/**
 * What would get worse if this person were put in: by one search where prices prove the plan,
 * else by planning once more with the person pinned. It says the first level that falls and by
 * how much, or that no plan can; it names nobody else.
 */
import { notFound, Refusal } from '../../../base/refusal.ts'
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { say } from '../../forms/sentences.ts'
import { solveByFlow } from '../flow/solve-by-flow.ts'
import { proposePlan, type ProgramEffort } from '../propose.ts'
import { Explainer, type Explanation, type ForcedIn } from './explain-person.ts'

export type Matter = { readonly problem: Problem; readonly plan: SettledPlan }

/** Reason, rank and row in the way; of a plan that no prices prove, its own reason alone. */
export function explained({ problem, plan }: Matter, person: string): Explanation {
  if (plan.certificate.kind === 'prices') {
    return new Explainer(solveByFlow(problem), plan).explain(person)
  }
  const stay = plan.stays.find((each) => each.person === person)
  const stage = plan.stages.find(({ people }) => people.includes(person))?.id
  if (stay === undefined && stage === undefined) throw notFound({ person })
  if (stay !== undefined) return { person, stage, reason: stay.reason, text: stay.text }
  const isFirst = stage === problem.stages[0]?.id
  const text = say('goes', { stage: stage ?? '' })
  return { person, stage, reason: isFirst ? 'first-stage' : 'later', text }
}

export async function explainedWhatIf(
  matter: Matter,
  person: string,
  effort: ProgramEffort,
): Promise<Explanation> {
  const known = explained(matter, person)
  if (matter.plan.certificate.kind === 'prices') return known
  if (known.reason === 'hold' || known.reason === 'no-clause') return known
  const pin = wished(matter, person, known.stage)
  return pin === undefined
    ? { ...known, reason: 'first-stage' }
    : { ...known, forcedIn: await planned(matter, pin, effort) }
}

type Pin = NonNullable<Problem['pins']>[number]

/** Whoever stays, in any stage; whoever goes, one stage earlier. Undefined: nothing is left to wish. */
function wished({ problem }: Matter, person: string, stage: string | undefined): Pin | undefined {
  if (stage === undefined) return { person }
  const { stages, holds } = problem
  const at = stages.findIndex(({ id }) => id === stage)
  const from = holds
    .filter((hold) => hold.person === person)
    .map(({ untilStage }) => stages.findIndex(({ id }) => id === untilStage))
  const earlier = stages[at - 1]?.id
  return earlier === undefined || Math.max(0, ...from) > at - 1
    ? undefined
    : { person, stage: earlier }
}

async function planned({ problem, plan }: Matter, pin: Pin, effort: ProgramEffort) {
  const pins = [...(problem.pins ?? []).filter(({ person }) => person !== pin.person), pin]
  const other = await proposePlan({ ...problem, pins }, plan.problem, effort)
  return compared(plan, other)
}

function compared(plan: SettledPlan, other: Awaited<ReturnType<typeof proposePlan>>): ForcedIn {
  if (other.status === 'impossible') {
    const text = 'No plan that keeps every rule, and what the duty track gets, takes this person.'
    return { outcome: 'impossible', text }
  }
  for (const [at, { name, value, proven }] of plan.levels.entries()) {
    const level = other.levels[at]
    if (!proven || level?.proven !== true) throw tooShort()
    const by = Math.abs(level.value - value)
    if (by > 0) return { outcome: 'worse', level: name, by, text: worse(name, by) }
  }
  const text = 'Another plan with this person is as good on every level; the sealed order decided.'
  return { outcome: 'as-good', text }
}

const falling = ['changes', 'imbalance', 'threeWay']

const worse = (name: string, by: number) =>
  `With this person put in, the level "${name}" ${falling.includes(name) ? 'rises' : 'falls'} by ${by}.`

const tooShort = () =>
  new Refusal(
    'too-large',
    'In the time given it could not be settled what would get worse with this person put in.',
  )
