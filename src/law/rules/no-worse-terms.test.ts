import { expect, test } from 'vitest'
import { weigh } from '../../../test/support/law-facts.ts'
import type { AgreementFacts } from '../facts.ts'
import type { Weight } from '../rule.ts'
import { noWorseTerms } from './no-worse-terms.ts'

test.each<[string, Partial<AgreementFacts>, Weight | null]>([
  ['prisoners regardless of their will', { regardlessOfWill: true }, 'bars'],
  ['as the person wills', { regardlessOfWill: false }, null],
  ['one side alone is bound', { regardlessOfWill: true, reciprocal: false }, 'bars'],
  [
    'a deadline names nobody and means everybody',
    { regardlessOfWill: true, categories: [] },
    'bars',
  ],
  ['the fallen have no will', { regardlessOfWill: true, categories: ['remains'] }, null],
  [
    'the fallen and the living in one clause',
    { regardlessOfWill: true, categories: ['remains', 'civilian'] },
    'bars',
  ],
])('%s', (_, given, weight) => {
  const clause: AgreementFacts = {
    categories: ['prisoner-of-war'],
    reciprocal: true,
    regardlessOfWill: false,
  }
  expect(weigh(noWorseTerms, { ...clause, ...given }, 'agreement')).toBe(weight)
})
