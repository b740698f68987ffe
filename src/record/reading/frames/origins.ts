/**
 * Who receives by where they came from and where they set out for: "flown from Marrow", "a plane
 * left Marrow for Halden with 35 on board", "Halden: 75 freed".
 */
import type { NameMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import { clauseAt, isParted, termBefore, termsIn, wordsBetween, type Line } from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import { otherParty, type Scene } from './scene.ts'

const isSide = ({ parties }: Scene, { of, entry }: NameMention): boolean =>
  of !== null && parties.includes(of) && entry.kind === 'body'

/** "96 arrived from Marrow": behind a verb the one they came from is the other one. */
export function fromOrigin(scene: Scene, { line, number, phrase }: PeopleNumber): string | null {
  const [, end] = clauseAt(line, number.span[0])
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  const reach: Span = [phrase[1], Math.max(phrase[1], Math.min(end, next?.span[0] ?? end))]
  const origin = line.names.find(
    (name) =>
      isSide(scene, name) &&
      name.by !== 'adjective' &&
      name.span[0] >= reach[0] &&
      name.span[1] <= reach[1] &&
      isOrigin(line, name.span, phrase[1]),
  )
  return origin?.of ? otherParty(scene, origin.of) : null
}

/** A verb of coming stands between the people and the place. */
function isOrigin(line: Line, [at]: Span, from: number): boolean {
  const cue = termBefore(line, ['from'], [at, 0])
  if (cue === undefined || isParted(line, cue.span[1], at)) return false
  const verb = termsIn(line, ['came-back', 'returned'], [from, cue.span[0]]).at(-1)
  return verb !== undefined && wordsBetween(line, verb.span[1], cue.span[0]) <= 6
}

/** "left Marrow for Halden with 35": the goal of whoever sets out. */
export function setOutFor(scene: Scene, { line, number }: PeopleNumber): string | null {
  const [from, end] = clauseAt(line, number.span[0])
  const goals = line.names.filter((name) => {
    const cue = termBefore(line, ['bound'], [name.span[0], 0])
    const start = cue && termBefore(line, ['held'], [cue.span[0], 3])
    return isSide(scene, name) && name.span[0] >= from && name.span[1] <= end && start !== undefined
  })
  const goal = goals.findLast(({ span }) => span[1] <= number.span[0]) ?? goals[0]
  return goal?.of ?? null
}

/** "Halden: 75 freed": who speaks at the head of the line speaks of its own. */
export function ofLabel(scene: Scene, { line, number }: PeopleNumber): string | null {
  const colon = line.marks.find(([at, until]) => line.text.slice(at, until) === ':')
  if (colon === undefined || colon[0] > number.span[0]) return null
  const label = line.names.filter(
    ({ of, span }) => of !== null && scene.parties.includes(of) && span[1] <= colon[0],
  )
  const [whose] = label
  const isShort =
    wordsBetween(line, line.span[0], colon[0]) <= 4 &&
    termsIn(line, ['said'], [line.span[0], colon[0]]).length === 0
  const isHanded = termsIn(line, ['gave'], [colon[1], line.span[1]]).some(
    ({ span }) => termsIn(line, ['set-free'], span).length === 0,
  )
  return isShort && !isHanded && whose !== undefined && label.every(({ of }) => of === whose.of)
    ? whose.of
    : null
}
