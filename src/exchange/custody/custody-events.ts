/**
 * What was recorded about a person's custody, as the events that count. A side's
 * yes on paper counts once two officers have attested the same sheet; what was said
 * before somebody set out again says nothing about the new journey.
 */
import { z } from 'zod'
import { stands, type Said } from '../../acts/means.ts'
import { unreachable } from '../../base/refusal.ts'
import type { CustodyEvent, HandOverSide, LeftWord } from '../../people/custody.ts'

export const VarianceKind = z.enum(['absent', 'refused', 'unfit', 'held', 'substituted', 'extra'])
export type VarianceKind = z.infer<typeof VarianceKind>

/** What everybody reads of a person whom a variance names; a refusal reads like any hold. */
export const wordOfVariance: Readonly<Record<VarianceKind, LeftWord>> = {
  absent: 'absent',
  refused: 'held',
  unfit: 'unfit',
  held: 'held',
  substituted: 'absent',
  extra: 'absent',
}

export type CustodyRow = { readonly at: Date } & (
  | { readonly kind: 'departed' }
  | { readonly kind: 'left-behind'; readonly word: LeftWord }
  | ({ readonly kind: 'said'; readonly side: HandOverSide } & Said)
)
type SaidRow = Extract<CustodyRow, { kind: 'said' }>

/** What each side has said about the journey under way, whether or not it counts yet. */
export function saidNow(rows: readonly CustodyRow[]): readonly SaidRow[] {
  const setOut = rows.findLastIndex(({ kind }) => kind === 'departed')
  return rows.slice(setOut + 1).flatMap((row) => (row.kind === 'said' ? [row] : []))
}

/** Rows and events in the order in which they were recorded. */
export function custodyEvents(rows: readonly CustodyRow[]): readonly CustodyEvent[] {
  return rows.flatMap((row, index): CustodyEvent[] => {
    switch (row.kind) {
      case 'departed':
        return [{ kind: 'departed', at: row.at }]
      case 'left-behind':
        return [{ kind: 'left-behind', word: row.word, at: row.at }]
      case 'said': {
        const soFar = saidNow(rows.slice(0, index + 1)).filter(({ side }) => side === row.side)
        return stands(soFar) ? [{ kind: 'confirmed', side: row.side, at: row.at }] : []
      }
      default:
        return unreachable(row)
    }
  })
}
