/**
 * Companions use places like everybody, stand in no account, and bring nothing
 * to the duty levels: they compete with the formula for places. How they are
 * set is a small search over their stages; each step is bounded by the formula
 * flow in the places not yet given to them. Without companions it is one flow.
 */
import type { PeopleClass } from './classes.ts'
import type { Frame } from './flow-costs.ts'
import { addGains, compareGains, gainsOf, type Gains } from '../levels.ts'
import { placesOf, roomKey, roomLeft, type Counts, type Room } from '../room.ts'

/** What the living outside the strict duty track can bring in these places. */
export type Answer = { readonly gains: Gains; readonly arcs: number }

export type Search<Found extends Answer> = {
  readonly companions: Counts
  readonly found: Found
  readonly gains: Gains
  /** The best not excluded: equal to `gains` where the search is closed. */
  readonly bound: Gains
  readonly nodes: number
}

/** Arcs of all flows together, about five seconds; a search beyond it stops and says what is still open. */
const arcsMax = 200_000

type Setting = { readonly stages: readonly number[]; readonly gains: Gains }

/** `starts`: settings tried before the search. `goOn` false stops it at the next step. */
export function settleCompanions<Found extends Answer>(
  classes: readonly PeopleClass[],
  {
    room,
    frame,
    solve,
    starts,
    goOn,
  }: {
    room: Room
    frame: Frame
    solve: (room: Room) => Found
    starts: readonly Counts[]
    goOn: () => boolean
  },
): Search<Found> {
  const known = new Map<string, Found>()
  const people = classes.flatMap((group) => group.people.map(() => group))
  const best = people.map((group) => bestGain(group, frame))
  const free = suffixSums(best, frame)
  let nodes = 0
  let arcs = 0
  const answer = (counts: Counts) => {
    const left = roomLeft(room, counts)
    const key = roomKey(left)
    const found = known.get(key) ?? solve(left)
    if (!known.has(key)) arcs += found.arcs
    known.set(key, found)
    return { left, found }
  }
  let incumbent: { counts: Counts; found: Found; gains: Gains } | undefined
  let open: Gains | undefined
  const keep = (counts: Counts, gains: Gains) => {
    const { found } = answer(counts)
    const all = addGains(gains, found.gains)
    if (incumbent === undefined || compareGains(all, incumbent.gains) > 0) {
      incumbent = { counts, found, gains: all }
    }
  }
  for (const counts of starts) keep(counts, sumOf(counts, frame))
  const visit = (set: Setting) => {
    const counts = countsOf(people, set.stages, frame)
    const { left, found } = answer(counts)
    const bound = addGains(addGains(set.gains, found.gains), free[set.stages.length] ?? [])
    nodes += 1
    if (incumbent !== undefined && compareGains(bound, incumbent.gains) <= 0) return
    const group = people[set.stages.length]
    if (group === undefined) {
      keep(counts, set.gains)
      return
    }
    for (const stage of stagesFor(group, { set, people, left, frame })) {
      if (arcs > arcsMax || !goOn()) {
        if (open === undefined || compareGains(bound, open) > 0) open = bound
        return
      }
      const gains = stage < frame.stages ? gainsIn(group, stage, frame) : []
      visit({ stages: [...set.stages, stage], gains: addGains(set.gains, gains) })
    }
  }
  visit({ stages: [], gains: frame.levels.map(() => 0) })
  if (incumbent === undefined) throw new Error('a search without companions has one answer')
  const { counts, found, gains } = incumbent
  const bound = open !== undefined && compareGains(open, gains) > 0 ? open : gains
  return { companions: counts, found, gains, bound, nodes }
}

const gainsIn = ({ one }: PeopleClass, at: number, { levels, stages }: Frame) =>
  gainsOf(one, { levels, at, stages })

/** The stages to try, `frame.stages` for staying; class-mates go in order, so no setting is met twice. */
function stagesFor(
  { one, key }: PeopleClass,
  {
    set,
    people,
    left,
    frame,
  }: { set: Setting; people: readonly PeopleClass[]; left: Room; frame: Frame },
): readonly number[] {
  const index = set.stages.length
  const mateBefore = people[index - 1]?.key === key ? (set.stages[index - 1] ?? 0) : 0
  const places = placesOf(left, one.heldBy, one.transport)
  const stages: number[] = []
  for (let stage = Math.max(one.from, mateBefore); stage < frame.stages; stage++) {
    if ((places[stage] ?? 0) > 0) stages.push(stage)
  }
  return [...stages, frame.stages]
}

function bestGain(group: PeopleClass, frame: Frame): Gains {
  let best: Gains = frame.levels.map(() => 0)
  for (let at = group.one.from; at < frame.stages; at++) {
    const gains = gainsIn(group, at, frame)
    if (compareGains(gains, best) > 0) best = gains
  }
  return best
}

/** For each index, the sum from there to the end. */
function suffixSums(gains: readonly Gains[], frame: Frame): readonly Gains[] {
  const sums: Gains[] = [frame.levels.map(() => 0)]
  for (const each of gains.toReversed()) sums.unshift(addGains(sums[0] ?? each, each))
  return sums
}

function countsOf(people: readonly PeopleClass[], stages: readonly number[], frame: Frame): Counts {
  const counts = new Map<PeopleClass, Int32Array>()
  for (const [index, stage] of stages.entries()) {
    const group = people[index]
    if (group === undefined || stage >= frame.stages) continue
    const byStage = counts.get(group) ?? new Int32Array(frame.stages)
    byStage[stage] = (byStage[stage] ?? 0) + 1
    counts.set(group, byStage)
  }
  return counts
}

function sumOf(counts: Counts, frame: Frame): Gains {
  let sum: Gains = frame.levels.map(() => 0)
  for (const [group, byStage] of counts) {
    for (const [at, people] of byStage.entries()) {
      sum = addGains(
        sum,
        gainsIn(group, at, frame).map((gain) => gain * people),
      )
    }
  }
  return sum
}
