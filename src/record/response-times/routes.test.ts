/** How long answers took: exactly, from the log; each side its own, the public nobody's. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../../test/support/desk.ts'
import { tellTalks } from '../../http/story/talks.ts'
import { teller } from '../../http/story/teller.ts'
import type { Actor } from '../../people/officer.ts'
import { PartyId } from '../../base/ids.ts'
import { dayIn } from '../../agreements/days.ts'
import { OwnTime, ownTimes } from './own-times.ts'

const desk = await freshDesk()
const { officer, auditor, medic } = desk.cast.desk
const { agreement } = await tellTalks(teller(desk, desk.cast, desk.desk.now()), 4)
const asks = (to: string, text: string, who: Actor) =>
  desk.act(who, 'agreements.ask', { agreement, kind: 'clarity-on-timing', to, text })
await asks('southland', 'When do the buses leave?', desk.north.clerk)
await asks('desk', 'When do we hear?', desk.south.clerk)

const ownFor = async (who: Actor | null) =>
  z
    .object({ own: z.array(OwnTime) })
    .parse(await (await desk.ask(who, '/api/record/response-times')).json()).own

it('the desk reads all, a side what it asked or was asked, the public and a medic nothing', async () => {
  const all = await ownFor(officer)
  expect(all.filter(({ what }) => what === 'clarity-on-timing')).toHaveLength(3)
  expect(await ownFor(auditor)).toEqual(all)
  const north = await ownFor(desk.north.clerk)
  expect(north.length).toBeGreaterThan(0)
  expect(north.every(({ from, to }) => from === 'northland' || to === 'northland')).toBe(true)
  expect(north).toHaveLength(all.length - 1)
  expect([await ownFor(null), await ownFor(medic)]).toEqual([[], []])
})

it('what is open has no days, and the days that it is open', async () => {
  const open = (await ownFor(officer)).filter(({ answeredAt }) => answeredAt === null)
  expect(open).toHaveLength(3)
  for (const { days, openDays, answer } of open)
    expect([days, openDays, answer]).toEqual([null, 0, null])
})

it('a plan that a newer one replaced is neither open nor answered', () => {
  const plan = { id: 'p1', exchange: 'x', at: new Date('2031-05-01T10:00:00Z'), isReplaced: true }
  const timeZone = 'UTC'
  const seen = {
    viewer: 'desk',
    timeZone,
    todayOn: dayIn(timeZone, new Date('2031-05-09')),
  } as const
  const approvedAt = new Date('2031-05-03T01:00:00Z')
  const plans = [
    { ...plan, to: PartyId.parse('northland'), approvedAt: null },
    { ...plan, to: PartyId.parse('southland'), approvedAt },
  ]
  const times = ownTimes({ questions: [], plans }, seen)
  expect(times.map(({ days, openDays, isReplaced }) => [days, openDays, isReplaced])).toEqual([
    [null, null, true],
    [2, null, false],
  ])
})
