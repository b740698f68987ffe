import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heard, isSentence, say, sentences } from './sentences.ts'

const figure = fc.integer({ min: -50_000, max: 50_000 }).map(String)
const party = fc.constantFrom('northland', 'southland', 'eastmark', 'go', 'a-1')
const written = fc.constantFrom('5f0c6f0e-1111', 'living', 'all for all; and more.', '12')
const kind = fc.constantFrom('seat', 'stretcher', 'remains')

const generated = (name: string) => {
  if (name === 'kind' || name === 'kinds') return kind
  if (name === 'clause' || name === 'stage') return written
  return ['party', 'other', 'first', 'second'].includes(name) ? party : figure
}

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

describe('a sentence of the planner', () => {
  it.each(Object.entries(sentences))('%s is read back as it was said', (as, text) => {
    if (!isSentence(as)) throw new Error('there is such a sentence')
    const values = fc.record(
      Object.fromEntries(namesIn(text).map((name) => [name, generated(name)])),
    )
    fc.assert(
      fc.property(values, (spoken) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record has the names of this very sentence
        const said = say(as, spoken as Parameters<typeof say>[1])
        expect(said).not.toMatch(/[{}]/)
        expect(heard(said)).toEqual({ as, values: spoken })
      }),
    )
  })

  it.each([
    '',
    'No plan keeps every rule',
    '1 of 2, cut-off x; held 1 days, the last to go 2',
    'Clause "living" closes even: one more of north land needs one more of southland, and southland has none who can go.',
    'Clause "living" closes even: one more of northland needs one more of eastmark, and southland has none who can go.',
  ])('is not heard in "%s"', (text) => expect(heard(text)).toBeNull())
})

it('a plan is told in the words of everybody', () => {
  expect(say('placesTaken', { kind: 'remains', party: 'northland', stage: '2', places: 3 })).toBe(
    'No place for remains of northland is free from stage "2" on: 3 of 3 are taken.',
  )
})
