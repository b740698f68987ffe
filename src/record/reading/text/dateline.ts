/**
 * The dateline that opens an agency's report: place, day, agency, and a full stop or a dash.
 * "HALDEN, 4 May. /WNA/." is no sentence and its day is no day of an event: it stands apart.
 */
import { dateLexiconOf, type DateLexicon } from '../dates/date-words.ts'
import { dayDateAt } from '../dates/written-date.ts'
import type { Language } from '../languages.ts'
import type { Word } from '../mentions.ts'
import type { Span } from '../span.ts'
import { touch, wordsIn } from './words.ts'

/** A dateline ends within so many characters. */
const charactersMax = 160
const placeWordsMax = 6
const agencyWordsMax = 5

const dashes = new Set(['-', '–', '—', '−'])
const opening: Readonly<Record<string, string>> = { '/': '/', '(': ')', '[': ']' }
const textAt = (words: readonly Word[], at: number) => words[at]?.text ?? ''

function joinsPlaces(words: readonly Word[], at: number) {
  const [mark, next, after] = [textAt(words, at), words[at + 1], textAt(words, at + 2)]
  if (mark === '-' || mark === '/') return next?.kind === 'word' && touch(words[at], next)
  return (
    mark === ',' && next?.kind === 'word' && (after === '(' || after === ',' || dashes.has(after))
  )
}

/** "MOSCOW", "Abu Dhabi": words with a capital, or any words of a script that has none. */
function placeEnd(words: readonly Word[], lang: Language) {
  let at = 0
  while (at < placeWordsMax && words[at]?.kind === 'word') {
    if (lang !== 'ar' && !/^\p{Lu}/u.test(textAt(words, at))) break
    at += 1
    // "Halden-on-Sea", "Halden/Westhaven", "HALDEN, Northland".
    if (joinsPlaces(words, at)) at += 1
  }
  return at
}

/** "/WNA/", "(WNA)": the agency between two marks. */
function agencyEnd(words: readonly Word[], from: number) {
  const closing = opening[textAt(words, from)]
  if (closing === undefined) return from
  for (let at = from + 2; at <= from + agencyWordsMax + 1; at += 1)
    if (textAt(words, at) === closing) return at + 1
  return from
}

function overMarks(words: readonly Word[], from: number, marks: string) {
  let at = from
  while (at < from + 3 && words[at]?.kind === 'mark' && marks.includes(textAt(words, at))) at += 1
  return at
}

const isAllCapitals = (words: readonly Word[], until: number) =>
  words
    .slice(0, until)
    .filter(({ kind }) => kind === 'word')
    .every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())

/** The day may stand behind the place, with a comma, a full stop or a small word between. */
function dayEnd(words: readonly Word[], place: number, lexicon: DateLexicon) {
  const start = overMarks(words, place, ',.،')
  for (const at of [start, start + 1]) {
    const date = dayDateAt(words, at, lexicon)
    if (date !== undefined && date.days.length === 1) return date.until
    if (words[at]?.kind !== 'word') break
  }
  return undefined
}

/** How many of the first words are dateline; 0 where there is none. */
function lengthIn(words: readonly Word[], lang: Language) {
  const lexicon = dateLexiconOf(lang)
  const place = placeEnd(words, lang)
  const day = dayEnd(words, lang === 'ar' ? placeBeforeDay(words, lexicon) : place, lexicon)
  const dayStop = overMarks(words, day ?? place, '.,،')
  const agency = agencyEnd(words, dayStop)
  const hasAgency = agency > dayStop
  const stop = overMarks(words, agency, '.:')
  const isEnded = stop > agency || dashes.has(textAt(words, stop))
  const end = overMarks(words, stop, '-–—−')
  if (hasAgency) {
    // "Halden (wna) -": one word between brackets, and a dash.
    const isShort = agency === dayStop + 3 && place > 0 && dashes.has(textAt(words, stop))
    const isLed = day !== undefined || isAllCapitals(words, place) || isShort
    return (isEnded || textAt(words, dayStop) === '/') && isLed ? end : 0
  }
  if (day === undefined)
    return dashes.has(textAt(words, stop)) && place > 0 && isAllCapitals(words, place) ? end : 0
  // "12 июня. Страна готова": the day with a full stop of its own, or with a dash behind it.
  return words[day]?.text === '.' || dashes.has(textAt(words, day))
    ? overMarks(words, day, '.-–—−')
    : 0
}

/** Arabic has no capitals: the place is what stands before the day. */
function placeBeforeDay(words: readonly Word[], lexicon: DateLexicon) {
  for (let at = 0; at <= placeWordsMax; at += 1)
    if (dayDateAt(words, at, lexicon) !== undefined) return at
  return 0
}

/** The dateline with which the text begins, if it has one. */
export function datelineOf(text: string, lang: Language): Span | null {
  const start = /\S/u.exec(text)?.index ?? 0
  const words = wordsIn(text, [start, Math.min(text.length, start + charactersMax)], lang)
  const length = lengthIn(words, lang)
  const [first, last] = [words[0], words[length - 1]]
  const isWhole = length > 0 && length < words.length
  return isWhole && first && last ? [first.span[0], last.span[1]] : null
}
