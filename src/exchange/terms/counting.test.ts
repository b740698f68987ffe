import { describe, expect, it } from 'vitest'
import { isSameFormula, mayCountBy, type Counted } from './counting.ts'

const oneForOne: Counted = { kind: 'one-for-one' }
const ratio = (n: number, m: number): Counted => ({ kind: 'ratio', give: [n, m] })
const gesture = (by: string): Counted => ({ kind: 'unilateral', by })

it.each([
  [oneForOne, ratio(1, 1), true],
  [ratio(6, 4), ratio(3, 2), true],
  [ratio(3, 2), ratio(2, 3), false],
  [oneForOne, { kind: 'all-for-all' }, false],
  [gesture('northland'), gesture('northland'), true],
  [gesture('northland'), gesture('southland'), false],
] satisfies [Counted, Counted, boolean][])('%j and %j count alike: %s', (a, b, isSame) => {
  expect(isSameFormula(a, b)).toBe(isSame)
  expect(isSameFormula(b, a)).toBe(isSame)
})

describe('a formula may be used', () => {
  it('that the commitment says, and any where it says none', () => {
    expect(mayCountBy(ratio(6, 4), { agreed: ratio(3, 2), stoodOn: [] })).toBe(true)
    expect(mayCountBy(oneForOne, { agreed: ratio(3, 2), stoodOn: [] })).toBe(false)
    expect(mayCountBy(ratio(3, 2), { agreed: null, stoodOn: [oneForOne] })).toBe(true)
  })

  it('that the exchange stood on before, whatever the commitment says', () => {
    const asked = { agreed: ratio(3, 2), stoodOn: [oneForOne] }
    expect(mayCountBy(ratio(1, 1), asked)).toBe(true)
    expect(mayCountBy({ kind: 'all-for-all' }, asked)).toBe(false)
  })
})
