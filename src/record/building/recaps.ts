/**
 * What a statement says of something else in passing: the number of the exchange before, the day
 * of the week. Held against the record it shows whether the recap has drifted.
 */
import type { Dispute } from './disputes.ts'
import { figureKey } from './figures.ts'
import { resolutionOf } from './resolution.ts'
import { voicesOf, type WhoIs } from './witnesses.ts'
import type { BuildClaim } from './claim-lines.ts'
import type { ConflictKind } from './built.ts'
import type { Settlement } from './study.ts'
import type { Value } from './kinds.ts'

/** Settlements in the order of time. */
export function recapDisputes(
  settlements: readonly Settlement[],
  whoIs: WhoIs,
): readonly Dispute[] {
  return settlements.flatMap((settlement, at) =>
    settlement.study.claims.flatMap((claim) => {
      const stands =
        claim.attribute === 'previous-count'
          ? countBefore(settlements, at, claim)
          : claim.attribute === 'weekday'
            ? dayOfWeek(settlement, claim)
            : null
      if (stands === null) return []
      const kind = claim.attribute === 'weekday' ? 'date-slip' : 'recap'
      return [recapDispute(settlement, { claim, stands, kind }, whoIs)]
    }),
  )
}

/** The value of the last event before that has one; null where it agrees or there is none. */
function countBefore(
  settlements: readonly Settlement[],
  at: number,
  { side, category, number }: BuildClaim,
): Value | null {
  const conflict = settlements[at]?.study.conflict
  if (side === null || category === null) return null
  for (let place = at - 1; place >= 0; place -= 1) {
    const before = settlements[place]
    const said = before?.chosen.get(figureKey(side, category))
    if (before === undefined || said === undefined || before.study.conflict !== conflict) continue
    const claims = before.figures
      .get(figureKey(side, category))
      ?.candidates.find(({ value }) => value === said)?.claims
    return said === number
      ? null
      : { value: said, claims: claims ?? [], because: `${before.study.id}: ${said}` }
  }
  return null
}

const weekdays = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })

function dayOfWeek({ study }: Settlement, { value, modality }: BuildClaim): Value | null {
  if (study.date.length < 'YYYY-MM-DD'.length || modality === 'denied') return null
  const day = weekdays.format(new Date(`${study.date}T00:00:00Z`))
  return day.toLowerCase() === value.toLowerCase()
    ? null
    : { value: day, claims: [], because: `${study.date} was a ${day}.` }
}

function recapDispute(
  { study }: Settlement,
  { claim, stands, kind }: { claim: BuildClaim; stands: Value; kind: ConflictKind },
  whoIs: WhoIs,
): Dispute {
  const said: Value = { value: claim.number ?? claim.value, claims: [claim], because: null }
  return {
    event: study.id,
    attribute: claim.attribute,
    side: claim.side,
    category: claim.category,
    per: claim.per,
    part: claim.part,
    series: claim.series,
    scope: claim.scope,
    kind,
    values: [stands, said].map(({ value, claims, because }) => ({
      value,
      claims: claims.map(({ id }) => id),
      speakers: [...new Set(claims.map(({ speaker }) => speaker))],
      witnesses: voicesOf(claims, whoIs).length,
      because,
    })),
    resolution: resolutionOf({ kind, side: claim.side, stands, others: [said] }, whoIs),
  }
}
