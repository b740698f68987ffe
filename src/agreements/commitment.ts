/**
 * A commitment: one countable promise of an agreement, with its clause verbatim. A party that
 * promised without a number stays without one; nobody makes up a figure for it.
 */
import { z } from 'zod'
import { AgreementId, PartyId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import type { AgreementFacts } from '../law/facts.ts'
import { Category } from '../people/person.ts'
import { noneTwice } from './side.ts'

export const CommitmentKind = z.enum(['count', 'category', 'all-for-all', 'remains', 'deadline'])
export type CommitmentKind = z.infer<typeof CommitmentKind>

/** Whom of the categories the clause means. */
export const HealthMeant = z.enum(['any', 'seriously-wounded-or-sick'])
export type HealthMeant = z.infer<typeof HealthMeant>

/** Whether the clause leaves room for a person's own "no". */
export const Returns = z.enum(['as-the-person-wills', 'regardless-of-will'])
export type Returns = z.infer<typeof Returns>

const people = z.int().min(1).max(1_000_000)
const Counted = z.strictObject({ party: PartyId, people })
const MaybeCounted = z.strictObject({ party: PartyId, people: people.nullable().default(null) })
const Bound = z.strictObject({ party: PartyId, people: z.null().default(null) })

/** Who promised, and how many where a number was said. */
export const Counts = z.array(MaybeCounted)
export type Counts = z.infer<typeof Counts>

const each = <Entry extends z.ZodObject<{ party: typeof PartyId }>>(entry: Entry) =>
  z
    .array(entry)
    .max(8)
    .refine((all) => noneTwice(all.map(({ party }) => party)), 'a party stands here twice')

const categories = z
  .array(Category)
  .min(1)
  .max(Category.options.length)
  .refine(noneTwice, 'a category stands here twice')

const everyClause = {
  agreement: AgreementId,
  /** The clause as the text has it. */
  says: z.string().min(1).max(4000).regex(/\S/, 'the clause, verbatim'),
  returns: Returns.default('as-the-person-wills'),
  dueOn: PartialDate.optional(),
}
const health = HealthMeant.default('any')

export const NewCommitment = z.discriminatedUnion('kind', [
  z.strictObject({
    ...everyClause,
    kind: z.literal('count'),
    categories,
    health,
    counts: each(Counted).min(1),
  }),
  z.strictObject({
    ...everyClause,
    kind: z.literal('category'),
    categories,
    health,
    counts: each(MaybeCounted).min(1),
  }),
  z.strictObject({
    ...everyClause,
    kind: z.literal('all-for-all'),
    categories,
    health,
    counts: each(MaybeCounted).min(2, 'all for all binds two parties or more'),
  }),
  z.strictObject({ ...everyClause, kind: z.literal('remains'), counts: each(MaybeCounted).min(1) }),
  z.strictObject({
    ...everyClause,
    kind: z.literal('deadline'),
    dueOn: PartialDate,
    counts: each(Bound).min(1),
  }),
])
export type NewCommitment = z.infer<typeof NewCommitment>

/** Whom the clause counts; a deadline counts nobody. */
export function meantBy(clause: NewCommitment): {
  readonly categories: readonly Category[]
  readonly health: HealthMeant
} {
  if (clause.kind === 'remains') return { categories: ['remains'], health: 'any' }
  if (clause.kind === 'deadline') return { categories: [], health: 'any' }
  return { categories: clause.categories, health: clause.health }
}

/**
 * What the law looks at. A number of both sides, or all for all, is a balance; a promise of one
 * side, or of a whole category, is that side's own duty.
 */
export function factsOf(clause: NewCommitment): AgreementFacts {
  const balances = clause.kind === 'count' || clause.kind === 'all-for-all'
  return {
    categories: meantBy(clause).categories,
    reciprocal: balances && clause.counts.length > 1,
    regardlessOfWill: clause.returns === 'regardless-of-will',
  }
}
