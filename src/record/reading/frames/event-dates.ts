/** The day that each number belongs to, and the day of the event that the statement is about. */
import type { DateMention, NumberMention } from '../mentions.ts'
import type { ReadDate } from '../reading.ts'
import { roleOfDate } from './dates-of-lines.ts'
import { clauseAt, termAfter, termsIn, type Line } from './line.ts'
import type { Quantity } from './quantities.ts'
import type { Scene } from './scene.ts'

export const readDate = (date: DateMention): ReadDate => ({
  value: date.value,
  end: date.end,
  precision: date.precision,
  // The days of "the coming week" stand in no word; they are worked out.
  certainty:
    date.precision === 'week' && date.certainty === 'relative' ? 'inferred' : date.certainty,
  span: date.span,
})

export const publicationOf = ({ read }: Scene): ReadDate => ({
  value: read.published,
  end: null,
  precision: read.published === null ? 'none' : 'day',
  certainty: read.published === null ? 'inferred' : 'published',
  span: null,
})

export const unknownDate: ReadDate = {
  value: null,
  end: null,
  precision: 'none',
  certainty: 'inferred',
  span: null,
}

/** "With a second handover on Friday they have kept what was settled last month": another day looks back. */
const isBackOf = (line: Line, date: DateMention): boolean =>
  termsIn(line, ['earlier', 'previous'], clauseAt(line, date.span[0])).some(
    ({ span }) =>
      !line.dates.some(
        (other) => other !== date && other.span[0] <= span[0] && span[1] <= other.span[1],
      ),
  )

/** Whether the line looks back. */
export const looksBack = (line: Line, [from, until]: readonly [number, number]): boolean =>
  termsIn(line, ['earlier', 'previous'], [from, until]).length > 0

/**
 * The day of the first line that counts people or names a day: what happened that is not looked
 * back on. Without a day of its own it is that of the saying, if that is near the publication,
 * else the publication.
 */
export function mainDateOf(scene: Scene, quantities: readonly Quantity[]): ReadDate {
  const counting = new Set(
    quantities.filter(({ kind }) => kind === 'people').map(({ line }) => line),
  )
  for (const line of scene.lines) {
    const day = line.dates.find((date) => isOfMain(scene, line, date))
    if (day !== undefined) return readDate(day)
    const isAhead = termsIn(line, ['will', 'agreed'], line.span).length > 0
    if (counting.has(line) && !isAhead && !looksBack(line, line.span)) {
      // What is told first of people, with a day long past, is what is told.
      const past = line.dates.find((date) => roleOfDate(line, date) === 'event')
      if (past !== undefined) return readDate(past)
      break
    }
  }
  const said = sayingOf(scene)
  return said === null ? publicationOf(scene) : readDate(said)
}

/** The lines in which a report says by whom and when it was told. */
const headLines = 3

const sayingOf = (scene: Scene): DateMention | null => {
  const said = scene.lines
    .slice(0, headLines)
    .flatMap((line) => line.dates.filter((date) => roleOfDate(line, date) === 'said'))[0]
  return said?.precision === 'day' && isRecent(scene, said) ? said : null
}

const isOfMain = (scene: Scene, line: Line, date: DateMention): boolean =>
  roleOfDate(line, date) === 'event' &&
  (date.precision === 'day' || date.precision === 'range') &&
  !isBackOf(line, date) &&
  isNew(scene, date)

const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / 86_400_000

/** A report is of the last days; a day long past is looked back on. */
const newDaysMost = 12
const isNew = ({ read }: Scene, { value }: DateMention): boolean =>
  read.published === null || value === null || daysBetween(value, read.published) <= newDaysMost
const isRecent = ({ read }: Scene, { value }: DateMention): boolean =>
  read.published !== null && value !== null && daysBetween(value, read.published) <= 4

/** The date in the same clause, paired in their order; else the one in the same sentence. */
export function dateOfNumber(line: Line, number: NumberMention): DateMention | null {
  const told = dateBeforeWhen(line, number)
  if (told !== null) return told
  const dates = line.dates.filter((date) => ['event', 'planned'].includes(roleOfDate(line, date)))
  if (dates.length === 0) return null
  const clause = clauseAt(line, number.span[0])
  const inClause = dates.filter(({ span }) => span[0] >= clause[0] && span[0] < clause[1])
  const numbers = line.numbers.filter(({ span }) => span[0] >= clause[0] && span[0] < clause[1])
  const firstNumber = numbers[0]?.span[0] ?? number.span[0]
  const isDateFirst = (inClause[0]?.span[0] ?? Number.POSITIVE_INFINITY) < firstNumber
  const left = inClause.findLast(({ span }) => span[0] < number.span[0])
  const right = inClause.find(({ span }) => span[0] > number.span[0])
  const own = isDateFirst ? (left ?? right) : (right ?? left)
  return own ?? dates.findLast(({ span }) => span[0] < number.span[0]) ?? dates[0] ?? null
}

/** "since November, when 37 came home": the day of which "when" tells, whatever else it is the day of. */
export function dateBeforeWhen(line: Line, { span: [at] }: NumberMention): DateMention | null {
  const date = line.dates.findLast(
    ({ span, precision }) => span[1] <= at && precision !== 'year' && precision !== 'none',
  )
  const when = date && termAfter(line, ['relative'], [date.span[1], 0])
  return date !== undefined && when !== undefined && isWhen(line, when.span, at) ? date : null
}

/** Up to the end of its sentence, or of what a semicolon ends. */
const isWhen = (line: Line, [from, until]: readonly [number, number], at: number): boolean =>
  until <= at &&
  line.starts.filter((start) => start >= from && start < until).length === 1 &&
  !/[;.!?]/u.test(line.text.slice(until, at))
