/**
 * A number in digits, with what parts its thousands: a space of any width, a comma, a dot, an
 * apostrophe. Times, phone numbers, fractions, names of models and the like are known by their
 * form and are no numbers of anything that is counted.
 */
import { touch } from '../text/words.ts'
import type { Word } from '../mentions.ts'

export type DigitsFound =
  | { readonly kind: 'number'; readonly n: number; readonly until: number }
  /** "4,3": only a word such as "thousand" makes a number of people of it. */
  | { readonly kind: 'decimal'; readonly n: number; readonly until: number }
  | { readonly kind: 'no-number'; readonly until: number }

const separators = new Set([',', '.', "'", '’', '‘', '٬', '،'])
const decimalMarks = new Set([',', '.', '٫'])
/** Links of a time, a fraction, an address, a phone number. */
const links = new Set([':', '/', '-', '–', '‑', '.'])
const isDigits = (word: Word | undefined): word is Word => word?.kind === 'digits'
const digitsMax = 9

/** The next group of three after a separator, which must be the one used before. */
function groupAfter(words: readonly Word[], at: number, separator: string | null) {
  const [last, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (last === undefined || next === undefined) return undefined
  const isSpaced = isDigits(next) && next.span[0] - last.span[1] === 1
  if (isSpaced && next.folded.length === 3 && (separator ?? ' ') === ' ')
    return { at: at + 1, digits: next.folded, separator: ' ' }
  const isMarked = separators.has(next.text) && touch(last, next) && touch(next, after)
  if (
    isMarked &&
    isDigits(after) &&
    after.folded.length === 3 &&
    (separator ?? next.text) === next.text
  )
    return { at: at + 2, digits: after.folded, separator: next.text }
  return undefined
}

function joined(words: readonly Word[], from: number) {
  const first = words[from]?.folded ?? ''
  let digits = first
  let at = from
  let separator: string | null = null
  if (first.length > 3 || first.startsWith('0')) return { digits, until: at + 1, separator }
  while (digits.length <= digitsMax) {
    const group = groupAfter(words, at, separator)
    if (group === undefined) break
    digits += group.digits
    at = group.at
    separator = group.separator
  }
  return { digits, until: at + 1, separator }
}

/** How many further digits hang on these by a colon, a slash or a hyphen: "09:30", "044-12-34". */
function chainEnd(words: readonly Word[], until: number) {
  let end = until
  let length = 0
  const marks = new Set<string>()
  while (length < 40) {
    const [last, link, next] = [words[end - 1], words[end], words[end + 1]]
    if (link === undefined || !links.has(link.text) || !isDigits(next)) break
    if (!touch(last, link) || !touch(link, next)) break
    marks.add(link.text)
    end += 2
    length += 1
  }
  return { end, length, marks }
}

/** Behind a plus all digits belong to the telephone number, also across spaces. */
function phoneEnd(words: readonly Word[], from: number) {
  let at = from + 1
  while (at < from + 12) {
    const word = words[at]
    if (word === undefined || word.span[0] - (words[at - 1]?.span[1] ?? 0) > 1) break
    if (word.kind !== 'digits' && !/^[-‑–()]$/u.test(word.text)) break
    at += 1
  }
  return at
}

/** "Il-76", "Mi8": letters before the digits. Clitics of Arabic are no such letters. */
function isPartOfName(words: readonly Word[], from: number, isClitic: (word: string) => boolean) {
  const [before, last, here] = [words[from - 2], words[from - 1], words[from]]
  if (!touch(last, here) || last === undefined) return false
  if (last.kind === 'word') return !isClitic(last.folded) && !/^[xх]$/u.test(last.folded)
  if (last.text === '_' || last.text === '@') return true
  if (last.text !== '-' && last.text !== '‑') return false
  return before?.kind === 'word' && touch(before, last) && /^\p{Lu}/u.test(before.text)
}

/** Reads the digits at `from`, where a word of digits stands. */
export function digitsAt(
  words: readonly Word[],
  from: number,
  isClitic: (word: string) => boolean,
): DigitsFound {
  const { digits, until, separator } = joined(words, from)
  if (words[from - 1]?.text === '+' && touch(words[from - 1], words[from]))
    return { kind: 'no-number', until: phoneEnd(words, from) }
  const chain = chainEnd(words, until)
  if (isPartOfName(words, from, isClitic)) return { kind: 'no-number', until: chain.end }
  if (/^0./.test(digits) || digits.length > digitsMax)
    return { kind: 'no-number', until: chain.end }
  if (separator !== null && separator !== ' ' && chain.length > 1)
    return { kind: 'no-number', until: chain.end }
  const decimal = decimalAt(words, digits, until)
  if (decimal !== undefined && chain.length <= 1) return decimal
  const isLinked = [...chain.marks].some((mark) => mark === ':' || mark === '/')
  if (isLinked || chain.length > 1) return { kind: 'no-number', until: chain.end }
  return { kind: 'number', n: Number(digits), until }
}

function decimalAt(words: readonly Word[], digits: string, until: number): DigitsFound | undefined {
  const [last, mark, next] = [words[until - 1], words[until], words[until + 1]]
  if (mark === undefined || !decimalMarks.has(mark.text) || !isDigits(next)) return undefined
  if (!touch(last, mark) || !touch(mark, next) || next.folded.length > 6) return undefined
  return { kind: 'decimal', n: Number(`${digits}.${next.folded}`), until: until + 2 }
}
