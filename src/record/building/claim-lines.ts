/**
 * The sheet that the building reads: one claim a line, with the event that it is about. A line
 * that cannot be used is refused with its reason; the good ones are used.
 */
import type { z } from 'zod'
import { recordClaimsMax } from '../../base/limits.ts'
import { rowsOf } from '../read-rows.ts'
import {
  claimRow,
  date,
  EventKind,
  isOnCalendar,
  optionalDate,
  required,
  wholeNumber,
} from '../rows.ts'

export const claimLine = claimRow.extend({
  conflict: required,
  kind: EventKind,
  date: date.refine(isOnCalendar, 'is no day of the calendar'),
  date_end: optionalDate,
  party_a: required,
  party_b: required,
})
export type ClaimLine = z.infer<typeof claimLine>

/** A claim with its event: as `Claim` of the public record, typed and placed. */
export type BuildClaim = {
  readonly id: string
  readonly event: string
  readonly conflict: string
  readonly kind: EventKind
  readonly date: string
  readonly dateEnd: string | null
  readonly parties: readonly [string, string]
  readonly attribute: string
  readonly side: string | null
  readonly category: ClaimLine['category']
  readonly per: ClaimLine['per']
  readonly bound: ClaimLine['bound']
  readonly modality: ClaimLine['modality']
  readonly part: string | null
  readonly series: string | null
  readonly scope: string | null
  readonly value: string
  readonly number: number | null
  readonly speaker: string
  readonly outlet: string | null
  readonly url: string | null
  /** `recap`: told in passing, of something else than the news; it weighs less. */
  readonly telling: 'news' | 'recap'
}

export type RefusedLine = { readonly line: number; readonly why: string }

export type ClaimLines = {
  readonly read: number
  readonly claims: readonly BuildClaim[]
  readonly refused: readonly RefusedLine[]
}

/** These say how many: anything but a whole number cannot be reckoned with. */
const numbers = new Set(['count', 'running', 'cumulative', 'previous-count', 'stage'])

export function readClaimLines(csv: string): ClaimLines {
  const { rows, problems } = rowsOf('claims.csv', csv, claimLine)
  const refused = new Map<number, string>()
  for (const { line, what } of problems)
    refused.set(line, [refused.get(line), what].filter((each) => each !== undefined).join('; '))
  const seen = new Set<string>()
  const claims: BuildClaim[] = []
  for (const { line, row } of rows) {
    const why = unusable(row, seen, claims.length)
    if (refused.has(line)) continue
    if (why === null) claims.push(toClaim(row))
    else refused.set(line, why)
    seen.add(row.claim_id)
  }
  return {
    read: claims.length + refused.size,
    claims,
    refused: [...refused]
      .map(([line, why]) => ({ line, why }))
      .toSorted((one, other) => one.line - other.line),
  }
}

function unusable(row: ClaimLine, seen: ReadonlySet<string>, kept: number): string | null {
  if (kept >= recordClaimsMax) return `more than ${recordClaimsMax} claims`
  if (seen.has(row.claim_id)) return `claim_id stands twice: ${row.claim_id}`
  if (row.party_a === row.party_b) return `both parties are ${row.party_a}`
  if (numbers.has(row.attribute) && wholeNumber(row.value) === null)
    return `value is no whole number: ${row.value}`
  if (row.attribute !== 'count') return null
  if (row.side === null || row.category === null || row.per === null)
    return 'a count needs side, category and per'
  if (![row.party_a, row.party_b, 'both'].includes(row.side))
    return `side ${row.side} is no party of the event (${row.party_a}, ${row.party_b})`
  return null
}

function toClaim({
  claim_id: id,
  event_id: event,
  party_a,
  party_b,
  ...row
}: ClaimLine): BuildClaim {
  const { date_end: dateEnd, ...said } = row
  return {
    id,
    event,
    ...said,
    dateEnd,
    parties: [party_a, party_b],
    number: wholeNumber(row.value),
    telling: 'news',
  }
}
