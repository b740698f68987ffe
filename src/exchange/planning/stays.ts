/**
 * One true sentence for each person who stays, read from the plan alone, so
 * that anyone can recompute it. It names figures, never another person, and
 * never why somebody is held back.
 */
import { unreachable } from '../../base/refusal.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Clause, Problem } from '../forms/problem.ts'
import { say } from '../forms/sentences.ts'
import type { PeopleClass } from './flow/classes.ts'
import { giveOf } from './program/compiling/accounts.ts'
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
      ? { person, reason, text: say('held', {}) }
      : { person, reason, text: say('noClause', { clauses: situation.problem.formula.length }) },
  )
  for (const { members } of situation.stayingFamilies ?? []) {
    const text = say('family', { people: members.length })
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
  const lastDays = people[leaving - 1]?.days ?? 0
  const ranked = { place: index + 1, of: people.length, cutOff: leaving, days: held, lastDays }
  return { reason: 'rank', text: say('rank', ranked) }
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
    const reached = { clause: clause.id, people: went, party: one.heldBy }
    return { reason: 'limit', text: say('limitReached', reached) }
  }
  const stage = problem.stages[one.from]?.id ?? ''
  const all = sum(placesOf(room, one.heldBy, one.transport).subarray(one.from))
  const free = sum(placesOf(left, one.heldBy, one.transport).subarray(one.from))
  if (free === 0) {
    const taken = { kind: one.transport, party: one.heldBy, stage, places: all }
    return { reason: 'places', text: say('placesTaken', taken) }
  }
  const balance = clause && balanceText(clause, { one, went, eligible, index: one.clause })
  if (balance !== undefined) return { reason: 'balance', text: balance }
  return { reason: 'rank', text: say('orderFirst', { of: people.length }) }
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
  const lets = { clause: clause.id, people: went, party: one.heldBy }
  switch (clause.kind) {
    case 'one-for-one':
      if (clause.credit !== 0 || clause.settle !== 'even') {
        return say('accountLets', lets)
      }
      return say('closesEven', { clause: clause.id, people: went, other: one.goesTo })
    case 'ratio': {
      const [first, second] = clause.between
      const [firstPeople, secondPeople] = giveOf(
        clause,
        eligible.filter((each) => each.clause === index),
      )
      return say('ratioLets', { ...lets, firstPeople, first, secondPeople, second })
    }
    case 'cycles':
      return say('cycleLets', lets)
    case 'all-for-all':
    case 'unilateral':
      return undefined
    default:
      return unreachable(clause)
  }
}
