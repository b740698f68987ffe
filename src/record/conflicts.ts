/**
 * Where the record disagrees with itself. Claims can only contradict each other when they are
 * of one type: same event, attribute, side, category, per, part, and, for counters, same owner
 * and scope. "At least" and "about" contradict nothing. Every figure stays; none wins here.
 */
import type { Claim } from './public-record.ts'

export type ClaimConflict = Pick<
  Claim,
  'eventId' | 'attribute' | 'side' | 'category' | 'per' | 'part' | 'series' | 'scope'
> & {
  /** Two or more, in the order of the file, each with everybody who said it. */
  readonly values: readonly { readonly value: string; readonly claims: readonly Claim[] }[]
}

export function conflictsOf(claims: readonly Claim[]): readonly ClaimConflict[] {
  const exact = claims.filter(({ bound }) => bound === 'exact')
  return grouped(exact, typeOf).flatMap((same) => {
    const values = grouped(same, sayingOf).map(([first, ...others]) => ({
      value: first.value,
      claims: [first, ...others],
    }))
    return values.length > 1 ? [{ ...typed(same[0]), values }] : []
  })
}

const typed = ({ eventId, attribute, side, category, per, part, series, scope }: Claim) => ({
  eventId,
  attribute,
  side,
  category,
  per,
  part,
  series,
  scope,
})

const typeOf = (claim: Claim) => JSON.stringify(Object.values(typed(claim)))

/** Several intermediaries are one saying, in whatever order they are named. */
const sayingOf = ({ attribute, value }: Claim) =>
  attribute === 'intermediary' ? value.split(';').toSorted().join(';') : value

function grouped(claims: readonly Claim[], keyOf: (claim: Claim) => string): [Claim, ...Claim[]][] {
  const groups = new Map<string, [Claim, ...Claim[]]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  return [...groups.values()]
}
