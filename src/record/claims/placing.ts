/**
 * Which recorded happening an event of a statement is. Blocked on the parties and the day, give or
 * take three; then kind, figures, the number that a counter gave, and distance. What fits nothing is
 * new, or, where not even a day is known, has no place.
 */
import { isDay } from '../flags/days.ts'
import type { ReadCount, ReadEvent, ReadRunning } from '../reading/reading.ts'
import type { EventKind } from '../rows.ts'
import { daysOf, distance, isOf, type Days, type Happening, type Happenings } from './happenings.ts'

/** Record and relays may differ by some days about one event. */
const within = 3

export type ToPlace = {
  readonly event: ReadEvent
  readonly counts: readonly ReadCount[]
  readonly running: readonly ReadRunning[]
}

/** Only what was said surely and exactly tells one happening from another. */
export const isSure = ({ modality, partOf, bound }: ReadCount): boolean =>
  (modality === 'asserted' || modality === 'planned') && partOf === null && bound === 'exact'

export function happeningFor(
  { event, counts, running }: ToPlace,
  happenings: Happenings,
  kinds: readonly EventKind[],
): Happening | null {
  const days = daysSaid(event)
  const isDayKnown = event.date.precision === 'day'
  const around =
    days === null
      ? numbered(event, running, happenings)
      : happenings.around(event.parties, days, isDayKnown ? within : 0)
  const sure = counts.filter(isSure)
  const fitting = around.flatMap((each) => {
    if (!kinds.includes(each.kind) || !isSameMatter(event, each)) return []
    const at = daysOf(each)
    const apart = at === null || days === null ? 0 : distance(at, days)
    const agreeing = sure.filter((count) => saysThe(count, each)).length
    const number = numberBeside(running, each)
    const isKept =
      agreeing > 0 ||
      number === 'same' ||
      // A day that was stated is right more often than a number that happens to be the same.
      (apart === 0 && (isDayKnown || (event.date.precision === 'range' && at?.from === days?.from)))
    if (!isKept || (number === 'other' && apart > 0)) return []
    return [{ each, apart, fits: agreeing + (number === 'same' ? 1 : 0) }]
  })
  const isDaySaid = event.date.certainty !== 'published' && event.date.certainty !== 'inferred'
  const [best] = fitting.toSorted(
    (one, other) =>
      (isDaySaid ? one.apart - other.apart || other.fits - one.fits : 0) ||
      other.fits - one.fits ||
      one.apart - other.apart ||
      (one.each.id < other.each.id ? -1 : 1),
  )
  return best?.each ?? null
}

/** The days of which it speaks; null where it names none, or a year. */
export function daysSaid({ date: { value, end, precision } }: ReadEvent): Days | null {
  if (value !== null && precision === 'month' && /^\d{4}-\d{2}$/u.test(value))
    return { from: `${value}-01`, until: `${value}-28` }
  if (!isDay(value)) return null
  return { from: value, until: isDay(end) && end > value ? end : value }
}

const isSameMatter = ({ kind }: ReadEvent, happening: Happening) =>
  (kind === 'remains') === (happening.kind === 'remains')

const numbered = (
  { parties }: ReadEvent,
  running: readonly ReadRunning[],
  happenings: Happenings,
): readonly Happening[] =>
  running
    .filter(({ owner, bound, scope }) => owner !== null && bound === 'exact' && scope === 'all')
    .flatMap(({ owner, n }) => (owner === null ? [] : happenings.numbered(owner, n)))
    .filter((each) => isOf(each, parties))

function saysThe({ side, category, n }: ReadCount, { claims }: Happening): boolean {
  return claims.some(
    (told) =>
      told.attribute === 'count' &&
      told.part === null &&
      told.number === n &&
      told.modality !== 'planned' &&
      (told.side === side || (told.side === 'both' && told.per === 'each')) &&
      isAlike(told.category, category),
  )
}

/** Most statements say people where the forces are meant. */
const isAlike = (one: string | null, other: string) =>
  one === other || [one, other].every((each) => each === 'person' || each === 'military')

/** What the same counter says of the happening. */
function numberBeside(
  running: readonly ReadRunning[],
  { claims }: Happening,
): 'same' | 'other' | 'none' {
  const told = running.flatMap(({ owner, scope, n, bound }) =>
    owner === null || bound !== 'exact'
      ? []
      : claims.flatMap((claim) =>
          claim.attribute === 'running' && claim.series === owner && claim.scope === scope
            ? [claim.number === n]
            : [],
        ),
  )
  if (told.length === 0) return 'none'
  return told.includes(true) ? 'same' : 'other'
}
