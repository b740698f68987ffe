/**
 * One seeded day of the simulated desk: random lists, spellings, fates, cancelled
 * journeys, repeated confirmations and crashes between statements, told by acts
 * alone. What must hold whatever happens is checked as it goes.
 */
import { z } from 'zod'
import { asDesk } from '../../src/db/desk-db.ts'
import type { ExchangeId, PersonId } from '../../src/base/ids.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { isDuty } from '../../src/exchange/plans/approval.ts'
import { exchangePeople } from '../../src/exchange/store.ts'
import { manifestOfStage, passGates, peopleOf, runStage } from '../../src/http/story/day.ts'
import type { Fate } from '../../src/http/story/day.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import type { Talks } from '../../src/http/story/talks.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { seededChance } from '../../src/lists/made-up-lists.ts'
import { custodyOfPerson } from '../../src/operation/day.ts'
import { getDay } from '../../src/operation/store.ts'
import { northland, southland, type TestDesk } from './desk.ts'
import { withdrawLists } from './story-lists.ts'

class PlantedCrash extends Error {}

/** In one of so many acts the process "dies" after its rows are written and before COMMIT. */
const crashShare = 0.04

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof PlantedCrash)) throw error
    }
  }
}

/** A teller whose acts crash now and then and are tried again, as a person would. */
export function crashingTeller(desk: TestDesk, starts: Date, chance: () => number): Teller {
  const random = (bytes: number) => {
    if (chance() < crashShare) throw new PlantedCrash()
    return desk.desk.random(bytes)
  }
  const story = teller({ ...desk, desk: { ...desk.desk, random } }, desk.cast, starts)
  return {
    ...story,
    act: (...args) => retried(() => story.act(...args)),
    submit: (list) => retried(() => story.submit(list)),
  }
}

function drawFate(chance: number): Fate | undefined {
  if (chance < 0.06) return 'absent'
  if (chance < 0.12) return 'says-no'
  if (chance < 0.16) return 'unfit'
  return chance < 0.2 ? 'not-asked' : undefined
}

const dayOf = (instant: Date, days: number) =>
  new Date(instant.getTime() + days * 86_400_000).toISOString().slice(0, 10)

export type SimulatedDay = { readonly desk: TestDesk; readonly talks: Talks; readonly seed: number }

/** Returns what went against what must hold; empty is good. */
export async function simulateDay(
  { desk, talks, seed }: SimulatedDay,
  story: Teller,
): Promise<readonly string[]> {
  const chance = seededChance(seed)
  await withdrawLists(story)
  const perSide = 4 + Math.floor(chance() * 9)
  await tellLists(story, { perSide, seed })
  const exchange = await openStoryExchange(story, talks, {
    days: [dayOf(story.now(), 1), dayOf(story.now(), 2)],
    seats: 2 + Math.floor(chance() * 5),
    stretchers: 1,
    aheadMax: Math.floor(chance() * 3),
  })
  const leaks = await namesOfTheOtherSide(desk, exchange)
  await planExchange(story, exchange)
  const gone = new Map<PersonId, Fate | 'handed-over'>()
  for (const stage of ['1', '2']) {
    story.at(new Date(`${dayOf(story.now(), 1)}T04:00:00Z`))
    const people = peopleOf(await manifestOfStage(story, exchange, stage))
    const cancelled = chance() < 0.1
    const fates = new Map<PersonId, Fate>()
    for (const { id } of people) {
      const fate = drawFate(chance()) ?? (cancelled ? 'not-asked' : undefined)
      if (fate !== undefined) fates.set(id, fate)
      gone.set(id, fate ?? 'handed-over')
    }
    await passGates(story, { exchange, stage }, fates)
    await runStage(story, { exchange, stage }, fates)
  }
  return [
    ...leaks,
    ...(await wrongCustody(story, exchange, gone)),
    ...(await closing(story, exchange, gone)),
  ]
}

/** Before a manifest is final, nothing that Northland reads holds a name of somebody whom Southland holds. */
async function namesOfTheOtherSide(desk: TestDesk, exchange: ExchangeId): Promise<string[]> {
  const lines = await desk.desk.db.pool
    .selectFrom('list_line')
    .innerJoin('list', 'list.id', 'list_line.list_id')
    .select('list_line.reading')
    .where('list.party_id', '=', southland)
    .where('list.kind', '=', 'we-hold')
    .execute()
  const Name = z.looseObject({
    surname: z.string().optional(),
    serviceNumber: z.string().optional(),
  })
  const names = lines.flatMap(({ reading }) => {
    const { surname, serviceNumber } = Name.parse(reading)
    return [surname, serviceNumber].flatMap((word) => (word === undefined ? [] : [word]))
  })
  const found: string[] = []
  for (const path of [
    '/api/lists',
    '/api/exchanges',
    `/api/exchanges/${exchange}`,
    '/api/today',
    `/api/operation/${exchange}/board`,
  ]) {
    const text = await (await desk.ask(desk.north.head, path)).text()
    const own = names.filter((name) => text.includes(JSON.stringify(name)))
    if (own.length > 0) found.push(`${path} shows Northland a name of Southland's`)
  }
  return found
}

/** Nobody lost, nobody twice: where everybody is must be what the day made of them. */
async function wrongCustody(
  story: Teller,
  exchange: ExchangeId,
  gone: ReadonlyMap<PersonId, Fate | 'handed-over'>,
): Promise<string[]> {
  const day = await asDesk(story.desk.db, (db) => getDay(db, exchange))
  return [...gone].flatMap(([person, fate]) => {
    const { state } = custodyOfPerson(day, person)
    const right = fate === 'handed-over' ? 'handed-over' : 'left-behind'
    return state === right ? [] : [`${person} should be ${right} and is ${state}`]
  })
}

/** The totals and what is carried forward, against a count of our own. */
async function closing(
  story: Teller,
  exchange: ExchangeId,
  gone: ReadonlyMap<PersonId, Fate | 'handed-over'>,
): Promise<string[]> {
  const people = await asDesk(story.desk.db, (db) => exchangePeople(db, exchange))
  const counted = (party: string) =>
    people.filter(
      (each) => each.heldBy === party && !isDuty(each) && gone.get(each.id) === 'handed-over',
    ).length
  const { carried } = await story.act(
    story.cast.desk.head,
    'exchange.close',
    { exchange },
    z.object({ carried: z.int() }),
  )
  const expected = counted(northland) - counted(southland)
  const again = await story
    .act(story.cast.desk.head, 'exchange.close', { exchange }, anything)
    .then(() => ['an exchange could be closed twice'])
    .catch((error: unknown) => (error instanceof Refusal ? [] : [String(error)]))
  return carried === expected ? again : [...again, `carried ${carried}, counted ${expected}`]
}
