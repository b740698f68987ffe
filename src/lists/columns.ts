/**
 * Which column of a file is which: by its heading, in doubt by its values, or as a person maps
 * it by hand. One heading is one column; what cannot be told apart is a problem and not a guess.
 */
import { z } from 'zod'
import { foldWords } from '../base/folded-words.ts'
import { Refusal } from '../base/refusal.ts'
import { looksLikeDate } from '../base/written-date.ts'
import { bareNames, columnKinds, headings as knownHeadings, type ColumnKind } from './headings.ts'
import { problem, shortened, type Problem } from './line.ts'
import { hasPatronymicEnd, nameWords } from './name-shapes.ts'
import { namesByValues } from './names-by-values.ts'

export { columnKinds, type ColumnKind } from './headings.ts'

const columnIndex = z.int().nonnegative()

/** Columns are counted from 0, as they stand in the file. */
export const Mapping = z.strictObject({
  columns: z.partialRecord(z.enum(columnKinds), columnIndex),
  /** Compared as text beside the named columns. */
  extra: z.array(columnIndex).default([]),
})
type Chosen = z.infer<typeof Mapping>

export type Mapping = Chosen & {
  /** Kept verbatim and shown, but neither read nor compared. */
  unmapped: number[]
}

const headingNames = z.union([z.string(), z.array(z.string()).min(1), z.null()])

/**
 * The file that `--columns` names: from column kind to heading, to alternatives of which the
 * first one present counts, or to null for "not in this list". A kind that is left out is
 * recognised by its heading.
 */
export const ColumnsByHeading = z.partialRecord(z.enum([...columnKinds, 'extra']), headingNames)
export type ColumnsByHeading = z.infer<typeof ColumnsByHeading>

const aliases: ReadonlyMap<string, ColumnKind> = new Map(
  columnKinds.flatMap((kind) =>
    knownHeadings[kind]
      .flatMap((words) => words.split(', '))
      .map((alias): [string, ColumnKind] => [foldWords(alias), kind]),
  ),
)
/** Longest first, so that "place of detention" is not a "place". Ids only count exactly: "no"
 * and "номер" begin too many other headings. So do the columns that tie people together: a tie
 * that nobody wrote keeps somebody back. */
const onlyExact: ReadonlySet<ColumnKind> = new Set(['id', 'goesTo', 'family', 'accompanies'])
const openings = [...aliases]
  .filter(([, kind]) => !onlyExact.has(kind))
  .toSorted(([left], [right]) => right.length - left.length)
const bare = new Set(bareNames.map(foldWords))

type Recognised = { kind: ColumnKind | 'name'; exact: boolean } | undefined

function recognise(heading: string): Recognised {
  const folded = foldWords(heading)
  const exact = aliases.get(folded)
  if (exact !== undefined) return { kind: exact, exact: true }
  if (bare.has(folded)) return { kind: 'name', exact: true }
  const opening = openings.find(([alias]) => folded.startsWith(`${alias} `))
  return opening && { kind: opening[1], exact: false }
}

/** How many of these headings does the desk know? */
export const countKnown = (headings: readonly string[]) =>
  headings.filter((heading) => recognise(heading) !== undefined).length

/** A first row that names columns: it has a known heading, or nothing in it that is a value. */
export const looksLikeHeadings = (cells: readonly string[]) =>
  countKnown(cells) > 0 ||
  !cells.some((cell) => looksLikeDate(cell) || /^\s*\p{Nd}+\s*$/u.test(cell) || isWholeName(cell))

const isWholeName = (cell: string) => {
  const words = nameWords(cell)
  return words.length > 1 && words.some(hasPatronymicEnd)
}

type Proposal = { mapping: Mapping; problems: Problem[] }

export type ColumnsOfTable = {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[] }[]
}

/** Every kind with the columns that claim it, the bare name settled by what stands beside it. */
function claims(headings: readonly string[]): Map<ColumnKind, { index: number; exact: boolean }[]> {
  const recognised = headings.map(recognise)
  const hasSurname = recognised.some((found) => found?.kind === 'surname')
  const byKind = new Map<ColumnKind, { index: number; exact: boolean }[]>()
  recognised.forEach((found, index) => {
    if (found === undefined) return
    const kind = found.kind === 'name' ? (hasSurname ? 'given' : 'fullName') : found.kind
    byKind.set(kind, [...(byKind.get(kind) ?? []), { index, exact: found.exact }])
  })
  return byKind
}

function twoCandidates(kind: ColumnKind, names: readonly string[]): Problem {
  const [chosen = '', ...others] = names.map((name) => `"${shortened(name, 40)}"`)
  return problem({
    code: 'two-candidates',
    value: names.join(', '),
    what: `${chosen} and ${others.join(', ')} may all be the column "${kind}".`,
    remedy: 'Say on the mapping page which one it is.',
    assumed: `${chosen} was taken; the others are kept and not read`,
  })
}

const nonEmpty = (table: ColumnsOfTable, index: number) => {
  const cells: string[] = []
  // A thousand cells tell what a column holds; a list may have 200,000.
  for (const row of table.rows) {
    const cell = row.cells[index]?.trim()
    if (cell) cells.push(cell)
    if (cells.length === 1_000) break
  }
  return cells
}

/** The share of filled cells that look like a date; undefined for an empty column. */
function shareOfDates(table: ColumnsOfTable, index: number): number | undefined {
  const cells = nonEmpty(table, index)
  return cells.length === 0 ? undefined : cells.filter(looksLikeDate).length / cells.length
}

/** A bare year, or a spreadsheet's count of days: a date only where the heading says so. */
const mayBeDate = (cell: string) => looksLikeDate(cell) || /\p{Nd}{2}/u.test(cell)

const isChosen = (chosen: Chosen, index: number) =>
  Object.values(chosen.columns).includes(index) || chosen.extra.includes(index)

/** "Born" over place names is no date; an unknown heading over dates is one. */
function settleByValues(table: ColumnsOfTable, chosen: Chosen): Problem[] {
  const problems: Problem[] = []
  for (const kind of ['bornOn', 'heldSince'] as const) {
    const index = chosen.columns[kind]
    if (index === undefined) continue
    const cells = nonEmpty(table, index).filter((cell) => /[\p{L}\p{N}]/u.test(cell))
    if (cells.length === 0 || cells.filter(mayBeDate).length * 2 > cells.length) continue
    delete chosen.columns[kind]
    problems.push(
      problem({
        code: 'doubtful-heading',
        column: table.headings[index] ?? null,
        value: cells[0] ?? '',
        what: 'the heading says a date, but most cells hold none.',
        remedy: 'Say on the mapping page what this column is.',
        assumed: 'the column is kept and not read',
      }),
    )
  }
  const dated = table.headings.flatMap((heading, index) =>
    !isChosen(chosen, index) && (shareOfDates(table, index) ?? 0) > 0.5 ? [{ heading, index }] : [],
  )
  const [only] = dated
  if (chosen.columns.bornOn !== undefined || only === undefined) return problems
  if (dated.length === 1) chosen.columns.bornOn = only.index
  problems.push(
    problem({
      code: 'doubtful-heading',
      column: only.heading,
      value: nonEmpty(table, only.index)[0] ?? '',
      what: 'the heading is not known, but most cells hold dates.',
      remedy: 'Say on the mapping page what this column is.',
      assumed:
        dated.length === 1
          ? 'it was read as the date of birth'
          : 'several columns hold dates; none of them was read',
    }),
  )
  return problems
}

const withRest = (chosen: Chosen, headings: readonly string[]): Mapping => ({
  ...chosen,
  unmapped: headings.flatMap((_, index) => (isChosen(chosen, index) ? [] : [index])),
})

const hasNames = ({ columns: { surname, given, fullName } }: Chosen) =>
  (surname ?? given ?? fullName) !== undefined

/** Where no heading names them. */
function settleNames(table: ColumnsOfTable, chosen: Chosen): Problem[] {
  if (hasNames(chosen)) return []
  const found = namesByValues(
    table.headings.map((_, index) => (isChosen(chosen, index) ? [] : nonEmpty(table, index))),
  )
  const [first] = Object.values(found ?? {})
  if (found === undefined || first === undefined) return []
  Object.assign(chosen.columns, found)
  return [
    problem({
      code: 'doubtful-heading',
      column: table.headings[first] ?? null,
      value: nonEmpty(table, first)[0] ?? '',
      what: 'no heading names the columns of names, but most cells look like names.',
      remedy: 'Say on the mapping page what each column is.',
      assumed: Object.entries(found)
        .map(([kind, index]) => `"${shortened(table.headings[index] ?? '', 40)}" is ${kind}`)
        .join(', '),
    }),
  ]
}

function nameProblems(mapping: Mapping): Problem[] {
  if (hasNames(mapping)) return []
  return [
    problem({
      code: 'no-name-column',
      what: 'no column of names was recognised.',
      remedy: 'Say on the mapping page which columns hold the names.',
    }),
  ]
}

/** Proposes a mapping by headings and, in doubt, by values. */
export function recogniseColumns(table: ColumnsOfTable): Proposal {
  return complete(table, { columns: {}, extra: [] }, new Set())
}

/** `switchedOff`: kinds of which the mapper said that the list has none. */
function complete(table: ColumnsOfTable, chosen: Chosen, switchedOff: Set<ColumnKind>): Proposal {
  const problems: Problem[] = []
  const taken = new Set([...Object.values(chosen.columns), ...chosen.extra])
  for (const [kind, candidates] of claims(table.headings)) {
    if (chosen.columns[kind] !== undefined || switchedOff.has(kind)) continue
    const free = candidates.filter(({ index }) => !taken.has(index))
    const best = free.find(({ exact }) => exact) ?? free[0]
    if (best === undefined) continue
    chosen.columns[kind] = best.index
    const rivals = free.filter(({ index, exact }) => index !== best.index && exact === best.exact)
    if (rivals.length > 0)
      problems.push(
        twoCandidates(
          kind,
          [best, ...rivals].map(({ index }) => table.headings[index] ?? ''),
        ),
      )
  }
  problems.push(...settleByValues(table, chosen))
  if (switchedOff.size === 0) problems.push(...settleNames(table, chosen))
  const mapping = withRest(chosen, table.headings)
  return { mapping, problems: [...problems, ...nameProblems(mapping)] }
}

function indexOfHeading(headings: readonly string[], wanted: string): number | undefined {
  const trimmed = headings.findIndex((heading) => heading.trim() === wanted.trim())
  if (trimmed >= 0) return trimmed
  const folded = headings.findIndex((heading) => foldWords(heading) === foldWords(wanted))
  return folded < 0 ? undefined : folded
}

/**
 * The mapping that a `--columns` file asks for. Refuses a heading that the list does not have,
 * since a name spelt wrongly there would silently leave a column unread.
 */
export function mapByHeading(table: ColumnsOfTable, wanted: ColumnsByHeading): Proposal {
  const chosen: Chosen = { columns: {}, extra: [] }
  const switchedOff = new Set<ColumnKind>()
  const find = (name: string, what: string) => {
    const index = indexOfHeading(table.headings, name)
    if (index === undefined) throw headingMissing(what, name, table.headings)
    return index
  }
  for (const kind of columnKinds) {
    const names = wanted[kind]
    if (names === undefined) continue
    if (names === null) {
      switchedOff.add(kind)
      continue
    }
    const alternatives = typeof names === 'string' ? [names] : names
    const present = alternatives.find((name) => indexOfHeading(table.headings, name) !== undefined)
    chosen.columns[kind] = find(present ?? alternatives.join('" or "'), kind)
  }
  const { extra = null } = wanted
  const extras = extra === null ? [] : typeof extra === 'string' ? [extra] : extra
  chosen.extra = extras.map((name) => find(name, 'extra'))
  return complete(table, chosen, switchedOff)
}

const headingMissing = (kind: string, wanted: string, headings: readonly string[]) =>
  new Refusal(
    'wrong-input',
    `The column map asks for "${shortened(wanted)}" as ${kind}, but the list has only the headings ` +
      `${headings.map((heading) => `"${shortened(heading, 30)}"`).join(', ')}; correct the map.`,
  )

/** The mapping that a person chose on the mapping page. Nothing is recognised beside it. */
export function mapByHand(table: ColumnsOfTable, input: unknown): Proposal {
  const parsed = Mapping.safeParse(input)
  const columns = parsed.success
    ? [...Object.values(parsed.data.columns), ...parsed.data.extra]
    : []
  if (!parsed.success || columns.some((index) => index >= table.headings.length))
    throw new Refusal(
      'wrong-input',
      `The mapping does not fit this list of ${table.headings.length} columns; open its mapping page again.`,
    )
  if (new Set(columns).size < columns.length)
    throw new Refusal(
      'wrong-input',
      'The mapping names one column of the list twice; give each column one meaning.',
    )
  const mapping = withRest(parsed.data, table.headings)
  return { mapping, problems: nameProblems(mapping) }
}
