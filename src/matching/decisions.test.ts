import { describe, expect, it } from 'vitest'
import type { LineReading } from '../lists/submission.ts'
import {
  DecisionKind,
  lineFinder,
  obstacleTo,
  type ComparedColumn,
  type Recalled,
  type Touching,
} from './decisions.ts'
import { marksOf, valueOfAnswer, type Standing } from './queue.ts'

const line = (number: number, reference: string | undefined, ...cells: string[]) => ({
  line: number,
  seriesId: 'held',
  reference,
  cells,
})

describe('a line of an older version', () => {
  const find = lineFinder([
    line(2, '7', '7', 'Ладов'),
    line(3, '8', '8', 'Рутена'),
    line(4, undefined, 'Зорин', '1998'),
  ])
  it.each([
    [
      'by its reference, in another place',
      line(9, '7', '7', 'Ладов'),
      { line: 2, state: 'as-they-were' },
    ],
    [
      'by its reference, with another spelling',
      line(3, '8', '8', 'Рутен'),
      { line: 3, state: 'altered-since', changed: [] },
    ],
    [
      'by its cells, white space aside',
      line(1, undefined, ' Зорин', '1998 '),
      { line: 4, state: 'as-they-were' },
    ],
    ['not by cells that were altered', line(4, undefined, 'Зорин', '1999'), undefined],
    [
      'not by a reference of another list',
      { ...line(2, '7', '7', 'Ладов'), seriesId: 'other' },
      undefined,
    ],
    ['not by a number of the line', line(2, '1', '1', 'Ладов'), undefined],
  ])('is found %s', (_, before, expected) => {
    expect(find(before)).toEqual(expected)
  })
})

const read = (number: number, reference: string | undefined, reading: LineReading) => ({
  line: number,
  seriesId: 'held',
  reference,
  cells: Object.values(reading).map(String),
  reading,
})

describe('a line that was read', () => {
  const ladov = { surname: 'Ладов', given: 'Зорин', health: 'good' } as const
  const find = lineFinder([
    read(2, '7', ladov),
    read(3, undefined, { ...ladov, given: 'Мелан' }),
    read(4, undefined, { ...ladov, given: 'Шумин', transport: 'seat' }),
    read(5, undefined, { ...ladov, given: 'Шумин', transport: 'stretcher' }),
  ])
  it.each([
    [
      'is as it was, though another cell changed',
      read(9, '7', { ...ladov, health: 'grave' }),
      { line: 2, state: 'as-they-were' },
    ],
    [
      'is altered by what it is compared by, and says by what',
      read(9, '7', { ...ladov, surname: 'Ладо', extra: { tag: '5' } }),
      { line: 2, state: 'altered-since', changed: ['surname', 'extra'] },
    ],
    [
      'without a reference is found again, though another cell changed',
      read(9, undefined, { ...ladov, given: 'Мелан', health: 'light' }),
      { line: 3, state: 'as-they-were' },
    ],
    [
      'without a reference is not found among several alike',
      read(9, undefined, { ...ladov, given: 'Шумин', health: 'light' }),
      undefined,
    ],
    [
      'without a reference is not found once it is compared by something else',
      read(9, undefined, { ...ladov, given: 'Мела' }),
      undefined,
    ],
  ])('%s', (_, before, expected) => {
    expect(find(before)).toEqual(expected)
  })
})

const touching = (
  signatures: string,
  left: Touching['left'],
  right: Touching['right'],
): Touching => ({
  left,
  right,
  signatures: signatures.split(', ').map((says) => {
    const [officer = '', decision, needs] = says.split(' ')
    return {
      officer,
      decision: DecisionKind.parse(decision),
      needs: needs === 'two' ? 'two' : 'one',
    }
  }),
})

it.each([
  ['same', [], 'none'],
  ['same', [touching('A same', 'this-line', 'this-line')], 'pair-decided'],
  ['different', [touching('A same', 'this-line', 'this-line')], 'pair-decided'],
  ['same', [touching('A different', 'this-line', 'this-line')], 'pair-decided'],
  ['same', [touching('B unsure', 'this-line', 'this-line')], 'none'],
  ['same', [touching('A same', 'this-line', 'another')], 'left-is-another'],
  ['same', [touching('A same', 'another', 'this-line')], 'right-is-another'],
  ['different', [touching('A same', 'this-line', 'another')], 'none'],
  ['same', [touching('A different', 'this-line', 'another')], 'none'],
  ['same', [touching('A same two', 'this-line', 'this-line')], 'none'],
  ['different', [touching('B same two', 'this-line', 'this-line')], 'signed-already'],
  ['same', [touching('A same two', 'this-line', 'another')], 'none'],
  ['same', [touching('B same two', 'this-line', 'another')], 'left-is-another'],
  ['same', [touching('A same two, C same two', 'another', 'this-line')], 'right-is-another'],
] as const)('%s by officer B over %j: %s', (wanted, standing, obstacle) => {
  expect(obstacleTo(wanted, 'B', standing)).toBe(obstacle)
})

const at = (number: number): Recalled => ({ line: number, state: 'as-they-were' })
const altered = (number: number, ...changed: ComparedColumn[]): Recalled => ({
  line: number,
  state: 'altered-since',
  changed,
})
const standing = (
  id: string,
  decision: Standing<string>['decision'],
  [left, right]: [Standing<string>['left'], Standing<string>['right']],
): Standing<string> => ({ id, decision, left, right })

const statesOf = (all: readonly Standing<string>[]) =>
  marksOf(all).pairs.map(({ leftLine, rightLine, state, decision }) => [
    leftLine,
    rightLine,
    state,
    decision,
  ])

describe('the queue', () => {
  it('marks the pairs under which something was signed, and whose lines are somebody', () => {
    const all = [
      standing('a', 'same', [at(4), at(4)]),
      standing('b', 'unsure', [at(6), at(6)]),
      standing('c', 'different', [at(7), altered(7, 'surname')]),
      standing('d', 'same', [undefined, at(99)]),
      { ...standing('e', 'same', [at(8), at(9)]), waitsFor: 'third' as const },
    ]
    expect(statesOf(all)).toEqual([
      [4, 4, 'decided', 'a'],
      [6, 6, 'unsure', 'b'],
      [7, 7, 'open-again', 'c'],
      [8, 9, 'waits-for-third', 'e'],
    ])
    expect(marksOf(all)).toMatchObject({ lefts: [4, 8], rights: [4, 99, 9] })
  })

  it.each([
    ['an even chance', { probability: 0.5 }, { probability: 0.8 }],
    ['many lines', { probability: 0.6, componentLines: 32 }, { probability: 0.6 }],
    ['haste', { probability: 0.6, urgency: 0.5 }, { probability: 0.5 }],
    ['doubt', { probability: 0.6 }, { probability: 0.999, urgency: 1, componentLines: 64 }],
  ])('an answer is worth more for %s', (_, more, less) => {
    expect(valueOfAnswer(more)).toBeGreaterThan(valueOfAnswer(less))
  })

  it('says by what a pair changed that is looked at again', () => {
    const again = standing('a', 'different', [altered(1, 'bornOn'), altered(1, 'unit', 'bornOn')])
    expect(marksOf([again]).pairs[0]?.changed).toEqual(['bornOn', 'unit'])
  })

  it('counts the latest word about a pair', () => {
    const both = [standing('a', 'unsure', [at(1), at(1)]), standing('b', 'same', [at(1), at(1)])]
    expect(statesOf(both)).toEqual([[1, 1, 'decided', 'b']])
  })
})
