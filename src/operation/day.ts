/**
 * The day of an exchange as it stands: its stages, who is on each manifest, where
 * each person is and what counts for them at the gates. Everything here is computed
 * from what was recorded; nothing is kept beside it.
 */
import type { PartyId, PersonId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import {
  custodyEvents,
  type CustodyRow,
  type VarianceKind,
} from '../exchange/custody/custody-events.ts'
import type { StageId } from '../exchange/exchange.ts'
import {
  foldGates,
  gateWord,
  noGateRows,
  type Gates,
  type GateRows,
  type GateWord,
} from '../exchange/gates/gates.ts'
import type { ManifestPerson } from '../exchange/plans/manifest.ts'
import type { Exchange } from '../exchange/store.ts'
import type { Actor } from '../people/officer.ts'
import { countsOf, custodyOfEvents, isSettled, type Custody } from '../people/custody.ts'
import type { Health } from '../people/person.ts'

export type DayPerson = ManifestPerson & {
  readonly health: Health
  /** Accompanies somebody whom no account counts; absent: does not. */
  readonly isCompanion?: boolean
}

export type DayStage = {
  readonly id: StageId
  /** Null until both sides have approved: nobody is on a manifest that is not final. */
  readonly manifest: { readonly sha256: string; readonly people: readonly DayPerson[] } | null
  readonly openedAt: Date | null
}

export type Variance = {
  readonly at: Date
  readonly stage: string
  readonly from: PartyId
  readonly to: PartyId
  /** Null: people who were brought and stand on no list. */
  readonly person: PersonId | null
  readonly people: number
  readonly kind: VarianceKind
  readonly cause: string
}

export type Day = {
  readonly exchange: Exchange
  readonly stages: readonly DayStage[]
  readonly custody: ReadonlyMap<PersonId, readonly CustodyRow[]>
  readonly gates: ReadonlyMap<PersonId, GateRows>
  readonly variances: readonly Variance[]
}

/** A party reads and does only what concerns an exchange of its own. */
export function requireSide({ parties, id }: Exchange, { party }: Pick<Actor, 'party'>): void {
  if (party !== null && !parties.includes(party)) throw notFound({ exchange: id })
}

export function requireNotClosed({ closedAt }: Exchange): void {
  if (closedAt !== null) throw new Refusal('wrong-state', 'This exchange is closed.')
}

export type FinalStage = DayStage & { readonly manifest: NonNullable<DayStage['manifest']> }

export function getFinalStage({ stages }: Day, id: StageId): FinalStage {
  const stage = stages.find((each) => each.id === id)
  if (stage === undefined) throw notFound({ stage: id })
  const { manifest } = stage
  if (manifest === null) {
    throw new Refusal('wrong-state', `The manifest of stage ${id} is not final yet.`)
  }
  return { ...stage, manifest }
}

/** The stage, if it is under way: opened, and no later one is. */
export function getOpenStage(day: Day, id: StageId): FinalStage {
  requireNotClosed(day.exchange)
  const stage = getFinalStage(day, id)
  if (stage.openedAt === null) {
    throw new Refusal('wrong-state', `Stage ${id} is not open yet.`)
  }
  return stage
}

export const rowsOf = ({ custody }: Pick<Day, 'custody'>, person: PersonId) =>
  custody.get(person) ?? []

export const custodyOfPerson = (day: Pick<Day, 'custody'>, person: PersonId): Custody =>
  custodyOfEvents(custodyEvents(rowsOf(day, person)))

export const countsOfStage = (day: Day, people: readonly DayPerson[]) =>
  countsOf(people.map(({ id }) => custodyOfPerson(day, id)))

export const isStageSettled = (day: Day, { manifest, openedAt }: DayStage) =>
  manifest !== null && openedAt !== null && isSettled(countsOfStage(day, manifest.people))

type Gated = Pick<DayPerson, 'id' | 'category'>

/**
 * What counts at the gates of one stage. Whoever refused to go at the gate has answered "no"
 * until they are asked alone again; a hold until a stage does not hold from that stage on.
 */
export function gatesAt(
  { gates, variances }: Pick<Day, 'gates' | 'variances'>,
  { id, category }: Gated,
  { stage, now }: { stage: string; now: Date },
): Gates {
  const rows = gates.get(id) ?? noGateRows
  const refusedAt = variances.findLast(
    ({ person, kind }) => person === id && kind === 'refused',
  )?.at
  const folded = foldGates(
    refusedAt === undefined ? rows : { ...rows, will: withRefusal(rows.will, refusedAt) },
    now,
    category,
  )
  const openHolds = folded.openHolds.filter(
    ({ untilStage }) => untilStage === null || Number(stage) < Number(untilStage),
  )
  return { ...folded, openHolds }
}

function withRefusal(rows: GateRows['will'], refusedAt: Date): GateRows['will'] {
  const before = rows.filter(({ at }) => at <= refusedAt)
  const fear = before.some((row) => row.fear)
  const refusal = { at: refusedAt, interview: { kind: 'alone' }, will: 'no', fear } as const
  return [...before, refusal, ...rows.filter(({ at }) => at > refusedAt)]
}

/** The one word of a person at the gates that everybody with a right to the name may read. */
export const wordAt = (
  day: Pick<Day, 'gates' | 'variances'>,
  person: Gated,
  moment: { stage: string; now: Date },
): GateWord => gateWord(gatesAt(day, person, moment), person.category)
