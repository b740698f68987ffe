/**
 * What stood in the way, as the record tells it, and for how long: exchanges announced that did not
 * happen, long silences, promises not kept that are told differently. A register, not an explanation.
 */
import type { Claim, Coverage, RecordEvent } from '../public-record.ts'
import type { Kept } from './agreements-kept.ts'
import { dayNumber, dayOf, firstDayOf, monthNumber } from './calendar.ts'
import { operationsOf, type Operation } from './operations.ts'

export type Obstacle = {
  readonly kind: 'did-not-happen' | 'silence' | 'disputed'
  readonly from: string
  /** When people came back again; null: not so far, or it is not a matter of days. */
  readonly until: string | null
  readonly days: number | null
  /** The event or the promise that it stands with. */
  readonly event: string | null
  readonly commitment: string | null
  /** What it is about, for a promise. */
  readonly about: string | null
  /** Who said what of it, all of the same size. */
  readonly said: readonly { readonly by: string; readonly words: string }[]
}

/** Silences that stand in the register: the longest tenth of all waits, at most so many. */
const silencesMax = 8
const silenceShare = 0.1

type Told = {
  readonly events: readonly RecordEvent[]
  readonly kept: readonly Kept[]
  /** Null: the conflict is a sample, and a silence in it may be one of the gathering. */
  readonly coverage: Coverage | null
}

/** The newest first. */
export function obstaclesOf({ events, kept, coverage }: Told): Obstacle[] {
  const operations = operationsOf(events)
  return [
    ...calledOff(events, operations),
    ...(coverage === null ? [] : silences(operations, coverage)),
    ...disputed(kept),
  ].toSorted((one, other) => (one.from < other.from ? 1 : one.from > other.from ? -1 : 0))
}

const nothingOf = { event: null, commitment: null, about: null, said: [] }

function calledOff(events: readonly RecordEvent[], operations: readonly Operation[]): Obstacle[] {
  return events
    .filter(({ kind, date }) => kind === 'failed' && date.length === 'YYYY-MM-DD'.length)
    .map((event): Obstacle => {
      const day = dayNumber(event.date)
      const next = operations.find(({ start }) => start > day)
      return {
        ...nothingOf,
        kind: 'did-not-happen',
        from: event.date,
        until: next === undefined ? null : dayOf(next.start),
        days: next === undefined ? null : next.start - day,
        event: event.id,
        said: event.claims.map(saidOf),
      }
    })
}

/** "192, planned" by the office that said it. */
const saidOf = ({ speaker, value, modality }: Claim) => ({
  by: speaker,
  words: modality === 'asserted' ? value : `${value}, ${modality}`,
})

function silences(operations: readonly Operation[], { from }: Coverage): Obstacle[] {
  const first = firstDayOf(monthNumber(from))
  const waits = operations.slice(1).flatMap((next, at) => {
    const before = operations[at]
    const isCovered = before !== undefined && before.end >= first
    return isCovered ? [{ from: before.end, until: next.start }] : []
  })
  const most = Math.min(silencesMax, Math.floor(waits.length * silenceShare))
  return waits
    .toSorted((one, other) => other.until - other.from - (one.until - one.from))
    .slice(0, most)
    .map((wait) => ({
      ...nothingOf,
      kind: 'silence',
      from: dayOf(wait.from),
      until: dayOf(wait.until),
      days: wait.until - wait.from,
    }))
}

/** Only where something is open: a quarrel about a kept promise stands with the promise. */
const disputed = (kept: readonly Kept[]): Obstacle[] =>
  kept
    .filter(({ disputedBy, sides }) => disputedBy !== null && sides.some(isOpen))
    .map(({ id, date, agreement, promise, status, disputedBy }) => ({
      ...nothingOf,
      kind: 'disputed',
      from: date,
      until: null,
      days: null,
      commitment: id,
      about: `${agreement}: ${promise}`,
      said: [status, disputedBy].flatMap((words) => (words === null ? [] : [{ by: '', words }])),
    }))

const isOpen = ({ state }: Kept['sides'][number]) => state !== 'fulfilled' && state !== 'exceeded'
