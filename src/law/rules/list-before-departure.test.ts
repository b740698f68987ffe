import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { listBeforeDeparture } from './list-before-departure.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['sealed', {}, 'departure', null],
  ['not sealed', { manifestSealed: false }, 'departure', 'bars'],
  ['not sealed yet at the plan, which comes before it', { manifestSealed: false }, 'plan', null],
  [
    'the fallen stand on a manifest too',
    { manifestSealed: false, category: 'remains' },
    'departure',
    'bars',
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(listBeforeDeparture, { ...readyToGo, ...given }, at)).toBe(weight)
})
