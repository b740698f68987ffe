import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesWithin } from './remark-names.ts'

it.each([
  ['known as Ladov, from the mill', ['Ladov']],
  ['в девичестве Ладова; по прозвищу «Волк»', ['Ладова', 'Волк']],
  ['born ladov', ['born', 'ladov']],
  ['المعروف بلادوف', ['المعروف', 'بلادوف']],
  ['Ladov-Taren Jr., Ladov', ['Ladov', 'Taren']],
  ['12.05.2024', []],
])('of “%s” the words %j may be names', (remark, words) => {
  expect(namesWithin(remark)).toEqual(words)
})

it('reads of any remark few words, each once', () => {
  expect(namesWithin(undefined)).toEqual([])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (remark) => {
      const words = namesWithin(remark)
      expect(words.length).toBeLessThanOrEqual(16)
      expect(new Set(words).size).toBe(words.length)
    }),
  )
})
