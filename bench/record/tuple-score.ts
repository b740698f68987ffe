/** Precision, recall and F1 of typed counts: event date, receiving side, category and number. */
import type { Reading } from '../../src/record/reading/reading.ts'

export type Tally = { hits: number; extra: number; missed: number }
export const noTally = (): Tally => ({ hits: 0, extra: 0, missed: 0 })

export function f1({ hits, extra, missed }: Tally): number {
  const wanted = hits + missed
  const got = hits + extra
  return wanted + got === 0 ? 1 : (2 * hits) / (wanted + got)
}

export const addTo = (sum: Tally, { hits, extra, missed }: Tally): Tally => ({
  hits: sum.hits + hits,
  extra: sum.extra + extra,
  missed: sum.missed + missed,
})

/** `a/b` is either, `*` is anything. */
const fits = (wanted: string, got: string): boolean =>
  wanted.split('/').some((each) => each === '*' || each === got)

export type Tuple = readonly [date: string, side: string, category: string, n: number]

/** Members of the forces are compared as persons, as in the scorer of the statements. */
const grouped = (category: string) => (category === 'military' ? 'person' : category)

export const sameTuple = (wanted: Tuple, got: Tuple): boolean =>
  wanted[3] === got[3] &&
  fits(wanted[0], got[0]) &&
  fits(wanted[1], got[1]) &&
  wanted[2].split('/').some((each) => each === '*' || grouped(each) === grouped(got[2]))

/** Each wanted one is met once; what is said twice costs nothing. */
export function tallied<Wanted, Got>(
  wanted: readonly Wanted[],
  got: readonly Got[],
  isSame: (wanted: Wanted, got: Got) => boolean,
): Tally & { readonly missing: readonly Wanted[]; readonly surplus: readonly Got[] } {
  const met = new Set<Wanted>()
  const surplus: Got[] = []
  for (const one of got) {
    const free = wanted.find((each) => !met.has(each) && isSame(each, one))
    if (free !== undefined) met.add(free)
    else if (!wanted.some((each) => isSame(each, one))) surplus.push(one)
  }
  const missing = wanted.filter((each) => !met.has(each))
  return { hits: met.size, extra: surplus.length, missed: missing.length, missing, surplus }
}

/** What a reading tells as done. Parts count only where they are wanted. */
export function toldAsDone(
  { counts, events }: Reading,
  wanted: readonly Tuple[],
): readonly Tuple[] {
  return counts.flatMap((count) => {
    const date = events.find(({ id }) => id === count.event)?.date.value ?? ''
    const tuple: Tuple = [date, count.side, count.category, count.n]
    const isDone = count.modality === 'asserted' || count.modality === 'hedged'
    const isWanted = count.partOf === null || wanted.some((each) => sameTuple(each, tuple))
    return isDone && isWanted ? [tuple] : []
  })
}
