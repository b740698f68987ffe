/**
 * One one-for-one clause as one flow: the first party's people run forward into
 * their stage, the second party's backward out of it, and what runs along the
 * stages in between is exactly who is ahead. Arcs along the stages hold aheadMax
 * and cost one imbalance; nothing is left over at the end, so the account closes.
 */
import type { Certificate } from '../../forms/plan-form.ts'
import type { Clause } from '../../forms/problem.ts'
import type { Gains } from '../levels.ts'
import { placesOf, type Counts, type Room } from '../room.ts'
import type { Transport } from '../standing.ts'
import { aheadOf, gainsOfCounts } from './counts.ts'
import { countsOf, type ClassRoute } from './class-route.ts'
import type { PeopleClass } from './classes.ts'
import { costsOf, rowPrice, type Costs, type Frame } from './flow-costs.ts'
import { FlowNetwork } from './flow-network.ts'

/** A clause that the flow can carry: accounts move one for one. */
export type EvenClause = Extract<Clause, { kind: 'one-for-one' | 'ratio' }>

type Task = {
  readonly clause: EvenClause
  readonly classes: readonly PeopleClass[]
  readonly frame: Frame
}
type Layout = {
  readonly kinds: readonly Transport[]
  readonly placeBefore: (at: number, kind: number) => number
  readonly balance: (at: number) => number
  readonly placeAfter: (at: number, kind: number) => number
  readonly firstClass: number
}

export type FormulaNetwork = {
  readonly task: Task
  readonly layout: Layout
  readonly costs: Costs
  readonly network: FlowNetwork
  readonly routes: readonly ClassRoute[]
  /** The arc of the places of a party, a kind and a stage. */
  readonly placeArc: (party: string, transport: Transport, at: number) => number | undefined
  /** People of the opening account that cannot be given back in these stages. */
  readonly unsettled: number
}

export type FormulaFlow = {
  readonly counts: Counts
  /** What these people bring, the imbalance of the account included. */
  readonly gains: Gains
  readonly prices: Certificate['formula'][number]
  readonly proven: boolean
  readonly solved: FormulaNetwork
}

const unbounded = 1_000_000_000
/** Below every plan: what an account that cannot be closed brings. */
const outOfReach = 1_000_000_000_000
const [source, sink, before, after, firstPlace] = [0, 1, 2, 3, 4]

function layoutOf({ clause, frame }: Task): Layout {
  const kinds = clause.categories.includes('remains')
    ? (['remains'] as const)
    : (['seat', 'stretcher'] as const)
  const places = kinds.length * frame.stages
  return {
    kinds,
    placeBefore: (at, kind) => firstPlace + kinds.length * at + kind,
    balance: (at) => firstPlace + places + at,
    placeAfter: (at, kind) => firstPlace + places + frame.stages + kinds.length * at + kind,
    firstClass: firstPlace + 2 * places + frame.stages,
  }
}

/** The most that `party` may send under the clause. */
export const limitOf = ({ peopleMax }: EvenClause, party: string) =>
  Object.hasOwn(peopleMax, party) ? (peopleMax[party] ?? unbounded) : unbounded

export function formulaNetwork(task: Task, room: Room): FormulaNetwork {
  const { clause, classes, frame } = task
  const { stages } = frame
  const layout = layoutOf(task)
  const costs = costsOf(classes, {
    frame,
    pathArcs: 4 * layout.kinds.length * stages + 4,
    account: 'counted',
  })
  const network = new FlowNetwork(
    layout.firstClass + classes.length,
    classes.length * (stages + 1) + stages * (2 * layout.kinds.length + 2) + 4,
  )
  const [first, second] = clause.between
  network.arc(source, before, limitOf(clause, first), costs.none)
  network.arc(after, sink, limitOf(clause, second), costs.none)
  const building = { network, task, layout, costs }
  const routes = classes.map((group, index) =>
    routeOf(group, { node: layout.firstClass + index, building }),
  )
  const places = placeArcs(building, room)
  accountArcs(building)
  network.solve(source, sink)
  const placeArc = (party: string, transport: Transport, at: number) =>
    places.get(`${transport} ${party}`)?.[at]
  return { task, layout, costs, network, routes, placeArc, unsettled: settle(building) }
}

type Building = Pick<FormulaNetwork, 'network' | 'task' | 'layout' | 'costs'>

/** The arcs of one class, one a stage it may travel in. */
function routeOf(
  group: PeopleClass,
  { node, building }: { node: number; building: Building },
): ClassRoute {
  const { network, task, layout, costs } = building
  const { one, people } = group
  const kind = layout.kinds.findIndex((transport) => transport === one.transport)
  const isForward = one.heldBy === task.clause.between[0]
  const size = people.length
  return {
    group,
    supply: isForward
      ? network.arc(before, node, size, costs.none)
      : network.arc(node, after, size, costs.none),
    stages: Array.from({ length: task.frame.stages }, (_, at) => {
      if (at < one.from) return undefined
      const cost = costs.person(group, at)
      return isForward
        ? network.arc(node, layout.placeBefore(at, kind), size, cost)
        : network.arc(layout.placeAfter(at, kind), node, size, cost)
    }),
  }
}

function placeArcs({ network, task, layout, costs }: Building, room: Room) {
  const { clause, frame } = task
  const arcs = new Map<string, number[]>()
  for (const [kind, transport] of layout.kinds.entries()) {
    for (const [side, party] of clause.between.entries()) {
      const places = placesOf(room, party, transport)
      const ofSide = Array.from({ length: frame.stages }, (_, at) => {
        const ends =
          side === 0
            ? ([layout.placeBefore(at, kind), layout.balance(at)] as const)
            : ([layout.balance(at), layout.placeAfter(at, kind)] as const)
        return network.arc(...ends, places[at] ?? 0, costs.none)
      })
      arcs.set(`${transport} ${party}`, ofSide)
    }
  }
  return arcs
}

/** Along the stages runs who is ahead; where the account may be carried, also out of the last stage. */
function accountArcs({ network, task, layout, costs }: Building) {
  const { clause, frame } = task
  const last = frame.stages - 1
  for (let at = 0; at < last; at++) {
    network.arc(layout.balance(at), layout.balance(at + 1), clause.aheadMax, costs.ahead)
    network.arc(layout.balance(at + 1), layout.balance(at), clause.aheadMax, costs.ahead)
  }
  if (clause.settle !== 'carry') return
  network.arc(layout.balance(last), sink, clause.aheadMax, costs.ahead)
  network.arc(source, layout.balance(last), clause.aheadMax, costs.ahead)
}

/** What was left open runs in at the first stage, one by one, each at the least loss. */
function settle({ network, task, layout }: Building): number {
  const { credit } = task.clause
  const ends = [layout.balance(0), sink] as const
  for (let open = 0; open < Math.abs(credit); open++) {
    const isSent = credit > 0 ? network.send(...ends) : network.send(source, layout.balance(0))
    if (!isSent) return Math.abs(credit) - open
  }
  return 0
}

export function formulaFlow(solved: FormulaNetwork): FormulaFlow {
  const { network, routes, task } = solved
  const counts = countsOf(network, routes)
  return {
    counts,
    gains:
      solved.unsettled > 0
        ? task.frame.levels.map(() => -outOfReach)
        : gainsWithAccount(counts, task),
    prices: pricesOf(solved),
    proven: network.isProven(),
    solved,
  }
}

function gainsWithAccount(counts: Counts, task: Task): Gains {
  const imbalance = aheadOf(counts, task).reduce((sum, figure) => sum + Math.abs(figure), 0)
  const people = gainsOfCounts(counts, task.frame)
  return people.map((gain, level) => (task.frame.levels[level] === 'imbalance' ? -imbalance : gain))
}

function pricesOf({ network, task, layout, costs }: FormulaNetwork): FormulaFlow['prices'] {
  const row = (from: number, to: number) => [
    ...rowPrice(network, { costs, before: from, after: to }),
  ]
  const stages = Array.from({ length: task.frame.stages }, (_, stage) => stage)
  const [first, second] = task.clause.between
  const places = layout.kinds.flatMap((transport, kind) => [
    {
      party: first,
      transport,
      places: stages.map((at) => row(layout.placeBefore(at, kind), layout.balance(at))),
    },
    {
      party: second,
      transport,
      places: stages.map((at) => row(layout.balance(at), layout.placeAfter(at, kind))),
    },
  ])
  return {
    clause: task.clause.id,
    places,
    limits: [
      { party: first, price: row(source, before) },
      { party: second, price: row(after, sink) },
    ],
    balance: stages.map((at) =>
      costs.figures(network.price(layout.balance(at))).map((figure) => 0 - figure),
    ),
  }
}
