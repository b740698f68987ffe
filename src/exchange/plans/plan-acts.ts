/** How a plan comes about: the desk proposes, each side strikes names of its own, the desk mends. */
import { z } from 'zod'
import { deskAct, partyAct, type Performing } from '../../acts/act.ts'
import { ExchangeId, PersonId, PlanId } from '../../base/ids.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { checkPlan } from '../check/check-plan.ts'
import { foundPlan } from '../runs/plan-run-store.ts'
import { areItsTerms } from '../terms/terms.ts'
import { askRepair } from '../repairs/repair-question.ts'
import { stagesUnderWay } from '../repairs/under-way-store.ts'
import {
  addEntries,
  addPlan,
  finalPlanId,
  getExchange,
  plansOf,
  type ExchangePlan,
} from '../store.ts'
import { strikesOf } from './strike-store.ts'
import { askPlan, nextPlan } from './asked-plan.ts'
import { drawEditionKeys } from './edition-keys.ts'
import { newestPlan } from './newest-plan.ts'
import { readPlanFacts } from './plan-facts-store.ts'
import { StrikeGround } from './strike-grounds.ts'
import { planningRefusals } from '../refusals.ts'

/** What was asked of a run, asked again from the facts of now: they are the same, or the run is stale. */
async function readRun(
  db: DeskDb,
  { exchange, run }: { exchange: ExchangeId; run: string },
  { at, newId }: Performing,
) {
  // Drawn first: it depends on nothing that a side keeps to itself.
  const id = PlanId.parse(newId())
  const facts = await readPlanFacts(db, exchange)
  const found = await foundPlan(db, run)
  if (found.run.exchange !== exchange) throw notFound({ run })
  const { terms, accepted, repairs } = found.run
  if (terms !== null && !areItsTerms(facts.exchange, terms)) {
    throw new Refusal('wrong-state', planningRefusals.draftOnly)
  }
  const mended = accepted === null ? null : newestPlan(facts.plans, accepted)
  const wish = { accepted: mended, drawn: found.drawn, terms: null }
  const asked = repairs === null ? askPlan(facts, { at, newId }, wish) : askRepair(facts, at)
  return { id, facts, found, mended, asked }
}

type RunFacts = Awaited<ReturnType<typeof readRun>>

function planFrom({ id, facts, found, asked }: RunFacts, newId: () => string) {
  const { plan, run } = found
  if (plan === null) {
    throw new Refusal('wrong-state', run.said ?? 'This plan is still being computed.')
  }
  if (asked.sha256 !== found.problemSha256) {
    throw new Refusal('stale-version', planningRefusals.changedSince)
  }
  const [broken] = checkPlan(asked.problem, plan, asked.sha256)
  if (broken !== undefined) {
    throw new Refusal('wrong-state', `${planningRefusals.checkFails} ${broken}`)
  }
  const made = nextPlan(facts, asked, {
    plan,
    id,
    editionKeys: drawEditionKeys(facts.exchange.parties, newId),
  })
  const planned = plan.status === 'impossible' ? [] : plan.stages
  return {
    subject: made.exchange,
    change: { made, entries: asked.entries },
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
  { made, entries }: ReturnType<typeof planFrom>['change'],
  performing: Performing,
) => {
  await addEntries(db, { exchange: made.exchange, entries }, performing)
  await addPlan(db, made, performing)
}

export const proposeAct = deskAct({
  name: 'exchange.propose-plan',
  says: 'The desk puts a plan that was computed from the current lists, decisions and holds before both sides.',
  input: z.strictObject({ exchange: ExchangeId, run: z.uuid() }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: readRun,
  decide: (facts, _, { newId }) => {
    if (facts.mended !== null || facts.asked.repair !== null) {
      throw new Refusal('wrong-state', planningRefusals.mendsOnly)
    }
    return planFrom(facts, newId)
  },
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
  input: z.strictObject({ exchange: ExchangeId, plan: PlanId, run: z.uuid() }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: readRun,
  decide: (found, { plan }, { newId }) => {
    const before = newestPlan(found.facts.plans, plan)
    if (found.mended !== before) {
      throw new Refusal('wrong-state', planningRefusals.mendsAnother)
    }
    const mended = planFrom(found, newId)
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

export const repairFinal = deskAct({
  name: 'exchange.repair',
  says: 'The desk repairs a final plan after somebody withdrew before their day: stages under way stay as signed, as few others as possible move, and every side approves anew.',
  input: z.strictObject({ exchange: ExchangeId, plan: PlanId, run: z.uuid() }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: readRun,
  decide: (found, { plan }, { newId }) => {
    if (found.asked.repair?.plan !== plan) {
      throw new Refusal('wrong-state', planningRefusals.repairsAnother)
    }
    const made = planFrom(found, newId)
    if (made.answer.status === 'impossible') {
      throw new Refusal('wrong-state', planningRefusals.noRepair)
    }
    return made
  },
  write: writePlan,
})

export const strikePerson = partyAct({
  name: 'exchange.strike',
  says: 'A party strikes a name of its own side from a plan, on a ground from a closed list.',
  input: z.strictObject({
    exchange: ExchangeId,
    plan: PlanId,
    person: PersonId,
    ground: StrikeGround,
    reason: z.string().trim().min(3).max(2000),
  }),
  // The desk strikes nobody alone: see instructions/instruction-acts.ts.
  by: ['head-of-delegation', 'clerk'],
  party: (_, { party }) => {
    if (party === null) throw new Refusal('not-allowed', planningRefusals.ownNamesOnly)
    return party
  },
  locks: ({ exchange }) => [exchange],
  read: async ({ desk }, { exchange, plan }, { actor: { party } }) => {
    const found = await getExchange(desk, exchange)
    if (party === null || !found.parties.includes(party)) throw notFound({ exchange })
    return {
      underWay: await stagesUnderWay(desk, found),
      plan: newestPlan(await plansOf(desk, exchange), plan),
      strikes: await strikesOf(desk, exchange),
      final: await finalPlanId(desk, exchange),
    }
  },
  decide: ({ plan, strikes, final, underWay }, input, { actor, newId }) => {
    const { party } = actor
    const person = plan.manifests
      .flatMap(({ sections }) => sections.flatMap(({ people }) => people))
      .find(({ id, heldBy }) => id === input.person && heldBy === party)
    // Of the other side, or of nobody: one answer.
    if (person === undefined || party === null) throw notFound({ person: input.person })
    const at = plan.manifests.findIndex(({ sections }) =>
      sections.some(({ people }) => people.some(({ id }) => id === input.person)),
    )
    if (final !== null && at < underWay) {
      throw new Refusal('wrong-state', planningRefusals.stageUnderWay)
    }
    if (strikes.some((strike) => strike.person === person.id)) {
      throw new Refusal('wrong-state', planningRefusals.struckAlready)
    }
    return {
      // In no chain: a receipt of the person's hand-over would tell the other side of it.
      subject: null,
      change: { ...input, id: newId(), party: person.heldBy },
      answer: { person: person.id },
    }
  },
  write: async (own, { id, plan, person, party, ground, reason }, { act, at }) => {
    const of = { plan_id: plan, person_id: person, party_id: party }
    await own
      .insertInto('strike')
      .values({ id, ...of, ground, reason, act_id: act, at })
      .execute()
  },
})
