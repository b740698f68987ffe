/**
 * What is suspicious in a list although every cell could be read: the same person twice, an age
 * that does not fit, letters of two scripts in one word. It tells and never repairs.
 */
import { foldWords, invisibleMarks } from '../base/folded-words.ts'
import { ageOn, type PartialDate } from '../base/partial-date.ts'
import type { ColumnKind } from './headings.ts'
import type { Mapping } from './columns.ts'
import { isPlaceholder } from './placeholders.ts'
import { problem, type Line, type Problem, type ProblemCode, type Reading } from './line.ts'

export type LintContext = {
  headings: readonly string[]
  mapping: Mapping
  /** The day on which ages are counted. */
  todayOn: PartialDate
}

/** Age from which somebody is no child: Convention on the Rights of the Child, article 1. */
const adultYears = 18
const ageMaxYears = 110

const nameKinds = ['surname', 'given', 'patronymic', 'fullName'] as const satisfies ColumnKind[]
const wordKinds = [...nameKinds, 'place', 'unit', 'heldAt'] as const satisfies ColumnKind[]

const headingOf = ({ headings, mapping }: LintContext, kind: ColumnKind) => {
  const index = mapping.columns[kind]
  return index === undefined ? null : (headings[index] ?? null)
}

/** One key for a whole name, however it is divided into columns. */
const nameKey = (reading: Reading) =>
  foldWords(
    nameKinds
      .map((kind) => reading[kind] ?? '')
      .join(' ')
      .replaceAll('-', ' '),
  )

const hasNamedPerson = (reading: Reading) =>
  nameKinds.some((kind) => reading[kind] !== undefined && !isPlaceholder(reading[kind]))

type Twice = {
  code: ProblemCode
  column: string | null
  what: (first: number) => string
  remedy: string
}

/** Lines that share a key with an earlier line; the earlier one is named. */
function sharedKeys(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
  twice: Twice,
) {
  const firsts = new Map<string, number>()
  return lines.flatMap((line): Problem[] => {
    const key = keyOf(line)
    if (key === undefined) return []
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, line.line)
      return []
    }
    const { code, column, remedy } = twice
    return [problem({ code, line: line.line, column, value: key, what: twice.what(first), remedy })]
  })
}

const samePerson = (lines: readonly Line[]) =>
  sharedKeys(
    lines,
    ({ reading }) =>
      reading.bornOn !== undefined && hasNamedPerson(reading)
        ? `${nameKey(reading)}, ${reading.bornOn}`
        : undefined,
    {
      code: 'same-person-twice',
      column: null,
      what: (first) => `name and date of birth are those of line ${first}.`,
      remedy:
        'If this is one person, remove one line; if there are two, add what tells them apart.',
    },
  )

const sameReference = (lines: readonly Line[], column: string | null) =>
  sharedKeys(lines, ({ reading }) => reading.reference, {
    code: 'same-reference',
    column,
    what: (first) => `line ${first} has the same number.`,
    remedy: 'Give every line a number of its own.',
  })

/** One service number on two different names; on the same name it is the same person. */
function sameServiceNumber(lines: readonly Line[], column: string | null): Problem[] {
  const firsts = new Map<string, { name: string; line: number }>()
  return lines.flatMap(({ line, reading }): Problem[] => {
    if (reading.serviceNumber === undefined || isPlaceholder(reading.serviceNumber)) return []
    const key = foldWords(reading.serviceNumber).replaceAll(/[\s-]/g, '')
    const name = nameKey(reading)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, { name, line })
    if (first === undefined || first.name === name || !/[^0]/.test(key)) return []
    return [
      problem({
        code: 'same-service-number',
        line,
        column,
        value: reading.serviceNumber,
        what: `line ${first.line} has this number beside another name.`,
        remedy: 'Find out whose number it is.',
      }),
    ]
  })
}

function ageProblems({ line, reading }: Line, context: LintContext): Problem[] {
  const { bornOn, category } = reading
  if (bornOn === undefined) return []
  const age = ageOn(bornOn, context.todayOn)
  const at = { line, column: headingOf(context, 'bornOn'), value: bornOn }
  if (age.most < 0)
    return [
      problem({
        ...at,
        code: 'born-in-the-future',
        what: 'this day of birth has not come yet.',
        remedy: 'Correct the date.',
      }),
    ]
  // The fallen and the missing of long ago may well have been born this long ago.
  if (age.least > ageMaxYears && category !== 'remains')
    return [
      problem({
        ...at,
        code: 'age-over-110',
        what: `the person would be ${age.least} years old.`,
        remedy: 'Check the year of birth.',
      }),
    ]
  return categoryProblems({ line, reading }, age, context)
}

function categoryProblems(
  { line, reading }: Pick<Line, 'line' | 'reading'>,
  age: { least: number; most: number },
  context: LintContext,
): Problem[] {
  const { category } = reading
  const at = { code: 'category-against-age', line, column: headingOf(context, 'category') } as const
  if (category === 'child' && age.least >= adultYears)
    return [
      problem({
        ...at,
        value: category,
        what: `a child by category, but ${age.least} years old by the date of birth.`,
        remedy: 'Correct the category or the date.',
      }),
    ]
  const isAdultCategory = category !== undefined && category !== 'child' && category !== 'remains'
  if (isAdultCategory && age.most < adultYears)
    return [
      problem({
        ...at,
        value: category,
        what: `${category} by category, but ${age.most} years old by the date of birth, a child.`,
        remedy: 'Correct the category or the date; a child goes as a child.',
      }),
    ]
  return []
}

/** A word in which Cyrillic letters and Latin ones stand together, as "Ивaнов" with a Latin a. */
const mixedWord =
  /[\p{L}\p{M}]*(?:\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic})[\p{L}\p{M}]*/u

function letterProblems({ line, cells }: Line, context: LintContext): Problem[] {
  const problems: Problem[] = []
  for (const kind of wordKinds) {
    const index = context.mapping.columns[kind]
    const cell = index === undefined ? '' : (cells[index] ?? '')
    if (cell === '') continue
    const at = { line, column: headingOf(context, kind), value: cell }
    const [mixed] = mixedWord.exec(cell) ?? []
    if (mixed !== undefined) problems.push(lookAlike(mixed, at))
    if (cell.search(invisibleMarks) >= 0) problems.push(invisible(cell, at))
    if (kind !== 'place' && kind !== 'unit' && kind !== 'heldAt' && isPlaceholder(cell))
      problems.push(placeholder(at))
  }
  return problems
}

type At = { line: number; column: string | null; value: string }

function lookAlike(word: string, at: At): Problem {
  const latin = word.match(/\p{Script=Latin}/gu) ?? []
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? []
  const [script, few] = latin.length <= cyrillic.length ? ['Latin', latin] : ['Cyrillic', cyrillic]
  const shown = [...new Set(few)].join(', ')
  return problem({
    ...at,
    code: 'look-alike-letters',
    what: `"${word.slice(0, 40)}" mixes two scripts: ${shown} is ${script}.`,
    remedy: 'Type the word again in one script.',
  })
}

function invisible(cell: string, at: At): Problem {
  const marks = new Set(cell.match(invisibleMarks))
  const codes = [...marks].map(
    (mark) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return problem({
    ...at,
    code: 'invisible-marks',
    what: `the cell holds marks that nobody sees (${codes.join(', ')}).`,
    remedy: 'Type the cell again; such marks come with copied text.',
    assumed: 'they are left out of every comparison',
  })
}

const placeholder = (at: At) =>
  problem({
    ...at,
    code: 'placeholder',
    what: `"${at.value.trim().slice(0, 40)}" is not a name.`,
    remedy: 'Leave the cell empty if the name is not known.',
    assumed: 'it is never compared as a name',
  })

/** Everything suspicious, in the order of the checks. */
export const lintLines = (lines: readonly Line[], context: LintContext): Problem[] => [
  ...samePerson(lines),
  ...sameReference(lines, headingOf(context, 'id')),
  ...sameServiceNumber(lines, headingOf(context, 'serviceNumber')),
  ...lines.flatMap((line) => ageProblems(line, context)),
  ...lines.flatMap((line) => letterProblems(line, context)),
]
