/**
 * An agreement as its page reads it: what was promised, how each side reads it, what came of it and
 * how many days after. What came after a promise did not come because of it, as far as this knows.
 */
import { z } from 'zod'
import { BuiltCommitment } from '../building/built.ts'
import { daysBetween } from '../reading/dates/calendar.ts'
import { EventKind, type CommitmentRow } from '../rows.ts'
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
  const [first] = rows
  if (first === undefined) return null
  const promises = rows.map((row) => promiseView(record, row))
  const ids = promises.flatMap(({ events }) => events.flatMap(({ claims }) => claims))
  return {
    agreement,
    conflict: first.conflict,
    rounds: roundsOf(record, agreement),
    promises,
    said: saidViews(record, [...new Set(ids)]),
  }
}

function promiseView({ built }: WholeRecord, row: CommitmentRow): PromiseView {
  const events = row.events.flatMap((id) => {
    const event = built.events.find((each) => each.id === id)
    if (event === undefined) return []
    const counts = event.values.filter(({ attribute }) => attribute === 'count')
    const claims = [...new Set(counts.flatMap((value) => value.claims))]
    return [{ event: id, on: event.date.value, kind: event.kind, claims }]
  })
  const arrivals = events.filter(({ kind }) => kind !== 'failed').map(({ on }) => on)
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
    sides: built.commitments
      .filter(({ id }) => id === row.id)
      .map(({ to, readings, amount, realised, state }) =>
        // Of two readings none is chosen, so nothing is more or less than it.
        readings.length > 1 && state !== 'cancelled'
          ? { to, readings, amount: null, realised, state: 'disputed' }
          : { to, readings, amount, realised, state },
      ),
    events,
    ...daysAfter(row.date, arrivals),
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
