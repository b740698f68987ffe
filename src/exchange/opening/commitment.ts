/** The commitment that an exchange is held for, as far as planning asks of it. */
import { z } from 'zod'
import { Counts } from '../../agreements/commitment.ts'
import type { CommitmentId, PartyId } from '../../base/ids.ts'
import { Category } from '../../people/person.ts'
import type { Formula } from '../exchange.ts'
import { agreedFormula } from './agreed-formula.ts'

export type Commitment = {
  readonly id: CommitmentId
  readonly categories: readonly Category[]
  /** That it says itself; null: none. */
  readonly formula: Formula | null
}

type CommitmentRow = {
  readonly commitment_id: CommitmentId
  readonly categories: unknown
  readonly kind: string
  readonly counts: unknown
}

export const commitmentOf = (row: CommitmentRow, parties: readonly PartyId[]): Commitment => ({
  id: row.commitment_id,
  categories: z.array(Category).parse(row.categories),
  formula: agreedFormula({ kind: row.kind, counts: Counts.parse(row.counts) }, parties),
})
