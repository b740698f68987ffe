import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { openStoryExchange } from '../http/story/plan.ts'
import { tellTalks } from '../http/story/talks.ts'
import { teller } from '../http/story/teller.ts'
import { OutlookView, sheets } from './outlook-views.ts'

const desk = await freshDesk()
const Answer = z.object({ conflicts: z.array(z.string()), outlook: OutlookView })

const asked = async (query = '') => {
  const answer = await desk.ask(null, `/api/record/outlook${query}`)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json())
}

test('what comes is told of the conflict that the record holds whole, by months', async () => {
  const { conflicts, outlook } = await asked()
  expect(outlook.conflict).toBe(conflicts[0])
  const { foreseen, judgements, sure } = outlook.ahead ?? {}
  expect(foreseen?.next.map(({ month }) => month)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\d{4}-\d{2}$/)]),
  )
  expect(judgements).toHaveLength(9)
  // 31 months do not tell any model from climatology; if ever they do, the page says so.
  expect(sure).toEqual([])
})

test('of a sample nothing is foreseen, and its promises stand', async () => {
  const { conflicts } = await asked()
  const others = await Promise.all(
    conflicts.slice(1).map((conflict) => asked(`?conflict=${encodeURIComponent(conflict)}`)),
  )
  expect(others.map(({ outlook }) => outlook.ahead)).toEqual(others.map(() => null))
  expect(others.some(({ outlook }) => outlook.kept.length > 0)).toBe(true)
})

test.each(sheets)('the sheet of %s has as many cells in each row as headings', async (sheet) => {
  const answer = await desk.ask(null, `/api/record/outlook.csv?sheet=${sheet}`)
  const [head = '', ...lines] = (await answer.text()).trimEnd().split('\r\n')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines)
    expect(line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',')).toHaveLength(head.split(',').length)
})

/** Everything that is told of the future, of promises and of the past, as bytes. */
const everythingOf = async ({ ask }: Awaited<ReturnType<typeof freshDesk>>) =>
  Promise.all(
    ['outlook', ...sheets.map((sheet) => `outlook.csv?sheet=${sheet}`)].map(async (path) =>
      (await ask(null, `/api/record/${path}`)).text(),
    ),
  )

test('two desks of which one plans an exchange foresee the same, byte for byte', async () => {
  const start = new Date('2026-03-01T09:00:00Z')
  const planning = await freshDesk({ now: () => start })
  const quiet = await everythingOf(planning)
  const story = teller(planning, planning.cast, start)
  const talks = await tellTalks(story, 10)
  await openStoryExchange(story, talks, { days: ['2026-06-10'], seats: 3, stretchers: 1 })
  const planned = await planning.desk.db.pool.selectFrom('exchange').select('number').execute()
  expect(planned).toHaveLength(1)
  expect(await everythingOf(planning)).toEqual(quiet)
  expect(await everythingOf(desk)).toEqual(quiet)
})
