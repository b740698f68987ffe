/**
 * Files of lists become columns, line by line: of a line nothing stays but its numbers and its
 * id, unless reasons are asked for, which quote what was read.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileBytesMax, fileLinesMax } from '../../base/limits.ts'
import { PartialDate } from '../../base/partial-date.ts'
import { Refusal } from '../../base/refusal.ts'
import { shortened, type Line, type Problem, type Reading } from '../../lists/line.ts'
import { lineReader, readExtra, readRemark } from '../../lists/lines.ts'
import { lintLines } from '../../lists/linter.ts'
import { openList, type OpenList } from '../../lists/read-list.ts'
import type { ColumnsByHeading } from '../../lists/columns.ts'
import type { MatchLine } from '../../matching/match-line.ts'
import { recordsBuilder, type Records } from '../../matching/records/columns.ts'
import { extraColumnsOf } from '../../matching/records/extra-columns.ts'

export type ListFile = { readonly path: string; readonly columns?: ColumnsByHeading | undefined }

/** One list against itself has no right one. */
export type ListFiles = { readonly left: ListFile; readonly right?: ListFile | undefined }

export type ReadWish = {
  /** Whether readings are kept, for the reasons of pairs. */
  readonly keepsLines: boolean
  /** Whether the linter looks at a list however long it is. */
  readonly lints: boolean
}

export type ReadLists = {
  readonly records: Records
  readonly ids: { readonly left: readonly string[]; readonly right: readonly string[] }
  /** Empty, unless they are kept. */
  readonly lines: { readonly left: readonly MatchLine[]; readonly right: readonly MatchLine[] }
}

const problemsShown = 20
/** What the linter finds in a longer list nobody reads on a terminal, and it takes seconds. */
const lintedLinesMax = 20_000

const limits = { linesMax: fileLinesMax, bytesMax: fileBytesMax }

const why = (error: unknown) => (error instanceof Error ? error.message : String(error))

export const bytesOf = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: unknown) => {
    throw new Refusal('wrong-input', `${path} cannot be read: ${why(error)}.`)
  })

/** Nobody can be found in a list of which no column says who is meant. */
function refuseNameless({ table, mapping }: OpenList, fileName: string): void {
  const { surname, given, patronymic, fullName, serviceNumber } = mapping.columns
  const says = surname ?? given ?? patronymic ?? fullName ?? serviceNumber
  if (says !== undefined || mapping.extra.length > 0) return
  const headings = table.headings.slice(0, 12).map((heading) => `"${shortened(heading, 30)}"`)
  throw new Refusal(
    'wrong-input',
    `${fileName} has no column that was recognised as names (its headings: ${headings.join(', ')}); ` +
      `say which is which with --columns, as --help shows.`,
  )
}

async function open({ path, columns }: ListFile): Promise<OpenList> {
  const file = { bytes: await bytesOf(path), fileName: basename(path) }
  const list = await openList(file, columns && { by: 'heading', columns }, limits)
  refuseNameless(list, file.fileName)
  return list
}

const mayHaveExtras = ({ mapping }: OpenList) =>
  mapping.extra.length > 0 || mapping.columns.remark !== undefined

/** Enough of every reading to tell what remarks and free columns hold. */
function* extrasOf({ table, mapping }: OpenList): Generator<Reading> {
  const headed = { headings: table.headings, mapping }
  for (const row of table.rows)
    yield { extra: readExtra(headed, row), remark: readRemark(headed, row) }
}

type Taken = { readonly ids: string[]; readonly lines: MatchLine[] }

function tellProblems(fileName: string, problems: readonly Problem[]) {
  for (const { says } of problems.slice(0, problemsShown))
    process.stderr.write(`${fileName}: ${says.replace('on the mapping page', 'with --columns')}\n`)
  if (problems.length > problemsShown)
    process.stderr.write(
      `${fileName}: ${problems.length - problemsShown} more problems are not shown.\n`,
    )
}

const today = () => PartialDate.parse(new Date().toISOString().slice(0, 10))

/** Reads the lines into their columns and tells what is wrong with them. */
function takeLines(
  { list, path }: { list: OpenList; path: string },
  wish: ReadWish,
  add: (reading: Reading) => void,
): Taken {
  const { table, mapping } = list
  const reader = lineReader(table, mapping)
  const taken: Taken = { ids: [], lines: [] }
  const linted: Line[] = []
  const mayLint = wish.lints || table.rows.length <= lintedLinesMax
  for (const row of table.rows) {
    const line = reader.read(row)
    const { reading } = line
    const id = reading.reference ?? String(line.line)
    add(reading)
    taken.ids.push(id)
    if (wish.keepsLines) taken.lines.push({ id, reading })
    if (mayLint) linted.push(line)
  }
  const problems = [...list.problems, ...reader.problems]
  // The linter speaks last: where all that is shown is said already, it would not be heard.
  if (mayLint && (wish.lints || problems.length < problemsShown))
    problems.push(...lintLines(linted, { headings: table.headings, mapping, todayOn: today() }))
  tellProblems(basename(path), problems)
  return taken
}

/**
 * Refuses a file that is no list or holds more than the limits of files. Two files are open at
 * once only where remarks or free columns are compared, which are chosen by what both lists hold.
 */
export async function readIntoColumns(
  { left, right }: ListFiles,
  wish: ReadWish,
): Promise<ReadLists> {
  const first = await open(left)
  const hasExtras = mayHaveExtras(first)
  const second = right && hasExtras ? await open(right) : undefined
  const extras = hasExtras ? extraColumnsOf(extrasOf(first), extrasOf(second ?? first)) : []
  const builder = recordsBuilder(right === undefined ? 'one-list' : 'two-lists', extras)
  const lefts = takeLines({ list: first, path: left.path }, wish, builder.addLeft)
  const rights =
    right === undefined
      ? lefts
      : takeLines({ list: second ?? (await open(right)), path: right.path }, wish, builder.addRight)
  return {
    records: builder.taken(),
    ids: { left: lefts.ids, right: rights.ids },
    lines: { left: lefts.lines, right: rights.lines },
  }
}
