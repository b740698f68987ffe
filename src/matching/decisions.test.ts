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
import { queueOf, type Standing } from './queue.ts'

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

const candidate = (leftLine: number, rightLine: number, probability: number) => ({
  leftLine,
  rightLine,
  probability,
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

describe('the queue', () => {
  it('shows the undecided first, of those the most doubtful, and the decided last', () => {
    const queue = queueOf(
      [
        candidate(1, 1, 0.99),
        candidate(2, 2, 0.55),
        candidate(3, 3, 0.8),
        candidate(4, 4, 0.5),
        candidate(4, 5, 0.5),
        candidate(6, 6, 0.5),
        candidate(7, 7, 0.5),
      ],
      [
        standing('a', 'same', [at(4), at(4)]),
        standing('b', 'unsure', [at(6), at(6)]),
        standing('c', 'different', [at(7), altered(7, 'surname')]),
        standing('d', 'same', [undefined, at(99)]),
      ],
    )
    expect(
      queue.map(({ leftLine, rightLine, state, decision }) => [
        leftLine,
        rightLine,
        state,
        decision,
      ]),
    ).toEqual([
      [7, 7, 'open-again', 'c'],
      [2, 2, 'open', null],
      [3, 3, 'open', null],
      [1, 1, 'open', null],
      [6, 6, 'unsure', 'b'],
      [4, 5, 'settled-elsewhere', null],
      [4, 4, 'decided', 'a'],
    ])
  })

  it('puts first what is urgent, or what settles many lines, at the same doubt', () => {
    const queue = queueOf(
      [
        candidate(1, 1, 0.6),
        { ...candidate(2, 2, 0.6), componentLines: 32 },
        { ...candidate(3, 3, 0.4), urgency: 0.5 },
        { ...candidate(4, 4, 0.999), urgency: 1, componentLines: 64 },
      ],
      [],
    )
    expect(queue.map(({ leftLine }) => leftLine)).toEqual([2, 3, 1, 4])
  })

  it('says by what a pair changed that is looked at again', () => {
    const again = standing('a', 'different', [altered(1, 'bornOn'), altered(1, 'unit', 'bornOn')])
    expect(queueOf([candidate(1, 1, 0.9)], [again])[0]).toMatchObject({
      state: 'open-again',
      decision: 'a',
      changed: ['bornOn', 'unit'],
    })
  })

  it('counts the latest word about a pair', () => {
    const both = [standing('a', 'unsure', [at(1), at(1)]), standing('b', 'same', [at(1), at(1)])]
    expect(queueOf([candidate(1, 1, 0.9)], both)[0]).toMatchObject({
      state: 'decided',
      decision: 'b',
    })
  })
})
