import { expect, it } from 'vitest'
import { z } from 'zod'
import { eastmarkOf } from '../../test/support/eastmark.ts'
import { freshDayDesk } from '../../test/support/final-exchange.ts'
import { southland } from '../../test/support/desk.ts'
import { keptScan } from '../../test/support/scans.ts'
import type { ExchangeId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { callSheetOf } from './call-sheet-store.ts'

const desk = await freshDayDesk()
const { cast, north, south, perform, story } = desk
const { officer, secondOfficer, head } = cast.desk
const stage = '1'

const sheetOf = (exchange: ExchangeId) =>
  asDesk(desk.desk.db, (db) => callSheetOf(db, { exchange, stage }))
const states = async (exchange: ExchangeId) =>
  (await sheetOf(exchange)).sides.map(({ state }) => state)

const Today = z.object({
  next: z.object({
    window: z.object({
      sides: z.array(
        z.object({
          state: z.string(),
          attestedOnce: z.boolean(),
          remindedAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  needs: z.array(z.object({ kind: z.string(), waitsFor: z.string().nullable() })),
})
const today = async (actor: Actor) =>
  Today.parse(await (await desk.ask(actor, '/api/today')).json())

async function acknowledge(actor: Actor, exchange: ExchangeId, sha256?: string) {
  const hash = sha256 ?? (await sheetOf(exchange)).sha256
  const means = story.sign(actor, 'window', hash)
  return perform(actor, 'acknowledge-window', { exchange, stage, windowSha256: hash, means })
}

it('each side acknowledges the hours once; moved hours are acknowledged anew', async () => {
  const exchange = await desk.finalExchange()
  expect(await states(exchange)).toEqual(['waits', 'waits'])
  const { sha256: first } = await sheetOf(exchange)
  await acknowledge(north.clerk, exchange)
  expect(await states(exchange)).toEqual(['acknowledged', 'waits'])
  await expect(acknowledge(north.head, exchange)).rejects.toThrow('already')
  await acknowledge(south.head, exchange)
  expect(await states(exchange)).toEqual(['acknowledged', 'acknowledged'])

  const moved = { exchange, stage, window: { from: '07:00', to: '10:00' }, reason: 'Fog.' }
  await perform(officer, 'move-window', moved)
  await expect(perform(officer, 'move-window', moved)).rejects.toThrow('are the hours already')
  expect(await states(exchange)).toEqual(['changed', 'changed'])
  await expect(acknowledge(north.clerk, exchange, first)).rejects.toThrow('not the hours')
  await acknowledge(north.clerk, exchange)
  expect(await states(exchange)).toEqual(['acknowledged', 'changed'])
  // Back to what Southland had acknowledged: it is asked all the same.
  await perform(head, 'move-window', { ...moved, window: { from: '06:00', to: '09:30' } })
  expect(await states(exchange)).toEqual(['changed', 'changed'])
})

it('what a manifest was signed with stays; the day runs by the hours as they are', async () => {
  const exchange = await desk.finalExchange()
  const { sha256 } = await desk.stageOf(exchange, stage)
  const window = { from: '07:00', to: '10:00' }
  await perform(officer, 'move-window', { exchange, stage, window, reason: 'Fog.' })
  expect((await desk.stageOf(exchange, stage)).sha256).toBe(sha256)
  const Exchange = z.object({ stages: z.array(z.object({ window: z.unknown() })) })
  const asSigned = await (await desk.ask(officer, `/api/exchanges/${exchange}`)).text()
  expect(asSigned).toContain('"from":"06:00","to":"09:30"')
  const board = await (await desk.ask(officer, `/api/operation/${exchange}/board`)).json()
  expect(Exchange.parse(board).stages[0]?.window).toEqual(window)
})

it('on paper it takes two officers and one sheet that the desk keeps', async () => {
  const exchange = await desk.finalExchange()
  const { sha256 } = await sheetOf(exchange)
  const bySheet = (actor: Actor, scanSha256: string) =>
    perform(actor, 'acknowledge-window', {
      exchange,
      stage,
      windowSha256: sha256,
      party: southland,
      means: { kind: 'signed-sheet', number: '4', on: '2026-03-09', bearer: 'Driver', scanSha256 },
    })
  await expect(bySheet(officer, 'b'.repeat(64))).rejects.toThrow('keeps no scan')
  const scan = await keptScan(desk, officer, 'the hours')
  await bySheet(officer, scan)
  await expect(bySheet(officer, scan)).rejects.toThrow('second officer')
  expect(await states(exchange)).toEqual(['waits', 'waits'])
  await bySheet(secondOfficer, scan)
  expect(await states(exchange)).toEqual(['waits', 'acknowledged'])
})

it('a reminder reaches the side that is reminded, and no other', async () => {
  const exchange = await desk.finalExchange()
  await perform(officer, 'remind-of-window', { exchange, stage, party: southland })
  const reminded = async (actor: Actor) =>
    (await sidesOnToday(actor, exchange)).map(({ remindedAt }) => remindedAt !== null)
  expect(await reminded(officer)).toEqual([false, true])
  expect(await reminded(south.clerk)).toEqual([false, true])
  expect(await reminded(north.clerk)).toEqual([false, false])
  await acknowledge(south.clerk, exchange)
  await expect(
    perform(officer, 'remind-of-window', { exchange, stage, party: southland }),
  ).rejects.toThrow('already')
})

/** Of stages on one day the first page shows the newest exchange's. */
async function sidesOnToday(actor: Actor, exchange: ExchangeId) {
  const view = await (await desk.ask(actor, '/api/today')).json()
  expect(z.object({ next: z.object({ exchange: z.string() }) }).parse(view).next.exchange).toBe(
    exchange,
  )
  return Today.parse(view).next.window.sides
}

const waitFor = async (actor: Actor) =>
  (await today(actor)).needs
    .filter(({ kind }) => kind === 'window-unacknowledged')
    .map(({ waitsFor }) => waitsFor)

it('a side reads whether the other has the hours, and neither how nor what it lacks', async () => {
  const exchange = await desk.finalExchange()
  const { sha256 } = await sheetOf(exchange)
  const scanSha256 = await keptScan(desk, officer, 'once')
  const means = {
    kind: 'signed-sheet',
    number: '5',
    on: '2026-03-09',
    bearer: 'Driver',
    scanSha256,
  }
  const sheet = { exchange, stage, windowSha256: sha256, party: southland, means }
  await perform(officer, 'acknowledge-window', sheet)
  expect((await sidesOnToday(officer, exchange))[1]?.attestedOnce).toBe(true)
  for (const actor of [north.head, south.head]) {
    expect((await sidesOnToday(actor, exchange)).map(({ attestedOnce }) => attestedOnce)).toEqual([
      false,
      false,
    ])
  }
  expect(await waitFor(officer)).toEqual(['northland', 'southland'])
  expect(await waitFor(north.clerk)).toEqual(['northland'])
})

it('is nothing to a third party, nor in the name of another side', async () => {
  const exchange = await desk.finalExchange()
  const east = await eastmarkOf(desk)
  const { sha256 } = await sheetOf(exchange)
  const strange = { kind: 'device', signature: Buffer.alloc(64, 1).toString('base64') }
  const yes = { exchange, stage, windowSha256: sha256, means: strange }
  await expect(perform(east, 'acknowledge-window', yes)).rejects.toThrow('nothing here')
  const means = story.sign(north.clerk, 'window', sha256)
  const forSouth = { exchange, stage, windowSha256: sha256, means, party: southland }
  await expect(perform(north.clerk, 'acknowledge-window', forSouth)).rejects.toThrow('nothing here')
  const other = story.sign(north.clerk, 'manifest', sha256)
  await expect(
    perform(north.clerk, 'acknowledge-window', { ...forSouth, party: undefined, means: other }),
  ).rejects.toThrow('does not belong')
})
