import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { releaseProven } from './release-proven.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['three confirmations', {}, 'hand-over', null],
  [
    'the giving side is missing',
    { confirmedBy: { giving: false, receiving: true, desk: true } },
    'hand-over',
    'bars',
  ],
  [
    'the receiving side is missing',
    { confirmedBy: { giving: true, receiving: false, desk: true } },
    'hand-over',
    'bars',
  ],
  [
    'the desk is missing',
    { confirmedBy: { giving: true, receiving: true, desk: false } },
    'hand-over',
    'bars',
  ],
  [
    'nothing confirmed, nothing stated: the hand-over may go on',
    { statedComplete: false, confirmedBy: { giving: false, receiving: false, desk: false } },
    'hand-over',
    null,
  ],
  [
    'the departure states nothing',
    { confirmedBy: { giving: false, receiving: false, desk: false } },
    'departure',
    null,
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(releaseProven, { ...readyToGo, ...given }, at)).toBe(weight)
})
