import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { noReturnAgainstWill } from './no-return-against-will.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['a wounded prisoner who said no', { health: 'serious', will: 'no' }, 'plan', 'bars'],
  ['the same at the departure', { health: 'serious', will: 'no' }, 'departure', 'bars'],
  [
    'a wounded prisoner whom nobody asked',
    { health: 'serious', will: 'not-asked' },
    'plan',
    'asks',
  ],
  [
    'the same at the departure, unasked',
    { health: 'serious', will: 'not-asked' },
    'departure',
    'asks',
  ],
  ['a wounded prisoner who said yes', { health: 'serious', will: 'yes' }, 'departure', null],
  ['lightly wounded is injured too', { health: 'light', will: 'not-asked' }, 'departure', 'asks'],
  ['in good health', { health: 'good', will: 'no' }, 'departure', null],
  [
    'after hostilities',
    { health: 'serious', will: 'no', hostilitiesActive: false },
    'departure',
    null,
  ],
  [
    'retained medical personnel have the protection of prisoners',
    { health: 'serious', will: 'no', category: 'medical-personnel' },
    'plan',
    'bars',
  ],
  [
    'a civilian is protected by other rules',
    { health: 'serious', will: 'no', category: 'civilian' },
    'plan',
    null,
  ],
  [
    'not asked at the hand-over, where a no bars by another rule',
    { health: 'serious', will: 'no' },
    'hand-over',
    null,
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(noReturnAgainstWill, { ...readyToGo, ...given }, at)).toBe(weight)
})
