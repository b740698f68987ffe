import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nowhere } from '../../../test/support/access.ts'
import { aloneNo, aloneYes, freshDayDesk } from '../../../test/support/final-exchange.ts'
import { fullPapers } from '../../../test/support/law-facts.ts'
import type { Actor } from '../../people/officer.ts'

const desk = await freshDayDesk()
const { cast, north, south, perform } = desk
const { officer, protection, medic, lead } = cast.desk

const exchange = await desk.finalExchange()
const stage = await desk.stageOf(exchange, '1')
const [one, two] = stage.north
if (one === undefined || two === undefined) throw new Error('too few people')

const Strip = z.looseObject({ word: z.string().nullable(), history: z.array(z.looseObject({})) })
const read = async (actor: Actor, path: string) =>
  desk.ask(actor, `/api/operation/${exchange}/${path}`)
const strip = async (actor: Actor, person: string) =>
  Strip.parse(await (await read(actor, `people/${person}`)).json())
const Holds = z.object({ holds: z.array(z.object({ hold: z.string() })) })
const holdOf = async (actor: Actor, input: object) =>
  Holds.parse(await perform(actor, 'record-hold', { exchange, people: [one], ...input })).holds[0]
    ?.hold

describe('identity', () => {
  const checked = { exchange, people: [one], result: 'confirmed' }

  it('is recorded by each for itself', async () => {
    for (const [actor, checkedBy] of [
      [officer, 'giving'],
      [north.clerk, 'desk'],
      [north.clerk, 'receiving'],
      [south.clerk, 'giving'],
    ] as const) {
      await expect(perform(actor, 'record-identity', { ...checked, checkedBy })).rejects.toThrow(
        'Each side records what it has checked itself',
      )
    }
    await perform(north.clerk, 'record-identity', { ...checked, checkedBy: 'giving' })
    await perform(south.medic, 'record-identity', { ...checked, checkedBy: 'receiving' })
    expect(await strip(lead, one)).toMatchObject({ gates: { identity: 'confirmed-by-both' } })
  })

  it('of somebody of no manifest is nothing to the other side', async () => {
    const Everybody = z.object({
      people: z.array(z.object({ id: z.string(), from: z.string(), stage: z.string().nullable() })),
    })
    const everybody = Everybody.parse(await (await read(officer, 'people')).json()).people
    const unplanned = everybody.find(({ from, stage: on }) => from === 'northland' && on === null)
    const of = (person: unknown) =>
      perform(south.clerk, 'record-identity', {
        exchange,
        people: [person],
        result: 'confirmed',
        checkedBy: 'receiving',
      })
    await expect(of(unplanned?.id)).rejects.toThrow('nothing here')
    await expect(of(nowhere)).rejects.toThrow('nothing here')
    const theirs = await read(south.clerk, `people/${unplanned?.id}`)
    const none = await read(south.clerk, `people/${nowhere}`)
    expect([theirs.status, await theirs.text()]).toEqual([404, await none.text()])
    expect((await read(north.clerk, `people/${unplanned?.id}`)).status).toBe(200)
  })
})

const recordOfTwo = (input: object) =>
  perform(protection, 'record-will', { exchange, person: two, fear: false, ...input })

describe('what was said in private', () => {
  it('is read by the protection officer, and by nobody else in any answer', async () => {
    const note = 'Has a brother in Eastmark.'
    await perform(protection, 'record-will', { exchange, person: two, ...aloneNo, note })
    const answer = await read(protection, `will/${two}`)
    expect(await answer.json()).toMatchObject({ records: [{ will: 'no', fear: false, note }] })
    for (const actor of [...Object.values(cast.desk), ...Object.values(north), south.head]) {
      for (const path of ['board', 'people', `people/${two}`]) {
        const text = await (await read(actor, path)).text()
        expect(text).not.toContain(note)
        expect(text).not.toContain('"will"')
        expect(text).not.toContain('"fear"')
      }
    }
    expect((await strip(north.clerk, two)).word).toBe('held')
    expect((await strip(south.clerk, two)).word).toBeNull()
  })

  it('is a yes or a no if the person was alone, and neither if nobody asked', async () => {
    await expect(recordOfTwo({ ...aloneYes, will: null })).rejects.toThrow('yes or no')
    await expect(
      recordOfTwo({ interview: { kind: 'access-refused', by: 'northland' }, will: 'yes' }),
    ).rejects.toThrow('neither yes nor no')
    await expect(
      recordOfTwo({ interview: { kind: 'access-refused', by: 'southland' }, will: null }),
    ).rejects.toThrow('by the party that holds them')
  })
})

describe('fitness', () => {
  const fit = { exchange, fitness: { kind: 'fit' }, validUntil: '2026-03-20T00:00:00Z' }

  it("is signed by the desk's medic, or by the medic of the side that holds the person", async () => {
    await perform(medic, 'record-fitness', { ...fit, people: [one, two] })
    await perform(north.medic, 'record-fitness', { ...fit, people: [one] })
    await expect(perform(south.medic, 'record-fitness', { ...fit, people: [one] })).rejects.toThrow(
      'nothing here',
    )
    await expect(
      perform(medic, 'record-fitness', {
        ...fit,
        people: [one],
        validUntil: '2026-01-01T00:00:00Z',
      }),
    ).rejects.toThrow('run out')
  })
})

describe('a hold', () => {
  const legal = {
    ground: 'prosecution',
    court: 'District Court',
    stage: 'trial',
    noticeGiven: true,
  }

  it('for discipline is none', async () => {
    await expect(
      holdOf(officer, { kind: 'legal', legal: { ...legal, ground: 'disciplinary' } }),
    ).rejects.toThrow('no ground to keep anybody back')
  })

  it('is recorded and lifted by those whose kind it is', async () => {
    await expect(holdOf(protection, { kind: 'legal', legal })).rejects.toThrow('Your role')
    await expect(holdOf(officer, { kind: 'protection' })).rejects.toThrow('Your role')
    await expect(holdOf(officer, { kind: 'other', legal })).rejects.toThrow('names its ground')
    const hold = await holdOf(officer, { kind: 'legal', legal, note: 'Letter of 3 March.' })
    expect((await strip(lead, one)).history).toContainEqual(
      expect.objectContaining({ kind: 'hold', holdKind: 'legal', note: 'Letter of 3 March.' }),
    )
    const lift = { exchange, hold, reason: 'The court has let the person go.' }
    await expect(perform(protection, 'lift-hold', lift)).rejects.toThrow('nothing here')
    await perform(officer, 'lift-hold', lift)
    await expect(perform(officer, 'lift-hold', lift)).rejects.toThrow('lifted already')
  })

  it('for protection is not there for anybody else, and reads held', async () => {
    const hold = await holdOf(protection, { kind: 'protection', note: 'Told in private.' })
    const lift = { exchange, hold, reason: 'Resolved.' }
    const theirs = perform(officer, 'lift-hold', lift).catch((error: Error) => error.message)
    const none = perform(officer, 'lift-hold', { ...lift, hold: nowhere }).catch(
      (error: Error) => error.message,
    )
    expect(await theirs).toBe(await none)
    const seen = await strip(officer, one)
    expect(seen.word).toBe('held')
    expect(JSON.stringify(seen)).not.toContain('protection')
    expect((await strip(protection, one)).history).toContainEqual(
      expect.objectContaining({ kind: 'hold', holdKind: 'protection' }),
    )
    await perform(protection, 'lift-hold', lift)
  })
})

it('F11: papers make a child of somebody listed as an adult', async () => {
  const papers = { ...fullPapers, card: false }
  await perform(officer, 'record-child-papers', { exchange, people: [one], papers })
  expect(await strip(officer, one)).toMatchObject({ gates: { papers } })
})

it('stands in no chain that a receipt of a shared act could tell of', async () => {
  const rows = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select(['act', 'subject'])
    .where('act', 'like', 'operation.record-%')
    .where('act', '<>', 'operation.record-variance')
    .execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ subject }) => subject !== null)).toEqual([])
})
