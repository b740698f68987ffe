/**
 * Who receives where the words tell it by contrast with the number before: "22 and 19
 * respectively", "181 in the opposite direction", "Halden received 1,000, Marrow 24", "in return
 * 114 were handed over", and a whole of which half is each side's.
 */
import type { NameMention } from '../mentions.ts'
import { transferOf } from './acts-of-lines.ts'
import type { CountDraft } from './drafts.ts'
import { clauseAt, isParted, termAfter, termsIn, wordsBetween, type Line } from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import { otherParty, type Scene } from './scene.ts'

type Before = readonly CountDraft[]

const ofSide = (scene: Scene, { of, entry }: NameMention): boolean =>
  of !== null && scene.parties.includes(of) && (entry.kind === 'body' || entry.kind === 'office')

/** What contrast says before the words themselves are asked. */
export function sideByContrast(
  scene: Scene,
  quantity: PeopleNumber,
  before: Before,
): string | null {
  const last = before.findLast(({ quantity: { line } }) => quantity.line.index - line.index <= 1)
  return (
    respectively(scene, quantity) ??
    sideInList(scene, quantity) ??
    (last !== undefined &&
    (isReversed(quantity) || isGapped(scene, quantity, last) || isCounterAct(scene, quantity, last))
      ? otherParty(scene, last.side)
      : null)
  )
}

/** "In return 114 were handed over": where nothing else says whose they are. */
export function sideInReturn(scene: Scene, quantity: PeopleNumber, before: Before): string | null {
  const { line, number } = quantity
  const [from] = clauseAt(line, number.span[0])
  const cue = termsIn(line, ['in-return'], [from, line.span[1]])[0]
  if (cue === undefined || cue.span[0] > number.span[0] + 120) return null
  const last = before.findLast(
    ({ quantity: { line: its } }) => its.index < line.index || its === line,
  )
  if (last === undefined || line.index - last.quantity.line.index > 1) return null
  return last.quantity === quantity ? null : otherParty(scene, last.side)
}

/** Two names in the order of two numbers. */
function respectively(scene: Scene, quantity: PeopleNumber): string | null {
  const { line, number } = quantity
  const clause = clauseAt(line, number.span[0])
  const cue = termsIn(line, ['respectively'], line.span)[0]
  if (cue === undefined) return null
  const numbers = line.numbers.filter(({ span }) => span[0] >= clause[0] && span[1] <= cue.span[0])
  const names = line.names.filter((name) => ofSide(scene, name) && name.span[1] <= cue.span[0])
  const at = numbers.slice(-2).indexOf(number)
  const two = names.slice(-2)
  const [one, other] = two
  if (at < 0 || numbers.length < 2 || !one?.of || !other?.of || one.of === other.of) return null
  const named = (at === 0 ? one : other).of
  const verb = transferOf(scene, quantity)?.verb
  return named !== null && verb === 'gave' && isActive(line, one) ? otherParty(scene, named) : named
}

/** It hands over, and is not whom something is handed to. */
const isActive = (line: Line, { span }: NameMention): boolean =>
  termsIn(line, ['to'], [line.span[0], span[0]]).every(
    ({ span: [, end] }) => wordsBetween(line, end, span[0]) > 0,
  )

function isReversed({ line, number, phrase }: PeopleNumber): boolean {
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  const cue = termAfter(line, ['reverse'], [number.span[1], 10])
  return cue !== undefined && (next === undefined || next.span[0] > cue.span[0])
}

/** "Halden received 1,000 bodies, Marrow 24": a name, a number, and the verb of the one before. */
function isGapped(scene: Scene, quantity: PeopleNumber, last: CountDraft): boolean {
  const { line, number } = quantity
  if (last.quantity.line !== line || last.side === 'both' || last.per !== 'side') return false
  const at = number.boundBy?.[0] ?? number.span[0]
  const name = line.names.findLast(
    (each) =>
      ofSide(scene, each) && each.span[1] <= at && wordsBetween(line, each.span[1], at) === 0,
  )
  if (name === undefined || name.by === 'adjective' || name.span[0] < last.quantity.phrase[1])
    return false
  const from = last.quantity.phrase[1]
  const verbs = ['came-back', 'returned', 'got', 'gave', 'swapped', 'said', 'to', 'from'] as const
  const isApart = termsIn(line, verbs, [from, at]).some(
    ({ span, term }) =>
      // "to Southland — 45" says the same.
      term !== 'to' && (term !== 'from' || wordsBetween(line, span[1], name.span[0]) === 0),
  )
  const isOther = line.names.some(
    (each) =>
      ofSide(scene, each) && each.of !== name.of && each.span[1] <= last.quantity.number.span[0],
  )
  return !isApart && isOther && name.of !== last.side
}

/** "246 captives, 123 from each country": the first is both sides' together. */
export function isWholeOfEach(
  quantity: PeopleNumber,
  byNumber: ReadonlyMap<number, readonly PeopleNumber[]>,
  isEach: (one: PeopleNumber) => boolean,
): boolean {
  const { number, line, category } = quantity
  return (byNumber.get(number.n / 2) ?? []).some(
    (one) =>
      Math.abs(one.line.index - line.index) <= 1 &&
      (one.category !== 'remains') === (category !== 'remains') &&
      isEach(one),
  )
}

/** "410 captives, 205 Northlanders and 205 Southlanders": the two behind it sum to it. */
export function isSumOfBoth(scene: Scene, { line, number }: PeopleNumber): boolean {
  const [one, other] = line.numbers.filter(
    ({ span, isOrdinal }) => !isOrdinal && span[0] >= number.span[1],
  )
  if (one === undefined || other === undefined || one.n + other.n !== number.n) return false
  const whose = [one, other].map(
    ({ span }) =>
      line.names.find(
        (name) =>
          ofSide(scene, name) &&
          name.span[0] >= span[1] &&
          wordsBetween(line, span[1], name.span[0]) <= 1 &&
          !isParted(line, span[1], name.span[0]),
      )?.of ?? null,
  )
  return whose[0] !== null && whose[1] !== null && whose[0] !== whose[1]
}

/** "Northland 230 (224 in uniform, 6 civilians), Southland 248": each name has its number right behind it. */
function sideInList(scene: Scene, { line, number }: PeopleNumber): string | null {
  const listed = line.numbers.flatMap((each) => {
    const name = line.names.find(
      (one) =>
        ofSide(scene, one) &&
        one.by !== 'adjective' &&
        one.span[1] <= each.span[0] &&
        /^[\s:–—-]{1,3}$/u.test(line.text.slice(one.span[1], each.span[0])),
    )
    return name === undefined || each.isOrdinal ? [] : [{ of: name.of, each }]
  })
  const own = listed.find(({ each }) => each === number)
  return listed.length === 2 && new Set(listed.map(({ of }) => of)).size === 2
    ? (own?.of ?? null)
    : null
}

/** "1,000 bodies were handed over, 24 received": the act turns, and nobody is named anew. */
function isCounterAct(scene: Scene, quantity: PeopleNumber, last: CountDraft): boolean {
  const { line, number, phrase } = quantity
  if (last.quantity.line !== line || last.side === 'both') return false
  const between = [last.quantity.phrase[1], number.span[0]] as const
  const isNamed = line.names.some(
    (each) => ofSide(scene, each) && each.span[0] >= between[0] && each.span[0] < phrase[1],
  )
  if (isNamed) return false
  const verbs = termsIn(line, ['got', 'gave', 'came-back'], [between[0], number.span[0]])
  const before = termsIn(
    line,
    ['got', 'gave', 'came-back'],
    [line.span[0], last.quantity.number.span[0]],
  ).at(-1)
  const own = verbs.at(-1)
  if (own === undefined || before === undefined) return false
  return (own.term === 'got') !== (before.term === 'got') && isParted(line, between[0], own.span[0])
}
