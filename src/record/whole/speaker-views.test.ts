import { expect, it } from 'vitest'
import { said } from '../building/fictional-claims.ts'
import { wholeFrom } from './fictional-whole.ts'
import { speakerHeads, SpeakerView, speakerView } from './speaker-views.ts'

const north = 'Northland ministry'
const south = 'Southland ministry'

const record = wholeFrom([
  said({ value: '21', speaker: north }),
  said({ value: '21', speaker: south }),
  said({ event_id: 'second', date: '2031-04-02', value: '7', speaker: north }),
  said({ event_id: 'third', date: '2031-05-02', value: '207', speaker: north }),
  said({ event_id: 'third', date: '2031-05-02', value: '195', speaker: south }),
  said({
    event_id: 'third',
    date: '2031-05-02',
    value: '4',
    side: 'southland',
    speaker: 'Northland  Ministry',
  }),
])

const read = (name: string) => SpeakerView.parse(speakerView(record, name))

it('offices stand by name, each with how much it said', () => {
  expect(speakerHeads(record)).toEqual([
    { speaker: north, of: 'northland', claims: 4, events: 3 },
    { speaker: south, of: 'southland', claims: 2, events: 2 },
  ])
})

it('what others said too is confirmed, what nobody else said stands alone', () => {
  expect(read(north).claims.map(({ stands, sameFrom }) => [stands, sameFrom])).toEqual([
    ['confirmed', ['c0002']],
    ['alone', []],
    ['differs', []],
    ['alone', []],
  ])
})

it('its figure and the other of one matter both stand', () => {
  expect(read(north).differs).toMatchObject([
    {
      event: 'third',
      own: [{ value: 207, claims: ['c0004'] }],
      others: [{ value: 195, claims: ['c0005'] }],
      state: 'both-kept',
    },
  ])
})

it('a spelling of an office answers as the office, with the reason', () => {
  const view = read('Northland  Ministry')
  expect(view.speaker.speaker).toBe(north)
  expect(view.names.map(({ written }) => written)).toEqual(['Northland  Ministry'])
  expect(view.names[0]?.why).not.toBe('')
})

it('nothing in the answer says how far an office is to be believed', () => {
  const keys = new Set<string>()
  JSON.stringify(read(north), (key, value: unknown) => {
    keys.add(key)
    return value
  })
  const told = [...keys].filter((key) =>
    /weight|score|rank|letter|reliab|trust|right|wrong|mean|share|rate|percent/i.test(key),
  )
  expect(told).toEqual([])
  expect(Object.keys(read(north).speaker)).toEqual(['speaker', 'of', 'claims', 'events'])
})

it('who never spoke is no speaker', () => {
  expect(speakerView(record, 'Eastmark ministry')).toBeNull()
})
