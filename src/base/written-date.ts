/**
 * Dates as parties write them: 12.03.1998, 12/3/1998, 19980312, March 1998, 12 березня 1998,
 * ١٢/٣/١٩٩٨, or a spreadsheet's count of days. Whether 3/4/1998 is April or March cannot be
 * read from one cell, so the order of day and month belongs to a whole column.
 */
import { asciiDigits, foldWords, invisibleMarks } from './folded-words.ts'
import { monthNames } from './month-names.ts'
import { isCalendarDate, partialDate, type PartialDate } from './partial-date.ts'

/** Old registers go far back; an Islamic year such as 1418 is not taken for a Gregorian one. */
const yearMin = 1500
const yearMax = 2100

/** How the numbers of one column are to be read; `mixed` when both orders are proven in it. */
export type DateOrder = 'day-first' | 'month-first' | 'mixed'

/**
 * What a year of two digits may mean. `birth`: 40 to 99 is 1940 to 1999, and 00 to 39 is not
 * read, since it may be a child or somebody very old. `recent`: 00 to 39 is 2000 to 2039, and
 * 40 to 99 is not read.
 */
export type Centuries = 'birth' | 'recent'

export type WrittenDate =
  | { kind: 'date'; date: PartialDate; from: 'whole-year' | 'two-digit-year' | 'serial' }
  /** Day and month cannot be told apart in a mixed column: the year alone is certain. */
  | { kind: 'unclear-order'; date: PartialDate }
  | { kind: 'century-unknown' }
  /** Written as a date, but not in the calendar: 31.02.1994. */
  | { kind: 'impossible' }
  | { kind: 'not-a-date' }

type Parts =
  | { form: 'year-first'; year: string; month?: number | undefined; day?: number | undefined }
  | { form: 'two-and-year'; first: number; second: number; year: string }
  | { form: 'serial'; days: number }

const clockTime = /[t ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(z|am|pm)?$/
const yearWords =
  /[\s.]*(г\.?\s?р|р\.?\s?н|г|р|года рождения|року народження|года|год|року|рік|م)[\s.]*$/u
/** Words that stand around the parts of a date and say nothing. */
const fillers = new Set(
  'of the st nd rd th го числа من شهر سنه عام y г р гр рн н года год рождения року рік народження م'.split(
    ' ',
  ),
)

const plain = (text: string) =>
  asciiDigits(text)
    .normalize('NFKC')
    .replaceAll(invisibleMarks, '')
    .trim()
    .toLowerCase()
    .replace(clockTime, '')

function partsOfNumbers(text: string): Parts | undefined {
  const bare = text.replace(yearWords, '')
  if (/^\d{5}(\.\d+)?$/.test(bare)) return { form: 'serial', days: Math.floor(Number(bare)) }
  const run = /^(\d{4})(\d{2})?(\d{2})?$/.exec(bare)
  if (run?.[1] !== undefined) {
    // Six digits are as often 120398 as 199803: not read.
    if (run[2] !== undefined && run[3] === undefined) return undefined
    return run[2] === undefined
      ? { form: 'year-first', year: run[1] }
      : { form: 'year-first', year: run[1], month: Number(run[2]), day: Number(run[3]) }
  }
  const found = /^(\d{1,4})\s*[./\-–—\\ ]\s*(\d{1,4})(?:\s*[./\-–—\\ ]\s*(\d{1,4}))?$/.exec(bare)
  if (found === null) return undefined
  const [, first = '', second = '', third] = found
  // 1998-2001 is a span, and a month has two digits at most.
  if (second.length > 2 && (third !== undefined || first.length > 2)) return undefined
  if (first.length === 4) {
    const day = third === undefined ? undefined : Number(third)
    return { form: 'year-first', year: first, month: Number(second), day }
  }
  if (third === undefined)
    return second.length === 4
      ? { form: 'year-first', year: second, month: Number(first) }
      : undefined
  return { form: 'two-and-year', first: Number(first), second: Number(second), year: third }
}

function partsOfWords(text: string): Parts | undefined {
  const pieces = foldWords(text.replaceAll(/[-/\\–—,.]/g, ' ')).match(/\p{L}+|\d+/gu) ?? []
  const numbers = pieces.filter((piece) => /^\d/.test(piece))
  const name = pieces.filter((piece) => !/^\d/.test(piece) && !fillers.has(piece)).join(' ')
  const month = monthNames.get(name)
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return undefined
  const [first = '', second] = numbers
  if (second === undefined)
    return first.length === 4 ? { form: 'year-first', year: first, month } : undefined
  return first.length === 4
    ? { form: 'year-first', year: first, month, day: Number(second) }
    : { form: 'year-first', year: second, month, day: Number(first) }
}

function partsOf(text: string): Parts | undefined {
  if (text.length > 60 || !/\p{Nd}/u.test(text)) return undefined
  const written = plain(text)
  return partsOfNumbers(written) ?? partsOfWords(written)
}

/** Does this cell look like a date, whatever its order? A bare number may be anything. */
export function looksLikeDate(text: string): boolean {
  if (/^\s*\p{Nd}{1,7}(\.\p{Nd}+)?\s*$/u.test(text)) return false
  const parts = partsOf(text)
  if (parts === undefined || parts.form === 'serial') return false
  if (parts.form === 'year-first') return inRange(Number(parts.year))
  return (parts.year.length === 2 || inRange(Number(parts.year))) && parts.first <= 31
}

const inRange = (year: number) => year >= yearMin && year <= yearMax

/**
 * The order of a column, by its own values. A first or second number over 12 settles it; when
 * fewer than one in twenty of the settled dates contradict, those are slips and not an order.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | 'unsettled' | 'not-needed' {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  for (const text of texts) {
    const parts = partsOf(text)
    if (parts?.form !== 'two-and-year' || parts.first === parts.second) continue
    if (parts.first === 0 || parts.second === 0) continue
    if (parts.first > 12 && parts.second <= 12) dayFirst += 1
    else if (parts.second > 12 && parts.first <= 12) monthFirst += 1
    else if (parts.first <= 12) open += 1
  }
  if (dayFirst + monthFirst === 0) return open === 0 ? 'not-needed' : 'unsettled'
  if (monthFirst * 20 <= dayFirst) return 'day-first'
  return dayFirst * 20 <= monthFirst ? 'month-first' : 'mixed'
}

function settle(year: number, month: number | undefined, day: number | undefined): WrittenDate {
  if (!inRange(year)) return { kind: 'not-a-date' }
  // 00.00.1998 and 00.03.1998 are how registers write that the rest is not known.
  if (day === 0) return settle(year, month === 0 ? undefined : month, undefined)
  if (!isCalendarDate(year, month, day)) return { kind: 'impossible' }
  return { kind: 'date', date: partialDate(year, month, day), from: 'whole-year' }
}

/** A spreadsheet counts days from the last of 1899; 10000 is in 1927 and 73050 in 2099. */
function fromSerial(days: number): WrittenDate {
  if (days < 10_000 || days > 73_050) return { kind: 'not-a-date' }
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return { kind: 'date', date: partialDate(year, month, day), from: 'serial' }
}

function fullYear(year: string, centuries: Centuries): number | undefined {
  if (year.length !== 2) return Number(year)
  const short = Number(year)
  if (centuries === 'birth') return short >= 40 ? 1900 + short : undefined
  return short < 40 ? 2000 + short : undefined
}

/** Which of the two numbers is the month? Undefined where neither the cell nor the column says. */
function monthAndDay(first: number, second: number, order: DateOrder) {
  if (order === 'day-first') return { month: second, day: first }
  if (order === 'month-first') return { month: first, day: second }
  if (first > 12 || first === second) return { month: second, day: first }
  return second > 12 ? { month: first, day: second } : undefined
}

/** Reads one cell, in the order that `dateOrderOf` found for its column. */
export function readDate(text: string, order: DateOrder, centuries: Centuries): WrittenDate {
  const parts = partsOf(text)
  if (parts === undefined) return { kind: 'not-a-date' }
  if (parts.form === 'serial') return fromSerial(parts.days)
  const year = fullYear(parts.year, centuries)
  if (year === undefined) return { kind: 'century-unknown' }
  const numbers =
    parts.form === 'year-first' ? parts : monthAndDay(parts.first, parts.second, order)
  if (numbers === undefined)
    return inRange(year)
      ? { kind: 'unclear-order', date: partialDate(year) }
      : { kind: 'not-a-date' }
  const read = settle(year, numbers.month, numbers.day)
  return read.kind === 'date' && parts.year.length === 2
    ? { ...read, from: 'two-digit-year' }
    : read
}
