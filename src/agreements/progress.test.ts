import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CommitmentId, ExchangeId, PartyId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import { progressOf, type Delivery, type Promised } from './progress.ts'

const id = CommitmentId.parse('5f0c6f0e-1111-4111-8111-000000000001')
const other = CommitmentId.parse('5f0c6f0e-1111-4111-8111-000000000002')
const exchange = ExchangeId.parse('5f0c6f0e-1111-4111-8111-000000000003')
const north = PartyId.parse('northland')
const south = PartyId.parse('southland')
const today = PartialDate.parse('2026-05-10')

const promised = (
  people: [number | null, number | null],
  more: Partial<Promised> = {},
): Promised => ({
  id,
  kind: 'count',
  dueOn: null,
  counts: [
    { party: north, people: people[0] },
    { party: south, people: people[1] },
  ],
  ...more,
})
const given = (party: PartyId, people: number, commitment = id): Delivery => ({
  commitment,
  party,
  exchange,
  people,
})
const due = (text: string) => ({ dueOn: PartialDate.parse(text) })

describe('progress', () => {
  it.each([
    ['nothing came', promised([40, 40]), [], 'open'],
    ['one side is done', promised([40, 40]), [given(north, 40)], 'open'],
    ['both sides are done', promised([40, 40]), [given(north, 40), given(south, 40)], 'met'],
    ['one came too many', promised([1, 1]), [given(north, 2), given(south, 1)], 'met'],
    ['too many of one do not stand for the other', promised([1, 1]), [given(north, 2)], 'open'],
    ['it counted for another clause', promised([1, 1]), [given(north, 1, other)], 'open'],
    ['no number was said', promised([1, null]), [given(north, 1), given(south, 9)], 'open'],
    ['the day is today', promised([1, 1], due('2026-05-10')), [], 'open'],
    ['the month runs', promised([1, 1], due('2026-05')), [], 'open'],
    ['the day passed', promised([1, 1], due('2026-05-09')), [], 'due-passed'],
    [
      'all came, and the day passed',
      promised([1, 1], due('2026-05-09')),
      [given(north, 1), given(south, 1)],
      'met',
    ],
    [
      'a deadline passed',
      promised([null, null], { kind: 'deadline', ...due('2026-04') }),
      [],
      'due-passed',
    ],
    [
      'a deadline runs',
      promised([null, null], { kind: 'deadline', ...due('2026-06') }),
      [],
      'open',
    ],
  ] as const)('where %s', (_name, promise, delivered, state) => {
    expect(progressOf(promise, delivered, today).state).toBe(state)
  })

  it('keeps what is unstated unstated, and lists what it counted', () => {
    const delivered = [given(south, 9), given(south, 2), given(south, 5, other)]
    expect(progressOf(promised([40, null]), delivered, today)).toEqual({
      state: 'open',
      byParty: [
        { party: north, promised: 40, delivered: 0, open: 40 },
        { party: south, promised: null, delivered: 11, open: null },
      ],
      deliveries: [given(south, 9), given(south, 2)],
    })
  })

  it('adds up: delivered is the sum of its deliveries, and open never goes below 0', () => {
    const anyGiven = fc.record({ party: fc.constantFrom(north, south), people: fc.nat(900) })
    fc.assert(
      fc.property(fc.array(anyGiven), fc.integer({ min: 1, max: 2000 }), (all, people) => {
        const rows = all.map((each) => given(each.party, each.people))
        const { byParty, deliveries } = progressOf(promised([people, people]), rows, today)
        const sum = deliveries.reduce((total, each) => total + each.people, 0)
        expect(byParty.reduce((total, { delivered }) => total + delivered, 0)).toBe(sum)
        for (const { open, delivered } of byParty) {
          expect(open).toBe(delivered >= people ? 0 : people - delivered)
        }
      }),
    )
  })
})
