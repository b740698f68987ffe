/** Asking what would get worse with one person put in: for a purpose, so many a day, on record. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { ExchangeId, PersonId, PlanId } from '../../base/ids.ts'
import { whatIfsPerDayMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import { exchangePeople, getExchange, plansOf } from '../store.ts'
import { WhatIfPurpose } from './what-if.ts'
import { addWhatIf, whatIfsSince } from './what-if-store.ts'
import { planningRefusals } from '../refusals.ts'

const dayMilliseconds = 86_400_000

export const askWhatIf = deskAct({
  name: 'exchange.ask-what-if',
  says: 'An officer asks what would get worse if a named person were put in: for a purpose, so many a day, read by the auditor.',
  input: z.strictObject({
    exchange: ExchangeId,
    plan: PlanId,
    person: PersonId,
    purpose: WhatIfPurpose,
    words: z.string().trim().min(3).max(2000),
  }),
  by: ['head-of-desk', 'desk-officer', 'head-of-delegation'],
  // One after another for each officer, so that the day's number is right.
  locks: (_, { officer }) => [officer],
  read: async (db, { exchange: id, plan, person }, { actor, at }) => {
    const exchange = await getExchange(db, id)
    if (actor.party !== null && !exchange.parties.includes(actor.party)) {
      throw notFound({ exchange: id })
    }
    const held = (await exchangePeople(db, id)).find((each) => each.id === person)
    const kept = (await plansOf(db, id)).find((each) => each.id === plan)
    // Of the other side, of another plan or of nobody: one answer.
    const isOwn = actor.party === null || held?.heldBy === actor.party
    if (kept === undefined || held === undefined || !isOwn) throw notFound({ person })
    const since = new Date(at.getTime() - dayMilliseconds)
    return { kept, asked: await whatIfsSince(db, actor.officer, since) }
  },
  decide: ({ kept, asked }, input, { newId }) => {
    if (kept.plan.status === 'impossible') {
      throw new Refusal('wrong-state', planningRefusals.nobodyToPutIn)
    }
    if (asked >= whatIfsPerDayMax) {
      throw new Refusal('too-many', planningRefusals.whatIfsAsked)
    }
    const id = newId()
    // In no chain: a receipt of the person's hand-over would tell the other side of it.
    return { subject: null, change: { ...input, id }, answer: { whatIf: id } }
  },
  write: addWhatIf,
})
