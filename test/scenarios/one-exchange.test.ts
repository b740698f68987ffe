/** One exchange from the first list to the closed totals, told by its acts. */
import { expect, it } from 'vitest'
import { teller } from '../../src/http/story/teller.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { freshDesk } from '../support/desk.ts'

const desk = await freshDesk()

it('goes from ten lines a side to a final manifest', async () => {
  const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
  const talks = await tellTalks(story, 10)
  await tellLists(story, { perSide: 10, seed: 7 })
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10', '2026-03-14'],
    seats: 6,
    stretchers: 1,
  })
  await planExchange(story, exchange)
  const seen = await (await desk.ask(desk.north.clerk, `/api/exchanges/${exchange}`)).json()
  expect(seen).toMatchObject({ exchange: { state: 'final', number: 1 }, versions: 2 })
})
