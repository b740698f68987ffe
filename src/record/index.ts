/** The door of the public record. */
export { byMonth } from './chronology/by-month.ts'
export type { MonthOfSide, Timeline } from './chronology/by-month.ts'
export { chronicleOf } from './chronology/chronicle.ts'
export type { Chronicle, ChronicleEvent } from './chronology/chronicle.ts'
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
export type { EventsAsked } from './chronology/asked.ts'
