/** What the pages read of the public record, as schemas: everybody reads the same. */
import { z } from 'zod'
import type { BuiltConflict } from './building/built.ts'
import type { RecordEvent } from './public-record.ts'
import { claimRow, EventKind } from './rows.ts'

const text = z.string().nullable()
const whole = z.int().nullable()

export const ClaimView = z.object({
  id: z.string(),
  attribute: z.string(),
  side: text,
  category: text,
  per: text,
  bound: claimRow.shape.bound,
  modality: claimRow.shape.modality,
  part: text,
  series: text,
  scope: text,
  value: z.string(),
  speaker: z.string(),
  outlet: text,
  url: text,
})
export type ClaimView = z.infer<typeof ClaimView>

const ReceivedView = z.object({
  party: z.string(),
  total: whole,
  military: whole,
  civilian: whole,
  wounded: whole,
  remains: whole,
})

/** Values of one type that differ, as the rebuilt record has them; who said which stands under /api/record/conflicts. */
const DisagreementView = z.object({
  attribute: z.string(),
  side: text,
  category: text,
  per: text,
  part: text,
  values: z.array(z.string()),
})

export const EventView = z.object({
  id: z.string(),
  conflict: z.string(),
  kind: EventKind,
  date: z.string(),
  dateEnd: text,
  dateBasis: z.string(),
  toA: ReceivedView,
  toB: ReceivedView,
  totalOnly: whole,
  intermediaries: z.array(z.string()),
  agreement: text,
  runningNumber: text,
  cumulative: text,
  note: text,
  claims: z.int(),
  disagreements: z.array(DisagreementView),
})
export type EventView = z.infer<typeof EventView>

export type Conflicts = readonly BuiltConflict[]

export function eventView(event: RecordEvent, conflicts: Conflicts): EventView {
  const { sources: _, urls: __, claims, ...shown } = event
  return {
    ...shown,
    intermediaries: [...event.intermediaries],
    claims: claims.length,
    disagreements: conflicts
      .filter((conflict) => conflict.event === event.id)
      .map(({ attribute, side, category, per, part, values }) => ({
        attribute,
        side,
        category,
        per,
        part,
        values: values.flatMap(({ value, because }) => (because === null ? [String(value)] : [])),
      })),
  }
}

const FigureView = z.object({ known: whole, events: z.int(), unknown: z.int() })

export const MonthView = z.object({
  month: z.string(),
  side: z.string(),
  people: FigureView,
  remains: FigureView,
})
export type MonthView = z.infer<typeof MonthView>

const AmountView = z.object({ text, number: whole })
const BothWays = z.object({ toA: AmountView, toB: AmountView })

export const CommitmentView = z.object({
  id: z.string(),
  agreement: z.string(),
  date: z.string(),
  place: text,
  promise: z.string(),
  unit: z.string(),
  promised: BothWays,
  realised: BothWays,
  due: text,
  status: text,
  completed: text,
  disputedBy: text,
  url: text,
})
export type CommitmentView = z.infer<typeof CommitmentView>

/** Columns of the export, in the words of data/record/README.md. */
export const exportColumns =
  'id,conflict,kind,date,date_end,party_a,party_b,to_a_total,to_b_total,total_only,remains_to_a,remains_to_b,intermediaries,agreement,claims,disagreements,sources'.split(
    ',',
  )

/** One row of the export; unknown stays an empty cell. */
export function exportRow(event: RecordEvent, conflicts: Conflicts): (string | number)[] {
  const { toA, toB } = event
  return [
    event.id,
    event.conflict,
    event.kind,
    event.date,
    event.dateEnd ?? '',
    toA.party,
    toB.party,
    toA.total ?? '',
    toB.total ?? '',
    event.totalOnly ?? '',
    toA.remains ?? '',
    toB.remains ?? '',
    event.intermediaries.join('; '),
    event.agreement ?? '',
    event.claims.length,
    conflicts.filter((conflict) => conflict.event === event.id).length,
    event.urls.join(' '),
  ]
}
