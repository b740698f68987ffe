/**
 * What goes between the desk and the thread in which it matches: lines as the database writes them,
 * and rows as it reads them. The desk passes both on as text and looks at no line itself.
 */
import { z } from 'zod'
import { ReadingSchema } from '../lists/submission.ts'
import type { FoundPair, RunLine } from './findings.ts'

/** Texts of JSON, each an array of `[number of the line, reading]`. */
export type LineTexts = readonly string[]
export type ListTexts = { readonly left: LineTexts; readonly right: LineTexts }

const Lines = z.array(z.tuple([z.int(), ReadingSchema]))

export const linesFrom = (texts: LineTexts): RunLine[] =>
  texts.flatMap((text) =>
    Lines.parse(JSON.parse(text)).map(([line, reading]) => ({
      id: reading.reference ?? String(line),
      line,
      reading,
    })),
  )

/** One text of rows is one statement; the first is small, so that the queue has a page at once. */
const [rowsAtFirst, rowsAtOnce] = [200, 2_000]

/** Rows for the queue as JSON, the most worth an answer first. */
export function* textsOfPairs(pairs: readonly FoundPair[]): Generator<string> {
  const byWorth = pairs.toSorted(
    (one, other) =>
      other.worth - one.worth || one.leftLine - other.leftLine || one.rightLine - other.rightLine,
  )
  for (let from = 0; from < byWorth.length;) {
    const to = from + (from === 0 ? rowsAtFirst : rowsAtOnce)
    yield JSON.stringify(byWorth.slice(from, to))
    from = to
  }
}
