/** Running numbers and totals held against the series that the record knows of their owner. */
import type { ReadFlag } from '../../reading/reading.ts'
import { isDay } from '../days.ts'
import type { RecordedClaim } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'
import { pointsOf } from './points.ts'

/** A number above a later one, below an earlier one, or beside another of that very day. */
export const seriesJump: Rule = (matter) =>
  matter.reading.running.flatMap(({ owner, n, bound, scope, span, event }, place) => {
    const on = matter.reading.events[event ?? -1]?.date.value ?? matter.read.published
    if (owner === null || bound !== 'exact' || scope !== 'all' || !isDay(on)) return []
    const points = pointsOf(matter, 'running', owner)
    const here = points.filter((point) => point.date === on)
    const before = points.findLast((point) => point.date < on && point.n > n)
    const after = points.find((point) => point.date > on && point.n < n)
    const wrong = here[0] ?? before ?? after
    if (wrong === undefined || here.some((point) => point.n === n)) return []
    return [
      doubt({
        rule: 'series-jump',
        basis: 'record',
        span,
        on: [`running/${place}`],
        says: reason('flag.seriesJump', { owner, known: wrong.n, day: wrong.date, n, on }),
      }),
    ]
  })

/** Others count too, and their numbers differ because they count something else. */
export const seriesRelative: Rule = (matter) =>
  matter.reading.running.flatMap(({ owner, n, span }, place): readonly ReadFlag[] => {
    const owners = matter.gazetteer.series.map((each) => each.owner)
    const others = [...new Set(owners)].flatMap((other) => {
      const last = other === owner ? undefined : pointsOf(matter, 'running', other).at(-1)
      return last === undefined || last.n === n ? [] : [`${other} ${last.n} (${last.date})`]
    })
    if (others.length === 0) return []
    return [
      doubt({
        rule: 'series-relative',
        severity: 'note',
        basis: 'record',
        span,
        on: [`running/${place}`],
        says: reason('flag.seriesRelative', { others: others.slice(0, 4) }),
      }),
    ]
  })

/** The number of a year, or of an agreement, told as the number of everything. */
export const seriesScope: Rule = (matter) =>
  matter.reading.cumulative.flatMap(({ owner, n, bound, scope, span }, place) => {
    if (owner === null || bound !== 'exact' || scope !== 'all') return []
    const narrower = (matter.recorded ?? [])
      .flatMap(({ claims }) => claims)
      .find(
        (claim) =>
          claim.attribute === 'cumulative' &&
          claim.series === owner &&
          claim.number === n &&
          claim.scope !== null &&
          claim.scope !== 'all',
      )
    const isKnown = pointsOf(matter, 'cumulative', owner).some((point) => point.n === n)
    if (narrower === undefined || isKnown) return []
    return [
      doubt({
        rule: 'series-scope',
        basis: 'record',
        span,
        on: [`cumulative/${place}`],
        says: scopeOf(narrower, n),
      }),
    ]
  })

const scopeOf = ({ speaker, scope }: RecordedClaim, n: number) =>
  reason('flag.seriesScope', { speaker, n, scope: scope ?? '' })
