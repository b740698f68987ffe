/** An answer about the record holds each claim once; its figures name claims by their ids. */
import type { SaidView } from '../../src/record/whole/views.ts'

/** The claims with these ids, in this order. */
export function claimsIn(said: readonly SaidView[], ids: readonly string[]): SaidView[] {
  const byId = new Map(said.map((claim) => [claim.id, claim]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
