import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { bitsOf, likeness, likenessMax, maskOf, type PackedWords } from './likeness.ts'

function packed(...words: string[]): PackedWords {
  const starts = [0]
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length)
  const masks = words.map((word) =>
    Array.from(word).reduce((mask, letter) => mask | maskOf(letter.charCodeAt(0)), 0),
  )
  return {
    starts: Int32Array.from(starts),
    letters: Uint8Array.from(words.join(''), (letter) => letter.charCodeAt(0)),
    masks: Int32Array.from(masks),
  }
}

const alike = (left: string, right: string) => {
  const words = packed(left, right)
  return likeness(words, 0, words, 1)
}

it.each([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['ladov', 'ladov', 1],
  ['ladov', '', 0],
  ['abc', 'xyz', 0],
])('%s and %s: %d, as Winkler has it', (left, right, expected) => {
  expect(alike(left, right)).toBeCloseTo(expected, 3)
})

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdelnorst')), maxLength: 31 })

it('is symmetric, lies in 0 to 1, and never exceeds its bound', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      const words = packed(left, right)
      const found = likeness(words, 0, words, 1)
      expect(likeness(words, 1, words, 0)).toBe(found)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
      expect(found).toBeLessThanOrEqual(likenessMax(words, 0, words, 1) + 1e-12)
      expect(alike(left, left)).toBe(left === '' ? 0 : 1)
    }),
    { numRuns: 2_000 },
  )
})

/** As Winkler's paper has it, with lists of letters; the shorter word, or the earlier one, leads. */
function likenessByTheBook(left: string, right: string): number {
  const isTurned = left.length === right.length ? right < left : right.length < left.length
  const [one, other] = isTurned ? [right, left] : [left, right]
  const reach = Math.max(0, Math.floor(other.length / 2) - 1)
  const free = Array.from(other, () => true)
  const taken = Array.from(one, (letter, at) => {
    const to = free.findIndex(
      (isFree, place) => isFree && Math.abs(place - at) <= reach && other[place] === letter,
    )
    if (to >= 0) free[to] = false
    return to >= 0 ? letter : ''
  }).join('')
  if (taken === '') return 0
  const otherTaken = Array.from(other, (letter, place) => (free[place] ? '' : letter)).join('')
  const shifted = Array.from(taken).filter((letter, at) => letter !== otherTaken[at]).length
  const matched = taken.length
  const jaro =
    (matched / one.length + matched / other.length + (matched - shifted / 2) / matched) / 3
  let common = 0
  while (common < Math.min(4, one.length) && one[common] === other[common]) common += 1
  return jaro + common * 0.1 * (1 - jaro)
}

it('is what the book has, to the last digit', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(alike(left, right)).toBe(likenessByTheBook(left, right))
    }),
    { numRuns: 2_000 },
  )
})

it('counts the bits of a mask', () => {
  fc.assert(
    fc.property(fc.integer(), (mask) => {
      expect(bitsOf(mask)).toBe(
        Array.from((mask >>> 0).toString(2)).filter((bit) => bit === '1').length,
      )
    }),
  )
})
