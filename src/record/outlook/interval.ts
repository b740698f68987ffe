/** A count as far as it is known: at least `low`, at most `high`. Equal: it is known. */
export type Interval = { readonly low: number; readonly high: number }

export const exactly = (count: number): Interval => ({ low: count, high: count })

/** Nobody said how many: anything from nobody to the largest of its kind that was ever stated. */
export const unknownUpTo = (largest: number): Interval => ({ low: 0, high: largest })

export const added = (one: Interval, other: Interval): Interval => ({
  low: one.low + other.low,
  high: one.high + other.high,
})

/** Signed: how far the first is above the second, whatever both really are. */
export const gapBetween = (one: Interval, other: Interval): Interval => ({
  low: one.low - other.high,
  high: one.high - other.low,
})

export const dividedBy = ({ low, high }: Interval, by: number): Interval => ({
  low: low / by,
  high: high / by,
})
