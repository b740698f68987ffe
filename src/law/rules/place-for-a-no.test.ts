import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { placeForANo } from './place-for-a-no.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['no place: the plan asks', { placeForANo: false }, 'plan', 'asks'],
  ['no place: nobody departs', { placeForANo: false }, 'departure', 'bars'],
  [
    'no place, and everybody said yes so far',
    { placeForANo: false, will: 'yes' },
    'departure',
    'bars',
  ],
  ['a place is named', {}, 'departure', null],
  ['the hand-over does not ask again', { placeForANo: false }, 'hand-over', null],
  ['the fallen need none', { placeForANo: false, category: 'remains' }, 'departure', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(placeForANo, { ...readyToGo, ...given }, at)).toBe(weight)
})
