/**
 * An agreement as its page reads it: what was promised, how each side reads it, what came of it and
 * how many days after. What came after a promise did not come because of it, as far as this knows.
 */
import { z } from 'zod'
import { BuiltCommitment, type Built } from '../building/built.ts'
import type { SaidPromise } from '../claims/promises-of-statements.ts'
import { daysBetween } from '../reading/dates/calendar.ts'
import { EventKind, type CommitmentRow } from '../rows.ts'
import { SaidWords } from '../stances/said-stances.ts'
import { saidViews, SaidView } from './views.ts'
import type { WholeRecord } from './whole-record.ts'

const text = z.string().nullable()

export const PromiseView = z.object({
  id: z.string(),
  text: z.string(),
  unit: z.string(),
  date: z.string(),
  place: text,
  due: text,
  /** In the words of the sources. */
  status: text,
  disputedBy: text,
  url: text,
  sides: z.array(
    BuiltCommitment.pick({
      to: true,
      readings: true,
      amount: true,
      realised: true,
      state: true,
    }),
  ),
  events: z.array(
    z.object({ event: z.string(), on: z.string(), kind: EventKind, claims: z.array(z.string()) }),
  ),
  /** Where kept statements say so, for the desk; a promise that ships has none. */
  words: z.array(SaidWords.extend({ speakers: z.array(z.string()) })),
  /** From the day of the promise; null where a day is not known or nothing came. */
  firstAfterDays: z.int().nullable(),
  lastAfterDays: z.int().nullable(),
})
export type PromiseView = z.infer<typeof PromiseView>

export const AgreementView = z.object({
  agreement: z.string(),
  conflict: text,
  /** Agreements of one row of talks, in their order; itself among them. */
  rounds: z.array(z.string()),
  promises: z.array(PromiseView),
  said: z.array(SaidView),
})
export type AgreementView = z.infer<typeof AgreementView>

export function agreementView(record: WholeRecord, agreement: string): AgreementView | null {
  const rows = record.input.commitments.filter((row) => row.agreement === agreement)
  const kept = (record.input.promises ?? []).filter((each) => each.agreement === agreement)
  const [first] = [...rows, ...kept]
  if (first === undefined) return null
  const promises = [
    ...rows.map((row) => promiseView(record.built, row)),
    ...kept.map((each) => saidPromiseView(record.built, each)),
  ]
  const ids = promises.flatMap(({ events }) => events.flatMap(({ claims }) => claims))
  return {
    agreement,
    conflict: first.conflict,
    rounds: roundsOf(record, agreement),
    promises,
    said: saidViews(record, [...new Set(ids)]),
  }
}

function promiseView(built: Built, row: CommitmentRow): PromiseView {
  return {
    id: row.id,
    text: row.promise,
    unit: row.unit,
    date: row.date,
    place: row.place,
    due: row.due,
    status: row.status_from_sources,
    disputedBy: row.disputed_by,
    url: row.source_url,
    words: [],
    ...standingOf(built, row),
  }
}

export function saidPromiseView(built: Built, promise: SaidPromise): PromiseView {
  const { id, date, due, category, readings } = promise
  return {
    id,
    text: built.commitments.find((each) => each.id === id)?.text ?? category,
    unit: category,
    date,
    place: null,
    due,
    status: null,
    disputedBy: null,
    url: null,
    words: readings.flatMap(({ speakers, said }) =>
      said.map((words) => ({ ...words, speakers: [...speakers] })),
    ),
    ...standingOf(built, promise),
  }
}

type Counted = { readonly id: string; readonly date: string; readonly events: readonly string[] }

/** How each side stands, and what arrived when. */
function standingOf(built: Built, { id, date, events: counted }: Counted) {
  const events = counted.flatMap((eventId) => {
    const event = built.events.find((each) => each.id === eventId)
    if (event === undefined) return []
    const counts = event.values.filter(({ attribute }) => attribute === 'count')
    const claims = [...new Set(counts.flatMap((value) => value.claims))]
    return [{ event: eventId, on: event.date.value, kind: event.kind, claims }]
  })
  const arrivals = events.filter(({ kind }) => kind !== 'failed').map(({ on }) => on)
  return {
    sides: built.commitments
      .filter((each) => each.id === id)
      .map(({ to, readings, amount, realised, state }) => ({
        to,
        readings,
        amount,
        realised,
        state,
      })),
    events,
    ...daysAfter(date, arrivals),
  }
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** A month or a year is too far from a day to count from or to. */
function daysAfter(signed: string, arrivals: readonly string[]) {
  const days = isDay(signed) ? arrivals.filter(isDay).map((on) => daysBetween(signed, on)) : []
  if (days.length === 0) return { firstAfterDays: null, lastAfterDays: null }
  return { firstAfterDays: Math.min(...days), lastAfterDays: Math.max(...days) }
}

const stemOf = (agreement: string) => agreement.replace(/-\d+$/, '')

/** `Halden-1`, `Halden-2`: rounds of one row of talks, by the day of their first promise. */
function roundsOf({ input }: WholeRecord, agreement: string): string[] {
  const same = input.commitments.filter((row) => stemOf(row.agreement) === stemOf(agreement))
  const ordered = same.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return [...new Set(ordered.map((row) => row.agreement))]
}
