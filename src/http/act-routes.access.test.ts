/**
 * Every act of the registry for every role and for nobody. The table is written by hand, so that a
 * role added to an act has to be added here as well; an act without a row fails. Over HTTP the same
 * is asked by the table of each room.
 */
import { expect, it } from 'vitest'
import { actorIn } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { perform } from '../acts/perform.ts'
import { Refusal } from '../base/refusal.ts'
import { roles, type Role } from '../people/officer.ts'
import { acts, getAct } from './registry.ts'

const desk = await freshDesk()

const head: readonly Role[] = ['head-of-desk']
const officers: readonly Role[] = ['head-of-desk', 'desk-officer']
const leads: readonly Role[] = ['desk-officer', 'convoy-lead']
const lister: readonly Role[] = [...officers, 'head-of-delegation', 'clerk']
const delegates: readonly Role[] = ['head-of-delegation', 'clerk', 'party-medic']
const guardians: readonly Role[] = ['desk-officer', 'protection-officer']

const table: Record<string, readonly Role[]> = {
  'trust.admit-party': head,
  'trust.enrol-device': head,
  'trust.revoke-device': head,
  'trust.erase': head,
  'trust.keep-scan': officers,
  'lists.submit': lister,
  'lists.confirm': lister,
  'lists.withdraw': lister,
  'lists.release-extract': ['head-of-delegation', ...officers],
  'agreements.open': head,
  'agreements.add-commitment': officers,
  'agreements.open-round': officers,
  'agreements.name-intermediary': officers,
  'agreements.ask': lister,
  'agreements.answer': lister,
  'matching.decide': officers,
  'matching.revoke': officers,
  'matching.set-terms': head,
  'exchange.open': officers,
  'exchange.propose-plan': officers,
  'exchange.replace': officers,
  'exchange.strike': ['head-of-delegation', 'clerk'],
  'exchange.ask-what-if': [...officers, 'head-of-delegation'],
  'exchange.repair': officers,
  'exchange.adopt-terms': officers,
  'exchange.instruct': officers,
  'exchange.second-instruction': officers,
  'exchange.lift-instruction': officers,
  'exchange.approve': [...officers, 'head-of-delegation'],
  'exchange.finalise': officers,
  'exchange.close': officers,
  'operation.open-stage': [...leads, 'head-of-desk'],
  'operation.record-identity': [...leads, ...delegates],
  'operation.record-will': ['protection-officer'],
  'operation.record-fitness': ['desk-medic', 'party-medic'],
  'operation.record-hold': guardians,
  'operation.lift-hold': guardians,
  'operation.record-child-papers': guardians,
  'operation.move-window': officers,
  'operation.acknowledge-window': lister,
  'operation.remind-of-window': [...officers, 'convoy-lead'],
  'operation.depart': leads,
  'operation.give': ['desk-officer', ...delegates],
  'operation.receive': ['desk-officer', ...delegates],
  'operation.witness': leads,
  'operation.record-variance': leads,
  'record.keep-statements': officers,
  'record.correct-reading': officers,
  'record.keep-second-reading': officers,
  'record.withdraw-correction': officers,
  'record.adjudicate': officers,
  'record.release-counts': officers,
  'record.withdraw-adjudication': officers,
  'record.open-to-public': head,
  'record.close-to-public': head,
  'transparency.release': head,
}

it('has a row for every act', () => {
  expect(Object.keys(table).toSorted()).toEqual(acts.map(({ name }) => name).toSorted())
})

/** An input that no act takes: whoever may act hears of the input, anybody else of the role. */
async function answerTo(role: Role, name: string): Promise<string> {
  const asked = perform(desk.desk, { act: getAct(name), actor: actorIn(role, desk) }, { input: 7 })
  const refusal: unknown = await asked.catch((error: unknown) => error)
  return refusal instanceof Refusal ? refusal.code : String(refusal)
}

it.each(Object.entries(table))('%s is for its roles and for nobody else', async (name, by) => {
  for (const role of roles) {
    const due = by.includes(role) ? 'wrong-input' : 'not-allowed'
    expect([role, await answerTo(role, name)]).toEqual([role, due])
  }
})
