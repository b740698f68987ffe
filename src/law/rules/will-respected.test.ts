import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { willRespected } from './will-respected.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['a no bars the plan', { will: 'no' }, 'plan', 'bars'],
  ['a no bars the departure', { will: 'no' }, 'departure', 'bars'],
  ['a no bars the hand-over', { will: 'no' }, 'hand-over', 'bars'],
  ['a yes does not', { will: 'yes' }, 'hand-over', null],
  ['silence is no no; other rules ask', { will: 'not-asked' }, 'departure', null],
  [
    'a healthy civilian in peace is heard as well',
    { will: 'no', category: 'civilian', hostilitiesActive: false },
    'departure',
    'bars',
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(willRespected, { ...readyToGo, ...given }, at)).toBe(weight)
})
