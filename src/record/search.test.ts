import { expect, test } from 'vitest'
import { chronicleFrom } from '../../test/support/record-events.ts'
import type { EventsAsked } from './chronology/asked.ts'
import { search } from './search.ts'

const { events } = chronicleFrom({
  exchanges: [
    { date: '2031-03-12', agreement: 'Westhaven-1', to_a_total: '205' },
    { date: '2031-04-30', date_end: '2031-05-02', kind: 'remains', remains_to_b: '40' },
    {
      date: '1998-04',
      conflict: 'Eastmark-Southland',
      kind: 'unilateral_release',
      note: 'ÉTAT unclear',
      to_b_wounded: '3',
      to_b_total: '9',
    },
    { date: '1990', conflict: 'Eastmark-Southland' },
  ],
  commitments: [{ agreement: 'Halden talks', events: 'e4' }],
  claims: [{ event_id: 'e2', speaker: 'Northland ombudsman', outlet: 'Harbour News', value: '12' }],
})

test.each<[string, EventsAsked, string]>([
  ['nothing asked: everything', {}, 'e1 e2 e3 e4'],
  ['blanks are no words', { text: '  ' }, 'e1 e2 e3 e4'],
  ['an agreement', { text: 'westhaven' }, 'e1'],
  ['every word must stand there', { text: 'harbour ombudsman' }, 'e2'],
  ['one word missing', { text: 'harbour minister' }, ''],
  ['letters in either case', { text: 'état' }, 'e3'],
  ['a figure', { text: '205' }, 'e1'],
  ['a party by its code', { text: 'sou' }, 'e1 e2 e3 e4'],
  ['a conflict', { conflict: 'Eastmark-Southland' }, 'e3 e4'],
  ['a kind', { kind: 'remains' }, 'e2'],
  ['from the day itself', { from: '2031-03-12' }, 'e1 e2'],
  ['from the day after', { from: '2031-03-13' }, 'e2'],
  ['from within an event of several days', { from: '2031-05-01' }, 'e2'],
  ['to the day itself', { to: '2031-03-12' }, 'e1 e3 e4'],
  ['a month is found by a day in it', { from: '1998-04-20', to: '1998-04-21' }, 'e3'],
  ['a month is not found by the next', { from: '1998-05-01', to: '1998-05-31' }, ''],
  ['a year is found by a month in it', { from: '1990-06', to: '1990-06' }, 'e4'],
  ['asked by year', { from: '2031', to: '2031' }, 'e1 e2'],
  ['an agreement by the name that it begins with', { agreement: 'Westhaven-1' }, 'e1'],
  ['an agreement whose promise counts it', { agreement: 'Halden talks' }, 'e4'],
  ['no such agreement', { agreement: 'Halden' }, ''],
  ['who received, or may have', { side: 'NOR' }, 'e1 e2 e4'],
  ['who received, of a one-sided release', { side: 'SOU' }, 'e1 e2 e3 e4'],
  ['a category of which somebody came', { category: 'wounded' }, 'e3'],
  ['a category that the other side received', { category: 'wounded', side: 'NOR' }, ''],
  ['remains', { category: 'remains' }, 'e2'],
  ['remains to a side', { category: 'remains', side: 'SOU' }, 'e2'],
  ['a party of another conflict', { side: 'EAS' }, ''],
  [
    'all at once',
    { text: '12', kind: 'remains', conflict: 'Northland-Southland', to: '2031-05' },
    'e2',
  ],
])('%s', (_, query, ids) => {
  expect(
    search(events, query)
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
  ).toBe(ids)
})
