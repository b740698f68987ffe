import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { whoIsElsewhere, type Gone } from './elsewhere.ts'

const line = (key: string, words = key, likeness: string | null = null) => ({
  key,
  words,
  likeness,
})
const gone = (named: ReturnType<typeof line>, change: Partial<Gone> = {}): Gone => ({
  ...named,
  exchange: 3,
  how: 'handed-over',
  ...change,
})
const told = (lines: readonly ReturnType<typeof line>[], before: readonly Gone[]) => {
  const found = whoIsElsewhere(lines, before)
  return lines.map((one) => {
    const each = found.get(one)
    return each === undefined ? 'may be planned' : each.certain ? 'is gone' : 'is asked'
  })
}

const free = 'may be planned'

it.each([
  [
    'by its reference, whatever else was corrected',
    [line('N-1', 'new words')],
    [gone(line('N-1', 'old words'))],
    ['is gone'],
  ],
  ['another reference', [line('N-2')], [gone(line('N-1'))], [free]],
  [
    'one reference on two lines: the words say which; the other is a question',
    [line('N-1', 'Dilan'), line('N-1', 'Viren')],
    [gone(line('N-1', 'Viren'))],
    ['is asked', 'is gone'],
  ],
  [
    'the same words twice: one went, the other is a question',
    [line('N-1', 'Dilan'), line('N-1', 'Dilan')],
    [gone(line('N-1', 'Dilan'))],
    ['is gone', 'is asked'],
  ],
  [
    'a corrected line without a reference',
    [line('new words', 'new words', 'Dilan 1990'), line('x', 'x', 'Viren 1990')],
    [gone(line('old words', 'old words', 'Dilan 1990'))],
    ['is asked', free],
  ],
  [
    'lines without a date are like nobody',
    [line('a', 'a', null)],
    [gone(line('b', 'b', null))],
    [free],
  ],
  [
    'the same reference shared only in the other exchange',
    [line('N-1', 'Dilan')],
    [gone(line('N-1', 'Dilan')), gone(line('N-1', 'Viren'))],
    ['is gone'],
  ],
])('%s', (_, lines, before, expected) => {
  expect(told(lines, before)).toEqual(expected)
})

it('never leaves out more lines than people who went', () => {
  const anyLine = fc.record({
    key: fc.constantFrom('N-1', 'N-2', 'N-3'),
    words: fc.constantFrom('Dilan', 'Viren'),
    likeness: fc.constantFrom(null, 'Dilan 1990', 'Viren 1990'),
  })
  fc.assert(
    fc.property(fc.array(anyLine), fc.array(anyLine), (lines, before) => {
      const found = [
        ...whoIsElsewhere(
          lines,
          before.map((each) => gone(each)),
        ).values(),
      ]
      expect(found.filter(({ certain }) => certain).length).toBeLessThanOrEqual(before.length)
    }),
  )
})
