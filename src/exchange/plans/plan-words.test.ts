import { describe, expect, it } from 'vitest'
import { inWords, saidOf } from './plan-words.ts'

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

describe('what is said', () => {
  it('is told with its figures, ids of sides, and the clause by its number and words', () => {
    const text = 'Clause "5f0c-1" lets at most 3 people of northland go, and 3 go.'
    expect(saidOf(text, names)).toEqual({
      text: inWords(text, names),
      as: 'limitReached',
      values: {
        clause: '2 (“1,000 for 1,000, northland first”)',
        people: '3',
        party: 'northland',
      },
    })
  })

  it('is text alone where the planner has no such sentence', () => {
    const other = { text: 'A word of Northland.', as: null, values: {} }
    expect(saidOf('A word of northland.', names)).toEqual(other)
  })
})
