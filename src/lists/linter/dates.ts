/**
 * Dates that cannot be, or that are likelier a clerk's makeshift than a birthday, and categories
 * that do not fit the age or the list.
 */
import {
  ageOn,
  earliestDayOf,
  latestDayOf,
  precisionOf,
  type PartialDate,
} from '../../base/partial-date.ts'
import { problem, type Line, type Problem } from '../line.ts'
import { headingOf, namedLines, type LintContext } from './context.ts'

/** Age from which somebody is no child: Convention on the Rights of the Child, article 1. */
const adultYears = 18
/** Below it a line without a category is likelier a slip of the year than a person held. */
const doubtfulBelowYears = 14
const doubtfulOverYears = 90
const ageMaxYears = 110

type Age = ReturnType<typeof ageOn>

function ageProblem({ line, reading }: Line, age: Age, context: LintContext): Problem | undefined {
  const { bornOn = '', category } = reading
  const at = { line, column: headingOf(context, 'bornOn'), value: bornOn }
  if (age.most < 0)
    return problem({
      ...at,
      code: 'born-in-the-future',
      what: 'this day of birth has not come yet.',
      remedy: 'Correct the date.',
    })
  // The fallen and the missing of long ago may well have been born this long ago.
  if (category === 'remains') return undefined
  if (age.least > doubtfulOverYears)
    return problem({
      ...at,
      code: age.least > ageMaxYears ? 'age-over-110' : 'age-over-90',
      what: `the person would be ${age.least} years old.`,
      remedy: 'Check the year of birth.',
    })
  if (category === undefined && age.most < doubtfulBelowYears)
    return problem({
      ...at,
      code: 'age-under-14',
      what: `the person would be ${age.most} years old, and no category says that it is a child.`,
      remedy: 'Check the year of birth, or write the category.',
    })
  return undefined
}

function categoryAgainstAge({ line, reading }: Line, age: Age, column: string | null) {
  const { category } = reading
  const at = { code: 'category-against-age', line, column } as const
  if (category === 'child' && age.least >= adultYears)
    return problem({
      ...at,
      value: category,
      what: `a child by category, but ${age.least} years old by the date of birth.`,
      remedy: 'Correct the category or the date.',
    })
  const isAdultCategory = category !== undefined && category !== 'child' && category !== 'remains'
  if (isAdultCategory && age.most < adultYears)
    return problem({
      ...at,
      value: category,
      what: `${category} by category, but ${age.most} years old by the date of birth, a child.`,
      remedy: 'Correct the category or the date; a child goes as a child.',
    })
  return undefined
}

function birthProblems(line: Line, context: LintContext): Problem[] {
  const { bornOn } = line.reading
  if (bornOn === undefined) return []
  const age = ageOn(bornOn, context.todayOn)
  const found =
    ageProblem(line, age, context) ?? categoryAgainstAge(line, age, headingOf(context, 'category'))
  return found === undefined ? [] : [found]
}

function offCategory({ line, reading }: Line, context: LintContext): Problem[] {
  const { category } = reading
  const { categoriesExpected } = context
  if (category === undefined || categoriesExpected?.includes(category) !== false) return []
  return [
    problem({
      code: 'off-category',
      line,
      column: headingOf(context, 'category'),
      value: category,
      what: `${category} is no category of this list (${categoriesExpected.join(', ')}).`,
      remedy: 'Put the person on the list for that category, or correct the word.',
    }),
  ]
}

const isBefore = (one: PartialDate, other: PartialDate) => latestDayOf(one) < earliestDayOf(other)

function captureProblems({ line, reading }: Line, context: LintContext): Problem[] {
  const { bornOn, heldSince } = reading
  if (heldSince === undefined) return []
  const at = { line, column: headingOf(context, 'heldSince'), value: heldSince }
  if (isBefore(context.todayOn, heldSince))
    return [
      problem({
        ...at,
        code: 'held-in-the-future',
        what: 'this day has not come yet.',
        remedy: 'Correct the date.',
      }),
    ]
  if (bornOn === undefined || !isBefore(heldSince, bornOn)) return []
  return [
    problem({
      ...at,
      code: 'held-before-birth',
      what: `it lies before the day of birth, ${bornOn}.`,
      remedy: 'Correct the date that is wrong.',
    }),
  ]
}

/** About one birthday in 365 is 1 January; some registers have up to one in a hundred. */
const newYearShareMax = 0.02
const newYearMin = 5

function newYearProblems(lines: readonly Line[], context: LintContext): Problem[] {
  const days = lines.filter(
    ({ reading: { bornOn } }) => bornOn !== undefined && precisionOf(bornOn) === 'day',
  )
  const newYear = days.filter(({ reading }) => reading.bornOn?.endsWith('-01-01') === true)
  if (newYear.length < newYearMin || newYear.length <= days.length * newYearShareMax) return []
  return [
    problem({
      code: 'many-first-of-january',
      column: headingOf(context, 'bornOn'),
      value: newYear[0]?.reading.bornOn ?? '',
      what:
        `${newYear.length} of ${days.length} dates are the first of January ` +
        `(${namedLines(newYear.map(({ line }) => line))}).`,
      remedy: 'Where only the year is known, write only the year.',
      assumed: 'they were read as written',
    }),
  ]
}

export const dateProblems = (lines: readonly Line[], context: LintContext): Problem[] => [
  ...lines.flatMap((line) => birthProblems(line, context)),
  ...lines.flatMap((line) => offCategory(line, context)),
  ...lines.flatMap((line) => captureProblems(line, context)),
  ...newYearProblems(lines, context),
]
