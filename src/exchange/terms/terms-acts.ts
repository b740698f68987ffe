/** The desk adopts other terms for an exchange, as long as no side has said yes to a plan under its present ones. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { ExchangeId } from '../../base/ids.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { planningRefusals } from '../refusals.ts'
import { getPlanRun } from '../runs/plan-run-store.ts'
import { finalPlanId, getExchange, plansOf, type Exchange } from '../store.ts'
import { refuseNotAgreed, refuseUnfitTerms } from './fitting-terms.ts'
import { areItsTerms, newestTerms, onTerms, wholeTerms, type Terms } from './terms.ts'
import { addTerms } from './terms-store.ts'

/** A draft that was computed under them, or terms that the exchange stood on before. */
const TermsOf = z.union([
  z.strictObject({ run: z.uuid() }),
  z.strictObject({ number: z.int().min(0) }),
])
type TermsOf = z.infer<typeof TermsOf>

async function termsOf(db: DeskDb, exchange: Exchange, from: TermsOf): Promise<Terms> {
  if ('number' in from) {
    const found = exchange.terms.find(({ number }) => number === from.number)
    if (found === undefined) throw notFound(from)
    return found.terms
  }
  const run = await getPlanRun(db, from.run)
  if (run.exchange !== exchange.id) throw notFound(from)
  if (run.state !== 'done' || run.summary === null || run.summary.status === 'impossible') {
    throw new Refusal('wrong-state', planningRefusals.draftWithoutPlan)
  }
  return run.terms ?? {}
}

export const adoptTerms = deskAct({
  name: 'exchange.adopt-terms',
  says: 'The desk adopts the terms of a draft, or earlier ones again: the next plan is made under them. All sides read it.',
  input: z.strictObject({
    exchange: ExchangeId,
    from: TermsOf,
    reason: z.string().trim().min(3).max(2000),
  }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ exchange }) => [exchange],
  read: async (db, { exchange: id, from }) => {
    const exchange = await getExchange(db, id)
    return {
      exchange,
      terms: await termsOf(db, exchange, from),
      newest: (await plansOf(db, id)).at(-1),
      final: await finalPlanId(db, id),
    }
  },
  decide: ({ exchange, terms, newest, final }, { reason }, { actor }) => {
    if (final !== null || exchange.closedAt !== null) {
      throw new Refusal('wrong-state', planningRefusals.termsFinal)
    }
    if (newest !== undefined && newest.approvedBy.length + newest.attestedOnce.length > 0) {
      throw new Refusal('wrong-state', planningRefusals.termsApproved)
    }
    refuseUnfitTerms(exchange, terms)
    refuseNotAgreed(exchange, terms)
    if (areItsTerms(exchange, terms)) throw new Refusal('wrong-state', planningRefusals.termsSame)
    const number = newestTerms(exchange) + 1
    return {
      subject: exchange.id,
      change: {
        exchange: exchange.id,
        number,
        terms: wholeTerms(onTerms(exchange, terms)),
        reason,
        officer: actor.officer,
      },
      answer: { exchange: exchange.id, number },
    }
  },
  write: addTerms,
})
