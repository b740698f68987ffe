/** Made-up whole records of northland and southland, for tests: claims as lines of a sheet. */
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet, said, type Cells } from '../building/fictional-claims.ts'
import { wholeRecordOf, type WholeRecord } from '../whole/whole-record.ts'

export function madeUpRecord(rows: readonly Cells[]): WholeRecord {
  const lines = readClaimLines(claimsSheet(rows))
  return wholeRecordOf({
    ...lines,
    claims: lines.claims.map((claim) => ({ ...claim, saidIn: null })),
    adjudications: [],
    commitments: [],
    speakers: [],
  })
}

/** An office says that the count of this event is not told. */
export const withholds = (cells: Cells): Cells =>
  said({ attribute: 'withheld', side: 'both', category: '', per: '', value: 'number', ...cells })
