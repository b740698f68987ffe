/** "307 for 307": two numbers that stand for each other, with or without their nouns. */
import type { NumberMention } from '../mentions.ts'
import { isParted, wordsBetween, type Line } from './line.ts'

/** "307 for 307": two numbers with nothing but "for" between them need no noun. */
export function isPartOfPair(line: Line, number: NumberMention): boolean {
  const at = line.numbers.indexOf(number)
  const near = [line.numbers[at - 1], line.numbers[at + 1]]
  return near.some((other) => other !== undefined && isPair(line, number, other))
}
export function isPair(line: Line, one: NumberMention, other: NumberMention): boolean {
  const [first, second] = one.span[0] < other.span[0] ? [one, other] : [other, one]
  const [from, until] = [first.span[1], second.span[0]]
  if (
    wordsBetween(line, from, until) > 1 ||
    (isParted(line, from, until) && wordsBetween(line, from, until) > 0)
  )
    return false
  const stands = line.text.slice(from, until)
  const isFor = line.terms.some(
    ({ term, span }) =>
      (term === 'for' || term === 'in-return') && span[0] >= from && span[1] <= until,
  )
  return isFor || (/^\s?[-–:]\s?$/u.test(stands) && one.n === other.n)
}
