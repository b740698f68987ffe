/**
 * The plan of a pool, as `good-offices plan cycles` writes it: cycles and chains of nodes counted
 * from 1, altruists first, what they are worth together, and what no plan exceeds.
 */
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'

export const cyclesFormName = 'good-offices/cycles/1'

const paths = z.array(z.array(z.int()))

const CyclesForm = z.strictObject({
  form: z.literal(cyclesFormName),
  cycleMax: z.int().min(0),
  chainMax: z.int().min(0),
  status: z.enum(['optimal', 'best-known']),
  value: z.number(),
  bound: z.number(),
  cycles: paths,
  chains: paths,
  aims: z
    .array(
      z.strictObject({
        name: z.enum(['two-way', 'fewer-long', 'back-arcs']),
        value: z.int(),
        proven: z.boolean(),
      }),
    )
    .optional(),
  seconds: z.number().optional(),
})
export type CyclesForm = z.infer<typeof CyclesForm>

/** Reads a parsed plan of a pool; throws a Refusal that names the first wrong field. */
export function readCyclesForm(document: unknown): CyclesForm {
  const read = CyclesForm.safeParse(document)
  if (read.success) return read.data
  const { path = [], message = '' } = read.error.issues[0] ?? {}
  throw new Refusal('wrong-input', `The plan cannot be read: ${path.join('.')}: ${message}.`)
}
