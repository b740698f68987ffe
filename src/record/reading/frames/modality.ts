/** Whether a number is told as done, planned, denied or with a doubt. */
import type { Span } from '../span.ts'
import type { Modality } from '../words-of-the-field.ts'
import { roleOfDate } from './dates-of-lines.ts'
import { dateBeforeWhen, dateOfNumber } from './event-dates.ts'
import { clauseAt, isParted, termBefore, termsIn, wordsBetween, type Line } from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import type { Scene } from './scene.ts'

export function modalityOf(scene: Scene, quantity: PeopleNumber): Modality {
  const { line, number } = quantity
  const clause = clauseAt(line, number.span[0])
  if (isDenied(line, clause, number.span)) return 'denied'
  if (isPlanned(line, clause, quantity) || hasFailed(line, clause)) return 'planned'
  if (isOfWhatFailed(scene, quantity)) return 'planned'
  const isHedged = scene.who.hedges.some(({ span }) => span[0] >= clause[0] && span[0] < clause[1])
  return isHedged ? 'hedged' : 'asserted'
}

function isDenied(line: Line, clause: Span, [at, end]: Span): boolean {
  // "Reports of the release of a hundred were denied".
  const after = termsIn(line, ['denied'], [end, clause[1]])[0]
  const next = line.numbers.find(({ span }) => span[0] >= end)
  if (
    after !== undefined &&
    (next === undefined || next.span[0] > after.span[0]) &&
    termsIn(line, ['came-back', 'got'], [clause[0], after.span[0]]).length === 0 &&
    wordsBetween(line, clause[0], at) <= 8 &&
    !isParted(line, end, after.span[0])
  )
    return true
  const cue = termsIn(line, ['denied'], [line.span[0], at]).at(-1)
  return (
    cue !== undefined && (cue.span[0] >= clause[0] || wordsBetween(line, cue.span[1], at) <= 12)
  )
}

/** "An exchange of 80 for 80 fell through": it was agreed, and nobody came. */
const hasFailed = (line: Line, clause: Span): boolean =>
  termsIn(line, ['failed'], clause).length > 0 &&
  termsIn(line, ['came-back', 'returned', 'got'], clause).length === 0

/** "The swap is off … named another figure: 192 for 192": no day of its own, and nobody goes. */
function isOfWhatFailed({ lines }: Scene, { line, number, isElliptic }: PeopleNumber): boolean {
  const [first] = lines
  if (!isElliptic || first === undefined || dateOfNumber(line, number) !== null) return false
  return (
    termsIn(first, ['failed'], first.span).length > 0 &&
    termsIn(line, ['came-back', 'returned', 'got', 'gave', 'home'], line.span).length === 0
  )
}

/** Agreed, expected, on a list: what stands before the number, or right at its verb. */
function isPlanned(line: Line, clause: Span, { number, phrase }: PeopleNumber): boolean {
  const [at] = number.span
  // "It would be the first since May, when 37 came home".
  if (dateBeforeWhen(line, number)?.certainty === 'stated') return false
  if (termBefore(line, ['in-place-of'], [at, 1]) !== undefined) return true
  const date = dateOfNumber(line, number)
  if (date !== null && roleOfDate(line, date) === 'planned') return true
  const cue = termsIn(line, ['will', 'agreed'], [line.span[0], at]).at(-1)
  if (cue !== undefined) {
    const done = termsIn(line, ['came-back', 'got', 'returned', 'passive'], [cue.span[1], at])
    const isNear = cue.span[0] >= clause[0] || done.length === 0
    const isOver = line.breaks.some(
      (each) => each > cue.span[1] && each < at && /[;.]/u.test(line.text[each] ?? ''),
    )
    // "expected 120, but only 108 came", "to free 300, in addition to the 250 set free in May".
    const isTurned = termsIn(line, ['instead', 'earlier'], [cue.span[1], at]).some(({ span }) =>
      line.numbers.some((each) => each.span[1] <= span[0]),
    )
    if (isNear && !isOver && !isTurned && !isOfAgreementDate(line, cue.span)) return true
  }
  const began = termsIn(line, ['began'], [clause[0], at]).at(-1)
  if (began !== undefined && termsIn(line, ['exchange'], [began.span[1], at]).length > 0)
    return true
  const later = termsIn(line, ['will'], [phrase[1], clause[1]])[0]
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  return (
    later !== undefined &&
    wordsBetween(line, phrase[1], later.span[0]) <= 4 &&
    (next === undefined || next.span[0] > later.span[0]) &&
    termsIn(line, ['came-back', 'passive', 'returned', 'gave', 'got'], [phrase[1], later.span[0]])
      .length === 0
  )
}

/** "under the terms agreed on 2 June": that was agreed, what follows was done. */
const isOfAgreementDate = (line: Line, span: Span): boolean =>
  line.dates.some(
    (date) =>
      roleOfDate(line, date) === 'agreement' &&
      date.span[0] >= span[1] &&
      wordsBetween(line, span[1], date.span[0]) <= 4,
  )
