/**
 * The ways people go: from the side that holds them to the side that receives them. Between two
 * sides both ways, always. Among three and more, both ways between each two sides of which somebody
 * of the one goes to the other, so that there and back face each other.
 */
import type { PartyId } from '../base/ids.ts'
import { Refusal } from '../base/refusal.ts'
import type { Day } from './day.ts'

export type Direction = { readonly from: PartyId; readonly to: PartyId }

type Going = Pick<Day, 'exchange' | 'stages' | 'variances'>

/** There and back, pair by pair; the sides in the order of the exchange. */
export function directionsOf(day: Going): readonly Direction[] {
  const { parties } = day.exchange
  const pairs = parties.flatMap((one, at) =>
    parties.slice(at + 1).map((other): readonly [Direction, Direction] => [
      { from: one, to: other },
      { from: other, to: one },
    ]),
  )
  const used = pairs.filter((pair) => pair.some((way) => isGone(day, way)))
  // Before any manifest is final nobody can say who goes where.
  return (used.length > 0 && parties.length > 2 ? used : pairs).flat()
}

/** With three sides and more, a side reads nothing of what two others give each other. */
export const directionsFor = (day: Going, reader: PartyId | null): readonly Direction[] =>
  directionsOf(day).filter(({ from, to }) => reader === null || from === reader || to === reader)

const isGone = ({ stages, variances }: Going, way: Direction) =>
  stages.some(({ manifest }) => manifest?.people.some(goesThisWay(way))) ||
  variances.some(({ from, to }) => from === way.from && to === way.to)

export const goesThisWay =
  ({ from, to }: Direction) =>
  ({ heldBy, goesTo }: { readonly heldBy: PartyId; readonly goesTo: PartyId }): boolean =>
    heldBy === from && goesTo === to

/** Between two sides the other one, said or not; among three and more it is said. */
export function receivingSide(
  parties: readonly PartyId[],
  { from, to }: { readonly from: PartyId; readonly to?: PartyId | undefined },
): PartyId {
  const others = parties.filter((party) => party !== from)
  const [only] = others.length === 1 ? others : []
  const receiving = to ?? only
  if (receiving === undefined || !others.includes(receiving)) {
    throw new Refusal('wrong-input', `to: say which side receives: ${others.join(', ')}.`)
  }
  return receiving
}
