/**
 * How large an event is to a counter, in every reading that the claims allow: as the owner itself
 * counted it, in full, without civilians, without the wounded. An event of which nobody says a
 * number is unknown, never 0.
 */
import type { Book } from './books.ts'
import { figureKey, isRealised, sidesOf, countedOf, type Counted } from './figures.ts'
import { readingsOf } from './settle-event.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'

export const rules = ['full', 'own', 'without-civilians', 'without-wounded'] as const
export type Rule = (typeof rules)[number]

export type Size = {
  readonly event: Settlement
  readonly at: number
  /** Null where a side's number is unknown. */
  readonly readings: { readonly [rule in Rule]: number } | null
  /** Every reading, from the least to the most. */
  readonly all: readonly number[]
}

export function sizeOf(
  book: Pick<Book, 'owner' | 'side' | 'category'>,
  { event, at }: { readonly event: Settlement; readonly at: number },
  whoIs: WhoIs,
): Size {
  const own = ownFigure(book, event, whoIs)
  const sides = book.side === 'both' ? event.study.parties : [book.side]
  const perSide = sides.map((side) => sideReadings(event, side, book.category))
  const total = event.chosen.get(figureKey('both', counted(book.category)))
  const known = perSide.filter((each) => each !== null)
  if (known.length < perSide.length) {
    const only = book.side === 'both' ? (own ?? total) : own
    return only === undefined || only === null
      ? { event, at, readings: null, all: [] }
      : { event, at, readings: same(only), all: [only] }
  }
  const sum = (rule: Rule) => known.reduce((all, each) => all + each[rule], 0)
  const full = sum('full')
  const readings = {
    full,
    own: own ?? full,
    'without-civilians': sum('without-civilians'),
    'without-wounded': sum('without-wounded'),
  }
  const all = [...new Set([...Object.values(readings), ...(total === undefined ? [] : [total])])]
  return { event, at, readings, all: all.toSorted((one, other) => one - other) }
}

const counted = (category: string): Counted => (category === 'remains' ? 'remains' : 'person')
const same = (n: number) => ({ full: n, own: n, 'without-civilians': n, 'without-wounded': n })

function sideReadings(
  event: Settlement,
  side: string,
  category: string,
): { readonly [rule in Rule]: number } | null {
  const at = (of: Counted) => event.chosen.get(figureKey(side, of))
  if (category !== 'person') {
    const one = at(categoryOf(category))
    return one === undefined ? null : same(one)
  }
  const derived = event.summed.find(
    (each) => each.side === side && each.counted === 'person' && each.kind !== 'clash',
  )?.value
  const full = derived ?? readingsOf(event.chosen, side)[0]
  if (full === undefined) return null
  const [civilian, wounded, base] = [at('civilian') ?? 0, at('wounded') ?? 0, at('base')]
  const military = at('military')
  return {
    full,
    own: full,
    'without-civilians': military ?? Math.max(0, full - civilian),
    'without-wounded': base ?? Math.max(0, full - wounded),
  }
}

function categoryOf(category: string): Counted {
  const known = ['military', 'civilian', 'wounded', 'child', 'woman', 'remains'] as const
  return known.find((each) => each === category) ?? 'person'
}

/** What the owner itself says of the event; null where it says nothing. */
function ownFigure(
  { owner, side, category }: Pick<Book, 'owner' | 'side' | 'category'>,
  { study }: Settlement,
  whoIs: WhoIs,
): number | null {
  const own = study.claims.filter(
    (claim) =>
      claim.attribute === 'count' &&
      isRealised(claim) &&
      whoIs(claim).of === owner &&
      countedOf(claim) === categoryOf(category),
  )
  const said = (of: string) => {
    const values = new Set(
      own.flatMap((claim) => (sidesOf(claim).includes(of) ? [claim.number ?? 0] : [])),
    )
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  if (side !== 'both') return said(side)
  const total = said('both')
  if (total !== null) return total
  const [a, b] = study.parties.map(said)
  return a !== null && a !== undefined && b !== null && b !== undefined ? a + b : null
}
