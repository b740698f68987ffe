import { expect, it } from 'vitest'
import type { SaidStance } from '../stances/said-stances.ts'
import { repliesIn } from './replies.ts'

const stance = (more: Partial<SaidStance>): SaidStance => ({
  id: 'a',
  act: 'demands',
  about: 'lists',
  speaker: 'northland defence ministry',
  of: 'northland',
  towards: 'southland',
  on: '2031-05-01',
  said: [{ statement: 'one', span: [1, 2], outlet: null }],
  ...more,
})
const asked = stance({})
const word = stance({ act: 'confirms', of: 'southland', towards: null, on: '2031-05-09' })
const repliesTo = (...others: readonly SaidStance[]) =>
  repliesIn([asked, ...others]).map(({ days, answered }) => [days, answered?.on ?? null])

it.each([
  ['the next word about the same thing', [word], [8, '2031-05-09']],
  ['the first of two', [{ ...word, on: '2031-05-04' }, word], [3, '2031-05-04']],
  ['nothing: it stays open', [], [null, null]],
  ['a word about another thing', [{ ...word, about: 'remains' }], [null, null]],
  ['a word of the asker', [{ ...word, of: 'northland' }], [null, null]],
  ['a word to somebody else', [{ ...word, towards: 'eastmark' }], [null, null]],
  ['thanks', [{ ...word, act: 'thanks' }], [null, null]],
  ['a word long after', [{ ...word, on: '2031-09-01' }], [null, null]],
  ['a word of an unknown day', [{ ...word, on: null }], [null, null]],
] as const)('what answers a demand: %s', (_, others, found) => {
  expect(repliesTo(...others)).toEqual([found])
})

it('a demand of nobody in particular is no question', () => {
  expect(repliesIn([stance({ towards: null }), word])).toEqual([])
})
