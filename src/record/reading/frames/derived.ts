/** Counts that nobody says but that the said ones force: soldiers and civilians of one side are its people. */
import type { ReadCount } from '../reading.ts'

export function derivedOf(counts: readonly ReadCount[]): readonly ReadCount[] {
  const derived: ReadCount[] = []
  for (const [at, civilian] of counts.entries()) {
    if (civilian.category !== 'civilian' || !isPlain(civilian)) continue
    const same = counts.filter(
      (each) => each.event === civilian.event && each.side === civilian.side,
    )
    const military = same.find((each) => each.category === 'military' && isPlain(each))
    const hasWhole = same.some((each) => each.category === 'person')
    const isOnly =
      same.filter((each) => each.category === 'civilian' || each.category === 'military').length ===
      2
    if (military === undefined || hasWhole || !isOnly) continue
    derived.push({
      ...civilian,
      category: 'person',
      n: civilian.n + military.n,
      low: civilian.low + military.low,
      high: civilian.high === null || military.high === null ? null : civilian.high + military.high,
      modality: 'derived',
      from: [counts.indexOf(military), at].toSorted((one, other) => one - other),
      span: null,
    })
  }
  return derived
}

const isPlain = ({ modality, bound, per, partOf }: ReadCount): boolean =>
  modality === 'asserted' && bound === 'exact' && per === 'side' && partOf === null
