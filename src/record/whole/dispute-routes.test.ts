/** Contradictions, findings and an event are asked of the desk; an officer's name is told to the desk alone. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../../test/support/desk.ts'
import type { Actor } from '../../people/officer.ts'
import { DisputeView, FindingView } from './dispute-views.ts'
import { EventPageView } from './event-views.ts'

const desk = await freshDesk()
const { officer } = desk.cast.desk
const path = '/api/record/conflicts'
const Conflicts = z.object({
  conflicts: z.array(DisputeView),
  found: z.int(),
  total: z.int(),
  states: z.record(z.string(), z.int()),
})
const firstOf = async () => {
  const [first] = (await asked()).conflicts
  if (first === undefined) throw new Error('no contradictions')
  return first
}
const asked = async (query = '', who: Actor | null = officer) =>
  Conflicts.parse(await (await desk.ask(who, `${path}?count=500${query}`)).json())

it('shows every contradiction once, the open ones first, and counts them by state', async () => {
  const { conflicts, found, total, states } = await asked()
  expect([found, total]).toEqual([conflicts.length, conflicts.length])
  expect(conflicts[0]?.resolution.state).toBe('open')
  expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(total)
  const open = await asked('&state=open')
  expect(open.found).toBe(states['open'])
  expect(open.states).toEqual(states)
  for (const { values } of conflicts) expect(values.length).toBeGreaterThan(1)
})

it('finds by kind, conflict and words, and pages through what it found', async () => {
  const { kind, at, values } = await firstOf()
  const alike = await asked(`&kind=${kind}&conflict=${encodeURIComponent(at.conflict)}`)
  expect(alike.found).toBeGreaterThan(0)
  for (const each of alike.conflicts)
    expect([each.kind, each.at.conflict]).toEqual([kind, at.conflict])
  const words = encodeURIComponent(`${at.id} ${values[0]?.value}`)
  expect((await asked(`&text=${words}`)).found).toBeGreaterThan(0)
  expect((await asked('&text=nothing-of-the-kind')).found).toBe(0)
  expect((await desk.ask(officer, `${path}?state=won`)).status).toBe(422)
})

it('a finding has its arithmetic and claims; one that takes the place of another names it', async () => {
  const answer = await desk.ask(null, '/api/record/findings?count=500')
  const { findings } = z.object({ findings: z.array(FindingView) }).parse(await answer.json())
  expect(findings[0]?.replaces.length).toBeGreaterThan(0)
  for (const { arithmetic, because } of findings) {
    expect(arithmetic).not.toBe('')
    expect(because.flatMap(({ claims }) => claims).length).toBeGreaterThan(0)
  }
})

it('what an officer decided stands on the event with every figure; the name is for the desk', async () => {
  const { about, values, at } = await firstOf()
  const reasons = 'Both offices were asked and stand by theirs.'
  await desk.act(officer, 'record.adjudicate', { about, decision: 'both', reasons })
  const event = EventPageView.parse(
    await (await desk.ask(officer, `/api/record/built/events/${at.id}`)).json(),
  )
  const shown = event.conflicts.find(({ decided }) => decided !== null)
  expect(shown?.decided).toMatchObject({ decision: 'both', reasons, by: officer.name })
  expect(shown?.values.map(({ value }) => value)).toEqual(values.map(({ value }) => value))
  const everybody = await (await desk.ask(null, `${path}?count=500`)).text()
  expect(everybody).not.toContain(officer.name)
})

const sheet = async (name: string) =>
  (await (await desk.ask(officer, `/api/record/${name}`)).text()).trimEnd().split('\r\n')

it('sheets have a row for every figure and every finding', async () => {
  const { conflicts } = await asked('&state=explained')
  const figures = conflicts.flatMap(({ values }) => values)
  expect(await sheet('conflicts.csv?state=explained')).toHaveLength(figures.length + 1)
  const found = await sheet('findings.csv?sort=missing')
  expect(found).toHaveLength(3)
  expect(found.join('\n')).not.toMatch(/null|undefined/)
})

it('files hold all that was found, as the exports have it, and no name of an officer', async () => {
  const get = async (name: string) => (await desk.ask(officer, `/api/record/${name}`)).text()
  const { found, conflicts } = await asked()
  const text = await get('conflicts.json')
  const file = z.object({ conflicts: z.array(DisputeView) }).parse(JSON.parse(text))
  expect(file.conflicts).toHaveLength(found)
  expect(text).not.toContain(officer.name)
  const rows = async (name: string) => (await get(name)).split('\r\n').toSorted()
  expect(await rows('conflicts.csv')).toEqual(await rows('exports/conflicts.csv'))
  expect(await rows('findings.csv')).toEqual(await rows('exports/findings.csv'))
  const id = conflicts[0]?.at.id ?? ''
  const ofEvent = (await asked(`&event=${id}`)).conflicts
  expect(ofEvent.length).toBeGreaterThan(0)
  expect(new Set(ofEvent.map(({ at }) => at.id))).toEqual(new Set([id]))
})

it('an event that is in no record is not there', async () => {
  expect((await desk.ask(officer, '/api/record/built/events/no-such-event')).status).toBe(404)
})
