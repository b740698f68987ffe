import { describe, expect, it } from 'vitest'
import { arrangedOf, movedTo, orderOf, owed, usual } from './priorities.ts'
import { ownTerms, termsOf } from './terms-draft.ts'

describe('the order of priorities', () => {
  it('is not written while it is the usual one', () => {
    expect(orderOf(arrangedOf(undefined))).toBeUndefined()
    expect(orderOf(arrangedOf([...owed, ...usual]))).toBeUndefined()
  })

  it.each([
    [2, ['released', 'changes', 'longestHeld', 'remains', 'imbalance', 'threeWay']],
    [0, ['longestHeld', 'released', 'changes', 'remains', 'imbalance', 'threeWay']],
    [-3, ['longestHeld', 'released', 'changes', 'remains', 'imbalance', 'threeWay']],
    [9, ['released', 'changes', 'remains', 'imbalance', 'threeWay', 'longestHeld']],
  ])('with the longest held at place %i', (place, arranged) => {
    expect(movedTo(usual, 'longestHeld', place)).toEqual(arranged)
  })

  it('never puts a bargain before what is owed', () => {
    const order = orderOf(movedTo(usual, 'imbalance', 0))
    expect(order?.slice(0, owed.length)).toEqual(owed)
    expect(order?.[owed.length]).toBe('imbalance')
  })
})

describe('a draft', () => {
  const order = [...owed, ...movedTo(usual, 'longestHeld', 0)]
  const agreed = {
    aheadMax: 2,
    formula: { kind: 'one-for-one' as const },
    parties: [],
    stages: [],
    order,
  }

  it('starts from the order that was agreed, and asks for nothing while it stands', () => {
    expect(ownTerms(agreed).arranged[0]).toBe('longestHeld')
    expect(termsOf(ownTerms(agreed), agreed)).toBeNull()
    expect(ownTerms({ ...agreed, order: null }).arranged).toEqual(usual)
  })

  it('says the usual order where another was agreed', () => {
    const draft = { ...ownTerms(agreed), arranged: usual }
    expect(termsOf(draft, agreed)).toEqual({ order: [...owed, ...usual] })
    expect(termsOf(draft, { ...agreed, order: null })).toBeNull()
  })
})
