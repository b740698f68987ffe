/**
 * The files in which the record leaves the desk, each with what it holds. Whatever is withheld is
 * taken out first, for whoever asks: a file goes further than the one who saved it.
 */
import type { WholeRecord } from '../whole/whole-record.ts'
import { ClaimView } from '../views.ts'
import { claimReviews, type Publisher } from './claim-review.ts'
import { hxlSheet } from './hxl.ts'
import type { ExportFile } from './names.ts'
import { ploverSheet } from './plover.ts'
import { publicView } from './public-view.ts'
import { selected, type Selection } from './selection.ts'
import { claimsSheet, conflictsSheet, eventsSheet, findingsSheet, seriesSheet } from './sheets.ts'

export const mediaTypeOf = (file: ExportFile): string =>
  file.endsWith('.csv')
    ? 'text/csv; charset=utf-8'
    : file.endsWith('.jsonld')
      ? 'application/ld+json; charset=utf-8'
      : 'application/json; charset=utf-8'

const writers: Readonly<Record<ExportFile, (record: WholeRecord, by: Publisher) => string>> = {
  'events.csv': eventsSheet,
  'claims.csv': claimsSheet,
  'conflicts.csv': conflictsSheet,
  'findings.csv': findingsSheet,
  'series.csv': seriesSheet,
  'record.json': (record, by) => {
    // Refused lines may quote what they hold.
    const { lines: _, ...built } = record.built
    return written({ made: by, ...built, claims: claimsIn(record) })
  },
  'hxl.csv': hxlSheet,
  'plover.csv': ploverSheet,
  'claim-review.jsonld': (record, by) => written(claimReviews(record, by)),
}

export function exported(
  record: WholeRecord,
  { file, selection, by }: { file: ExportFile; selection: Selection; by: Publisher },
): string {
  return writers[file](selected(publicView(record), selection), by)
}

const written = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

const claimsIn = ({ claims }: WholeRecord) =>
  [...claims.values()].map((claim) => ({
    ...ClaimView.parse(claim),
    event: claim.event,
    date: claim.date,
  }))
