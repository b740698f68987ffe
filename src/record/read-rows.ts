/**
 * Rows out of a sheet with one heading line. A bad line becomes a problem that names it, and
 * the good ones are kept.
 */
import Papa from 'papaparse'
import type { z } from 'zod'

/** A row that could not be read, or points nowhere. `line` counts from 1, the heading included. */
export type RecordProblem = { readonly file: string; readonly line: number; readonly what: string }

export type Numbered<Row> = { readonly line: number; readonly row: Row }

export function rowsOf<Row>(file: string, text: string, schema: z.ZodType<Row>) {
  if (text === '') return { rows: [], problems: [] }
  const { data, errors } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: 'greedy' })
  const rows: Numbered<Row>[] = []
  const problems: RecordProblem[] = errors.map(({ row, message }) => ({
    file,
    line: (row ?? 0) + 2,
    what: message,
  }))
  for (const [index, cells] of data.entries()) {
    const line = index + 2
    const read = schema.safeParse(cells)
    if (read.success) rows.push({ line, row: read.data })
    else
      problems.push(
        ...read.error.issues.map(({ path, message }) => ({
          file,
          line,
          what: `${path.join('.')} ${message}`,
        })),
      )
  }
  return { rows, problems }
}

export function repeated<Row>(
  file: string,
  rows: readonly Numbered<Row>[],
  idOf: (row: Row) => string,
): RecordProblem[] {
  const seen = new Set<string>()
  return rows.flatMap(({ line, row }) => {
    const id = idOf(row)
    if (seen.has(id)) return [{ file, line, what: `id stands twice: ${id}` }]
    seen.add(id)
    return []
  })
}
