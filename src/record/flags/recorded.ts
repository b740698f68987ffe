/** The record as the rules ask it: what claims say of each happening, found by day, parties and kind. */
import { daysBetween } from '../reading/dates/calendar.ts'
import { isDay } from './days.ts'

/** One claim of the record, as claims.csv and the building hold it. */
export type RecordedClaim = {
  readonly id: string
  readonly event: string
  readonly kind: string
  readonly date: string
  readonly dateEnd: string | null
  readonly parties: readonly [string, string]
  readonly attribute: string
  readonly side: string | null
  readonly category: string | null
  readonly per: string | null
  readonly bound: string
  readonly modality: string
  readonly part: string | null
  readonly series: string | null
  readonly scope: string | null
  readonly number: number | null
  readonly value: string
  readonly speaker: string
  /** The party or body whose office speaks; null where nobody knows. */
  readonly of: string | null
}

export type RecordedHappening = Pick<RecordedClaim, 'kind' | 'date' | 'dateEnd' | 'parties'> & {
  readonly id: string
  readonly claims: readonly RecordedClaim[]
}

/** In the order of their days. */
export function recordedOf(claims: readonly RecordedClaim[]): readonly RecordedHappening[] {
  const byEvent = new Map<string, RecordedClaim[]>()
  for (const claim of claims) byEvent.set(claim.event, [...(byEvent.get(claim.event) ?? []), claim])
  return [...byEvent.values()]
    .flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const { event: id, kind, date, dateEnd, parties } = first
      return [{ id, kind, date, dateEnd, parties, claims: own }]
    })
    .toSorted((one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id))
}

export type Asked = {
  readonly parties: readonly string[]
  /** A day. */
  readonly on: string
  /** Days by which the record may lie before or after. */
  readonly within: number
}

/** `GoY/Coalition` is either. */
const isParty = (code: string, named: readonly string[]) =>
  code.split('/').some((each) => named.includes(each))

export const ofParties = (
  recorded: readonly RecordedHappening[],
  named: readonly string[],
): readonly RecordedHappening[] =>
  recorded.filter(({ parties }) => parties.every((code) => isParty(code, named)))

export function near(
  recorded: readonly RecordedHappening[],
  { parties, on, within }: Asked,
): readonly RecordedHappening[] {
  return ofParties(recorded, parties).filter(({ date, dateEnd }) => {
    if (!isDay(date)) return false
    const until = isDay(dateEnd) ? dateEnd : date
    return daysBetween(date, on) >= -within && daysBetween(until, on) <= within
  })
}

/** Each number that was said for one side and category of an event, with its witnesses. */
export function numbersSaid(
  { claims }: RecordedHappening,
  { side, category }: { readonly side: string; readonly category: string },
): ReadonlyMap<number, ReadonlySet<string>> {
  const said = new Map<number, Set<string>>()
  for (const claim of claims) {
    const isSame = claim.attribute === 'count' && claim.part === null && claim.bound === 'exact'
    const isSide = claim.side === side && groupOf(claim.category) === groupOf(category)
    if (!isSame || !isSide || isAhead(claim) || claim.number === null) continue
    said.set(claim.number, (said.get(claim.number) ?? new Set()).add(claim.speaker))
  }
  return said
}

/** Agreed, or on a list: nobody has come yet. */
export const isAhead = ({ modality }: RecordedClaim) =>
  modality === 'planned' || modality === 'listed'

/** Most statements say people where the forces are meant. */
export const groupOf = (category: string | null) => (category === 'military' ? 'person' : category)
