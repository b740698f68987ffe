import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedModel, type Model } from './model.ts'
import { recordsOf } from '../records-of.ts'
import { inParts, refusalBits, weightsOf, withRarity } from './weights.ts'
import { levelCode } from '../values/word-levels.ts'

const crowd = Array.from({ length: 200 }, (_, at) => ({
  surname: at < 100 ? 'Ладов' : `Surname${String.fromCharCode(97 + (at % 26), 97 + (at % 7))}`,
  given: at % 2 === 0 ? 'Игнат' : 'Тарен',
}))
const records = recordsOf(crowd, crowd)
const shipped = shippedModel(records)

function withShares(m: readonly number[], u: readonly number[]): Model {
  const fields = shipped.fields.map((field) =>
    field.key === 'given' ? { ...field, m: Float64Array.from(m), u: Float64Array.from(u) } : field,
  )
  return { ...shipped, fields }
}

it('weighs a rare value more than a common one, and a missing one nothing', () => {
  const { surname } = weightsOf(records, shipped)
  const common = records.left.name.surname[0] ?? 0
  const rare = records.left.name.surname[150] ?? 0
  expect(surname.rarity[rare]).toBeGreaterThan(surname.rarity[common] ?? 0)
  expect(surname.lines[common]).toBe(200)
  expect([surname.levels[0], surname.best[0]]).toEqual([0, 0])
  expect(surname.best[rare]).toBeGreaterThan(surname.best[common] ?? 0)
})

const shares = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 })
  .map((each) => [0, ...each])

it('never weighs a better level less, whatever was learned', () => {
  fc.assert(
    fc.property(shares, shares, (m, u) => {
      const { levels } = weightsOf(records, withShares(m, u)).given
      const chain = [1, 2, 3, 4, 7, 8].map((level) => levels[level] ?? 0)
      expect(chain).toEqual(chain.toSorted((one, other) => one - other))
      for (const level of levels.subarray(1)) expect(level).toBeGreaterThanOrEqual(chain[0] ?? 0)
    }),
  )
})

const weightOfDifferent = (m: number) => {
  const rest = (1 - m) / 8
  return weightsOf(
    records,
    withShares([0, m, ...Array.from({ length: 8 }, () => rest)], [...(shipped.fields[1]?.u ?? [])]),
  ).given.levels[levelCode.different]
}

describe('a clearly different given name', () => {
  it('refuses alone while one person hardly ever has two', () => {
    expect(weightOfDifferent(0.001)).toBe(inParts(refusalBits))
    expect(weightOfDifferent(0.004)).toBe(inParts(refusalBits))
  })

  it('is mere evidence in lists that often name one person differently', () => {
    expect(weightOfDifferent(0.1)).toBeGreaterThan(inParts(-4))
    expect(weightOfDifferent(0.01)).toBeGreaterThan(inParts(refusalBits))
    expect(weightOfDifferent(0.01)).toBeLessThan(weightOfDifferent(0.1) ?? 0)
  })
})

it.each([
  ['a common value, agreed on in part', 300, 1, -900, 0],
  ['a common value, agreed on', 300, 2, -900, 0],
  ['a rare value', 300, 2, 900, 1_200],
  ['a rare value, agreed on in part', 300, 1, 900, 300],
  ['a level that speaks against one person anyway', -500, 1, -900, -500],
  ['a level for which rarity does not count', 300, 0, -900, 300],
])('never counts agreement against one person: %s', (_, weight, counts, rarity, due) => {
  expect(withRarity(weight, counts, rarity)).toBe(due)
})
