import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { fitToTravel } from './fit-to-travel.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['fit', {}, 'departure', null],
  ['not examined', { fitness: { kind: 'not-examined' } }, 'departure', 'bars'],
  ['signed, and run out', { fitness: { kind: 'expired' } }, 'departure', 'bars'],
  ['unfit', { fitness: { kind: 'unfit', reExamineBy: '2031-03-14' } }, 'departure', 'bars'],
  [
    'with an escort who is here',
    { fitness: { kind: 'fit-with-escort', escortPresent: true } },
    'departure',
    null,
  ],
  [
    'with an escort who is not here',
    { fitness: { kind: 'fit-with-escort', escortPresent: false } },
    'departure',
    'bars',
  ],
  [
    'lying down with a place',
    { fitness: { kind: 'stretcher', placeGiven: true } },
    'departure',
    null,
  ],
  [
    'lying down without a place',
    { fitness: { kind: 'stretcher', placeGiven: false } },
    'departure',
    'bars',
  ],
  [
    'unfit, and unsafe to stay: two officers decide',
    { fitness: { kind: 'unfit-but-unsafe-to-stay' } },
    'departure',
    'asks',
  ],
  [
    'the plan does not ask',
    { fitness: { kind: 'unfit', reExamineBy: '2031-03-14' } },
    'plan',
    null,
  ],
  [
    'the fallen are not examined for fitness',
    { category: 'remains', fitness: { kind: 'not-examined' } },
    'departure',
    null,
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(fitToTravel, { ...readyToGo, ...given }, at)).toBe(weight)
})
