import { expect, test } from 'vitest'
import { fullPapers, readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { childPapers } from './child-papers.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['an adult needs none', {}, 'departure', null],
  ['a child with everything', { category: 'child', child: fullPapers }, 'departure', null],
  ['a child of whom nothing is recorded', { category: 'child', child: null }, 'departure', 'bars'],
  [
    'no written consent',
    { category: 'child', child: { ...fullPapers, writtenConsent: false } },
    'departure',
    'bars',
  ],
  [
    'no escort',
    { category: 'child', child: { ...fullPapers, escort: false } },
    'departure',
    'bars',
  ],
  ['no card', { category: 'child', child: { ...fullPapers, card: false } }, 'departure', 'bars'],
  [
    'a card that nobody weighed for harm',
    { category: 'child', child: { ...fullPapers, harmChecked: false } },
    'departure',
    'bars',
  ],
  [
    'a child listed as an adult',
    { category: 'civilian', child: { ...fullPapers, escort: false } },
    'departure',
    'bars',
  ],
  [
    'assessors are asked for earlier, at the plan',
    { category: 'child', child: { ...fullPapers, assessors: 0 } },
    'departure',
    null,
  ],
  ['the plan does not ask for papers', { category: 'child', child: null }, 'plan', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(childPapers, { ...readyToGo, ...given }, at)).toBe(weight)
})
