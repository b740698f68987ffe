import { z } from 'zod'

/** By what the fallen are counted: a bag may hold parts of several people, a body may have no name. */
export const remainsUnits = ['bag', 'body', 'identified-person'] as const
export const RemainsUnit = z.enum(remainsUnits)
export type RemainsUnit = z.infer<typeof RemainsUnit>
