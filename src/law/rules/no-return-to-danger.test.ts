import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import type { Moment, Weight } from '../rule.ts'
import { noReturnToDanger } from './no-return-to-danger.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['a fear bars the plan', { fear: true }, 'plan', 'bars'],
  ['a fear bars the departure', { fear: true }, 'departure', 'bars'],
  ['a fear bars the hand-over', { fear: true }, 'hand-over', 'bars'],
  ['no fear told', { fear: false }, 'plan', null],
  ['a fear outweighs a yes', { fear: true, will: 'yes' }, 'hand-over', 'bars'],
  ['after hostilities as well', { fear: true, hostilitiesActive: false }, 'departure', 'bars'],
])('%s', (_, given, at, weight) => {
  expect(weigh(noReturnToDanger, { ...readyToGo, ...given }, at)).toBe(weight)
})
