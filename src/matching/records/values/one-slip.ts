/**
 * One letter another, too many or too few. In a short word that is a third of it, so that no share
 * of likeness tells "Gau" for "Gall" from another name; the rest of the line has to.
 */
import type { Words } from './words.ts'

/** A word of fewer letters is another word if one is changed. */
const lettersMin = 3

/** Of any readings of two values of one dictionary. */
export function areOneSlipApart(words: Words, one: number, other: number): boolean {
  const end = words.formStarts[one + 1] ?? 0
  const otherEnd = words.formStarts[other + 1] ?? 0
  for (let at = words.formStarts[one] ?? 0; at < end; at += 1) {
    for (let to = words.formStarts[other] ?? 0; to < otherEnd; to += 1)
      if (isOneSlipApart(words, at, to)) return true
  }
  return false
}

function isOneSlipApart({ packed: { starts, letters } }: Words, form: number, other: number) {
  const [from, otherFrom] = [starts[form] ?? 0, starts[other] ?? 0]
  const length = (starts[form + 1] ?? 0) - from
  const otherLength = (starts[other + 1] ?? 0) - otherFrom
  const shorter = Math.min(length, otherLength)
  if (shorter < lettersMin || Math.abs(length - otherLength) > 1) return false
  let begin = 0
  while (begin < shorter && letters[from + begin] === letters[otherFrom + begin]) begin += 1
  let end = 0
  while (
    end < shorter - begin &&
    letters[from + length - 1 - end] === letters[otherFrom + otherLength - 1 - end]
  )
    end += 1
  return Math.max(length, otherLength) - begin - end <= 1
}
