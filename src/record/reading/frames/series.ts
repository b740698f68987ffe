/** Running numbers ("the 66th exchange", "38 operations since 2022") with whose counter they are. */
import type { z } from 'zod'
import type { ReadRunning } from '../reading.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { readDate } from './event-dates.ts'
import { clauseAt, termAfter, termsIn, wordsBetween, type Line } from './line.ts'
import type { Quantity, SeriesNumber } from './quantities.ts'
import { speakerBody, type Scene } from './scene.ts'

export type RunningDraft = Omit<z.infer<typeof ReadRunning>, 'event'> & { readonly line: Line }

/** So many exchanges are a tally even where no word says "so far". */
const tallyLeast = 5

export function runningOf(
  scene: Scene,
  quantities: readonly Quantity[],
  gazetteer: Gazetteer,
): readonly RunningDraft[] {
  const numbers = quantities.filter((each) => each.kind === 'series')
  const found: RunningDraft[] = []
  for (const number of numbers) {
    if (number.isStage || !isTally(number)) continue
    const { line } = number
    const since = sinceOf(line, number)
    found.push({
      line,
      owner: ownerOf(scene, number, { since, gazetteer }),
      scope: scopeOf(scene, number),
      unit: number.unit,
      n: number.number.n,
      bound: number.number.bound,
      stage: stageBeside(numbers, number),
      since,
      span: number.number.span,
    })
  }
  return found
}

function isTally(quantity: SeriesNumber): boolean {
  const { line, number, phrase } = quantity
  if (number.n < 2) return false
  const clause = clauseAt(line, number.span[0])
  // "the third exchange in seven weeks" counts weeks, not a series.
  const span = termAfter(line, ['things'], [phrase[1], 4])
  const within = termsIn(line, ['link', 'to', 'deadline'], [phrase[1], phrase[1] + 14])
  if (
    span !== undefined &&
    within.length > 0 &&
    span.span[1] <= clause[1] &&
    !isSince(line, quantity)
  )
    return false
  const isDone = termsIn(line, ['so-far', 'this-year', 'perfect'], clause).length > 0
  if (
    !isDone &&
    termsIn(line, ['next', 'will'], [clause[0], number.span[0]]).some(
      ({ span: [, end] }) => wordsBetween(line, end, number.span[0]) <= 3,
    )
  )
    return false
  if (number.isOrdinal) return true
  const cues = termsIn(
    line,
    ['so-far', 'since', 'amounts', 'number-of', 'this-year', 'total', 'earlier'],
    line.span,
  )
  return cues.length > 0 || number.n >= tallyLeast
}
const isSince = (line: Line, { phrase }: SeriesNumber): boolean =>
  termsIn(line, ['since', 'this-year', 'so-far'], [phrase[0], line.span[1]]).length > 0

/** The day after "since", however it is written. */
export function sinceOf(line: Line, { phrase }: Pick<SeriesNumber, 'phrase'>): string | null {
  const cue = termsIn(line, ['since'], line.span)[0]
  if (cue === undefined || cue.span[0] < phrase[0] - 200) return null
  const date = line.dates.find(
    ({ span }) => span[0] >= cue.span[1] - 1 && wordsBetween(line, cue.span[1], span[0]) <= 6,
  )
  return date === undefined ? null : readDate(date).value
}

function scopeOf({ read }: Scene, { line, phrase, number }: SeriesNumber): string {
  const clause = clauseAt(line, number.span[0])
  const year = termsIn(line, ['this-year'], [clause[0], line.span[1]]).find(
    ({ span }) =>
      wordsBetween(line, Math.min(span[1], phrase[1]), Math.max(span[0], phrase[0])) <= 8,
  )
  return year !== undefined && read.published !== null ? read.published.slice(0, 4) : 'all'
}

/** Whose counter: whoever is named in front of it, a known series, an intermediary's own, the speaker. */
function ownerOf(
  scene: Scene,
  { line, number, unit, phrase }: SeriesNumber,
  { since, gazetteer }: { readonly since: string | null; readonly gazetteer: Gazetteer },
): string | null {
  const known = gazetteer.series.find(
    (series) => since !== null && since.length === 10 && series.since === since,
  )
  if (known !== undefined) return known.owner
  const bodies = scene.who.intermediaries.map(({ code }) => code)
  if (unit === 'mediation') {
    const near = line.names.findLast(
      ({ of, span }) =>
        of !== null && bodies.includes(of) && wordsBetween(line, span[1], phrase[0]) <= 6,
    )
    return near?.of ?? bodies[0] ?? speakerBody(scene, line)
  }
  const beside = line.names.findLast(
    ({ of, by, span }) =>
      of !== null &&
      by === 'name' &&
      span[1] <= number.span[0] &&
      wordsBetween(line, span[1], number.span[0]) <= 1,
  )
  return speakerBody(scene, line) ?? beside?.of ?? null
}

/** "the first stage of the 66th exchange". */
function stageBeside(numbers: readonly SeriesNumber[], of: SeriesNumber): number | null {
  const stage = numbers.find(
    ({ isStage, line, number, phrase }) =>
      isStage &&
      number.isOrdinal &&
      line === of.line &&
      wordsBetween(line, phrase[1], of.phrase[0]) <= 3,
  )
  return stage?.number.n ?? null
}
