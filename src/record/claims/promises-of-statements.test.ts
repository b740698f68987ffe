import { expect, it } from 'vitest'
import { build } from '../building/build.ts'
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet } from '../building/fictional-claims.ts'
import type { ReadAgreement, ReadCommitment } from '../reading/reading.ts'
import { claimsOfStatements, type SaidStatement } from './claims-of-statements.ts'
import { came, held, speaker, statement } from './fictional-readings.ts'
import { speakersNamedBy } from './offices.ts'
import { promisesOfStatements } from './promises-of-statements.ts'

const nameOf = speakersNamedBy([], [])
const conflicts = [{ id: 'North-South', parties: ['northland', 'southland'] }]

const promised = (n: number | null, more: Partial<ReadCommitment> = {}): ReadCommitment => ({
  agreement: 0,
  by: 'southland',
  to: 'northland',
  category: 'person',
  n,
  bound: 'exact',
  due: null,
  status: 'promised',
  span: [20, 22],
  ...more,
})
const agreement = (value: string | null, round: number | null = 2): ReadAgreement => {
  const date = { value, end: null, precision: 'day', certainty: 'stated', span: [1, 2] } as const
  return {
    id: 0,
    name: 'Halden',
    round,
    formula: null,
    date: { ...date, span: [1, 2] },
    span: [1, 2],
  }
}
const north = speaker('northland', 'defence-ministry')
const south = speaker('southland', 'foreign-ministry')

const says = (
  key: string,
  commitments: readonly ReadCommitment[],
  more: Parameters<typeof statement>[2] = {},
) =>
  statement(key, '2031-03-01', {
    agreements: [agreement(null)],
    commitments: [...commitments],
    ...more,
  })

const commitments = [{ agreement: 'Halden-7', date: '2031-02-02' }]
const promisesOf = (statements: readonly SaidStatement[]) =>
  promisesOfStatements(
    claimsOfStatements(statements, { shipped: [], nameOf, conflicts, series: [] }),
    { nameOf, commitments, conflicts },
  )
const builtOf = (statements: readonly SaidStatement[]) => {
  const claims = claimsOfStatements(statements, { shipped: [], nameOf, conflicts, series: [] })
  const lines = readClaimLines(claimsSheet([]))
  const own = claims.flatMap((each) => each.claims)
  const rest = { adjudications: [], commitments: [], speakers: [] }
  return build({ ...lines, ...rest, claims: own, promises: promisesOf(statements) }).commitments
}

const agreementOf = (statements: readonly SaidStatement[]) =>
  promisesOf(statements).map((each) => each.agreement)
const done = (n: number) =>
  statement('b', '2031-03-09', { events: [held('2031-03-09')], counts: [came(n)] })

it('a promise is of the agreement that is named, or of the one that the record knows by its day', () => {
  expect(agreementOf([says('a', [promised(20)])])).toEqual(['Halden-2'])
  const dated = { agreements: [agreement('2031-02-02', null)] }
  expect(agreementOf([says('a', [promised(20)], dated)])).toEqual(['Halden-7'])
  const unnamed = { agreements: [{ ...agreement('2031-02-04', null), name: null }] }
  const told = { ...unnamed, events: [held('2031-03-09')], counts: [came(20)] }
  expect(agreementOf([says('a', [promised(20)], told)])).toEqual(['North-South, 2031-02-04'])
  expect(agreementOf([says('a', [promised(20, { agreement: null })])])).toEqual([
    'North-South, 2031-03-01',
  ])
})

it('bodies that name one figure promise once; two figures are its readings, and none is chosen', () => {
  const one = says('a', [promised(20)])
  const same = says('b', [promised(20)], { speakers: [south] })
  const other = says('c', [promised(25)], { speakers: [south] })
  expect(builtOf([one, same])).toMatchObject([
    { agreement: 'Halden-2', to: 'northland', amount: 20, readings: ['20'], state: 'promised' },
  ])
  expect(builtOf([one, other])).toMatchObject([
    {
      amount: null,
      readings: ['20 (northland defence ministry)', '25 (southland foreign ministry)'],
      state: 'disputed',
    },
  ])
})

it('two figures of one body are two promises', () => {
  expect(builtOf([says('a', [promised(20), promised(7)])]).map(({ amount }) => amount)).toEqual([
    20, 7,
  ])
})

it('what came of it is what the record holds of its event; unknown stays open and is never 0', () => {
  const planned = says('a', [promised(20)], {
    events: [held('2031-03-09', { status: 'planned' })],
    counts: [came(20, { modality: 'planned' })],
  })
  expect(builtOf([planned])).toMatchObject([{ realised: null, state: 'promised' }])
  expect(builtOf([planned, done(18)])).toMatchObject([
    { realised: { low: 18, best: 18, high: 18 }, state: 'short' },
  ])
  expect(builtOf([planned, done(20)])).toMatchObject([{ state: 'fulfilled' }])
})

it('care is promised without a number', () => {
  expect(
    builtOf([says('a', [promised(null, { category: 'care', agreement: null })])]),
  ).toMatchObject([
    {
      amount: null,
      readings: [],
      state: 'promised',
      text: 'care for those who return to northland',
    },
  ])
})

it('what was demanded is no promise', () => {
  const stances = [
    { speaker: 0, about: 'exchange', towards: 'southland', act: 'demands', span: [2, 9] },
  ] as const
  const demanded = says('a', [promised(20)], {
    stances: stances.map((each) => ({ ...each, span: [2, 9] })),
    speakers: [north],
  })
  expect(promisesOf([demanded])).toEqual([])
})
