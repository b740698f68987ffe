/** The door of the lists: a party's file in, its lines and their problems out. */
export { differencesBetween, type Differences, type Version } from './differences.ts'
export type { Line, Problem } from './line.ts'
export { lintLines } from './linter.ts'
export type { AlreadyExchanged, FactsForLinter, LintContext } from './linter.ts'
export { readList, type ListReading, type MappingWish, type ReadingWish } from './read-list.ts'
