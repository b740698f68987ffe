/**
 * EDITION.json: what one party receives of a problem and its plan. Its own people
 * stand there by name, with one word for every hold; the others as counts of
 * people alike, or as commitments that open in sums alone.
 */
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { settledFields, Statuses } from '../forms/plan-form.ts'
import { Problem } from '../forms/problem.ts'

const name = z.string()
const count = z.int().min(0)
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in small hexadecimal digits')
/** 32 bytes: a point of ristretto255, or a scalar below its order. */
const bytes32 = digest

/** People alike for every row and level; whoever is held for good is in none. */
const ClassCount = z.strictObject({
  goesTo: name,
  /** `duty`, `companion`, or a clause of the formula. */
  track: z.union([
    z.strictObject({ duty: z.enum(['own', 'companion']) }),
    z.strictObject({ clause: name }),
  ]),
  place: z.enum(['seats', 'stretchers', 'remains']),
  child: z.boolean(),
  health: z.enum(['grave', 'serious', 'other']),
  otherDuty: z.boolean(),
  named: z.boolean(),
  months: count,
  /** Stages counted from 1: the first they may travel in, and that of the accepted plan. */
  earliest: count,
  accepted: count,
  people: count,
  /** How many leave in each stage. */
  leaving: z.array(count),
})
export type ClassCount = z.infer<typeof ClassCount>

export const Opened = z.strictObject({ sum: name, value: z.int(), blinding: bytes32 })
export type Opened = z.infer<typeof Opened>

const shown = z.discriminatedUnion('shown', [
  z.strictObject({ party: name, shown: z.literal('counts'), classes: z.array(ClassCount) }),
  z.strictObject({
    party: name,
    shown: z.literal('commitments'),
    /** In the order that the terms fix (sealed-figures.ts), so that it tells nothing. */
    commitments: z.array(bytes32),
    opened: z.array(Opened),
  }),
])
export type Shown = z.infer<typeof shown>

export const Edition = z.strictObject({
  form: z.literal('good-offices/edition/1'),
  party: name,
  /**
   * Ties the edition to the whole problem and plan under a key that the desk opens to an auditor. A
   * plain digest would let a party try out reasons of holds until one fits.
   */
  binding: digest,
  terms: Problem.omit({ people: true, holds: true, pins: true, accepted: true }),
  people: Problem.shape.people,
  holds: z.array(
    z.strictObject({ person: name, reason: z.literal('held'), untilStage: name.optional() }),
  ),
  pins: Problem.shape.pins,
  accepted: Problem.shape.accepted,
  status: Statuses,
  levels: settledFields.levels,
  stages: settledFields.stages,
  accounts: settledFields.accounts,
  /** Of this party alone. */
  remains: settledFields.remains,
  cycles: settledFields.cycles,
  vehicles: settledFields.vehicles,
  stays: settledFields.stays,
  certificate: settledFields.certificate,
  /** SHA-256 of what each party's section shows to the others: to be compared across the table. */
  sections: z.array(z.strictObject({ party: name, sha256: digest })),
  /** How this party's own people are shown to the others; the secret opens its commitments. */
  own: z.discriminatedUnion('shown', [
    z.strictObject({ shown: z.literal('counts') }),
    z.strictObject({ shown: z.literal('commitments'), secret: bytes32 }),
  ]),
  others: z.array(shown),
})
export type Edition = z.infer<typeof Edition>

/** Reads a parsed EDITION.json; throws a Refusal that names the first wrong field. */
export function readEdition(document: unknown): Edition {
  const read = Edition.safeParse(document)
  if (read.success) return read.data
  const { path = [], message = '' } = read.error.issues[0] ?? {}
  throw new Refusal('wrong-input', `The edition cannot be read: ${path.join('.')}: ${message}.`)
}
