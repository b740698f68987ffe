/** The manifests as a workbook (.xlsx): one row a person, every cell text, so that nothing is run or rounded. */
import { Buffer } from 'node:buffer'
import { manifestColumns } from './manifest-rows.ts'

const width = 18

export async function manifestWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { default: ExcelJs } = await import('exceljs')
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('manifests', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = manifestColumns.map((header) => ({ header, width, style: { numFmt: '@' } }))
  for (const row of rows) sheet.addRow([...row])
  return Buffer.from(await book.xlsx.writeBuffer())
}
