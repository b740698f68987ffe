/**
 * One column of dates: its order of day and month, settled once for all its cells, and what had
 * to be assumed. Assumptions about the column are told once and not on every line.
 */
import {
  dateOrderOf,
  readDate,
  type Centuries,
  type DateOrder,
  type WrittenDate,
} from '../base/written-date.ts'
import type { PartialDate } from '../base/partial-date.ts'
import { unreachable } from '../base/refusal.ts'
import { problem, type Problem } from './line.ts'
import type { Row, Table } from './table/table.ts'

export type DateColumn = {
  /** What concerns the column as a whole. */
  problems: Problem[]
  read: (row: Row) => { date?: PartialDate; problem?: Problem }
}

function orderProblem(
  found: ReturnType<typeof dateOrderOf>,
  column: string,
  value: string,
): Problem[] {
  switch (found) {
    case 'unsettled':
      return [
        problem({
          code: 'date-order-assumed',
          column,
          value,
          what: 'nothing in this column shows whether the day or the month stands first.',
          remedy: 'Check one date that you know; write dates as 1998-03-12 to be sure.',
          assumed: 'day first',
        }),
      ]
    case 'mixed':
      return [
        problem({
          code: 'date-order-mixed',
          column,
          value,
          what: 'some dates in this column have the day first and some the month.',
          remedy: 'Write all dates in one order, best as 1998-03-12.',
          assumed: 'where a date can be read both ways, only its year was taken',
        }),
      ]
    case 'day-first':
    case 'month-first':
    case 'not-needed':
      return []
    default:
      return unreachable(found)
  }
}

const twoDigitYears = (column: string, value: string, centuries: Centuries) =>
  problem({
    code: 'two-digit-years-assumed',
    column,
    value,
    what: 'years have two digits.',
    remedy: 'Write years with four digits.',
    assumed:
      centuries === 'birth'
        ? '40 to 99 was read as 1940 to 1999; 00 to 39 was not read'
        : '00 to 39 was read as 2000 to 2039; 40 to 99 was not read',
  })

const serials = (column: string, value: string) =>
  problem({
    code: 'serial-dates-assumed',
    column,
    value,
    what: 'dates stand as numbers, as a spreadsheet counts days.',
    remedy: 'Check one date that you know, and format the column as a date.',
    assumed: 'days since 30 December 1899',
  })

type At = { line: number; column: string; value: string }

function unreadDate(kind: 'century-unknown' | 'impossible' | 'not-a-date', at: At): Problem {
  switch (kind) {
    case 'century-unknown':
      return problem({
        ...at,
        code: 'century-unknown',
        what: 'the year has two digits and may lie in either century.',
        remedy: 'Write the year with four digits.',
        assumed: 'the line was kept without this date',
      })
    case 'impossible':
      return problem({
        ...at,
        code: 'impossible-date',
        what: 'there is no such day in the calendar.',
        remedy: 'Correct the date, or write only the year or the year and month.',
        assumed: 'the line was kept without this date',
      })
    case 'not-a-date':
      return problem({
        ...at,
        code: 'not-a-date',
        what: 'this could not be read as a date.',
        remedy: 'Write it as 1998-03-12, 1998-03 or 1998.',
        assumed: 'the line was kept without this date',
      })
    default:
      return unreachable(kind)
  }
}

/** A dash, a question mark or "unknown" stands for nothing and is no mistake. */
const saysNothing = (text: string) => /^[-–—?.\s*0/]*$/.test(text)

/** Many people share a date of capture: every spelling is read once. */
function readOnce(order: DateOrder, centuries: Centuries) {
  const known = new Map<string, WrittenDate>()
  return (value: string): WrittenDate => {
    const read = known.get(value) ?? readDate(value, order, centuries)
    known.set(value, read)
    return read
  }
}

type ReadCell = (value: string) => WrittenDate

function reader(readCell: ReadCell, at: { index: number; column: string }) {
  return (row: Row): ReturnType<DateColumn['read']> => {
    const value = (row.cells[at.index] ?? '').trim()
    if (saysNothing(value)) return {}
    const read = readCell(value)
    if (read.kind === 'date' || read.kind === 'unclear-order') return { date: read.date }
    return { problem: unreadDate(read.kind, { line: row.line, column: at.column, value }) }
  }
}

/** Undefined when the list has no such column. */
export function dateColumnOf(
  { headings, rows }: Pick<Table, 'headings' | 'rows'>,
  index: number | undefined,
  centuries: Centuries,
): DateColumn | undefined {
  if (index === undefined) return undefined
  const column = headings[index] ?? `column ${index + 1}`
  const cells = rows.map((row) => (row.cells[index] ?? '').trim())
  const found = dateOrderOf(cells)
  const order = found === 'unsettled' || found === 'not-needed' ? 'day-first' : found
  const readCell = readOnce(order, centuries)
  const firstFrom = (from: 'two-digit-year' | 'serial') =>
    cells.find((cell) => {
      const read = readCell(cell)
      return read.kind === 'date' && read.from === from
    })
  const short = firstFrom('two-digit-year')
  const serial = firstFrom('serial')
  return {
    problems: [
      ...orderProblem(found, column, cells.find((cell) => cell !== '') ?? ''),
      ...(short === undefined ? [] : [twoDigitYears(column, short, centuries)]),
      ...(serial === undefined ? [] : [serials(column, serial)]),
    ],
    read: reader(readCell, { index, column }),
  }
}
