import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meantInstead, retyped, touching } from './keyboards.ts'

describe('what was meant when the wrong layout was on', () => {
  it.each([
    ['Bdfyjd', 'иванов'],
    [';erjd', 'жуков'],
    ['Cthutq', 'сергей'],
    ['Cthusq', 'сергій'],
    ['lpl]', 'محمد'],
    ['kuh', 'לוי'],
    ['Шмфтщм', 'ivanov'],
    ['Зуекщм', 'petrov'],
  ])('%s may be %s', (written, meant) => {
    expect(retyped(written)).toContain(meant)
  })

  it('is of another script, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (written) => {
        expect(retyped(written).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

it('keys that touch do so both ways', () => {
  for (const pair of touching) expect(touching).toContain(pair.charAt(1) + pair.charAt(0))
  expect(touching).toContain('qw')
  expect(touching).toContain('qa')
  expect(touching).toContain('ам')
  expect(touching).not.toContain('qp')
})

it.each([
  ['Bdfyjd', 'иванов'],
  ['Gtnhtyrj', 'петренко'],
  ['Шмфтщм', 'ivanov'],
  ['Schmidt', undefined],
  ['Müller', undefined],
  ['Иванов', undefined],
  ['Ivanov', undefined],
  ['Хасан', undefined],
  ['Kim', undefined],
])('%s was meant as %s', (typed, meant) => {
  expect(meantInstead(typed)).toBe(meant)
})
