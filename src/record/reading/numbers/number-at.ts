/**
 * One number at a place of a sentence, in digits, in words or in both ("4 thousand and 349"),
 * cardinal or ordinal. What counts and what bounds it is asked elsewhere.
 */
import { numberOfPeopleMax } from '../../../base/limits.ts'
import { phraseBefore } from '../text/phrases.ts'
import { touch } from '../text/words.ts'
import type { Word } from '../mentions.ts'
import { digitsAt } from './digits.ts'
import type { NumberLexicon } from './number-words.ts'
import {
  nothing,
  valueOf,
  withDigits,
  withScale,
  withSmall,
  withThousands,
  type Joint,
  type Sum,
} from './sum.ts'
import { isClitic, worthAt } from './worth-at.ts'

export type NumberFound = {
  readonly from: number
  readonly until: number
  /** Characters of the first word that are no part of the number. */
  readonly before: number
  readonly n: number
  readonly isOrdinal: boolean
  /** "a dozen", "une centaine": said roundly. */
  readonly isRound: boolean
}

/** Digits that are no number of anything counted; reading goes on behind them. */
export type NothingCounted = { readonly until: number; readonly n: null }

/** A number has no more words than these. */
const stepsMax = 16

type Step = {
  readonly sum: Sum
  readonly until: number
  readonly isOrdinal: boolean
  readonly isRound: boolean
  readonly before: number
}

const hyphens = new Set(['-', '‑', '–'])

/** Where the next word of the number would begin, and what joins it. */
function jointAt(words: readonly Word[], at: number, lexicon: NumberLexicon) {
  const [last, here, next] = [words[at - 1], words[at], words[at + 1]]
  if (here === undefined) return { at, joint: 'none' as Joint }
  if (hyphens.has(here.text) && touch(last, here) && touch(here, next))
    return { at: at + 1, joint: 'hyphen' as Joint }
  if (lexicon.and.has(here.folded)) return { at: at + 1, joint: 'and' as Joint }
  return { at, joint: 'none' as Joint }
}

function digitsStep(
  words: readonly Word[],
  at: number,
  sum: Sum,
): Step | NothingCounted | undefined {
  const found = digitsAt(words, at, isClitic)
  if (found.kind === 'no-number')
    return sum === nothing ? { until: found.until, n: null } : undefined
  const next = withDigits(sum, found.n)
  if (next === undefined) return undefined
  return { sum: next, until: found.until, isOrdinal: false, isRound: false, before: 0 }
}

function wordStep(
  words: readonly Word[],
  at: number,
  means: { sum: Sum; joint: Joint; lexicon: NumberLexicon },
): Step | undefined {
  const { sum, lexicon } = means
  const found = worthAt(words, at, lexicon)
  if (found === undefined) return undefined
  const { worth, until, before } = found
  const joint = found.hasAnd ? 'and' : means.joint
  const step = (next: Sum | undefined, isOrdinal = false, isRound = false) =>
    next && { sum: next, until, isOrdinal, isRound, before }
  const isFirst = sum === nothing
  switch (worth.kind) {
    case 'small':
      return step(withSmall(sum, worth.n, { joint, lang: lexicon.lang }), worth.isOrdinal)
    case 'scale': {
      const isBound = isFirst && phraseBefore(lexicon.boundsBefore, words, at) !== undefined
      return step(withScale(sum, worth.n, { joint, isAlone: worth.isAlone || isBound }))
    }
    case 'thousands':
      return step(withThousands(sum, worth.n))
    case 'round':
      return isFirst ? step({ ...nothing, group: worth.n, isDigits: true }, false, true) : undefined
    case 'dual':
      return isFirst ? step({ ...nothing, group: worth.n, isDigits: true }) : undefined
    default:
      return undefined
  }
}

function first(words: readonly Word[], from: number, lexicon: NumberLexicon) {
  const word = words[from]
  if (word?.kind === 'digits') return digitsStep(words, from, nothing)
  const plain = wordStep(words, from, { sum: nothing, joint: 'none', lexicon })
  if (plain !== undefined || !lexicon.articles.has(word?.folded ?? '')) return plain
  // "a hundred": the article is one.
  const one: Sum = { ...nothing, group: 1 }
  const scale = wordStep(words, from + 1, { sum: one, joint: 'none', lexicon })
  return scale && scale.sum.group !== 1 && !scale.isOrdinal ? scale : undefined
}

function further(words: readonly Word[], step: Step, lexicon: NumberLexicon): Step | undefined {
  const { at, joint } = jointAt(words, step.until, lexicon)
  const isDigits = words[at]?.kind === 'digits'
  const next = isDigits
    ? digitsStep(words, at, step.sum)
    : wordStep(words, at, { sum: step.sum, joint, lexicon })
  if (next === undefined || 'n' in next) return undefined
  return { ...next, before: step.before, isOrdinal: step.isOrdinal || next.isOrdinal }
}

/** "66th", "67-го", "10-ти"; letters that mean nothing here make it no number ("20km"). */
function suffixAt(words: readonly Word[], until: number, lexicon: NumberLexicon) {
  const [last, here, next] = [words[until - 1], words[until], words[until + 1]]
  if (last?.kind !== 'digits' || here === undefined || !touch(last, here)) return undefined
  const isHyphened = hyphens.has(here.text) && touch(here, next)
  const suffix = isHyphened ? next : here
  if (suffix?.kind !== 'word') return germanOrdinal(words, until, lexicon)
  const end = isHyphened ? until + 2 : until + 1
  if (lexicon.ordinalSuffixes.has(suffix.folded)) return { until: end, isOrdinal: true }
  if (lexicon.cardinalSuffixes.has(suffix.folded)) return { until: end, isOrdinal: false }
  const isOfOtherScript = /^\p{Script=Arabic}/u.test(suffix.text)
  if (isHyphened || isOfOtherScript || /^[xх]$/u.test(suffix.folded)) return undefined
  return 'letters' as const
}

/** "der 66. Austausch": the full stop stays outside of the number. */
function germanOrdinal(words: readonly Word[], until: number, { lang }: NumberLexicon) {
  const [here, next] = [words[until], words[until + 1]]
  const isOrdinal = lang === 'de' && here?.text === '.' && next?.kind === 'word'
  return isOrdinal ? { until, isOrdinal } : undefined
}

/** "الـ66" after a noun that is counted in a row. */
function isArabicOrdinal(words: readonly Word[], from: number, lexicon: NumberLexicon) {
  const [noun, article, here] = [words[from - 2], words[from - 1], words[from]]
  if (lexicon.lang !== 'ar' || article?.folded !== 'ال' || !touch(article, here)) return false
  return lexicon.orderedNouns.has(noun?.folded ?? '')
}

const isNumbered = (words: readonly Word[], from: number, lexicon: NumberLexicon) =>
  words[from]?.kind === 'digits' && phraseBefore(lexicon.numbered, words, from) !== undefined

/** The number that begins with the word at `from`; `isFree` says which words may be read. */
export function numberAt(
  words: readonly Word[],
  from: number,
  lexicon: NumberLexicon,
  isFree: (at: number) => boolean = () => true,
): NumberFound | NothingCounted | undefined {
  let step = first(words, from, lexicon)
  if (step === undefined || 'n' in step) return step
  // السادسة والستون: in Arabic the tens stand behind the ordinal.
  const goesOn = (now: Step) => !now.isOrdinal || lexicon.lang === 'ar'
  for (let steps = 0; steps < stepsMax && goesOn(step); steps += 1) {
    const next: Step | undefined = isFree(step.until) ? further(words, step, lexicon) : undefined
    if (next === undefined || !isFree(next.until - 1)) break
    step = next
  }
  const suffix = suffixAt(words, step.until, lexicon)
  const n = valueOf(step.sum)
  if (suffix === 'letters' || !Number.isInteger(n) || n > numberOfPeopleMax)
    return { until: step.until, n: null }
  const isOrdinal =
    (suffix?.isOrdinal ?? step.isOrdinal) ||
    isArabicOrdinal(words, from, lexicon) ||
    isNumbered(words, from, lexicon)
  const { before, isRound } = step
  return { from, until: suffix?.until ?? step.until, before, n, isOrdinal, isRound }
}
