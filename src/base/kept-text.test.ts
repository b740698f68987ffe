import { array, assert, integer, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { canBeKept } from './kept-text.ts'

it('is exactly what UTF-8 gives back, without a zero', () => {
  assert(
    property(string({ unit: 'binary' }), array(integer({ min: 0, max: 0xffff })), (well, units) => {
      for (const text of [well, well + String.fromCharCode(...units)]) {
        const kept = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\0')
        expect(canBeKept({ some: [{ [text]: 1 }] })).toBe(kept)
        expect(canBeKept([[1, null, text]])).toBe(kept)
      }
    }),
  )
})
