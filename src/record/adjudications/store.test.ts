/** What is decided about contradictions and withheld counts, and taken back, leaves the same bytes; in a real database. */
import { expect, it } from 'vitest'
import { freshDesk } from '../../../test/support/desk.ts'
import { asDesk } from '../../db/desk-db.ts'
import { DisputedThing } from '../building/adjudication.ts'
import { Built, type BuiltConflict } from '../building/built.ts'
import { adjudicationsOf } from './store.ts'

const desk = await freshDesk()
const { officer, secondOfficer } = desk.cast.desk
const reasons = 'The page of the office itself says so.'
const reason = 'The page was corrected a day later.'

const asked = async (who: typeof officer | null) =>
  (await desk.ask(who, '/api/record/built')).text()
const conflictsFor = async (who: typeof officer | null) =>
  Built.parse(JSON.parse(await asked(who))).conflicts
const aboutOf = (conflict: BuiltConflict) => DisputedThing.strip().parse(conflict)

const [first, second, third] = await conflictsFor(officer)
if (first === undefined || second === undefined || third === undefined)
  throw new Error('no conflicts')
const other = first.values.find(({ value }) => value !== first.resolution.value)?.value
const now = async ({ id }: BuiltConflict) => (await conflictsFor(officer))[id - 1]

const adjudicate = (input: object, who = officer) =>
  desk.act(who, 'record.adjudicate', { reasons, ...input })
const takeBack = (adjudication: unknown) =>
  desk.act(officer, 'record.withdraw-adjudication', { adjudication, reason })

it('one figure stands, all stay; taken back, the record has the same bytes as before', async () => {
  const before = await asked(officer)
  const beforehand = await conflictsFor(officer)
  const { answer } = await adjudicate({ about: aboutOf(first), decision: { value: other } })
  const decided = await now(first)
  expect(decided?.resolution).toMatchObject({ state: 'resolved', value: other, why: reasons })
  expect(decided?.values).toEqual(first.values)
  expect({ adjudication: decided?.resolution.adjudication }).toEqual(answer)
  expect(await conflictsFor(null), 'open to the public').toEqual(await conflictsFor(officer))
  await desk.act(desk.cast.desk.head, 'record.close-to-public', { reason })
  expect(await conflictsFor(desk.north.clerk), 'as it ships').toEqual(beforehand)
  await desk.act(desk.cast.desk.head, 'record.open-to-public', { reason })

  await takeBack(decided?.resolution.adjudication)
  expect(await asked(officer)).toBe(before)
  const kept = await asDesk(desk.desk.db, adjudicationsOf)
  expect(kept.map(({ decision, reasons: why }) => [decision, why])).toEqual([
    [{ value: other }, reasons],
    ['withdrawn', reason],
  ])
  await expect(takeBack(decided?.resolution.adjudication)).rejects.toMatchObject({
    code: 'wrong-state',
  })
})

it('a decision takes the place of the one that its officer saw, and of no other', async () => {
  const about = aboutOf(second)
  await adjudicate({ about, decision: 'both' })
  const standing = (await now(second))?.resolution
  expect(standing).toMatchObject({ state: 'both-kept' })
  const decision = { value: second.values[0]?.value }
  await expect(adjudicate({ about, decision }, secondOfficer)).rejects.toMatchObject({
    code: 'stale-version',
  })
  await adjudicate({ about, decision, replaces: standing?.adjudication }, secondOfficer)
  const after = (await now(second))?.resolution
  expect(after).toMatchObject({ state: 'resolved', ...decision })
  await expect(
    adjudicate({ about, decision: 'both', replaces: standing?.adjudication }),
  ).rejects.toMatchObject({ code: 'stale-version' })
  await takeBack(after?.adjudication)
  expect((await now(second))?.resolution).toEqual(second.resolution)
})

it.each([
  ['a dispute that is not there', { about: { ...aboutOf(third), per: 'each' } }, 'not-found'],
  ['a value that nobody said', { decision: { value: 999_999 } }, 'wrong-input'],
  ['reasons of two words', { reasons: 'So be' }, 'wrong-input'],
  ['a decision that was never made', { replaces: desk.desk.newId() }, 'stale-version'],
])('refuses %s', async (_, wrong, code) => {
  const input = { about: aboutOf(third), decision: 'both', ...wrong }
  await expect(adjudicate(input)).rejects.toMatchObject({ code })
})

it('releases the counts of an event whose parties withhold them, once, until it is taken back', async () => {
  const eventsFor = async () => Built.parse(JSON.parse(await asked(officer))).events
  const silent = (await eventsFor()).find(({ withheld }) => withheld.length > 0)
  const told = (await eventsFor()).find(({ withheld }) => withheld.length === 0)
  if (silent === undefined || told === undefined) throw new Error('nothing withheld')
  const sides = async () => (await eventsFor()).find(({ id }) => id === silent.id)?.withheld
  const release = (event: string) => desk.act(officer, 'record.release-counts', { event, reasons })
  const before = await asked(officer)

  await expect(release(told.id)).rejects.toMatchObject({ code: 'wrong-state' })
  await expect(release('no such event')).rejects.toMatchObject({ code: 'not-found' })
  const { answer } = await release(silent.id)
  expect(await sides()).toEqual([])
  await expect(release(silent.id)).rejects.toMatchObject({ code: 'wrong-state' })

  await takeBack((answer as { adjudication: string }).adjudication)
  expect(await sides()).toEqual(silent.withheld)
  expect(await asked(officer)).toBe(before)
})
