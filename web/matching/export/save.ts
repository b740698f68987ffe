/** A table of the page goes to the reader's disk. */
import { saveText } from '../../ui/save-text.ts'

/** Without the mark at its start spreadsheets take UTF-8 for another encoding. */
export const saveCsv = (text: string, name: string): void =>
  saveText(name, `\u{feff}${text}`, 'text/csv;charset=utf-8')
