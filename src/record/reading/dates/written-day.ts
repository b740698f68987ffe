/**
 * The parts of which a written date is made: a day, a month by its name, a year. Each reader
 * takes the words at a place and says where it ended.
 */
import { numberAt } from '../numbers/number-at.ts'
import { numberLexiconOf } from '../numbers/number-words.ts'
import { phraseAt } from '../text/phrases.ts'
import { touch } from '../text/words.ts'
import type { Word } from '../mentions.ts'
import type { DateLexicon } from './date-words.ts'

export type Calendar = 'gregorian' | 'julian' | 'hijri'
/** A year in digits, or one said from today: "of last year". */
export type WrittenYear =
  | { readonly kind: 'number'; readonly year: number }
  | { readonly kind: 'away'; readonly by: number }

export const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '‑', '−'])
const joiners = new Set(['.', ',', ':', '/', '-'])

/** These digits hang on others by a mark: "12.30", "1,212". */
function hangsOnDigits(words: readonly Word[], at: number) {
  const [before, mark, here] = [words[at - 2], words[at - 1], words[at]]
  if (!touch(mark, here) || mark === undefined) return false
  return (
    joiners.has(mark.text) &&
    !dashes.has(mark.text) &&
    before?.kind === 'digits' &&
    touch(before, mark)
  )
}

function suffixEnd(words: readonly Word[], until: number, lexicon: DateLexicon) {
  const [last, here, next] = [words[until - 1], words[until], words[until + 1]]
  if (!touch(last, here) || here === undefined) return until
  if (lexicon.daySuffixes.has(here.folded || here.text)) return until + 1
  const isHyphened = dashes.has(here.text) && touch(here, next)
  return isHyphened && lexicon.daySuffixes.has(next?.folded ?? '') ? until + 2 : until
}

/** 1 to 31, in digits or as an ordinal in words ("первого", "the third"). */
export function dayAt(words: readonly Word[], at: number, lexicon: DateLexicon) {
  const word = words[at]
  if (word === undefined) return undefined
  if (word.kind === 'digits') {
    const day = Number(word.folded)
    const isDay = word.folded.length <= 2 && day >= 1 && day <= 31 && !hangsOnDigits(words, at)
    return isDay ? { day, until: suffixEnd(words, at + 1, lexicon) } : undefined
  }
  if (word.kind === 'mark') return undefined
  const found = numberAt(words, at, numberLexiconOf(lexicon.lang))
  if (found === undefined || found.n === null || !('from' in found)) return undefined
  const isDay = found.isOrdinal && found.n >= 1 && found.n <= 31
  return isDay ? { day: found.n, until: found.until } : undefined
}

/** Months begin with a capital letter in English and German, so that "may" stays a verb. */
const isProper = (word: Word | undefined, { lang }: DateLexicon) =>
  (lang !== 'en' && lang !== 'de') || /^\p{Lu}/u.test(word?.text ?? '')

/** "حزيران/يونيو", "июнь (июня)": the same month in another name. */
function otherName(words: readonly Word[], until: number, month: number, lexicon: DateLexicon) {
  const mark = words[until]?.text
  if (mark !== '/' && mark !== '(') return until
  const other = phraseAt(lexicon.months, words, until + 1)
  if (other === undefined || other.value.month !== month) return until
  if (mark === '/') return other.until
  return words[other.until]?.text === ')' ? other.until + 1 : until
}

export type MonthFound = {
  readonly month: number
  readonly isShort: boolean
  readonly calendar: 'gregorian' | 'hijri'
  readonly until: number
}

export function monthAt(
  words: readonly Word[],
  at: number,
  lexicon: DateLexicon,
): MonthFound | undefined {
  const found = phraseAt(lexicon.months, words, at)
  if (found !== undefined && isProper(words[at], lexicon)) {
    const { month, isShort } = found.value
    const dot = isShort && words[found.until]?.text === '.' ? 1 : 0
    const until = otherName(words, found.until + dot, month, lexicon)
    return { month, isShort, calendar: 'gregorian', until }
  }
  const hijri = phraseAt(lexicon.hijriMonths, words, at)
  if (hijri === undefined) return undefined
  return { month: hijri.value, isShort: false, calendar: 'hijri', until: hijri.until }
}

const yearsOf = { gregorian: [1800, 2199], hijri: [1200, 1600] } as const

/** Words between month and year at the most: "of the year". */
const betweenMax = 3

function isYear(words: readonly Word[], at: number, calendar: 'gregorian' | 'hijri') {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (word?.kind !== 'digits' || word.folded.length !== 4) return false
  const [least, most] = yearsOf[calendar]
  const year = Number(word.folded)
  const isInside = year >= least && year <= most
  return (
    isInside &&
    !(
      touch(word, next) &&
      touch(next, after) &&
      after?.kind === 'digits' &&
      !dashes.has(next?.text ?? '')
    )
  )
}

/** "года", "г.", "هـ" behind a year. */
function yearWordEnd(words: readonly Word[], until: number, lexicon: DateLexicon) {
  const mark = phraseAt(lexicon.hijriMarks, words, until)
  if (mark !== undefined) return mark.until
  const word = words[until]
  if (word === undefined || !lexicon.yearWords.has(word.folded)) return until
  const isShort = word.text.length <= 2 && words[until + 1]?.text === '.'
  return isShort && touch(word, words[until + 1]) ? until + 2 : until + 1
}

const alone = { calendar: 'gregorian', followsDay: false } as const

/** A year right here, with the words that belong to it; right behind a month it is surely one. */
export function bareYearAt(
  words: readonly Word[],
  at: number,
  lexicon: DateLexicon,
  means: { readonly calendar: 'gregorian' | 'hijri'; readonly followsDay: boolean } = alone,
) {
  if (!isYear(words, at, means.calendar)) return undefined
  const until = yearWordEnd(words, at + 1, lexicon)
  const year = Number(words[at]?.folded)
  // "June 9, 2000 prisoners": a round number before a noun is no year.
  const isCount =
    !means.followsDay && year % 100 === 0 && until === at + 1 && words[until]?.kind === 'word'
  return isCount ? undefined : { year, until, hasWord: until > at + 1 }
}

export function yearAt(
  words: readonly Word[],
  from: number,
  { lexicon, calendar }: { lexicon: DateLexicon; calendar: 'gregorian' | 'hijri' },
): { readonly year: WrittenYear; readonly until: number } | undefined {
  for (let at = from; at <= from + betweenMax; at += 1) {
    const found = bareYearAt(words, at, lexicon, { calendar, followsDay: at === from })
    if (found !== undefined)
      return { year: { kind: 'number', year: found.year }, until: found.until }
    const away = phraseAt(lexicon.away, words, at)
    if (away?.value.unit === 'year')
      return { year: { kind: 'away', by: away.value.by }, until: away.until }
    const word = words[at]
    if (word === undefined || !lexicon.ofYear.has(word.folded || word.text)) return undefined
  }
  return undefined
}
