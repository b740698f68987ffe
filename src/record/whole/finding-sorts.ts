/** Sorts of what nobody said but the claims force, in the order in which they need a person. */
import { z } from 'zod'

/** `impossible`: it takes the place of something that was said. */
export const FindingSort = z.enum(['impossible', 'missing', 'follows'])
export type FindingSort = z.infer<typeof FindingSort>

type Sorted = {
  readonly attribute: string
  /** What was said and cannot be. */
  readonly replaces: readonly unknown[]
}

export const sortOf = ({ attribute, replaces }: Sorted): FindingSort => {
  if (replaces.length > 0) return 'impossible'
  return attribute === 'missing' ? 'missing' : 'follows'
}
