/** The files in which the record leaves the desk, by name. */
export const exportFiles = [
  'events.csv',
  'claims.csv',
  'conflicts.csv',
  'findings.csv',
  'series.csv',
  'record.json',
  'hxl.csv',
  'plover.csv',
  'claim-review.jsonld',
] as const
export type ExportFile = (typeof exportFiles)[number]

/** A review is said to the world: it leaves only while the record is open to it. */
export const forThePublicAlone: ReadonlySet<ExportFile> = new Set(['claim-review.jsonld'])
