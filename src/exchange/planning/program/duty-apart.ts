/**
 * The part of the duty track that flows place before any program: party by party, wherever nobody
 * of it is in a family or pinned and escorts are not scarce. Its optima all use the same places in each
 * stage, so taking them away is exact (../flow/duty-flow.ts).
 */
import type { Problem } from '../../forms/problem.ts'
import { classesOf, type PeopleClass } from '../flow/classes.ts'
import { dutyFlow, dutyNetwork } from '../flow/duty-flow.ts'
import type { Frame } from '../flow/flow-costs.ts'
import { placesOf, roomOf, type Counts } from '../room.ts'
import { noPin, type Standing } from '../standing.ts'
import { escortedMax } from './compiling/escorts.ts'
import { memberOf, type Family } from './compiling/units.ts'

export type DutyApart = {
  readonly counts: Counts
  /** Everybody else who is in no family. */
  readonly others: readonly Standing[]
}

export function dutyApart(
  problem: Problem,
  {
    eligible,
    families,
    frame,
  }: { eligible: readonly Standing[]; families: readonly Family[]; frame: Frame },
): DutyApart {
  const inFamily = memberOf(families)
  const isScarce = (party: string) =>
    problem.stages.some((_, at) => escortedMax(problem, party, at) !== undefined)
  const together = (party: string) =>
    families.some(({ members }) =>
      members.some(({ heldBy, track }) => heldBy === party && track === 'duty'),
    )
  const isPinned = (party: string) =>
    eligible.some(({ heldBy, track, pin }) => heldBy === party && track === 'duty' && pin !== noPin)
  const apart = new Set(
    problem.parties.filter((each) => !isScarce(each) && !together(each) && !isPinned(each)),
  )
  const isApart = (one: Standing) => one.track === 'duty' && apart.has(one.heldBy)
  const alone = eligible.filter(({ id }) => !inFamily(id))
  const classes = classesOf(alone.filter(isApart), { seed: problem.seed, levels: frame.levels })
  return {
    counts: placedByFlows(classes, { problem, frame }),
    others: alone.filter((one) => !isApart(one)),
  }
}

function placedByFlows(
  classes: readonly PeopleClass[],
  { problem, frame }: { problem: Problem; frame: Frame },
): Counts {
  const places = roomOf(problem)
  const flows = problem.parties.flatMap((party) =>
    (['seat', 'stretcher'] as const).map((transport) => {
      const mine = classes.filter(({ one }) => one.heldBy === party && one.transport === transport)
      const room = placesOf(places, party, transport)
      const flow = dutyFlow(dutyNetwork(mine, { room, frame }))
      if (!flow.proven) throw new Error('a flow of the duty track is not proven')
      return flow
    }),
  )
  return new Map(flows.flatMap(({ counts }) => [...counts]))
}
