/**
 * The record as a page asks it: rebuilt from its claims and adjudications, with every claim at hand
 * by its id, so that any figure unfolds to who said it, where it was printed, and the very words.
 */
import { build, type BuildInput } from '../building/build.ts'
import type { Built } from '../building/built.ts'
import type { BuildClaim } from '../building/claim-lines.ts'
import { speakersKnownFrom, type WhoIs } from '../building/witnesses.ts'
import type { Span } from '../reading/span.ts'
import type { SaidStance } from '../stances/said-stances.ts'

/** The words of a kept statement on which a claim stands. A derived value stands on none. */
export type SaidIn = { readonly statement: string; readonly span: Span | null }

/** A claim of the record; `saidIn` is null for those that ship with it. */
export type SaidClaim = BuildClaim & { readonly saidIn: SaidIn | null }

export type WholeInput = Omit<BuildInput, 'claims'> & { readonly claims: readonly SaidClaim[] }

export type WholeRecord = {
  readonly built: Built
  readonly claims: ReadonlyMap<string, SaidClaim>
  readonly input: WholeInput
  readonly whoIs: WhoIs
  /** Of kept statements alone: the claims that ship hold none. For the desk (public-view.ts). */
  readonly stances: readonly SaidStance[]
}

export const wholeRecordOf = (input: WholeInput): WholeRecord => ({
  built: build(input),
  claims: new Map(input.claims.map((claim) => [claim.id, claim])),
  input,
  whoIs: speakersKnownFrom(input.speakers),
  stances: [],
})
