import { expect, test } from 'vitest'
import { groundedHold, readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { LegalHold, ListFacts, TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { legalHoldGrounded, legalHoldGroundedOnList } from './legal-hold-grounded.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['nobody keeps the person', {}, 'plan', null],
  ['kept for a court, all told', { hold: groundedHold }, 'plan', 'asks'],
  ['kept without a ground', { hold: { ...groundedHold, ground: 'not-stated' } }, 'plan', 'asks'],
  [
    'kept for discipline: no ground, so it asks and never bars',
    { hold: { ...groundedHold, ground: 'disciplinary' } },
    'plan',
    'asks',
  ],
  ['the departure does not ask again', { hold: groundedHold }, 'departure', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(legalHoldGrounded, { ...readyToGo, ...given }, at)).toBe(weight)
})

test.each<[string, ListFacts['hold'], Weight | null]>([
  ['a disciplinary hold', { ...groundedHold, ground: 'disciplinary' }, 'bars'],
  ['a prosecution', groundedHold, null],
  ['a sentence', { ...groundedHold, ground: 'sentence' }, null],
  [
    'no ground stated: taken, and asked about at the plan',
    { ...groundedHold, ground: 'not-stated' },
    null,
  ],
  ['no hold', null, null],
])('list: %s', (_, hold, weight) => {
  expect(weigh(legalHoldGroundedOnList, { category: 'prisoner-of-war', hold }, 'list')).toBe(weight)
})

test.each<[Partial<LegalHold>, string]>([
  [{ ground: 'not-stated' }, 'the ground.'],
  [{ court: null, noticeGiven: false }, 'the court, notice to the home Power.'],
  [{ stage: null }, 'the stage of the proceedings.'],
])('the officer reads what the holder left unsaid: %j', (given, end) => {
  const facts = { ...readyToGo, hold: { ...groundedHold, ...given } }
  expect(legalHoldGrounded.check(facts, 'plan')?.because).toMatch(new RegExp(`not given: ${end}$`))
})
