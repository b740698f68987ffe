import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenBy } from './seen.ts'
import { needsOf, verdictOf, type Signature } from './verdict.ts'

/** `A same two`: officer, answer, and how many it needs. */
const signed = (says: string): Signature => {
  const [officer = '', decision, needs] = says.split(' ')
  if (decision !== 'same' && decision !== 'different' && decision !== 'unsure')
    throw new Error(`no such answer: ${says}`)
  return { officer, decision, needs: needs === 'two' ? 'two' : 'one' }
}
const all = (says: readonly string[]) => says.map(signed)

it.each([
  ['same', 'none', 'review', 'one'],
  ['same', 'review-band', 'probable', 'one'],
  ['same', 'review-band', 'review', 'two'],
  ['same', 'review-band', null, 'two'],
  ['same', 'every-same', 'probable', 'two'],
  ['different', 'every-same', 'review', 'one'],
  ['unsure', 'every-same', 'review', 'one'],
] as const)('%s under %s in band %s needs %s', (decision, terms, band, needs) => {
  expect(needsOf(decision, terms, band)).toBe(needs)
})

const same = { state: 'decided', decision: 'same' }
const different = { state: 'decided', decision: 'different' }
const second = { state: 'waits', for: 'second' }
const third = { state: 'waits', for: 'third' }

describe('the verdict', () => {
  it.each([
    [[], { state: 'open' }],
    [['A unsure'], { state: 'unsure' }],
    [['A same'], same],
    [['A different'], different],
    [['A same two'], second],
    [['A same two', 'A same two'], second],
    [['A same two', 'B unsure'], second],
    [['A same two', 'B same two'], same],
    [['A same two', 'B same'], same],
    [['A same two', 'B different'], third],
    [['A same two', 'B different', 'C unsure'], third],
    [['A same two', 'B different', 'C same two'], same],
    [['A same two', 'B different', 'C different'], different],
    [['A unsure', 'A same'], same],
  ])('of %j is %j', (says, expected) => {
    expect(verdictOf(all(says))).toEqual(expected)
  })
})

describe('what an officer sees', () => {
  it.each([
    ['B', ['A same two'], []],
    ['A', ['A same two'], ['same']],
    ['B', ['A same two', 'B unsure'], ['unsure']],
    ['B', ['A same two', 'B different'], ['same', 'different']],
    ['C', ['A same two', 'B different'], []],
    ['C', ['A same two', 'B same two'], ['same', 'same']],
  ])('%s of %j: %j', (officer, says, expected) => {
    const { signatures } = seenBy(all(says), { kind: 'signs', officer })
    expect(signatures.map(({ decision }) => decision)).toEqual(expected)
  })

  it('is all for whoever never signs', () => {
    const seen = seenBy(all(['A same two']), { kind: 'looks' })
    expect(seen).toMatchObject({ verdict: second, signatures: [{ officer: 'A' }] })
  })

  it('lacks what waits, and nothing else', () => {
    const answer = fc.constantFrom('A same two', 'A different', 'A unsure')
    fc.assert(
      fc.property(answer, (first) => {
        const { signatures } = seenBy(all([first]), { kind: 'signs', officer: 'B' })
        // What one officer decides alone is decided; a doubt is an open question to all.
        const isHidden = verdictOf(all([first])).state === 'waits'
        expect(signatures).toHaveLength(isHidden ? 0 : 1)
      }),
    )
  })
})
