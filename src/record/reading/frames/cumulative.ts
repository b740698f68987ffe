/** Totals "so far": how many came back since a day, through a mediation, under an agreement. */
import { groupedBy } from '../../building/grouped.ts'
import type { NumberMention } from '../mentions.ts'
import type { ReadCumulative } from '../reading.ts'
import type { Span } from '../span.ts'
import { dateBeforeWhen } from './event-dates.ts'
import { type Line, clauseAt, termAfter, termBefore, termsIn, wordsBetween } from './line.ts'
import { countBehind } from './people-words.ts'
import { isOfThose } from './parts.ts'
import { isPartOfPair } from './pair-of-numbers.ts'
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
  const people = crowdOf(quantities.filter((each) => each.kind === 'people'))
  const told = new Set(people.all.filter((quantity) => isSoFar(scene, quantity, people)))
  const totals = { people, told, toldOn: groupedBy(told, ({ line }) => line.index) }
  return people.all
    .filter((quantity) => told.has(quantity) || isBesideRival(quantity, totals))
    .map((quantity) => draftOf(scene, quantity))
}

/** All counts of people of a statement, found by their line: of ten thousand none looks at all others. */
type Crowd = {
  readonly all: readonly PeopleNumber[]
  readonly on: (line: Line) => readonly PeopleNumber[]
  /** The two largest numbers that are no parts of others. */
  readonly largest: readonly PeopleNumber[]
}

function crowdOf(all: readonly PeopleNumber[]): Crowd {
  const byLine = groupedBy(all, ({ line }) => line)
  const wholes = all.filter((each) => !isPart(each))
  return {
    all,
    on: (line) => byLine.get(line) ?? [],
    largest: wholes.toSorted((one, other) => other.number.n - one.number.n).slice(0, 2),
  }
}

function isSoFar(scene: Scene, quantity: PeopleNumber, people: Crowd): boolean {
  const { line, number } = quantity
  if (quantity.isOfThem || isOfThose(quantity) || isPartOfPair(line, number)) return false
  if (dateBeforeWhen(line, number) !== null) return false
  if (isTally(quantity) || countBehind(line, number) !== undefined) return true
  if (isDatedHere(quantity)) return false
  const clause = clauseAt(line, number.span[0])
  // What belongs to a tally in the same clause says nothing of the numbers beside it.
  const isBesideTally = people
    .on(line)
    .some(
      (each) =>
        each.number.span[0] < clause[1] && clause[0] <= each.number.span[0] && isTally(each),
    )
  if (isBesideTally) return false
  const cues = termsIn(line, ['so-far', 'this-year'], clause).filter(
    (cue) =>
      !isOfNumbersBefore(line, cue.span, { number, clause, people }) &&
      !isOfCapture(quantity, cue.span),
  )
  const hasComeSince =
    termsIn(line, ['perfect'], clause).length > 0 &&
    termsIn(line, ['so-far'], [line.span[0], number.span[0]]).some(
      (cue) => !isOfNumbersBefore(line, cue.span, { number, clause, people }),
    )
  if (
    hasComeSince ||
    isOfManyExchanges(quantity) ||
    isSinceDay(quantity) ||
    isBesideCounter(quantity, people) ||
    cues.some((cue) => !isOfExchange(line, cue.span, quantity))
  )
    return true
  return !isSumOfOthers(quantity, people) && isUnderAgreement(scene, quantity, people)
}

/** "1,718 who had been arrested since the war began": told of the people, and not of their return. */
const isOfCapture = ({ line, phrase }: PeopleNumber, cue: Span): boolean =>
  termsIn(line, ['relative'], [phrase[1], cue[0]]).length > 0 &&
  termsIn(line, ['came-back', 'returned', 'got', 'gave', 'swapped'], [phrase[1], cue[0]]).length ===
    0

/** "The 60th exchange since 2022; in all, 3,956 people were brought back": the total of that counter. */
function isBesideCounter({ line, number, phrase }: PeopleNumber, people: Crowd): boolean {
  const isCounted = line.numbers.some(
    ({ isOrdinal, span }) =>
      isOrdinal && termAfter(line, ['exchange', 'mediation'], [span[1], 1]) !== undefined,
  )
  const end = line.numbers.find(({ span }) => span[0] >= phrase[1])?.span[0] ?? line.span[1]
  const isTotal =
    termBefore(line, ['total'], [number.boundBy?.[0] ?? number.span[0], 1]) !== undefined ||
    termsIn(line, ['total'], [phrase[1], end]).length > 0
  return isCounted && isTotal && isFarAbove(number, people)
}

type Beside = {
  readonly number: NumberMention
  readonly clause: Span
  readonly people: Crowd
}

/** "3,118 came home to date, the ministry said after an exchange of 120": the cue ends what it is said of. */
function isOfNumbersBefore(line: Line, cue: Span, { number, clause, people }: Beside): boolean {
  if (number.span[0] < cue[1]) return false
  const before = people
    .on(line)
    .filter((each) => each.number.span[0] >= clause[0] && each.number.span[1] <= number.span[0])
  return (
    before.length > 0 && termsIn(line, ['said', 'exchange'], [cue[1], number.span[0]]).length > 0
  )
}

/** "the total number now stands at 4,349", "has now received 6,057". */
function isTally({ line, number }: PeopleNumber): boolean {
  const [at] = number.span
  const clause = clauseAt(line, at)
  const before = termsIn(line, ['amounts'], [clause[0], at]).at(-1)
  const tally = termsIn(line, ['number-of', 'total', 'so-far', 'mediation'], [line.span[0], at])
  if (
    before !== undefined &&
    wordsBetween(line, before.span[1], at) <= 4 &&
    // "were brought to Northland and 36": a place, and no sum.
    !line.names.some(({ span }) => span[0] >= before.span[1] && span[1] <= at) &&
    (tally.length > 0 || isTallying(before.span, line.text))
  )
    return true
  const start = number.boundBy?.[0] ?? at
  const goal = termsIn(line, ['to'], [before?.span[1] ?? start, start]).at(-1)
  // "takes the number exchanged in four days to more than 10,000".
  const isTakenTo =
    before !== undefined &&
    /\b(number|total)$/u.test(line.text.slice(...before.span)) &&
    goal !== undefined &&
    wordsBetween(line, goal.span[1], start) === 0
  if (isTakenTo) return true
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
  return (
    count !== undefined && reached !== undefined && wordsBetween(line, reached.span[1], at) <= 2
  )
}

/**
 * Told without "so far": a sum that opens the sentence with an agreement, a mediation or a perfect
 * tense, or a perfect tense under an agreement of which a smaller stage is told as well.
 */
function isUnderAgreement(scene: Scene, quantity: PeopleNumber, people: Crowd): boolean {
  const { line, number } = quantity
  const [at] = number.span
  const clause = clauseAt(line, at)
  const has = (...terms: Parameters<typeof termsIn>[1]) =>
    termsIn(line, terms, line.span).length > 0
  const isPerfect = has('perfect') || isNowPerfect(quantity)
  if (opensWithSum(quantity))
    return isPerfect || has('under', 'mediation', 'so-far', 'since') || isFarAbove(number, people)
  const isNew = termsIn(line, ['more'], [clause[0], at]).some(
    ({ span }) => wordsBetween(line, span[1], at) <= 1,
  )
  if (isNew || !isPerfect || has('will', 'agreed')) return false
  const under = termsIn(line, ['under'], line.span)[0]
  if (under === undefined) return isNowPerfect(quantity)
  if (wordsBetween(line, line.span[0], under.span[0]) <= 1) return true
  const receiver = receiverOf(scene, quantity)
  return people.all.some(
    (each) =>
      each.line !== line &&
      each.category === quantity.category &&
      each.number.n < number.n &&
      !each.isOfThem &&
      (isDatedHere(each) || termsIn(each.line, ['previous', 'more'], each.line.span).length > 0) &&
      [receiver, null].includes(receiverOf(scene, each)),
  )
}

/** "3,035 people have now been returned". */
const isNowPerfect = ({ line, phrase, number }: PeopleNumber): boolean =>
  termsIn(line, ['amounts'], [phrase[1], clauseAt(line, number.span[0])[1]]).some(
    ({ span }) => isTallying(span, line.text) && wordsBetween(line, phrase[1], span[0]) <= 3,
  )

/** All that one exchange brought: twice another number, or two others together. */
const isSumOfOthers = ({ number }: PeopleNumber, { all }: Crowd): boolean => {
  // One more than are looked at: the number itself may be among them.
  const first = all.slice(0, othersMost + 1).filter((each) => each.number !== number)
  const others = first.slice(0, othersMost)
  return others.some(
    (one, at) =>
      one.number.n * 2 === number.n ||
      others.slice(at + 1).some((other) => one.number.n + other.number.n === number.n),
  )
}
const othersMost = 40

const isUnder = ({ line }: PeopleNumber): boolean => termsIn(line, ['under'], line.span).length > 0

type Totals = {
  readonly people: Crowd
  readonly told: ReadonlySet<PeopleNumber>
  readonly toldOn: ReadonlyMap<number, readonly PeopleNumber[]>
}
/** Two figures of one total differ by little. */
const rivalShare = 0.05

/** "Marrow says it was 6,060, and 78 came back": beside another figure of the same total, or in its line. */
function isBesideRival(quantity: PeopleNumber, { people, told, toldOn }: Totals): boolean {
  if (isDatedHere(quantity) || quantity.number.n < 2) return false
  const { line, category } = quantity
  const isRival = (one: PeopleNumber, total: PeopleNumber) =>
    one !== total &&
    !isDatedHere(one) &&
    one.category === total.category &&
    total.number.n >= 100 &&
    Math.abs(one.number.n - total.number.n) <= total.number.n * rivalShare
  const inLine = people.on(line).filter((each) => each.category === category)
  const near = [0, 1, 2].flatMap((back) => toldOn.get(line.index - back) ?? [])
  const isTold = inLine.some((one) => !told.has(one) && near.some((total) => isRival(one, total)))
  // "stands at 2,067, whereas 1,067 of theirs have travelled in the opposite direction".
  const isCounterpart =
    near.some((total) => total.line === line && total.number.span[1] <= quantity.number.span[0]) &&
    termsIn(line, ['in-return'], [line.span[0], quantity.number.span[0]]).length > 0 &&
    termsIn(line, ['perfect'], [quantity.phrase[1], line.span[1]]).length > 0
  if (isCounterpart) return true
  const isOpened = inLine.some((each) => told.has(each) && opensWithSum(each) && isUnder(each))
  return isTold || isOpened
}

/** "In all", "total": the words with which the sentence or the clause begins. */
function opensWithSum({ line, number }: PeopleNumber): boolean {
  const [at] = number.span
  const starts = [line.span[0], clauseAt(line, at)[0]]
  return termsIn(line, ['total'], [line.span[0], at]).some(
    ({ span }) =>
      starts.some((start) => span[0] >= start && wordsBetween(line, start, span[0]) <= 1) &&
      !line.numbers.some((each) => each.span[0] >= span[1] && each.span[1] <= at),
  )
}

/** Far more than anything else that is told: no sum of one exchange. */
const farAbove = 3
const isFarAbove = (number: NumberMention, { largest }: Crowd): boolean => {
  const other = largest.find((each) => each.number !== number)
  return other !== undefined && other.number.n * farAbove < number.n
}

/** "among them seven civilians" says nothing of other exchanges. */
const isPart = ({ line, number, isOfThem }: PeopleNumber): boolean =>
  isOfThem || termsIn(line, ['among'], [line.span[0], number.span[0]]).length > 0

/** "now number": the words themselves say that it is a tally. */
const isTallying = ([from, until]: readonly [number, number], text: string): boolean =>
  /\s/u.test(text.slice(from, until))

/** "58 exchanges in which 4,005 came home": what a tally of exchanges brought. */
function isOfManyExchanges({ line, number }: PeopleNumber): boolean {
  const units = termsIn(line, ['exchange', 'mediation', 'operation'], line.span)
  return line.numbers.some(({ n, isOrdinal, span }) => {
    if (isOrdinal || n < manyExchanges || span === number.span) return false
    const unit = units.find(
      ({ span: [at] }) => at >= span[1] && wordsBetween(line, span[1], at) <= 2,
    )
    const between = [Math.min(span[1], number.span[1]), Math.max(span[0], number.span[0])] as const
    return (
      unit !== undefined &&
      number.n > n &&
      termsIn(line, ['said', 'next', 'will'], between).length === 0 &&
      !line.breaks.some(
        (at) => at > between[0] && at < between[1] && /[;.]/u.test(line.text[at] ?? ''),
      )
    )
  })
}
const manyExchanges = 5

/** "since D", said of the returns and not of a captivity, nor of an exchange ("the first since D"). */
function isSinceDay(quantity: PeopleNumber): boolean {
  const { line, phrase, number } = quantity
  return termsIn(line, ['since'], line.span).some(({ span }) => {
    const captured = termsIn(
      line,
      ['captured', 'held', 'stays'],
      [Math.max(phrase[1], span[0] - 40), span[0]],
    )
    if (captured.length > 0 || isOfExchange(line, span, quantity)) return false
    const from = Math.min(phrase[1], span[1])
    const between: Span = [from, Math.max(span[0], number.span[0])]
    return termsIn(line, ['relative'], between).length === 0
  })
}

/** "the first exchange since November": the exchange is the first since, and nobody is counted since. */
function isOfExchange(line: Line, [at]: Span, { number, phrase }: PeopleNumber): boolean {
  const [from] = clauseAt(line, at)
  // "for the first time since November": nothing is counted since then.
  const isFirst = line.numbers.some(
    ({ isOrdinal, n, span }) =>
      isOrdinal && n === 1 && span[1] <= at && wordsBetween(line, span[1], at) <= 1,
  )
  if (isFirst) return true
  const unit = termBefore(line, ['exchange', 'operation', 'mediation'], [at, 1])
  if (unit === undefined || unit.span[0] < from) return false
  const isCounted = line.numbers.some(
    (each) =>
      !each.isOrdinal &&
      each !== number &&
      each.span[1] <= unit.span[0] &&
      wordsBetween(line, each.span[1], unit.span[0]) <= 2,
  )
  // "the 30th exchange since then, and 2,466 have come home".
  const isTallied =
    line.numbers.some(
      (each) =>
        each.isOrdinal &&
        each.n > 1 &&
        each.span[1] <= unit.span[0] &&
        wordsBetween(line, each.span[1], unit.span[0]) <= 2,
    ) && termsIn(line, ['perfect'], [number.span[0], line.span[1]]).length > 0
  return !isCounted && !isTallied && !(phrase[0] < unit.span[0] && phrase[1] >= unit.span[0])
}

/** An event's own day in the line: then it is the count of that day. */
function isDatedHere({ line, number }: PeopleNumber): boolean {
  const clause = clauseAt(line, number.span[0])
  return line.dates.some(
    (date) =>
      roleOfDate(line, date) === 'event' &&
      date.precision === 'day' &&
      date.span[0] >= clause[0] &&
      date.span[1] <= clause[1] &&
      // "3,118 have come home, the ministry said after Sunday's exchange".
      !(date.span[0] > number.span[1] && isTold(line, number.span[1], date.span[0])),
  )
}

const isTold = (line: Line, from: number, until: number): boolean =>
  termsIn(line, ['perfect'], line.span).length > 0 &&
  termsIn(line, ['said'], [from, until]).length > 0

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
