/**
 * Words for people beside a number that are no noun of the list: a people by its name ("116
 * Northlanders"), some of those counted before ("44 of them"), those who stay behind ("still holds
 * 600"), and a total with its noun behind it ("brings to 4,412 the number of captives").
 */
import type { NumberMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import { CountedCategory } from '../words-of-the-field.ts'
import {
  clauseAt,
  isParted,
  termAfter,
  termBefore,
  termsIn,
  wordsBetween,
  type Line,
} from './line.ts'
import { nounTerms, unitTerms, type Term } from './term.ts'

export type Counted = {
  readonly category: CountedCategory
  readonly until: number
  readonly isPeople: true
}

const transfers: readonly Term[] = ['came-back', 'returned', 'got', 'gave', 'swapped', 'among']

/** "116 Northlanders", "31 Southlandic fishermen": where people go, an unknown noun of a people is one. */
export function peopleAfter(line: Line, number: NumberMention): Counted | null {
  const [, end] = number.span
  const name = line.names.find(
    ({ by, span }) =>
      (by === 'adjective' || isArabicPeople(line, span)) &&
      span[0] >= end &&
      wordsBetween(line, end, span[0]) <= (by === 'adjective' ? 1 : 0),
  )
  if (
    name === undefined ||
    isParted(line, end, name.span[0]) ||
    isTermBetween(line, end, name.span[0])
  )
    return null
  const [from, until] = name.span
  const isNoun = /\p{L}s$/u.test(line.text.slice(from, until)) || isBareAt(line, until)
  if (isNoun) return { category: 'person', until, isPeople: true }
  const clause = clauseAt(line, number.span[0])
  const next = line.starts.find((start) => start >= until)
  if (next === undefined || termsIn(line, transfers, clause).length === 0) return null
  const after = line.starts.find((start) => start > next) ?? line.span[1]
  return {
    category: 'person',
    until: next + line.text.slice(next, after).trimEnd().length,
    isPeople: true,
  }
}

/** "84 أوكرانيا": the accusative of a people is written as the name of its state. */
const isArabicPeople = (line: Line, [from, until]: Span): boolean =>
  /[\u0621-\u064A]ا\p{M}?$/u.test(line.text.slice(from, until))

const isTermBetween = (line: Line, from: number, until: number): boolean =>
  line.terms.some(({ span }) => span[0] >= from && span[1] <= until)

/** Nothing but a verb, a cue, a mark, a name or the end follows. */
export function isBareAt(line: Line, until: number): boolean {
  const next = line.starts.find((start) => start >= until)
  if (next === undefined || isParted(line, until, next)) return true
  const starts = (mention: { readonly span: Span }) =>
    mention.span[0] <= next && next < mention.span[1]
  return (
    line.terms.some((each) => each.term !== 'of-the' && starts(each)) ||
    line.dates.some(starts) ||
    line.names.some(starts)
  )
}

/** The category that "44 of them wounded", "seven of those released are civilians" names, if any. */
export function someOfThem(
  line: Line,
  number: NumberMention,
): { readonly category: CountedCategory | null; readonly until: number } | null {
  const [, end] = number.span
  const cue = line.terms.find(
    ({ term, span }) =>
      term === 'among' && span[0] >= end && wordsBetween(line, end, span[0]) === 0,
  )
  if (cue === undefined || isParted(line, end, cue.span[0])) return null
  const noun = termAfter(line, nounTerms, [cue.span[1], 6])
  const until = noun?.span[0] ?? end
  const isNear =
    noun !== undefined &&
    !isParted(line, cue.span[1], until) &&
    !line.numbers.some(({ span }) => span[0] >= end && span[0] < until) &&
    !line.names.some(({ of, span }) => of !== null && span[0] >= end && span[0] < until)
  const category = isNear && noun.term !== 'things' ? noun.term : null
  return {
    category: CountedCategory.options.find((each) => each === category) ?? null,
    until: cue.span[1],
  }
}

/** "still holds at least 600", "99 had been listed as missing". */
export function isOfWhoStays(line: Line, number: NumberMention): boolean {
  const clause = clauseAt(line, number.span[0])
  const at = number.boundBy?.[0] ?? number.span[0]
  const before = termBefore(line, ['stays'], [Math.min(at, number.span[0]), 3])
  if (before !== undefined && before.span[0] >= clause[0] && !isParted(line, before.span[1], at))
    return true
  const next = line.numbers.find(({ span }) => span[0] >= number.span[1])
  const after = termAfter(line, ['stays'], [number.span[1], 8])
  if (after === undefined || after.span[1] > clause[1]) return false
  const isOver = termsIn(line, transfers, [number.span[1], after.span[0]]).length > 0
  return (
    !isOver &&
    !isParted(line, number.span[1], after.span[0]) &&
    (next === undefined || next.span[0] > after.span[0])
  )
}

/** "brings to 4,412 the number of captives freed". */
export function tallyAfter(line: Line, number: NumberMention): CountedCategory | null {
  const count = countBehind(line, number)
  if (count === undefined) return null
  const noun = termAfter(line, [...nounTerms, ...unitTerms], [count[1], 4])
  // "the tally of those returned".
  return noun === undefined
    ? 'person'
    : (CountedCategory.options.find((each) => each === noun.term) ?? null)
}

/** "the number of" right behind the number. */
export function countBehind(line: Line, number: NumberMention): Span | undefined {
  const [, end] = number.span
  const count = termAfter(line, ['number-of'], [end, 1])
  return count === undefined || isParted(line, end, count.span[0]) ? undefined : count.span
}
