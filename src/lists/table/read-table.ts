/**
 * A file of a party as a table. What is wrong with the whole file is a refusal of one sentence;
 * what is wrong with a line is a problem, and the line stays.
 */
import { listColumnsMax, listLinesMax, uploadBytesMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { countKnown, looksLikeHeadings } from '../columns.ts'
import { problem, type Problem } from '../line.ts'
import { settleCells } from './cells.ts'
import { fileKind } from './file-kind.ts'
import { isBlank, readSeparatedText } from './separated-text.ts'
import type { RawRows, Row, Table } from './table.ts'
import { decodeText } from './text-encoding.ts'
import { readWorkbook } from './workbook.ts'

export type TableLimits = { readonly linesMax: number; readonly bytesMax: number }

/** Of a file that a party hands in. */
export const submittedLimits: TableLimits = { linesMax: listLinesMax, bytesMax: uploadBytesMax }

/** Titles, stamps and dates may stand above the headings, but not more rows than this. */
const rowsAboveMax = 12

function readText(bytes: Uint8Array, fileName: string): RawRows {
  const { text, encoding, problems } = decodeText(bytes, fileName)
  const isTsv = /\.(tsv|tab)$/i.test(fileName)
  const read = readSeparatedText(text, isTsv && text.includes('\t') ? '\t' : undefined)
  return {
    rows: read.rows,
    source: { kind: read.separator === '\t' ? 'tsv' : 'csv', encoding, separator: read.separator },
    problems: [...problems, ...read.problems],
  }
}

function refuseTooLarge(rows: readonly Row[], fileName: string, { linesMax }: TableLimits) {
  if (rows.length > linesMax + 1)
    throw new Refusal(
      'too-large',
      `${fileName} has more than ${linesMax} lines; divide it into several lists.`,
    )
  const wide = rows.find((row) => lastFilled(row.cells) > listColumnsMax)
  if (wide !== undefined)
    throw new Refusal(
      'too-large',
      `Line ${wide.line} of ${fileName} has ${lastFilled(wide.cells)} columns, and a list has at most ` +
        `${listColumnsMax}; remove what is not needed, or check the separator.`,
    )
}

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '') + 1

/**
 * Where the headings stand: the first row that holds two known ones, or else the first row.
 * Undefined when even that looks like a person.
 */
function findHeadings(rows: readonly Row[]): number | undefined {
  const known = rows.slice(0, rowsAboveMax).findIndex((row) => countKnown(row.cells) >= 2)
  if (known >= 0) return known
  return looksLikeHeadings(rows[0]?.cells ?? []) ? 0 : undefined
}

function noHeader(first: Row): Problem {
  return problem({
    code: 'no-header',
    line: first.line,
    value: first.cells.join(' | '),
    what: 'the list has no row of headings.',
    remedy: 'Say on the mapping page what each column is.',
    assumed: 'the first line was read as a person, and the columns were numbered',
  })
}

const aboveHeadings = (row: Row) =>
  problem({
    code: 'lines-above-headings',
    line: row.line,
    value: row.cells.join(' ').trim(),
    what: 'this line stands above the headings.',
    remedy: 'Nothing needs doing if it is a title.',
    assumed: 'it was not read as a person',
  })

function duplicateHeadings(headings: readonly string[], line: number): Problem[] {
  const seen = new Set<string>()
  return headings.flatMap((heading, index) => {
    const name = heading.trim()
    if (name === '' || !seen.has(name)) {
      seen.add(name)
      return []
    }
    return problem({
      code: 'duplicate-heading',
      line,
      column: heading,
      value: heading,
      what: `this heading stands over more than one column (again over column ${index + 1}).`,
      remedy: 'Give each column a heading of its own.',
      assumed: 'the first one was taken; the other is kept and not read',
    })
  })
}

/**
 * Rows are brought to the width of the headings; what was short or long is said. A workbook has
 * no ends of rows: what is short there is a row whose last cells are empty.
 */
function settleWidths(rows: Row[], width: number, kind: RawRows['source']['kind']): Problem[] {
  const problems: Problem[] = []
  for (const row of rows) {
    const filled = lastFilled(row.cells)
    const isShort = row.cells.length < width && kind !== 'xlsx'
    if (isShort || filled > width)
      problems.push(
        problem({
          code: 'row-length',
          line: row.line,
          value: row.cells.join(' | '),
          what: `the line has ${isShort ? row.cells.length : filled} cells, the headings are ${width}.`,
          remedy: 'Check that no cell has slipped into the next column.',
          assumed: isShort
            ? 'missing cells were read as empty'
            : 'further cells are kept, not read',
        }),
      )
    while (row.cells.length < width) row.cells.push('')
    row.cells.length = Math.max(width, filled)
  }
  return problems
}

/** Forms of offices count their columns under the headings: 1, 2, 3. */
const countsColumns = ({ cells }: Row) =>
  lastFilled(cells) > 2 &&
  cells.slice(0, lastFilled(cells)).every((cell, at) => cell.trim() === String(at + 1))

function toTable(raw: RawRows, fileName: string, limits: TableLimits): Table {
  const rows = raw.rows.filter((row) => !isBlank(row))
  const [first] = rows
  if (first === undefined)
    throw new Refusal('wrong-input', `${fileName} holds no lines; send the list again.`)
  refuseTooLarge(rows, fileName, limits)
  const headAt = findHeadings(rows)
  const head = headAt === undefined ? undefined : rows[headAt]
  const below = rows.slice(headAt === undefined ? 0 : headAt + 1)
  const isCounted = headAt !== undefined && below[0] !== undefined && countsColumns(below[0])
  const people = isCounted ? below.slice(1) : below
  if (people.length === 0)
    throw new Refusal(
      'wrong-input',
      `${fileName} has headings and no person under them; send the list again.`,
    )
  const width = lastFilled((head ?? widest(people)).cells)
  const headings = Array.from({ length: width }, (_, at) => head?.cells[at] ?? `column ${at + 1}`)
  const above = rows.slice(0, headAt ?? 0).map(aboveHeadings)
  const problems = [
    ...raw.problems,
    ...(head === undefined ? [noHeader(first)] : duplicateHeadings(headings, head.line)),
    ...above,
    ...settleWidths(people, width, raw.source.kind),
  ]
  return { headings, rows: people, source: raw.source, problems }
}

const widest = (rows: readonly Row[]): Row =>
  rows.reduce((best, row) => (lastFilled(row.cells) > lastFilled(best.cells) ? row : best))

function refuseTooHeavy(bytes: Uint8Array, fileName: string, bytesMax: number) {
  if (bytes.length <= bytesMax) return
  throw new Refusal(
    'too-large',
    `${fileName} has more than ${bytesMax / 1_048_576} MB; send the list without pictures.`,
  )
}

/**
 * `fileName` serves the sentences of refusals, and `.tsv` in it settles the separator. A workbook
 * is held to the limits of what is submitted, whatever `limits` says.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: TableLimits = submittedLimits,
): Promise<Table> {
  refuseTooHeavy(bytes, fileName, limits.bytesMax)
  const kind = fileKind(bytes, fileName)
  if (kind === 'zip') refuseTooHeavy(bytes, fileName, submittedLimits.bytesMax)
  const raw = kind === 'zip' ? await readWorkbook(bytes, fileName) : readText(bytes, fileName)
  const table = toTable(raw, fileName, limits)
  return { ...table, problems: [...table.problems, ...settleCells(table)] }
}
