/**
 * A what-if about a named person: what would get worse if they were put in. It tells something of
 * everybody who would wait instead, so it is asked on record, for a purpose, so many a day, and the
 * auditor reads who asked about whom.
 */
import { z } from 'zod'
import { PartyId, PersonId } from '../../base/ids.ts'
import { Role } from '../../people/officer.ts'

export const whatIfPurposes = [
  'family-inquiry',
  'medical-question',
  'question-of-a-side',
  'preparing-talks',
  'review-of-the-plan',
] as const
export const WhatIfPurpose = z.enum(whatIfPurposes)
export type WhatIfPurpose = z.infer<typeof WhatIfPurpose>

export const WhatIfAsked = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Version of the plan that was asked about. */
  version: z.int(),
  person: PersonId,
  name: z.string(),
  heldBy: PartyId,
  askedBy: z.string(),
  role: Role,
  /** Null: an officer of the desk. */
  party: PartyId.nullable(),
  purpose: WhatIfPurpose,
  words: z.string(),
})
export type WhatIfAsked = z.infer<typeof WhatIfAsked>
