/**
 * The counts of a statement. A frame binds its number first: N for N, N each, N in total; what no
 * frame binds goes to whoever receives by nationality, place and verb.
 */
import { groupedBy } from '../../building/grouped.ts'
import type { ReadDate } from '../reading.ts'
import { isSumOfBoth, isWholeOfEach, sideByContrast, sideInReturn } from './contrast.ts'
import { roleOfDate } from './dates-of-lines.ts'
import type { CountDraft } from './drafts.ts'
import { dateOfNumber, looksBack, mainDateOf, readDate, unknownDate } from './event-dates.ts'
import type { Span } from '../span.ts'
import { clauseAt, isParted, termsIn, wordsBetween, type Line } from './line.ts'
import { modalityOf } from './modality.ts'
import { pairsOf, type Pair } from './pairs.ts'
import { partsOfEach, isOfThose, wholeOf, withSums } from './parts.ts'
import { isAnd, isElliptical, type PeopleNumber, type Quantity } from './quantities.ts'
import { plainReceiverOf, reachOf, receiverOf } from './receiving.ts'
import { sideOfNextLine } from './next-line.ts'
import { otherParty, speakerAt, type Scene } from './scene.ts'

type Sides = { readonly sides: readonly string[]; readonly per: CountDraft['per'] }

export function countsOf(
  scene: Scene,
  quantities: readonly Quantity[],
  isTaken: (quantity: PeopleNumber) => boolean,
): readonly CountDraft[] {
  const counted = quantities
    .filter((each) => each.kind === 'people')
    .filter((each) => !isTaken(each))
  const bare = pairsOf(counted)
  const people = counted.map((each) => ofPeopleInPair(each, bare))
  const pairs = pairsOf(people)
  const main = mainDateOf(scene, quantities)
  const byNumber = groupedBy(people, ({ number: { n } }) => n)
  const drafts: CountDraft[] = []
  for (const quantity of people) {
    const pair = pairs.find(({ one, other }) => one === quantity || other === quantity)
    const sides =
      pair === undefined
        ? sidesOf(scene, quantity, { drafts, byNumber })
        : sidesOfPair(scene, quantity, pair)
    for (const side of sides.sides)
      drafts.push(draftOf(scene, quantity, { side, per: sides.per, main, drafts }))
  }
  return settleFormulas(withSums(scene, withParts(drafts)), pairs)
}

/** "Of the 160, 94 served in the army, 41 in the navy and 25 in the guard": what sums to the whole is its parts. */
function withParts(drafts: readonly CountDraft[]): readonly CountDraft[] {
  return drafts.map((draft) => {
    const { quantity, side } = draft
    if (draft.partOf !== null || !isElliptical(quantity)) return draft
    const { line } = quantity
    const whole = drafts.find((each) => each.quantity.line === line && each.side === side)
    if (whole === undefined || whole === draft) return draft
    const rest = line.numbers.filter(
      ({ span, isOrdinal }) => !isOrdinal && span[0] >= whole.quantity.number.span[1],
    )
    const sum = rest.reduce((total, { n }) => total + n, 0)
    return rest.length > 1 && sum === whole.quantity.number.n
      ? { ...draft, partOf: whole.quantity }
      : draft
  })
}

/** "307 for 307" after civilians were named: people all the same. */
function ofPeopleInPair(quantity: PeopleNumber, pairs: readonly Pair[]): PeopleNumber {
  if (!isElliptical(quantity) || quantity.category === 'remains') return quantity
  const pair = pairs.find(({ one, other }) => one === quantity || other === quantity)
  const isBare = pair !== undefined && isElliptical(pair.one) && isElliptical(pair.other)
  return isBare ? { ...quantity, category: 'person' } : quantity
}

function draftOf(
  scene: Scene,
  quantity: PeopleNumber,
  given: { side: string; per: CountDraft['per']; main: ReadDate; drafts: readonly CountDraft[] },
): CountDraft {
  const { line, number } = quantity
  const stated = dateOfNumber(line, number)
  const clause = clauseAt(line, number.span[0])
  const isBack = looksBack(line, clause)
  const date = stated !== null ? readDate(stated) : isBack ? backDateOf(scene, line) : given.main
  return {
    quantity,
    side: given.side,
    per: given.per,
    modality: modalityOf(scene, quantity),
    date,
    isMain: !isBack && date.value === given.main.value,
    span: number.span,
    partOf: wholeOf(quantity, given) ?? partsOfEach(quantity, given.drafts),
    speaker: speakerAt(scene, line, number.span),
  }
}

/** "The previous one was on 18 September … That time 24 came": the day of the line before. */
function backDateOf({ lines }: Scene, line: Line): ReadDate {
  const before = lines[lines.indexOf(line) - 1]
  const day = before?.dates.findLast((date) => roleOfDate(before, date) === 'event')
  return before !== undefined && day !== undefined && looksBack(before, before.span)
    ? readDate(day)
    : unknownDate
}

type Known = {
  readonly drafts: readonly CountDraft[]
  readonly byNumber: ReadonlyMap<number, readonly PeopleNumber[]>
}

function sidesOf(scene: Scene, quantity: PeopleNumber, { drafts, byNumber }: Known): Sides {
  const { parties } = scene
  if (isHalved(quantity)) return { sides: ['both'], per: 'total' }
  if (isEach(quantity)) return { sides: parties.length === 2 ? parties : ['both'], per: 'each' }
  if (isWholeOfEach(quantity, byNumber, isEach)) return { sides: ['both'], per: 'total' }
  if (isSumOfBoth(scene, quantity)) return { sides: ['both'], per: 'total' }
  const joined = joinedTo(scene, quantity, drafts)
  if (joined !== undefined) return { sides: [joined.side], per: joined.per }
  const receiver = sideByContrast(scene, quantity, drafts) ?? receiverOf(scene, quantity)
  const isNamed = plainReceiverOf(scene, quantity) !== null
  if (isTotal(quantity) && (receiver === null || (isOfBoth(scene, quantity) && !isNamed)))
    return { sides: ['both'], per: 'total' }
  const whole = wholeOf(quantity, { side: 'both', drafts })
  const ofWhole = drafts.find((draft) => draft.quantity === whole)
  // "215 Northlanders, among them 108 sailors": a part goes where its whole went.
  const isOfLine = ofWhole?.quantity.line === quantity.line || quantity.isOfThem
  if (ofWhole?.per === 'side' && !isNamed && isOfLine) return { sides: [ofWhole.side], per: 'side' }
  if (receiver !== null) return { sides: [receiver], per: 'side' }
  if (parties.length === 2 && partsOfEach(quantity, drafts) !== null)
    return { sides: parties, per: 'each' }
  if (ofWhole !== undefined && ofWhole.per !== 'each')
    return { sides: [ofWhole.side], per: ofWhole.per }
  const returned = sideInReturn(scene, quantity, drafts)
  if (returned !== null) return { sides: [returned], per: 'side' }
  const before = drafts.findLast(({ quantity: { line } }) => quantity.line.index - line.index <= 1)
  const continues = isElliptical(quantity) || isPart(quantity)
  if (before !== undefined && continues) return { sides: [before.side], per: before.per }
  const later = sideOfNextLine(scene, quantity)
  if (later !== null) return { sides: [later], per: 'side' }
  const some = isSome(quantity) ? drafts.findLast((draft) => isAbove(draft, quantity)) : undefined
  if (some !== undefined) return { sides: [some.side], per: some.per }
  return { sides: ['both'], per: 'total' }
}

const isPart = (quantity: PeopleNumber): boolean =>
  isOfThose(quantity) ||
  termsIn(quantity.line, ['among'], [quantity.line.span[0], quantity.number.span[0]]).length > 0

/** "There are 23 women on the list": some of those who were counted before. */
const isSome = ({ category, line }: PeopleNumber): boolean =>
  (category === 'woman' || category === 'child' || category === 'wounded') &&
  termsIn(line, ['gave', 'got', 'returned', 'swapped', 'both', 'each'], line.span).length === 0

const isAbove = ({ quantity: { line, number }, per, partOf }: CountDraft, part: PeopleNumber) =>
  per === 'side' && partOf === null && number.n > part.number.n && part.line.index - line.index <= 3

/** "95 each", "each side released 95": beside the number, before the next one. */
function isEach(quantity: PeopleNumber): boolean {
  const { line, number, phrase } = quantity
  const previous = line.numbers.findLast(({ span }) => span[1] <= number.span[0])
  const from = Math.max(clauseAt(line, number.span[0])[0], previous?.span[1] ?? 0)
  const before = termsIn(line, ['each'], [from, number.boundBy?.[0] ?? number.span[0]]).at(-1)
  if (
    before !== undefined &&
    !isOfPrevious(line, before.span, [previous?.span[1], number.span[0]])
  ) {
    const gap = wordsBetween(line, before.span[1], number.boundBy?.[0] ?? number.span[0])
    // Short words ("по", "je") distribute only what they touch.
    if (gap === 0 || (gap <= 4 && before.span[1] - before.span[0] > 3)) return true
  }
  const [, until] = reachOf(quantity)
  const after = termsIn(line, ['each'], [phrase[1], until])[0]
  return (
    after !== undefined &&
    after.span[1] - after.span[0] > 3 &&
    wordsBetween(line, phrase[1], after.span[0]) <= 4
  )
}

/** "185 soldiers and 20 civilians": two numbers with nothing but "and" between go the same way. */
function joinedTo(
  scene: Scene,
  quantity: PeopleNumber,
  drafts: readonly CountDraft[],
): CountDraft | undefined {
  const { line, number } = quantity
  const last = drafts.at(-1)
  if (last?.quantity.line !== line || last.per !== 'side' || last.partOf !== null) return undefined
  if (quantity.isOfThem || last.quantity.phrase[1] > number.span[0]) return undefined
  const between = line.text.slice(last.quantity.phrase[1], number.boundBy?.[0] ?? number.span[0])
  const isJoined = /^\s*,?\s*$/u.test(between.replace(/^[\s,]*(and|и|і|й|та|et|und|y)\s/iu, ' '))
  if (!isJoined || termsIn(line, ['respectively'], line.span).length > 0) return undefined
  return plainReceiverOf(scene, quantity) === null ? last : undefined
}

/** "200 people, half of them on either side". */
function isHalved({ line, number, phrase }: PeopleNumber): boolean {
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  return termsIn(line, ['half'], [number.span[1], next?.span[0] ?? line.span[1]]).length > 0
}

/** "84 from each side, 168 in total": "each" belongs to the number before it. */
function isOfPrevious(
  line: Line,
  each: Span,
  [previous, at]: readonly [number | undefined, number],
): boolean {
  if (termsIn(line, ['total'], [each[1], at]).length > 0) return true
  if (previous === undefined) return false
  if (isParted(line, each[1], at)) return true
  const isApart = termsIn(line, ['gave', 'got', 'returned', 'swapped'], [previous, at]).length > 0
  return !isApart && wordsBetween(line, previous, each[0]) <= 3
}

function isTotal(quantity: PeopleNumber): boolean {
  const { line, number, phrase } = quantity
  const clause = clauseAt(line, number.span[0])
  const near = termsIn(line, ['total', 'both'], clause).some(
    ({ term, span }) =>
      (term === 'total' &&
        span[1] <= number.span[0] &&
        wordsBetween(line, span[1], number.span[0]) <= 4) ||
      (span[0] >= phrase[1] && wordsBetween(line, phrase[1], span[0]) <= 3),
  )
  if (near) return true
  // "an exchange of 887", "swapped 190".
  const verb = termsIn(line, ['exchange', 'swapped'], [clause[0], number.span[0]]).at(-1)
  if (verb === undefined || wordsBetween(line, verb.span[1], number.span[0]) > 2) return false
  return termsIn(line, directed, [verb.span[1], number.span[0]]).every(
    ({ term, span }) => term === 'link' && span[1] - span[0] <= 2 && !isAnd(line, span),
  )
}
const directed = ['came-back', 'returned', 'got', 'gave', 'among', 'link'] as const

const isOfBoth = ({ parties }: Scene, { line, number }: PeopleNumber): boolean =>
  termsIn(line, ['both', 'swapped', 'exchange'], [line.span[0], number.span[0]]).length > 0 ||
  (termsIn(line, ['swapped', 'exchange'], line.span).length > 0 &&
    parties.every((code) =>
      line.names.some(({ of, entry }) => of === code && entry.kind === 'body'),
    ))

/** Who receives is said of one of the two at least, or the two are equal and each side's. */
function sidesOfPair(scene: Scene, quantity: PeopleNumber, { one, other }: Pair): Sides {
  if (scene.parties.length !== 2) return { sides: ['both'], per: 'each' }
  if (one.number.n === other.number.n)
    return { sides: quantity === one ? scene.parties : [], per: 'each' }
  const first = receiverOf(scene, one)
  const second = receiverOf(scene, other)
  const ofFirst = first !== null ? first : second === null ? null : otherParty(scene, second)
  const side = quantity === one ? ofFirst : ofFirst === null ? null : otherParty(scene, ofFirst)
  return side === null ? { sides: ['both'], per: 'total' } : { sides: [side], per: 'side' }
}

/** A handful beside a formula does not say that the formula was only agreed. */
const formulaShare = 5

/** A formula whose numbers differ from what was done says what was agreed. */
function settleFormulas(
  drafts: readonly CountDraft[],
  pairs: readonly Pair[],
): readonly CountDraft[] {
  return drafts.map((draft) => {
    const pair = pairs.find(({ one, other }) => one === draft.quantity || other === draft.quantity)
    if (pair === undefined || !pair.isFormula) return draft
    const done = drafts.filter(
      (each) =>
        each.modality === 'asserted' &&
        each.partOf === null &&
        each.date.value === draft.date.value &&
        !pairs.some(({ one, other }) => one === each.quantity || other === each.quantity),
    )
    const { n } = draft.quantity.number
    const isSame = done.some(({ quantity }) => quantity.number.n === n)
    const isOther = !isSame && done.some(({ quantity }) => quantity.number.n * formulaShare >= n)
    return isOther ? { ...draft, modality: 'planned', date: unknownDate, isMain: false } : draft
  })
}
