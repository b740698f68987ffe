import { expect, it } from 'vitest'
import { inWords } from './plan-words.ts'

const names = {
  clause: { id: '5f0c-1', number: 2, says: '1,000 for\n1,000, northland first' },
  parties: [
    { id: 'northland', name: 'Northland' },
    { id: 'southland', name: 'The $& Republic' },
  ],
}

it.each([
  [
    'Clause "5f0c-1" lets at most 3 people of northland go, and 3 go.',
    'Clause 2 (“1,000 for 1,000, northland first”) lets at most 3 people of Northland go, and 3 go.',
  ],
  ['one more needs one more of southland.', 'one more needs one more of The $& Republic.'],
  ['2 of 3, cut-off 1', '2 of 3, cut-off 1'],
])('%s', (text, expected) => expect(inWords(text, names)).toBe(expected))

it('cuts a long clause', () => {
  const says = 'x'.repeat(200)
  const text = inWords('Clause "5f0c-1" ends.', { ...names, clause: { ...names.clause, says } })
  expect(text).toBe(`Clause 2 (“${'x'.repeat(80)}…”) ends.`)
})
