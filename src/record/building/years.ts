/**
 * Numbers within a year and numbers over all are one counter: a year's number is the overall one
 * less what stood before that year. Where the difference is known the year's numbers join the
 * overall book, and both hold each other to account.
 */
import { compared } from './disputes.ts'
import type { Anchor, Book, Said } from './books.ts'

/** Books of which each holds the numbers of all years that could be placed. */
export function withYearsJoined(books: readonly Book[]): readonly Book[] {
  const joined = new Set<Book>()
  const whole = books.map((book) => {
    if (book.scope !== 'all' || book.running.length === 0) return book
    const years = books.filter((year) => isYear(year) && isSameCounter(year, book))
    return years
      .toSorted((one, other) => compared(one.scope, other.scope))
      .reduce((all, year) => {
        const before = numbersBefore(all, year)
        if (before === null) return all
        joined.add(year)
        return { ...all, running: joinedAnchors(all.running, year.running, before) }
      }, book)
  })
  return whole.flatMap((book, index) => {
    const original = books[index]
    if (original === undefined || !joined.has(original)) return [book]
    return book.totals.length > 0 ? [{ ...book, running: [] }] : []
  })
}

const isYear = (book: Book) => /^\d{4}$/u.test(book.scope) && book.running.length > 0

const isSameCounter = (one: Book, other: Book) =>
  one.conflict === other.conflict &&
  one.owner === other.owner &&
  one.side === other.side &&
  one.category === other.category

/**
 * How many stood before the year: what most events say that have both numbers. Where none has
 * both, none: if the overall book begins after the year's, with a number that leaves no earlier.
 */
function numbersBefore(all: Book, year: Book): number | null {
  const votes = new Map<number, number>()
  for (const anchor of year.running) {
    const same = all.running.find(({ at }) => at === anchor.at)
    for (const { value } of anchor.said)
      for (const overall of same?.said ?? []) {
        const before = overall.value - value
        if (before >= 0) votes.set(before, (votes.get(before) ?? 0) + 1)
      }
  }
  const [most] = [...votes].toSorted(([a, times], [b, others]) => others - times || a - b)
  if (most !== undefined) return most[0]
  const [first] = all.running
  const last = year.running.at(-1)
  if (first === undefined || last === undefined || first.at < last.at) return null
  const told = last.said[0]?.value ?? 0
  const later = first.said[0]?.value ?? 0
  return later > told && later - told <= first.at - last.at ? 0 : null
}

function joinedAnchors(
  all: readonly Anchor[],
  year: readonly Anchor[],
  before: number,
): readonly Anchor[] {
  const anchors = new Map(all.map((anchor) => [anchor.at, anchor]))
  for (const anchor of year) {
    const same = anchors.get(anchor.at)
    const said = anchor.said.map((each) => ({ ...each, value: each.value + before }))
    anchors.set(anchor.at, { ...anchor, said: merged(same?.said ?? [], said) })
  }
  return [...anchors.values()].toSorted((one, other) => one.at - other.at)
}

function merged(one: readonly Said[], other: readonly Said[]): readonly Said[] {
  const values = new Map<number, Said>()
  for (const { value, claims, voices } of [...one, ...other]) {
    const same = values.get(value)
    values.set(value, {
      value,
      claims: [...(same?.claims ?? []), ...claims],
      voices: [...(same?.voices ?? []), ...voices],
    })
  }
  return [...values.values()].toSorted((a, b) => a.value - b.value)
}
