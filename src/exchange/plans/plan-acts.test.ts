/** Plans from lists as they really are: references that two lines share, lines that stand there twice. */
import { beforeAll, expect, it } from 'vitest'
import { freshDesk, northland } from '../../../test/support/desk.ts'
import type { ExchangeId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { tellLists } from '../../http/story/lists.ts'
import { openStoryExchange, proposePlan } from '../../http/story/plan.ts'
import { tellTalks } from '../../http/story/talks.ts'
import { teller } from '../../http/story/teller.ts'
import { exchangePeople } from '../store.ts'

const desk = await freshDesk()
const { officer } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
const reference = 0
let exchange: ExchangeId

beforeAll(async () => {
  const talks = await tellTalks(story, 8)
  await tellLists(story, {
    perSide: 8,
    sought: 6,
    seed: 7,
    alter: (side, kind, list) => {
      if (side !== northland || kind !== 'we-hold') return list
      const [first, second, third, ...rest] = list.rows
      if (first === undefined || second === undefined || third === undefined) return list
      const shared = second.with(reference, first[reference] ?? '')
      return { ...list, rows: [first, shared, third, third, ...rest] }
    },
  })
  const stages = { days: ['2026-03-10', '2026-03-14'], seats: 3, stretchers: 2 }
  exchange = await openStoryExchange(story, talks, stages)
})

const held = async () =>
  (await asDesk(desk.desk.db, (db) => exchangePeople(db, exchange)))
    .filter(({ heldBy }) => heldBy === northland)
    .map(({ id, line, name }) => ({ id, line, name }))

it('two lines of one reference, or of the same words, stay two people from plan to plan', async () => {
  await proposePlan(story, officer, exchange)
  const before = await held()
  expect(new Set(before.map(({ line }) => line)).size).toBe(9)
  await proposePlan(story, officer, exchange)
  expect(await held()).toEqual(before)
})
