import { expect, it } from 'vitest'
import { eastmarkOf } from '../../test/support/eastmark.ts'
import { freshDesk } from '../../test/support/desk.ts'
import type { Actor } from '../people/officer.ts'
import { tellLists } from './story/lists.ts'
import { openStoryExchange, proposePlan } from './story/plan.ts'
import { tellTalks } from './story/talks.ts'
import { anything, teller } from './story/teller.ts'

const desk = await freshDesk()
const { officer } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
const talks = await tellTalks(story, 8)
await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
const exchange = await openStoryExchange(story, talks, {
  days: ['2026-03-10'],
  seats: 6,
  stretchers: 2,
})

/** What a live page hears until the act `last` is told to it. */
async function heardBy(actor: Actor): Promise<(last: string) => Promise<string[]>> {
  const answer = await desk.ask(actor, '/api/live')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('no live page')
  await reader.read() // the first beat: it listens now
  return async (last) => {
    const heard: string[] = []
    while (heard.at(-1) !== last) {
      const { value = '', done } = await reader.read()
      if (done) throw new Error('the live page ended')
      heard.push(
        ...[...value.matchAll(/event: changed\ndata: (.*)\n/g)].map(([, name = '']) => name),
      )
    }
    await reader.cancel()
    return heard
  }
}

it('tells a third party nothing of what two others share, and a side no more than the room', async () => {
  const east = await eastmarkOf(desk)
  const pages = [await heardBy(east), await heardBy(desk.north.clerk), await heardBy(officer)]
  await proposePlan(story, officer, exchange)
  // Each hears at last an act of its own side; the desk's officer hears all.
  const ask = { agreement: talks.agreement, kind: 'other', to: 'desk', text: 'When?' }
  await story.act(desk.north.clerk, 'agreements.ask', ask, anything)
  await desk.act(desk.cast.desk.head, 'trust.enrol-device', {
    name: 'Clerk of Eastmark',
    role: 'clerk',
    party: 'eastmark',
    kept: 'file',
    publicKey: 'cd'.repeat(32),
  })
  const marker = { upload: '5f0c6f0e-1111-4111-8111-000000000001', title: 'Held' }
  await expect(desk.act(east, 'lists.submit', marker)).rejects.toThrow('nothing here')
  desk.desk.recorded({ name: 'lists.submit', party: east.party, subject: null })
  const [third, side, all] = await Promise.all([
    pages[0]?.('lists.submit'),
    pages[1]?.('agreements.ask'),
    pages[2]?.('lists.submit'),
  ])
  expect(third).toEqual(['lists.submit'])
  expect(side).toEqual(['exchange', 'agreements.ask'])
  expect(all).toContain('exchange.propose-plan')
})
