/**
 * The default forecast: a Gamma–Poisson rate that forgets. Before each month what was learnt is
 * discounted towards a weak first belief, so that old months count less and the pace may change
 * (Harvey and Fernandes 1989). Everything stays in closed form.
 */
import type { Distribution } from './distribution.ts'
import { negativeBinomial } from './negative-binomial.ts'

/** Shape and exposure (months seen) of the Gamma belief about the rate a month. */
export type Belief = { readonly shape: number; readonly months: number }

/** Of what was known, what is left after a month: half of it after three. */
export const discountUsual = 0.8

/** One exchange in seven tenths of a month: it weighs less than a single month that was seen. */
const first: Belief = { shape: 1, months: 0.7 }

/** What is known after these months, the oldest first. */
export const beliefAfter = (counts: readonly number[], discount = discountUsual): Belief =>
  counts.reduce((belief, count) => seen(forgotten(belief, discount), { count, months: 1 }), first)

/** `months` may be a part of one: a month that is not over. */
export const seen = (
  { shape, months }: Belief,
  more: { readonly count: number; readonly months: number },
): Belief => ({ shape: shape + more.count, months: months + more.months })

/** A month goes by of which nothing is known. */
export const forgotten = ({ shape, months }: Belief, discount = discountUsual): Belief => ({
  shape: discount * shape + (1 - discount) * first.shape,
  months: discount * months + (1 - discount) * first.months,
})

/** Counts within so many months to come. */
export const countsWithin = ({ shape, months }: Belief, ahead = 1): Distribution =>
  negativeBinomial({ mean: (shape / months) * ahead, shape })

/** Nothing at all happens within so many months. */
export const nothingWithin = ({ shape, months }: Belief, ahead: number): number =>
  (months / (months + ahead)) ** shape
