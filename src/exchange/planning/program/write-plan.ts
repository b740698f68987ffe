/** From people counted a stage to PLAN.json: names, accounts, vehicles, reasons. */
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import type { Frame } from '../flow/flow-costs.ts'
import { accountsOf, type Account } from './compiling/accounts.ts'
import { seatVehicles } from './seat-vehicles.ts'
import type { Family } from './compiling/units.ts'
import { remainsTotals } from '../remains-totals.ts'
import { placesOf, type Counts, type Room } from '../room.ts'
import type { Standing, Standings } from '../standing.ts'
import { staysOf } from '../stays.ts'

export type FamilyTravel = {
  readonly family: Family
  /** Stage from 0. */
  readonly at: number
  readonly vehicle: string | undefined
}

export type Travel = {
  readonly problem: Problem
  readonly standings: Standings
  readonly frame: Frame
  readonly room: Room
  /** Everybody in no family, class by class. */
  readonly counts: Counts
  readonly families: readonly Family[]
  readonly rides: readonly FamilyTravel[]
  readonly cycles: SettledPlan['cycles']
}

/** Those who leave, a stage each. */
export type Leaving = { readonly one: Standing; readonly at: number }

type Claimed = Pick<SettledPlan, 'levels' | 'certificate' | 'seconds'> & { problem: string }

export function writePlan(travel: Travel, claimed: Claimed): SettledPlan {
  const leaving = leavingOf(travel)
  const { problem } = travel
  const vehicles = seatVehicles(travel, leaving)
  const remains = remainsTotals(
    problem,
    leaving.map(({ one }) => one),
  )
  return {
    form: 'good-offices/plan/1',
    problem: claimed.problem,
    status: claimed.levels.every(({ proven }) => proven) ? 'optimal' : 'best-known',
    levels: claimed.levels,
    stages: problem.stages.map(({ id }, stage) => ({
      id,
      people: leaving
        .filter(({ at }) => at === stage)
        .map(({ one }) => one.id)
        .toSorted(),
    })),
    accounts: statedAccounts(travel, leaving),
    ...(remains && { remains }),
    cycles: travel.cycles,
    ...(vehicles.length > 0 && { vehicles }),
    stays: staysOf(travel.standings, {
      problem,
      counts: travel.counts,
      stayingFamilies: stayingFamilies(travel),
      leavingMembers: travel.rides.flatMap(({ family }) => family.members),
      room: travel.room,
      left: leftOf(travel.room, leaving),
    }),
    certificate: claimed.certificate,
    seconds: claimed.seconds,
  }
}

/** Names: inside a class the first in its order take the earliest stage. */
export function leavingOf({ counts, rides }: Pick<Travel, 'counts' | 'rides'>): readonly Leaving[] {
  const leaving: Leaving[] = []
  for (const [group, byStage] of counts) {
    let next = 0
    for (const [at, people] of byStage.entries()) {
      for (const one of group.people.slice(next, next + people)) leaving.push({ one, at })
      next += people
    }
  }
  for (const { family, at } of rides) leaving.push(...family.members.map((one) => ({ one, at })))
  return leaving
}

function stayingFamilies({ families, rides }: Travel) {
  const travels = new Set(rides.map(({ family }) => family))
  return families.filter((family) => !travels.has(family))
}

function leftOf(room: Room, leaving: readonly Leaving[]): Room {
  const left = new Map([...room].map(([key, places]) => [key, places.slice()]))
  for (const { one, at } of leaving) {
    const places = placesOf(left, one.heldBy, one.transport)
    places[at] = (places[at] ?? 0) - 1
  }
  return left
}

/** The account after each stage; above 0 the first party, or the party itself, is ahead. */
export function aheadOf(account: Account, leaving: readonly Leaving[], stages: number) {
  const moved = Array.from({ length: stages }, () => 0)
  for (const { one, at } of leaving) {
    if (one.clause === account.clause) moved[at] = (moved[at] ?? 0) + account.moves(one)
  }
  let ahead = account.credit
  return moved.map((figure) => (ahead += figure))
}

function statedAccounts(
  { problem, standings, frame }: Travel,
  leaving: readonly Leaving[],
): SettledPlan['accounts'] {
  const accounts = accountsOf(problem, standings.eligible)
  return problem.formula.flatMap((clause, index): SettledPlan['accounts'] => {
    const mine = accounts.filter((account) => account.clause === index)
    const stated = mine.map(
      (account) => [account.party, aheadOf(account, leaving, frame.stages)] as const,
    )
    const [only] = stated
    if (only === undefined) return []
    if (only[0] === undefined) return [{ clause: clause.id, ahead: only[1] }]
    const byParty = stated.map(([party, ahead]) => [party ?? '', ahead] as const)
    return [{ clause: clause.id, ahead: Object.fromEntries(byParty) }]
  })
}
