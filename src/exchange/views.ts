/**
 * What each side may read of an exchange: one function a view. A party reads its
 * own people with their reasons, and of the other side counts and hashes, until the
 * manifests are final; then both read the manifests. A hold is one word for all.
 */
import { z } from 'zod'
import { ExchangeId, PartyId, PersonId, PlanId } from '../base/ids.ts'
import { Category, Health, Sex, Transport } from '../people/person.ts'
import { ClosedTotals } from './closing/closed-totals.ts'
import { Formula, formulaOf, Point, Stage } from './exchange.ts'
import { RefusedCount } from './gates/access.ts'
import { placesTaken } from './plans/manifest.ts'
import { companionsIn } from './plans/outside-count.ts'
import { ridesIn, ridesOn, vehicleOf, VehicleRide } from './plans/rides.ts'
import { stayReasons, type Plan } from './forms/plan-form.ts'
import { Said, saidOf, type PlanNames } from './plans/plan-words.ts'
import { StrikeGround } from './plans/strike-grounds.ts'
import { LevelName } from './forms/problem.ts'
import { RemainsUnit } from './forms/remains-unit.ts'
import type { EnteredPerson, Exchange, ExchangePlan } from './store.ts'
import type { Strike } from './plans/strike-store.ts'
import { WholeTerms } from './terms/terms.ts'

/** A party's id, or null for the desk. */
export type Viewer = PartyId | null

export const ExchangeView = z.object({
  id: ExchangeId,
  number: z.int(),
  title: z.string(),
  agreement: z.uuid(),
  point: Point,
  stages: z.array(Stage),
  parties: z.array(PartyId),
  aheadMax: z.int(),
  formula: Formula,
  /** The formula that the commitment itself says; null: none. */
  agreedFormula: Formula.nullable(),
  settle: z.enum(['even', 'carry']),
  /** What earlier exchanges left open; above 0 the first party is ahead. */
  credit: z.int(),
  peopleMax: z.record(PartyId, z.int()),
  /** By what the fallen are counted; null: the exchange is of the living. */
  unit: RemainsUnit.nullable(),
  /** Priorities that the agreement signed; null: the usual order. */
  order: z.array(LevelName).nullable(),
  placeForANo: z.string().nullable(),
  /** Those that it was opened with (number 0) and what the desk adopted since; it stands on the last. */
  terms: z.array(
    WholeTerms.extend({
      number: z.int(),
      reason: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  state: z.enum(['open', 'impossible', 'planned', 'approved', 'final', 'closed']),
  /** Of a final exchange: whether a repaired plan waits for the sides, or for becoming final. */
  repair: z.enum(['planned', 'approved']).nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  closing: ClosedTotals.nullable(),
  /** Private interviews to which a party refused access, as far as the reader may know; null: not at all. */
  accessRefused: z.array(RefusedCount).nullable(),
})
export type ExchangeView = z.infer<typeof ExchangeView>

export function exchangeView(
  exchange: Exchange,
  {
    newest,
    final,
    accessRefused,
  }: {
    newest: ExchangePlan | null
    final: PlanId | null
    accessRefused: RefusedCount[] | null
  },
): ExchangeView {
  const { conditions } = exchange
  const isApproved = exchange.parties.every((party) => newest?.approvedBy.includes(party))
  const isRepairing = newest !== null && final !== null && newest.repairs === final
  const state = () => {
    if (exchange.closedAt !== null) return 'closed'
    if (final !== null) return 'final'
    if (newest === null) return 'open'
    if (newest.plan.status === 'impossible') return 'impossible'
    return isApproved ? 'approved' : 'planned'
  }
  return {
    id: exchange.id,
    number: exchange.number,
    title: exchange.title,
    agreement: exchange.agreement,
    point: exchange.point,
    stages: exchange.stages,
    parties: [...exchange.parties],
    aheadMax: conditions.aheadMax,
    formula: formulaOf(conditions, exchange.parties),
    agreedFormula: exchange.commitment.formula,
    settle: conditions.settle ?? 'even',
    credit: conditions.credit,
    peopleMax: conditions.peopleMax ?? {},
    unit: conditions.unit ?? null,
    order: conditions.order ?? null,
    placeForANo: conditions.placeForANo?.name ?? null,
    terms: exchange.terms.map(({ terms, at, ...each }) => ({
      ...terms,
      ...each,
      at: at.toISOString(),
    })),
    state: state(),
    repair: isRepairing ? (isApproved ? 'approved' : 'planned') : null,
    openedAt: exchange.openedAt.toISOString(),
    closedAt: exchange.closedAt?.toISOString() ?? null,
    closing: exchange.closing,
    accessRefused,
  }
}

export const PlannedPerson = z.object({
  id: PersonId,
  name: z.string(),
  bornOn: z.string().nullable(),
  heldBy: PartyId,
  goesTo: PartyId,
  category: Category,
  health: Health,
  transport: Transport,
  heldSince: z.string().nullable(),
  namedByOtherParty: z.boolean(),
  /** What no clause counts by, as the list states it; null: not stated. */
  sex: Sex.nullable(),
  unit: z.string().nullable(),
  place: z.string().nullable(),
  /** Stands in no account because they accompany somebody who does not. */
  isCompanion: z.boolean(),
  /** Null: stays. */
  stage: z.string().nullable(),
  /** In which they ride, where vehicles are named. */
  vehicle: z.string().nullable(),
  /** Of a repaired plan, where the person stood on the final one, if elsewhere; null: nowhere. */
  before: z.object({ stage: z.string().nullable() }).nullable(),
  /** Why the person stays; null for those who go. */
  stays: Said.extend({ reason: z.enum(stayReasons) }).nullable(),
  /** Struck by the person's own side from this plan or an earlier one. */
  struck: z.object({ ground: StrikeGround.nullable(), reason: z.string() }).nullable(),
})
export type PlannedPerson = z.infer<typeof PlannedPerson>

export const PlanEdition = z.object({
  id: PlanId,
  version: z.int(),
  status: z.enum(['optimal', 'best-known', 'impossible']),
  /** Of an impossible plan, what it would need and what there is: both sides' figures, for the desk alone. */
  because: z.array(Said),
  /** True only where every level carries a proof. */
  proven: z.boolean(),
  sha256: z.string(),
  isNewest: z.boolean(),
  isFinal: z.boolean(),
  /** The number of the exchange's terms that it was made under. */
  terms: z.int(),
  /** The final plan that this one repairs; null: none. */
  repairs: PlanId.nullable(),
  /** Of a repaired plan: stages from the first on that stay as they were signed. */
  carriedOut: z.int().nullable(),
  approvedBy: z.array(PartyId),
  attestedOnce: z.array(PartyId),
  levels: z.array(
    z.object({ name: LevelName, value: z.int(), bound: z.int(), proven: z.boolean() }),
  ),
  /** Who is ahead after each stage; above 0 the first party has given more. */
  ahead: z.array(z.int()),
  /** Of three sides and more: how many left each, less those who came home to it, after each stage. */
  aheadOf: z.array(z.object({ party: PartyId, ahead: z.array(z.int()) })),
  stages: z.array(
    z.object({
      id: z.string(),
      manifestSha256: z.string(),
      sections: z.array(
        z.object({
          party: PartyId,
          count: z.int(),
          seats: z.int(),
          stretchers: z.int(),
          remains: z.int(),
          sha256: z.string(),
        }),
      ),
      /** Places taken of those there; of another side none is told. */
      vehicles: z.array(VehicleRide),
    }),
  ),
  people: z.array(PlannedPerson),
})
export type PlanEdition = z.infer<typeof PlanEdition>

export type PlanFacts = {
  readonly plan: ExchangePlan
  readonly people: readonly EnteredPerson[]
  readonly strikes: readonly Strike[]
  readonly newest: PlanId
  readonly final: PlanId | null
  readonly names: PlanNames
  readonly parties: readonly PartyId[]
  /** The plans that this one repairs, the newest first. */
  readonly repaired: readonly ExchangePlan[]
}

const becauseOf = (plan: Plan, names: PlanNames) =>
  plan.status === 'impossible' ? plan.because.map(({ text }) => saidOf(text, names)) : []

export function planEdition(viewer: Viewer, facts: PlanFacts): PlanEdition {
  const { plan, people, strikes } = facts
  const settled = plan.plan.status === 'impossible' ? null : plan.plan
  const stageOf = stagesOn(plan)
  const [base] = facts.repaired
  const stageBefore = base && stagesOn(base)
  const stayOf = new Map(settled?.stays.map((stay) => [stay.person, stay]))
  const struck = new Map(strikes.map((strike) => [strike.person, strike]))
  const companions = companionsIn(plan.problem)
  const rides = ridesOn(plan, facts.repaired)
  const vehicles = vehicleOf(rides)
  const seen = people.filter(({ heldBy }) => viewer === null || heldBy === viewer)
  return {
    id: plan.id,
    version: plan.version,
    status: plan.plan.status,
    because: viewer === null ? becauseOf(plan.plan, facts.names) : [],
    proven: settled?.levels.every(({ proven }) => proven) ?? false,
    sha256: plan.sha256,
    isNewest: plan.id === facts.newest,
    isFinal: plan.id === facts.final,
    terms: plan.terms,
    repairs: plan.id === facts.final ? null : plan.repairs,
    carriedOut: plan.repairs === null ? null : plan.carriedOut,
    approvedBy: [...plan.approvedBy],
    attestedOnce: [...plan.attestedOnce],
    levels: settled?.levels ?? [],
    ...aheadSinceSigned(plan, facts),
    stages: plan.manifests.map(({ stage, sha256, sections }) => ({
      id: stage,
      manifestSha256: sha256,
      sections: sections.map((section) => ({
        party: section.party,
        count: section.people.length,
        ...placesTaken(section.people),
        sha256: section.sha256,
      })),
      vehicles: ridesIn(rides, { stage, reader: viewer }),
    })),
    people: seen.map((person) => {
      const stay = stayOf.get(person.id)
      const strike = struck.get(person.id)
      return {
        id: person.id,
        name: person.name,
        bornOn: person.bornOn,
        heldBy: person.heldBy,
        goesTo: person.goesTo,
        category: person.category,
        health: person.health,
        transport: person.transport,
        heldSince: person.heldSince,
        // Which of its people the other side looks for is the other side's to say.
        namedByOtherParty: viewer === null && person.sought !== null,
        ...person.facts,
        isCompanion: companions.has(person.id),
        stage: stageOf.get(person.id) ?? null,
        vehicle: vehicles.get(person.id) ?? null,
        before: movedFrom(person.id, stageOf, stageBefore),
        stays:
          stay === undefined ? null : { reason: stay.reason, ...saidOf(stay.text, facts.names) },
        struck: strike === undefined ? null : { ground: strike.ground, reason: strike.reason },
      }
    }),
  }
}

/** By the manifests, on which a repaired plan has its stages under way too. */
const stagesOn = ({ plan, manifests }: ExchangePlan): ReadonlyMap<string, string> =>
  new Map(
    (plan.status === 'impossible' ? [] : manifests).flatMap(({ stage, sections }) =>
      sections.flatMap(({ people }) => people.map(({ id }) => [id, stage] as const)),
    ),
  )

function movedFrom(
  person: string,
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string> | undefined,
) {
  if (before === undefined || before.get(person) === now.get(person)) return null
  return { stage: before.get(person) ?? null }
}

type Ahead = Pick<PlanEdition, 'ahead' | 'aheadOf'>

/** A repaired plan has the account of its open stages; that of the others was signed before. */
function aheadSinceSigned(
  plan: ExchangePlan,
  { repaired, parties }: Pick<PlanFacts, 'repaired' | 'parties'>,
): Ahead {
  const now = aheadOf(plan, parties)
  const [base, ...earlier] = repaired
  if (base === undefined) return now
  const before = aheadSinceSigned(base, { repaired: earlier, parties })
  const { carriedOut } = plan
  return {
    ahead: now.ahead.length === 0 ? [] : [...before.ahead.slice(0, carriedOut), ...now.ahead],
    aheadOf: now.aheadOf.map(({ party, ahead }) => {
      const own = before.aheadOf.find((each) => each.party === party)?.ahead ?? []
      return { party, ahead: [...own.slice(0, carriedOut), ...ahead] }
    }),
  }
}

function aheadOf({ plan }: ExchangePlan, parties: readonly PartyId[]): Ahead {
  const account = plan.status === 'impossible' ? undefined : plan.accounts[0]
  const ahead = account?.ahead ?? []
  if (Array.isArray(ahead)) return { ahead: [...ahead], aheadOf: [] }
  return {
    ahead: [],
    aheadOf: parties.flatMap((party) => {
      const own = ahead[party]
      return own === undefined ? [] : [{ party, ahead: own }]
    }),
  }
}

/** For an observer, who watches the numbers; names are not for them. */
export const planInCounts = (edition: PlanEdition): PlanEdition => ({
  ...edition,
  because: [],
  stages: edition.stages.map((stage) => ({ ...stage, vehicles: [] })),
  people: [],
})
