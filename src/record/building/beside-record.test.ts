import { describe, expect, it } from 'vitest'
import { counted, doubted, heldOn } from '../../../test/support/doubted.ts'
import type { RecordedClaim } from '../flags/recorded.ts'
import type { ReadCount, ReadEvent } from '../reading/reading.ts'
import { besideRecord } from './beside-record.ts'

const text = 'On 10 May 2031 Northland got 60 people back.'
const sixty = counted(60, [29, 31])

function beside(
  events: ReadEvent[],
  counts: ReadCount[],
  claims: readonly Partial<RecordedClaim>[],
) {
  const { reading, recorded } = doubted({ text, reading: { events, counts }, claims })
  return besideRecord(reading, recorded ?? [])
}

const standing = (...asked: Parameters<typeof beside>) =>
  beside(...asked).map((each) => [each.standing, each.recorded])

describe('a statement beside the record', () => {
  it.each([
    ['says what others said of that day', [{}], ['supports', 'e']],
    ['says another figure of that day', [{ number: 57 }], ['contradicts', 'e']],
    ['is the only one that knows of it', [{ date: '2031-04-01' }], ['creates', null]],
    ['says the same of the day before', [{ date: '2031-05-09' }], ['supports', '2031-05-09']],
    ['says otherwise than the day before', [{ date: '2031-05-09', number: 57 }], ['creates', null]],
    [
      'speaks of people, not of remains',
      [{ kind: 'remains', category: 'remains' }],
      ['creates', null],
    ],
  ] as const)('%s', (_, claims, placed) => {
    expect(standing([heldOn('2031-05-10')], [sixty], claims)).toEqual([placed])
  })

  it('prefers the stated day to a number that happens to be the same', () => {
    const claims = [{ date: '2031-05-09' }, { number: 57 }]
    expect(standing([heldOn('2031-05-10')], [sixty], claims)).toEqual([['contradicts', 'e']])
  })

  it('only looks back, or only hopes', () => {
    const back = { ...heldOn('2031-05-10'), main: false }
    expect(standing([back], [sixty], [{}])).toEqual([['recaps', 'e']])
    const planned = { ...heldOn('2031-05-10'), status: 'planned' as const }
    expect(standing([planned], [sixty], [{}])).toEqual([])
  })

  it('shows every figure with who said it', () => {
    const claims = [{}, { number: 57, speaker: 'Southland ministry' }]
    const [placed] = beside([heldOn('2031-05-10')], [sixty], claims)
    expect(placed?.figures).toEqual([
      {
        side: 'northland',
        category: 'person',
        said: 60,
        recorded: [
          { n: 57, speakers: ['Southland ministry'] },
          { n: 60, speakers: ['Northland ministry'] },
        ],
        agrees: true,
      },
    ])
    expect(placed?.speakers).toEqual(['Northland ministry', 'Southland ministry'])
  })
})
