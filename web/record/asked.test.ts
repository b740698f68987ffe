import { expect, test } from 'vitest'
import { eventsAskedIn } from './asked.ts'

test.each([
  ['nothing', {}, {}, {}],
  [
    'all that means something',
    { kind: 'remains', from: '2031', category: 'wounded' },
    { kind: 'remains', from: '2031', category: 'wounded' },
    {},
  ],
  [
    'a kind that is none takes nothing from the rest',
    { kind: 'swap', text: 'Halden', side: 'NLD' },
    { text: 'Halden', side: 'NLD' },
    { kind: 'no-meaning' },
  ],
  [
    'a day that the calendar has not',
    { from: '2031-02-30', to: '2031-03' },
    { to: '2031-03' },
    { from: 'no-meaning' },
  ],
  [
    'words for a day',
    { to: 'last week', conflict: 'north' },
    { conflict: 'north' },
    { to: 'no-meaning' },
  ],
  [
    'an end before the beginning',
    { from: '2031-05', to: '2030' },
    { from: '2031-05' },
    { to: 'order' },
  ],
  ['a year holds its months', { from: '2031-05', to: '2031' }, { from: '2031-05', to: '2031' }, {}],
  ['what is no filter', { view: 'timeline', first: '200' }, {}, {}],
])('%s', (_, address, query, refused) => {
  const asked = eventsAskedIn(address)
  expect(asked.query).toEqual(query)
  expect(asked.refused).toEqual(refused)
})

test('what was refused stands in its field, to be put right', () => {
  expect(eventsAskedIn({ kind: 'swap', from: '20311' }).filters).toMatchObject({
    kind: 'swap',
    from: '20311',
  })
})
