/**
 * The counters that somebody keeps: one book for each owner, scope, side and category of a
 * conflict, with the numbers and totals that were said on which event. A running number without
 * its owner means nothing and stands in no book.
 */
import { compared } from './disputes.ts'
import type { BuildClaim } from './claim-lines.ts'
import { isRealised } from './figures.ts'
import type { Settlement } from './study.ts'
import { voicesOf, type Speaker, type WhoIs } from './witnesses.ts'

export type Said = {
  readonly value: number
  readonly claims: readonly BuildClaim[]
  readonly voices: readonly Speaker[]
}

/** What one counter says on one event; more than one value where speakers differ. */
export type Anchor = {
  readonly event: Settlement
  readonly at: number
  readonly said: readonly Said[]
}

export type Book = {
  readonly conflict: string
  readonly owner: string
  readonly scope: string
  /** Whose people are counted: the owner's own, or those of both. */
  readonly side: string
  readonly category: string
  readonly running: readonly Anchor[]
  readonly totals: readonly Anchor[]
}

/** Events of one conflict in the order of time; `at` is the place of each. */
export function inOrder(settlements: readonly Settlement[]): readonly Settlement[] {
  return settlements.toSorted(
    (one, other) =>
      compared(middleOf(one.study.date), middleOf(other.study.date)) ||
      compared(one.study.id, other.study.id),
  )
}

/** A month or a year stands in its middle. */
export const middleOf = (date: string): string =>
  date.length === 4 ? `${date}-06-30` : date.length === 7 ? `${date}-15` : date

export function booksOf(events: readonly Settlement[], whoIs: WhoIs): readonly Book[] {
  const books = new Map<
    string,
    { head: Omit<Book, 'running' | 'totals'>; running: Found; totals: Found }
  >()
  events.forEach((event, at) => {
    for (const claim of event.study.claims) {
      const head = headOf(claim, event)
      if (head === null || !isRealised(claim)) continue
      const key = JSON.stringify(head)
      const book = books.get(key) ?? { head, running: new Map(), totals: new Map() }
      books.set(key, book)
      const found = claim.attribute === 'running' ? book.running : book.totals
      found.set(at, [...(found.get(at) ?? []), claim])
    }
  })
  return [...books]
    .toSorted(([one], [other]) => compared(one, other))
    .map(([, { head, running, totals }]) => ({
      ...head,
      running: anchors(running, events, whoIs),
      totals: anchors(totals, events, whoIs),
    }))
}

type Found = Map<number, readonly BuildClaim[]>

function headOf(claim: BuildClaim, { study }: Settlement): Omit<Book, 'running' | 'totals'> | null {
  const { attribute, series, scope, side, category, part } = claim
  if (series === null || part !== null || claim.number === null) return null
  const isOwnSide = study.parties.includes(series)
  const head = { conflict: study.conflict, owner: series, scope: scope ?? 'all' }
  if (attribute === 'running')
    return { ...head, side: isOwnSide ? series : 'both', category: 'person' }
  return attribute === 'cumulative' && side !== null
    ? { ...head, side, category: category ?? 'person' }
    : null
}

function anchors(found: Found, events: readonly Settlement[], whoIs: WhoIs): readonly Anchor[] {
  return [...found]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([at, claims]) => {
      const event = events[at]
      if (event === undefined) return []
      const values = [...new Set(claims.map(({ number }) => number ?? 0))].toSorted((a, b) => a - b)
      const said = values.map((value) => {
        const of = claims.filter(({ number }) => number === value)
        return { value, claims: of, voices: voicesOf(of, whoIs) }
      })
      return [{ event, at, said }]
    })
}
