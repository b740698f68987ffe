/**
 * Rows of a text file whose cells are divided by commas, semicolons, tabs or upright strokes.
 * A quotation mark that is opened and never closed costs its own line and not the rest of the
 * list.
 */
import Papa from 'papaparse'
import { problem, type Problem } from '../line.ts'
import type { Row } from './table.ts'

const separators = [',', ';', '\t', '|']
/** A cell over more lines than this is an unclosed quotation mark and not an address. */
const linesOfCellMax = 20

const quote = '"'
const countQuotes = (line: string) => line.split(quote).length - 1

function separatorsIn(line: string, separator: string): number {
  let count = 0
  let isInside = false
  for (const letter of line) {
    if (letter === quote) isInside = !isInside
    else if (letter === separator && !isInside) count += 1
  }
  return count
}

/**
 * The separator that stands equally often in most of the first lines; the more often the
 * better. A file without any has one column.
 */
export function likelySeparator(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split('\n', 40)
    .filter((line) => line.trim() !== '')
  const scored = separators.map((separator) => {
    const counts = lines.map((line) => separatorsIn(line, separator))
    const tally = new Map<number, number>()
    for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
    const best = [...tally].toSorted((left, right) => right[1] - left[1] || right[0] - left[0])[0]
    return { separator, agreeing: best?.[1] ?? 0, count: best?.[0] ?? 0 }
  })
  const [winner] = scored.toSorted(
    (left, right) => right.agreeing - left.agreeing || right.count - left.count,
  )
  return winner !== undefined && winner.agreeing > 0 ? winner.separator : ','
}

const parse = (text: string, separator: string, quoteChar: string = quote) =>
  Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', quoteChar })

/** Records by counting quotation marks: a line with an odd number goes on in the next ones. */
function recordsOf(lines: readonly string[]): { text: string; isBroken: boolean }[] {
  const records: { text: string; isBroken: boolean }[] = []
  for (let at = 0; at < lines.length;) {
    let last = at
    let quotes = countQuotes(lines[at] ?? '')
    while (quotes % 2 === 1 && last + 1 < lines.length && last - at < linesOfCellMax) {
      last += 1
      quotes += countQuotes(lines[last] ?? '')
    }
    const isBroken = quotes % 2 === 1
    if (isBroken) last = at
    records.push({ text: lines.slice(at, last + 1).join('\n'), isBroken })
    at = last + 1
  }
  return records
}

function parseCarefully(text: string, separator: string): { rows: Row[]; problems: Problem[] } {
  const problems: Problem[] = []
  const rows = recordsOf(text.split('\n')).map(({ text: record, isBroken }, at) => {
    const parsed = parse(record, separator)
    const isDoubtful = isBroken || parsed.errors.length > 0 || parsed.data.length > 1
    if (!isDoubtful) return { line: at + 1, cells: parsed.data[0] ?? [] }
    problems.push(
      problem({
        code: 'unclosed-quote',
        line: at + 1,
        value: record,
        what: 'a quotation mark is opened and not closed, or stands inside a cell.',
        remedy: 'Correct the line, or double the mark.',
        assumed: 'quotation marks of this line were read as letters',
      }),
    )
    const oneLine = record.replaceAll('\n', ' ')
    return { line: at + 1, cells: parse(oneLine, separator, '\u0000').data[0] ?? [] }
  })
  return { rows, problems }
}

/** `sep=;` in the first line is a spreadsheet's own note and no heading. */
const separatorNote = /^sep=(.)\n/i

export function readSeparatedText(
  decoded: string,
  separatorKnown?: string,
): { rows: Row[]; separator: string; problems: Problem[] } {
  const text = decoded.replaceAll(/\r\n?/g, '\n')
  const note = separatorNote.exec(text)
  const separator = separatorKnown ?? note?.[1] ?? likelySeparator(text)
  const parsed = parse(text, separator)
  const isWhole = !parsed.errors.some((error) => error.type === 'Quotes')
  const { rows, problems } = isWhole
    ? { rows: parsed.data.map((cells, at) => ({ line: at + 1, cells })), problems: [] }
    : parseCarefully(text, separator)
  return { rows: note === null ? rows : rows.slice(1), separator, problems }
}

/** A row is blank when nothing but white space stands in it. */
export const isBlank = ({ cells }: Row) => cells.every((cell) => cell.trim() === '')
