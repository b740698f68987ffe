/**
 * Happenings as new statements ask for them: by parties, around a day, or by a number that a counter
 * gave. It grows while statements are placed.
 */
import type { BuildClaim } from '../building/claim-lines.ts'
import { groupedBy } from '../building/grouped.ts'
import { isDay } from '../flags/days.ts'
import { daysBetween } from '../reading/dates/calendar.ts'

export type Happening = Pick<BuildClaim, 'conflict' | 'kind' | 'date' | 'dateEnd' | 'parties'> & {
  readonly id: string
  readonly claims: readonly Told[]
}

/** What a claim says, whoever said it: as much as another statement is held against. */
export type Told = Pick<
  BuildClaim,
  'attribute' | 'side' | 'category' | 'per' | 'modality' | 'part' | 'series' | 'scope' | 'number'
>

export type Days = { readonly from: string; readonly until: string }

export type Happenings = {
  readonly get: (id: string) => Happening | undefined
  /** Of these parties, from so many days before the first day to so many after the last. */
  readonly around: (parties: readonly string[], days: Days, within: number) => readonly Happening[]
  /** Those for which this counter gave this number. */
  readonly numbered: (series: string, n: number) => readonly Happening[]
  readonly add: (happening: Omit<Happening, 'claims'>) => void
  readonly tell: (id: string, claims: readonly Told[]) => void
}

/** A longer one is asked for by itself, and not by each of its days. */
const daysIndexedMax = 31

function put<Key>(index: Map<Key, string[]>, key: Key, id: string): void {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** Of a day in the calendar: days since some other day. */
const placeOf = (day: string): number => daysBetween('2000-01-01', day)

export function happeningsOf(claims: readonly BuildClaim[]): Happenings {
  const all = new Map<string, Happening & { claims: Told[] }>()
  const byDay = new Map<number, string[]>()
  const byNumber = new Map<string, string[]>()
  const long: string[] = []
  const add = (happening: Omit<Happening, 'claims'>) => {
    all.set(happening.id, { ...happening, claims: [] })
    const days = daysOf(happening)
    if (days === null) return
    const length = daysBetween(days.from, days.until)
    if (length > daysIndexedMax) long.push(happening.id)
    else
      for (let day = 0; day <= length; day += 1) put(byDay, placeOf(days.from) + day, happening.id)
  }
  const tell = (id: string, told: readonly Told[]) => {
    const happening = all.get(id)
    if (happening === undefined) return
    happening.claims.push(...told)
    for (const { attribute, series, number } of told)
      if (attribute === 'running' && series !== null && number !== null)
        put(byNumber, `${series} ${number}`, id)
  }
  const found = (ids: Iterable<string>) =>
    [...new Set(ids)].flatMap((id) => {
      const happening = all.get(id)
      return happening === undefined ? [] : [happening]
    })
  for (const [id, own] of groupedBy(claims, ({ event }) => event)) {
    const [first] = own
    if (first === undefined) continue
    const { conflict, kind, date, dateEnd, parties } = first
    add({ id, conflict, kind, date, dateEnd, parties })
    tell(id, own)
  }
  return {
    get: (id) => all.get(id),
    around: (parties, { from, until }, within) => {
      const ids: string[] = []
      const first = placeOf(from)
      const last = Math.min(placeOf(until) - first, daysIndexedMax) + within
      for (let day = -within; day <= last; day += 1) ids.push(...(byDay.get(first + day) ?? []))
      const around = long.filter((id) => {
        const days = daysOf(all.get(id))
        return days !== null && distance(days, { from, until }) <= within
      })
      return found([...ids, ...around]).filter((each) => isOf(each, parties))
    },
    numbered: (series, n) => found(byNumber.get(`${series} ${n}`) ?? []),
    add,
    tell,
  }
}

/** Null where no whole day is known. */
export function daysOf(happening: Pick<Happening, 'date' | 'dateEnd'> | undefined): Days | null {
  if (happening === undefined || !isDay(happening.date)) return null
  const { date, dateEnd } = happening
  return { from: date, until: isDay(dateEnd) && dateEnd > date ? dateEnd : date }
}

/** Days between two stretches of days; 0 where they overlap. */
export const distance = (one: Days, other: Days): number =>
  Math.max(0, daysBetween(one.until, other.from), daysBetween(other.until, one.from))

/** `GoY/Coalition` is either. */
export const isOf = ({ parties }: Pick<Happening, 'parties'>, named: readonly string[]): boolean =>
  parties.every((code) => code.split('/').some((each) => named.includes(each)))
