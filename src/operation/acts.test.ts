import { describe, expect, it } from 'vitest'
import { aloneNo, aloneYes, freshDayDesk } from '../../test/support/final-exchange.ts'
import { northland, southland } from '../../test/support/desk.ts'
import { keptScan } from '../../test/support/scans.ts'
import type { ExchangeId, PersonId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import { anything } from '../http/story/teller.ts'
import { countsOfStage, type Day } from './day.ts'
import { deliveredOf, getDay } from './store.ts'

const desk = await freshDayDesk()
const { cast, north, south, perform, confirm } = desk
const { lead, officer, secondOfficer, protection } = cast.desk

const dayOf = (exchange: ExchangeId): Promise<Day> =>
  asDesk(desk.desk.db, (db) => getDay(db, exchange))

async function counts(exchange: ExchangeId, stage: string) {
  const day = await dayOf(exchange)
  return countsOfStage(day, day.stages.find(({ id }) => id === stage)?.manifest?.people ?? [])
}

/** An exchange whose first stage is open and whose people have passed the gates. */
async function openDay() {
  const exchange = await desk.finalExchange()
  const stage = await desk.stageOf(exchange, '1')
  await desk.passGates(exchange, [...stage.north, ...stage.south])
  await perform(lead, 'open-stage', { exchange, stage: '1' })
  const at = { exchange, stage: '1', sha256: stage.sha256 }
  const leave = (from: string, people: readonly PersonId[]) =>
    perform(lead, 'depart', { exchange, stage: '1', from, people })
  const absent = (person: PersonId, kind = 'absent') =>
    perform(lead, 'record-variance', { exchange, stage: '1', kind, person, cause: 'At the gate.' })
  const [first, ...others] = stage.north
  if (first === undefined || others.length === 0) throw new Error('too few people for this test')
  return { exchange, stage, at, leave, absent, first, others }
}

describe('a stage', () => {
  it('goes from both edges across the line, and the exchange closes with what came', async () => {
    const { exchange, stage, at, leave } = await openDay()
    await leave(northland, stage.north)
    await leave(southland, stage.south)
    const [giving, receiving] = [north.clerk, south.medic]
    await confirm(giving, 'giving', { ...at, people: stage.north })
    await confirm(receiving, 'receiving', { ...at, people: stage.north })
    expect(await counts(exchange, '1')).toMatchObject({ handedOver: 0 })
    expect(await confirm(lead, 'desk', { ...at, people: stage.north })).toEqual({
      confirmed: stage.north.length,
      handedOver: stage.north,
    })
    await confirm(officer, 'desk', { ...at, people: stage.south })
    await confirm(north.head, 'receiving', { ...at, people: stage.south })
    await confirm(south.clerk, 'giving', { ...at, people: stage.south })
    const all = stage.north.length + stage.south.length
    expect(await counts(exchange, '1')).toEqual({
      onManifest: all,
      expected: 0,
      onTheRoad: 0,
      handedOver: all,
      leftBehind: 0,
    })
    await perform(lead, 'open-stage', { exchange, stage: '2' })
    const second = await desk.stageOf(exchange, '2')
    for (const [from, people] of [
      [northland, second.north],
      [southland, second.south],
    ] as const) {
      await perform(lead, 'depart', { exchange, stage: '2', from, people: [] })
      expect(people.length).toBeGreaterThan(0)
    }
    await desk.story.act(cast.desk.head, 'exchange.close', { exchange }, anything)
    const sides = await asDesk(desk.desk.db, (db) => deliveredOf(db, exchange))
    const sum = (of: 'agreed' | 'delivered') =>
      sides.map(({ categories }) => categories.reduce((total, each) => total + each[of], 0))
    expect(sum('delivered')).toEqual([stage.north.length, stage.south.length])
    expect(sum('agreed')).toEqual([
      stage.north.length + second.north.length,
      stage.south.length + second.south.length,
    ])
    expect(sides[0]?.leftBehind).toEqual({ 'not-asked': second.north.length })
    await expect(
      perform(lead, 'depart', { exchange, stage: '2', from: northland, people: [] }),
    ).rejects.toThrow('closed')
  })

  it('opens once, in its order, and only with a final manifest', async () => {
    const { exchange } = await openDay()
    const open = (stage: string) => perform(lead, 'open-stage', { exchange, stage })
    await expect(open('1')).rejects.toThrow('open already')
    await expect(open('2')).rejects.toThrow('Stage 1 comes first')
    await expect(open('9')).rejects.toThrow('nothing here')
    const second = await desk.stageOf(exchange, '2')
    await expect(
      perform(lead, 'depart', { exchange, stage: '2', from: northland, people: second.north }),
    ).rejects.toThrow('not open yet')
  })
})

describe('a departure', () => {
  it('loses nobody: whoever is ready is named, or there is a word for them', async () => {
    const { exchange, leave, absent, first, others } = await openDay()
    await expect(leave(northland, others)).rejects.toThrow('1 people on the manifest are ready')
    await absent(first)
    expect(await leave(northland, others)).toEqual({ left: others.length, leftBehind: {} })
    expect(await counts(exchange, '1')).toMatchObject({ leftBehind: 1, onTheRoad: others.length })
    await expect(leave(northland, others)).rejects.toThrow('have left already')
  })

  it('is stopped by one no without a word why, and goes on without that person', async () => {
    const { exchange, leave, first, others } = await openDay()
    await perform(protection, 'record-will', { exchange, person: first, ...aloneNo })
    await expect(leave(northland, [first, ...others])).rejects.toThrow('This is stopped: Held.')
    expect(await leave(northland, others)).toEqual({
      left: others.length,
      leftBehind: { [first]: 'held' },
    })
  })

  it('says the same of a no, of a fear, of a hold for protection and of one for a court', async () => {
    const said: unknown[] = []
    const because = [
      (exchange: ExchangeId, person: PersonId) =>
        perform(protection, 'record-will', { exchange, person, ...aloneNo }),
      (exchange: ExchangeId, person: PersonId) =>
        perform(protection, 'record-will', { exchange, person, ...aloneYes, fear: true }),
      (exchange: ExchangeId, person: PersonId) =>
        perform(protection, 'record-hold', { exchange, people: [person], kind: 'protection' }),
      (exchange: ExchangeId, person: PersonId) =>
        perform(officer, 'record-hold', {
          exchange,
          people: [person],
          kind: 'legal',
          legal: {
            ground: 'prosecution',
            court: 'District Court',
            stage: 'trial',
            noticeGiven: true,
          },
        }),
    ]
    for (const record of because) {
      const { exchange, leave, first, others } = await openDay()
      await record(exchange, first)
      said.push(
        await leave(northland, [first, ...others]).catch(
          (error: { shown: unknown; message: string }) => [error.message, error.shown],
        ),
      )
    }
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(JSON.stringify(said[0])).toContain('Held.')
  })

  it('takes nobody of the other side, and nobody of another stage', async () => {
    const { exchange, stage, leave } = await openDay()
    const second = await desk.stageOf(exchange, '2')
    await expect(leave(northland, stage.south)).rejects.toThrow('nothing here')
    await expect(leave(northland, second.north)).rejects.toThrow('nothing here')
    await expect(leave('eastmark', [])).rejects.toThrow('nothing here')
  })
})

describe('F9, F32: who refuses at the line', () => {
  it('is not handed over, stays, and leaves later only after a private yes', async () => {
    const { exchange, at, leave, absent, first, others } = await openDay()
    await leave(northland, [first, ...others])
    const everybody = [first, ...others]
    await confirm(north.clerk, 'giving', { ...at, people: everybody })
    await confirm(south.clerk, 'receiving', { ...at, people: everybody })
    await perform(protection, 'record-will', { exchange, person: first, ...aloneNo })
    await expect(confirm(lead, 'desk', { ...at, people: everybody })).rejects.toThrow('Held.')
    await confirm(lead, 'desk', { ...at, people: others })
    await absent(first, 'refused')
    expect(await counts(exchange, '1')).toMatchObject({ handedOver: others.length, leftBehind: 1 })
    await expect(leave(northland, [first])).rejects.toThrow('Held.')
    await perform(protection, 'record-will', { exchange, person: first, ...aloneYes })
    await leave(northland, [first])
    // What was confirmed of the first journey says nothing of the second.
    expect(await confirm(lead, 'desk', { ...at, people: [first] })).toMatchObject({
      handedOver: [],
    })
    await confirm(north.clerk, 'giving', { ...at, people: [first] })
    expect(await confirm(south.clerk, 'receiving', { ...at, people: [first] })).toMatchObject({
      handedOver: [first],
    })
    await expect(absent(first)).rejects.toThrow('handed over already')
  })

  it('counts a refusal at the gate as a no, whatever was said before', async () => {
    const { leave, absent, first, others } = await openDay()
    await absent(first, 'refused')
    await expect(leave(northland, [first, ...others])).rejects.toThrow('Held.')
  })
})

describe('a hand-over', () => {
  it('takes no other manifest, no other people, no other signature, and nothing twice', async () => {
    const { stage, at, leave, first, others, exchange } = await openDay()
    await leave(northland, stage.north)
    const named = { ...at, people: [first] }
    const wrong: [() => Promise<unknown>, string][] = [
      [
        () => confirm(north.clerk, 'giving', { ...named, sha256: 'a'.repeat(64) }),
        'not the manifest',
      ],
      [() => confirm(north.clerk, 'giving', { ...at, people: stage.south }), 'nothing here'],
      [() => confirm(north.clerk, 'receiving', named), 'nothing here'],
      [() => confirm(south.clerk, 'giving', named), 'nothing here'],
      [() => confirm(north.clerk, 'receiving', { ...at, people: stage.south }), 'not on the road'],
    ]
    for (const [attempt, why] of wrong) await expect(attempt()).rejects.toThrow(why)
    const means = desk.story.sign(north.clerk, 'hand-over', stage.sha256)
    const input = { exchange, stage: '1', people: [first], manifestSha256: stage.sha256, means }
    await expect(perform(north.clerk, 'give', input)).rejects.toThrow('does not belong')
    await confirm(north.clerk, 'giving', { ...at, people: [first] })
    await expect(
      confirm(north.clerk, 'giving', { ...at, people: [first, ...others] }),
    ).rejects.toThrow('1 of these people were')
  })

  it('stands on paper once two officers have attested the same sheet', async () => {
    const { exchange, stage, at, leave, first } = await openDay()
    await leave(northland, stage.north)
    await confirm(north.clerk, 'giving', { ...at, people: [first] })
    await confirm(lead, 'desk', { ...at, people: [first] })
    const scanSha256 = await keptScan(desk, officer, 'the second bus')
    const sheet = (actor: typeof officer) =>
      perform(actor, 'receive', {
        exchange,
        stage: '1',
        people: [first],
        manifestSha256: stage.sha256,
        party: southland,
        means: {
          kind: 'signed-sheet',
          number: '7',
          on: '2026-03-10',
          bearer: 'Driver of the second bus',
          scanSha256,
        },
      })
    expect(await sheet(officer)).toEqual({ confirmed: 1, handedOver: [] })
    await expect(sheet(officer)).rejects.toThrow('confirmed by this side already')
    expect(await sheet(secondOfficer)).toEqual({ confirmed: 1, handedOver: [first] })
  })

  it('bars who was never identified, and asks again whoever was not asked alone', async () => {
    const exchange = await desk.finalExchange()
    const stage = await desk.stageOf(exchange, '1')
    const [first, ...others] = stage.north
    if (first === undefined) throw new Error('nobody')
    const group = { exchange, people: [first] }
    await perform(cast.desk.medic, 'record-fitness', {
      ...group,
      fitness: { kind: 'stretcher', placeGiven: true },
      validUntil: '2026-03-20T00:00:00Z',
    })
    await perform(protection, 'record-will', {
      exchange,
      person: first,
      interview: { kind: 'access-refused', by: 'northland' },
      will: null,
      fear: false,
    })
    await perform(lead, 'open-stage', { exchange, stage: '1' })
    // The party's refusal does not keep the person from leaving.
    await perform(lead, 'depart', { exchange, stage: '1', from: northland, people: [first] })
    expect(await counts(exchange, '1')).toMatchObject({ leftBehind: others.length })
    const at = { exchange, stage: '1', sha256: stage.sha256, people: [first] }
    await confirm(north.clerk, 'giving', at)
    await confirm(south.clerk, 'receiving', at)
    await expect(confirm(lead, 'desk', at)).rejects.toThrow('Nobody has confirmed who this person')
    const checked = { ...group, result: 'confirmed' }
    await perform(north.clerk, 'record-identity', { ...checked, checkedBy: 'giving' })
    await perform(south.clerk, 'record-identity', { ...checked, checkedBy: 'receiving' })
    await expect(confirm(lead, 'desk', at)).rejects.toThrow('not asked them alone')
    await perform(protection, 'record-will', { exchange, person: first, ...aloneYes })
    expect(await confirm(lead, 'desk', at)).toMatchObject({ handedOver: [first] })
  })
})

it('tells a receiving side that confirms last no more than that somebody is held', async () => {
  const exchange = await desk.finalExchange()
  const stage = await desk.stageOf(exchange, '1')
  const [first] = stage.north
  if (first === undefined) throw new Error('nobody')
  const fitness = { kind: 'stretcher', placeGiven: true }
  const validUntil = '2026-03-20T00:00:00Z'
  await perform(cast.desk.medic, 'record-fitness', {
    exchange,
    people: [first],
    fitness,
    validUntil,
  })
  await perform(lead, 'open-stage', { exchange, stage: '1' })
  await perform(lead, 'depart', { exchange, stage: '1', from: northland, people: [first] })
  const at = { exchange, stage: '1', sha256: stage.sha256, people: [first] }
  await confirm(lead, 'desk', at)
  await confirm(north.clerk, 'giving', at)
  const told = async () =>
    confirm(south.clerk, 'receiving', at).catch(({ message, shown }) => ({ message, shown }))
  const notAsked = await told()
  expect(notAsked).toMatchObject({ message: 'This is stopped: Held.' })
  const identified = { exchange, people: [first], result: 'confirmed', checkedBy: 'desk' }
  await perform(lead, 'record-identity', identified)
  await perform(protection, 'record-will', { exchange, person: first, ...aloneNo })
  expect(await told()).toEqual(notAsked)
})

it('F31: counts people who were brought and stand on no list', async () => {
  const { exchange } = await openDay()
  const extra = { exchange, stage: '1', kind: 'extra', from: southland, cause: 'In the last bus.' }
  await perform(lead, 'record-variance', { ...extra, people: 2 })
  const sides = await asDesk(desk.desk.db, (db) => deliveredOf(db, exchange))
  expect(sides.find(({ from }) => from === southland)?.variances).toEqual({ extra: 2 })
})
