/**
 * Which events a counter may have counted. A party counts its own conflict's exchanges; an
 * intermediary those where somebody names it, and perhaps others. Days of one exchange that follow
 * each other may share one number, unless a counter tells them apart.
 */
import { middleOf, type Book } from './books.ts'
import { isRealised } from './figures.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'

export type Membership = 'named' | 'possible' | 'no'

/** Days between two dates on which one exchange may go on. */
const stageGapDays = 2

export function membershipOf(
  { owner, category }: Pick<Book, 'owner' | 'category'>,
  { study }: Settlement,
  whoIs: WhoIs,
): Membership {
  if (study.kind === 'failed' || study.kind === 'agreement') return 'no'
  if (category === 'remains')
    return [...study.figures.values()].some(({ counted }) => counted === 'remains') ||
      study.kind === 'remains'
      ? 'named'
      : 'no'
  if (study.kind === 'remains') return 'no'
  if (study.parties.includes(owner)) return study.kind === 'exchange' ? 'named' : 'possible'
  return isNamed(owner, study, whoIs) ? 'named' : study.kind === 'exchange' ? 'possible' : 'no'
}

function isNamed(owner: string, { claims }: Settlement['study'], whoIs: WhoIs): boolean {
  return claims.some((claim) => {
    if (claim.series === owner || whoIs(claim).of === owner) return true
    if (claim.attribute !== 'intermediary' || !isRealised(claim)) return false
    return claim.value.split(';').some((code) => code.trim() === owner)
  })
}

/** The number of the stage, where somebody says that the event is one. */
export function stageOf({ study }: Settlement): number | null {
  const said = study.claims.find(({ attribute }) => attribute === 'stage')
  return said?.number ?? null
}

/** Numbers that some counter gives; two events with different ones are two exchanges. */
const numbersOf = ({ study }: Settlement) =>
  new Map(
    study.claims.flatMap(({ attribute, series, scope, number }) =>
      attribute === 'running' && number !== null ? [[`${series} ${scope}`, number] as const] : [],
    ),
  )

/** Can the two days be stages of one exchange? */
export function canShareNumber(one: Settlement, other: Settlement): boolean {
  const days =
    Math.abs(Date.parse(middleOf(one.study.date)) - Date.parse(middleOf(other.study.date))) /
    86_400_000
  if (!(days <= stageGapDays)) return false
  const numbers = numbersOf(one)
  return [...numbersOf(other)].every(([key, n]) => (numbers.get(key) ?? n) === n)
}
