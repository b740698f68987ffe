import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { addressOf, askedIn } from './address.ts'

test.each([
  ['a year stays words', { from: '2031' }, '?from=2031'],
  ['what is empty is not asked', { text: '', kind: 'remains' }, '?kind=remains'],
  ['nothing', {}, ''],
  ['no word', { first: 3, text: 'two words' }, '?text=two+words'],
])('%s', (_, asked, address) => {
  expect(addressOf(asked)).toBe(address)
})

it('gives back what was asked, whatever the words', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.dictionary(word, word, { noNullPrototype: true }), (asked) => {
      expect(askedIn(addressOf(asked))).toEqual(asked)
    }),
  )
})
