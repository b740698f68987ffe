/**
 * What a date in a statement is the date of: an exchange, an agreement, the saying itself, the
 * beginning of a series, a capture. Only the first is a date of an event.
 */
import type { DateMention } from '../mentions.ts'
import {
  clauseAt,
  isParted,
  termAfter,
  termBefore,
  termsIn,
  wordsBetween,
  type Line,
} from './line.ts'
import type { Term } from './term.ts'

export type DateRole = 'event' | 'planned' | 'agreement' | 'talks' | 'said' | 'since' | 'other'

const happenings: readonly Term[] = [
  'came-back',
  'returned',
  'got',
  'gave',
  'swapped',
  'began',
  'exchange',
]

export function roleOfDate(line: Line, date: DateMention): DateRole {
  const [at, until] = date.span
  if (date.precision === 'none' || date.value === null) return 'other'
  if (termBefore(line, ['since', 'so-far', 'this-year', 'captured'], [at, 2]) !== undefined)
    return 'since'
  if (isOfAgreement(line, date)) return 'agreement'
  if (isOfTalks(line, date)) return 'talks'
  // "said after Sunday's exchange".
  const isOfExchange = termAfter(line, ['exchange', 'operation'], [until, 0]) !== undefined
  if (!isOfExchange && isOfSaying(line, date)) return 'said'
  if (date.precision === 'year') return 'other'
  const clause = clauseAt(line, at)
  const future = termsIn(line, ['will', 'next', 'deadline'], clause).filter(
    ({ term, span }) =>
      span[1] <= at && (term !== 'deadline' || wordsBetween(line, span[1], at) <= 1),
  )
  const cue = future.at(-1)
  if (cue !== undefined && wordsBetween(line, cue.span[1], at) <= 8) return 'planned'
  const later = termAfter(line, ['will'], [until, 4])
  return later !== undefined && later.span[1] <= clause[1] && !isParted(line, until, later.span[0])
    ? 'planned'
    : 'event'
}

const isClear = (line: Line, from: number, until: number): boolean =>
  !isParted(line, from, until) &&
  termsIn(line, happenings, [from, until]).length === 0 &&
  !line.numbers.some(({ span }) => span[0] >= from && span[1] <= until)

/** "the agreements of May 16", "agreed in Orvel on 2 June", "the June 2 deal". */
function isOfAgreement(line: Line, { span: [at, until] }: DateMention): boolean {
  const before = termBefore(line, ['agreement', 'agreed'], [at, 5])
  const named = line.names.findLast(
    ({ span, entry }) =>
      entry.kind === 'agreement' && span[1] <= at && wordsBetween(line, span[1], at) <= 5,
  )
  const start = Math.max(before?.span[1] ?? -1, named?.span[1] ?? -1)
  if (start >= 0 && isClear(line, start, at)) return true
  const after = termAfter(line, ['agreement'], [until, 3])
  return (
    after !== undefined &&
    isClear(line, until, after.span[0]) &&
    termsIn(line, ['under', 'agreed'], [until, after.span[1]]).length === 0
  )
}

function isOfTalks(line: Line, { span: [at] }: DateMention): boolean {
  const before = termBefore(line, ['talks'], [at, 4])
  return before !== undefined && isClear(line, before.span[1], at)
}

/** "said on Friday": nothing but the speaker stands between the saying and its day. */
function isOfSaying(line: Line, { span: [at] }: DateMention): boolean {
  const said = termBefore(line, ['said'], [at, 8])
  if (said === undefined) return false
  const between = line.terms.some(
    ({ term, span }) =>
      span[0] >= said.span[1] && span[1] <= at && [...happenings, 'will'].includes(term),
  )
  const unnamed = wordsBetween(line, said.span[1], at) - namedWords(line, said.span[1], at)
  return (
    !between &&
    unnamed <= 3 &&
    !line.numbers.some(({ span }) => span[0] >= said.span[1] && span[1] <= at)
  )
}

const namedWords = (line: Line, from: number, until: number): number =>
  line.names
    .filter(({ span }) => span[0] >= from && span[1] <= until)
    .reduce((sum, { span }) => sum + wordsBetween(line, span[0], span[1]), 0)
