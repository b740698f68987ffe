/**
 * One true sentence for each person who stays, read from the plan alone, so
 * that anyone can recompute it. It names figures, never another person, and
 * never why somebody is held back.
 */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import type { PeopleClass } from './flow/classes.ts'
import { limitOf, type EvenClause } from './flow/formula-flow.ts'
import { placesOf, type Counts, type Room } from './room.ts'
import type { Standings } from './standing.ts'

type Stay = SettledPlan['stays'][number]

type Situation = {
  readonly problem: Problem
  readonly counts: Counts
  /** All places, and those nobody uses. */
  readonly room: Room
  readonly left: Room
  readonly clauses: ReadonlyMap<number, EvenClause>
}

export function staysOf({ leftOut }: Standings, situation: Situation): Stay[] {
  const gone = goneByClause(situation.counts)
  const stays = leftOut.map(({ person, reason }): Stay =>
    reason === 'hold'
      ? { person, reason, text: 'Held back for the whole exchange.' }
      : {
          person,
          reason,
          text: `None of the ${situation.problem.formula.length} clauses counts this person.`,
        },
  )
  for (const [group, byStage] of situation.counts) {
    const leaving = sum(byStage)
    if (leaving === group.people.length) continue
    // Where nobody of the class goes, all stay for the same reason.
    const shared = leaving === 0 ? sharedReason(group, { gone, situation }) : undefined
    for (let index = leaving; index < group.people.length; index++) {
      const person = group.people[index]?.id ?? ''
      const { reason, text } = shared ?? rankReason(group, index, leaving)
      stays.push({ person, reason, text })
    }
  }
  return stays.toSorted((a, b) => (a.person < b.person ? -1 : 1))
}

const sum = (figures: Int32Array) => figures.reduce((all, each) => all + each, 0)
const goneKey = (clause: number, party: string) => `${clause} ${party}`

function goneByClause(counts: Counts): ReadonlyMap<string, number> {
  const gone = new Map<string, number>()
  for (const [{ one }, byStage] of counts) {
    const key = goneKey(one.clause, one.heldBy)
    gone.set(key, (gone.get(key) ?? 0) + sum(byStage))
  }
  return gone
}

function rankReason({ people }: PeopleClass, index: number, leaving: number): Omit<Stay, 'person'> {
  const held = people[index]?.days ?? 0
  const last = people[leaving - 1]?.days ?? 0
  const text = `${index + 1} of ${people.length}, cut-off ${leaving}; held ${held} days, the last to go ${last}`
  return { reason: 'rank', text }
}

function sharedReason(
  { people, one }: PeopleClass,
  { gone, situation }: { gone: ReadonlyMap<string, number>; situation: Situation },
): Omit<Stay, 'person'> {
  const { problem, room, left, clauses } = situation
  const clause = clauses.get(one.clause)
  const went = gone.get(goneKey(one.clause, one.heldBy)) ?? 0
  if (clause !== undefined && went >= limitOf(clause, one.heldBy)) {
    const text = `Clause "${clause.id}" lets at most ${went} people of ${one.heldBy} go, and ${went} go.`
    return { reason: 'limit', text }
  }
  const stage = problem.stages[one.from]?.id ?? ''
  const all = sum(placesOf(room, one.heldBy, one.transport).subarray(one.from))
  const free = sum(placesOf(left, one.heldBy, one.transport).subarray(one.from))
  const place = one.transport === 'remains' ? 'place for remains' : one.transport
  if (free === 0) {
    const text = `No ${place} of ${one.heldBy} is free from stage "${stage}" on: ${all} of ${all} are taken.`
    return { reason: 'places', text }
  }
  if (clause !== undefined) {
    const text = `Clause "${clause.id}" closes even with ${went} people of each party; one more needs one more of ${one.goesTo}.`
    return { reason: 'balance', text }
  }
  const text = `0 of ${people.length} in this class go: the agreed order puts another level first.`
  return { reason: 'rank', text }
}
