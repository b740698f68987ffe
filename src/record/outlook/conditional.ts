/**
 * Two outlooks side by side: what followed when a round of talks agreed, and what happened in times
 * without one. It says what came after, with the number of rounds it rests on, and nothing of why.
 */
import type { Coverage, PublicCommitment, RecordEvent } from '../public-record.ts'
import { dayNumber, firstDayOf, monthNumber } from './calendar.ts'
import { operationsOf, type Operation } from './operations.ts'

/** Days that are looked at after a round, and without one. */
export const followedDays = 60

export type Followed = {
  /** Rounds, or for times without one: rounds that are known to have ended without an agreement. */
  readonly rounds: number
  /** Stretches of `followedDays` that the figures rest on. */
  readonly stretches: number
  /** Operations that began within a stretch; null: there is none to rest on. */
  readonly operations: { readonly mean: number; readonly low: number; readonly high: number } | null
}

export type Conditional = {
  readonly days: number
  readonly agrees: Followed
  readonly doesNot: Followed
}

/** A promise is of a round if it has a day and a place where it was given. */
export function roundsOf(commitments: readonly PublicCommitment[]): readonly number[] {
  const days = commitments.flatMap(({ date, place }) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
    return day === undefined || place === null ? [] : [dayNumber(day)]
  })
  return [...new Set(days)].toSorted((one, other) => one - other)
}

export function conditional(
  events: readonly RecordEvent[],
  commitments: readonly PublicCommitment[],
  { from, knownUntil }: Pick<Coverage, 'from' | 'knownUntil'>,
): Conditional {
  const operations = operationsOf(events)
  const [first, last] = [firstDayOf(monthNumber(from)), dayNumber(knownUntil)]
  const rounds = roundsOf(commitments).filter((day) => day >= first)
  const whole = rounds.filter((day) => day + followedDays - 1 <= last)
  const quiet = quietStretches(rounds, { first, last })
  return {
    days: followedDays,
    agrees: { rounds: whole.length, ...startedIn(operations, whole) },
    // The record holds rounds by what they promised; one that promised nothing is not in it.
    doesNot: { rounds: 0, ...startedIn(operations, quiet) },
  }
}

/** One after another, none of which touches the time that follows a round. */
function quietStretches(
  rounds: readonly number[],
  { first, last }: { readonly first: number; readonly last: number },
): number[] {
  const stretches: number[] = []
  let day = first
  while (day + followedDays - 1 <= last) {
    const end = day + followedDays
    const round = rounds.findLast((each) => each < end && each + followedDays > day)
    if (round === undefined) stretches.push(day)
    day = round === undefined ? end : round + followedDays
  }
  return stretches
}

function startedIn(operations: readonly Operation[], stretches: readonly number[]) {
  const counts = stretches.map(
    (day) => operations.filter(({ start }) => start >= day && start < day + followedDays).length,
  )
  const sum = counts.reduce((all, count) => all + count, 0)
  return {
    stretches: counts.length,
    operations:
      counts.length === 0
        ? null
        : { mean: sum / counts.length, low: Math.min(...counts), high: Math.max(...counts) },
  }
}
