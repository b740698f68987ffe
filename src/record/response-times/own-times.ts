/**
 * How long answers took in the desk's own exchanges, exactly, from what the signed log holds: what
 * one side asked another, and each plan that was put before a side. A side reads what it asked and
 * what it was asked; the desk reads all.
 */
import { z } from 'zod'
import { dayIn, daysBetween } from '../../agreements/days.ts'
import {
  AnswerKind,
  isShownTo,
  QuestionKind,
  type Question,
} from '../../agreements/questions/question.ts'
import { Side } from '../../agreements/side.ts'
import type { PartialDate } from '../../base/partial-date.ts'

export const OwnTime = z.object({
  id: z.string(),
  what: z.union([QuestionKind, z.literal('plan')]),
  from: Side,
  to: Side,
  askedAt: z.iso.datetime(),
  /** Null: open, or `replaced`. */
  answeredAt: z.iso.datetime().nullable(),
  answer: z.union([AnswerKind, z.literal('approved')]).nullable(),
  /** A newer plan took the place of one that nobody had answered. */
  isReplaced: z.boolean(),
  /** Calendar days to the answer; null without one, never 0. */
  days: z.int().nullable(),
  /** While it is open: calendar days until today. */
  openDays: z.int().nullable(),
  /** Of a plan: its exchange. */
  exchange: z.string().nullable(),
})
export type OwnTime = z.infer<typeof OwnTime>

export type AskedPlan = {
  readonly id: string
  readonly exchange: string
  readonly to: Side
  readonly at: Date
  readonly approvedAt: Date | null
  readonly isReplaced: boolean
}

type Seen = { readonly viewer: Side; readonly timeZone: string; readonly todayOn: PartialDate }

/** The newest first. */
export function ownTimes(
  { questions, plans }: { questions: readonly Question[]; plans: readonly AskedPlan[] },
  seen: Seen,
): OwnTime[] {
  const asked = [
    ...questions.map(({ id, kind, from, to, at, answer }) => ({
      id,
      what: kind,
      from,
      to,
      at,
      isReplaced: false,
      exchange: null,
      answeredAt: answer?.at ?? null,
      answer: answer?.kind ?? null,
    })),
    ...plans.map(({ id, exchange, to, at, approvedAt, isReplaced }) => ({
      id: `${id} ${to}`,
      what: 'plan' as const,
      from: 'desk' as const,
      to,
      at,
      exchange,
      answeredAt: approvedAt,
      answer: approvedAt === null ? null : ('approved' as const),
      isReplaced: approvedAt === null && isReplaced,
    })),
  ]
  return asked
    .filter((each) => isShownTo(seen.viewer, each))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, answeredAt, ...each }) => ({
      ...each,
      askedAt: at.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      ...daysOf({ at, answeredAt, isReplaced: each.isReplaced }, seen),
    }))
}

type Times = { readonly at: Date; readonly answeredAt: Date | null; readonly isReplaced: boolean }

function daysOf({ at, answeredAt, isReplaced }: Times, { timeZone, todayOn }: Seen) {
  const askedOn = dayIn(timeZone, at)
  if (answeredAt !== null)
    return { days: daysBetween(askedOn, dayIn(timeZone, answeredAt)), openDays: null }
  return { days: null, openDays: isReplaced ? null : daysBetween(askedOn, todayOn) }
}
