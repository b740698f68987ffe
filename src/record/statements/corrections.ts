/**
 * What a person put right in a reading: a value set where words were selected, replaced or taken
 * out, with a reason. The rules' own reading stays as it was; what counts is the fold of both.
 */
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { Reading } from '../reading/reading.ts'
import { Span } from '../reading/span.ts'

/** The lists of a reading in which a person may set a value. Flags are the rules' own. */
export const correctedLists = [
  'parties',
  'intermediaries',
  'events',
  'counts',
  'withheld',
  'mentioned',
  'agreements',
  'running',
  'cumulative',
  'speakers',
  'relays',
  'hedges',
  'stances',
  'conditions',
  'commitments',
] as const
export const CorrectedList = z.enum(correctedLists)
export type CorrectedList = z.infer<typeof CorrectedList>

export const Correction = z.object({
  list: CorrectedList,
  /** The place in the rules' own list; null: a value that the rules did not see. */
  place: z.int().min(0).nullable(),
  /** As the list holds it; null: there is no such value in the text. */
  value: z.record(z.string(), z.unknown()).nullable(),
})
export type Correction = z.infer<typeof Correction>

/** A value as its list holds it. Refuses (`wrong-input`) one that the list cannot hold. */
export function valueFor(list: CorrectedList, value: unknown): Record<string, unknown> {
  const read = Reading.shape[list].element.safeParse(value)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new Refusal(
    'wrong-input',
    `${list}: ${first?.path.join('.') ?? ''} ${first?.message ?? 'cannot be kept'}.`,
  )
}

/** The words on which a value stands; null where the list lets a value stand on none. */
export function spanOf(value: Readonly<Record<string, unknown>>): Span | null {
  const read = Span.safeParse(value['span'])
  return read.success ? read.data : null
}

type Entry = { readonly value: Record<string, unknown>; readonly was: number | null }

/** Lists to whose entries others point by their place. */
const pointedAt = { event: 'events', speaker: 'speakers', agreement: 'agreements' } as const

/** The reading with everything that was put right; a later correction of one place replaces the earlier. */
export function correctedReading(reading: Reading, corrections: readonly Correction[]): Reading {
  const entries = new Map(
    correctedLists.map((list) => [list, entriesOf(reading, list, corrections)]),
  )
  const placeNow = (list: CorrectedList, was: unknown) => {
    const now = entries.get(list)?.findIndex((entry) => entry.was === was) ?? -1
    return now < 0 ? null : now
  }
  const pointed = (list: CorrectedList, value: Record<string, unknown>, now: number) => {
    const next = { ...value }
    if ('id' in next) next['id'] = now
    for (const [field, target] of Object.entries(pointedAt)) {
      if (typeof next[field] === 'number') next[field] = placeNow(target, next[field])
    }
    if (list === 'counts') {
      next['partOf'] = placeNow('counts', next['partOf'])
      if (Array.isArray(next['from'])) {
        const from = next['from'].map((was) => placeNow('counts', was))
        next['from'] = from.filter((place) => place !== null)
      }
    }
    return next
  }
  const lists = [...entries].map(
    ([list, own]) => [list, own.map(({ value }, now) => pointed(list, value, now))] as const,
  )
  return Reading.parse({ ...reading, ...Object.fromEntries(lists) })
}

/** In the order of the rules' reading, what a person added behind it. */
function entriesOf(
  reading: Reading,
  list: CorrectedList,
  corrections: readonly Correction[],
): readonly Entry[] {
  const own = corrections.filter((each) => each.list === list)
  const kept = reading[list].flatMap((value, was): Entry[] => {
    const last = own.findLast(({ place }) => place === was)
    if (last === undefined) return [{ value, was }]
    return last.value === null ? [] : [{ value: last.value, was }]
  })
  const added = own.flatMap(({ place, value }): Entry[] =>
    place === null && value !== null ? [{ value, was: null }] : [],
  )
  return [...kept, ...added]
}
