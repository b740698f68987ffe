import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build } from '../building/build.ts'
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet, said } from '../building/fictional-claims.ts'
import type { BuildClaim } from '../building/claim-lines.ts'
import { claimsOfStatements, type SaidStatement } from './claims-of-statements.ts'
import { came, held, speaker, statement } from './fictional-readings.ts'
import { speakersNamedBy } from './offices.ts'

const shipped = readClaimLines(
  claimsSheet([
    said({ event_id: 'first', date: '2031-03-05', value: '21' }),
    said({ event_id: 'second', date: '2031-03-08', value: '30' }),
    said({
      event_id: 'second',
      date: '2031-03-08',
      attribute: 'running',
      side: '',
      category: 'exchange',
      per: '',
      series: 'northland',
      scope: 'all',
      value: '7',
    }),
  ]),
).claims
const conflicts = [{ id: 'North-South', parties: ['northland', 'southland'] }]
const offices = [
  { of: 'northland', office: 'defence-ministry', speaker: 'Northland ministry' },
] as const
const nameOf = speakersNamedBy(offices, ['Orvel Post'])

const claimsOf = (statements: readonly SaidStatement[], from: readonly BuildClaim[] = shipped) =>
  claimsOfStatements(statements, { shipped: from, nameOf, conflicts, series: [] })
const eventsOf = (statements: readonly SaidStatement[]) =>
  claimsOf(statements).map(({ placed }) =>
    placed.map((each) => (each.how === 'none' ? null : each.happening)),
  )
const builtOf = (statements: readonly SaidStatement[]) => {
  const claims = [...shipped, ...claimsOf(statements).flatMap((each) => each.claims)]
  const read = claims.length
  const rest = { refused: [], adjudications: [], commitments: [], speakers: [] }
  return build({ claims, read, ...rest })
}

describe('an event of a statement', () => {
  it.each([
    ['on the same day', held('2031-03-05'), came(21), 'first'],
    ['on the same day, with another figure', held('2031-03-05'), came(22), 'first'],
    ['a day off, with the same figure', held('2031-03-06'), came(21), 'first'],
    ['a day off, with another figure', held('2031-03-06'), came(22), 'north-south-new'],
    ['far from everything', held('2031-06-01'), came(21), 'north-south-new'],
  ])('%s', (_, event, count, found) => {
    const [[id] = []] = eventsOf([
      statement('a', '2031-06-02', { events: [event], counts: [count] }),
    ])
    const made = `northland-southland-${event.date.value}`
    expect(id).toBe(found === 'north-south-new' ? made : found)
  })

  it('of which only the day of publication is known is the one with its figure', () => {
    const date = { ...held('2031-03-08').date, certainty: 'published' as const, span: null }
    const late = statement('a', '2031-03-08', {
      events: [held('2031-03-08', { date })],
      counts: [came(21)],
    })
    expect(eventsOf([late])).toEqual([['first']])
  })

  it('of which nothing but a mention is known makes nothing', () => {
    const date = { ...held('2031-07-01').date, certainty: 'published' as const, span: null }
    const mention = statement('a', '2031-07-01', { events: [held('2031-07-01', { date })] })
    expect(eventsOf([mention])).toEqual([[null]])
    expect(claimsOf([mention])[0]?.claims).toEqual([])
  })

  it('without a day is known by the number of its counter', () => {
    const date = { value: null, end: null, span: null } as const
    const undated = { ...date, precision: 'none', certainty: 'inferred' } as const
    const number = { owner: 'northland', scope: 'all', unit: 'exchange', n: 7 } as const
    const about = { bound: 'exact', stage: null, since: null, event: 0, span: [1, 2] } as const
    const numbered = statement('a', '2031-09-01', {
      events: [held('', { date: undated })],
      running: [{ ...number, ...about, span: [1, 2] }],
    })
    expect(eventsOf([numbered])).toEqual([['second']])
  })

  it('that two statements tell of is one, and one that they only look back on is it too', () => {
    const news = statement('a', '2031-06-02', { events: [held('2031-06-01')], counts: [came(40)] })
    const other = statement('b', '2031-06-02', { events: [held('2031-06-01')], counts: [came(40)] })
    const back = statement('c', '2031-05-30', {
      events: [held('2031-06-01', { main: false })],
      counts: [came(41)],
    })
    const made = 'northland-southland-2031-06-01'
    expect(eventsOf([back, news, other])).toEqual([[made], [made], [made]])
    const [value] = builtOf([back, news, other]).events.find(({ id }) => id === made)?.values ?? []
    expect(value).toMatchObject({ best: 40, low: 40, high: 40 })
  })

  it('that is foreseen happened to nobody', () => {
    const planned = statement('a', '2031-06-02', {
      events: [held('2031-06-09', { status: 'planned' })],
      counts: [came(500)],
    })
    const [event] = builtOf([planned]).events.filter(({ id }) => id.includes('2031-06-09'))
    expect(event).toMatchObject({ kind: 'agreement', values: [] })
    const came40 = statement('b', '2031-06-10', {
      events: [held('2031-06-09')],
      counts: [came(40)],
    })
    const built = builtOf([planned, came40])
    expect(built.events.filter(({ id }) => id.includes('2031-06-09'))).toHaveLength(1)
    expect(built.conflicts.map(({ kind }) => kind)).toContain('planned-realised')
  })
})

const saidOf = (given: Parameters<typeof statement>[2]) =>
  claimsOf([statement('a', '2031-03-06', { events: [held('2031-03-05')], ...given })])[0]?.claims

describe('what is said', () => {
  it('keeps bounds, denials and hedges, and leaves out what was only derived', () => {
    const claims = saidOf({
      counts: [
        came(9, { category: 'child', bound: 'max' }),
        came(3, { category: 'wounded', modality: 'denied' }),
        came(5, { category: 'civilian' }),
        came(60, { side: 'both', per: 'total', modality: 'derived', from: [0], span: null }),
      ],
      hedges: [{ on: 'counts/2', cue: 'perhaps', span: [1, 4] }],
    })?.filter(({ attribute }) => attribute === 'count')
    expect(claims?.map(({ category, bound, modality }) => [category, bound, modality])).toEqual([
      ['child', 'about', 'asserted'],
      ['wounded', 'exact', 'denied'],
      ['civilian', 'exact', 'hedged'],
    ])
  })

  it('that is withheld is withheld and no number', () => {
    const claims = saidOf({ withheld: [{ event: 0, side: 'both', span: [1, 4] }] })
    const withheld = claims?.filter(({ attribute }) => attribute === 'withheld')
    expect(withheld?.map(({ value, number }) => [value, number])).toEqual([['withheld', null]])
  })

  it('names offices, and no holder of one', () => {
    const holder = speaker('northland', 'defence-ministry', { name: 'Ostrava Lind' })
    const claims = saidOf({ counts: [came(21)], speakers: [holder] })
    expect(JSON.stringify(claims)).not.toContain('Lind')
    expect(new Set(claims?.map((each) => each.speaker))).toEqual(new Set(['Northland ministry']))
  })

  it('by nobody is told by the press, and by a paper with a voice of its own by that', () => {
    const counts = [came(21, { speaker: null })]
    const who = (publisher: string) =>
      saidOf({ counts, speakers: [], publisher })?.map((claim) => claim.speaker)
    expect(new Set(who('Westhaven Wire'))).toEqual(new Set(['press']))
    expect(new Set(who('Orvel Post'))).toEqual(new Set(['Orvel Post']))
  })

  it('by one ministry through three relays has one witness', () => {
    const relays = ['a', 'b', 'c'].map((key) =>
      statement(key, '2031-03-06', {
        events: [held('2031-03-05')],
        counts: [came(23)],
        publisher: `Paper ${key}`,
      }),
    )
    const conflict = builtOf(relays).conflicts.find(({ attribute }) => attribute === 'count')
    const value = conflict?.values.find((each) => each.value === 23)
    expect(value?.claims).toHaveLength(3)
    expect(value).toMatchObject({ speakers: ['Northland ministry'], witnesses: 1 })
  })
})

it('any order of keeping gives the same bytes', () => {
  const days = ['2031-03-05', '2031-03-06', '2031-03-08', '2031-06-01', '2031-06-02']
  const kept = days.flatMap((day, at) => [
    statement(`n${at}`, day, { events: [held(day)], counts: [came(20 + at)] }),
    statement(`r${at}`, days[4 - at] ?? day, {
      events: [held(day, { main: false })],
      counts: [came(21 + at)],
    }),
    statement(`p${at}`, '2031-03-01', {
      events: [held(day, { status: 'planned' })],
      counts: [came(25)],
    }),
  ])
  const whole = JSON.stringify(builtOf(kept))
  assert(
    property(shuffledSubarray(kept, { minLength: kept.length }), (order) => {
      expect(JSON.stringify(builtOf(order))).toBe(whole)
    }),
    { numRuns: 30 },
  )
})
