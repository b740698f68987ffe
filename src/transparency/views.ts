/** What the public and the desk read of releases, and the sheet of the same figures. */
import { z } from 'zod'
import { ExchangeId, PartyId } from '../base/ids.ts'
import { nextRelease } from './release.ts'
import type { ClosedExchange, Release } from './store.ts'
import { PublicFigures } from './suppression.ts'

/** One exchange as everybody may read it: a number, days, counts. No title, place or name. */
export const PublicExchange = z.object({
  number: z.int(),
  closedOn: z.iso.date(),
  releasedAt: z.iso.datetime(),
  /** How often its figures were released; above 1 they were corrected. */
  edition: z.int(),
  /** The act that released them, as the log names it. */
  act: z.uuid(),
  figures: PublicFigures,
})
export type PublicExchange = z.infer<typeof PublicExchange>

export const PublicParty = z.object({ id: PartyId, name: z.string(), tint: z.string() })
export type PublicParty = z.infer<typeof PublicParty>

/** The day at the crossing point on which an instant falls. */
const dayIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)

type Read = {
  readonly closed: readonly ClosedExchange[]
  readonly released: readonly Release[]
  readonly timeZone: string
}

/** Released exchanges only, each with its newest figures. */
export function publicExchanges({ closed, released, timeZone }: Read): PublicExchange[] {
  return closed.flatMap(({ id, number, closedAt }) => {
    const editions = released.filter(({ exchange }) => exchange === id)
    const newest = editions.at(-1)
    if (newest === undefined) return []
    return [
      {
        number,
        closedOn: dayIn(closedAt, timeZone),
        releasedAt: newest.at.toISOString(),
        edition: editions.length,
        act: newest.act,
        figures: newest.figures,
      },
    ]
  })
}

/** A closed exchange before or after its release, for the head of desk: what would go out. */
export const ToRelease = z.object({
  id: ExchangeId,
  number: z.int(),
  closedOn: z.iso.date(),
  editions: z.int(),
  next: z.enum(['ready', 'embargoed', 'unchanged', 'would-disclose']),
  figures: PublicFigures.nullable(),
})
export type ToRelease = z.infer<typeof ToRelease>

export function toRelease({ closed, released, timeZone }: Read): ToRelease[] {
  return closed.map(({ id, number, closedAt, totals }) => {
    const earlier = released.filter(({ exchange }) => exchange === id)
    const next = nextRelease({ totals, earlier: earlier.map(({ figures }) => figures) })
    return {
      id,
      number,
      closedOn: dayIn(closedAt, timeZone),
      editions: earlier.length,
      next: next.kind,
      figures: next.kind === 'ready' ? next.figures : null,
    }
  })
}

export const sheetColumns =
  'exchange,closed_on,released_at,edition,from_party,agreed,delivered,by_formula,as_duty,breakdown'.split(
    ',',
  )

/** One row a side; what is withheld is an empty cell, and the last column says so. */
export function sheetRows(exchanges: readonly PublicExchange[]): (string | number)[][] {
  return exchanges.flatMap(({ number, closedOn, releasedAt, edition, figures }) =>
    figures.sides.map(({ party, agreed, delivered, byFormula, asDuty }) => [
      number,
      closedOn,
      releasedAt,
      edition,
      party,
      agreed,
      delivered,
      byFormula ?? '',
      asDuty ?? '',
      figures.breakdown,
    ]),
  )
}
