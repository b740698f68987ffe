import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { deskAct } from '../acts/act.ts'
import { perform } from '../acts/perform.ts'
import { ExchangeId } from '../base/ids.ts'
import { json } from '../db/json.ts'
import { northland, southland } from '../http/cast.ts'
import { openStoryExchange } from '../http/story/plan.ts'
import { tellTalks } from '../http/story/talks.ts'
import { teller } from '../http/story/teller.ts'
import { PublicExchange, PublicParty, ToRelease } from './views.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2031-03-01T09:00:00Z'))
const talks = await tellTalks(story, 40)
const stages = { days: ['2031-03-10'], seats: 40, stretchers: 2 }

type Pair = readonly [delivered: number, asDuty: number]

/** Ends an exchange with made-up totals, past the plan and the day, which are not tested here. */
const closeWith = deskAct({
  name: 'exchange.close',
  says: 'The exchange is over, with made-up totals.',
  input: z.strictObject({ exchange: ExchangeId, totals: z.array(z.looseObject({})) }),
  by: ['head-of-desk'],
  locks: () => [],
  read: async () => null,
  decide: (_, input) => ({ subject: input.exchange, change: input, answer: {} }),
  write: async (db, { exchange, totals }, { act, at }) => {
    await db
      .insertInto('exchange_close')
      .values({
        exchange_id: exchange,
        totals: json(totals),
        carried: json(0),
        act_id: act,
        at,
      })
      .execute()
  },
})

const totalsOf = (first: Pair, second: Pair) =>
  [
    { party: northland, pair: first },
    { party: southland, pair: second },
  ].map(({ party, pair: [delivered, deliveredAsDuty] }) => ({
    party,
    agreed: delivered + 1,
    delivered,
    deliveredAsDuty,
  }))

const close = (exchange: string, first: Pair, second: Pair) =>
  perform(
    story.desk,
    { act: closeWith, actor: head },
    { input: { exchange, totals: totalsOf(first, second) } },
  )

const release = (exchange: string) => desk.act(head, 'transparency.release', { exchange })

const Published = z.object({
  exchanges: z.array(PublicExchange),
  parties: z.array(PublicParty),
  log: z.object({ size: z.int(), note: z.string() }).nullable(),
})
const published = async () =>
  Published.parse(await (await desk.ask(null, '/api/public/exchanges')).json())
const offered = async () => {
  const answer = await desk.ask(head, '/api/transparency/exchanges')
  return z.object({ exchanges: z.array(ToRelease) }).parse(await answer.json()).exchanges
}

describe('figures of an exchange', () => {
  it('are under embargo until it is closed, and public only once they are released', async () => {
    const exchange = await openStoryExchange(story, talks, stages)
    await expect(release(exchange)).rejects.toThrow('is not closed')
    await close(exchange, [40, 12], [39, 15])
    expect((await published()).exchanges).toEqual([])
    const [offer] = await offered()
    expect(offer).toMatchObject({ id: exchange, next: 'ready', editions: 0 })
    await release(exchange)
    const [shown] = (await published()).exchanges
    expect(shown).toMatchObject({ number: 1, closedOn: '2031-03-01', edition: 1 })
    expect(shown?.figures).toEqual(offer?.figures)
    expect(shown?.figures).toEqual({
      breakdown: 'shown',
      sides: [
        { party: northland, agreed: 41, delivered: 40, byFormula: 28, asDuty: 12 },
        { party: southland, agreed: 40, delivered: 39, byFormula: 24, asDuty: 15 },
      ],
    })
    await expect(release(exchange)).rejects.toThrow('nothing has changed since')
    expect((await offered())[0]).toMatchObject({ next: 'unchanged', figures: null })
  })

  it('hold no small number, in the answer, in the sheet or in the table', async () => {
    const exchange = await openStoryExchange(story, talks, stages)
    await close(exchange, [31, 7], [33, 15])
    await release(exchange)
    const answer = await published()
    const shown = answer.exchanges.find(({ number }) => number === 2)
    expect(shown?.figures.breakdown).toBe('withheld')
    expect(shown?.figures.sides).toMatchObject([
      { delivered: 31, byFormula: null, asDuty: null },
      { delivered: 33, byFormula: null, asDuty: null },
    ])
    const sheet = await (await desk.ask(null, '/api/public/exchanges.csv')).text()
    const rows = sheet.split('\r\n').filter((row) => row.startsWith('2,'))
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatch(/,,,withheld$/)
    const kept = await desk.desk.db.pool
      .selectFrom('public_release')
      .select('figures')
      .where('exchange_id', '=', exchange)
      .execute()
    expect(JSON.stringify(kept)).not.toMatch(/: ?(7|15|24|18)\b/)
  })
})

it('names no title, no place and no person', async () => {
  const text = await (await desk.ask(null, '/api/public/exchanges')).text()
  expect(text).not.toContain('Halden')
  expect(Object.keys(JSON.parse(text).exchanges[0]).toSorted()).toEqual(
    ['act', 'closedOn', 'edition', 'figures', 'number', 'releasedAt'].toSorted(),
  )
})

it('comes with the signed size of the log that the releases stand in', async () => {
  await desk.log.settled()
  const { log, parties } = await published()
  expect(log?.size).toBe(desk.log.size())
  expect(log?.note.split('\n').slice(0, 2)).toEqual([desk.desk.birth.origin, String(log?.size)])
  expect(Buffer.from(log?.note ?? '').toString()).toContain('\n\n— ')
  expect(parties.map(({ id }) => id)).toEqual([northland, southland])
})
