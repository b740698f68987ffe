/**
 * Why somebody stays, or goes no earlier: the reason of the plan, the rank in the class and the row
 * that stands in the way. What would get worse with the person put in is not told here: that is
 * asked on record.
 */
import { z } from 'zod'
import { LevelName } from '../forms/problem.ts'
import type { Explanation } from '../planning/explaining/explain-person.ts'
import { Said, saidOf, type PlanNames } from './plan-words.ts'

export const Why = z.object({
  person: z.string(),
  /** Null: stays. */
  stage: z.string().nullable(),
  reason: z.string(),
  ...Said.shape,
  rank: z
    .object({
      place: z.int(),
      of: z.int(),
      cutOff: z.int(),
      heldDays: z.int(),
      lastToGoDays: z.int(),
    })
    .nullable(),
  /** What stands in the way. */
  binding: Said.nullable(),
})
export type Why = z.infer<typeof Why>

export const WhatIfTold = Why.extend({
  /** Null: a hold or a missing clause settles it, or nothing is left to wish for. */
  forcedIn: z
    .object({
      outcome: z.enum(['worse', 'class-mate', 'as-good', 'impossible']),
      /** The first level that gets worse, and by how much. */
      level: LevelName.nullable(),
      by: z.int(),
      text: z.string(),
    })
    .nullable(),
})
export type WhatIfTold = z.infer<typeof WhatIfTold>

/** For whoever may see the person; rank and row are told where prices prove the plan. */
export function whyOf(explained: Explanation, names: PlanNames): Why {
  const { person, stage, reason, text, rank, binding } = explained
  return {
    person,
    stage: stage ?? null,
    reason,
    ...saidOf(text, names),
    rank: rank ?? null,
    binding: binding ? saidOf(binding.text, names) : null,
  }
}

/** For whoever asked on record: also what would get worse, and nobody who would wait instead. */
export function whatIfOf(explained: Explanation, names: PlanNames): WhatIfTold {
  const { forcedIn } = explained
  const why = whyOf(explained, names)
  if (forcedIn === undefined) return { ...why, forcedIn: null }
  const { outcome, text } = forcedIn
  const worse = forcedIn.outcome === 'worse' ? forcedIn : { level: null, by: 0 }
  return { ...why, forcedIn: { outcome, level: worse.level, by: worse.by, text } }
}
