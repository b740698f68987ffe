/** "307 for 307", "181 detainees in exchange for 706": two numbers that belong to one another. */
import { termAfter, termsIn, wordsBetween, type Line } from './line.ts'
import { isPair } from './pair-of-numbers.ts'
import type { PeopleNumber, Quantity } from './quantities.ts'

export type Pair = {
  readonly one: PeopleNumber
  readonly other: PeopleNumber
  readonly isFormula: boolean
}

export function pairsOf(quantities: readonly Quantity[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [at, one] of quantities.entries()) {
    const other = quantities[at + 1]
    if (one.kind !== 'people' || other?.kind !== 'people' || one.line !== other.line) continue
    if (pairs.some((pair) => pair.other === one)) continue
    if (
      isPair(one.line, one.number, other.number) ||
      isInReturn(one, other) ||
      isForBehindNoun(one, other)
    )
      pairs.push({ one, other, isFormula: isFormula(one.line, one, other) })
  }
  return pairs
}

function isInReturn(one: PeopleNumber, other: PeopleNumber): boolean {
  const [from, until] = [one.phrase[1], other.number.span[0]]
  const cue = termsIn(one.line, ['in-return'], [from, until]).at(-1)
  return cue !== undefined && wordsBetween(one.line, cue.span[1], until) <= 3
}

const isFormula = (line: Line, one: PeopleNumber, other: PeopleNumber): boolean =>
  isOfStage(line, one, other) ||
  line.terms.some(
    ({ term, span }) =>
      term === 'formula' &&
      ((span[0] >= other.number.span[1] &&
        wordsBetween(line, other.number.span[1], span[0]) <= 1) ||
        (span[1] <= one.number.span[0] && wordsBetween(line, span[1], one.number.span[0]) <= 2)),
  )

/** "1,000 prisoners for 1,000". */
function isForBehindNoun(one: PeopleNumber, other: PeopleNumber): boolean {
  const [from, until] = [one.phrase[1], other.number.span[0]]
  const cue = termsIn(one.line, ['for'], [from, until])[0]
  return (
    cue !== undefined &&
    one.number.n === other.number.n &&
    wordsBetween(one.line, from, until) === 1 &&
    from > one.number.span[1]
  )
}

/** "the final stage of the 1,000-for-1,000 exchange agreed on": the whole, of which a stage is told. */
const isOfStage = (line: Line, one: PeopleNumber, other: PeopleNumber): boolean =>
  termsIn(line, ['stage'], [line.span[0], one.number.span[0]]).some(
    ({ span }) => wordsBetween(line, span[1], one.number.span[0]) <= 3,
  ) && termAfter(line, ['exchange'], [other.number.span[1], 2]) !== undefined
