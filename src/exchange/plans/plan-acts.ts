/** How a plan comes about: the desk proposes, each side strikes names of its own, the desk mends. */
import { z } from 'zod'
import { deskAct, partyAct, type Performing } from '../../acts/act.ts'
import { ExchangeId, PartyId, PersonId, PlanId } from '../../base/ids.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { decidedSame } from '../../matching/store.ts'
import { newestPlan } from '../acts.ts'
import { goneElsewhere } from '../custody/elsewhere-store.ts'
import { gateRowsOf } from '../gates/gate-store.ts'
import { speakersFor } from '../gates/said-store.ts'
import { manifestOf, planSha256 } from './manifest.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'
import { peopleNow, type PeopleFacts } from '../pool/plan-people.ts'
import { proposeByFlow } from '../planning/propose.ts'
import { problemOf } from '../pool/problem-of-exchange.ts'
import {
  addEntries,
  addPlan,
  exchangePeople,
  finalPlanId,
  getExchange,
  heldLines,
  plansOf,
  strikesOf,
  type ExchangePlan,
} from '../store.ts'

type PlanFacts = PeopleFacts & {
  readonly plans: readonly ExchangePlan[]
  readonly struck: ReadonlySet<PersonId>
  readonly final: PlanId | null
}

async function readPlanFacts(db: DeskDb, id: ExchangeId): Promise<PlanFacts> {
  const exchange = await getExchange(db, id)
  const strikes = await strikesOf(db, id)
  const decided = await decidedSame(db)
  return {
    exchange,
    held: await heldLines(
      db,
      exchange,
      decided.map(({ left, right }) => ({ held: left, sought: right })),
    ),
    entered: await exchangePeople(db, id),
    gates: await gateRowsOf(db, id),
    gone: await goneElsewhere(db, id),
    speakers: await speakersFor(db, id),
    plans: await plansOf(db, id),
    struck: new Set(strikes.map(({ person }) => person)),
    final: await finalPlanId(db, id),
  }
}

function planFor(facts: PlanFacts, { at, newId }: Performing, accepted: ExchangePlan | null) {
  const { exchange } = facts
  const [first, second] = exchange.parties
  if (facts.final !== null) throw new Refusal('wrong-state', 'The manifests are final already.')
  if (first === undefined || second === undefined || exchange.parties.length > 2) {
    throw new Refusal(
      'wrong-state',
      'A plan is made for two parties so far; this exchange has another number.',
    )
  }
  const planId = PlanId.parse(newId())
  const { people, entries, holds } = peopleNow(facts, { at, newId })
  if (people.length === 0) {
    throw new Refusal('wrong-state', 'No confirmed list says yet whom a side holds.')
  }
  const acceptedStages =
    accepted === null || accepted.plan.status === 'impossible' ? null : accepted.plan.stages
  const asked = problemOf({
    title: exchange.title,
    parties: [first, second],
    stages: exchange.stages,
    conditions: exchange.conditions,
    clause: exchange.commitment,
    people,
    holds,
    withdrawn: facts.struck,
    planningOn: at.toISOString().slice(0, 10),
    accepted: acceptedStages && { stages: acceptedStages },
  })
  const plan = proposeByFlow(asked.problem, asked.sha256)
  const byId = new Map<string, ExchangePerson>(people.map((person) => [person.id, person]))
  const planned = plan.status === 'impossible' ? [] : plan.stages
  const manifests = exchange.stages.map((stage) =>
    manifestOf(
      { number: exchange.number, point: exchange.point, stage, parties: exchange.parties },
      (planned.find(({ id }) => id === stage.id)?.people ?? []).flatMap((id) => {
        const person = byId.get(id)
        if (person === undefined) return []
        const { heldBy, goesTo, name, bornOn, category, transport } = person
        return { id: person.id, heldBy, goesTo, name, bornOn, category, transport }
      }),
    ),
  )
  const made = {
    id: planId,
    exchange: exchange.id,
    version: (facts.plans.at(-1)?.version ?? 0) + 1,
    problem: asked.text,
    plan,
    sha256: planSha256(manifests),
    manifests,
  }
  return {
    subject: exchange.id,
    change: { made, entries },
    seals: { problem: asked.sha256, plan: made.sha256 },
    answer: {
      plan: made.id,
      version: made.version,
      status: plan.status,
      sha256: made.sha256,
      planned: planned.reduce((sum, stage) => sum + stage.people.length, 0),
    },
  }
}

const writePlan = async (
  db: DeskDb,
  { made, entries }: ReturnType<typeof planFor>['change'],
  performing: Performing,
) => {
  await addEntries(db, { exchange: made.exchange, entries }, performing)
  await addPlan(db, made, performing)
}

export const proposeAct = deskAct({
  name: 'exchange.propose-plan',
  says: 'The desk computes a plan from the current lists, decisions and holds, and puts it before both sides.',
  input: z.strictObject({ exchange: ExchangeId }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }) => readPlanFacts(db, exchange),
  decide: (facts, _, performing) => planFor(facts, performing, null),
  write: writePlan,
})

const listed = ({ manifests }: Pick<ExchangePlan, 'manifests'>) =>
  new Set(
    manifests.flatMap(({ sections }) =>
      sections.flatMap(({ people }) => people.map(({ id }) => id)),
    ),
  )

export const replaceStruck = deskAct({
  name: 'exchange.replace',
  says: 'The desk mends a plan after names were struck or held: as few others as possible move.',
  input: z.strictObject({ exchange: ExchangeId, plan: PlanId }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }) => readPlanFacts(db, exchange),
  decide: (facts, { plan }, performing) => {
    const before = newestPlan(facts.plans, plan)
    const mended = planFor(facts, performing, before)
    const [old, now] = [listed(before), listed(mended.change.made)]
    const left = [...old].filter((id) => !now.has(id))
    const joined = [...now].filter((id) => !old.has(id))
    return {
      ...mended,
      change: { ...mended.change, left, joined },
      answer: { ...mended.answer, left, joined },
    }
  },
  write: async (db, change, performing) => {
    await writePlan(db, change, performing)
    // Who takes whose place is for the reader: of the same side, in order.
    const rows = change.left.map((struck, at) => ({
      plan_id: change.made.id,
      struck_person: struck,
      person_id: change.joined[at] ?? null,
      act_id: performing.act,
    }))
    if (rows.length > 0) await db.insertInto('replacement').values(rows).execute()
  },
})

export const strikePerson = partyAct({
  name: 'exchange.strike',
  says: 'A party strikes a name of its own side from a proposed plan.',
  input: z.strictObject({
    exchange: ExchangeId,
    plan: PlanId,
    person: PersonId,
    reason: z.string().trim().min(3).max(2000),
    party: PartyId.optional(),
  }),
  by: ['head-of-delegation', 'clerk', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => {
    const side = actor.party ?? party
    if (side === undefined) {
      throw new Refusal('wrong-input', 'party: name the party on whose behalf this is done.')
    }
    return side
  },
  locks: ({ exchange }) => [exchange],
  read: async ({ desk }, { exchange, plan, party }, { actor }) => {
    const { parties } = await getExchange(desk, exchange)
    const side = actor.party ?? party
    if (side === undefined || !parties.includes(side)) throw notFound({ exchange })
    return {
      plan: newestPlan(await plansOf(desk, exchange), plan),
      strikes: await strikesOf(desk, exchange),
      final: await finalPlanId(desk, exchange),
    }
  },
  decide: ({ plan, strikes, final }, input, { actor, newId }) => {
    const party = actor.party ?? input.party
    const person = plan.manifests
      .flatMap(({ sections }) => sections.flatMap(({ people }) => people))
      .find(({ id, heldBy }) => id === input.person && heldBy === party)
    // Of the other side, or of nobody: one answer.
    if (person === undefined || party === undefined) throw notFound({ person: input.person })
    if (final !== null) throw new Refusal('wrong-state', 'The manifests are final already.')
    if (strikes.some((strike) => strike.person === person.id)) {
      throw new Refusal('wrong-state', 'This name is struck already.')
    }
    return {
      // In no chain: a receipt of the person's hand-over would tell the other side of it.
      subject: null,
      change: { ...input, id: newId(), party: person.heldBy },
      answer: { person: person.id },
    }
  },
  write: async (own, { id, plan, person, party, reason }, { act, at }) => {
    await own
      .insertInto('strike')
      .values({ id, plan_id: plan, person_id: person, party_id: party, reason, act_id: act, at })
      .execute()
  },
})
