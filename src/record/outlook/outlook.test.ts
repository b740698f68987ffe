import { expect, test } from 'vitest'
import { recordOf } from '../../../test/support/record-events.ts'
import { parsePublicRecord } from '../public-record.ts'
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
