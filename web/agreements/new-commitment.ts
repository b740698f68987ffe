/** A promise as it is being written down, and the act's input that it comes to. */
import { NewCommitment, type CommitmentKind } from '../../src/agreements/commitment.ts'
import { readDate } from './known-date.tsx'

export type Draft = {
  readonly kind: CommitmentKind
  readonly says: string
  readonly categories: readonly string[]
  readonly health: string
  /** Who promises; with the number as it was typed, which may be empty. */
  readonly counts: Readonly<Record<string, string>>
  readonly returns: string
  readonly dueOn: string
}

export const noDraft = (parties: readonly string[]): Draft => ({
  kind: 'count',
  says: '',
  categories: ['prisoner-of-war'],
  health: 'any',
  counts: Object.fromEntries(parties.map((party) => [party, ''])),
  returns: 'as-the-person-wills',
  dueOn: '',
})

export const namesPeople = (kind: CommitmentKind) => kind !== 'remains' && kind !== 'deadline'
export const takesNumbers = (kind: CommitmentKind) => kind !== 'deadline'

/** Null while something is missing. */
export function clauseOf(agreement: string, draft: Draft, parties: readonly string[]) {
  const { kind, says, categories, health, returns } = draft
  const dueOn = readDate(draft.dueOn)
  if (dueOn === null) return null
  const counts = parties
    .filter((party) => party in draft.counts)
    .map((party) => {
      const written = (draft.counts[party] ?? '').trim()
      return { party, people: written === '' || !takesNumbers(kind) ? null : Number(written) }
    })
  const read = NewCommitment.safeParse({
    agreement,
    kind,
    says,
    returns,
    counts,
    ...(namesPeople(kind) && { categories, health }),
    ...(dueOn !== undefined && { dueOn }),
  })
  return read.data ?? null
}
