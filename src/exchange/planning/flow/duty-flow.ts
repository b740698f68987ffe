/**
 * The duty track of one party and kind of place: people to places, no account.
 * In every optimum the number of places used in each stage is the same (an
 * earlier place is better for each of them on some duty level), so the places
 * can be taken away before the formula is looked at.
 */
import type { Gains } from '../levels.ts'
import type { Counts } from '../room.ts'
import { countsOf, type ClassRoute } from './class-route.ts'
import type { PeopleClass } from './classes.ts'
import { costsOf, rowPrice, type Costs, type Frame } from './flow-costs.ts'
import { FlowNetwork } from './flow-network.ts'

export type DutyNetwork = {
  readonly network: FlowNetwork
  readonly costs: Costs
  readonly routes: readonly ClassRoute[]
  /** The arc of the places of each stage. */
  readonly places: readonly number[]
}

export type DutyFlow = {
  readonly counts: Counts
  /** The price of a place in each stage. */
  readonly places: readonly Gains[]
  readonly proven: boolean
}

const [source, sink, firstPlace] = [0, 1, 2]

/** `room`: places of this kind in each stage; all `classes` need one of them. */
export function dutyNetwork(
  classes: readonly PeopleClass[],
  { room, frame }: { room: Int32Array; frame: Frame },
): DutyNetwork {
  const { stages } = frame
  const costs = costsOf(classes, { frame, pathArcs: 2 * stages + 2, account: 'none' })
  const firstClass = firstPlace + stages
  const network = new FlowNetwork(
    firstClass + classes.length,
    classes.length * (stages + 1) + stages,
  )
  const routes = classes.map((group, index): ClassRoute => {
    const node = firstClass + index
    const size = group.people.length
    return {
      group,
      supply: network.arc(source, node, size, costs.none),
      stages: Array.from({ length: stages }, (_, at) =>
        at < group.one.from
          ? undefined
          : network.arc(node, firstPlace + at, size, costs.person(group, at)),
      ),
    }
  })
  const places = Array.from(room, (free, at) =>
    network.arc(firstPlace + at, sink, free, costs.none),
  )
  network.solve(source, sink)
  return { network, costs, routes, places }
}

export function dutyFlow({ network, costs, routes, places }: DutyNetwork): DutyFlow {
  return {
    counts: countsOf(network, routes),
    places: places.map((_, at) =>
      rowPrice(network, { costs, before: firstPlace + at, after: sink }),
    ),
    proven: network.isProven(),
  }
}
