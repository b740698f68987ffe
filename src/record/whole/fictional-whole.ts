/** A rebuilt record of invented claims, for tests. */
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet, type Cells } from '../building/fictional-claims.ts'
import { wholeRecordOf, type WholeInput, type WholeRecord } from './whole-record.ts'

export function wholeFrom(
  rows: readonly Cells[],
  beside: Partial<Omit<WholeInput, 'claims'>> = {},
): WholeRecord {
  const lines = readClaimLines(claimsSheet(rows))
  return wholeRecordOf({
    ...lines,
    adjudications: [],
    commitments: [],
    speakers: [],
    ...beside,
    claims: lines.claims.map((claim) => ({ ...claim, saidIn: null })),
  })
}
