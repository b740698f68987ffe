/**
 * From the bytes of a party's file to its lines, in one call: table, columns, lines, linter.
 * Reading runs in a worker with a limit on memory and time, since a file may be hostile: see
 * jobs/read-file.ts. Called directly it answers the same.
 */
import type { PartialDate } from '../base/partial-date.ts'
import { mapByHand, mapByHeading, recogniseColumns } from './columns.ts'
import type { ColumnsByHeading, Mapping } from './columns.ts'
import { keepProblems, type Line, type Problem } from './line.ts'
import { readLines, type Progress } from './lines.ts'
import { lintLines, type FactsForLinter } from './linter.ts'
import { readTable, type TableLimits } from './table/read-table.ts'
import type { Table, TableSource } from './table/table.ts'

/** Who says which column is which. Without it the headings are recognised. */
export type MappingWish =
  | { by: 'hand'; mapping: Pick<Mapping, 'columns' | 'extra'> }
  | { by: 'heading'; columns: ColumnsByHeading }

export type ReadingWish = {
  /** The day of the reading, for ages and dates in the future. */
  todayOn: PartialDate
  mapping?: MappingWish
  /** What only the desk knows: who has gone home, which categories this list is for. */
  facts?: FactsForLinter
}

export type ListReading = {
  source: TableSource
  headings: string[]
  mapping: Mapping
  lines: Line[]
  /** At most `problemsMax` of them; `problemsTotal` counts all. */
  problems: Problem[]
  problemsTotal: number
}

function mappingOf(table: Table, wish: MappingWish | undefined) {
  if (wish === undefined) return recogniseColumns(table)
  return wish.by === 'hand' ? mapByHand(table, wish.mapping) : mapByHeading(table, wish.columns)
}

export type OpenList = { table: Table; mapping: Mapping; problems: Problem[] }

/**
 * A list of which the columns are known and the lines not yet read (`lineReader` does). Refuses a
 * file that is no list, or too large for one.
 */
export async function openList(
  file: { bytes: Uint8Array; fileName: string },
  wish?: MappingWish,
  limits?: TableLimits,
): Promise<OpenList> {
  const table = await readTable(file.bytes, file.fileName, limits)
  const { mapping, problems } = mappingOf(table, wish)
  return { table, mapping, problems: [...table.problems, ...problems] }
}

/** Refuses as `openList` does. */
export async function readList(
  file: { bytes: Uint8Array; fileName: string },
  wish: ReadingWish,
  onProgress?: (progress: Progress) => void,
): Promise<ListReading> {
  const { table, mapping, problems } = await openList(file, wish.mapping)
  const read = readLines(table, mapping, onProgress)
  const { todayOn, facts = {} } = wish
  const linted = lintLines(read.lines, { headings: table.headings, mapping, todayOn, ...facts })
  return {
    source: table.source,
    headings: table.headings,
    mapping,
    lines: read.lines,
    ...keepProblems([...problems, ...read.problems, ...linted]),
  }
}
