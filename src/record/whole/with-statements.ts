/**
 * The record that ships together with statements and decisions: what a desk reads of its own. Built
 * again from what was built before, whatever was kept, put right or taken back since.
 */
import { isDeepStrictEqual } from 'node:util'
import { keptRecord, type Studies } from '../building/kept-record.ts'
import type { Adjudication } from '../building/adjudication.ts'
import {
  claimsOfStatements,
  type SaidStatement,
  type StatementClaims,
} from '../claims/claims-of-statements.ts'
import { promisesOfStatements } from '../claims/promises-of-statements.ts'
import { speakersKnownFrom, type WhoIs } from '../building/witnesses.ts'
import { saidStances } from '../stances/said-stances.ts'
import type { Shipped } from './store.ts'
import type { SaidClaim, WholeRecord } from './whole-record.ts'

export type WithStatements = {
  readonly record: WholeRecord
  /** In the order of their publication. */
  readonly statements: readonly StatementClaims[]
  readonly studies: Studies
}

export type Added = {
  readonly statements: readonly SaidStatement[]
  readonly adjudications: readonly Adjudication[]
}

export function withStatements(
  { input: shipped, ways }: Shipped,
  { statements, adjudications }: Added,
  before: WithStatements | null = null,
): WithStatements {
  const whoIs: WhoIs = before?.record.whoIs ?? speakersKnownFrom(shipped.speakers)
  const said = claimsOfStatements(statements, { ...ways, shipped: shipped.claims })
  const known = before?.record.claims ?? new Map<string, SaidClaim>()
  const own = said.flatMap(({ claims }) => claims.map((claim) => sameAsBefore(claim, known)))
  const claims = [...shipped.claims, ...own]
  const input = {
    ...shipped,
    claims,
    read: shipped.read + own.length,
    promises: promisesOfStatements(said, { ...ways, commitments: shipped.commitments }),
    adjudications: [...shipped.adjudications, ...adjudications],
  }
  const { built, studies } = keptRecord(input, whoIs, before?.studies)
  return {
    record: {
      built,
      claims: new Map(claims.map((claim) => [claim.id, claim])),
      input,
      whoIs,
      stances: saidStances(statements, ways.nameOf),
    },
    statements: said,
    studies,
  }
}

/** The claim that was there, so that its event is not studied again. */
function sameAsBefore(claim: SaidClaim, known: ReadonlyMap<string, SaidClaim>): SaidClaim {
  const before = known.get(claim.id)
  return before !== undefined && isDeepStrictEqual(before, claim) ? before : claim
}
