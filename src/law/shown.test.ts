import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTransfer, groundedHold, readyToGo } from '../../test/support/law-facts.ts'
import type { TransferFacts } from './facts.ts'
import { objections, type Moment } from './rule.ts'
import { transferRules } from './rules/index.ts'
import { objectionsFor, stillOpen } from './shown.ts'

const anyMoment = fc.constantFrom<Moment>('plan', 'departure', 'hand-over')

const bytes = (given: Partial<TransferFacts>, at: Moment) =>
  JSON.stringify(objectionsFor('other', objections(transferRules, { ...readyToGo, ...given }, at)))

const unfit = { kind: 'unfit', reExamineBy: '2031-03-14' } as const

test.each<[string, Partial<TransferFacts>, Partial<TransferFacts>, Moment]>([
  ['a no and a fear, plan', { will: 'no' }, { fear: true }, 'plan'],
  ['a no and a fear, departure', { will: 'no' }, { fear: true }, 'departure'],
  ['a no and a fear, hand-over', { will: 'no' }, { fear: true }, 'hand-over'],
  ['one and both', { will: 'no' }, { will: 'no', fear: true }, 'hand-over'],
  ['a no and an unfit traveller', { will: 'no' }, { fitness: unfit }, 'departure'],
  [
    'a fear, and a fear of somebody unfit',
    { fear: true },
    { fear: true, fitness: unfit },
    'departure',
  ],
  [
    'unasked and kept for a court',
    { hold: groundedHold },
    { hold: { ...groundedHold, court: null } },
    'plan',
  ],
])('nobody else can tell apart: %s', (_, one, other, at) => {
  expect(bytes(one, at)).toBe(bytes(other, at))
  expect(bytes(one, at)).not.toBe('[]')
})

test('a hold has one form', () => {
  const said = objections(transferRules, { ...readyToGo, will: 'no' }, 'departure')
  expect(objectionsFor('other', said)).toEqual([
    { rule: 'held', weight: 'bars', because: 'Held.', shown: 'Held.', source: '' },
  ])
})

test('a wounded prisoner’s no looks like a wounded prisoner’s fear', () => {
  const health = 'serious'
  const counted = { health, countedInBalance: false } as const
  expect(bytes({ ...counted, will: 'no' }, 'plan')).toBe(bytes({ ...counted, fear: true }, 'plan'))
})

test('for any facts at all a no and a fear are the same bytes to everybody else', () => {
  fc.assert(
    fc.property(anyTransfer, anyMoment, (facts, at) => {
      const no = bytes({ ...facts, will: 'no', fear: false }, at)
      expect(bytes({ ...facts, will: 'yes', fear: true }, at)).toBe(no)
      expect(bytes({ ...facts, will: 'no', fear: true }, at)).toBe(no)
    }),
  )
})

test('nobody else reads the name, the article or the sentence of a hold', () => {
  fc.assert(
    fc.property(anyTransfer, anyMoment, (facts, at) => {
      const text = bytes(facts, at)
      expect(text).not.toMatch(
        /will-respected|no-return|legal-hold|told the neutral|said no|keeps the person/u,
      )
    }),
  )
})

test('everything else reaches everybody, unchanged and in order', () => {
  fc.assert(
    fc.property(anyTransfer, anyMoment, (facts, at) => {
      const all = objections(transferRules, facts, at)
      const plain = all.filter(({ shown }) => shown !== 'Held.')
      const read = objectionsFor('other', all)
      expect(read.filter(({ rule }) => rule !== 'held')).toEqual(plain)
      expect(read.length).toBe(plain.length + (plain.length < all.length ? 1 : 0))
    }),
  )
})

test('the protection officer reads everything', () => {
  const all = objections(transferRules, { ...readyToGo, will: 'no', fear: true }, 'departure')
  expect(objectionsFor('protection-officer', all)).toEqual(all)
  expect(all.map(({ because }) => because)).not.toContain('Held.')
})

test.each<[string, Partial<TransferFacts>, Moment, string[], string[]]>([
  [
    'what bars stays open whatever is answered',
    { will: 'no' },
    'plan',
    ['will-respected', 'held'],
    ['will-respected'],
  ],
  [
    'what asks is closed by its answer',
    { hold: groundedHold },
    'plan',
    ['legal-hold-grounded'],
    [],
  ],
  [
    'or by the answer of who reads only that the person is held',
    { hold: groundedHold },
    'plan',
    ['held'],
    [],
  ],
  [
    'not by another answer',
    { hold: groundedHold },
    'plan',
    ['place-for-a-no'],
    ['legal-hold-grounded'],
  ],
  [
    'held answers nothing that is shown in plain words',
    { placeForANo: false },
    'plan',
    ['held'],
    ['place-for-a-no'],
  ],
])('%s', (_, given, at, answered, open) => {
  const all = objections(transferRules, { ...readyToGo, ...given }, at)
  expect(stillOpen(all, new Set(answered)).map(({ rule }) => rule)).toEqual(open)
})
