import { expect, test } from 'vitest'
import { fullPapers, readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { bestInterestsFirst } from './best-interests-first.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['an adult', {}, 'plan', null],
  [
    'two assessors, and the child was heard',
    { category: 'child', child: fullPapers },
    'plan',
    null,
  ],
  [
    'one assessor: the boundary',
    { category: 'child', child: { ...fullPapers, assessors: 1 } },
    'plan',
    'bars',
  ],
  ['three assessors', { category: 'child', child: { ...fullPapers, assessors: 3 } }, 'plan', null],
  [
    'the child was not heard',
    { category: 'child', child: { ...fullPapers, childHeard: false } },
    'plan',
    'bars',
  ],
  ['nothing recorded', { category: 'child', child: null }, 'plan', 'bars'],
  [
    'a child listed as an adult',
    { category: 'civilian', child: { ...fullPapers, assessors: 0 } },
    'plan',
    'bars',
  ],
  ['the departure does not ask again', { category: 'child', child: null }, 'departure', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(bestInterestsFirst, { ...readyToGo, ...given }, at)).toBe(weight)
})
