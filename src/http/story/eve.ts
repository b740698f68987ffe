/**
 * The demonstration's story: it is the eve of the second of three stages. The first
 * was run three days ago and one person was not brought; tomorrow's gates are almost
 * all passed, and a few things need a person.
 */
import type { ExchangeId, PersonId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { isDuty } from '../../exchange/plans/approval.ts'
import { exchangePeople } from '../../exchange/store.ts'
import { callSheetOf } from '../../operation/call-sheet-store.ts'
import { enrolCast, northland, southland, type Cast } from '../cast.ts'
import type { OpenDesk } from '../open-desk.ts'
import { manifestOfStage, passGates, peopleOf, runStage, type Fate } from './day.ts'
import { tellLists } from './lists.ts'
import { openStoryExchange, planExchange } from './plan.ts'
import { tellTalks } from './talks.ts'
import { anything, teller, type Teller } from './teller.ts'

const dayMilliseconds = 86_400_000
const dateOf = (instant: Date) => instant.toISOString().slice(0, 10)
const perSide = 240
const sought = 120
const agreed = 120

export async function tellEve(open: OpenDesk): Promise<Cast> {
  const today = open.desk.now()
  const days = (count: number) => new Date(today.getTime() + count * dayMilliseconds)
  const cast = await enrolCast(open)
  const story = teller(open, cast, days(-60))
  const talks = await tellTalks(story, agreed)
  story.at(days(-40))
  await tellLists(story, { perSide, sought, seed: 2026, leave: 4 })
  story.at(days(-20))
  const exchange = await openStoryExchange(story, talks, {
    days: [dateOf(days(-3)), dateOf(days(1)), dateOf(days(5))],
    seats: 40,
    stretchers: 4,
    aheadMax: 0,
  })
  await planExchange(story, exchange)
  story.at(days(-4))
  await runFirstStage(story, exchange)
  story.at(days(-1))
  await prepareSecondStage(story, exchange)
  await askTheDesk(story)
  await acknowledgeOnOneSide(
    story,
    exchange,
    (hours) => new Date(today.getTime() + hours * 3_600_000),
  )
  return cast
}

async function runFirstStage(story: Teller, exchange: ExchangeId): Promise<void> {
  const stage = '1'
  const entered = await asDesk(story.desk.db, (db) => exchangePeople(db, exchange))
  const counted = new Set(entered.filter((each) => !isDuty(each)).map(({ id }) => id))
  const manifest = await manifestOfStage(story, exchange, stage)
  const absent = peopleOf(manifest, northland).find(({ id }) => counted.has(id))
  const fates = new Map<PersonId, Fate>(absent === undefined ? [] : [[absent.id, 'absent']])
  await passGates(story, { exchange, stage }, fates)
  await runStage(story, { exchange, stage }, fates)
}

/** Two at Northland were not asked alone, one of each side is held, one of Southland is unfit. */
async function prepareSecondStage(story: Teller, exchange: ExchangeId): Promise<void> {
  const stage = '2'
  const manifest = await manifestOfStage(story, exchange, stage)
  const [first, second, third] = peopleOf(manifest, northland)
  const [fourth, fifth] = peopleOf(manifest, southland)
  const told: [PersonId | undefined, Fate][] = [
    [first?.id, 'not-asked'],
    [second?.id, 'not-asked'],
    [third?.id, 'says-no'],
    [fourth?.id, 'says-no'],
    [fifth?.id, 'unfit'],
  ]
  const fates = new Map(
    told.flatMap(([id, fate]) => (id === undefined ? [] : [[id, fate] as const])),
  )
  await passGates(story, { exchange, stage }, fates)
}

/** Northland has the hours of tomorrow; Southland was reminded of them and is silent. */
async function acknowledgeOnOneSide(
  story: Teller,
  exchange: ExchangeId,
  hours: (count: number) => Date,
): Promise<void> {
  const stage = '2'
  const { sha256 } = await asDesk(story.desk.db, (db) => callSheetOf(db, { exchange, stage }))
  const { head } = story.of(northland)
  story.at(hours(-4))
  const means = story.sign(head, 'window', sha256)
  const yes = { exchange, stage, windowSha256: sha256, means }
  await story.act(head, 'operation.acknowledge-window', yes, anything)
  story.at(hours(-3))
  const reminder = { exchange, stage, party: southland }
  await story.act(story.cast.desk.officer, 'operation.remind-of-window', reminder, anything)
}

/** A question that waits for the desk this evening. */
async function askTheDesk(story: Teller): Promise<void> {
  const [agreement] = await story.desk.db.pool.selectFrom('agreement').select('id').execute()
  await story.act(
    story.of(southland).head,
    'agreements.ask',
    {
      agreement: agreement?.id,
      kind: 'logistics',
      to: 'desk',
      text: 'How many stretchers will stand ready on our side of the bridge?',
    },
    anything,
  )
}
