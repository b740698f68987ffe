import { array, assert, nat, property, string, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { markedText } from './marked-text.ts'

it('cuts at every edge, and names the shortest mark first', () => {
  const marks = [
    { key: 'sentence', span: [0, 9] as const },
    { key: 'number', span: [3, 5] as const },
  ]
  expect(markedText('At 21 came', marks)).toEqual([
    { from: 0, text: 'At ', keys: ['sentence'] },
    { from: 3, text: '21', keys: ['number', 'sentence'] },
    { from: 5, text: ' cam', keys: ['sentence'] },
    { from: 9, text: 'e', keys: [] },
  ])
})

it('is the whole text, and every piece lies under the marks that it names', () => {
  const span = tuple(nat(40), nat(40))
  assert(
    property(string({ maxLength: 30 }), array(span, { maxLength: 8 }), (text, spans) => {
      const marks = spans.map(([from, length], place) => {
        return { key: String(place), span: [from, from + length] as const }
      })
      const pieces = markedText(text, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { from, text: words, keys } of pieces) {
        for (let at = from; at < from + words.length; at += 1) {
          const over = marks.filter(({ span: [start, end] }) => start <= at && at < end)
          expect(new Set(keys)).toEqual(new Set(over.map(({ key }) => key)))
        }
      }
    }),
  )
})
