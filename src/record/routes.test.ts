import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { ClaimView, EventView, MonthView } from './views.ts'

const desk = await freshDesk()

async function asked<Body>(path: string, body: z.ZodType<Body>): Promise<Body> {
  const answer = await desk.ask(null, path)
  expect(answer.status).toBe(200)
  return body.parse(await answer.json())
}

const Events = z.object({
  events: z.array(EventView),
  found: z.int(),
  claimsFound: z.int(),
  total: z.int(),
  claimsTotal: z.int(),
  conflicts: z.array(z.string()),
})
const events = (query: string) => asked(`/api/record/events${query}`, Events)

it('shows as many events and claims as the files hold', async () => {
  const { events: shown, ...counts } = await events('')
  expect(counts).toMatchObject({ found: 113, claimsFound: 549, total: 113, claimsTotal: 549 })
  expect(shown).toHaveLength(113)
  expect(shown.reduce((sum, { claims }) => sum + claims, 0)).toBe(549)
})

it('finds by words, kind and time, and pages through what it found', async () => {
  const remains = await events('?kind=remains&count=5')
  expect(remains.found).toBeGreaterThan(5)
  expect(remains.events).toHaveLength(5)
  expect(remains.events.map(({ kind }) => kind)).toEqual(Array(5).fill('remains'))
  const second = await events('?kind=remains&first=5&count=5')
  expect(second.events[0]?.id).not.toBe(remains.events[0]?.id)
  const [korea] = (await events('?text=little&to=1953')).events
  expect(korea?.date).toMatch(/^1953/)
  expect((await events('?text=nothing-of-the-kind')).found).toBe(0)
})

it('opens an event to who said what', async () => {
  const { events: all } = await events('')
  const disputed = all.find(({ disagreements }) => disagreements.length > 0)
  const { claims } = await asked(
    `/api/record/events/${disputed?.id}`,
    z.object({ event: EventView, claims: z.array(ClaimView) }),
  )
  expect(claims).toHaveLength(disputed?.claims ?? 0)
  for (const { speaker } of claims) expect(speaker).not.toBe('')
  expect((await desk.ask(null, '/api/record/events/no-such-event')).status).toBe(404)
})

it('draws one conflict at a time, and says which', async () => {
  const Timeline = z.object({
    conflict: z.string(),
    sides: z.array(z.string()),
    months: z.array(MonthView),
  })
  const { conflicts } = await events('')
  const told = await asked('/api/record/timeline', Timeline)
  expect(told.conflict).toBe(conflicts[0])
  const other = await asked(`/api/record/timeline?conflict=${conflicts.at(-1)}`, Timeline)
  expect(other.conflict).toBe(conflicts.at(-1))
  expect(other.months).not.toEqual(told.months)
})

it('hands out the same events as a sheet; unknown is an empty cell', async () => {
  const sheet = await (await desk.ask(null, '/api/record/events.csv?kind=remains')).text()
  const { found } = await events('?kind=remains')
  const [head, ...lines] = sheet.trimEnd().split('\r\n')
  expect(head).toContain('to_a_total,to_b_total')
  expect(lines).toHaveLength(found)
  expect(sheet).not.toMatch(/,(null|undefined)[,\r]/)
})

it('refuses a question that it does not understand', async () => {
  expect((await desk.ask(null, '/api/record/events?from=last-week')).status).toBe(422)
  expect((await desk.ask(null, '/api/record/events?count=100000')).status).toBe(422)
})
