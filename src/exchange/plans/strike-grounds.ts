/**
 * Why a side may strike a name of its own. What a person wants is no ground of the side that holds
 * them: a person says it in private, to the neutral (law: will-respected).
 */
import { z } from 'zod'

export const strikeGrounds = [
  'inquiry-open',
  'identity-in-doubt',
  'health',
  'legal-proceedings',
  'line-in-error',
  'other',
] as const
export const StrikeGround = z.enum(strikeGrounds)
export type StrikeGround = z.infer<typeof StrikeGround>
