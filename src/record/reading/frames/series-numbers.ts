/** A place in a numbered series: "the 66th exchange", "exchange No. 56", "the ninth that Eastmark has brokered". */
import type { NumberMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import { SeriesUnit } from '../words-of-the-field.ts'
import { isParted, termAfter, termBefore, type Line, type TermMention } from './line.ts'
import { countBehind } from './people-words.ts'
import type { SeriesNumber } from './quantities.ts'
import { nounTerms, type Term } from './term.ts'

const seriesUnits: readonly Term[] = ['exchange', 'mediation', 'operation', 'stage', 'talks']

/** `hasNoun` asks whether a noun of people follows the number. */
export function seriesNumber(
  line: Line,
  number: NumberMention,
  hasNoun: () => boolean,
): SeriesNumber | null {
  const sign = numbered(line, number)
  if (sign !== null) return sign
  const [, until] = number.span
  const count = countBehind(line, number)
  if (count !== undefined) {
    const counted = termAfter(line, [...seriesUnits, ...nounTerms], [count[1], 3])
    const isUnit = counted !== undefined && seriesUnits.includes(counted.term)
    return isUnit ? seriesOf(line, number, counted) : null
  }
  const unit = termAfter(
    line,
    [...seriesUnits, ...nounTerms, 'formula', 'agreement'],
    [until, number.isOrdinal ? 3 : 2],
  )
  if (
    unit !== undefined &&
    seriesUnits.includes(unit.term) &&
    !isWalledForSeries(line, until, unit.span[0])
  )
    return seriesOf(line, number, unit)
  if (!number.isOrdinal) return tallyOfUnits(line, number, hasNoun)
  const scope = termAfter(line, ['since', 'this-year', 'so-far'], [until, 1])
  const brokered = mediatedBehind(line, number)
  if (brokered !== undefined) return seriesOf(line, number, { ...brokered, term: 'mediation' })
  const beside = unitBeside(line, number)
  if (beside !== undefined) return seriesOf(line, number, beside)
  const left = termBefore(line, seriesUnits, [number.span[0], 6])
  return scope === undefined || left === undefined ? null : seriesOf(line, number, left)
}

/** "exchange No. 56", "in this exchange, the 55th". */
function unitBeside(line: Line, { span: [at, until] }: NumberMention): TermMention | undefined {
  const unit = termBefore(line, ['exchange', 'mediation', 'operation'], [at, 1])
  if (unit === undefined) return undefined
  const isNumbered = /^\d+$/u.test(line.text.slice(at, until))
  const isBehindComma = /^\s*,\s*\S*\s*$/u.test(line.text.slice(unit.span[1], at))
  const next = line.starts.find((start) => start >= until)
  const isEnd = next === undefined || isParted(line, until, next)
  return isNumbered || (isBehindComma && isEnd) ? unit : undefined
}

/** "the ninth that Eastmark has brokered". */
function mediatedBehind(line: Line, { n, span: [, until] }: NumberMention) {
  const next = termAfter(line, ['link', 'mediated'], [until, 0])
  const isLed = next !== undefined && /^that$/iu.test(line.text.slice(...next.span))
  const found = isLed && n > 1 ? termAfter(line, ['mediated'], [until, 6]) : undefined
  return found !== undefined && !isParted(line, until, found.span[0]) ? found : undefined
}

const isWalledForSeries = (line: Line, from: number, until: number) =>
  line.numbers.some(({ span }) => span[0] >= from && span[0] < until) || isParted(line, from, until)

/** "the total number of mediations reached 16". */
function tallyOfUnits(
  line: Line,
  number: NumberMention,
  hasNoun: () => boolean,
): SeriesNumber | null {
  const [at] = number.span
  const amounts = termBefore(line, ['amounts'], [at, 3])
  // "the number of mediations at 14".
  // "brings the number of mediations between the two countries to 17".
  const isGoal = termBefore(line, ['to'], [at, 0]) !== undefined
  const reach: readonly [number, number] =
    amounts === undefined ? [at, isGoal ? 8 : 1] : [amounts.span[0], 8]
  const unit = termBefore(line, [...seriesUnits, ...peopleTerms], reach)
  if (unit === undefined || !seriesUnits.includes(unit.term) || hasNoun()) return null
  const count = termBefore(line, ['number-of', 'total', 'amounts'], [unit.span[0], 3])
  return count === undefined || !isOfCount(line, count) ? null : seriesOf(line, number, unit)
}

const peopleTerms = nounTerms.filter((term) => term !== 'things')

/** "brings the number" is an amount and its count in one. */
const isOfCount = (line: Line, { term, span }: TermMention): boolean =>
  term !== 'amounts' || /\b(number|total)$/iu.test(line.text.slice(...span))

function seriesOf(line: Line, number: NumberMention, unit: TermMention): SeriesNumber | null {
  const phrase: Span = [
    Math.min(number.span[0], unit.span[0]),
    Math.max(number.span[1], unit.span[1]),
  ]
  const isStage = unit.term === 'stage' || unit.term === 'talks'
  const counted = isStage ? 'stage' : SeriesUnit.safeParse(unit.term).data
  return counted === undefined
    ? null
    : { kind: 'series', line, number, unit: counted, isStage, phrase }
}

/** "this mediation bears the number 18", "exchange number 56". */
function numbered(line: Line, number: NumberMention): SeriesNumber | null {
  const sign = termBefore(line, ['numbered'], [number.span[0], 0])
  if (sign === undefined) return null
  const unit = termBefore(line, seriesUnits, [sign.span[0], 3])
  return unit === undefined || isParted(line, unit.span[1], sign.span[0])
    ? null
    : seriesOf(line, number, unit)
}
