/** The values of a reading as the page lists them: each with its list, its place and its words. */
import type { Reading } from '../../../src/record/reading/reading.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import { correctedLists, type CorrectedList } from '../../../src/record/statements/corrections.ts'

export type Value = {
  readonly key: string
  readonly list: CorrectedList
  readonly place: number
  /** None where the value was derived, or stands on the day of publication. */
  readonly span: Span | null
}

/** In the order of the lists, then of the text. */
export function valuesOf(reading: Reading): readonly Value[] {
  return correctedLists.flatMap((list) =>
    reading[list].map((entry, place) => ({
      key: keyOf(list, place),
      list,
      place,
      span: list === 'events' ? eventSpan(reading, place) : spanIn(entry),
    })),
  )
}

export const keyOf = (list: string, place: number) => `${list}/${place}`

const eventSpan = (reading: Reading, place: number) => reading.events[place]?.date.span ?? null
const spanIn = (entry: object): Span | null =>
  'span' in entry && Array.isArray(entry.span)
    ? [Number(entry.span[0]), Number(entry.span[1])]
    : null
