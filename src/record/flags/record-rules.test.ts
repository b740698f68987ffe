/** Figures, days and numbers held against what the record knows. */
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, doubted, heldOn, spanIn } from '../../../test/support/doubted.ts'
import type { ReadCumulative } from '../reading/reading.ts'
import type { RecordedClaim } from './recorded.ts'
import { isDigitSlip } from './record/figures.ts'
import { flagsOf } from './flags-of.ts'
import type { Matter } from './rule.ts'

const told = (matter: Matter) =>
  flagsOf(matter).map(({ rule, suggests }) => `${rule} ${suggests ?? '-'}`)

const text = 'On 10 May 2031 Northland got 60 people back; it is the 12th exchange.'
const on = spanIn(text, '10 May 2031')

const flagsOfCount = (n: number, claims: readonly Partial<RecordedClaim>[]) =>
  told(
    doubted({
      text,
      reading: { events: [heldOn('2031-05-10', on)], counts: [counted(n, spanIn(text, '60'))] },
      claims,
    }),
  )

const months = (span = spanIn(text, 'May 2031')) => ({
  events: [heldOn('2030-05', span)],
  mentioned: [
    { event: 0, side: 'both', category: 'wounded' as const, span: spanIn(text, 'people') },
  ],
})

const counter = { unit: 'exchange' as const, since: null, counts: 'exchanges' }

const point = (date: string, number: number, more: Partial<RecordedClaim> = {}) => ({
  date,
  number,
  attribute: 'running',
  series: 'northland',
  scope: 'all',
  category: 'exchange',
  ...more,
})

describe('a figure against the record of the same day', () => {
  it.each([
    ['the same', 60, [{}], []],
    ['half of it', 30, [{}], ['each-total 60']],
    ['two digits swapped', 96, [{ number: 69 }], ['digits 69']],
    ['the neighbour’s', 41, [{}, { date: '2031-05-04', number: 41 }], ['neighbour-bleed 60']],
    ['another one', 57, [{}], ['two-figures -']],
    ['one of two that differ', 57, [{}, { number: 57, speaker: 'Southland' }], []],
    ['of remains', 57, [{ category: 'remains' }], []],
    ['one without the wounded', 57, [{}, { number: 57, part: 'without the wounded' }], []],
    ['only planned so', 57, [{ modality: 'planned' }], []],
    ['of another day', 57, [{ date: '2031-05-04' }], []],
  ])('%s', (_, n, claims, flags) => {
    expect(flagsOfCount(n, claims)).toEqual(flags)
  })

  it('without a record nothing is held against it', () => {
    const counts = [counted(57, spanIn(text, '60'))]
    expect(told(doubted({ text, reading: { counts } }))).toEqual([])
  })
})

it('a digit slip is symmetric, and no number is a slip of itself', () => {
  const number = integer({ min: 1, max: 20_000 })
  assert(
    property(number, number, (one, other) => {
      expect(isDigitSlip(one, other)).toBe(isDigitSlip(other, one))
      expect(isDigitSlip(one, one)).toBe(false)
    }),
  )
  expect([isDigitSlip(1204, 1240), isDigitSlip(120, 1200), isDigitSlip(3, 30)]).toEqual([
    true,
    true,
    false,
  ])
})

describe('a day at which nothing like it is known', () => {
  const before = { date: '2029-01-02', event: 'a', category: 'wounded' }
  const after = { date: '2031-05-04', event: 'b', category: 'wounded' }

  it('is flagged where the neighbouring year knows it', () => {
    expect(told(doubted({ text, reading: months(), claims: [before, after] }))).toEqual([
      'date-slip 2031-05',
    ])
  })

  it('is not, where the record knows it or cannot know', () => {
    const known = { ...after, date: '2030-05-20', event: 'c' }
    expect(told(doubted({ text, reading: months(), claims: [before, known, after] }))).toEqual([])
    expect(told(doubted({ text, reading: months(), claims: [after] }))).toEqual([])
  })
})

const running = {
  owner: 'northland',
  scope: 'all',
  unit: 'exchange' as const,
  n: 12,
  bound: 'exact' as const,
  stage: null,
  since: null,
  event: 0,
  span: spanIn(text, '12th'),
}

const notes = (claim: Partial<RecordedClaim>) => {
  const matter = doubted({ text, reading: { running: [running] }, claims: [claim] })
  const series = [{ ...counter, id: 'southland', owner: 'southland' }]
  return told({ ...matter, gazetteer: { ...matter.gazetteer, series } })
}

const flagged = (claims: readonly Partial<RecordedClaim>[]) =>
  told(doubted({ text, reading: { running: [running] }, claims })).filter(
    (flag) => !flag.startsWith('series-relative'),
  )

describe('the numbers of a series', () => {
  it('rise with the days', () => {
    expect(flagged([point('2031-04-01', 11), point('2031-06-01', 13)])).toEqual([])
    expect(flagged([point('2031-04-01', 14)])).toEqual(['series-jump -'])
    expect(flagged([point('2031-06-01', 9)])).toEqual(['series-jump -'])
  })

  it('are one a day', () => {
    expect(flagged([point('2031-05-10', 11)])).toEqual(['series-jump -'])
    expect(flagged([point('2031-05-10', 11), point('2031-05-10', 12)])).toEqual([])
  })

  it('stand beside the counters of the same two, and of no others', () => {
    const owners = { ...point('2031-04-01', 7), series: 'southland' }
    expect(notes(owners)).toEqual(['series-relative -'])
    expect(notes({ ...owners, parties: ['westmark', 'southmark'] })).toEqual([])
  })

  it('said with a doubt by who counts, and told on without it', () => {
    const hedged = point('2031-05-10', 12, { modality: 'hedged' })
    expect(flagged([hedged])).toEqual(['hedge-lost -'])
    const cue = { on: 'running/0', cue: 'as far as known', span: spanIn(text, 'it is') }
    const kept = doubted({ text, reading: { running: [running], hedges: [cue] }, claims: [hedged] })
    expect(told(kept)).toEqual([])
  })
})

describe('a total so far', () => {
  const total = 'Until 10 May 2031 Northland has got 4,595 of its people back.'
  const so = (claims: readonly Partial<RecordedClaim>[], more: Partial<ReadCumulative> = {}) =>
    told(
      doubted({
        text: total,
        reading: {
          cumulative: [
            {
              owner: 'northland',
              scope: 'all',
              unit: 'person',
              side: 'northland',
              n: 4595,
              bound: 'exact',
              asOf: null,
              since: null,
              span: spanIn(total, '4,595'),
              ...more,
            },
          ],
        },
        claims: claims.map((claim) => ({ attribute: 'cumulative', series: 'northland', ...claim })),
      }),
    )

  it.each([
    ['as the record has it', { number: 4595 }, []],
    ['above what came before', { date: '2031-04-01', number: 4400 }, []],
    ['below what came before', { date: '2031-04-01', number: 4641 }, ['series-jump -']],
    ['above what came later', { date: '2031-06-01', number: 4500 }, ['series-jump -']],
    ['two digits swapped', { date: '2031-05-10', number: 4955 }, ['digits 4955']],
    ['below the total of both sides', { date: '2031-04-01', number: 9000, side: 'both' }, []],
    ['below one of remains', { date: '2031-04-01', number: 9000, category: 'remains' }, []],
    ['below one of another conflict', { number: 9000, parties: ['westmark', 'southmark'] }, []],
  ] as const)('%s', (_, claim, flags) => {
    expect(so([{ scope: 'all', category: 'person', side: 'northland', ...claim }])).toEqual(flags)
  })

  it('of at least so many contradicts nothing', () => {
    const before = { date: '2031-04-01', number: 4641, scope: 'all', side: 'northland' }
    expect(so([before], { bound: 'min' })).toEqual([])
  })
})
