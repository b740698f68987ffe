/**
 * One true sentence for each person who stays, read from the plan alone, so
 * that anyone can recompute it. It names figures, never another person, and
 * never why somebody is held back.
 */
import { unreachable } from '../../base/refusal.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Clause, Problem } from '../forms/problem.ts'
import type { PeopleClass } from './flow/classes.ts'
import { giveOf } from './program/accounts.ts'
import { placesOf, type Counts, type Room } from './room.ts'
import type { Standing, Standings } from './standing.ts'

type Stay = SettledPlan['stays'][number]

export type Situation = {
  readonly problem: Problem
  readonly counts: Counts
  /** Families that stay, and members of those that leave. */
  readonly stayingFamilies?: readonly { readonly members: readonly Standing[] }[]
  readonly leavingMembers?: readonly Standing[]
  /** All places, and those nobody uses. */
  readonly room: Room
  readonly left: Room
}

export function staysOf({ leftOut, eligible }: Standings, situation: Situation): Stay[] {
  const stays = leftOut.map(({ person, reason }): Stay =>
    reason === 'hold'
      ? { person, reason, text: 'Held back for the whole exchange.' }
      : {
          person,
          reason,
          text: `None of the ${situation.problem.formula.length} clauses counts this person.`,
        },
  )
  for (const { members } of situation.stayingFamilies ?? []) {
    const text = `The family of ${members.length} travels together or not at all.`
    stays.push(...members.map(({ id }): Stay => ({ person: id, reason: 'family', text })))
  }
  const gone = goneBy(situation)
  for (const [group, byStage] of situation.counts) {
    const leaving = sum(byStage)
    if (leaving === group.people.length) continue
    const shared = leaving > 0 ? undefined : sharedReason(group, { situation, gone, eligible })
    for (const [index, { id }] of group.people.entries()) {
      if (index < leaving) continue
      stays.push({ person: id, ...(shared ?? rankOf(group, index, leaving)) })
    }
  }
  return stays.toSorted((a, b) => (a.person < b.person ? -1 : 1))
}

const sum = (figures: Iterable<number>) => [...figures].reduce((all, each) => all + each, 0)

/** How many of a party leave under a clause. */
type Gone = (clause: number, party: string) => number

function goneBy({ counts, leavingMembers = [] }: Situation): Gone {
  const gone = new Map<string, number>()
  const add = ({ clause, heldBy }: Standing, people: number) => {
    const key = `${clause} ${heldBy}`
    gone.set(key, (gone.get(key) ?? 0) + people)
  }
  for (const [{ one }, byStage] of counts) add(one, sum(byStage))
  for (const one of leavingMembers) add(one, 1)
  return (clause, party) => gone.get(`${clause} ${party}`) ?? 0
}

type Reason = Omit<Stay, 'person'>

function rankOf({ people }: PeopleClass, index: number, leaving: number): Reason {
  const held = people[index]?.days ?? 0
  const last = people[leaving - 1]?.days ?? 0
  const text = `${index + 1} of ${people.length}, cut-off ${leaving}; held ${held} days, the last to go ${last}`
  return { reason: 'rank', text }
}

/** Why nobody of a class leaves. */
function sharedReason(
  { people, one }: PeopleClass,
  {
    situation,
    gone,
    eligible,
  }: { situation: Situation; gone: Gone; eligible: readonly Standing[] },
): Reason {
  const { problem, room, left } = situation
  const clause = problem.formula[one.clause]
  const went = gone(one.clause, one.heldBy)
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
  const balance = clause && balanceText(clause, { one, went, eligible, index: one.clause })
  if (balance !== undefined) return { reason: 'balance', text: balance }
  const text = `0 of ${people.length} in this class go: the agreed order puts another level first.`
  return { reason: 'rank', text }
}

const limitOf = ({ peopleMax }: Clause, party: string) =>
  Object.hasOwn(peopleMax, party) ? (peopleMax[party] ?? Infinity) : Infinity

/** What the account of a clause would need; undefined where it has none. */
function balanceText(
  clause: Clause,
  {
    one,
    went,
    eligible,
    index,
  }: { one: Standing; went: number; eligible: readonly Standing[]; index: number },
): string | undefined {
  switch (clause.kind) {
    case 'one-for-one':
      if (clause.credit !== 0 || clause.settle !== 'even') {
        return `The account of clause "${clause.id}" lets ${went} people of ${one.heldBy} go.`
      }
      return `Clause "${clause.id}" closes even with ${went} people of each party; one more needs one more of ${one.goesTo}.`
    case 'ratio': {
      const [first, second] = clause.between
      const [n, m] = giveOf(
        clause,
        eligible.filter((each) => each.clause === index),
      )
      return `Clause "${clause.id}" lets ${went} people of ${one.heldBy} go; it gives ${n} of ${first} for ${m} of ${second}.`
    }
    case 'cycles':
      return `Clause "${clause.id}" lets ${went} people of ${one.heldBy} go; one more needs a whole cycle of parties.`
    case 'all-for-all':
    case 'unilateral':
      return undefined
    default:
      return unreachable(clause)
  }
}
