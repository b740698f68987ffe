/** Opening an exchange, approving and closing it; how its plan comes about stands in plan-acts.ts. */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { deskAct } from '../acts/act.ts'
import { Means } from '../acts/means.ts'
import { requireMeans } from '../acts/require-means.ts'
import { AgreementId, CommitmentId, ExchangeId, PartyId, PlanId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { json } from '../db/json.ts'
import { Category } from '../people/person.ts'
import { factsOfPlan } from './plans/approval.ts'
import { closingOf } from './closing/closing.ts'
import { Conditions, Point, Stages } from './exchange.ts'
import { refuseStrangers, refuseUnfit, refuseUnstated } from './opening/fitting.ts'
import { byHand } from './instructions/instruction.ts'
import { instructionsOf } from './instructions/instruction-store.ts'
import { peopleElsewhere } from './custody/elsewhere-store.ts'
import { gateRowsOf } from './gates/gate-store.ts'
import { objectionsToPeople } from './pool/people-objections.ts'
import { custodyOf } from './custody/custody-store.ts'
import { newestPlan } from './plans/newest-plan.ts'
import { stagesUnderWay } from './repairs/under-way-store.ts'
import { dropPlanRuns } from './runs/plan-run-store.ts'
import { exchangePeople, finalPlanId, getExchange, plansOf, type ExchangePlan } from './store.ts'
import { strikesOf, type Strike } from './plans/strike-store.ts'
import { planningRefusals } from './refusals.ts'
import { newestTerms } from './terms/terms.ts'

export const openExchange = deskAct({
  name: 'exchange.open',
  says: 'The desk opens a numbered exchange for one commitment of an agreement; the lottery of its plan is sealed here.',
  input: z.strictObject({
    agreement: AgreementId,
    commitment: CommitmentId,
    title: z.string().trim().min(1).max(200),
    point: Point,
    stages: Stages,
    conditions: Conditions,
  }),
  by: ['head-of-desk', 'desk-officer'],
  locks: () => ['exchanges'],
  read: async (db, { agreement, commitment }) => ({
    clause: await db
      .selectFrom('commitment')
      .selectAll()
      .where('id', '=', commitment)
      .where('agreement_id', '=', agreement)
      .executeTakeFirst(),
    sides: await db
      .selectFrom('agreement_party')
      .select('party_id')
      .where('agreement_id', '=', agreement)
      .execute(),
    last: await db
      .selectFrom('exchange')
      .select((e) => e.fn.max('number').as('number'))
      .executeTakeFirst(),
  }),
  decide: ({ clause, sides, last }, input, { newId }) => {
    if (clause === undefined) throw notFound()
    const parties = sides.map(({ party_id }) => party_id)
    refuseStrangers(input, parties)
    refuseUnfit(input.conditions, parties)
    refuseUnstated(input.conditions, z.array(Category).parse(clause.categories))
    const id = ExchangeId.parse(newId())
    const number = (last?.number ?? 0) + 1
    const conditions = { ...input.conditions, seed: newId() }
    return {
      subject: id,
      change: { ...input, id, number, conditions },
      answer: { exchange: id, number },
    }
  },
  write: async (db, change, { act, at }) => {
    await db
      .insertInto('exchange')
      .values({
        id: change.id,
        number: change.number,
        agreement_id: change.agreement,
        commitment_id: change.commitment,
        title: change.title,
        point: json(change.point),
        stages: json(change.stages),
        conditions: json(change.conditions),
        act_id: act,
        at,
      })
      .execute()
  },
})

/** Whoever travels in a stage under way has gone through the gates; a repair asks about the others. */
const stillOpen = (plan: ExchangePlan) => ({
  ...plan,
  manifests: plan.manifests.slice(plan.carriedOut),
})

function refuseStruck(strikes: readonly Strike[]): void {
  if (strikes.length > 0) {
    throw new Refusal('wrong-state', planningRefusals.namesStruck)
  }
}

export const approvePlan = deskAct({
  name: 'exchange.approve',
  says: 'A party says yes to a plan: to the hash of the manifests of all its stages.',
  input: z.strictObject({
    exchange: ExchangeId,
    plan: PlanId,
    /** What is signed, as the party computed it from its own edition. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
    means: Means,
    /** Officers of the desk only: on whose behalf. */
    party: PartyId.optional(),
  }),
  by: ['head-of-delegation', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => actor.party ?? party ?? null,
  locks: ({ exchange }) => [exchange],
  read: async (db, input, { actor, at }) => {
    const exchange = await getExchange(db, input.exchange)
    const party = actor.party ?? input.party
    if (party === undefined || !exchange.parties.includes(party)) throw notFound({ party })
    const plan = newestPlan(await plansOf(db, exchange.id), input.plan)
    await requireMeans(db, actor, {
      means: input.means,
      party,
      purpose: 'manifest',
      sha256: input.sha256,
    })
    const facts = factsOfPlan(
      { exchange, plan: stillOpen(plan), at, sealed: false },
      await exchangePeople(db, exchange.id),
      await gateRowsOf(db, exchange.id),
    )
    return { exchange, party, plan, facts, struck: await strikesOf(db, exchange.id) }
  },
  objections: ({ party, facts }) =>
    objectionsToPeople(
      facts.filter(({ heldBy }) => heldBy === party).map((each) => each.facts),
      'plan',
    ),
  decide: ({ exchange, party, plan, struck }, input, { actor, newId }) => {
    if (input.sha256 !== plan.sha256) {
      throw new Refusal('stale-version', planningRefusals.notThisPlan)
    }
    if (plan.terms !== newestTerms(exchange)) {
      throw new Refusal('stale-version', planningRefusals.termsSince)
    }
    if (plan.plan.status === 'impossible') {
      throw new Refusal('wrong-state', planningRefusals.noPlanHere)
    }
    if (plan.approvedBy.includes(party)) {
      throw new Refusal('wrong-state', planningRefusals.approvedAlready)
    }
    // What the other side struck is not told: its own approval is missing then, or `finalise` refuses.
    refuseStruck(struck.filter((strike) => strike.plan === plan.id && strike.party === party))
    return {
      subject: exchange.id,
      change: { ...input, party, officer: actor.officer, id: newId() },
      seals: { plan: plan.sha256 },
      answer: { plan: plan.id, sha256: plan.sha256 },
    }
  },
  write: async (db, { id, plan, party, sha256, officer, means }, { act, at }) => {
    await db
      .insertInto('approval')
      .values({
        id,
        plan_id: plan,
        party_id: party,
        sha256: Buffer.from(sha256, 'hex'),
        officer_id: officer,
        means: json(means),
        act_id: act,
        at,
      })
      .execute()
  },
})

export const finalisePlan = deskAct({
  name: 'exchange.finalise',
  says: 'Both sides have approved: the manifests of all stages become final.',
  input: z.strictObject({ exchange: ExchangeId, plan: PlanId }),
  by: ['desk-officer', 'head-of-desk'],
  // No two exchanges become final at once: nobody may stand on the manifests of both.
  locks: ({ exchange }) => ['exchanges', exchange],
  read: async (db, input, { at }) => {
    const exchange = await getExchange(db, input.exchange)
    const plan = newestPlan(await plansOf(db, exchange.id), input.plan)
    const people = await exchangePeople(db, exchange.id)
    const gates = await gateRowsOf(db, exchange.id)
    const facts = factsOfPlan({ exchange, plan: stillOpen(plan), at, sealed: false }, people, gates)
    const hand = byHand(await instructionsOf(db, exchange.id))
    const elsewhere = await peopleElsewhere(db, exchange, people)
    return {
      exchange,
      plan,
      facts,
      final: await finalPlanId(db, exchange.id),
      underWay: await stagesUnderWay(db, exchange),
      struck: (await strikesOf(db, exchange.id)).filter((strike) => strike.plan === plan.id),
      takenOff: facts.filter(({ person }) => hand.off.has(person)).length,
      twice: facts.filter(({ person }) => elsewhere.get(person)?.certain === true).length,
      perhaps: facts.filter(
        ({ person, facts: { identity } }) =>
          elsewhere.get(person)?.certain === false && identity !== 'confirmed-by-desk',
      ).length,
    }
  },
  objections: ({ facts }) =>
    objectionsToPeople(
      facts.map((each) => each.facts),
      'plan',
    ),
  decide: ({ exchange, plan, final, underWay, struck, takenOff, twice, perhaps }) => {
    if (final !== plan.repairs) {
      throw new Refusal('wrong-state', planningRefusals.finalAlready)
    }
    if (plan.repairs !== null && underWay > plan.carriedOut) {
      throw new Refusal('stale-version', planningRefusals.repairedTooLate)
    }
    refuseStruck(struck)
    if (takenOff > 0) {
      throw new Refusal('wrong-state', `${planningRefusals.takenOff} (${takenOff})`)
    }
    if (twice > 0) {
      throw new Refusal('wrong-state', `${planningRefusals.goElsewhere} (${twice})`)
    }
    if (perhaps > 0) {
      throw new Refusal('wrong-state', `${planningRefusals.perhapsElsewhere} (${perhaps})`)
    }
    const missing = exchange.parties.filter((party) => !plan.approvedBy.includes(party))
    if (missing.length > 0) {
      throw new Refusal('wrong-state', `${planningRefusals.notApproved} ${missing.join(', ')}.`)
    }
    return {
      subject: exchange.id,
      change: { exchange: exchange.id, plan },
      seals: { plan: plan.sha256 },
      answer: { manifests: plan.manifests.map(({ stage, sha256 }) => ({ stage, sha256 })) },
    }
  },
  write: async (db, { exchange, plan }, { act, at }) => {
    for (const { stage, text, sha256 } of plan.manifests.slice(plan.carriedOut)) {
      await db
        .insertInto('manifest')
        .values({
          exchange_id: exchange,
          stage_id: stage,
          plan_id: plan.id,
          sha256: Buffer.from(sha256, 'hex'),
          text,
          act_id: act,
          at,
        })
        .execute()
    }
    await dropPlanRuns(db, exchange)
  },
})

export const closeExchange = deskAct({
  name: 'exchange.close',
  says: 'The exchange is over: its totals are fixed, and what one side still owes is carried forward.',
  input: z.strictObject({ exchange: ExchangeId }),
  by: ['head-of-desk', 'desk-officer'],
  locks: ({ exchange }) => [exchange],
  read: async (db, input) => {
    const exchange = await getExchange(db, input.exchange)
    const plans = await plansOf(db, exchange.id)
    const final = await finalPlanId(db, exchange.id)
    return {
      exchange,
      plan: plans.find(({ id }) => id === final) ?? null,
      people: await exchangePeople(db, exchange.id),
      custody: await custodyOf(db, exchange.id),
    }
  },
  decide: ({ exchange, plan, people, custody }) => {
    if (exchange.closedAt !== null) throw new Refusal('wrong-state', planningRefusals.closed)
    if (plan === null) throw new Refusal('wrong-state', planningRefusals.nothingFinal)
    const { totals, carried, unsettled } = closingOf({ exchange, plan, people, custody })
    if (unsettled > 0) {
      throw new Refusal('wrong-state', `${planningRefusals.unsettled} (${unsettled})`)
    }
    return {
      subject: exchange.id,
      change: { exchange: exchange.id, totals, carried },
      answer: { totals, carried },
    }
  },
  write: async (db, { exchange, totals, carried }, { act, at }) => {
    await db
      .insertInto('exchange_close')
      .values({
        exchange_id: exchange,
        totals: json(totals),
        carried: json(carried),
        act_id: act,
        at,
      })
      .execute()
  },
})
