/**
 * What an officer decided about a dispute: signed, reasoned, and reversible by another one that
 * replaces it. The figures stay; only the resolution says who decided what.
 */
import { z } from 'zod'
import type { Dispute } from './disputes.ts'

/** What makes a dispute the one that is meant: no two of a record are alike in all of it. */
export const DisputedThing = z.strictObject({
  event: z.string().min(1),
  attribute: z.string().min(1),
  side: z.string().nullable(),
  category: z.string().nullable(),
  per: z.string().nullable(),
  part: z.string().nullable(),
  series: z.string().nullable(),
  scope: z.string().nullable(),
})
export type DisputedThing = z.infer<typeof DisputedThing>

/** One of the figures stands, or all of them are kept. */
export const Ruling = z.union([
  z.strictObject({ value: z.union([z.int(), z.string()]) }),
  z.literal('both'),
])
export type Ruling = z.infer<typeof Ruling>

export const Adjudication = z.object({
  id: z.string().min(1),
  about: DisputedThing,
  /** `released`: withheld counts of the event may be told; `withdrawn` undoes what it replaces. */
  decision: z.union([Ruling, z.enum(['released', 'withdrawn'])]),
  reasons: z.string().min(1),
  /** The name under which the officer is enrolled; for the desk alone. */
  signedBy: z.string().min(1),
  at: z.iso.datetime(),
  /** The adjudication that this one takes the place of. */
  replaces: z.string().nullable(),
})
export type Adjudication = z.infer<typeof Adjudication>

/** Fewer words are no reason that somebody else could check. */
export const reasonWordsMin = 3

export const areReasons = (written: string): boolean =>
  written.trim().split(/\s+/u).length >= reasonWordsMin

export const sameThing = (one: DisputedThing, other: DisputedThing): boolean =>
  one.event === other.event &&
  one.attribute === other.attribute &&
  one.side === other.side &&
  one.category === other.category &&
  one.per === other.per &&
  one.part === other.part &&
  one.series === other.series &&
  one.scope === other.scope

/** Those that nothing replaces; two on one thing: the later one. */
export function inForce(all: readonly Adjudication[]): readonly Adjudication[] {
  const replaced = new Set(all.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])))
  return all
    .filter(({ id, decision }) => !replaced.has(id) && decision !== 'withdrawn')
    .toSorted((one, other) => (one.at + one.id < other.at + other.id ? 1 : -1))
}

/** A value that no claim and no sum gives any more decides nothing. */
export function adjudicated(dispute: Dispute, decisions: readonly Adjudication[]): Dispute {
  const decided = decisions.find(({ about }) => sameThing(about, dispute))
  if (decided === undefined) return dispute
  const { decision, reasons: why, id: adjudication } = decided
  if (decision === 'withdrawn' || decision === 'released') return dispute
  const told = { why, says: null, adjudication }
  const { resolution, values } = dispute
  if (decision === 'both') {
    const all = { ...resolution, ...spread(values), state: 'both-kept' as const, ...told }
    return { ...dispute, resolution: all }
  }
  const { value } = decision
  if (values.every((each) => each.value !== value)) return dispute
  const one = typeof value === 'number' ? value : null
  return { ...dispute, resolution: { state: 'resolved', value, low: one, high: one, ...told } }
}

/** From the lowest to the highest of all figures; words have no such ends. */
function spread(values: Dispute['values']): { low: number | null; high: number | null } {
  const figures = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (figures.length === 0) return { low: null, high: null }
  return { low: Math.min(...figures), high: Math.max(...figures) }
}
