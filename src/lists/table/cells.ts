/**
 * What no single cell may do to a list: be megabytes long, hold characters that cannot be
 * stored, or be a formula that another program would run.
 */
import { isFormula } from '../../base/csv.ts'
import { cellCharactersMax } from '../../base/limits.ts'
import { problem, shortened, type Problem, type ProblemCode } from '../line.ts'
import type { Table } from './table.ts'

type Finding = { code: ProblemCode; what: string; remedy: string; assumed: string | null }

/** U+0000 cannot be stored as text; U+FFFD is what a decoder leaves where bytes made no sense. */
const isUnreadable = (cell: string) => cell.includes('\u0000') || cell.includes('\uFFFD')

const tooLong = (length: number): Finding => ({
  code: 'cell-too-long',
  what: `the cell has ${length} characters.`,
  remedy: 'Shorten it; the file itself is kept as it came.',
  assumed: `only the first ${cellCharactersMax} characters were read`,
})

const formula: Finding = {
  code: 'formula',
  what: 'the cell is a formula.',
  remedy: 'Write the value instead.',
  assumed: 'it was kept as text and not calculated',
}

const broken: Finding = {
  code: 'unreadable-characters',
  what: 'the cell holds characters that could not be read.',
  remedy: 'Correct the cell, or save the list as UTF-8.',
  assumed: 'they stand as �',
}

function findingOf(cell: string): Finding | undefined {
  if (cell.length > cellCharactersMax) return tooLong(cell.length)
  if (isFormula(cell)) return formula
  return isUnreadable(cell) ? broken : undefined
}

const settled = (cell: string) => cell.slice(0, cellCharactersMax).replaceAll('\u0000', '\uFFFD')

/** Changes over-long and unstorable cells in place, and says so for each. */
export function settleCells({ headings, rows }: Pick<Table, 'headings' | 'rows'>): Problem[] {
  const problems: Problem[] = []
  for (const { line, cells } of rows)
    cells.forEach((cell, at) => {
      const finding = cell === '' ? undefined : findingOf(cell)
      if (finding === undefined) return
      cells[at] = settled(cell)
      const column = headings[at] ?? `column ${at + 1}`
      problems.push(problem({ ...finding, line, column, value: settled(cell) }))
    })
  headings.forEach((heading, at) => {
    headings[at] = shortened(settled(heading), 200)
  })
  return problems
}
