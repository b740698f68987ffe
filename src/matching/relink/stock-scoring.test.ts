import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { PartialDate } from '../../base/partial-date.ts'
import type { Reading } from '../../lists/line.ts'
import type { ScoredPairs } from '../choice/pair-graph.ts'
import { changedLines, type VersionLine } from './changed-lines.ts'
import { comparedOf } from './compared-text.ts'
import { LineStock } from './line-stock.ts'
import { learnVersion } from './model-version.ts'
import { StockScoring } from './stock-scoring.ts'

const anyReading: fc.Arbitrary<Reading> = fc.record(
  {
    surname: fc.constantFrom('Ладов', 'Ladov'),
    given: fc.constantFrom('Тарен', 'Taren', 'Игнат'),
    bornOn: fc.constantFrom('1998-03-12', '1998-12-03', '1999').map((on) => PartialDate.parse(on)),
    place: fc.constantFrom(
      'Zorin',
      'Ruten',
      'Westmark',
      'Ost',
      'Nord',
      'Tal',
      'Berg',
      'See',
      'Aue',
    ),
  },
  { requiredKeys: ['surname'] },
)
const anyList = fc.array(anyReading, { minLength: 1, maxLength: 12 })

const versionOf = (list: readonly Reading[]): VersionLine[] =>
  list.map((reading) => ({ id: undefined, content: comparedOf(reading, []) }))

const every = (lines: number) => Int32Array.from({ length: lines }, (_, at) => at)

const told = (pairs: ScoredPairs, isAsked: (left: number, right: number) => boolean) =>
  Array.from({ length: pairs.count }, (_, at) => [pairs.left[at] ?? 0, pairs.right[at] ?? 0, at])
    .filter(([left = 0, right = 0]) => isAsked(left, right))
    .map(([left, right, at = 0]) => `${left} ${right} ${pairs.log2Odds[at]}`)
    .toSorted()

it('compares what a full run under the model compares, also where keys were split', () => {
  fc.assert(
    fc.property(anyList, anyList, anyList, anyList, fc.nat(3), (left, right, now, also, most) => {
      const learned = learnVersion({ left, right }, { membersMax: most })
      const stock = LineStock.learned(learned)
      const lists = { left: [...now, ...left.slice(1)], right: [...right.slice(1), ...also] }
      const places = stock.firstPlaces()
      const changes = {
        left: changedLines(versionOf(left), versionOf(lists.left)),
        right: changedLines(versionOf(right), versionOf(lists.right)),
      }
      const follow = (side: 'left' | 'right') =>
        stock.follow(side, places[side], { changes: changes[side], readings: lists[side] })
      const scoring = new StockScoring(stock, { left: follow('left'), right: follow('right') })
      const fresh = LineStock.under(learned.version, lists)
      const full = new StockScoring(fresh, fresh.firstPlaces())
      const { pairs } = full.scoreLines('right', every(lists.right.length))
      for (const side of ['left', 'right'] as const) {
        const asked = Int32Array.of(...changes[side].added, ...changes[side].altered)
        const isAsked = (one: number, other: number) =>
          asked.includes(side === 'left' ? one : other)
        expect(told(scoring.scoreLines(side, asked).pairs, () => true)).toEqual(
          told(pairs, isAsked),
        )
      }
    }),
    { numRuns: 80 },
  )
})
