/**
 * Columns that only some lists have, remarks and free ones: which column of the one is compared
 * with which of the other, and whether its values are words or numbers and codes.
 */
import { asciiDigits } from '../../base/folded-words.ts'
import type { Reading } from '../../lists/line.ts'
import type { WordRole } from './values/word-forms.ts'

export type ExtraColumn = {
  readonly field: 'extra' | 'remark'
  /** Of a remark empty, as `left` and `right`. */
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
type Seen = { readonly extra: Map<string, Counts>; readonly remark: Counts }

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

/** What of a line is compared. */
export function comparedValue(
  { remark, extra }: Reading,
  { field, heading, reads }: Pick<ExtraColumn, 'field' | 'heading' | 'reads'>,
): string | undefined {
  const value = field === 'remark' ? remark : extra?.[heading]
  return value === undefined || reads === 'whole' ? value : dateWithin(value)
}

const nothing = (): Counts => ({ values: 0, numbers: 0, dates: 0 })

function count(column: Counts, value: string): void {
  column.values += 1
  const isNumber = value.length <= lettersOfNumberMax && /\d/.test(asciiDigits(value))
  if (isNumber) column.numbers += 1
  else if (dateWithin(value) !== undefined) column.dates += 1
}

function seenIn(readings: Iterable<Reading>): Seen {
  const seen: Seen = { extra: new Map(), remark: nothing() }
  for (const { extra, remark } of readings) {
    if (remark !== undefined && remark !== '') count(seen.remark, remark)
    for (const [heading, value] of Object.entries(extra ?? {})) {
      const column = seen.extra.get(heading) ?? nothing()
      seen.extra.set(heading, column)
      count(column, value)
    }
  }
  return seen
}

/** One column, or two: the text and the date in it. */
function columnsBy(
  column: Pick<ExtraColumn, 'field' | 'heading' | 'left' | 'right'>,
  { values, numbers, dates }: Counts,
): ExtraColumn[] {
  const isNumber = column.field === 'extra' && numbers > values * shareOfNumbers
  const whole = { ...column, role: isNumber ? 'number' : 'text', reads: 'whole' } as const
  const hasDates = dates >= datesMin && dates > values * shareOfDates
  return hasDates ? [whole, { ...column, role: 'number', reads: 'date' }] : [whole]
}

const together = (one: Counts, other: Counts): Counts => ({
  values: one.values + other.values,
  numbers: one.numbers + other.numbers,
  dates: one.dates + other.dates,
})

/** Remarks, then the others by their headings; those that the other list lacks are compared in the order of the alphabet. */
export function extraColumnsOf(
  left: Iterable<Reading>,
  right: Iterable<Reading>,
): readonly ExtraColumn[] {
  const [seenLeft, seenRight] = [seenIn(left), seenIn(right)]
  const [lefts, rights] = [seenLeft.extra, seenRight.extra]
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
  const extras = pairs.slice(0, extraColumnsMax).flatMap(([one, other]) => {
    const counts = together(lefts.get(one) ?? nothing(), rights.get(other) ?? nothing())
    return columnsBy({ field: 'extra', heading: one, left: one, right: other }, counts)
  })
  if (seenLeft.remark.values === 0 || seenRight.remark.values === 0) return extras
  const remark = { field: 'remark', heading: '', left: '', right: '' } as const
  return [...columnsBy(remark, together(seenLeft.remark, seenRight.remark)), ...extras]
}
