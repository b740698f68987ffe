/**
 * The numbers of a sentence that may count somebody or something: each with its place, what it
 * is at least and at most, and whether it is an ordinal. A part of a date, a time, money, per
 * cent, an age, an article or a model gives no mention at all.
 */
import type { Language } from '../languages.ts'
import type { NumberMention, Sentence, Word } from '../mentions.ts'
import { overlap, type Span } from '../span.ts'
import { touch } from '../text/words.ts'
import { boundOf, lowAndHigh } from './bounds.ts'
import { countsNobody, isListedBehind, unitEnd } from './not-people.ts'
import { numberAt, type NumberFound } from './number-at.ts'
import { numberLexiconOf, type NumberLexicon } from './number-words.ts'

type Read = {
  readonly words: readonly Word[]
  readonly lexicon: NumberLexicon
  readonly isFree: (at: number) => boolean
}

const dashes = new Set(['-', '–', '—', '‑', '−'])

/** "one of them", "no one", "one another": no number. */
function isNoOne({ words, lexicon }: Read, { from, until, n, isOrdinal }: NumberFound) {
  if (n !== 1 || isOrdinal || until - from !== 1) return false
  if (!lexicon.one.has(words[from]?.folded ?? '')) return false
  const [before, after] = [words[from - 1]?.folded ?? '', words[until]?.folded ?? '']
  // In French and German the word is an article first.
  if (lexicon.oneNotAfter.has('*')) return true
  return lexicon.oneNotAfter.has(before) || lexicon.oneNotBefore.has(after)
}

/** "40 to 45", "between 40 and 45", "от 40 до 45": the second number, if it makes a range. */
function rangeEnd({ words, lexicon, isFree }: Read, low: NumberFound): NumberFound | undefined {
  const between = words[low.until]
  if (between === undefined || low.isOrdinal) return undefined
  const before = words[low.from - 1]?.folded ?? ''
  const isRange =
    dashes.has(between.text) ||
    lexicon.rangeFree.has(between.folded) ||
    (lexicon.rangeBetween.has(between.folded) && lexicon.rangeBefore.has(before))
  if (!isRange || !isFree(low.until + 1)) return undefined
  const high = numberAt(words, low.until + 1, lexicon, isFree)
  if (high === undefined || high.n === null || !('from' in high) || high.isOrdinal) return undefined
  return high.n > low.n && high.n <= low.n * 10 ? high : undefined
}

function spanOf(words: readonly Word[], found: NumberFound, last: NumberFound): Span {
  const [first, end] = [words[found.from], words[last.until - 1]]
  return [(first?.span[0] ?? 0) + found.before, end?.span[1] ?? 1]
}

/** The number is the first half of a word: "1000-for-1000". */
const isFormula = (words: readonly Word[], until: number) =>
  dashes.has(words[until]?.text ?? '') &&
  touch(words[until - 1], words[until]) &&
  touch(words[until], words[until + 1])

function mentionOf(read: Read, found: NumberFound, sentence: number): NumberMention | undefined {
  const { words, lexicon } = read
  const high = rangeEnd(read, found)
  const last = high ?? found
  const around = boundOf(words, [found.from, last.until], lexicon)
  const place = { from: found.from, until: last.until, boundFrom: around.from, n: last.n }
  if (isNoOne(read, found) || countsNobody(words, place, lexicon)) return undefined
  const { n, isOrdinal } = found
  const base = { kind: 'number', sentence, span: spanOf(words, found, last), n, isOrdinal } as const
  if (high !== undefined) return { ...base, low: n, high: high.n, bound: 'about', boundBy: null }
  if (isOrdinal) return { ...base, low: n, high: n, bound: 'exact', boundBy: null }
  // "under the 1000-for-1000 formula" bounds nothing.
  if (isFormula(words, found.until))
    return { ...base, low: n, high: n, bound: 'exact', boundBy: null }
  const bound = around.bound === 'exact' && found.isRound ? 'about' : around.bound
  return { ...base, ...lowAndHigh(n, bound), bound, boundBy: around.by }
}

/** `taken` are the places of dates: what stands in them is read there. */
export function numbersIn(
  sentence: Sentence,
  lang: Language,
  taken: readonly Span[] = [],
): readonly NumberMention[] {
  const { words } = sentence
  const blocked = new Set<number>()
  let next = 0
  for (const [index, { span }] of words.entries()) {
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= span[0]) next += 1
    const place = taken[next]
    if (place !== undefined && overlap(place, span)) blocked.add(index)
  }
  const read: Read = {
    words,
    lexicon: numberLexiconOf(lang),
    isFree: (at) => at < words.length && !blocked.has(at),
  }
  const mentions: NumberMention[] = []
  // Where the last number ended that counted nobody.
  let nobody = -1
  for (let at = 0; at < words.length; at += 1) {
    if (blocked.has(at) || words[at]?.kind === 'mark') continue
    const found = numberAt(words, at, read.lexicon, read.isFree)
    if (found === undefined) continue
    if ('from' in found) {
      const mention = mentionOf(read, found, sentence.index)
      const until = rangeEnd(read, found)?.until ?? found.until
      const isListed = isListedBehind(
        words,
        { last: nobody, from: found.from, until },
        read.lexicon,
      )
      if (mention === undefined || isListed) nobody = until
      else mentions.push(mention)
      // "12 في المئة": the hundred of "per cent" is no number of its own.
      at = Math.max(at, (unitEnd(words, until, read.lexicon) ?? until) - 1)
    } else at = Math.max(at, found.until - 1)
  }
  return mentions
}
