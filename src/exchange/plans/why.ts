/**
 * Why somebody stays, or goes no earlier: the reason of the plan, the rank in the class and the row
 * that stands in the way. What would get worse with the person put in is not told here: that is
 * asked on record.
 */
import { z } from 'zod'
import { notFound } from '../../base/refusal.ts'
import { Explainer } from '../planning/explaining/explain-person.ts'
import { solveByFlow } from '../planning/flow/solve-by-flow.ts'
import type { Plan } from '../forms/plan-form.ts'
import { readProblem } from '../forms/problem.ts'
import { say } from '../forms/sentences.ts'
import { Said } from './plan-words.ts'

export const Why = z.object({
  person: z.string(),
  /** Null: stays. */
  stage: z.string().nullable(),
  reason: z.string(),
  text: z.string(),
  rank: z
    .object({
      place: z.int(),
      of: z.int(),
      cutOff: z.int(),
      heldDays: z.int(),
      lastToGoDays: z.int(),
    })
    .nullable(),
  /** What stands in the way, in words. */
  binding: z.string().nullable(),
})
export type Why = z.infer<typeof Why>

type Kept = { readonly problem: string; readonly plan: Plan }

/** As it is told: the sentences with names. */
export const ToldWhy = Why.extend({ ...Said.shape, binding: Said.nullable() })

/** Rank and row are told where prices prove the plan; of every plan, its reason. */
export function whyOf({ problem, plan }: Kept, person: string): Why {
  if (plan.status === 'impossible') throw notFound({ person })
  if (plan.certificate.kind === 'prices') {
    const solution = solveByFlow(readProblem(JSON.parse(problem)))
    const { stage, reason, text, rank, binding } = new Explainer(solution, plan).explain(person)
    const row = binding?.text ?? null
    return { person, stage: stage ?? null, reason, text, rank: rank ?? null, binding: row }
  }
  const stay = plan.stays.find((each) => each.person === person)
  const stage = plan.stages.find(({ people }) => people.includes(person))?.id ?? null
  if (stay === undefined && stage === null) throw notFound({ person })
  const { reason = 'goes', text = say('goes', { stage: stage ?? '' }) } = stay ?? {}
  return { person, stage, reason, text, rank: null, binding: null }
}
