/**
 * Sizes that the totals contradict. A step that does not come out doubts one of its sizes where
 * only one is in it, where a rival value makes it come out, where one size is a plain slip of what
 * the step demands, or where two counters miss the same number and share one event.
 */
import type { Book } from './books.ts'
import { arithmeticOf, grounds, type Finding } from './ledger-findings.ts'
import { figureKey, type Counted } from './figures.ts'
import { isDouble, isSwap } from './slips.ts'
import type { RunningBook } from './running.ts'
import type { Step, TotalsBook } from './totals.ts'
import { rules, type Size } from './sizes.ts'

export type BookWithTotals = {
  readonly book: Book
  readonly running: RunningBook | null
  readonly totals: TotalsBook
}

/** Said and demanded: the value of one figure that a step wants instead. */
type Demand = {
  readonly book: Book
  readonly step: Step
  readonly size: Size
  readonly side: string
  readonly said: number
  readonly demanded: number
}

const counted = ({ category }: Book): Counted => (category === 'remains' ? 'remains' : 'person')

/** Rival values that make a step come out get so much weight. */
export const rivalWeight = 6

/** For figures of which several values were said: the one that makes a step come out. */
export function decidedRivals(
  books: readonly BookWithTotals[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const decided = new Map<string, Map<number, number>>()
  for (const { book, totals } of books)
    for (const step of totals.steps) {
      if (step.state !== 'residue') continue
      const fits = step.sizes.flatMap((size) => rivalsThatFit(book, step, size))
      const [only] = fits
      if (only === undefined || fits.length > 1) continue
      const values = decided.get(only.key) ?? new Map<number, number>()
      values.set(only.value, (values.get(only.value) ?? 0) + rivalWeight)
      decided.set(only.key, values)
    }
  return decided
}

function rivalsThatFit(book: Book, { residue }: Step, { event }: Size) {
  const sides = book.side === 'both' ? [...event.study.parties, 'both'] : [book.side]
  return sides.flatMap((side) => {
    const figure = event.figures.get(figureKey(side, counted(book)))
    const now = event.chosen.get(figureKey(side, counted(book)))
    if (figure === undefined || now === undefined) return []
    return figure.candidates
      .filter(({ value }) => value === now + residue.best)
      .map(({ value }) => ({ key: `${event.study.id}\n${side} ${counted(book)}`, value }))
  })
}

export function wrongSizes(books: readonly BookWithTotals[]): readonly Finding[] {
  const demands = books.flatMap(({ book, running, totals }) =>
    totals.steps.flatMap((step) =>
      step.state === 'residue' && !hasMissing(step, running) ? demandsOf(book, step) : [],
    ),
  )
  const found = new Map<string, Finding>()
  const explained = new Set<Step>()
  for (const demand of demands) {
    const shared = sharedWith(demand, demands)
    if (shared === null) continue
    found.set(keyOf(demand), findingOf(demand, shared))
    explained.add(demand.step).add(shared.step)
  }
  for (const demand of demands)
    if (!explained.has(demand.step) && !found.has(keyOf(demand)) && isPlain(demand, demands))
      found.set(keyOf(demand), findingOf(demand, null))
  return [...found.values()]
}

/** Where numbers lack an event, that event takes what is left, and no size is doubted. */
const hasMissing = ({ from, to, residue }: Step, running: RunningBook | null) =>
  residue.best > 0 &&
  running?.missing.some(
    (gap) => gap.from.anchor.at < to.anchor.at && from.anchor.at < gap.to.anchor.at,
  ) === true

const keyOf = ({ size, side }: Demand) => `${size.event.study.id} ${side}`

function demandsOf(book: Book, step: Step): readonly Demand[] {
  return step.sizes.flatMap((size) => {
    const side = book.side
    const said = size.readings?.full
    if (said === undefined || said + step.residue.best < 0) return []
    return [{ book, step, size, side, said, demanded: said + step.residue.best }]
  })
}

/** Another counter's step that misses as much, with this event alone in common. */
function sharedWith(demand: Demand, all: readonly Demand[]): Demand | null {
  const { step, size, book } = demand
  if (book.side === 'both') return null
  const others = all.filter(
    (each) =>
      each.book.owner !== book.owner &&
      each.size.event === size.event &&
      residuesOf(each.step).includes(step.residue.best),
  )
  const [other] = others
  if (other === undefined) return null
  const common = other.step.sizes.filter(({ at }) => step.sizes.some((each) => each.at === at))
  return common.length === 1 ? other : null
}

/** What is left of a step under each way of counting. */
const residuesOf = ({ delta, sizes }: Step): readonly number[] =>
  rules.map((rule) => delta - sizes.reduce((sum, { readings }) => sum + (readings?.[rule] ?? 0), 0))

function isPlain(demand: Demand, all: readonly Demand[]): boolean {
  const { step, said, demanded } = demand
  if (step.sizes.length === 1) return true
  const slips = all.filter((each) => each.step === step && isSlip(each.said, each.demanded))
  return slips.length === 1 && isSlip(said, demanded)
}

/** A single digit may always be another: among several sizes that proves nothing. */
const isSlip = (said: number, demanded: number) =>
  isDouble(said, demanded) || isSwap(said, demanded)

function findingOf(
  { book, step, size, side, said, demanded }: Demand,
  shared: Demand | null,
): Finding {
  const figure = size.event.figures.get(figureKey(side, counted(book)))
  const wrong = figure?.candidates.filter(({ value }) => value === said) ?? []
  return {
    rule: 'ledger-gap',
    about: { event: size.event.study.id },
    attribute: 'count',
    side,
    category: book.category,
    series: book.owner,
    scope: book.scope,
    value: { low: Math.min(said, demanded), best: demanded, high: Math.max(said, demanded) },
    replaces: wrong.flatMap(({ claims }) => claims.map(({ id }) => id)),
    because: [...grounds(step), ...(shared === null ? [] : grounds(shared.step))],
    arithmetic: [
      arithmeticOf(step),
      ...(shared === null ? [] : [arithmeticOf(shared.step)]),
      `${said} + (${step.residue.best}) = ${demanded}`,
    ].join('; '),
  }
}
