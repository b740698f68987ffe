import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consequencesOf, type Signed } from './consequences.ts'
import { historyOf, type PairEvent } from './pair-history.ts'

const decided = (id: string, at: number, decision: 'same' | 'different' | 'unsure' = 'same') =>
  ({ kind: 'decided', id, decision, reason: `because ${id}`, by: 'an officer', at }) as const
const revoked = (id: string, at: number) =>
  ({ kind: 'revoked', id, reason: 'seen again', at }) as const

const standing = (...events: PairEvent<string>[]) => historyOf(events).standing?.id ?? null

describe('the history of a pair', () => {
  it.each([
    ['nothing', [], null],
    ['a decision', [decided('a', 1)], 'a'],
    ['a doubt and then a decision', [decided('a', 1, 'unsure'), decided('b', 2)], 'b'],
    ['a decision that was taken back', [decided('a', 1), revoked('a', 2)], null],
    ['decided anew', [decided('a', 1), revoked('a', 2), decided('b', 3, 'different')], 'b'],
    ['a doubt stands again', [decided('a', 1, 'unsure'), decided('b', 2), revoked('b', 3)], 'a'],
    ['in any order of reading', [revoked('a', 2), decided('a', 1)], null],
  ])('%s', (_, events, expected) => {
    expect(standing(...events)).toBe(expected)
  })

  it('forgets nothing', () => {
    const { chapters } = historyOf([decided('a', 1), revoked('a', 2), decided('b', 3)])
    expect(chapters.map(({ decided: { id }, revoked: back }) => [id, back?.at ?? null])).toEqual([
      ['a', 2],
      ['b', null],
    ])
  })

  it('knows no revocation of what nobody decided', () => {
    expect(() => historyOf([revoked('a', 2)])).toThrow('nobody decided')
  })
})

const signed = (id: string, decision: Signed<string>['decision']): Signed<string> => ({
  id,
  one: id.charAt(0),
  other: id.charAt(1),
  decision,
})

describe('what follows from decisions', () => {
  const told = consequencesOf([
    signed('AB', 'same'),
    signed('BC', 'different'),
    signed('CD', 'same'),
    signed('DE', 'unsure'),
  ])
  it.each([
    ['A', 'C', [{ different: 'BC', through: ['AB'] }]],
    ['C', 'A', [{ different: 'BC', through: ['AB'] }]],
    ['B', 'C', [{ different: 'BC', through: [] }]],
    ['A', 'D', [{ different: 'BC', through: ['AB', 'CD'] }]],
    ['A', 'E', []],
    ['A', 'B', []],
    ['X', 'C', []],
  ])('%s and %s', (one, other, expected) => {
    expect(told.warningsOn(one, other)).toEqual(expected)
  })

  it('a person is all lines that were joined', () => {
    expect(told.personOf('B')).toEqual(['A', 'B'])
    expect(told.personOf('E')).toEqual(['E'])
  })

  it('a join that is undone parts the person, unless others hold it together', () => {
    const chain = [signed('AB', 'same'), signed('BC', 'same'), signed('CD', 'same')]
    expect(consequencesOf(chain).afterRevoking('BC')).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ])
    const round = consequencesOf([...chain, signed('AD', 'same')])
    expect(round.afterRevoking('BC')).toEqual([['A', 'B', 'C', 'D']])
    expect(round.afterRevoking('XY')).toEqual([])
  })

  it('warns of a pair just if its two people hold lines that were told apart', () => {
    const line = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
    const anySigned = fc.record({
      id: fc.uuid(),
      one: line,
      other: line,
      decision: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
    })
    fc.assert(
      fc.property(fc.array(anySigned, { maxLength: 8 }), line, line, (all, one, other) => {
        const { warningsOn, personOf } = consequencesOf(all)
        const [ones, others] = [personOf(one), personOf(other)]
        const isApart = all.some(
          (each) =>
            each.decision === 'different' &&
            ((ones.includes(each.one) && others.includes(each.other)) ||
              (ones.includes(each.other) && others.includes(each.one))),
        )
        expect(warningsOn(one, other).length > 0).toBe(isApart)
      }),
    )
  })
})
