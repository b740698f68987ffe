import { expect, it } from 'vitest'
import { said } from '../building/fictional-claims.ts'
import { madeUpRecord, withholds } from '../exports/made-up-record.ts'
import { publicView } from '../exports/public-view.ts'
import { chronologyOf, conflictsOf } from './chronology.ts'
import { chronologyPage } from './chronology-page.ts'

const record = publicView(
  madeUpRecord([
    said({ value: '5' }),
    said({ value: '6', speaker: 'Southland ministry' }),
    said({ event_id: 'next', date: '2031-03-20', attribute: 'stage', side: '', value: '2' }),
    withholds({ event_id: 'third', date: '2031-04-02' }),
    said({ event_id: 'third', date: '2031-04-02', value: '77', speaker: 'newspaper' }),
    said({ event_id: 'failed', date: '2031-05-02', kind: 'failed' }),
  ]),
)
const found = chronologyOf(record, 'north-south')

it('sums what is known of a month, and counts unknown and withheld apart', () => {
  expect(conflictsOf(record)).toEqual(['north-south'])
  expect(found.months).toEqual([
    {
      month: '2031-04',
      events: 1,
      received: [
        { low: null, high: null, unknown: 0, withheld: 1 },
        { low: null, high: null, unknown: 0, withheld: 1 },
      ],
    },
    {
      month: '2031-03',
      events: 2,
      received: [
        { low: 5, high: 6, unknown: 1, withheld: 0 },
        { low: null, high: null, unknown: 2, withheld: 0 },
      ],
    },
  ])
})

it('shows both sums where sources differ, and never a 0 for what nobody said', () => {
  const page = chronologyPage(found, {
    language: 'en',
    theme: 'auto',
    nonce: 'n',
    desk: 'Desk of Westhaven',
    address: 'https://westhaven.example',
  })
  expect(page).toContain('<bdi dir="ltr">5–6</bdi><i>1 unknown</i>')
  expect(page).toContain('<td><i>1 withheld</i></td>')
  expect(page).not.toContain('77')
  expect(page).not.toMatch(/<td>0</)
  expect(page).toContain('href="https://westhaven.example/record"')
})
