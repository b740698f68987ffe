import { describe, expect, it } from 'vitest'
import { counter, said, total, type Cells } from '../building/fictional-claims.ts'
import { seriesSheet } from './series-sheets.ts'
import { seriesHeads, seriesView, SeriesView } from './series-views.ts'
import { wholeFrom } from './fictional-whole.ts'

const on = (event: string, date: string, rows: readonly Cells[]): Cells[] =>
  rows.map((row) => ({ ...row, event_id: event, date }))

const number = (value: string) => counter({ series: 'northland', value })
const came = (value: string) => said({ value })

/** 100, then 5 and one of unknown size, then 130; numbers 1, none, 3, then 6 and one exchange between. */
const story = [
  ...on('first', '2031-03-01', [number('1'), total({ value: '100' }), came('100')]),
  ...on('second', '2031-03-05', [came('5')]),
  ...on('third', '2031-03-09', [number('3'), said({ side: 'southland', value: '4' })]),
  ...on('fourth', '2031-04-01', [total({ value: '130' }), number('4'), came('10')]),
  ...on('fifth', '2031-05-01', [came('7')]),
  ...on('sixth', '2031-06-01', [number('9'), came('8')]),
]

const read = (rows: readonly Cells[]): SeriesView => {
  const view = seriesView(wholeFrom(rows), 'northland')
  if (view === null) throw new Error('no such series')
  return SeriesView.parse(view)
}

describe('a counter', () => {
  it('stands in the list with its first day, its last number and its last total', () => {
    expect(seriesHeads(wholeFrom(story))).toMatchObject([
      {
        id: 'northland',
        since: '2031-03-01',
        lastRunning: { n: 9, on: '2031-06-01' },
        lastTotal: { n: 130, on: '2031-04-01' },
      },
    ])
  })

  it('keeps told points from those that follow, which rest on claims and arithmetic', () => {
    const { numbers } = read(story)
    expect(numbers.map(({ event, best, how }) => [event, best, how])).toEqual([
      ['first', 1, 'stated'],
      ['second', 2, 'derived'],
      ['third', 3, 'stated'],
      ['fourth', 4, 'stated'],
      ['sixth', 9, 'stated'],
    ])
    const derived = numbers.find(({ how }) => how === 'derived')
    expect(derived?.claims).toEqual([])
    expect(derived?.because.flatMap(({ claims }) => claims)).toHaveLength(2)
    expect(derived?.arithmetic).toBe('1 < 2 < 3')
  })

  it('says how many numbers have no event', () => {
    expect(read(story).missing).toMatchObject([
      { event: 'sixth', value: { best: 3 }, arithmetic: '9 − 4 − 1 = 4 numbers, 1 events' },
    ])
  })

  it('names the events that explain a step and what is left for the one of unknown size', () => {
    const { steps, forced } = read(story)
    expect(steps).toMatchObject([{ delta: 30, state: 'open', residue: { best: 15 } }])
    expect(steps[0]?.explainedBy.map(({ event }) => event)).toEqual(['second', 'third', 'fourth'])
    expect(forced).toMatchObject([{ event: 'third', attribute: 'count', value: { best: 15 } }])
  })

  it('names a number that cannot be, which is then no point', () => {
    const wrong = on('fourth', '2031-04-01', [counter({ series: 'northland', value: '12' })])
    const view = read([...story, ...wrong])
    expect(view.impossible).toMatchObject([{ event: 'fourth', value: { best: 4 } }])
    expect(view.numbers.map(({ best }) => best)).not.toContain(12)
  })

  it('holds every claim that it names', () => {
    const { said: held, numbers, totals, steps } = read(story)
    const ids = new Set(held.map(({ id }) => id))
    const named = [...numbers, ...totals].flatMap(({ claims, because }) => [
      ...claims,
      ...because.flatMap((ground) => ground.claims),
    ])
    const inSteps = steps.flatMap(({ from, explainedBy }) =>
      [from, ...explainedBy].flatMap(({ claims }) => claims),
    )
    expect([...named, ...inSteps].filter((id) => !ids.has(id))).toEqual([])
  })

  it('that nobody keeps is none', () => {
    expect(seriesView(wholeFrom(story), 'eastmark')).toBeNull()
  })
})

it('a sheet has one row a point and one a step', () => {
  const view = read(story)
  expect(seriesSheet(view, 'points.csv').rows).toHaveLength(
    view.numbers.length + view.totals.length,
  )
  const { head, rows } = seriesSheet(view, 'steps.csv')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toHaveLength(head.length)
})
