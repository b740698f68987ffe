import { describe, expect, it } from 'vitest'
import { costAt, heightsOf, moved } from './costs.ts'

const cost = (threshold: number) => ({
  threshold,
  pairsFrom: 0,
  expectedWrong: 0,
  expectedMissed: 0,
})

describe('the cost of a threshold', () => {
  const costs = [0.01, 0.5, 0.95, 0.99].map(cost)
  it.each([
    [0.5, 0.5],
    [0.93, 0.95],
    [0, 0.01],
    [1, 0.99],
  ])('asked at %d is the one at %d', (asked, expected) => {
    expect(costAt(costs, asked)?.threshold).toBe(expected)
  })

  it('is unknown where nothing was worked out', () => {
    expect(costAt([], 0.5)).toBeUndefined()
  })
})

it('a threshold that is moved stops at the other', () => {
  const both = { review: 0.1, probable: 0.95 }
  expect(moved(both, 'review', 0.3)).toEqual({ review: 0.3, probable: 0.95 })
  expect(moved(both, 'review', 0.99)).toEqual({ review: 0.95, probable: 0.95 })
  expect(moved(both, 'probable', 0.05)).toEqual({ review: 0.1, probable: 0.1 })
})

it('a small bin shows beside a large one, and an empty one does not', () => {
  expect(heightsOf([0, 1, 100])).toEqual([0, 0.1, 1])
  expect(heightsOf([0, 0])).toEqual([0, 0])
})
