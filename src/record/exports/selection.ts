/**
 * Which part of the record an export holds: a conflict, a kind of event, a time. Whatever is told
 * of an event goes with it; a counter is told whole, because its totals mean nothing in pieces.
 */
import { z } from 'zod'
import type { Built } from '../building/built.ts'
import { EventKind } from '../rows.ts'
import { isWithin } from '../search.ts'
import type { WholeRecord } from '../whole/whole-record.ts'

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day: 2031-03-12')

export const Selection = z.object({
  conflict: z.string().max(80).optional(),
  kind: EventKind.optional(),
  from: date.optional(),
  to: date.optional(),
})
export type Selection = z.infer<typeof Selection>

export function selected(record: WholeRecord, selection: Selection): WholeRecord {
  const { conflict, kind } = selection
  if (Object.values(selection).every((each) => each === undefined)) return record
  const { built } = record
  const events = built.events.filter(
    (event) =>
      (conflict === undefined || event.conflict === conflict) &&
      (kind === undefined || event.kind === kind) &&
      isWithin({ date: event.date.value, dateEnd: event.date.end }, selection),
  )
  const ids = new Set(events.map(({ id }) => id))
  const part = {
    ...built,
    events,
    series: built.series.filter(({ points }) => points.some(({ event }) => ids.has(event))),
    conflicts: built.conflicts.filter(({ event }) => ids.has(event)),
    findings: built.findings.filter(({ about }) => ids.has(about.event)),
    commitments: built.commitments.filter((each) => each.events.some((id) => ids.has(id))),
  }
  const named = claimsNamedIn(part)
  const claims = [...record.claims].filter(([id, { event }]) => ids.has(event) || named.has(id))
  return { ...record, claims: new Map(claims), built: part }
}

/** Claims of other events too, on which a total or a finding rests. */
const claimsNamedIn = ({ series, conflicts, findings }: Built): ReadonlySet<string> =>
  new Set([
    ...series.flatMap(({ points }) => points.flatMap(({ claims }) => claims)),
    ...conflicts.flatMap(({ values }) => values.flatMap(({ claims }) => claims)),
    ...findings.flatMap(({ because, replaces }) => [
      ...replaces,
      ...because.flatMap(({ claims }) => claims),
    ]),
  ])
