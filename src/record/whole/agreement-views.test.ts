import { expect, it } from 'vitest'
import { said } from '../building/fictional-claims.ts'
import { commitmentRow } from '../rows.ts'
import { AgreementView, agreementView } from './agreement-views.ts'
import { wholeFrom } from './fictional-whole.ts'

const promise = (id: string, agreement: string, cells: Readonly<Record<string, string>>) =>
  commitmentRow.parse({
    id,
    agreement,
    date: '2031-03-01',
    place: 'Halden',
    promise: '20 for 20',
    unit: 'persons',
    promised_to_a: '20',
    promised_to_b: '20',
    due: '',
    realised_to_a: '18',
    realised_to_b: '20',
    status_from_sources: '',
    completed: '',
    disputed_by: '',
    source_url: '',
    conflict: 'north-south',
    events: 'first;second',
    ...cells,
  })

const record = wholeFrom(
  [
    said({ date: '2031-03-05', value: '10' }),
    said({ event_id: 'second', date: '2031-03-12', value: '8' }),
    said({ event_id: 'called-off', date: '2031-03-20', kind: 'failed', value: '5' }),
  ],
  {
    commitments: [
      promise('k1', 'Halden-2', { events: 'first;second;called-off' }),
      promise('k2', 'Halden-2', {
        promised_to_a: '60 (Northland reads 60) | none (Southland reading)',
        promised_to_b: '',
        realised_to_a: '',
        events: '',
      }),
      promise('k3', 'Halden-1', { date: '2031-01-01' }),
    ],
  },
)

it('an agreement stands with each promise, what came to each side, and its rounds', () => {
  const view = AgreementView.parse(agreementView(record, 'Halden-2'))
  expect(view.rounds).toEqual(['Halden-1', 'Halden-2'])
  expect(view.promises.map(({ id }) => id)).toEqual(['k1', 'k2'])
  expect(view.promises[0]?.sides).toMatchObject([
    { to: 'northland', amount: 20, realised: { best: 18 }, state: 'short' },
    { to: 'southland', amount: 20, realised: { best: 20 }, state: 'fulfilled' },
  ])
})

it('days count from the promise to what arrived, never to what was called off', () => {
  expect(agreementView(record, 'Halden-2')?.promises[0]).toMatchObject({
    firstAfterDays: 4,
    lastAfterDays: 11,
  })
  expect(agreementView(record, 'Halden-2')?.promises[1]).toMatchObject({
    firstAfterDays: null,
    lastAfterDays: null,
  })
})

it('both readings of a promise stand, and nothing is reckoned from either', () => {
  const [side] = agreementView(record, 'Halden-2')?.promises[1]?.sides ?? []
  expect(side?.readings).toHaveLength(2)
  expect(side).toMatchObject({ amount: null, state: 'disputed' })
})

it('the events that count towards it carry the claims of their size', () => {
  const view = agreementView(record, 'Halden-2')
  const named = view?.promises.flatMap(({ events }) => events.flatMap(({ claims }) => claims)) ?? []
  const held = new Set(view?.said.map(({ id }) => id))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((id) => !held.has(id))).toEqual([])
})

it('what nobody agreed on is no agreement', () => {
  expect(agreementView(record, 'Halden-9')).toBeNull()
})
