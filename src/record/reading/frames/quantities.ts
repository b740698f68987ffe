/**
 * What a number counts: people of a category, a place in a numbered series, or nothing that
 * matters here. The noun that heads its phrase decides, to the right ("27 soldiers") or to the
 * left ("the bodies of 1,212"); a number whose noun is left out ("another 1,200") takes that of
 * the number before it; a number of anything else counts nobody.
 */
import { countsOfStatementMax } from '../../../base/limits.ts'
import type { NumberMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import type { CountedCategory, SeriesUnit } from '../words-of-the-field.ts'
import {
  isParted,
  termAfter,
  termBefore,
  wordsBetween,
  type Line,
  type TermMention,
} from './line.ts'
import { isBareAt, isOfWhoStays, peopleAfter, someOfThem, tallyAfter } from './people-words.ts'
import { isPartOfPair } from './pair-of-numbers.ts'
import { seriesNumber } from './series-numbers.ts'
import { nounTerms, type Term } from './term.ts'

export type PeopleNumber = {
  readonly kind: 'people'
  readonly line: Line
  readonly number: NumberMention
  readonly category: CountedCategory
  /** From the number to the end of its noun phrase. */
  readonly phrase: Span
  /** The noun is left out, and taken from the number before. */
  readonly isElliptic: boolean
  /** "44 of them": some of those counted before. */
  readonly isOfThem: boolean
}
export type SeriesNumber = {
  readonly kind: 'series'
  readonly line: Line
  readonly number: NumberMention
  readonly unit: SeriesUnit
  /** "the second stage": a place inside one exchange, no series of its own. */
  readonly isStage: boolean
  readonly phrase: Span
}
export type Quantity = PeopleNumber | SeriesNumber

/** Between a number and its noun stand adjectives; what else stands there ends the search. */
const adjectivesMost = 4
const nounOrder: readonly CountedCategory[] = [
  'remains',
  'wounded',
  'child',
  'woman',
  'civilian',
  'military',
  'person',
]
const categories: ReadonlySet<string> = new Set(nounOrder)
const isCategory = (term: Term): term is CountedCategory => categories.has(term)
const walls: readonly Term[] = [
  'to',
  'in-return',
  'under',
  'since',
  'among',
  'held',
  'passive',
  'will',
  'not',
]
const verbWalls: readonly Term[] = [
  'got',
  'gave',
  'swapped',
  'began',
  'failed',
  'returned',
  'came-back',
]

export const isElliptical = ({ isElliptic }: PeopleNumber): boolean => isElliptic

export function quantitiesOf(lines: readonly Line[]): readonly Quantity[] {
  const found: Quantity[] = []
  let before: PeopleNumber | null = null
  for (const line of lines)
    for (const number of line.numbers) {
      const quantity: Quantity | null = quantityOf(line, number, before)
      if (quantity === null) continue
      found.push(quantity)
      if (quantity.kind === 'people') before = quantity
    }
  return shareNouns(found.slice(0, countsOfStatementMax))
}

function quantityOf(
  line: Line,
  number: NumberMention,
  before: PeopleNumber | null,
): Quantity | null {
  const series = isPartOfPair(line, number)
    ? null
    : seriesNumber(line, number, () => nounAfter(line, number) !== null)
  if (series !== null) return series
  if (number.isOrdinal || isOfWhoStays(line, number)) return null
  if (termBefore(line, ['difference'], [number.span[0], 1]) !== undefined) return null
  const left = remainsBefore(line, number)
  const some = before === null ? null : someOfThem(line, number)
  if (some !== null)
    return {
      ...people(line, number, { category: some.category ?? before?.category ?? 'person' }),
      phrase: [number.span[0], some.until],
      isElliptic: true,
      isOfThem: true,
    }
  const noun = fallenAfter(line, number, nounAfter(line, number) ?? peopleAfter(line, number))
  const listed = noun === null && !left ? listedNoun(line, number) : null
  if (listed !== null) return people(line, number, { category: listed })
  // "31 of them Northlanders and 15 Southlanders".
  if (before?.isOfThem === true && before.line === line && noun?.isPeople === true)
    return {
      ...people(line, number, { until: noun.until, category: before.category }),
      isOfThem: true,
    }
  if (noun?.category === 'things') return null
  if (noun !== null || left) {
    const category = left ? 'remains' : (noun?.category ?? 'person')
    return people(line, number, { category, until: noun?.until })
  }
  const tally = tallyBefore(line, number) ?? tallyAfter(line, number)
  if (tally !== null) return people(line, number, { category: tally })
  const near = before !== null && line.index - before.line.index <= 2 ? before : null
  if (
    near === null &&
    !isPartOfPair(line, number) &&
    !leadsToNoun(line, number) &&
    !isMoving(line, number)
  )
    return null
  if (
    !isBareAt(line, number.span[1]) &&
    termAfter(line, ['reverse'], [number.span[1], 3]) === undefined
  )
    return null
  if (number.n < 2 || isYear(line, number)) return null
  if (termBefore(line, ['things'], [number.span[0], 0]) !== undefined) return null
  const isOwn = termAfter(line, ['theirs'], [number.span[1], 1]) !== undefined
  const category = isOwn && near?.category !== 'remains' ? 'person' : (near?.category ?? 'person')
  return { ...people(line, number, { category }), isElliptic: true }
}

/** "3,118 have come home", "88 are back": who does so is people. */
function isMoving(line: Line, { span: [, until] }: NumberMention): boolean {
  const verb =
    termAfter(line, ['came-back'], [until, 1]) ?? termAfter(line, ['set-free'], [until, 0])
  return verb !== undefined && !isParted(line, until, verb.span[0])
}

/** "the spring of 2030": four digits that nothing counts. */
function isYear(line: Line, { n, span }: NumberMention): boolean {
  if (n < 1900 || n > 2100 || !/^\d{4}$/u.test(line.text.slice(...span))) return false
  return termBefore(line, [...verbWalls, 'more', 'total', 'amounts'], [span[0], 1]) === undefined
}

const people = (
  line: Line,
  number: NumberMention,
  { category, until = number.span[1] }: { category: CountedCategory; until?: number | undefined },
): PeopleNumber => ({
  kind: 'people',
  line,
  number,
  category,
  phrase: [number.span[0], until],
  isElliptic: false,
  isOfThem: false,
})

/** "soldiers – 45; civilians – 8": a list has its nouns before their numbers. */
function listedNoun(line: Line, { span: [at] }: NumberMention): CountedCategory | null {
  const noun = termBefore(line, nounTerms, [at, 0])
  if (noun === undefined || !isCategory(noun.term)) return null
  return /^\s*[-–—:]\s*$/u.test(line.text.slice(noun.span[1], at)) ? noun.term : null
}

type Noun = {
  readonly category: CountedCategory | 'things'
  readonly until: number
  readonly isPeople?: boolean
}

/** The noun phrase to the right: the nearest noun, and those that lean on it. */
function nounAfter(line: Line, number: NumberMention): Noun | null {
  const [, from] = number.span
  const first = termAfter(line, nounTerms, [from, adjectivesMost])
  const start = adjectiveEnd(line, from)
  if (first === undefined || isWalled(line, Math.min(start, first.span[0]), first.span[0]))
    return null
  const nouns: TermMention[] = [first]
  for (const next of line.terms) {
    const last = nouns.at(-1) ?? first
    if (!nounTerms.includes(next.term) || next.span[0] < last.span[1]) continue
    if (
      wordsBetween(line, last.span[1], next.span[0]) > 1 ||
      isWalled(line, last.span[1], next.span[0])
    )
      break
    nouns.push(next)
  }
  const terms = nouns.map(({ term }) => term)
  const category = nounOrder.find((each) => terms.includes(each))
  const isThing = first.term === 'things'
  return {
    category: isThing || category === undefined ? 'things' : category,
    until: (isThing ? first : (nouns.at(-1) ?? first)).span[1],
  }
}

/** "112 freed prisoners": a participle right behind the number is an adjective. */
function adjectiveEnd(line: Line, from: number): number {
  const verb = termAfter(line, ['gave', 'returned', 'came-back', 'swapped'], [from, 0])
  return verb !== undefined && /(ed|en|[нт][иы]х|[нт]ими)$/u.test(line.text.slice(...verb.span))
    ? verb.span[1]
    : from
}

/** "38 soldiers, fallen in battle": behind one comma. */
function fallenAfter(line: Line, { span }: NumberMention, noun: Noun | null): Noun | null {
  if (noun === null || noun.category === 'things') return noun
  const next = termAfter(line, ['remains'], [noun.until, 0])
  const isBehindComma =
    next !== undefined && /^\s*[,،]\s*$/u.test(line.text.slice(noun.until, next.span[0]))
  const isApart =
    next !== undefined &&
    line.numbers.some((each) => each.span[0] >= span[1] && each.span[1] <= next.span[0])
  return isBehindComma && !isApart ? { ...noun, category: 'remains' } : noun
}

/** A mark, another number, a date, a verb or a word that begins another phrase. */
function isWalled(line: Line, from: number, until: number): boolean {
  if (isPartedNotByHyphen(line, from, until)) return true
  if (line.numbers.some(({ span }) => span[0] >= from && span[0] < until)) return true
  if (line.dates.some(({ span }) => span[0] >= from && span[0] < until)) return true
  return line.terms.some(
    ({ term, span }) =>
      span[0] >= from &&
      span[0] < until &&
      (walls.includes(term) ||
        verbWalls.includes(term) ||
        (term === 'link' && span[1] - span[0] > 1 && isAnd(line, span))),
  )
}
const isPartedNotByHyphen = (line: Line, from: number, until: number) => isParted(line, from, until)
export const isAnd = (line: Line, span: Span) =>
  /^(and|и|і|й|та|et|und)$/iu.test(line.text.slice(span[0], span[1]))

/** "the bodies of 1,212 …", "тела ещё 1200 …". */
function remainsBefore(line: Line, number: NumberMention): boolean {
  const noun = termBefore(line, nounTerms, [number.boundBy?.[0] ?? number.span[0], 3])
  if (noun?.term !== 'remains') return false
  return !isWalled(
    line,
    noun.span[1],
    Math.min(number.span[0], number.boundBy?.[0] ?? number.span[0]),
  )
}

/** "the total number of captives exchanged: 4,349", "captives now number 1,558". */
function tallyBefore(line: Line, number: NumberMention): CountedCategory | null {
  const [at] = number.span
  const amounts = termBefore(line, ['amounts', 'number-of', 'total'], [at, 12])
  if (amounts === undefined) return null
  const noun =
    termBefore(line, nounOrder, [at, 12]) ??
    // "brings the number exchanged to 4,200".
    termBefore(line, ['set-free'], [at, 6])
  if (noun === undefined || noun.span[0] < amounts.span[0] - tallyCharacters) return null
  const between = line.numbers.some(({ span }) => span[0] >= noun.span[1] && span[0] < at)
  if (between) return null
  return isCategory(noun.term) ? noun.term : 'person'
}
const tallyCharacters = 80

/** "60 Northlandic and 60 Southlandic soldiers". */
function leadsToNoun(line: Line, number: NumberMention): boolean {
  const next = line.numbers[line.numbers.indexOf(number) + 1]
  if (next === undefined || wordsBetween(line, number.span[1], next.span[0]) > 3) return false
  if (isApart(line, number, next)) return false
  const noun = nounAfter(line, next)
  return noun !== null && noun.category !== 'things'
}

/** "110: 80 civilians": what the one counts is not said of the other. */
const isApart = (line: Line, one: NumberMention, other: NumberMention): boolean =>
  /[:;.!?—–]/u.test(line.text.slice(one.span[1], other.span[0]))

/** "13 нортландских и 19 саутландских детей": in these languages the people have another word. */
const endsInAdjective = ({ line, phrase }: PeopleNumber): boolean =>
  /[сц]ь?ких$/u.test(line.text.slice(...phrase))

/** "60 Northlandic and 60 Southlandic soldiers": the noun stands once, at the end. */
function shareNouns(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, at) => {
    const next = quantities[at + 1]
    if (quantity.kind !== 'people' || !(quantity.isElliptic || endsInAdjective(quantity)))
      return quantity
    if (next?.kind !== 'people' || next.line !== quantity.line || next.isElliptic) return quantity
    const close =
      wordsBetween(quantity.line, quantity.number.span[1], next.number.span[0]) <= 3 &&
      !isApart(quantity.line, quantity.number, next.number)
    return close ? { ...quantity, category: next.category } : quantity
  })
}
