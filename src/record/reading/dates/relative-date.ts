/** Dates said from the day of publication: "yesterday", "last week", "three days ago", "Friday". */
import { numberAt } from '../numbers/number-at.ts'
import { numberLexiconOf } from '../numbers/number-words.ts'
import { phraseAt } from '../text/phrases.ts'
import type { Word } from '../mentions.ts'
import type { Away, DateLexicon } from './date-words.ts'

export type RelativeDate = { readonly from: number; readonly until: number; readonly away: Away }

export type WeekdayFound = {
  readonly from: number
  readonly until: number
  readonly weekday: number
  /** `past` is before publication, `coming` after it; `open` is on it or before. */
  readonly when: 'open' | 'past' | 'coming'
}

/** More days than these nobody counts back. */
const daysAgoMax = 400

function countedAt(words: readonly Word[], at: number, lexicon: DateLexicon) {
  const found = numberAt(words, at, numberLexiconOf(lexicon.lang))
  if (found === undefined || found.n === null || !('from' in found) || found.isOrdinal)
    return { n: 1, until: at }
  return { n: found.n, until: found.until }
}

/** "three days ago", "il y a trois jours", "неделю назад". */
function agoAt(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): RelativeDate | undefined {
  const needsBefore = lexicon.agoBefore.byFirst.size > 0
  const before = phraseAt(lexicon.agoBefore, words, from)
  if (needsBefore && before === undefined) return undefined
  const counted = countedAt(words, before?.until ?? from, lexicon)
  const unit = phraseAt(lexicon.agoAfter, words, counted.until)
  if (unit === undefined) return undefined
  const days = counted.n * unit.value
  if (days < 1 || days > daysAgoMax) return undefined
  return { from, until: unit.until, away: { unit: 'day', by: -days } }
}

export function relativeAt(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): RelativeDate | undefined {
  const found = phraseAt(lexicon.away, words, from)
  if (found !== undefined) return { from, until: found.until, away: found.value }
  return agoAt(words, from, lexicon)
}

function whenOf(
  words: readonly Word[],
  [from, until]: readonly [number, number],
  lexicon: DateLexicon,
) {
  for (const at of [from - 1, until]) {
    const key = words[at]?.folded ?? ''
    const extent = { from: Math.min(from, at), until: Math.max(until, at + 1) }
    if (lexicon.last.has(key)) return { ...extent, when: 'past' } as const
    if (lexicon.next.has(key)) return { ...extent, when: 'coming' } as const
  }
  return { from, until, when: 'open' } as const
}

/** A day of the week by its full name. */
export function weekdayAt(
  words: readonly Word[],
  from: number,
  lexicon: DateLexicon,
): WeekdayFound | undefined {
  const found = phraseAt(lexicon.weekdays, words, from)
  if (found === undefined || found.value.isShort) return undefined
  if (lexicon.lang === 'en' && !/^\p{Lu}/u.test(words[from]?.text ?? '')) return undefined
  const { weekday } = found.value
  return { weekday, ...whenOf(words, [found.from, found.until], lexicon) }
}

/** A day of the week beside a date, where also its short form can stand. */
export function weekdayNameAt(words: readonly Word[], from: number, lexicon: DateLexicon) {
  const found = phraseAt(lexicon.weekdays, words, from)
  if (found === undefined) return undefined
  const dot = found.value.isShort && words[found.until]?.text === '.' ? 1 : 0
  return { weekday: found.value.weekday, until: found.until + dot }
}
