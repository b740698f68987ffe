import { describe, expect, it } from 'vitest'
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet, said } from '../building/fictional-claims.ts'
import { came, held, speaker, statement } from '../claims/fictional-readings.ts'
import type { SaidStatement } from '../claims/claims-of-statements.ts'
import { speakersNamedBy } from '../claims/offices.ts'
import { pictureOf } from './picture.ts'
import type { Shipped } from './store.ts'
import { withStatements } from './with-statements.ts'

const lines = readClaimLines(
  claimsSheet([said({ event_id: 'first', date: '2031-03-05', value: '21' })]),
)
const claims = lines.claims.map((claim) => ({ ...claim, saidIn: null }))
const shipped: Shipped = {
  input: { ...lines, claims, adjudications: [], commitments: [], speakers: [] },
  ways: { nameOf: speakersNamedBy([], []), conflicts: [], series: [] },
}
const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const picture = (statements: readonly SaidStatement[], of: readonly string[]) =>
  pictureOf(withStatements(shipped, { statements, adjudications: [] }), new Set(of))

const of = (n: number, given: Parameters<typeof statement>[2]) => ({
  ...statement(String(n), '2031-03-06', given),
  id: uuid(n),
})
const same = of(1, { events: [held('2031-03-05')], counts: [came(21)] })
const other = of(2, {
  events: [held('2031-03-05')],
  counts: [came(25)],
  speakers: [speaker('southland', 'defence-ministry')],
})
const fresh = of(3, {
  events: [held('2031-07-01'), held('2031-08-01', { id: 1, status: 'planned', main: false })],
  counts: [came(40), came(60, { event: 1 })],
})
const talks = of(4, {
  events: [
    held('2031-07-01', { kind: 'talks' }),
    held('', { id: 1, date: { ...held('').date, value: null, precision: 'none' } }),
  ],
})

describe('what a statement does to the record', () => {
  it.each([
    ['supports', same],
    ['contradicts', other],
    ['creates', fresh],
  ])('%s', (standing, one) => {
    const [event] = picture([one], [one.id]).events
    expect(event?.says).toEqual([{ statement: one.id, standing }])
  })

  it('what it foresees is told apart', () => {
    const standings = picture([fresh], [fresh.id]).events.flatMap(({ says }) =>
      says.map(({ standing }) => standing),
    )
    expect(standings).toEqual(['creates', 'foresees'])
  })
})

it('several are one picture, with every figure and who said it in which words', () => {
  const { events } = picture([same, other], [same.id, other.id])
  expect(events).toHaveLength(1)
  const [{ conflicts, claims: all } = { conflicts: [], claims: [] }] = events
  expect(conflicts.flatMap(({ values }) => values.map(({ value }) => value))).toEqual([21, 25])
  const words = all.filter(({ attribute }) => attribute === 'count').map(({ saidIn }) => saidIn)
  expect(words).toEqual([
    null,
    { statement: same.id, span: [20, 22] },
    { statement: other.id, span: [20, 22] },
  ])
})

it('says why something has no place', () => {
  const { events, unplaced } = picture([talks], [talks.id])
  expect(events).toEqual([])
  expect(unplaced.map(({ at, why }) => [at, why])).toEqual([
    [0, 'talks'],
    [1, 'no-day'],
  ])
})
