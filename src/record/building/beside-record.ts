/**
 * Where a statement stands in the record: which recorded happening each of its events is, and whether
 * its figures are what others said of it, or other ones. Blocked on the parties and the day, give or
 * take three; then by kind, figures and distance. A recap is told from news; what fits nothing is new.
 */
import { z } from 'zod'
import { daysBetween } from '../reading/dates/calendar.ts'
import { isDay } from '../flags/days.ts'
import { near, type RecordedHappening } from '../flags/recorded.ts'
import type { ReadCount, ReadEvent, Reading } from '../reading/reading.ts'
import { CountedCategory } from '../reading/words-of-the-field.ts'

/** What a statement does to the record of an event. */
export const Standing = z.enum(['creates', 'supports', 'contradicts', 'recaps'])
export type Standing = z.infer<typeof Standing>

export const FigureBeside = z.object({
  side: z.string(),
  category: CountedCategory,
  /** What the statement says. */
  said: z.int(),
  /** What the record holds, each with who said it. */
  recorded: z.array(z.object({ n: z.int(), speakers: z.array(z.string()) })),
  agrees: z.boolean(),
})
export type FigureBeside = z.infer<typeof FigureBeside>

export const Beside = z.object({
  /** The place of the event in the reading. */
  event: z.int(),
  /** The recorded happening; null: none fits. */
  recorded: z.string().nullable(),
  on: z.string().nullable(),
  standing: Standing,
  figures: z.array(FigureBeside),
  /** Voices that the record has of it. */
  speakers: z.array(z.string()),
})
export type Beside = z.infer<typeof Beside>

/** Record and relays may differ by some days about one event. */
const within = 3

export function besideRecord(reading: Reading, recorded: readonly RecordedHappening[]): Beside[] {
  return reading.events
    .filter(({ status, kind }) => status !== 'planned' && kind !== 'talks' && kind !== 'agreement')
    .map((event) => {
      const counts = reading.counts.filter((count) => count.event === event.id && isSure(count))
      const found = bestOf(event, counts, recorded)
      const figures = found === null ? [] : counts.flatMap((count) => figureOf(count, found))
      return {
        event: event.id,
        recorded: found?.id ?? null,
        on: found?.date ?? null,
        standing: standingOf(event, found, figures),
        figures,
        speakers: [...new Set(found?.claims.map(({ speaker }) => speaker))].toSorted(),
      }
    })
}

const isSure = ({ modality, partOf, bound }: ReadCount) =>
  modality === 'asserted' && partOf === null && bound === 'exact'

function bestOf(
  { date, parties, kind }: ReadEvent,
  counts: readonly ReadCount[],
  recorded: readonly RecordedHappening[],
): RecordedHappening | null {
  const on = date.value
  if (!isDay(on) || date.precision !== 'day') return null
  const isRemains = kind === 'remains'
  const found = near(recorded, { parties, on, within })
    .filter((each) => (each.kind === 'remains') === isRemains)
    .map((each) => {
      const agreeing = counts
        .flatMap((count) => figureOf(count, each))
        .filter(({ agrees }) => agrees)
      return { each, days: Math.abs(daysBetween(each.date, on)), agreeing: agreeing.length }
    })
    // A day that was stated is right more often than a number that happens to be the same.
    .filter(({ days, agreeing }) => days === 0 || agreeing > 0)
    .toSorted(
      (one, other) =>
        one.days - other.days ||
        other.agreeing - one.agreeing ||
        one.each.id.localeCompare(other.each.id),
    )
  return found[0]?.each ?? null
}

function figureOf(
  { side, category, n }: ReadCount,
  { claims }: RecordedHappening,
): readonly FigureBeside[] {
  const said = new Map<number, Set<string>>()
  for (const claim of claims) {
    const isFigure = claim.attribute === 'count' && claim.part === null && claim.number !== null
    const isSide = claim.side === side || (claim.side === 'both' && claim.per === 'each')
    if (!isFigure || !isSide || !isAlike(claim.category, category)) continue
    if (claim.modality === 'planned' || claim.number === null) continue
    said.set(claim.number, (said.get(claim.number) ?? new Set()).add(claim.speaker))
  }
  if (said.size === 0) return []
  const recorded = [...said]
    .toSorted(([one], [other]) => one - other)
    .map(([number, speakers]) => ({ n: number, speakers: [...speakers].toSorted() }))
  return [{ side, category, said: n, recorded, agrees: said.has(n) }]
}

/** Most statements say people where the forces are meant. */
const isAlike = (one: string | null, other: string) =>
  one === other || [one, other].every((each) => each === 'person' || each === 'military')

function standingOf(
  { main }: ReadEvent,
  found: RecordedHappening | null,
  figures: readonly FigureBeside[],
): Standing {
  if (found === null) return 'creates'
  if (figures.some(({ agrees }) => !agrees)) return 'contradicts'
  return main ? 'supports' : 'recaps'
}
