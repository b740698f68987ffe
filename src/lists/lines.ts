/**
 * From a table and its mapping to lines: beside the verbatim cells stands what was read from
 * them. A cell that cannot be read is a problem; its line is kept without that field.
 */
import type { PartialDate } from '../base/partial-date.ts'
import type { ColumnKind } from './headings.ts'
import type { Mapping } from './columns.ts'
import { readCategory, readHealth, readSex, readTransport } from './coded-words.ts'
import { dateColumnOf, type DateColumn } from './date-column.ts'
import { nameAndBirth } from './name-shapes.ts'
import { problem, type Line, type Problem, type Reading } from './line.ts'
import type { Row, Table } from './table/table.ts'

const textKinds = [
  'surname',
  'given',
  'patronymic',
  'fullName',
  'place',
  'serviceNumber',
  'unit',
  'rank',
  'heldAt',
  'remark',
  'goesTo',
  'family',
  'accompanies',
] as const satisfies readonly ColumnKind[]

/** White space is the only thing that is tidied; every letter stays as the party wrote it. */
const tidy = (cell: string) => cell.replaceAll(/\s+/g, ' ').trim()

type Headed = { readonly headings: readonly string[]; readonly mapping: Mapping }

/** The free columns of a row, by their headings. */
export const readExtra = ({ headings, mapping }: Headed, { cells }: Row): Record<string, string> =>
  Object.fromEntries(
    mapping.extra.map((index) => [
      headings[index] ?? `column ${index + 1}`,
      tidy(cells[index] ?? ''),
    ]),
  )

/** The remark of a row; empty where there is none. */
export const readRemark = ({ mapping }: Headed, { cells }: Row): string =>
  mapping.columns.remark === undefined ? '' : tidy(cells[mapping.columns.remark] ?? '')

type Reader = {
  headings: readonly string[]
  mapping: Mapping
  bornOn: DateColumn | undefined
  heldSince: DateColumn | undefined
  problems: Problem[]
}

type Coded = 'sex' | 'category' | 'health' | 'transport'

const accepted: Record<Coded, string> = {
  sex: 'female or male',
  category: 'prisoner of war, civilian, child, medical personnel or remains',
  health: 'good, light, serious or grave',
  transport: 'seat or stretcher',
}

const unknownWord = (kind: Coded, at: { line: number; column: string; value: string }) =>
  problem({
    ...at,
    code: 'unknown-value',
    what: `"${at.value.slice(0, 40)}" is not a known ${kind}.`,
    remedy: `Write ${accepted[kind]}.`,
    assumed: `the ${kind} was left open`,
  })

function readCoded(reader: Reader, row: Row, reading: Reading) {
  const word = <Value>(kind: Coded, read: (text: string) => Value | undefined) => {
    const index = reader.mapping.columns[kind]
    const value = index === undefined ? '' : tidy(row.cells[index] ?? '')
    if (index === undefined || value === '') return undefined
    const known = read(value)
    const column = reader.headings[index] ?? ''
    if (known === undefined)
      reader.problems.push(unknownWord(kind, { line: row.line, column, value }))
    return known
  }
  const sex = word('sex', readSex)
  const category = word('category', readCategory)
  const health = word('health', readHealth)
  const transport = word('transport', readTransport)
  if (sex !== undefined) reading.sex = sex
  if (category !== undefined) reading.category = category
  if (health !== undefined) reading.health = health
  if (transport !== undefined) reading.transport = transport
}

function readTexts(reader: Reader, row: Row, reading: Reading) {
  const { mapping } = reader
  const { cells } = row
  const cell = (index: number | undefined) => (index === undefined ? '' : tidy(cells[index] ?? ''))
  const reference = cell(mapping.columns.id)
  if (reference !== '') reading.reference = reference
  for (const kind of textKinds) {
    const value = cell(mapping.columns[kind])
    if (value !== '') reading[kind] = value
  }
  if (mapping.extra.length > 0) reading.extra = readExtra(reader, row)
}

function readOneDate(column: DateColumn | undefined, row: Row, problems: Problem[]) {
  const read = column?.read(row)
  if (read?.problem !== undefined) problems.push(read.problem)
  return read?.date
}

function readDates(reader: Reader, row: Row, reading: Reading) {
  const bornOn: PartialDate | undefined = readOneDate(reader.bornOn, row, reader.problems)
  const heldSince = readOneDate(reader.heldSince, row, reader.problems)
  if (bornOn !== undefined) reading.bornOn = bornOn
  if (heldSince !== undefined) reading.heldSince = heldSince
}

const hasName = ({ surname, given, patronymic, fullName }: Reading) =>
  (surname ?? given ?? patronymic ?? fullName) !== undefined

/** Without any column of names the file has one problem, and not one on every line. */
const mayHaveNames = ({ columns }: Mapping) =>
  (columns.surname ?? columns.given ?? columns.patronymic ?? columns.fullName) !== undefined

function readLine(reader: Reader, row: Row): Line {
  const reading: Reading = {}
  readTexts(reader, row, reading)
  readCoded(reader, row, reading)
  readDates(reader, row, reading)
  // The fallen may be nameless; of the living somebody always knows a name.
  const isLiving = reading.category !== 'remains'
  if (isLiving && mayHaveNames(reader.mapping) && !hasName(reading))
    reader.problems.push(
      problem({
        code: 'no-name',
        line: row.line,
        value: row.cells.join(' | '),
        what: 'no name was read from this line.',
        remedy: 'Write the name, or say on the mapping page which column holds it.',
      }),
    )
  return { line: row.line, cells: row.cells, reading }
}

/** Progress is told after every so many lines. */
const progressLines = 2_000

export type Progress = { linesRead: number; linesTotal: number }

export type LineReader = {
  readonly read: (row: Row) => Line
  /** So far: of the columns as a whole, then of the lines that were read. */
  readonly problems: readonly Problem[]
}

/** Without a column of births: "Ladov Ihnat, 12.03.1998" in that of the whole names. */
function birthBesideName(
  { headings, rows }: Pick<Table, 'headings' | 'rows'>,
  { columns: { bornOn, fullName } }: Mapping,
): DateColumn | undefined {
  if (bornOn !== undefined || fullName === undefined) return undefined
  const birthOf = ({ line, cells }: Row): Row => ({
    line,
    cells: [nameAndBirth(cells[fullName] ?? '').born],
  })
  const births = rows.map(birthOf)
  if (births.every(({ cells }) => cells[0] === '')) return undefined
  const heading = headings[fullName] ?? ''
  const column = dateColumnOf({ headings: [heading], rows: births }, 0, 'birth')
  return column && { problems: column.problems, read: (row) => column.read(birthOf(row)) }
}

/** Reads line by line. The table is looked through once before, for what its columns hold. */
export function lineReader(table: Pick<Table, 'headings' | 'rows'>, mapping: Mapping): LineReader {
  const bornOn =
    dateColumnOf(table, mapping.columns.bornOn, 'birth') ?? birthBesideName(table, mapping)
  const heldSince = dateColumnOf(table, mapping.columns.heldSince, 'recent')
  const problems = [...(bornOn?.problems ?? []), ...(heldSince?.problems ?? [])]
  const reader = { headings: table.headings, mapping, bornOn, heldSince, problems }
  return { read: (row) => readLine(reader, row), problems }
}

export function readLines(
  table: Pick<Table, 'headings' | 'rows'>,
  mapping: Mapping,
  onProgress: (progress: Progress) => void = () => {},
): { lines: Line[]; problems: readonly Problem[] } {
  const reader = lineReader(table, mapping)
  const linesTotal = table.rows.length
  const lines = table.rows.map((row, at) => {
    if (at % progressLines === 0) onProgress({ linesRead: at, linesTotal })
    return reader.read(row)
  })
  onProgress({ linesRead: linesTotal, linesTotal })
  return { lines, problems: reader.problems }
}
