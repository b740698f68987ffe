/**
 * The duty track of one party and kind of place: people to places, no account.
 * In every optimum the number of places used in each stage is the same (an
 * earlier place is better for each of them on some duty level), so the places
 * can be taken away before the formula is looked at.
 */
import type { PeopleClass } from './classes.ts'
import { costsOf, type Frame } from './flow-costs.ts'
import { FlowNetwork } from './flow-network.ts'
import type { Gains } from '../levels.ts'
import type { Counts } from '../room.ts'

export type DutyFlow = {
  readonly counts: Counts
  /** The price of a place in each stage. */
  readonly places: readonly Gains[]
  readonly proven: boolean
}

/** `room`: places of this kind in each stage; all `classes` need one of them. */
export function dutyFlow(
  classes: readonly PeopleClass[],
  { room, frame }: { room: Int32Array; frame: Frame },
): DutyFlow {
  const { stages } = frame
  const costs = costsOf(classes, { frame, pathArcs: 2 * stages + 2 })
  const [source, sink, firstPlace] = [0, 1, 2]
  const firstClass = firstPlace + stages
  const network = new FlowNetwork(firstClass + classes.length)
  const arcs = classes.map((group, index) => {
    network.arc(source, firstClass + index, group.people.length, costs.none)
    return Array.from({ length: stages }, (_, at) =>
      at < group.one.from
        ? undefined
        : network.arc(
            firstClass + index,
            firstPlace + at,
            group.people.length,
            costs.person(group, at),
          ),
    )
  })
  for (const [at, places] of room.entries()) network.arc(firstPlace + at, sink, places, costs.none)
  network.solve(source, sink)
  const sent = (arc: number | undefined) => (arc === undefined ? 0 : network.sent(arc))
  return {
    counts: new Map(
      classes.map((group, index) => [group, Int32Array.from(arcs[index] ?? [], sent)]),
    ),
    places: Array.from(room, (places, at) =>
      costs.prices.row(places, costs.prices.at(network, firstPlace + at), costs.prices.zero),
    ),
    proven: network.isProven(),
  }
}
