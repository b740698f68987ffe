/**
 * CSV as the desk writes it (RFC 4180, line ends CRLF), safe to open in a spreadsheet: text
 * that a spreadsheet would run as a formula is marked as text.
 */

const startsFormula = /^[=+\-@\t\r＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/**
 * Is this text a formula, and not merely a telephone number, a dash or a name after an "at"?
 * It starts with an equals sign and goes on, or with another sign and then calls something.
 */
export const isFormula = (text: string) =>
  /^\s*[=＝]\s*[^\s=]/.test(text) ||
  /^\s*[+\-@＋－＠]\s*[^\s(A-Za-z]*[A-Za-z][^\s(|!]*[(|!]/.test(text)

/** An apostrophe before anything that a spreadsheet might run; plain numbers stay numbers. */
export const guardFormula = (text: string) =>
  startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text

const quoted = (cell: string) =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell

/** One row with its line end. Cells are written as they are: guard what people wrote. */
export const csvRow = (cells: readonly (string | number)[]) =>
  `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`

/** In front of a file, so that spreadsheets read every script. */
export const byteOrderMark = '\u{feff}'

/** A whole file for people, every text guarded. */
export function writeCsv(
  headings: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  let text = csvRow(headings)
  for (const row of rows)
    text += csvRow(row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)))
  return text
}
