import {
  array,
  assert,
  constant,
  constantFrom,
  nat,
  property,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjudication } from './adjudication.ts'
import { Built } from './built.ts'
import { builtFrom, counter, said, total, type Cells } from './fictional-claims.ts'

const southSays = (cells: Cells) => said({ speaker: 'Southland ministry', ...cells })
const pressSays = (cells: Cells) => said({ speaker: 'press', outlet: 'Eastmark Courier', ...cells })

const onlyConflict = (rows: readonly Cells[]) => {
  const { conflicts } = builtFrom(rows)
  expect(conflicts).toHaveLength(1)
  return conflicts[0]
}

describe('why two figures differ', () => {
  it.each([
    ['party-against-party', 'both-kept', [said({ value: '207' }), southSays({ value: '195' })]],
    [
      'planned-realised',
      'explained',
      [said({ value: '22' }), southSays({ value: '23', modality: 'planned' })],
    ],
    ['each-total', 'resolved', [said({ value: '303' }), pressSays({ value: '606' })]],
    ['digits', 'resolved', [said({ value: '243' }), pressSays({ value: '234' })]],
    ['rounding', 'resolved', [said({ value: '206' }), pressSays({ value: '200' })]],
    ['rewrite', 'resolved', [said({ value: '32' }), pressSays({ value: '15' })]],
  ] as const)('%s: every figure stays, the matter is %s', (kind, state, rows) => {
    const found = onlyConflict(rows)
    expect(found).toMatchObject({ kind, resolution: { state, value: Number(rows[0]['value']) } })
    expect(new Set(found?.values.map(({ value }) => value))).toEqual(
      new Set(rows.map((each) => Number(each['value']))),
    )
  })

  it('45 of whom two civilians are not told is explained by the 47 that the parts add up to', () => {
    const rows = [
      said({ category: 'military', value: '45' }),
      said({ category: 'civilian', value: '2' }),
      southSays({ value: '45' }),
    ]
    expect(onlyConflict(rows)).toMatchObject({
      kind: 'inclusion',
      values: [
        { value: 45, claims: ['c0003'] },
        { value: 47, claims: ['c0001', 'c0002'] },
      ],
      resolution: { state: 'explained', value: 47, low: 45, high: 47 },
    })
  })

  it('the number of the day before is told of this day', () => {
    const rows = [
      said({ value: '200' }),
      said({ event_id: 'second', date: '2031-03-06', value: '311' }),
      pressSays({ event_id: 'second', date: '2031-03-06', value: '200' }),
    ]
    expect(onlyConflict(rows)).toMatchObject({ event: 'second', kind: 'neighbour-bleed' })
  })

  it('claims that agree, also through relays, are no conflict and one witness', () => {
    const rows = [said({}), said({ outlet: 'Eastmark Courier' }), pressSays({})]
    const built = builtFrom(rows)
    expect(built.conflicts).toEqual([])
    expect(built.events[0]?.values[0]).toMatchObject({ best: 5, state: 'agreed' })
  })

  it('at least and about contradict nothing', () => {
    expect(builtFrom([said({}), southSays({ value: '4', bound: 'min' })]).conflicts).toEqual([])
  })

  it('parts that do not add up name the part that is a slip of what the others demand', () => {
    const rows = [
      said({ value: '147' }),
      said({ category: 'civilian', value: '12' }),
      pressSays({ category: 'military', value: '153' }),
    ]
    expect(onlyConflict(rows)).toMatchObject({
      category: 'military',
      values: [{ value: 135 }, { value: 153, claims: ['c0003'] }],
      resolution: { value: 135 },
    })
  })
})

const at = (event_id: string, date: string) => ({ event_id, date })

describe('what a series forces', () => {
  const series = [
    counter({ ...at('e1', '2031-03-05'), series: 'northland', value: '7' }),
    total({ ...at('e1', '2031-03-05'), value: '900' }),
    said({ ...at('e2', '2031-04'), kind: 'exchange', attribute: 'place', value: 'the bridge' }),
    counter({ ...at('e3', '2031-05-09'), series: 'northland', value: '9' }),
    total({ ...at('e3', '2031-05-09'), value: '962' }),
    said({ ...at('e3', '2031-05-09'), value: '40' }),
  ]

  it('an event of unknown size takes what a step leaves, and the number between', () => {
    const { findings, series: books } = builtFrom(series)
    expect(findings).toMatchObject([
      { rule: 'ledger-order', about: { event: 'e2' }, attribute: 'running', value: { best: 8 } },
      { rule: 'ledger-gap', about: { event: 'e2' }, attribute: 'count', value: { best: 22 } },
      { rule: 'ledger-gap', about: { event: 'e2' }, attribute: 'cumulative', value: { best: 922 } },
    ])
    for (const { because } of findings)
      expect(because.flatMap(({ claims }) => claims)).not.toEqual([])
    expect(books[0]?.steps).toMatchObject([{ delta: 62, state: 'open', residue: { best: 22 } }])
  })

  it('two exchanges with one number between them: one is missing', () => {
    const { findings } = builtFrom(series.filter(({ event_id }) => event_id !== 'e2'))
    expect(findings).toMatchObject([{ attribute: 'missing', value: { best: 1 } }])
  })

  it('a number that fits only when it is changed is replaced by the forced one', () => {
    const days = ['2031-01-05', '2031-02-05', '2031-03-05', '2031-04-05']
    const numbers = [11, 15, 13, 14]
    const { findings } = builtFrom(
      days.map((date, index) =>
        counter({ ...at(`e${index}`, date), series: 'northland', value: String(numbers[index]) }),
      ),
    )
    expect(findings).toMatchObject([
      { attribute: 'running', value: { best: 12 }, replaces: ['c0002'], about: { event: 'e1' } },
    ])
  })

  it('a total that two neighbours contradict is replaced, an impossible one by its bound', () => {
    const days = ['2031-01-05', '2031-02-05', '2031-03-05', '2031-04-05']
    const totals = [500, 550, 520, 650]
    const { findings } = builtFrom(
      days.flatMap((date, index) => [
        said({ ...at(`e${index}`, date), value: '50' }),
        total({ ...at(`e${index}`, date), value: String(totals[index]) }),
      ]),
    )
    expect(findings).toMatchObject([
      {
        rule: 'ledger-bound',
        attribute: 'cumulative',
        value: { best: 600 },
        about: { event: 'e2' },
      },
    ])
  })

  it('an intermediary is named and its numbers leave no room', () => {
    const { findings } = builtFrom([
      counter({ ...at('e1', '2031-03-05'), series: 'westhaven', value: '3' }),
      said({ ...at('e2', '2031-03-20'), attribute: 'intermediary', value: 'westhaven' }),
      counter({ ...at('e3', '2031-04-05'), series: 'westhaven', value: '4' }),
    ])
    expect(findings).toMatchObject([
      { rule: 'ledger-membership', about: { event: 'e2' }, value: false, series: 'westhaven' },
    ])
  })
})

describe('adjudications', () => {
  const rows = [said({ value: '207' }), southSays({ value: '195' })]
  const decided: Adjudication = {
    id: 'a1',
    about: {
      event: 'first',
      attribute: 'count',
      side: 'northland',
      category: 'person',
      per: 'side',
      part: null,
      series: null,
      scope: null,
    },
    decision: { value: 195 },
    reasons: 'Twelve of the list stayed behind.',
    signedBy: 'desk officer',
    at: '2031-03-07T09:00:00.000Z',
    replaces: null,
  }

  it('decide, keep every figure, and are undone by one that replaces them', () => {
    const [found] = builtFrom(rows, [decided]).conflicts
    expect(found?.resolution).toMatchObject({ state: 'resolved', value: 195, adjudication: 'a1' })
    expect(found?.values).toHaveLength(2)
    const undone = builtFrom(rows, [
      decided,
      { ...decided, id: 'a2', decision: 'withdrawn', replaces: 'a1' },
    ])
    expect(JSON.stringify(undone)).toBe(JSON.stringify(builtFrom(rows)))
  })

  it('what an officer takes for right stands in the event with those who said it', () => {
    const [event] = builtFrom(rows, [decided]).events
    expect(event?.values).toMatchObject([
      { low: 195, best: 195, high: 195, state: 'single', claims: ['c0002'], conflict: 1 },
    ])
  })

  it('keep all figures of what the rules had settled', () => {
    const slip = [said({ value: '243' }), pressSays({ value: '234' })]
    const [found] = builtFrom(slip, [{ ...decided, decision: 'both' }]).conflicts
    expect(found?.resolution).toMatchObject({ state: 'both-kept', low: 234, high: 243 })
  })

  it.each([
    ['a value that nobody says any more', { decision: { value: 196 } }],
    ['another kind of figure', { about: { ...decided.about, per: 'total' } }],
  ])('touch nothing with %s', (_, other) => {
    const built = builtFrom(rows, [{ ...decided, ...other }])
    expect(JSON.stringify(built)).toBe(JSON.stringify(builtFrom(rows)))
  })
})

const row = record({
  event: nat(5),
  attribute: constantFrom('count', 'running', 'cumulative', 'intermediary'),
  side: constantFrom('northland', 'southland', 'both'),
  category: constantFrom('person', 'military', 'civilian', 'wounded', 'remains'),
  per: constantFrom('side', 'each', 'total'),
  modality: constantFrom('asserted', 'planned', 'denied'),
  value: nat(400),
  speaker: constantFrom('Northland ministry', 'Southland ministry', 'press', 'Westhaven desk'),
  series: constantFrom('northland', 'westhaven'),
}).map(({ event, value, attribute, ...cells }) =>
  said({
    ...cells,
    attribute,
    event_id: `e${event}`,
    date: `2031-0${event + 1}-11`,
    scope: 'all',
    value: attribute === 'intermediary' ? 'westhaven' : String(value),
  }),
)
const ledger = array(row, { minLength: 1, maxLength: 24 })

describe('whatever is claimed', () => {
  it('is built into what the schema says, with every used claim of a count kept', () =>
    assert(
      property(ledger, (rows) => {
        const built = Built.parse(builtFrom(rows))
        for (const { because, arithmetic } of built.findings)
          expect(because.length > 0 && arithmetic !== '').toBe(true)
        for (const { values } of built.events)
          for (const { low, best, high } of values) expect(low <= best && best <= high).toBe(true)
      }),
      { numRuns: 60 },
    ))

  it('gives the same bytes in any order of the claims', () =>
    assert(
      property(
        ledger.chain((rows) => {
          const named = rows.map((each, place) => ({ claim_id: `c${place}`, ...each }))
          return tuple(constant(named), shuffledSubarray(named, { minLength: rows.length }))
        }),
        ([rows, shuffled]) => {
          expect(JSON.stringify(builtFrom(shuffled))).toBe(JSON.stringify(builtFrom(rows)))
        },
      ),
      { numRuns: 60 },
    ))
})
