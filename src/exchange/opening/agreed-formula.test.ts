import { expect, it } from 'vitest'
import { agreedFormula } from './agreed-formula.ts'

const [north, south] = ['northland', 'southland']
const promised = (...people: (number | null)[]) =>
  people.map((each, at) => ({ party: [north, south][at] ?? '', people: each }))

it.each([
  ['count', promised(300, 200), { kind: 'ratio', give: [3, 2] }],
  ['count', promised(50, 50), { kind: 'one-for-one' }],
  ['count', promised(50).slice(0, 1), { kind: 'unilateral', by: north }],
  ['all-for-all', promised(null, null), { kind: 'all-for-all' }],
  ['category', promised(null, null), null],
  ['deadline', promised(null).slice(0, 1), null],
  ['count', promised(2_003, 2_001), null],
])('of a %s of %j the formula is %j', (kind, counts, formula) => {
  expect(agreedFormula({ kind, counts }, [north, south])).toEqual(formula)
})

it('takes the sides in the order of their places, and leaves three to circles', () => {
  const counts = promised(300, 200).toReversed()
  expect(agreedFormula({ kind: 'count', counts }, [north, south])).toMatchObject({ give: [3, 2] })
  expect(agreedFormula({ kind: 'count', counts }, [north, south, 'eastmark'])).toBeNull()
})
