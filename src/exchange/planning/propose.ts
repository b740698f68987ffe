/**
 * Proposes who goes when. The duty track first, in its own flows; then the
 * formula in the places that are left; remains apart. The figures of the parts
 * add up to the levels, and a level is `proven` only when the prices of every
 * flow prove it. Pure: the same problem gives the same plan, byte for byte.
 */
import type { Certificate, Plan, SettledPlan } from '../forms/plan-form.ts'
import type { LevelName, Problem } from '../forms/problem.ts'
import { classesOf, type PeopleClass } from './flow/classes.ts'
import { settleCompanions } from './flow/companions.ts'
import { dutyFlow } from './flow/duty-flow.ts'
import type { Frame } from './flow/flow-costs.ts'
import {
  aheadOf,
  formulaFlow,
  gainsOfCounts,
  type EvenClause,
  type FormulaFlow,
} from './flow/formula-flow.ts'
import { addGains, changeCost, compareGains, levelsOf, type Gains } from './levels.ts'
import { placesOf, roomLeft, roomOf, type Counts, type Room } from './room.ts'
import { pureFormula } from './router.ts'
import { standingsOf, type Standing } from './standing.ts'
import { staysOf } from './stays.ts'

export type Effort = {
  /** Time the plan took, filled in by whoever holds a clock. */
  readonly seconds?: number
  /** False when the time is up: the best plan so far is given, with its bounds. */
  readonly goOn?: () => boolean
}

/**
 * Throws a Refusal that names the clause if the problem is outside what the flow carries. What it
 * carries is never `impossible`: nobody travelling keeps every rule.
 */
export function proposePlan(
  problem: Problem,
  problemSha256: string,
  { seconds = 0, goOn = () => true }: Effort = {},
): Plan {
  const standings = standingsOf(problem)
  const { living, remains } = pureFormula(problem, standings.eligible)
  const frame = { levels: levelsOf(problem), stages: problem.stages.length }
  const classes = classesOf(standings.eligible, { seed: problem.seed, levels: frame.levels })
  const room = roomOf(problem)
  const duty = dutyTrack(ofTrack(classes, 'duty'), { problem, frame, room })
  const share = shareOf(classes, { living, frame, room: roomLeft(room, duty.counts), goOn })
  const dead = remains && clauseFlow(classes, { clause: remains, frame })(room)
  const flows = [share.flow, dead].filter((flow) => flow !== undefined)
  const counts: Counts = new Map([
    ...classes.map((group) => [group, new Int32Array(frame.stages)] as const),
    ...[duty.counts, share.companions, ...flows.map((flow) => flow.counts)].flatMap((each) => [
      ...each,
    ]),
  ])
  const rest = addGains(gainsOfCounts(duty.counts, frame), dead?.gains ?? [])
  const levels = settleLevels(standings.eligible, {
    frame,
    value: addGains(rest, share.gains),
    bound: addGains(rest, share.bound),
    proven: duty.proven && flows.every((flow) => flow.proven),
  })
  const clauses = [living, remains].filter((clause) => clause !== undefined)
  const byIndex = new Map(clauses.map((clause) => [problem.formula.indexOf(clause), clause]))
  const left = roomLeft(room, counts)
  return {
    form: 'good-offices/plan/1',
    problem: problemSha256,
    status: levels.every(({ proven }) => proven) ? 'optimal' : 'best-known',
    levels,
    stages: stagesOf(counts, problem),
    accounts: accountsOf(counts, { problem, clauses: byIndex, frame }),
    cycles: [],
    stays: staysOf(standings, { problem, counts, room, left, clauses: byIndex }),
    certificate: {
      kind: 'prices',
      duty: duty.prices,
      formula: flows.map(({ prices }) => prices),
      search: share.search,
    },
    seconds,
  }
}

const ofTrack = (classes: readonly PeopleClass[], track: Standing['track']) =>
  classes.filter(({ one }) => one.track === track)

/** Flows of the duty track, or of companions alone, one a party and kind of place. */
function dutyTrack(
  classes: readonly PeopleClass[],
  { problem, frame, room }: { problem: Pick<Problem, 'parties'>; frame: Frame; room: Room },
) {
  const counts = new Map<PeopleClass, Int32Array>()
  const prices: Certificate['duty'] = []
  let proven = true
  for (const party of problem.parties.toSorted()) {
    for (const transport of ['seat', 'stretcher'] as const) {
      const mine = classes.filter(({ one }) => one.heldBy === party && one.transport === transport)
      if (mine.length === 0) continue
      const flow = dutyFlow(mine, { room: placesOf(room, party, transport), frame })
      for (const [group, byStage] of flow.counts) counts.set(group, byStage)
      prices.push({ party, transport, places: flow.places.map((price) => [...price]) })
      proven &&= flow.proven
    }
  }
  return { counts, prices, proven }
}

function clauseFlow(
  classes: readonly PeopleClass[],
  { clause, frame }: { clause: EvenClause; frame: Frame },
): (room: Room) => FormulaFlow {
  const remains = clause.categories.includes('remains')
  const mine = ofTrack(classes, 'formula').filter(
    ({ one }) => (one.transport === 'remains') === remains,
  )
  return (room) => formulaFlow({ clause, classes: mine, frame }, room)
}

/** The living outside the strict duty track: companions and the formula share what is left. */
function shareOf(
  classes: readonly PeopleClass[],
  {
    living,
    frame,
    room,
    goOn,
  }: { living: EvenClause | undefined; frame: Frame; room: Room; goOn: () => boolean },
) {
  const companions = ofTrack(classes, 'companion')
  const flowIn = living && clauseFlow(classes, { clause: living, frame })
  const nothing = { flow: undefined, gains: frame.levels.map(() => 0), arcs: 0 }
  const arcs = (ofTrack(classes, 'formula').length + 1) * frame.stages
  const solve = (left: Room) => {
    const flow = flowIn?.(left)
    return flow === undefined ? nothing : { flow, gains: flow.gains, arcs }
  }
  const parties = [...new Set(companions.map(({ one }) => one.heldBy))]
  const placed = (left: Room) =>
    dutyTrack(companions, { problem: { parties }, frame, room: left }).counts
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

const minimised: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']

/** A level is proven as long as the bound meets it and every level before it. */
function settleLevels(
  eligible: readonly Standing[],
  { frame, value, bound, proven }: { frame: Frame; value: Gains; bound: Gains; proven: boolean },
): SettledPlan['levels'] {
  const { levels, stages } = frame
  const unchanged = eligible.reduce(
    (sum, { accepted }) => sum + changeCost(accepted < 0 ? stages : accepted, stages, stages),
    0,
  )
  const shown = (name: LevelName, gain: number) => {
    if (!minimised.includes(name)) return gain
    return (name === 'changes' ? unchanged : 0) - gain
  }
  const firstOpen = value.findIndex((gain, level) => gain !== bound[level])
  const open = (level: number) => !proven || (firstOpen >= 0 && level >= firstOpen)
  return levels.map((name, level) => {
    const reached = shown(name, value[level] ?? 0)
    if (!open(level)) return { name, value: reached, bound: reached, proven: true }
    const best =
      proven && level === firstOpen
        ? shown(name, bound[level] ?? 0)
        : farBound(name, { eligible, stages })
    return { name, value: reached, bound: best, proven: false }
  })
}

/** What a level could be if nothing stood in its way. */
function farBound(
  name: LevelName,
  { eligible, stages }: { eligible: readonly Standing[]; stages: number },
) {
  if (minimised.includes(name)) return 0
  const frame = { levels: [name], stages }
  return eligible.reduce((sum, person) => {
    const byStage = Array.from({ length: stages - person.from }, (_, later) => {
      const one = { key: '', people: [person], one: person }
      const at = new Int32Array(stages)
      at[person.from + later] = 1
      return gainsOfCounts(new Map([[one, at]]), frame)[0] ?? 0
    })
    return sum + Math.max(0, ...byStage)
  }, 0)
}

/** Names: inside a class the first in its order take the earliest stage. */
function stagesOf(counts: Counts, { stages }: Problem): SettledPlan['stages'] {
  const people: string[][] = stages.map(() => [])
  for (const [group, byStage] of counts) {
    let next = 0
    for (const [at, leaving] of byStage.entries()) {
      people[at]?.push(...group.people.slice(next, next + leaving).map(({ id }) => id))
      next += leaving
    }
  }
  return stages.map(({ id }, at) => ({ id, people: (people[at] ?? []).toSorted() }))
}

function accountsOf(
  counts: Counts,
  {
    problem,
    clauses,
    frame,
  }: { problem: Problem; clauses: ReadonlyMap<number, EvenClause>; frame: Frame },
): SettledPlan['accounts'] {
  return [...clauses]
    .toSorted(([a], [b]) => a - b)
    .map(([index, clause]) => {
      const mine = new Map([...counts].filter(([{ one }]) => one.clause === index))
      return { clause: problem.formula[index]?.id ?? '', ahead: aheadOf(mine, { clause, frame }) }
    })
}
