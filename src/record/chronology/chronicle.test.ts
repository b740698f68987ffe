import { expect, it } from 'vitest'
import { chronicleFrom, type Cells } from '../../../test/support/record-events.ts'
import { said } from '../building/fictional-claims.ts'
import { withholds } from '../exports/made-up-record.ts'
import { publicView } from '../exports/public-view.ts'
import { wholeFrom } from '../whole/fictional-whole.ts'
import { chronicleOf } from './chronicle.ts'
import { conflictsByEvent, eventsSheet, eventView } from './views.ts'

const figureOf = (exchange: Cells, claims: readonly Cells[], side = 'NOR') =>
  chronicleFrom({ exchanges: [exchange], claims }).events[0]?.figures.find(
    (each) => each.side === side && each.category === 'person',
  )
const bounds = (low: number, best: number, high: number) => ({ low, best, high })

it('says what offices said, and what the sheet gathered where none did', () => {
  expect(figureOf({ to_a_total: '50' }, [{ value: '45' }])).toMatchObject(bounds(45, 45, 45))
  expect(figureOf({ to_a_total: '50' }, [])).toMatchObject(bounds(50, 50, 50))
  const differ = [{ value: '45' }, { value: '47', speaker: 'Southland ministry' }]
  expect(figureOf({}, differ)).toMatchObject({ low: 45, high: 47 })
  expect(figureOf({}, [])).toBeUndefined()
})

it('a gathered reading stands before what arithmetic gives', () => {
  const parts = [
    { value: '40', category: 'military' },
    { value: '2', category: 'civilian' },
  ]
  expect(figureOf({}, parts)).toMatchObject(bounds(42, 42, 42))
  expect(figureOf({ to_a_total: '44' }, parts)).toMatchObject(bounds(44, 44, 44))
})

it('a sum is known no better than its parts', () => {
  const soldiers = { category: 'military', value: '40' }
  const whole = wholeFrom([
    said(soldiers),
    said({ ...soldiers, value: '41', speaker: 'Southland ministry' }),
  ])
  const { events } = chronicleOf(whole, { events: [], commitments: [], coverage: [] })
  expect(
    events[0]?.figures.map(({ category, low, high }) => ({ category, low, high })),
  ).toContainEqual({ category: 'person', low: 40, high: 41 })
})

it('an event that the sheet does not hold stands in its place, the newest first', () => {
  const whole = wholeFrom([
    said({ event_id: 'gathered', value: '5' }),
    said({ event_id: 'kept', date: '2031-04-09', value: '7', url: 'https://paper.example/1' }),
  ])
  const { events, claims } = chronicleOf(whole, { events: [], commitments: [], coverage: [] })
  expect(events.map(({ id }) => id)).toEqual(['kept', 'gathered'])
  expect(claims).toBe(2)
  expect(events[0]).toMatchObject({
    toA: { party: 'northland', total: 7 },
    dateBasis: 'stated',
    urls: ['https://paper.example/1'],
  })
})

/** A newspaper tells a count that the parties withhold. */
const seen = (count: string) => {
  const whole = publicView(
    wholeFrom([
      withholds({ event_id: 'first' }),
      said({ value: count, speaker: 'Harbour News' }),
      said({ event_id: 'next', date: '2031-04-09', value: '7' }),
    ]),
  )
  const { events } = chronicleOf(whole, { events: [], commitments: [], coverage: [] })
  const by = conflictsByEvent(whole.built.conflicts)
  return [events.map((event) => eventView(event, by)), eventsSheet(events, by)] as const
}

it('two worlds that differ in a withheld count give the same rows, figures and sheet', () => {
  const [views, sheet] = seen('31')
  expect(seen('77')).toEqual([views, sheet])
  expect(views[1]?.figures).toEqual([
    { side: 'northland', what: 'people', values: [], isWithheld: true },
    { side: 'southland', what: 'people', values: [], isWithheld: true },
  ])
  expect(sheet).toContain('northland,,,withheld')
  expect(sheet).not.toMatch(/,(null|undefined)[,\r]/)
})
