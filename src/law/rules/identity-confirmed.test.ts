import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { identityConfirmed } from './identity-confirmed.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['confirmed by the desk', { identity: 'confirmed-by-desk' }, 'hand-over', null],
  ['confirmed by both sides', { identity: 'confirmed-by-both' }, 'hand-over', null],
  ['not checked', { identity: 'not-checked' }, 'hand-over', 'bars'],
  ['another person', { identity: 'differs' }, 'hand-over', 'bars'],
  ['the departure does not wait for it', { identity: 'not-checked' }, 'departure', null],
  [
    'the fallen may travel unidentified',
    { identity: 'not-checked', category: 'remains' },
    'hand-over',
    null,
  ],
  [
    'the fallen not under a wrong name',
    { identity: 'differs', category: 'remains' },
    'hand-over',
    'bars',
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(identityConfirmed, { ...readyToGo, ...given }, at)).toBe(weight)
})
