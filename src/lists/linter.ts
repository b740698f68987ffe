/**
 * What is suspicious in a list although every cell could be read: the same person twice, an age
 * that does not fit, letters of two scripts in one word, a line that has shifted. It tells, says
 * what was assumed, and never repairs; the checks stand in the folder linter/.
 */
import type { Line, Problem } from './line.ts'
import type { LintContext } from './linter/context.ts'
import { dateProblems } from './linter/dates.ts'
import { letterProblems } from './linter/letters.ts'
import { nameCellProblems } from './linter/name-cells.ts'
import { repeatedProblems } from './linter/repeated.ts'
import { wholeColumnProblems } from './linter/whole-columns.ts'

export type { AlreadyExchanged, FactsForLinter, LintContext } from './linter/context.ts'

/** Everything suspicious, in the order of the checks. */
export const lintLines = (lines: readonly Line[], context: LintContext): Problem[] => [
  ...repeatedProblems(lines, context),
  ...dateProblems(lines, context),
  ...letterProblems(lines, context),
  ...nameCellProblems(lines, context),
  ...wholeColumnProblems(lines, context),
]
