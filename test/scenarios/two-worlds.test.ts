/**
 * Two worlds that differ only in what Southland has not released: spellings, dates,
 * notes, unmatched lines, order. Decisions, plan totals and manifests are equal, so
 * every answer to anybody of Northland must be equal, byte for byte.
 *
 * The log, receipts and the live channel are left out: hidden commitments differ by
 * design, and their number is known to everybody (docs/threat-model.md).
 */
import { expect, it } from 'vitest'
import type { ExchangeId } from '../../src/base/ids.ts'
import { southland } from '../../src/http/cast.ts'
import { manifestOfStage, passGates, peopleOf, runStage } from '../../src/http/story/day.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { teller, type Teller } from '../../src/http/story/teller.ts'
import type { MadeUpList } from '../../src/lists/made-up-lists.ts'
import { openApiOf } from '../support/open-api.ts'
import { freshDesk, type TestDesk } from '../support/desk.ts'
import { drawnIds } from '../support/drawn-ids.ts'

const start = new Date('2026-03-01T09:00:00Z')

const [name, father, born, place] = [1, 3, 4, 6] as const

/** Of whom Southland holds and who stays, and of whom it looks for: everything that it may write otherwise. */
function otherwise(list: MadeUpList, keep: ReadonlySet<string>): MadeUpList {
  const rows = list.rows.map((cells) => {
    if (keep.has(cells[name] ?? '')) return cells
    const changed = [...cells]
    changed[name] = `${cells[name] ?? ''}yk`
    changed[father] = 'Unknown'
    changed[born] = '1971'
    changed[place] = 'written otherwise'
    return changed
  })
  const stranger = ['', 'Zolubar', 'Misla', '', '1980', '', 'nowhere', '', '', '', '', '']
  return { ...list, rows: [...rows, stranger, stranger.with(1, 'Kerovit')] }
}

type World = { readonly desk: TestDesk; readonly story: Teller; readonly exchange: ExchangeId }

/** `keep`: family names that stand on a manifest or in a decided pair and are the same in both worlds. */
async function world(keep: ReadonlySet<string> | null): Promise<World> {
  let clock = start
  const desk = await freshDesk({ now: () => clock })
  const story = teller({ ...desk, drawIds: drawnIds() }, desk.cast, start)
  const talks = await tellTalks(story, 10)
  await tellLists(story, {
    perSide: 12,
    sought: 9,
    seed: 11,
    alter: (side, _, list) => (side !== southland || keep === null ? list : otherwise(list, keep)),
  })
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10', '2026-03-14'],
    seats: 3,
    stretchers: 1,
    aheadMax: 1,
  })
  clock = new Date(start.getTime() + 86_400_000)
  return { desk, story, exchange }
}

/** Family names as Southland wrote them, of people on a manifest and of lines in a decided pair. */
async function bound({ desk }: World, exchange: ExchangeId, story: Teller): Promise<Set<string>> {
  const rows = await desk.desk.db.pool
    .selectFrom('match_decision')
    .innerJoin('list_line', (on) =>
      on.on((e) =>
        e.or([
          e.and([
            e('list_line.list_id', '=', e.ref('left_list')),
            e('list_line.line', '=', e.ref('left_line')),
          ]),
          e.and([
            e('list_line.list_id', '=', e.ref('right_list')),
            e('list_line.line', '=', e.ref('right_line')),
          ]),
        ]),
      ),
    )
    .select('list_line.cells')
    .where('list_line.party_id', '=', southland)
    .execute()
  const decided = rows.flatMap(({ cells }) => (Array.isArray(cells) ? [String(cells[name])] : []))
  const planned: string[] = []
  for (const stage of ['1', '2']) {
    const manifest = await manifestOfStage(story, exchange, stage)
    planned.push(...peopleOf(manifest, southland).map((each) => each.name.split(' ')[0] ?? ''))
  }
  return new Set([...decided, ...planned])
}

async function play({ story, exchange }: World): Promise<void> {
  const fates = new Map()
  await passGates(story, { exchange, stage: '1' }, fates)
  await runStage(story, { exchange, stage: '1' }, fates)
}

/** The log's signed head, where a page carries it: a hash over hidden commitments. */
const signedHead = /"note":"[^"]*"/

/** Every GET of the description with ids of both sides, answered to each role of Northland. */
async function answersToNorthland({ desk, exchange, story }: World): Promise<Map<string, string>> {
  const lists = await desk.desk.db.pool
    .selectFrom('list')
    .select(['id', 'party_id'])
    .orderBy('id')
    .execute()
  const people = peopleOf(
    await manifestOfStage(story, exchange, '2').catch(() => ({
      stage: '2',
      sections: [],
      text: '',
      sha256: '',
    })),
  )
  const filled: Record<string, readonly string[]> = {
    exchange: [exchange],
    stage: ['1', '2'],
    sha256: ['0'.repeat(64)],
    list: lists.map(({ id }) => id),
    person: people.map(({ id }) => id),
    agreement: (await desk.desk.db.pool.selectFrom('agreement').select('id').execute()).map(
      ({ id }) => id,
    ),
  }
  const found = new Map<string, string>()
  for (const path of openApiOf(desk, filled)) {
    for (const actor of [desk.north.head, desk.north.clerk, desk.north.medic]) {
      const answer = await desk.ask(actor, path)
      const headers = [...answer.headers].filter(([key]) => key !== 'content-security-policy')
      const body = (await answer.text()).replace(signedHead, '')
      found.set(`${actor.role} ${path}`, JSON.stringify([answer.status, headers, body]))
    }
  }
  return found
}

/** What Southland holds, as its own list has it. */
async function seenByTheDesk({ desk }: World): Promise<string> {
  const { id } = await desk.desk.db.pool
    .selectFrom('list')
    .select('id')
    .where('party_id', '=', southland)
    .where('kind', '=', 'we-hold')
    .executeTakeFirstOrThrow()
  return (await desk.ask(desk.cast.desk.officer, `/api/lists/${id}`)).text()
}

it('nobody of Northland can tell two worlds apart that differ in what Southland keeps to itself', async () => {
  const first = await world(null)
  await planExchange(first.story, first.exchange)
  const keep = await bound(first, first.exchange, first.story)
  const second = await world(keep)
  await planExchange(second.story, second.exchange)
  for (const each of [first, second]) await play(each)
  const [one, two] = [await answersToNorthland(first), await answersToNorthland(second)]
  expect([...two.keys()]).toEqual([...one.keys()])
  expect(one.size).toBeGreaterThan(60)
  for (const [asked, answer] of one) expect([asked, two.get(asked)]).toEqual([asked, answer])
  // The worlds do differ: the desk sees it.
  expect(await seenByTheDesk(first)).not.toBe(await seenByTheDesk(second))
})
