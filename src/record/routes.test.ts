import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { EventView, MonthView } from './chronology/views.ts'

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
  sides: z.array(z.string()),
  agreements: z.array(z.string()),
})
const events = (query: string) => asked(`/api/record/events${query}`, Events)

it('shows as many events and claims as the files hold, but for the one that nothing can be reckoned with', async () => {
  const { events: shown, ...counts } = await events('?count=500')
  expect(counts).toMatchObject({ found: 113, claimsFound: 548, total: 113, claimsTotal: 548 })
  expect(shown).toHaveLength(113)
  expect(shown.reduce((sum, { claims }) => sum + claims, 0)).toBe(548)
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

it('offers sides and agreements of the conflict asked for, and finds by them', async () => {
  const { conflicts, ...all } = await events('')
  const of = `conflict=${encodeURIComponent(conflicts[0] ?? '')}`
  const own = await events(`?${of}`)
  expect(own.sides).toHaveLength(2)
  expect(all.sides.length).toBeGreaterThan(own.sides.length)
  const agreed = await events(`?${of}&agreement=${encodeURIComponent(own.agreements[0] ?? '')}`)
  expect(agreed.found).toBeGreaterThan(0)
  expect(agreed.found).toBeLessThan(own.found)
  const wounded = await events(`?${of}&category=wounded&side=${own.sides[0]}`)
  expect(wounded.found).toBeGreaterThan(0)
  expect(wounded.found).toBeLessThan(own.found)
  expect((await events(`?${of}&side=nobody`)).found).toBe(0)
})

it('draws one conflict at a time, and says which', async () => {
  const Timeline = z.object({
    conflict: z.string(),
    category: z.string(),
    until: z.string().nullable(),
    sides: z.array(z.string()),
    months: z.array(MonthView),
  })
  const { conflicts } = await events('')
  const told = await asked('/api/record/timeline', Timeline)
  expect(told.conflict).toBe(conflicts[0])
  const other = await asked(`/api/record/timeline?conflict=${conflicts.at(-1)}`, Timeline)
  expect(other.conflict).toBe(conflicts.at(-1))
  expect(other.months).not.toEqual(told.months)
  const { sides, months, category } = await asked(
    `/api/record/timeline?kind=remains&side=${told.sides[1]}`,
    Timeline,
  )
  expect([category, sides]).toEqual(['remains', [told.sides[1]]])
  expect(new Set(months.map(({ side }) => side))).toEqual(new Set(sides))
})

it('hands out the same events as files; unknown is an empty cell', async () => {
  const query = 'kind=remains&category=remains'
  const { found } = await events(`?${query}`)
  const sheet = await (await desk.ask(null, `/api/record/events.csv?${query}`)).text()
  const [head, ...lines] = sheet.trimEnd().split('\r\n')
  expect(head).toContain('people_to_a_low,people_to_a_high,people_to_a_state')
  expect(lines).toHaveLength(found)
  expect(sheet).not.toMatch(/,(null|undefined)[,\r]/)
  const file = await asked(`/api/record/events.json?${query}`, Events.pick({ events: true }))
  expect(file.events).toHaveLength(found)
})

it('refuses a question that it does not understand', async () => {
  for (const query of ['from=last-week', 'to=2031-02-30', 'kind=swap', 'category=ships'])
    expect([query, (await desk.ask(null, `/api/record/events?${query}`)).status]).toEqual([
      query,
      422,
    ])
  expect((await desk.ask(null, '/api/record/events?count=100000')).status).toBe(422)
})
