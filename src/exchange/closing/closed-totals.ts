/** What is fixed when an exchange closes, and may be shown to both sides. */
import { z } from 'zod'
import { PartyId } from '../../base/ids.ts'

export const ClosedTotals = z.object({
  totals: z.array(
    z.object({
      party: PartyId,
      /** People whom this party holds and who stood on the final manifests. */
      agreed: z.int(),
      delivered: z.int(),
      /** Of them outside the arithmetic: children, seriously wounded, medical personnel. */
      deliveredAsDuty: z.int(),
      /** In circles of three sides and more: of those whom the formula counts, how many came home to it. */
      cameHome: z.int().optional(),
    }),
  ),
  /** Whom the formula counts; above 0 the first party gave more than it got back. */
  carried: z.int(),
})
export type ClosedTotals = z.infer<typeof ClosedTotals>
