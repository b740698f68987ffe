/**
 * The sentences of a statement with their words. The dateline stands apart; a full stop behind
 * an initial, a short form or an ordinal in digits ends no sentence. Offsets never move.
 */
import {
  sentenceCharactersMax,
  statementCharactersMax,
  statementSentencesMax,
} from '../../../base/limits.ts'
import type { Language } from '../languages.ts'
import type { Sentence } from '../mentions.ts'
import type { Span } from '../span.ts'
import { datelineOf } from './dateline.ts'
import { foldWord } from './folded-word.ts'
import { sentenceWordsOf } from './sentence-words.ts'
import { wordsIn } from './words.ts'

const segmenters = new Map<Language, Intl.Segmenter>()

function segmenterOf(lang: Language): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  segmenters.set(lang, segmenter)
  return segmenter
}

/** The last word before the full stop, and what stands before it. */
const lastWord = /(?:^|[\s.\-–(«"'“„№])([\p{L}\p{M}\p{Nd}]{1,12})\.\s*$/u
/** Enough to see the last word. */
const tailLength = 24

/** Does the sentence go on behind this full stop? */
function goesOn(segment: string, next: string, lang: Language): boolean {
  if (/[\r\n]\s*$/u.test(segment)) return false
  const word = lastWord.exec(segment.slice(-tailLength))?.[1]
  if (word === undefined) return false
  const { shortForms, starters } = sentenceWordsOf(lang)
  // "I. Marsh": one capital letter is an initial.
  if (/^\p{Lu}$/u.test(word)) return true
  if (shortForms.has(foldWord(word))) return true
  if (starters.size === 0 || !/^\p{Nd}{1,3}$/u.test(word)) return false
  const following = /^\p{L}+/u.exec(next)?.[0]
  return following !== undefined && !starters.has(foldWord(following))
}

/**
 * The segmenter looks back as far as it likes, and takes seconds for half a million characters:
 * it is given so many at a time, and the last sentence of each stretch once more with the next.
 */
const stretchMax = 4_000

function* segmentsIn(text: string, from: number, lang: Language) {
  let at = from
  while (at < text.length) {
    const start = at
    const stretch = text.slice(start, start + stretchMax)
    const isLast = start + stretchMax >= text.length
    for (const { segment, index } of segmenterOf(lang).segment(stretch)) {
      if (!isLast && index > 0 && index + segment.length === stretch.length) break
      // A sentence longer than a stretch goes on in the next.
      const isCut = !isLast && segment.length === stretch.length
      yield* beforeNumbers({ segment, at: start + index, isCut }, lang)
      at = start + index + segment.length
    }
  }
}

type Segment = { readonly segment: string; readonly at: number; readonly isCut: boolean }
const numberBehindStop = /(?<=[\p{L}\p{Nd}][.!?]["»”)]?\s+)(?=\p{Nd})/u

/** "Treatment awaits them. 33 soldiers …": the segmenter takes a digit with a small letter behind it for no beginning. */
function* beforeNumbers({ segment, at, isCut }: Segment, lang: Language): Generator<Segment> {
  let from = 0
  const parts = segment.split(numberBehindStop)
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    yield { segment: part, at: at + from, isCut: isLast ? isCut : isNumbered(part, lang) }
    from += part.length
  }
}

/** "am 3. 12 Soldaten": where a number with a full stop is an ordinal, nothing ends. */
const isNumbered = (part: string, lang: Language): boolean =>
  sentenceWordsOf(lang).starters.size > 0 && /\p{Nd}\.\s*$/u.test(part.slice(-tailLength))

function* spansIn(text: string, from: number, lang: Language): Generator<Span> {
  let start = from
  let held = ''
  let isOpen = true
  for (const { segment, at, isCut } of segmentsIn(text, from, lang)) {
    if (!isOpen && !goesOn(held, segment, lang)) {
      yield [start, at]
      start = at
    }
    held = segment
    isOpen = isCut
  }
  if (start < text.length) yield [start, text.length]
}

/** Without the white space around it; null where nothing else is there. */
function trimmed(text: string, [from, until]: Span): Span | null {
  const stretch = text.slice(from, until)
  const start = from + stretch.length - stretch.trimStart().length
  const end = start + stretch.trim().length
  return end > start ? [start, end] : null
}

/** Nobody writes a longer sentence; a table without a full stop is read in pieces, cut at a blank. */
function* piecesOf(text: string, [from, until]: Span): Generator<Span> {
  let start = from
  while (until - start > sentenceCharactersMax) {
    const blank = text.lastIndexOf(' ', start + sentenceCharactersMax)
    const cut = blank > start ? blank : start + sentenceCharactersMax
    yield [start, cut]
    start = cut
  }
  yield [start, until]
}

/** At most `statementSentencesMax` of them, out of the first `statementCharactersMax` characters. */
export function sentencesOf(whole: string, lang: Language): readonly Sentence[] {
  const text = whole.slice(0, statementCharactersMax)
  const dateline = datelineOf(text, lang)
  const sentences: Sentence[] = []
  for (const stretch of spansIn(text, dateline?.[1] ?? 0, lang)) {
    for (const piece of piecesOf(text, stretch)) {
      if (sentences.length >= statementSentencesMax) return sentences
      const span = trimmed(text, piece)
      if (span === null) continue
      const index = sentences.length
      const words = wordsIn(text, span, lang)
      sentences.push({ index, span, dateline: index === 0 ? dateline : null, words })
    }
  }
  return sentences
}
