/** A party by its id, with the name and tint that the mandate gave it. */
import type { Side } from '../ui/sides.tsx'
import { useMe } from '../viewer.tsx'

export function usePartyOf(): (id: string) => Side {
  const { parties } = useMe()
  return (id) => parties.find((party) => party.id === id) ?? { id, name: id, tint: 'moss' }
}

/** May the reader see this side's people? The desk sees all, a party its own, an observer nobody. */
export function useSeesSide(): (party: string) => boolean {
  const { actor } = useMe()
  return (party) =>
    actor !== null && actor.role !== 'observer' && (actor.party === null || actor.party === party)
}
