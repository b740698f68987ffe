/**
 * Promises against what came of them. Where the sides read a promise differently both readings
 * stand and nothing is reckoned from either; what the sources call it decides only where the
 * amounts do not.
 */
import type { PromiseReading } from '../claims/promises-of-statements.ts'
import { wholeNumber, type CommitmentRow } from '../rows.ts'
import type { BuiltCommitment } from './built.ts'
import type { Settlement } from './study.ts'

type State = BuiltCommitment['state']

export function builtCommitments(
  rows: readonly CommitmentRow[],
  events: readonly Settlement[],
): readonly BuiltCommitment[] {
  return rows.flatMap((row) => {
    const parties = partiesOf(row, events)
    const sides = [
      { promised: row.promised_to_a, realised: row.realised_to_a, to: parties?.[0] ?? null },
      { promised: row.promised_to_b, realised: row.realised_to_b, to: parties?.[1] ?? null },
    ].filter(({ promised }) => promised !== null)
    const common = { id: row.id, agreement: row.agreement, text: row.promise, events: row.events }
    if (sides.length === 0)
      return [
        {
          ...common,
          readings: [],
          to: null,
          amount: null,
          realised: null,
          state: stateInWords(row) ?? 'promised',
        },
      ]
    return sides.map(({ promised, realised, to }) => {
      const came = numberIn(realised)
      const readings = readingsIn(promised)
      const amount = readings.length > 1 ? null : numberIn(promised)
      return {
        ...common,
        readings,
        to,
        amount,
        realised: came === null ? null : { low: came, best: came, high: came },
        state: stateOf({ readings, amount, came, words: stateInWords(row) }),
      }
    })
  })
}

/** Two stand in one cell, a stroke between them. */
const readingsIn = (cell: string | null): string[] =>
  (cell ?? '').split(/\s*[|/]\s*(?=\D|\d+$)/u).filter((each) => each !== '')

/** The first whole number of a cell such as ">=1000" or "443 (84+154+205 …)". */
function numberIn(cell: string | null): number | null {
  // A number of both sides together says nothing of one.
  if (cell?.includes('total') === true) return null
  const written = /\d[\d,]*/u.exec(cell ?? '')?.[0]
  return written === undefined ? null : wholeNumber(written.replaceAll(',', ''))
}

type Standing = {
  readonly readings: readonly string[]
  readonly amount: number | null
  readonly came: number | null
  /** What the sources call it. */
  readonly words: State | null
  readonly bound?: PromiseReading['bound']
}

export function stateOf({ readings, amount, came, words, bound = 'exact' }: Standing): State {
  if (words === 'cancelled' || words === 'disputed') return words
  if (readings.length > 1) return 'disputed'
  if (amount === null || came === null) return words ?? 'promised'
  if (came > amount) return bound === 'min' ? 'fulfilled' : 'exceeded'
  if (came === amount) return 'fulfilled'
  return words === 'partial' ? 'partial' : 'short'
}

function stateInWords({ status_from_sources: status }: CommitmentRow): State | null {
  const said = (status ?? '').toLowerCase()
  const known = [
    ['cancel', 'cancelled'],
    ['contested', 'disputed'],
    ['partial', 'partial'],
    ['exceed', 'exceeded'],
    ['fulfilled', 'fulfilled'],
    ['short', 'short'],
    ['fewer', 'short'],
    ['under-delivered', 'short'],
    ['declined', 'declined'],
    ['open', 'promised'],
  ] as const
  return known.find(([begins]) => said.startsWith(begins) || said.includes(begins))?.[1] ?? null
}

/** Sides a and b are those of the events that count towards it, else of its conflict. */
function partiesOf(
  { conflict, events: counted }: CommitmentRow,
  events: readonly Settlement[],
): readonly [string, string] | null {
  const found =
    events.find(({ study }) => counted.includes(study.id)) ??
    events.find(({ study }) => study.conflict === conflict)
  return found?.study.parties ?? null
}
