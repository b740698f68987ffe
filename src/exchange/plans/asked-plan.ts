/**
 * From the facts of an exchange to the PROBLEM.json that the planner is asked, and from its answer
 * to what is signed. A plan answers one problem: whoever proposes it asks again from the facts of
 * the moment, and only the same bytes let it through.
 */
import type { PersonId, PlanId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Plan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'
import { peopleNow, type DrawnIds, type PeopleFacts } from '../pool/plan-people.ts'
import { tiedLines, tiesOf } from '../pool/travel-together.ts'
import { problemOf } from '../pool/problem-of-exchange.ts'
import { newestTerms, onTerms, type Terms } from '../terms/terms.ts'
import type { Repairing } from '../repairs/repair-question.ts'
import type { ExchangePlan, NewEntry } from '../store.ts'
import type { EditionKeys } from './edition-keys.ts'
import { manifestOf, planSha256, type Manifest, type ManifestPerson } from './manifest.ts'
import { planningRefusals } from '../refusals.ts'

export type PlanFacts = PeopleFacts & {
  readonly plans: readonly ExchangePlan[]
  /** Struck by their own side, or taken off by the desk. */
  readonly struck: ReadonlySet<PersonId>
  /** Put on by the desk, in this stage or in any. */
  readonly putOn: ReadonlyMap<PersonId, string | null>
  readonly final: PlanId | null
  /** Stages from the first on that are under way or over. */
  readonly underWay: number
}

export type PlanWish = {
  /** The plan that is mended; null: a plan from the beginning. */
  readonly accepted: ExchangePlan | null
  /** Ids drawn before for people who are new to the exchange. */
  readonly drawn: DrawnIds
  /** A draft on other terms than the exchange's own; null: on its own. */
  readonly terms: Terms | null
}

export type AskedPlan = {
  readonly people: readonly ExchangePerson[]
  readonly entries: readonly NewEntry[]
  readonly problem: Problem
  readonly text: string
  readonly sha256: string
  /** Of a final plan that is repaired; null: of a plan before it is final. */
  readonly repair: Repairing | null
}

type Moment = { readonly at: Date; readonly newId: () => string }

export function askPlan(facts: PlanFacts, moment: Moment, wish: PlanWish): AskedPlan {
  const exchange = onTerms(facts.exchange, wish.terms)
  if (facts.final !== null) throw new Refusal('wrong-state', planningRefusals.finalAlready)
  const { people, entries, holds, lines } = peopleNow({ ...facts, exchange }, moment, wish.drawn)
  if (people.length === 0) {
    throw new Refusal('wrong-state', planningRefusals.noList)
  }
  const isBarred = (id: PersonId) =>
    facts.struck.has(id) || (holds.get(id) ?? []).some(({ untilStage }) => untilStage === undefined)
  const { accepted } = wish
  const signed = accepted === null || accepted.plan.status === 'impossible' ? null : accepted.plan
  const asked = problemOf({
    title: exchange.title,
    parties: exchange.parties,
    stages: exchange.stages,
    conditions: exchange.conditions,
    clause: exchange.commitment,
    people,
    holds,
    withdrawn: facts.struck,
    putOn: facts.putOn,
    ties: tiesOf(tiedLines(people, lines, isBarred)).ties,
    planningOn: moment.at.toISOString().slice(0, 10),
    accepted: signed && { stages: signed.stages },
  })
  return { people, entries, ...asked, repair: null }
}

const peopleOn = ({ sections }: Manifest): readonly ManifestPerson[] =>
  sections.flatMap((section) => section.people)

/**
 * What the sides are asked to approve: the manifest of each stage. A repair leaves the manifests of
 * stages under way as they were signed, and everybody who was on one as they stood there.
 */
export function manifestsOf(
  { exchange }: Pick<PlanFacts, 'exchange'>,
  { people, repair }: Pick<AskedPlan, 'people' | 'repair'>,
  plan: Plan,
): readonly Manifest[] {
  const signed = repair?.signed.manifests ?? []
  const byId = new Map<string, ManifestPerson>([
    ...people.map((person) => [person.id, person] as const),
    ...signed.flatMap(peopleOn).map((person) => [person.id, person] as const),
  ])
  const planned = plan.status === 'impossible' ? [] : plan.stages
  const idsOf = new Map(planned.map(({ id, people: ids }) => [id, ids]))
  return exchange.stages.map((stage, at) => {
    const frozen = at < (repair?.carriedOut ?? 0) ? signed[at] : undefined
    if (frozen !== undefined) return frozen
    return manifestOf(
      {
        number: exchange.number,
        point: exchange.point,
        stage,
        parties: exchange.parties,
        unit: exchange.conditions.unit,
      },
      (idsOf.get(stage.id) ?? []).flatMap((id) => {
        const person = byId.get(id)
        if (person === undefined) return []
        const { heldBy, goesTo, name, bornOn, category, transport } = person
        return { id: person.id, heldBy, goesTo, name, bornOn, category, transport }
      }),
    )
  })
}

/** The next version of the exchange's plan, as it is kept. */
export function nextPlan(
  facts: PlanFacts,
  asked: AskedPlan,
  made: { plan: Plan; id: PlanId; editionKeys: EditionKeys },
) {
  const manifests = manifestsOf(facts, asked, made.plan)
  return {
    id: made.id,
    exchange: facts.exchange.id,
    version: (facts.plans.at(-1)?.version ?? 0) + 1,
    problem: asked.text,
    plan: made.plan,
    sha256: planSha256(manifests),
    manifests,
    editionKeys: made.editionKeys,
    terms: newestTerms(facts.exchange),
    repairs: asked.repair?.plan ?? null,
    carriedOut: asked.repair?.carriedOut ?? 0,
  }
}
