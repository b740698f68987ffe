/** Pairs, reasons and figures as they leave the command, in pieces and never as one text. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { csvRow, guardFormula } from '../../base/csv.ts'
import type { MatchedPair } from '../../matching/explaining/explained-pairs.ts'
import { bandsByCode, type Proposals } from '../../matching/proposals.ts'
import type { ReadLists } from './read-columns.ts'

const charactersAtOnce = 1 << 18

/** Line ends are plain here: the file is for scripts before it is for a spreadsheet. */
const row = (cells: readonly string[]) => `${csvRow(cells).slice(0, -2)}\n`

export function* pairRows(proposals: Proposals, ids: ReadLists['ids']): Generator<string> {
  const { left, right, probability, band, shown } = proposals
  yield row(['left_id', 'right_id', 'probability', 'band'])
  for (const pair of shown)
    yield row([
      guardFormula(ids.left[left[pair] ?? 0] ?? ''),
      guardFormula(ids.right[right[pair] ?? 0] ?? ''),
      (probability[pair] ?? 0).toFixed(6),
      bandsByCode[band[pair] ?? 0] ?? '',
    ])
}

export function* reasonRows(pairs: Iterable<MatchedPair>): Generator<string> {
  for (const { explanation } of pairs) yield `${JSON.stringify(explanation)}\n`
}

/** The same text in fewer pieces. */
export function* inChunks(rows: Iterable<string>): Generator<string> {
  let text = ''
  for (const each of rows) {
    text += each
    if (text.length < charactersAtOnce) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Into the file, or to stdout where none is named; stops where nobody reads on (`| head`). */
export async function writeRows(path: string | undefined, rows: Iterable<string>): Promise<void> {
  if (path !== undefined) return writeFile(path, inChunks(rows))
  for (const chunk of inChunks(rows)) {
    if (process.stdout.write(chunk)) continue
    // One piece after another; an error of the stream is told where the command is started.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.race(['drain', 'close'].map((event) => once(process.stdout, event))).catch(
      () => {},
    )
    if (!process.stdout.writable || process.stdout.errored !== null) return
  }
}
