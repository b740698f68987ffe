/**
 * Where somebody goes: to the party that the holder's line names. Between two sides a line that
 * names none goes to the other; among three and more nobody guesses, since a person who is sent
 * to the wrong side is not brought back.
 */
import { foldWords } from '../../base/folded-words.ts'
import type { PartyId } from '../../base/ids.ts'
import type { LineReading } from '../../lists/submission.ts'

export type PartyNames = readonly { readonly id: PartyId; readonly name: string }[]

type Among = { readonly parties: readonly PartyId[]; readonly names: PartyNames }

/** Null: one of several, or none that takes part. */
export function destinationOf(
  { goesTo }: Pick<LineReading, 'goesTo'>,
  heldBy: PartyId,
  { parties, names }: Among,
): PartyId | null {
  const others = parties.filter((party) => party !== heldBy)
  if (goesTo === undefined) return others.length === 1 ? (others[0] ?? null) : null
  const written = foldWords(goesTo)
  const named = names.find(
    ({ id, name }) => foldWords(id) === written || foldWords(name) === written,
  )
  return others.find((party) => party === named?.id) ?? null
}
