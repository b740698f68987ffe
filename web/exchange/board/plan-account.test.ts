import { expect, it } from 'vitest'
import { planAccount, scaleOf } from './plan-account.ts'

type Asked = Parameters<typeof planAccount>[0]
const adopted = (
  number: number,
  aheadMax: number,
  formula: Asked['formula'],
): Asked['terms'][number] => ({
  number,
  formula,
  aheadMax,
  order: null,
  capacity: {},
  reason: null,
  at: '2026-03-01T09:00:00Z',
})
const exchange: Asked = {
  formula: { kind: 'ratio', give: [6, 4] },
  aheadMax: 2,
  terms: [adopted(0, 5, { kind: 'one-for-one' }), adopted(1, 2, { kind: 'ratio', give: [6, 4] })],
}

it('is the account of the terms that the plan was made under, its limit in its own unit', () => {
  expect(planAccount(exchange, { terms: 0 })).toEqual({ formula: { kind: 'one-for-one' }, most: 5 })
  expect(planAccount(exchange, { terms: 1 })?.most).toBe(6)
})

it('has no limit that could be told of all for all, and is none where one side gives alone', () => {
  const all = { ...exchange, terms: [adopted(0, 2, { kind: 'all-for-all' })] }
  const account = planAccount(all, { terms: 0 })
  expect(account?.most).toBeNull()
  expect(account && scaleOf(account, [-12, 0])).toBe(12)
  const alone = { ...exchange, terms: [adopted(0, 2, { kind: 'cycles' })] }
  expect(planAccount(alone, { terms: 0 })?.most).toBe(2)
})
