/**
 * All books of the record, solved: series with points and steps, and what they force. The
 * numbers are solved first, since they tell which events a total can hold.
 */
import type { BuiltSeries } from './built.ts'
import { booksOf, inOrder, type Anchor, type Book } from './books.ts'
import { groupedBy } from './grouped.ts'
import { arithmeticOf, runningFindings, totalsFindings, type Finding } from './ledger-findings.ts'
import { runningOf, type RunningBook } from './running.ts'
import { totalsOf, type TotalsBook } from './totals.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'
import { wrongSizes } from './wrong-sizes.ts'
import { withYearsJoined } from './years.ts'

export type SolvedBook = {
  readonly book: Book
  readonly running: RunningBook | null
  readonly totals: TotalsBook
}

export function solveBooks(
  settlements: readonly Settlement[],
  whoIs: WhoIs,
): readonly SolvedBook[] {
  const conflicts = groupedBy(settlements, ({ study }) => study.conflict)
  return [...conflicts.values()].flatMap((of) => {
    const events = inOrder(of)
    const books = withYearsJoined(booksOf(events, whoIs))
    return books.map((book) => {
      const running = book.running.length === 0 ? null : runningOf(book, events, whoIs)
      return { book, running, totals: totalsOf(book, { events, running, whoIs }) }
    })
  })
}

export function findingsOf(books: readonly SolvedBook[]): readonly Finding[] {
  return [
    ...books.flatMap(({ book, running, totals }) => [
      ...(running === null ? [] : runningFindings(book, running)),
      ...totalsFindings(book, totals),
    ]),
    ...wrongSizes(books),
  ]
}

/** Name of a series: its owner, and whatever else tells it from the owner's others. */
export function seriesIds(books: readonly SolvedBook[]): ReadonlyMap<Book, string> {
  const conflicts = (owner: string) =>
    new Set(books.filter(({ book }) => book.owner === owner).map(({ book }) => book.conflict)).size
  return new Map(
    books.map(({ book }) => {
      const { owner, scope, side, category, conflict } = book
      const usual = side === owner || side === 'both'
      return [
        book,
        [
          owner,
          ...(conflicts(owner) > 1 ? [conflict] : []),
          ...(scope === 'all' ? [] : [scope]),
          ...(usual ? [] : [side]),
          ...(category === 'person' ? [] : [category]),
        ].join('/'),
      ]
    }),
  )
}

const valueAt = (anchors: readonly { anchor: Anchor; said: { value: number } }[], place: number) =>
  anchors.find(({ anchor }) => anchor.at === place)?.said.value ?? null

export function builtSeries(solved: SolvedBook, id: string): BuiltSeries {
  const { book, running, totals } = solved
  const places = new Map<number, Anchor>()
  for (const anchor of [...book.running, ...book.totals]) places.set(anchor.at, anchor)
  const order = [...places.values()].toSorted((one, other) => one.at - other.at)
  const index = (at: number) => order.findIndex((anchor) => anchor.at === at)
  return {
    id,
    owner: book.owner,
    conflict: book.conflict,
    scope: book.scope,
    unit: book.category === 'remains' ? 'remains' : book.side === 'both' ? 'mediation' : 'exchange',
    counts: countsOf(book),
    side: book.side,
    category: book.category,
    inclusion: totals.rule === 'own' ? null : totals.rule,
    points: order.map((anchor) => ({
      event: anchor.event.study.id,
      asOf: anchor.event.study.date,
      running: valueAt(running?.kept ?? [], anchor.at),
      cumulative: valueAt(totals.kept, anchor.at),
      claims: [...book.running, ...book.totals]
        .filter((each) => each.at === anchor.at)
        .flatMap(({ said }) => said.flatMap(({ claims }) => claims.map((claim) => claim.id)))
        .toSorted(),
    })),
    steps: totals.steps.map((step) => ({
      from: index(step.from.anchor.at),
      to: index(step.to.anchor.at),
      delta: step.delta,
      explainedBy: step.sizes.map(({ event }) => event.study.id),
      residue: step.residue,
      state: step.state,
      arithmetic: arithmeticOf(step),
    })),
  }
}

function countsOf({ side, category }: Book): string {
  const what = category === 'person' ? 'people' : category === 'civilian' ? 'civilians' : category
  return side === 'both' ? `${what} of both sides` : `${what} returned to ${side}`
}
