import { expect, test } from 'vitest'
import { recordOf } from '../../../test/support/record-events.ts'
import { said } from '../building/fictional-claims.ts'
import { chronicleOf } from '../chronology/chronicle.ts'
import { parsePublicRecord } from '../public-record.ts'
import { wholeFrom } from '../whole/fictional-whole.ts'
import { outlookOf } from './outlook.ts'

const sample = recordOf({
  exchanges: [{ to_a_total: '40' }, { date: '2031-05-01', party_a: 'EAS' }, { date: '2031-06-01' }],
  commitments: [
    { conflict: 'Northland-Southland', promised_to_a: '40', events: 'e1' },
    { id: 'k2', conflict: 'Eastmark-Southland' },
  ],
})

test('of a sample nothing is said of what comes, and its promises still stand', () => {
  const outlook = outlookOf(sample, 'Northland-Southland', 1)
  expect(outlook.ahead).toBeNull()
  expect(outlook.sides).toEqual(['NOR', 'SOU'])
  expect(outlook.kept.map(({ id }) => id)).toEqual(['k1'])
  expect(outlook.noAgreement).toEqual({ without: 2, exchanges: 3 })
})

test('where the record is complete, it is the same bytes for the same seed', () => {
  const coverage = parsePublicRecord({
    exchanges: '',
    claims: '',
    commitments: '',
    coverage:
      'conflict,complete_from,complete_until,known_until\nNorthland-Southland,2031-01,2031-12,2031-12-31\n',
  })
  expect(coverage.problems).toEqual([])
  const record = { ...sample, coverage: coverage.coverage }
  const told = JSON.stringify(outlookOf(record, 'Northland-Southland', 1))
  expect(JSON.stringify(outlookOf(record, 'Northland-Southland', 1))).toBe(told)
  expect(outlookOf(record, 'Northland-Southland', 1).ahead?.sure).toEqual([])
})

test('a conflict that nobody speaks of is empty', () => {
  expect(outlookOf(sample, 'nowhere', 1)).toMatchObject({ sides: [], kept: [], obstacles: [] })
})

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

/** A conflict of which every exchange of a year is known, and what is claimed besides. */
function toldWith(besides: readonly Readonly<Record<string, string>>[]): string {
  const exchanges = months.map((month) =>
    said({ event_id: `in-${month}`, date: `2031-${month}-05`, value: '20' }),
  )
  const conflict = 'north-south'
  const covered = { conflict, from: '2031-01', until: '2031-12', knownUntil: '2031-12-31' }
  const known = chronicleOf(wholeFrom([...exchanges, ...besides.map(said)]), {
    events: [],
    commitments: [],
    coverage: [covered],
  })
  // The pace has an upper bound for what nobody told: the largest figure that was ever stated.
  return JSON.stringify({ ...outlookOf(known, conflict, 1).ahead, pace: null })
}

test('what is planned, agreed, called off or comes after the last day that was looked at moves no forecast', () => {
  const quiet = toldWith([])
  const later = { event_id: 'later', date: '2032-01-20', value: '500' }
  for (const besides of [
    { ...later, kind: 'agreement', modality: 'planned' },
    { ...later, kind: 'failed', date: '2031-11-20' },
    later,
  ])
    expect(toldWith([besides])).toBe(quiet)
})

test('what an office says in public of an exchange of that time is learnt from', () => {
  expect(toldWith([{ event_id: 'kept', date: '2031-10-20', value: '500' }])).not.toBe(toldWith([]))
})
