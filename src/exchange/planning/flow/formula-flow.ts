/**
 * One one-for-one clause as one flow: the first party's people run forward into
 * their stage, the second party's backward out of it, and what runs along the
 * stages in between is exactly who is ahead. Arcs along the stages hold aheadMax
 * and cost one imbalance; nothing is left over at the end, so the account closes.
 */
import type { Certificate } from '../../forms/plan-form.ts'
import type { Clause } from '../../forms/problem.ts'
import type { PeopleClass } from './classes.ts'
import { costsOf, type Costs, type Frame } from './flow-costs.ts'
import { FlowNetwork } from './flow-network.ts'
import { addGains, gainsOf, type Gains } from '../levels.ts'
import { placesOf, type Counts, type Room } from '../room.ts'

/** A clause that the flow can carry: accounts move one for one. */
export type EvenClause = Extract<Clause, { kind: 'one-for-one' | 'ratio' }>

export type FormulaFlow = {
  readonly counts: Counts
  /** What these people bring, the imbalance of the account included. */
  readonly gains: Gains
  readonly prices: Certificate['formula'][number]
  readonly proven: boolean
}

const unbounded = 1_000_000_000

type Task = {
  readonly clause: EvenClause
  readonly classes: readonly PeopleClass[]
  readonly frame: Frame
}
type Layout = {
  readonly kinds: readonly ('seat' | 'stretcher' | 'remains')[]
  readonly placeBefore: (at: number, kind: number) => number
  readonly balance: (at: number) => number
  readonly placeAfter: (at: number, kind: number) => number
  readonly firstClass: number
}
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

export function formulaFlow(task: Task, room: Room): FormulaFlow {
  const { clause, classes, frame } = task
  const layout = layoutOf(task)
  const costs = costsOf(classes, { frame, pathArcs: 4 * layout.kinds.length * frame.stages + 4 })
  const network = new FlowNetwork(layout.firstClass + classes.length)
  const [first, second] = clause.between
  network.arc(source, before, limitOf(clause, first), costs.none)
  network.arc(after, sink, limitOf(clause, second), costs.none)
  const arcs = classes.map((group, index) =>
    classArcs(network, { group, node: layout.firstClass + index, task, layout, costs }),
  )
  for (let at = 0; at < frame.stages; at++) {
    for (const [kind, transport] of layout.kinds.entries()) {
      const here = layout.balance(at)
      const placesFirst = placesOf(room, first, transport)[at] ?? 0
      const placesSecond = placesOf(room, second, transport)[at] ?? 0
      network.arc(layout.placeBefore(at, kind), here, placesFirst, costs.none)
      network.arc(here, layout.placeAfter(at, kind), placesSecond, costs.none)
    }
    if (at + 1 === frame.stages) continue
    network.arc(layout.balance(at), layout.balance(at + 1), clause.aheadMax, costs.ahead)
    network.arc(layout.balance(at + 1), layout.balance(at), clause.aheadMax, costs.ahead)
  }
  network.solve(source, sink)
  const sent = (arc: number | undefined) => (arc === undefined ? 0 : network.sent(arc))
  const counts = new Map(
    classes.map((group, index) => [group, Int32Array.from(arcs[index] ?? [], sent)]),
  )
  return {
    counts,
    gains: gainsWithAccount(counts, task),
    prices: pricesOf(network, { task, layout, costs, room }),
    proven: network.isProven(),
  }
}

/** The arcs of one class, one a stage it may travel in. */
function classArcs(
  network: FlowNetwork,
  {
    group,
    node,
    task,
    layout,
    costs,
  }: { group: PeopleClass; node: number; task: Task; layout: Layout; costs: Costs },
): readonly (number | undefined)[] {
  const { one, people } = group
  const kind = layout.kinds.findIndex((transport) => transport === one.transport)
  const forward = one.heldBy === task.clause.between[0]
  if (forward) network.arc(before, node, people.length, costs.none)
  else network.arc(node, after, people.length, costs.none)
  return Array.from({ length: task.frame.stages }, (_, at) => {
    if (at < one.from) return undefined
    const cost = costs.person(group, at)
    return forward
      ? network.arc(node, layout.placeBefore(at, kind), people.length, cost)
      : network.arc(layout.placeAfter(at, kind), node, people.length, cost)
  })
}

/** The account of the clause after each stage; above 0 the first party is ahead. */
export function aheadOf(counts: Counts, { clause, frame }: { clause: EvenClause; frame: Frame }) {
  const ahead = Array.from({ length: frame.stages }, () => 0)
  for (const [{ one }, byStage] of counts) {
    let gone = 0
    for (const [at, people] of byStage.entries()) {
      gone += one.heldBy === clause.between[0] ? people : -people
      ahead[at] = (ahead[at] ?? 0) + gone
    }
  }
  return ahead
}

/** The sum of what everybody counted here brings. */
export function gainsOfCounts(counts: Counts, { levels, stages }: Frame): Gains {
  let sum: Gains = levels.map(() => 0)
  for (const [{ one }, byStage] of counts) {
    for (const [at, people] of byStage.entries()) {
      if (people === 0) continue
      sum = addGains(
        sum,
        gainsOf(one, { levels, at, stages }).map((gain) => gain * people),
      )
    }
  }
  return sum
}

function gainsWithAccount(counts: Counts, task: Task): Gains {
  const imbalance = aheadOf(counts, task).reduce((sum, figure) => sum + Math.abs(figure), 0)
  const people = gainsOfCounts(counts, task.frame)
  return people.map((gain, level) => (task.frame.levels[level] === 'imbalance' ? -imbalance : gain))
}

function pricesOf(
  network: FlowNetwork,
  { task, layout, costs, room }: { task: Task; layout: Layout; costs: Costs; room: Room },
): FormulaFlow['prices'] {
  const { prices } = costs
  const at = (node: number) => prices.at(network, node)
  const stages = Array.from({ length: task.frame.stages }, (_, stage) => stage)
  const [first, second] = task.clause.between
  const places = layout.kinds.flatMap((transport, kind) => [
    {
      party: first,
      transport,
      places: stages.map((stage) => [
        ...prices.row(
          placesOf(room, first, transport)[stage] ?? 0,
          at(layout.placeBefore(stage, kind)),
          at(layout.balance(stage)),
        ),
      ]),
    },
    {
      party: second,
      transport,
      places: stages.map((stage) => [
        ...prices.row(
          placesOf(room, second, transport)[stage] ?? 0,
          at(layout.balance(stage)),
          at(layout.placeAfter(stage, kind)),
        ),
      ]),
    },
  ])
  const limits = [
    { party: first, price: [...prices.row(limitOf(task.clause, first), at(source), at(before))] },
    { party: second, price: [...prices.row(limitOf(task.clause, second), at(after), at(sink))] },
  ]
  const balance = stages.map((stage) =>
    (at(layout.balance(stage)) ?? prices.never).map((figure) => 0 - figure),
  )
  return { clause: task.clause.id, places, limits, balance }
}
