import { expect, it } from 'vitest'
import { seenIn } from '../records/learning/weights.ts'
import { builderOf } from './model-version.ts'
import { freezeValues, seenValuesUnder } from './frozen-values.ts'

/** Letters that nobody here reads: three lines with one name, one with another. */
const [often, once] = ['ქართველი', 'ωμέγα']
const left = [often, often, once].map((surname) => ({ surname }))
const right = [{ surname: often }]

const countsUnder = (hashOf: (hash: number) => number) => {
  const builder = builderOf({ left, right }, { extras: [] })
  const taken = builder.taken()
  const surnames = { ...taken.surnames, hashes: taken.surnames.hashes.map(hashOf) }
  const records = { ...taken, surnames }
  const { spellingOf } = builder.spellings
  const frozen = freezeValues(records, seenIn(records), spellingOf)
  return Array.from(seenValuesUnder(frozen, records, { spellingOf }).surnames.lines.subarray(1))
}

it('counts a name that cannot be read as often as it stood in the lists', () => {
  expect(countsUnder((hash) => hash)).toEqual([3, 1])
})

it('takes no name for rarer than it was where another has its hash', () => {
  expect(countsUnder(() => 7)).toEqual([3, 3])
})
