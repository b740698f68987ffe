/**
 * Access to the private interview that a party refused. It counts against that party and keeps
 * nobody from leaving (law: private-interview-first). The desk reads it at any time; the party
 * reads its own count among the totals of a closed exchange; nobody else reads it.
 */
import { z } from 'zod'
import { PartyId, type PersonId } from '../../base/ids.ts'
import { Role, type Actor } from '../../people/officer.ts'

export type AccessRefusal = {
  readonly at: Date
  readonly party: PartyId
  readonly person: PersonId
  readonly recordedBy: { readonly name: string; readonly role: Role }
}

export const RefusedCount = z.object({
  party: PartyId,
  /** Interviews that did not take place, each time that the desk asked. */
  interviews: z.int(),
  /** The people whom they concern. */
  people: z.int(),
})
export type RefusedCount = z.infer<typeof RefusedCount>

/** One count a party that the reader may know of; null where they may know of none. */
export function refusedCounts(
  refusals: readonly AccessRefusal[],
  { parties, closedAt }: { readonly parties: readonly PartyId[]; readonly closedAt: Date | null },
  reader: Pick<Actor, 'party' | 'role'>,
): RefusedCount[] | null {
  const isDesk = reader.party === null
  if (reader.role === 'observer' || !(isDesk || closedAt !== null)) return null
  return parties
    .filter((party) => isDesk || party === reader.party)
    .map((party) => {
      const own = refusals.filter((refusal) => refusal.party === party)
      const people = new Set(own.map(({ person }) => person)).size
      return { party, interviews: own.length, people }
    })
}

/** For the desk: when, and by whom it was recorded; of the people only how many. */
export const AccessReport = z.object({
  counts: z.array(RefusedCount),
  refusals: z.array(
    z.object({
      at: z.iso.datetime(),
      party: PartyId,
      recordedBy: z.string(),
      role: Role,
    }),
  ),
})
export type AccessReport = z.infer<typeof AccessReport>
