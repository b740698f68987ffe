import { expect, test } from 'vitest'
import { fullPapers, readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { AgreementFacts, TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { childrenOutsideRatio, childrenOutsideRatioOfClause } from './children-outside-ratio.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['a child counted in the balance', { category: 'child', child: fullPapers }, 'plan', 'bars'],
  [
    'a child outside the balance',
    { category: 'child', child: fullPapers, countedInBalance: false },
    'plan',
    null,
  ],
  ['an adult in the balance', {}, 'plan', null],
  [
    'a child listed as an adult, known by its papers',
    { category: 'prisoner-of-war', child: fullPapers },
    'plan',
    'bars',
  ],
  ['the departure does not ask again', { category: 'child', child: fullPapers }, 'departure', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(childrenOutsideRatio, { ...readyToGo, ...given }, at)).toBe(weight)
})

test.each<[string, AgreementFacts['categories'], boolean, Weight | null]>([
  ['children against people', ['prisoner-of-war', 'child'], true, 'bars'],
  ['children returned for nothing', ['child'], false, null],
  ['prisoners against prisoners', ['prisoner-of-war'], true, null],
  ['a clause about nobody', [], true, null],
])('clause: %s', (_, categories, reciprocal, weight) => {
  const clause = { categories, reciprocal, regardlessOfWill: false }
  expect(weigh(childrenOutsideRatioOfClause, clause, 'agreement')).toBe(weight)
})
