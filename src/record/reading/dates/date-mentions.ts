/**
 * The dates of a sentence, each with its place and with how it is known: written out, by a day
 * of the week, or said from the day of publication. Whatever is written, nothing is thrown.
 */
import { unreachable } from '../../../base/refusal.ts'
import type { Language } from '../languages.ts'
import type { DateMention, Sentence, Word } from '../mentions.ts'
import type { Span } from '../span.ts'
import { dateLexiconOf, type DateLexicon } from './date-words.ts'
import {
  relativeAt,
  weekdayAt,
  weekdayNameAt,
  type RelativeDate,
  type WeekdayFound,
} from './relative-date.ts'
import { resolveRelative, resolveWeekday, resolveWritten, type Resolved } from './resolved-date.ts'
import {
  dayDateAt,
  isBetween,
  keyOf,
  linkAt,
  monthDateAt,
  yearAlone,
  type DayFound,
  type WrittenDate,
} from './written-date.ts'

type Stretch = {
  readonly kind: 'stretch'
  readonly first: WrittenDate
  readonly last: WrittenDate
}
type Found =
  | { readonly kind: 'written'; readonly date: WrittenDate }
  /** "30 May to 2 June": from the one to the other. */
  | Stretch
  | { readonly kind: 'relative'; readonly date: RelativeDate }
  | { readonly kind: 'weekday'; readonly date: WeekdayFound }

const beside = new Set([',', '،', '('])

/** "Friday, 20 June", "Freitag, den 20. Juni". */
function withWeekdayBefore(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const name = weekdayNameAt(words, from, lexicon)
  if (name === undefined) return undefined
  let at = name.until
  while (at < name.until + 3) {
    const key = keyOf(words[at])
    if (!beside.has(key) && !lexicon.beforeDay.has(key) && !lexicon.last.has(key)) break
    at += 1
  }
  const date = dayDateAt(words, at, lexicon)
  if (date === undefined) return undefined
  const closing = words[date.until]?.text === ')' && words[at - 1]?.text === '(' ? 1 : 0
  return { ...date, from, until: date.until + closing, weekday: name.weekday }
}

/** "20 June, a Friday", "20 июня (пятница)". */
function withWeekdayAfter(
  words: readonly Word[],
  date: WrittenDate,
  lexicon: DateLexicon,
): WrittenDate {
  const mark = words[date.until]?.text ?? ''
  if (!beside.has(mark)) return date
  const name = weekdayNameAt(words, date.until + 1, lexicon)
  if (name === undefined) return date
  if (mark !== '(') return { ...date, until: name.until, weekday: name.weekday }
  const isClosed = words[name.until]?.text === ')'
  return isClosed ? { ...date, until: name.until + 1, weekday: name.weekday } : date
}

function writtenAt(
  words: readonly Word[],
  at: number,
  lexicon: DateLexicon,
): WrittenDate | undefined {
  const led = withWeekdayBefore(words, at, lexicon)
  if (led !== undefined) return led
  const day = dayDateAt(words, at, lexicon)
  return day ? withWeekdayAfter(words, day, lexicon) : monthDateAt(words, at, lexicon)
}

function foundAt(
  words: readonly Word[],
  at: number,
  means: { lexicon: DateLexicon; followsYear: boolean },
): Found | undefined {
  const { lexicon, followsYear } = means
  const written = writtenAt(words, at, lexicon) ?? yearAlone(words, at, lexicon, followsYear)
  if (written !== undefined) return { kind: 'written', date: written }
  const relative = relativeAt(words, at, lexicon)
  if (relative !== undefined) return { kind: 'relative', date: relative }
  const weekday = weekdayAt(words, at, lexicon)
  return weekday && { kind: 'weekday', date: weekday }
}

const untilOf = (found: Found) => (found.kind === 'stretch' ? found.last.until : found.date.until)
const isYearAlone = (found: Found | undefined) =>
  found?.kind === 'written' && found.date.month === null

function allIn(words: readonly Word[], lexicon: DateLexicon): readonly Found[] {
  const all: Found[] = []
  for (let at = 0; at < words.length; at += 1) {
    const last = all.at(-1)
    const followsYear = isYearAlone(last) && last !== undefined && untilOf(last) === at - 1
    const found = foundAt(words, at, { lexicon, followsYear })
    if (found === undefined) continue
    all.push(found)
    at = Math.max(at, untilOf(found) - 1)
  }
  return all
}

const isOneDay = (found: Found | undefined): found is Found & { kind: 'written' } =>
  found?.kind === 'written' && found.date.days.length === 1

/** The first of two linked dates takes the year that only the second names. */
function withYearOf(first: WrittenDate, last: WrittenDate): WrittenDate {
  if (first.year !== null || last.year?.kind !== 'number' || first.calendar !== last.calendar)
    return first
  const isBefore = (first.month ?? 0) > (last.month ?? 0)
  return { ...first, year: { kind: 'number', year: last.year.year - (isBefore ? 1 : 0) } }
}

/** What links two dates that stand close: "to", "and on"; a comma alone must stand alone. */
function linkOf(
  words: readonly Word[],
  first: WrittenDate,
  last: WrittenDate,
  lexicon: DateLexicon,
) {
  const gap = last.from - first.until
  const link = gap === 1 || gap === 2 ? linkAt(words, first.until, lexicon) : undefined
  // "between 17 August and 15 September" is from the one to the other.
  if (link === 'and' && isBetween(words, first.from, lexicon)) return 'to'
  return link === 'comma' && gap > 1 ? undefined : link
}

function linked(
  words: readonly Word[],
  all: readonly Found[],
  lexicon: DateLexicon,
): readonly Found[] {
  const joined: Found[] = []
  for (const found of all) {
    const first = joined.at(-1)
    if (!isOneDay(first) || found.kind !== 'written') {
      joined.push(found)
      continue
    }
    const link = linkOf(words, first.date, found.date, lexicon)
    if (link !== undefined)
      joined[joined.length - 1] = { kind: 'written', date: withYearOf(first.date, found.date) }
    const now = joined.at(-1)
    if (link === 'to' && isOneDay(found) && isOneDay(now))
      joined[joined.length - 1] = { kind: 'stretch', first: now.date, last: found.date }
    else joined.push(found)
  }
  return joined
}

type Extent = { readonly from: number; readonly until: number }

function spanOf(words: readonly Word[], { from, until }: Extent): Span {
  return [words[from]?.span[0] ?? 0, words[until - 1]?.span[1] ?? 1]
}

type Placed = { readonly span: Span; readonly resolved: Resolved }

/** "12, 14 and 20 June": each day for itself; the last one has the month in its place. */
function listOfDays(
  words: readonly Word[],
  date: WrittenDate,
  published: string | null,
): readonly Placed[] {
  const place = (day: DayFound, index: number): Placed => {
    const isFirst = index === 0
    const isLast = index === date.days.length - 1
    const span = spanOf(words, {
      from: isFirst ? date.from : day.from,
      until: isLast ? date.until : day.until,
    })
    return { span, resolved: resolveWritten({ ...date, days: [day] }, published) }
  }
  return date.days.map(place)
}

/** "30 May to 2 June"; two days in the wrong order are two dates. */
function stretch(words: readonly Word[], { first, last }: Stretch, published: string | null) {
  const from = resolveWritten(first, published)
  const until = resolveWritten(last, published)
  if (from.value !== null && until.value !== null && from.value > until.value)
    return [
      { span: spanOf(words, first), resolved: from },
      { span: spanOf(words, last), resolved: until },
    ]
  const span = spanOf(words, { from: first.from, until: last.until })
  return [{ span, resolved: { ...from, end: until.value, precision: 'range' as const } }]
}

function placed(words: readonly Word[], found: Found, published: string | null): readonly Placed[] {
  if (found.kind === 'stretch') return stretch(words, found, published)
  const span = spanOf(words, found.date)
  switch (found.kind) {
    case 'written':
      if (found.date.days.length > 1 && !found.date.isRange)
        return listOfDays(words, found.date, published)
      return [{ span, resolved: resolveWritten(found.date, published) }]
    case 'relative':
      return [{ span, resolved: resolveRelative(found.date, published) }]
    case 'weekday':
      return [{ span, resolved: resolveWeekday(found.date, published) }]
    default:
      return unreachable(found)
  }
}

/** In the order of the text; no two overlap. `published` is YYYY-MM-DD. */
export function datesIn(
  sentence: Sentence,
  lang: Language,
  published: string | null,
): readonly DateMention[] {
  const lexicon = dateLexiconOf(lang)
  const { words, index } = sentence
  const found = linked(words, allIn(words, lexicon), lexicon)
  return found
    .flatMap((each) => placed(words, each, published))
    .map(({ span, resolved }) => ({ kind: 'date', sentence: index, span, ...resolved }))
}
