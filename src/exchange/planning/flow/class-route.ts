/** Where the people of one class run in a network, and how many of them. */
import type { Counts } from '../room.ts'
import type { PeopleClass } from './classes.ts'
import type { FlowNetwork } from './flow-network.ts'

export type ClassRoute = {
  readonly group: PeopleClass
  /** The arc whose capacity is the number of people in the class. */
  readonly supply: number
  /** One arc a stage; undefined where nobody of the class may travel yet. */
  readonly stages: readonly (number | undefined)[]
}

export const countsOf = (network: FlowNetwork, routes: readonly ClassRoute[]): Counts =>
  new Map(
    routes.map(({ group, stages }) => [
      group,
      Int32Array.from(stages, (arc) => (arc === undefined ? 0 : network.sent(arc))),
    ]),
  )
