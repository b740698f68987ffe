/** A contradiction is decided, both figures stay, and what is taken back leaves the same bytes; in a real database. */
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
  const { answer } = await adjudicate({ about: aboutOf(first), decision: { value: other } })
  const decided = await now(first)
  expect(decided?.resolution).toMatchObject({ state: 'resolved', value: other, why: reasons })
  expect(decided?.values).toEqual(first.values)
  expect({ adjudication: decided?.resolution.adjudication }).toEqual(answer)
  expect(await asked(null), 'of a record that is open to the public').toBe(await asked(officer))
  await desk.act(desk.cast.desk.head, 'record.close-to-public', { reason })
  expect(await asked(desk.north.clerk), 'of the record as it ships').toBe(before)
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
