import { expect, it } from 'vitest'
import { counter, said, total } from '../../../src/record/building/fictional-claims.ts'
import { wholeFrom } from '../../../src/record/whole/fictional-whole.ts'
import { seriesView } from '../../../src/record/whole/series-views.ts'
import { drawnSeries } from './drawn-series.ts'

const number = (event: string, date: string, value: string) =>
  counter({ event_id: event, date, series: 'northland', value })
const told = (event: string, date: string, value: string) => total({ event_id: event, date, value })
const came = (event: string, date: string, value: string) => said({ event_id: event, date, value })

const days = ['2031-03', '2031-04-01', '2031-05-01'] as const

const view = seriesView(
  wholeFrom([
    number('a', days[0], '1'),
    told('a', days[0], '100'),
    came('a', days[0], '100'),
    number('b', days[1], '2'),
    told('b', days[1], '110'),
    came('b', days[1], '10'),
    number('c', days[2], '6'),
    told('c', days[2], '150'),
    came('c', days[2], '30'),
  ]),
  'northland',
)

it('breaks the line where numbers have no event and where people are left over', () => {
  if (view === null) throw new Error('no such series')
  const numbers = drawnSeries(view, 'numbers')
  expect(numbers.segments.map(({ to, isBroken }) => [to, isBroken])).toEqual([
    [2, false],
    [6, true],
  ])
  const totals = drawnSeries(view, 'totals')
  expect(totals.segments.map(({ to, isBroken }) => [to, isBroken])).toEqual([
    [110, false],
    [150, true],
  ])
})

it('a month stands in its middle', () => {
  if (view === null) throw new Error('no such series')
  expect(drawnSeries(view, 'numbers').points[0]).toEqual({
    at: new Date('2031-03-15T00:00:00Z'),
    n: 1,
    low: 1,
    high: 1,
    isStated: true,
  })
})
