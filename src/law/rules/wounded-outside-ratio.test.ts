import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { woundedOutsideRatio } from './wounded-outside-ratio.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['seriously wounded, counted', { health: 'serious' }, 'plan', 'bars'],
  ['gravely wounded, counted', { health: 'grave' }, 'plan', 'bars'],
  ['lightly wounded, counted: the boundary', { health: 'light' }, 'plan', null],
  [
    'seriously wounded, outside the balance',
    { health: 'serious', countedInBalance: false },
    'plan',
    null,
  ],
  ['a sick civilian as well', { health: 'grave', category: 'civilian' }, 'plan', 'bars'],
  [
    'the fallen are counted in clauses of their own',
    { health: 'grave', category: 'remains' },
    'plan',
    null,
  ],
  ['the hand-over does not ask again', { health: 'grave' }, 'hand-over', null],
])('%s', (_, given, at, weight) => {
  expect(weigh(woundedOutsideRatio, { ...readyToGo, ...given }, at)).toBe(weight)
})
