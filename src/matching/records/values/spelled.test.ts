import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridged, crossing, sparingSpellings, SpelledBuilder, spelledOf } from './spelled.ts'

const all = ['', 'Шуменко', 'shumenko', sparingSpellings('שומנקו'), sparingSpellings('شومينكو')]
const spelled = spelledOf(all)
const [cyrillic, latin, hebrew, arabic] = [1, 2, 3, 4]

it.each([
  [cyrillic, latin, 'full'],
  [latin, hebrew, 'sparing'],
  [arabic, hebrew, 'sparing'],
  [arabic, cyrillic, 'sparing'],
  [latin, latin, 'none'],
  [0, hebrew, 'none'],
])('value %i and value %i: %s', (one, other, expected) => {
  expect(crossing(spelled, one, spelled, other)).toBe(expected)
  expect(crossing(spelled, other, spelled, one)).toBe(expected)
})

it('finds one name in any two of four scripts, the same both ways', () => {
  const values = [cyrillic, latin, hebrew, arabic]
  for (const one of values) {
    for (const other of values.filter((value) => value !== one)) {
      const found = bridged([spelled, one], [spelled, other], 0)
      expect([one, other, found > 2]).toEqual([one, other, true])
      expect(bridged([spelled, other], [spelled, one], 0)).toBe(found)
      expect(bridged([spelled, one], [spelled, other], found)).toBe(found)
      expect(bridged([spelled, one], [spelled, other], found + 1e-6)).toBe(-Infinity)
    }
  }
})

describe('a field in one script', () => {
  it('packs nothing and asks no bridge', () => {
    const one = spelledOf(['', 'shumenko', 'ladov'])
    expect(one.units).toHaveLength(0)
    expect(crossing(one, 1, one, 2)).toBe('none')
  })
})

it.each([['الخوريان'], ['خوريان']])('%s is read without its article', (written) => {
  expect(sparingSpellings(written)[0]).toBe('خوريان')
})

it('an article is taken away once', () => {
  expect(sparingSpellings('الالوسي')[0]).toBe('الوسي')
})

it('values that come later are spelled as if they had been there from the start', () => {
  const words = fc.constantFrom('shumenko', 'Шуменко', 'Ладов', '', '7', sparingSpellings('שומנקו'))
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 5 }), (portions) => {
      const builder = new SpelledBuilder()
      portions.forEach((portion, at) => {
        for (const word of portion) builder.add(word)
        expect(builder.taken()).toEqual(spelledOf(portions.slice(0, at + 1).flat()))
      })
    }),
  )
})
