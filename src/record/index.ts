/** The door of the public record. */
export { byMonth } from './by-month.ts'
export type { Figure, MonthOfSide, Timeline } from './by-month.ts'
export { readingOf, speaksOf, valuesShown } from './figures.ts'
export type { FigureOf } from './figures.ts'
export { parsePublicRecord } from './public-record.ts'
export type {
  Amount,
  Claim,
  PublicCommitment,
  PublicRecord,
  Received,
  RecordEvent,
  RecordFiles,
  RecordProblem,
} from './public-record.ts'
export { EventKind } from './rows.ts'
export { search } from './search.ts'
export type { RecordQuery } from './search.ts'
