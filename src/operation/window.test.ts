import { describe, expect, it } from 'vitest'
import { north, officerNo, south } from '../../test/support/made-up-day.ts'
import type { Means } from '../acts/means.ts'
import { windowText } from './window-text.ts'
import {
  stagesNow,
  windowNow,
  windowSha256,
  windowSide,
  type Acknowledgement,
  type WindowMove,
  type WindowRows,
} from './window.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 9, hour))
const stages = ['1', '2'].map((id) => ({
  id,
  on: `2026-03-1${id}`,
  window: { from: '06:00', to: '09:30' },
  capacity: {},
}))
const exchange = {
  number: 7,
  point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
  stages,
}
const nothing: WindowRows = { moves: [], acknowledgements: [], reminders: [] }
const move = (hour: number, version: number, from: string): WindowMove => ({
  stage: '2',
  version,
  from,
  to: '09:30',
  reason: 'Fog.',
  at: at(hour),
})
const now = (moves: readonly WindowMove[] = []) => {
  const window = windowNow(exchange, { moves }, '2')
  if (window === undefined) throw new Error('no stage 2')
  return window
}

const byKey: Means = { kind: 'device', signature: '' }
const bySheet = (scan: string): Means => ({
  kind: 'signed-sheet',
  number: '1',
  on: '2026-03-09',
  bearer: 'A driver',
  scanSha256: scan.repeat(64),
})
const yes = (hour: number, of: Partial<Acknowledgement> = {}): Acknowledgement => ({
  stage: '2',
  party: north,
  sha256: windowSha256(now()),
  officer: officerNo(1),
  means: byKey,
  at: at(hour),
  ...of,
})

const there = move(12, 2, '07:00')
const back = move(14, 3, '06:00')

describe('how a side stands to the hours', () => {
  const cases: [string, Partial<WindowRows>, string, Date | null][] = [
    ['nothing was said', {}, 'waits', null],
    ['it said yes', { acknowledgements: [yes(10)] }, 'acknowledged', at(10)],
    ['the other side did', { acknowledgements: [yes(10, { party: south })] }, 'waits', null],
    ['to another stage', { acknowledgements: [yes(10, { stage: '1' })] }, 'waits', null],
    [
      'one officer saw its sheet',
      { acknowledgements: [yes(10, { means: bySheet('a') })] },
      'waits',
      null,
    ],
    [
      'two officers saw two sheets',
      {
        acknowledgements: [
          yes(10, { means: bySheet('a') }),
          yes(11, { means: bySheet('b'), officer: officerNo(2) }),
        ],
      },
      'waits',
      null,
    ],
    [
      'two officers saw the same sheet; it stands from the second on',
      {
        acknowledgements: [
          yes(10, { means: bySheet('a') }),
          yes(11, { means: bySheet('a'), officer: officerNo(2) }),
        ],
      },
      'acknowledged',
      at(11),
    ],
    [
      'the hours were moved since',
      { moves: [there], acknowledgements: [yes(10)] },
      'changed',
      at(10),
    ],
    [
      'they were moved, and back to what it had acknowledged',
      { moves: [there, back], acknowledgements: [yes(10)] },
      'changed',
      at(10),
    ],
    [
      'it acknowledged the moved ones',
      {
        moves: [there],
        acknowledgements: [yes(10), yes(13, { sha256: windowSha256(now([there])) })],
      },
      'acknowledged',
      at(13),
    ],
    [
      'of the earlier hours one officer only had seen a sheet',
      { moves: [there], acknowledgements: [yes(10, { means: bySheet('a') })] },
      'waits',
      null,
    ],
  ]
  it.each(cases)('when %s', (_, rows, state, said) => {
    const all = { ...nothing, ...rows }
    expect(windowSide(all, { window: now(all.moves), party: north })).toMatchObject({
      state,
      at: said,
    })
  })

  it('a sheet that waits for a second officer is told, and one about earlier hours is not', () => {
    const once = { ...nothing, acknowledgements: [yes(10, { means: bySheet('a') })] }
    expect(windowSide(once, { window: now(), party: north }).isAttestedOnce).toBe(true)
    const moved = { ...once, moves: [there] }
    expect(windowSide(moved, { window: now([there]), party: north }).isAttestedOnce).toBe(false)
  })

  it('a reminder is about the hours as they were then', () => {
    const reminders = [{ stage: '2', party: north, at: at(11) }]
    const side = (rows: WindowRows) =>
      windowSide(rows, { window: now(rows.moves), party: north }).remindedAt
    expect(side({ ...nothing, reminders })).toEqual(at(11))
    expect(side({ ...nothing, moves: [there], reminders })).toBeNull()
    expect(windowSide({ ...nothing, reminders }, { window: now(), party: south }).remindedAt).toBe(
      null,
    )
  })
})

it('the hours of one stage are moved, and of no other', () => {
  expect(stagesNow(stages, { moves: [there] }).map(({ window }) => window.from)).toEqual([
    '06:00',
    '07:00',
  ])
})

it('what is signed names stage, version, day, hours, zone and place, each on a line of its own', () => {
  expect(windowText(now([there]))).toBe(
    'good-offices/window/1\nexchange 7\nstage 2\nversion 2\n' +
      'on 2026-03-12 07:00 09:30 Europe/Kyiv\nat Halden bridge\n',
  )
  const forged = { ...now(), point: { name: 'Halden\nstage 1', timeZone: 'Europe/Kyiv' } }
  expect(windowText(forged)).toContain('at Halden stage 1\n')
})
