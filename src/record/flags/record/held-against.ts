/** Figures of a statement beside what the record has of the same happening. */
import type { Span } from '../../reading/span.ts'
import type { ReadCount } from '../../reading/reading.ts'
import { isDay } from '../days.ts'
import { groupOf, near, numbersSaid, type RecordedHappening } from '../recorded.ts'
import type { Matter } from '../rule.ts'

export type HeldAgainst = {
  readonly count: ReadCount
  /** The place of the count in the reading. */
  readonly place: number
  readonly span: Span
  readonly happening: RecordedHappening
  /** What the record has for the same side and category. */
  readonly said: readonly number[]
  /** Somebody in the record gives this very figure, if only of a part, or without some. */
  readonly isSaid: boolean
}

/** Exact figures of whole groups, told as done, of which the record has one happening on that day. */
export function heldAgainst(matter: Matter): readonly HeldAgainst[] {
  return matter.reading.counts.flatMap((count, place) => {
    const { bound, modality, span, partOf } = count
    if (bound !== 'exact' || modality !== 'asserted' || span === null || partOf !== null) return []
    const happening = happeningOf(matter, count)
    return happening === null
      ? []
      : [
          {
            count,
            place,
            span,
            happening,
            said: saidOf(happening, count),
            isSaid: isIn(happening, count),
          },
        ]
  })
}

/** The one happening of that day; with several, none can be told to be meant. */
function happeningOf({ reading, recorded }: Matter, count: ReadCount): RecordedHappening | null {
  const event = reading.events[count.event ?? -1]
  const on = event?.date.value ?? null
  if (recorded === null || event?.date.precision !== 'day' || !isDay(on)) return null
  const isRemains = count.category === 'remains'
  const found = near(recorded, { parties: event.parties, on, within: 0 }).filter(({ claims }) =>
    claims.some(({ category }) => (category === 'remains') === isRemains),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

const isIn = ({ claims }: RecordedHappening, { n, side, category }: ReadCount) =>
  claims.some(
    (claim) =>
      claim.attribute === 'count' &&
      claim.number === n &&
      claim.side === side &&
      groupOf(claim.category) === groupOf(category) &&
      claim.modality === 'asserted',
  )

/** What was said of both together is half of it said of each. */
function saidOf(happening: RecordedHappening, { side, category }: ReadCount): readonly number[] {
  const own = [...numbersSaid(happening, { side, category }).keys()]
  if (side !== 'both' || own.length > 0) return own
  const [one, other] = happening.parties.map((party) => [
    ...numbersSaid(happening, { side: party, category }).keys(),
  ])
  return [...new Set((one ?? []).flatMap((a) => (other ?? []).map((b) => a + b)))]
}

/** Two figures of one thing differ by a seventh at most. */
const nearness = 7

export const isNear = (known: number, told: number): boolean =>
  Math.abs(known - told) * nearness <= known
