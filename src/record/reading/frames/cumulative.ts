/** Totals "so far": how many came back since a day, through a mediation, under an agreement. */
import type { ReadCumulative } from '../reading.ts'
import { clauseAt, termsIn, wordsBetween } from './line.ts'
import type { PeopleNumber, Quantity } from './quantities.ts'
import { receiverOf } from './receiving.ts'
import { speakerBody, type Scene } from './scene.ts'
import { sinceOf } from './series.ts'
import { roleOfDate } from './dates-of-lines.ts'

export type CumulativeDraft = ReadCumulative & { readonly quantity: PeopleNumber }

export function cumulativeOf(
  scene: Scene,
  quantities: readonly Quantity[],
): readonly CumulativeDraft[] {
  return quantities
    .filter((each) => each.kind === 'people')
    .filter((quantity) => isSoFar(scene, quantity))
    .map((quantity) => draftOf(scene, quantity))
}

function isSoFar(scene: Scene, { line, number, phrase }: PeopleNumber): boolean {
  const [at] = number.span
  const clause = clauseAt(line, at)
  const before = termsIn(line, ['amounts'], [clause[0], at]).at(-1)
  const tally = termsIn(line, ['number-of', 'total', 'so-far', 'mediation'], [line.span[0], at])
  if (
    before !== undefined &&
    wordsBetween(line, before.span[1], at) <= 4 &&
    (tally.length > 0 || isTallied(before.span, line.text))
  )
    return true
  const count = termsIn(line, ['number-of'], [clause[0], at]).at(-1)
  const total = termsIn(line, ['total'], [clause[0], at]).at(-1)
  if (
    count !== undefined &&
    total !== undefined &&
    count.span[0] <= total.span[1] + 30 &&
    wordsBetween(line, count.span[1], at) <= 8
  )
    return true
  const reached = termsIn(line, ['to', 'for', 'amounts'], [count?.span[1] ?? at, at]).at(-1)
  if (count !== undefined && reached !== undefined && wordsBetween(line, reached.span[1], at) <= 2)
    return true
  if (isSinceDay({ line, phrase }) || termsIn(line, ['so-far', 'this-year'], clause).length > 0)
    return !isDatedHere(scene, { line, number })
  const opens = total !== undefined && wordsBetween(line, line.span[0], total.span[0]) <= 1
  const under = termsIn(line, ['under', 'mediation'], line.span)
  return opens && under.length > 0 && !isDatedHere(scene, { line, number })
}

/** "now number": the words themselves say that it is a tally. */
const isTallied = ([from, until]: readonly [number, number], text: string): boolean =>
  /\s/u.test(text.slice(from, until))

/** "since D", said of the returns and not of a captivity. */
function isSinceDay({ line, phrase }: Pick<PeopleNumber, 'line' | 'phrase'>): boolean {
  const cue = termsIn(line, ['since'], line.span)[0]
  if (cue === undefined) return false
  const captured = termsIn(
    line,
    ['captured', 'held', 'captivity'],
    [Math.max(phrase[1], cue.span[0] - 40), cue.span[1] + 20],
  )
  return captured.length === 0
}

/** An event's own day in the line: then it is the count of that day. */
function isDatedHere(
  _scene: Scene,
  { line, number }: Pick<PeopleNumber, 'line' | 'number'>,
): boolean {
  const clause = clauseAt(line, number.span[0])
  return line.dates.some(
    (date) =>
      roleOfDate(line, date) === 'event' &&
      date.precision === 'day' &&
      date.span[0] >= clause[0] &&
      date.span[1] <= clause[1],
  )
}

function draftOf(scene: Scene, quantity: PeopleNumber): CumulativeDraft {
  const { line, number, category } = quantity
  const receiver = receiverOf(scene, quantity)
  const isMediated =
    termsIn(line, ['mediation'], line.span).length > 0 || !isParty(scene, speakerBody(scene, line))
  const side = isMediated && !hasNationality(scene, quantity) ? 'both' : (receiver ?? 'both')
  const intermediary = scene.who.intermediaries[0]?.code ?? null
  const speaker = speakerBody(scene, line)
  return {
    quantity,
    owner: speaker ?? (isMediated ? intermediary : receiver),
    scope: 'all',
    unit: category === 'remains' ? 'remains' : 'person',
    side,
    n: number.n,
    bound: number.bound,
    asOf: scene.read.published,
    since: sinceOf(line, quantity),
    span: number.span,
  }
}

const isParty = ({ parties }: Scene, code: string | null): boolean =>
  code !== null && parties.includes(code)

const hasNationality = ({ parties }: Scene, { line, number, phrase }: PeopleNumber): boolean =>
  line.names.some(
    ({ of, span }) =>
      of !== null &&
      parties.includes(of) &&
      span[0] >= number.span[1] &&
      wordsBetween(line, phrase[1], span[0]) <= 1,
  )
