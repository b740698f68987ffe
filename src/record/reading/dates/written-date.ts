/**
 * Dates that are written out, in the orders that the six languages use: "4 July 2025", "July 4,
 * 2025", "с 23 по 25 мая", "2025-07-04", "June 2023", "2014". They are not resolved here: what
 * the text leaves open stays open.
 */
import { phraseAt } from '../text/phrases.ts'
import { touch } from '../text/words.ts'
import type { Word } from '../mentions.ts'
import type { DateLexicon } from './date-words.ts'
import {
  bareYearAt,
  dashes,
  dayAt,
  monthAt,
  yearAt,
  type Calendar,
  type WrittenYear,
} from './written-day.ts'

export type DayFound = { readonly day: number; readonly from: number; readonly until: number }

export type WrittenDate = {
  readonly from: number
  readonly until: number
  /** In the order written; none for a month or a year. */
  readonly days: readonly DayFound[]
  /** "23 to 25": the first and the last of all between. */
  readonly isRange: boolean
  readonly month: number | null
  readonly year: WrittenYear | null
  /** "04/07/2025" in English may be either. */
  readonly otherOrder: { readonly month: number; readonly day: number } | null
  readonly weekday: number | null
  readonly calendar: Calendar
}

const daysMax = 12
const commas = new Set([',', '،'])
const keyOf = (word: Word | undefined) => (word === undefined ? '' : word.folded || word.text)

type Link = 'and' | 'to' | 'comma'

function linkAt(words: readonly Word[], at: number, lexicon: DateLexicon): Link | undefined {
  const key = keyOf(words[at])
  if (dashes.has(key) || lexicon.to.has(key)) return 'to'
  if (lexicon.and.has(key)) return 'and'
  return commas.has(key) ? 'comma' : undefined
}

const overArticle = (words: readonly Word[], at: number, lexicon: DateLexicon) =>
  lexicon.beforeDay.has(keyOf(words[at])) ? at + 1 : at

/** "23", "14 and 15", "12, 14 and 20", "23 to 25": days that rise. */
function daysAt(words: readonly Word[], from: number, lexicon: DateLexicon) {
  const first = dayAt(words, from, lexicon)
  if (first === undefined) return undefined
  const days: DayFound[] = [{ day: first.day, from, until: first.until }]
  const links: Link[] = []
  while (days.length < daysMax) {
    const last = days.at(-1)
    if (last === undefined) break
    const link = linkAt(words, last.until, lexicon)
    // ", and 20"; in Arabic the "and" hangs on the digits as a word of its own.
    const isAnd = link === 'comma' && linkAt(words, last.until + 1, lexicon) === 'and'
    const at = overArticle(words, last.until + (isAnd ? 2 : 1), lexicon)
    const next = link && dayAt(words, at, lexicon)
    if (link === undefined || next === undefined || next.day <= last.day) break
    links.push(isAnd ? 'and' : link)
    days.push({ day: next.day, from: at, until: next.until })
  }
  return { days, links }
}

type Days = NonNullable<ReturnType<typeof daysAt>>

/** "between 14 and 16", "entre le 14 et le 16". */
export function isBetween(words: readonly Word[], from: number, lexicon: DateLexicon) {
  const at = lexicon.beforeDay.has(keyOf(words[from - 1])) ? from - 2 : from - 1
  return lexicon.between.has(keyOf(words[at]))
}

/** A list of days ends with "and"; a range has two. Otherwise only the first day stands. */
function settled(
  { days, links }: Days,
  between: boolean,
): { days: readonly DayFound[]; isRange: boolean } {
  const isRange = links[0] === 'to' || (between && links.length === 1)
  if (isRange) return { days: days.slice(0, 2), isRange }
  const end = links.lastIndexOf('and')
  return { days: days.slice(0, end + 2), isRange: false }
}

/** Beside each other in a calendar they are one stretch of days. */
const isStretch = (days: readonly DayFound[]) =>
  days.length > 1 && days.every(({ day }, index) => day === (days[0]?.day ?? 0) + index)

const base = { otherOrder: null, weekday: null } as const

function overOfMonth(words: readonly Word[], from: number, lexicon: DateLexicon) {
  let at = from
  while (at < from + 2 && lexicon.ofMonth.has(keyOf(words[at]))) at += 1
  return at
}

function dayFirst(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const found = daysAt(words, from, lexicon)
  const last = found?.days.at(-1)
  if (found === undefined || last === undefined) return undefined
  const { days, isRange } = settled(found, isBetween(words, from, lexicon))
  // The month must follow all the days that were read, or they are no days of one month.
  if (days.length !== found.days.length) return undefined
  const at = overOfMonth(words, last.until, lexicon)
  // "the second of June" is a day, "the second June exchange" is none.
  if (at === last.until && lexicon.ofMonth.size > 0 && words[last.from]?.kind === 'word')
    return undefined
  const month = monthAt(words, at, lexicon)
  if (month === undefined) return undefined
  const year = yearAt(words, month.until, { lexicon, calendar: month.calendar })
  const until = year?.until ?? month.until
  const { calendar } = month
  return {
    ...base,
    from,
    until,
    days,
    isRange: isRange || isStretch(days),
    month: month.month,
    year: year?.year ?? null,
    calendar,
  }
}

function monthFirst(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  if (lexicon.lang !== 'en' && lexicon.lang !== 'ar') return undefined
  const month = monthAt(words, from, lexicon)
  if (month === undefined) return undefined
  const found = daysAt(words, overArticle(words, month.until, lexicon), lexicon)
  if (found === undefined) return undefined
  const { days, isRange } = settled(found, isBetween(words, from, lexicon))
  const end = days.at(-1)?.until ?? month.until
  const year = yearAt(words, end, { lexicon, calendar: month.calendar })
  const { calendar } = month
  return {
    ...base,
    from,
    until: year?.until ?? end,
    days,
    isRange: isRange || isStretch(days),
    month: month.month,
    year: year?.year ?? null,
    calendar,
  }
}

function monthAlone(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const month = monthAt(words, from, lexicon)
  if (month === undefined || month.isShort) return undefined
  const year = yearAt(words, month.until, { lexicon, calendar: month.calendar })
  const isLed =
    lexicon.beforeMonth.has(keyOf(words[from - 1])) || lexicon.last.has(keyOf(words[month.until]))
  if (year === undefined && (!isLed || month.calendar === 'hijri')) return undefined
  const until = year?.until ?? month.until
  const { calendar } = month
  return {
    ...base,
    from,
    until,
    days: [],
    isRange: false,
    month: month.month,
    year: year?.year ?? null,
    calendar,
  }
}

const numericMarks = new Set(['.', '/', '-', '‑'])

/** 04.07.2025, 4/7/25, 2025-07-04. */
function inDigits(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const [one, mark, two, again, three] = words.slice(from, from + 5)
  if (one?.kind !== 'digits' || two?.kind !== 'digits' || three?.kind !== 'digits') return undefined
  if (mark === undefined || mark.text !== again?.text || !numericMarks.has(mark.text))
    return undefined
  if (!touch(one, mark) || !touch(mark, two) || !touch(two, again) || !touch(again, three))
    return undefined
  const lengths = [one, two, three].map(({ folded }) => folded.length).join('')
  const isYearFirst = /^4[12][12]$/.test(lengths)
  const isYearLast = /^[12][12]4$/.test(lengths) || (lengths === '222' && mark.text !== '-')
  if (!isYearFirst && !isYearLast) return undefined
  const numbers = [one, two, three].map(({ folded }) => Number(folded))
  const [first = 0, second = 0, third = 0] = isYearFirst ? numbers.toReversed() : numbers
  const year = third < 100 ? 2000 + third : third
  if (year < 1800 || year > 2199) return undefined
  const isEither = !isYearFirst && lexicon.lang === 'en' && first <= 12 && second <= 12
  const isMonthFirst = !isYearFirst && second > 12 && first <= 12
  const [day, month] = isMonthFirst ? [second, first] : [first, second]
  if (month > 12 || day > 31) return undefined
  const worded = bareYearAt(words, from + 4, lexicon)
  const until = worded?.until ?? from + 5
  return {
    ...base,
    from,
    until,
    days: [{ day, from, until }],
    isRange: false,
    month,
    year: { kind: 'number', year },
    otherOrder: isEither && first !== second ? { month: first, day: second } : null,
    calendar: 'gregorian',
  }
}

/** "по старому стилю" behind a date, with or without brackets. */
function inOldStyle(words: readonly Word[], date: WrittenDate, lexicon: DateLexicon): WrittenDate {
  const opened = words[date.until]?.text
  const at = opened === '(' || opened === ',' ? date.until + 1 : date.until
  const found = phraseAt(lexicon.oldStyle, words, at)
  if (found === undefined || date.days.length === 0) return date
  const until = opened === '(' && words[found.until]?.text === ')' ? found.until + 1 : found.until
  return { ...date, until, calendar: 'julian' }
}

/** A date with a day, written out at this place. */
export function dayDateAt(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const found =
    inDigits(words, from, lexicon) ??
    dayFirst(words, from, lexicon) ??
    monthFirst(words, from, lexicon)
  return found && inOldStyle(words, found, lexicon)
}

/** "2014, 2016 and 2017 років": a year that stands before others and the word for years. */
function isListedYear(words: readonly Word[], from: number, lexicon: DateLexicon) {
  let at = from
  for (let years = 0; years < daysMax; years += 1) {
    const year = bareYearAt(words, at, lexicon)
    if (year === undefined) return false
    if (year.hasWord) return true
    if (linkAt(words, year.until, lexicon) === undefined) return false
    at = year.until + 1
  }
  return false
}

/** `follows` says that a year ended just before, so that "and 2017" is one as well. */
export function yearAlone(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
  follows: boolean,
): WrittenDate | undefined {
  const found = bareYearAt(words, from, lexicon)
  if (found === undefined) return undefined
  const before = keyOf(words[from - 1])
  const isLed = lexicon.beforeYear.has(before) || (follows && linkAt(words, from - 1, lexicon))
  if (!isLed && !isListedYear(words, from, lexicon)) return undefined
  const year = { kind: 'number', year: found.year } as const
  return {
    ...base,
    from,
    until: found.until,
    days: [],
    isRange: false,
    month: null,
    year,
    calendar: 'gregorian',
  }
}

export const monthDateAt = (words: readonly Word[], from: number, lexicon: DateLexicon) =>
  monthAlone(words, from, lexicon)

export { linkAt, keyOf }
