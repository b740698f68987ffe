/**
 * The whole of a one-for-one problem as flows: the duty track first, one flow a party
 * and kind of place; then the formula in the places that are left; remains apart. What
 * it gives keeps its networks warm, so that a person less or more is one search.
 */
import type { Problem } from '../../forms/problem.ts'
import { addGains, compareGains, levelsOf, type Gains } from '../levels.ts'
import { placesOf, roomLeft, roomOf, type Counts, type Room } from '../room.ts'
import { pureFormula } from '../router.ts'
import { standingsOf, type Standing, type Standings } from '../standing.ts'
import { classesOf, type PeopleClass } from './classes.ts'
import { settleCompanions } from './companions.ts'
import { gainsOfCounts } from './counts.ts'
import { dutyFlow, dutyNetwork, type DutyFlow, type DutyNetwork } from './duty-flow.ts'
import type { Frame } from './flow-costs.ts'
import { formulaFlow, formulaNetwork, type EvenClause, type FormulaFlow } from './formula-flow.ts'

export type DutyPart = {
  readonly party: string
  readonly transport: 'seat' | 'stretcher'
  readonly solved: DutyNetwork
  readonly flow: DutyFlow
}

export type FlowSolution = {
  readonly problem: Problem
  readonly standings: Standings
  readonly frame: Frame
  readonly classes: readonly PeopleClass[]
  readonly room: Room
  /** By index in the formula. */
  readonly clauses: ReadonlyMap<number, EvenClause>
  readonly duty: readonly DutyPart[]
  readonly companions: Counts
  /** The clause of the living, and that of remains, where there are any. */
  readonly living: FormulaFlow | undefined
  readonly remains: FormulaFlow | undefined
  /** What is reached, and the best that the search for companions has not excluded. */
  readonly gains: Gains
  readonly bound: Gains
  readonly search: { companions: number; nodes: number; status: 'closed' | 'stopped' }
}

const ofTrack = (classes: readonly PeopleClass[], track: Standing['track']) =>
  classes.filter(({ one }) => one.track === track)

/** Throws a Refusal that names the clause if the problem is outside what the flow carries. */
export function solveByFlow(problem: Problem, goOn: () => boolean = () => true): FlowSolution {
  const standings = standingsOf(problem)
  const { living, remains } = pureFormula(problem, standings.eligible)
  const frame = { levels: levelsOf(problem), stages: problem.stages.length }
  const classes = classesOf(standings.eligible, { seed: problem.seed, levels: frame.levels })
  const room = roomOf(problem)
  const duty = dutyParts(ofTrack(classes, 'duty'), { parties: problem.parties, frame, room })
  const left = roomLeft(room, countsOfDuty(duty))
  const share = shareOf(classes, { living, frame, room: left, goOn })
  const dead = remains && clauseFlow(classes, { clause: remains, frame })(room)
  const rest = addGains(
    gainsOfCounts(countsOfDuty(duty), frame),
    dead?.gains ?? frame.levels.map(() => 0),
  )
  const clauses = [living, remains].filter((clause) => clause !== undefined)
  return {
    problem,
    standings,
    frame,
    classes,
    room,
    clauses: new Map(clauses.map((clause) => [problem.formula.indexOf(clause), clause])),
    duty,
    companions: share.companions,
    living: share.flow,
    remains: dead,
    gains: addGains(rest, share.gains),
    bound: addGains(rest, share.bound),
    search: share.search,
  }
}

export const countsOfDuty = (duty: readonly DutyPart[]): Counts =>
  new Map(duty.flatMap(({ flow }) => [...flow.counts]))

/** How many of each class travel in each stage, everybody together. */
export const countsOfAll = ({ classes, frame, ...parts }: FlowSolution): Counts =>
  new Map([
    ...classes.map((group) => [group, new Int32Array(frame.stages)] as const),
    ...countsOfDuty(parts.duty),
    ...parts.companions,
    ...(parts.living?.counts ?? []),
    ...(parts.remains?.counts ?? []),
  ])

/** Flows of the duty track, or of companions alone, one a party and kind of place. */
function dutyParts(
  classes: readonly PeopleClass[],
  { parties, frame, room }: { parties: readonly string[]; frame: Frame; room: Room },
): DutyPart[] {
  return parties.toSorted().flatMap((party) =>
    (['seat', 'stretcher'] as const).flatMap((transport) => {
      const mine = classes.filter(({ one }) => one.heldBy === party && one.transport === transport)
      if (mine.length === 0) return []
      const solved = dutyNetwork(mine, { room: placesOf(room, party, transport), frame })
      return [{ party, transport, solved, flow: dutyFlow(solved) }]
    }),
  )
}

function clauseFlow(
  classes: readonly PeopleClass[],
  { clause, frame }: { clause: EvenClause; frame: Frame },
): (room: Room) => FormulaFlow {
  const remains = clause.categories.includes('remains')
  const mine = ofTrack(classes, 'formula').filter(
    ({ one }) => (one.transport === 'remains') === remains,
  )
  return (room) => formulaFlow(formulaNetwork({ clause, classes: mine, frame }, room))
}

type Share = {
  readonly living: EvenClause | undefined
  readonly frame: Frame
  readonly room: Room
  readonly goOn: () => boolean
}

/** The living outside the strict duty track: companions and the formula share what is left. */
function shareOf(classes: readonly PeopleClass[], { living, frame, room, goOn }: Share) {
  const companions = ofTrack(classes, 'companion')
  const flowIn = living && clauseFlow(classes, { clause: living, frame })
  const nothing = { flow: undefined, gains: frame.levels.map(() => 0), arcs: 0 }
  const arcs = (ofTrack(classes, 'formula').length + 1) * frame.stages
  const solve = (left: Room) => {
    const flow = flowIn?.(left)
    return flow === undefined ? nothing : { flow, gains: flow.gains, arcs }
  }
  const parties = [...new Set(companions.map(({ one }) => one.heldBy))]
  const placed = (left: Room) => countsOfDuty(dutyParts(companions, { parties, frame, room: left }))
  const starts =
    companions.length === 0
      ? []
      : [placed(room), placed(roomLeft(room, solve(room).flow?.counts ?? new Map()))]
  const found = settleCompanions(companions, { room, frame, solve, starts, goOn })
  const closed = compareGains(found.bound, found.gains) === 0
  return {
    flow: found.found.flow,
    companions: found.companions,
    gains: found.gains,
    bound: found.bound,
    search: {
      companions: companions.reduce((sum, { people }) => sum + people.length, 0),
      nodes: found.nodes,
      status: closed ? ('closed' as const) : ('stopped' as const),
    },
  }
}
