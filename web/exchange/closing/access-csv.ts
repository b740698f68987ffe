/** Refused interviews as a file for a spreadsheet: one row each time; it names no person. */
import { writeCsv } from '../../../src/base/csv.ts'
import type { AccessReport } from '../../../src/exchange/gates/access.ts'

export type { AccessReport } from '../../../src/exchange/gates/access.ts'

const headings = ['refused_by', 'at', 'recorded_by', 'role']

/** With the mark of byte order in front, which spreadsheets need to read other scripts. */
export const accessCsv = ({ refusals }: Pick<AccessReport, 'refusals'>): string =>
  `\uFEFF${writeCsv(
    headings,
    refusals.map(({ party, at, recordedBy, role }) => [party, at, recordedBy, role]),
  )}`
