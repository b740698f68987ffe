/**
 * Rows of an .xlsx workbook, as a person sees them: a formula by its result, a date in the
 * precision in which its cell shows it, a number with the zeros that its format puts before it.
 */
import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import { listColumnsMax, listLinesMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { problem, type Problem } from '../line.ts'
import type { RawRows, Row } from './table.ts'
import { refuseZipBomb } from './zip-size.ts'

/** March 1998 typed into a cell is kept as its first day; the format alone remembers. */
function shownDate(date: Date, format: string): string {
  const whole = date.toISOString().slice(0, 10)
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (bare.includes('d') || !bare.includes('y')) return whole
  return bare.includes('m') ? whole.slice(0, 7) : whole.slice(0, 4)
}

function shownNumber(value: number, format: string): string {
  const zeros = /^(0{2,30})$/.exec(format)?.[1]?.length ?? 0
  return Number.isInteger(value) && zeros > 0 ? String(value).padStart(zeros, '0') : String(value)
}

function shownValue(value: CellValue, format: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return shownNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : shownDate(value, format)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('hyperlink' in value) return shownText(value.text)
  return shownValue(value.result, format)
}

/** The text of a link is itself a value, whatever the type says of it. */
const shownText = (text: unknown): string => {
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null || !('richText' in text)) return ''
  const { richText } = text
  if (!Array.isArray(richText)) return ''
  return richText
    .map((run: unknown) =>
      typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string'
        ? run.text
        : '',
    )
    .join('')
}

const formulaProblem = (cell: Cell, line: number, shown: string) =>
  problem({
    code: 'formula',
    line,
    column: `column ${cell.fullAddress.col}`,
    value: `=${cell.formula}`,
    what: 'the cell is a formula.',
    remedy: 'Write the value instead.',
    assumed: `its last result was read: ${shown === '' ? 'nothing' : `"${shown.slice(0, 40)}"`}`,
  })

function rowsOf(sheet: Worksheet, fileName: string): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = []
  const problems: Problem[] = []
  sheet.eachRow((row, line) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      const shown = shownValue(cell.value, cell.numFmt ?? '')
      // A merged cell repeats its master: a person is not named once for every column.
      const isRepeated = cell.isMerged && cell.master.address !== cell.address
      if (shown === '' || isRepeated) return
      if (column > listColumnsMax) throw tooWide(fileName, line, column)
      while (cells.length < column) cells.push('')
      cells[column - 1] = shown
      if (cell.formula) problems.push(formulaProblem(cell, line, shown))
    })
    if (cells.length > 0) rows.push({ line, cells })
  })
  return { rows, problems }
}

const tooWide = (fileName: string, line: number, column: number) =>
  new Refusal(
    'too-large',
    `Line ${line} of ${fileName} has a cell in column ${column}, and a list has at most ` +
      `${listColumnsMax} columns; remove what is not needed.`,
  )

const otherSheets = (read: string, others: readonly string[]) =>
  problem({
    code: 'other-sheets',
    value: others.join(', '),
    what: `the workbook has further sheets with content: ${others.slice(0, 8).join(', ')}.`,
    remedy: 'Send each further list as a file of its own.',
    assumed: `only "${read}" was read`,
  })

/** Anything thrown while unpacking foreign bytes means that they are no workbook. */
async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const { default: ExcelJs } = await import('exceljs')
  const workbook = new ExcelJs.Workbook()
  const whole = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(whole).set(bytes)
  try {
    return await workbook.xlsx.load(whole)
  } catch (cause) {
    throw new Refusal(
      'wrong-input',
      `${fileName} could not be read as a workbook; open it, save it again as .xlsx and send that.`,
      { facts: { cause: String(cause) } },
    )
  }
}

export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<RawRows> {
  const parts = await refuseZipBomb(bytes, fileName)
  if (!parts.some(({ name }) => name === 'xl/workbook.xml'))
    throw new Refusal(
      'wrong-input',
      `${fileName} is an archive and not a workbook; save the list as .xlsx or .csv and send that.`,
    )
  const workbook = await openWorkbook(bytes, fileName)
  const filled = workbook.worksheets.filter(({ actualRowCount }) => actualRowCount > 0)
  const sheet = filled.find(({ state }) => state === 'visible') ?? filled[0]
  if (sheet === undefined)
    throw new Refusal('wrong-input', `${fileName} holds no lines; send the list again.`)
  if (sheet.actualRowCount > listLinesMax + 1)
    throw new Refusal(
      'too-large',
      `${fileName} has more than ${listLinesMax} lines; divide it into several lists.`,
    )
  const { rows, problems } = rowsOf(sheet, fileName)
  const others = filled.filter((other) => other !== sheet).map(({ name }) => name)
  if (others.length > 0) problems.unshift(otherSheets(sheet.name, others))
  return { rows, source: { kind: 'xlsx', sheet: sheet.name }, problems }
}
