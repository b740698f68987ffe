/** Hands a text to the browser as a file. */
export function save(text: string, { name, type }: { name: string; type: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Without the mark at its start spreadsheets take UTF-8 for another encoding. */
export const saveCsv = (text: string, name: string): void =>
  save(`\u{feff}${text}`, { name, type: 'text/csv;charset=utf-8' })
