/** The formula that a commitment itself says: equal numbers, so many for so many, all for all, or one side alone. */
import { lowestRatio } from '../forms/lowest-ratio.ts'

export type Promised<Side extends string = string> = {
  readonly kind: string
  readonly counts: readonly { readonly party: Side; readonly people: number | null }[]
}

export type AgreedFormula<Side extends string = string> =
  | { kind: 'one-for-one' }
  | { kind: 'ratio'; give: [number, number] }
  | { kind: 'all-for-all' }
  | { kind: 'unilateral'; by: Side }

/** The desk counts by no larger figures. */
const giveMax = 1_000

/** Null: the commitment says none, or is one of three sides and more. */
export function agreedFormula<Side extends string>(
  { kind, counts }: Promised<Side>,
  parties: readonly Side[],
): AgreedFormula<Side> | null {
  if (kind === 'all-for-all' && parties.length === 2) return { kind }
  const [only, other] = counts
  if (kind !== 'deadline' && only !== undefined && other === undefined) {
    return { kind: 'unilateral', by: only.party }
  }
  if (kind !== 'count' || parties.length !== 2) return null
  const [first, second] = parties.map(
    (party) => counts.find((each) => each.party === party)?.people ?? null,
  )
  if (!first || !second) return null
  if (first === second) return { kind: 'one-for-one' }
  const [n, m] = lowestRatio([first, second])
  return n > giveMax || m > giveMax ? null : { kind: 'ratio', give: [n, m] }
}
