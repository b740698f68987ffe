/** The formula that a commitment itself says: equal numbers, so many for so many, all for all, or one side alone. */
import type { FormulaDraft } from './formula-draft.ts'

export type Promised = {
  readonly kind: string
  readonly counts: readonly { readonly party: string; readonly people: number | null }[]
}

export type AgreedFormula = Pick<FormulaDraft, 'kind'> & Partial<Pick<FormulaDraft, 'give' | 'by'>>

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
/** The desk counts by no larger figures. */
const giveMax = 1_000

/** Null: the commitment says none, or is one of three sides and more. */
export function agreedFormula(
  { kind, counts }: Promised,
  parties: readonly string[],
): AgreedFormula | null {
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
  const common = divisor(first, second)
  const give = [first / common, second / common]
  return give.some((each) => each > giveMax) ? null : { kind: 'ratio', give }
}
