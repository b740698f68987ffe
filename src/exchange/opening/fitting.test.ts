/** By what the fallen are counted is stated when an exchange is opened, or it is not opened. */
import { expect, it } from 'vitest'
import type { Category } from '../../people/person.ts'
import { Conditions } from '../exchange.ts'
import { refuseUnstated } from './fitting.ts'

const conditions = (unit?: string) =>
  Conditions.parse({ aheadMax: 2, hostilitiesActive: true, placeForANo: null, unit })
const opening = (categories: readonly Category[], unit?: string) => () =>
  refuseUnstated(conditions(unit), categories)

it('takes remains in a unit, and the living in none', () => {
  expect(opening(['remains'], 'bag')).not.toThrow()
  expect(opening(['prisoner-of-war', 'child'])).not.toThrow()
})

it.each<[string, readonly Category[], string | undefined, string]>([
  ['remains in no unit', ['remains'], undefined, 'say by what: bag, body or identified-person'],
  ['the living in one', ['civilian'], 'body', 'the unit body is one of remains'],
  ['both together', ['civilian', 'remains'], 'body', 'remains need a commitment of their own'],
])('refuses %s', (_, categories, unit, sentence) => {
  expect(opening(categories, unit)).toThrow(sentence)
})
