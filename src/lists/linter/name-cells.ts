/**
 * What does not belong into a cell of names, seen from the line alone: a date or a number, a
 * place, a rank, a patronymic among the given names, a second person, a name cut short. Of a line
 * on which several cells fit the wrong columns it is said that the line has shifted.
 */
import { foldWords } from '../../base/folded-words.ts'
import { looksLikeDate } from '../../base/written-date.ts'
import type { ColumnKind } from '../headings.ts'
import { problem, type Line, type Problem, type ProblemCode } from '../line.ts'
import { hasPatronymicEnd } from '../name-shapes.ts'
import { isPlaceholder } from '../placeholders.ts'
import { cellOf, headingOf, nameKinds, remembering } from './context.ts'
import type { At, LintContext, NameKind } from './context.ts'

const words = (text: string) => new Set(text.split(' ').map(foldWords))

const ranks = words(
  'рядовой рядовий солдат сержант ефрейтор єфрейтор старшина прапорщик лейтенант капитан капітан ' +
    'майор подполковник підполковник полковник матрос мичман мічман мл мол ст ' +
    'private corporal sergeant lieutenant captain major colonel pvt cpl sgt lt cpt capt maj col ' +
    'جندي رقيب عريف ملازم نقيب رائد مقدم عقيد',
)

const placeWords = words(
  'город гор область обл район р-н село деревня поселок пос пгт улица ул місто смт селище вулиця ' +
    'вул область village town city oblast raion district province street governorate ' +
    'محافظة مدينة قرية شارع',
)
/** A small letter and a point before a capital: "г. Ладов". A capital and a point is an initial. */
const placeLetter = /(?:^|[\s,])[гсмд]\.\s?\p{Lu}/u

/** A new line, a semicolon, a plus or an "and" stands between two people; a comma does not. */
const between = /[\n;/]|\s[+&]\s|(?:^|\s)(?:и|та|and|و)\s/iu

/** Three letters and a point, or dots, at the end: no initial, but the beginning of a name. */
const cutShort = /\p{L}{3}\.$|(?:…|\.\.\.)$/u
const shortWords = words('мл ст jr sr мол млад старш')

/** Of a cell with a digit; a place may well have a number. */
const whatIsIt = (kind: ColumnKind, cell: string): string | undefined => {
  if (looksLikeDate(cell)) return 'a date'
  return kind === 'place' ? undefined : 'a number'
}

type Misfit = { kind: ColumnKind; value: string; what: string }

/** Cells that hold what belongs into another column, or what their own could not read. */
function misfits(line: Line, context: LintContext): Misfit[] {
  const found: Misfit[] = []
  const add = (kind: ColumnKind, what: string | undefined) => {
    if (what !== undefined) found.push({ kind, value: cellOf(line, context, kind), what })
  }
  for (const kind of [...nameKinds, 'place'] as const) {
    const cell = cellOf(line, context, kind)
    const what = /\p{Nd}/u.test(cell) ? whatIsIt(kind, cell) : undefined
    if (what !== undefined && !isPlaceholder(cell)) add(kind, what)
  }
  const { reading } = line
  const hasLetters = (kind: ColumnKind) => /\p{L}{3}/u.test(cellOf(line, context, kind))
  if (reading.bornOn === undefined && hasLetters('bornOn')) add('bornOn', 'no date')
  if (reading.sex === undefined && hasLetters('sex')) add('sex', 'no sex')
  if (reading.category === undefined && hasLetters('category')) add('category', 'no category')
  const number = cellOf(line, context, 'serviceNumber')
  // The short look before the long one: nearly every line has a number, and none is a date.
  if (/\p{Nd}[./-]\p{Nd}/u.test(number) && looksLikeDate(number)) add('serviceNumber', 'a date')
  return found
}

function misfitProblems(line: Line, context: LintContext): Problem[] {
  const found = misfits(line, context)
  const [first] = found
  if (first === undefined) return []
  if (found.length > 1)
    return [
      problem({
        code: 'shifted-columns',
        line: line.line,
        value: line.cells.join(' | '),
        what: `${found
          .map(({ kind, what }) => `"${headingOf(context, kind) ?? kind}" holds ${what}`)
          .join(', ')}.`,
        remedy: 'Check that no cell has slipped into the next column.',
        assumed: 'every cell was read under its own heading',
      }),
    ]
  if (!nameKinds.some((kind) => kind === first.kind)) return []
  return [
    problem({
      code: 'not-a-name',
      line: line.line,
      column: headingOf(context, first.kind),
      value: first.value,
      what: `a column of names holds ${first.what}.`,
      remedy: 'Write the name, or move the cell to its column.',
      assumed: 'it was read as a name',
    }),
  ]
}

const wordsOf = (cell: string) => foldWords(cell.replaceAll('.', '. ')).split(' ')

const isPlace = (cell: string, folded: readonly string[]) =>
  placeLetter.test(cell) || folded.some((word) => placeWords.has(word))

/** Somebody may be called Captain: alone in its cell only a given name cannot be a rank. */
const isRank = ([first = '', ...rest]: readonly string[], kind: NameKind) =>
  ranks.has(first) && (rest.length > 0 || kind === 'given')

const isCutShort = (cell: string, folded: readonly string[]) =>
  cutShort.test(cell) && !shortWords.has(folded.at(-1) ?? '')

type Finding = { code: ProblemCode; what: string; remedy: string; assumed: string | null }

const findings = {
  'two-people': {
    what: 'this looks like two people, or one in two spellings.',
    remedy: 'Give every person a line; write another spelling in a column of its own.',
    assumed: 'it was read as one name',
  },
  'place-in-name': {
    what: 'this looks like a place.',
    remedy: 'Move it to the column of places, and write the name.',
    assumed: 'it was read as a name',
  },
  'rank-in-name': {
    what: 'a rank stands before the name.',
    remedy: 'Move it to a column "rank".',
    assumed: 'it was read as part of the name',
  },
  'patronymic-in-given': {
    what: 'a patronymic stands among the given names.',
    remedy: 'Move it to a column of patronymics.',
    assumed: 'it was read as a given name',
  },
  truncated: {
    what: 'the name seems to be cut short.',
    remedy: 'Write it in full.',
    assumed: 'it was read as it stands',
  },
} as const satisfies Partial<Record<ProblemCode, Omit<Finding, 'code'>>>

function findingOf(cell: string, kind: NameKind): keyof typeof findings | undefined {
  if (between.test(cell)) return 'two-people'
  const folded = wordsOf(cell)
  if (isPlace(cell, folded)) return 'place-in-name'
  if (isRank(folded, kind)) return 'rank-in-name'
  if (kind === 'given' && cell.split(/\s+/).some(hasPatronymicEnd)) return 'patronymic-in-given'
  return isCutShort(cell, folded) ? 'truncated' : undefined
}

type Found = { at: At; code: keyof typeof findings; kind: NameKind }

type FindIn = (cell: string) => keyof typeof findings | undefined

function nameFindings(lines: readonly Line[], kind: NameKind, context: LintContext): Found[] {
  const column = headingOf(context, kind)
  const findIn: FindIn = remembering((cell) =>
    cell === '' || isPlaceholder(cell) ? undefined : findingOf(cell, kind),
  )
  return lines.flatMap((line) => {
    const value = cellOf(line, context, kind)
    const code = findIn(value)
    return code === undefined ? [] : [{ at: { line: line.line, column, value }, code, kind }]
  })
}

/** Beyond this share of the lines it is the habit of the list and is said once. */
const habitShare = 0.3
const habitLinesMin = 10

function habitOf(found: readonly Found[]): Problem {
  const [first] = found
  if (first === undefined) throw new Error('a habit of no line')
  const { code, at } = first
  const { what, remedy, assumed } = findings[code]
  const times = `${found.length} lines, the first is line ${at.line}: ${what}`
  return problem({ code, column: at.column, value: at.value, what: times, remedy, assumed })
}

/** One by one, but for what the whole list does. */
function told(found: readonly Found[], linesTotal: number): Problem[] {
  const groups = new Map<string, Found[]>()
  for (const one of found) {
    const key = `${one.code} ${one.kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length >= habitLinesMin && group.length > linesTotal * habitShare)
      return [habitOf(group)]
    return group.map(({ at, code }) => problem({ ...at, code, ...findings[code] }))
  })
}

export function nameCellProblems(lines: readonly Line[], context: LintContext): Problem[] {
  const misplaced = lines.flatMap((line) => misfitProblems(line, context))
  const misplacedLines = new Set(misplaced.map(({ line }) => line))
  const others = lines.filter(({ line }) => !misplacedLines.has(line))
  const found = nameKinds.flatMap((kind) => nameFindings(others, kind, context))
  return [...misplaced, ...told(found, lines.length)]
}
