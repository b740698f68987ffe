/**
 * What only the whole column shows: names and surnames that changed places, values that all end at
 * one length or are the beginning of a common name, places that stand as names, and numbers that a
 * spreadsheet robbed of their zeros.
 */
import { problem, type Line, type Problem } from '../line.ts'
import { cellOf, countValues, foldOnce, headingOf, namedLines, nameKinds } from './context.ts'
import type { Fold, LintContext, NameKind } from './context.ts'

/** Endings that surnames have and given names mostly do not. */
const surnameEnd =
  /\p{L}{3}(?:ов|ова|ев|ева|єв|єва|енко|ский|ская|ський|ська|цкий|цька|чук|юк|ov|ova|ev|eva|enko|sky|skyi|skiy|skyy|ska|skaya|chuk|iuk|yuk)$/iu

function shareOfSurnames(lines: readonly Line[], kind: NameKind) {
  const filled = lines.flatMap(({ reading }) => reading[kind] ?? [])
  const ending = filled.filter((name) => surnameEnd.test(name)).length
  return { filled: filled.length, share: filled.length === 0 ? 0 : ending / filled.length }
}

const swappedMin = 10

function swappedColumns(lines: readonly Line[], context: LintContext): Problem[] {
  const given = shareOfSurnames(lines, 'given')
  const surname = shareOfSurnames(lines, 'surname')
  if (given.filled < swappedMin || given.share < 0.4 || surname.share > given.share / 4) return []
  const column = headingOf(context, 'given')
  return [
    problem({
      code: 'swapped-names',
      column,
      value: lines.find(({ reading }) => reading.given !== undefined)?.reading.given ?? '',
      what: `most of these end as surnames do, and "${headingOf(context, 'surname') ?? ''}" does not.`,
      remedy: 'Check whether the two columns have changed places.',
      assumed: 'both were read under their own headings',
    }),
  ]
}

type Counts = ReadonlyMap<string, number>
type Habits = { given: Counts; surname: Counts; fold: Fold }

/** So often a name must stand among the given names before it may be told from a surname. */
const commonMin = 5

/** The surname is a common given name, the given name is none, and a surname has it nowhere. */
function isSwapped({ reading }: Line, { given, surname, fold }: Habits): boolean {
  if (reading.surname === undefined || reading.given === undefined) return false
  const [left, right] = [fold(reading.surname), fold(reading.given)]
  const asGiven = given.get(left) ?? 0
  return (
    asGiven >= commonMin &&
    (surname.get(left) ?? 0) * 10 <= asGiven &&
    (given.get(right) ?? 0) <= 1 + (surname.get(right) ?? 0) / 10
  )
}

function swappedRows(lines: readonly Line[], context: LintContext, fold: Fold): Problem[] {
  const counts = (kind: NameKind) => countValues(lines, kind, fold)
  const habits = { given: counts('given'), surname: counts('surname'), fold }
  return lines
    .filter((line) => isSwapped(line, habits))
    .map(({ line, reading }) =>
      problem({
        code: 'swapped-names',
        line,
        column: headingOf(context, 'surname'),
        value: `${reading.surname} | ${reading.given}`,
        what: `"${reading.surname}" is a given name on many lines of this list.`,
        remedy: 'Check whether surname and given name have changed places.',
        assumed: 'both were read under their own headings',
      }),
    )
}

const pileMin = 5
const pileLengthMin = 8

/** Many different values of one greatest length, and few a letter shorter: a field was too short. */
function cutColumn(lines: readonly Line[], kind: NameKind | 'place', context: LintContext) {
  const byLength = new Map<number, Set<string>>()
  for (const { reading } of lines) {
    const value = reading[kind]
    if (value === undefined) continue
    const values = byLength.get(value.length) ?? new Set<string>()
    byLength.set(value.length, values.add(value))
  }
  const longest = Math.max(0, ...byLength.keys())
  const pile = byLength.get(longest)?.size ?? 0
  const before = byLength.get(longest - 1)?.size ?? 0
  if (longest < pileLengthMin || pile < pileMin || pile < before * 2) return []
  const cut = lines.filter(({ reading }) => reading[kind]?.length === longest)
  return [
    problem({
      code: 'truncated',
      column: headingOf(context, kind),
      value: cut[0]?.reading[kind] ?? '',
      what:
        `${cut.length} values have ${longest} characters and none has more ` +
        `(${namedLines(cut.map(({ line }) => line))}).`,
      remedy: 'Check whether the program that wrote the list cuts this column.',
      assumed: 'they were read as they stand',
    }),
  ]
}

const frequentMin = 20
const stemMin = 5

/** Beginnings of frequent names, with the most frequent name of each. */
function beginnings(counts: Counts): ReadonlyMap<string, string> {
  const whole = new Map<string, string>()
  for (const [name, count] of counts) {
    if (count < frequentMin) continue
    const letters = Array.from(name)
    // One vowel more is another name: Александр and Александра.
    const last = /[аяеоиіaeiouy]$/.test(name) ? letters.length - 2 : letters.length - 1
    for (let length = stemMin; length <= last; length += 1)
      whole.set(letters.slice(0, length).join(''), name)
  }
  return whole
}

function cutNames(
  lines: readonly Line[],
  kind: 'given' | 'patronymic',
  { fold, ...context }: LintContext & { fold: Fold },
) {
  const counts = countValues(lines, kind, fold)
  const whole = beginnings(counts)
  return lines.flatMap(({ line, reading }): Problem[] => {
    const value = reading[kind]
    const folded = value === undefined ? '' : fold(value)
    const longer = whole.get(folded)
    const isRare = (counts.get(folded) ?? 0) * 20 <= (counts.get(longer ?? '') ?? 0)
    if (value === undefined || longer === undefined || !isRare) return []
    return [
      problem({
        code: 'truncated',
        line,
        column: headingOf(context, kind),
        value,
        what: `"${value}" may be the beginning of a name that is common in this list.`,
        remedy: 'Write it in full.',
        assumed: 'it was read as it stands',
      }),
    ]
  })
}

/**
 * A name that nobody else has and at least three lines give as their place, on a line without
 * another place: surnames come from places, so that alone it says nothing.
 */
function placesAsNames(lines: readonly Line[], context: LintContext, fold: Fold): Problem[] {
  const places = countValues(lines, 'place', fold)
  return nameKinds.flatMap((kind) => {
    const names = countValues(lines, kind, fold)
    return lines.flatMap(({ line, reading }): Problem[] => {
      const value = reading[kind]
      const folded = value === undefined ? '' : fold(value)
      const times = places.get(folded) ?? 0
      const isElsewhere = reading.place !== undefined && fold(reading.place) !== folded
      if (value === undefined || times < 3 || (names.get(folded) ?? 0) > 1 || isElsewhere) return []
      return [
        problem({
          code: 'place-in-name',
          line,
          column: headingOf(context, kind),
          value,
          what: `${times} lines give this as their place, and none has it as a name.`,
          remedy: 'Check whether a place slipped into the column of names.',
          assumed: 'it was read as a name',
        }),
      ]
    })
  })
}

const numbersMin = 20

function lostZeros(lines: readonly Line[], context: LintContext): Problem[] {
  const numbers = lines
    .map((line) => ({ line: line.line, value: cellOf(line, context, 'serviceNumber') }))
    .filter(({ value }) => /^\d+$/.test(value))
  if (numbers.length < numbersMin) return []
  const widths = new Map<number, number>()
  for (const { value } of numbers) widths.set(value.length, (widths.get(value.length) ?? 0) + 1)
  const [width = 0, usual = 0] = [...widths].toSorted((one, other) => other[1] - one[1])[0] ?? []
  if (width < 4 || usual < numbers.length * 0.8) return []
  return numbers
    .filter(({ value }) => value.length < width)
    .map(({ line, value }) =>
      problem({
        code: 'lost-zeros',
        line,
        column: headingOf(context, 'serviceNumber'),
        value,
        what: `the number has ${value.length} digits, most have ${width}.`,
        remedy: 'A spreadsheet drops zeros before a number: format the column as text.',
        assumed: 'it was read as it stands',
      }),
    )
}

export function wholeColumnProblems(lines: readonly Line[], context: LintContext): Problem[] {
  const fold = foldOnce()
  const swapped = swappedColumns(lines, context)
  return [
    // Where the columns changed places no single line did.
    ...(swapped.length > 0 ? swapped : swappedRows(lines, context, fold)),
    ...[...nameKinds, 'place' as const].flatMap((kind) => cutColumn(lines, kind, context)),
    ...(['given', 'patronymic'] as const).flatMap((kind) =>
      cutNames(lines, kind, { ...context, fold }),
    ),
    ...placesAsNames(lines, context, fold),
    ...lostZeros(lines, context),
  ]
}
