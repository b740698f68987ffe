import { describe, expect, it } from 'vitest'
import { poolText } from '../../../../test/support/pool-text.ts'
import { Refusal } from '../../../base/refusal.ts'
import { readWmd } from './read-wmd.ts'

const plain = poolText({
  altruists: [false, false, true],
  arcs: [
    [1, 2, '1.0'],
    [2, 1, '2.50'],
    [3, 1, '1'],
    [1, 3, '0.0'],
  ],
})

describe('a pool is read', () => {
  it('with whole weights, and without the arcs that lead to an altruist', () => {
    const pool = readWmd(plain)
    expect([...pool.isAltruist]).toEqual([0, 0, 1])
    expect([...pool.tail]).toEqual([0, 1, 2])
    expect([...pool.head]).toEqual([1, 0, 0])
    expect([...pool.weight]).toEqual([10, 25, 10])
    expect(pool.scale).toBe(10)
  })

  it('the same with Windows line ends, a byte order mark and the arcs in another order', () => {
    const lines = plain.trim().split('\n')
    const turned = [...lines.slice(0, -4), ...lines.slice(-4).toReversed()]
    expect(readWmd(`\uFEFF${turned.join('\r\n')}`)).toEqual(readWmd(plain))
  })

  it('any name but Pair is an altruist, however it is spelt', () => {
    const text = plain.replace('Altruist 3', 'Alturist 3').replace('Pair 2', 'Donor 2')
    expect([...readWmd(text).isAltruist]).toEqual([0, 1, 1])
  })
})

describe('what is wrong is refused with its line', () => {
  const cases: readonly (readonly [what: string, from: string, to: string, sentence: string])[] = [
    ['a node beyond the last', '1,2,1.0', '1,4,1.0', 'Line 7: "4" is not a node from 1 to 3.'],
    ['node 0', '3,1,1', '0,1,1', 'Line 9: "0" is not a node from 1 to 3.'],
    ['half a node', '3,1,1', '1.5,1,1', 'Line 9: "1.5" is not a node from 1 to 3.'],
    ['a cell short', '2,1,2.50', '2,1', 'Line 8: "2,1" is not source,target,weight.'],
    ['a cell too many', '2,1,2.50', '2,1,2,50', 'Line 8: "2,1,2,50" is not source,target,weight.'],
    ['no number', '2,1,2.50', '2,1,much', 'Line 8: the weight "much" is not a number.'],
    ['no finite number', '2,1,2.50', '2,1,1e9', 'Line 8: the weight "1e9" is not a number.'],
    ['fine weights', '2,1,2.50', '2,1,0.1234567', 'Line 8: the weight 0.1234567 has more than 6'],
    ['large weights', '2,1,2.50', '2,1,9999999999', 'Line 8: the weights are too large'],
    ['an arc twice', '3,1,1', '1,2,3', 'Line 9: the arc from 1 to 2 stands on line 7 already.'],
    ['a file cut short', '\n1,3,0.0', '', 'Line 10: 4 arcs are announced, 3 are there.'],
    ['a name twice', 'NAME 2', 'NAME 1', 'Line 5: node 1 has a name already.'],
    ['a name missing', '# ALTERNATIVE NAME 2: Pair 2', '#', 'Line 11: node 2 has no line'],
    ['no size', '# NUMBER ALTERNATIVES: 3', '#', 'Line 4: a node stands before'],
    [
      'a size in words',
      'ALTERNATIVES: 3',
      'ALTERNATIVES: three',
      'Line 2: "three" is not a number',
    ],
    ['a giant size', 'ALTERNATIVES: 3', 'ALTERNATIVES: 999999', 'Line 2: "999999" is not a number'],
  ]
  it.each(cases)('%s', (_what, from, to, sentence) => {
    expect(plain).toContain(from)
    const read = () => readWmd(plain.replace(from, to))
    expect(read).toThrow(Refusal)
    expect(read).toThrow(sentence)
  })

  it('an empty file', () => {
    expect(() => readWmd('')).toThrow('Line 1: the pool has no line "# NUMBER ALTERNATIVES: n".')
  })
})
