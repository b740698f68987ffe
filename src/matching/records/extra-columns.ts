/**
 * Free columns that two lists have beside the known fields: which column of the one is compared
 * with which of the other, and whether its values are words or numbers and codes.
 */
import { asciiDigits } from '../../base/folded-words.ts'
import type { Reading } from '../../lists/line.ts'
import type { WordRole } from './values/word-forms.ts'

export type ExtraColumn = {
  readonly heading: string
  readonly left: string
  readonly right: string
  readonly role: Extract<WordRole, 'text' | 'number'>
  /** `date`: of a free text the one date in it, beside the text itself. */
  readonly reads: 'whole' | 'date'
}

const extraColumnsMax = 12
/** A column of which more than this share are short values with a digit holds numbers. */
const shareOfNumbers = 0.5
const lettersOfNumberMax = 12
/** A column of texts in which at least so many, and this share of all, hold a date. */
const datesMin = 4
const shareOfDates = 0.05

type Counts = { values: number; numbers: number; dates: number }
type Seen = Map<string, Counts>

const dateInText =
  /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g

/**
 * "Died 03.05.1918 in the hospital" is 19180503; nothing where there is no date or more than one.
 * A date that stands in both remarks says far more than the words around it.
 */
export function dateWithin(text: string): string | undefined {
  const [found, ...others] = asciiDigits(text).matchAll(dateInText)
  if (found === undefined || others.length > 0) return undefined
  const [, day = '', month = '', year = '', isoYear, isoMonth = '', isoDay = ''] = found
  if (isoYear !== undefined) return `${isoYear}${isoMonth}${isoDay}`
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}

/** What of a value is compared. */
export const comparedValue = (value: string | undefined, { reads }: Pick<ExtraColumn, 'reads'>) =>
  value === undefined || reads === 'whole' ? value : dateWithin(value)

function seenIn(readings: Iterable<Reading>): Seen {
  const seen: Seen = new Map()
  for (const { extra } of readings) {
    for (const [heading, value] of Object.entries(extra ?? {})) {
      const column = seen.get(heading) ?? { values: 0, numbers: 0, dates: 0 }
      seen.set(heading, column)
      column.values += 1
      const isNumber = value.length <= lettersOfNumberMax && /\d/.test(asciiDigits(value))
      if (isNumber) column.numbers += 1
      else if (dateWithin(value) !== undefined) column.dates += 1
    }
  }
  return seen
}

/** By their headings; those that the other list lacks are compared in the order of the alphabet. */
export function extraColumnsOf(
  left: Iterable<Reading>,
  right: Iterable<Reading>,
): readonly ExtraColumn[] {
  const [lefts, rights] = [seenIn(left), seenIn(right)]
  const shared = [...lefts.keys()].filter((heading) => rights.has(heading)).toSorted()
  const alone = [...lefts.keys()].filter((heading) => !rights.has(heading)).toSorted()
  const others = [...rights.keys()].filter((heading) => !lefts.has(heading)).toSorted()
  const pairs = [
    ...shared.map((heading) => [heading, heading] as const),
    ...alone.flatMap((heading, at) => {
      const other = others[at]
      return other === undefined ? [] : [[heading, other] as const]
    }),
  ]
  const counted = (one: string, other: string, what: keyof Counts) =>
    (lefts.get(one)?.[what] ?? 0) + (rights.get(other)?.[what] ?? 0)
  return pairs.slice(0, extraColumnsMax).flatMap(([one, other]): ExtraColumn[] => {
    const values = counted(one, other, 'values')
    const dates = counted(one, other, 'dates')
    const role = counted(one, other, 'numbers') > values * shareOfNumbers ? 'number' : 'text'
    const column = { heading: one, left: one, right: other }
    const whole = { ...column, role, reads: 'whole' } as const
    const hasDates = dates >= datesMin && dates > values * shareOfDates
    return hasDates ? [whole, { ...column, role: 'number', reads: 'date' }] : [whole]
  })
}
