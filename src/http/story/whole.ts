/** The whole way of an exchange, told in the terminal step by step. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { asDesk } from '../../db/desk-db.ts'
import { ActId, type ExchangeId, type PersonId } from '../../base/ids.ts'
import { listHeads } from '../../lists/store.ts'
import { plansOf } from '../../exchange/store.ts'
import { deliveredOf } from '../../operation/store.ts'
import { shippedFolder, shippedWhole } from '../../record/whole/store.ts'
import { findReceipt } from '../../trust/receipt-store.ts'
import { enrolCast, northland, southland } from '../cast.ts'
import type { OpenDesk } from '../open-desk.ts'
import { manifestOfStage, passGates, peopleOf, runStage, type Fate } from './day.ts'
import { tellLists } from './lists.ts'
import { openStoryExchange, planExchange } from './plan.ts'
import { tellTalks } from './talks.ts'
import { anything, teller, type Teller } from './teller.ts'

/** What is left in the folder that `demo --out` names. */
export type ToldFile = { readonly name: string; readonly text: string }

const people = 40
const day = 86_400_000
const dateOf = (instant: Date) => instant.toISOString().slice(0, 10)
const after = (instant: Date, days: number) => new Date(instant.getTime() + days * day)

export async function tellWholeExchange(
  open: OpenDesk,
  say: (line: string) => void,
): Promise<{ exchange: ExchangeId; files: readonly ToldFile[] }> {
  const starts = after(open.desk.now(), -30)
  const cast = await enrolCast(open)
  const story = teller(open, cast, starts)
  say('1 Agreement   Halden: one for one, in stages; the seriously wounded outside any count.')
  const talks = await tellTalks(story, people)
  story.at(after(starts, 3))
  await tellLists(story, { perSide: people, sought: 30, seed: 2026 })
  const heads = await asDesk(open.desk.db, listHeads)
  for (const { party, kind, lineCount } of heads.toReversed()) {
    say(`2 Lists       ${party}, ${kind}: ${lineCount} lines, each verbatim, with a receipt.`)
  }
  say(
    `3 Matching    ${await countDecisions(story)} pairs decided by an officer; the others wait for one.`,
  )
  story.at(after(starts, 6))
  const exchange = await openStoryExchange(story, talks, {
    days: [dateOf(after(starts, 12)), dateOf(after(starts, 15))],
    seats: 14,
    stretchers: 2,
    aheadMax: 2,
  })
  await planExchange(story, exchange)
  say(await wordsOfPlan(story, exchange))
  for (const stage of ['1', '2']) {
    story.at(after(starts, 9 + 3 * Number(stage)))
    const fates = await fatesOf(story, exchange, stage)
    await passGates(story, { exchange, stage }, fates)
    await runStage(story, { exchange, stage }, fates)
  }
  for (const { from, categories } of await asDesk(open.desk.db, (db) =>
    deliveredOf(db, exchange),
  )) {
    const sum = (of: 'agreed' | 'delivered') => categories.reduce((all, each) => all + each[of], 0)
    say(
      `5 The day     from ${from}: ${sum('agreed')} agreed, ${sum('delivered')} handed over by three signatures.`,
    )
  }
  const closed = await story.act(
    cast.desk.head,
    'exchange.close',
    { exchange },
    z.object({ carried: z.int() }),
  )
  say(`  Closed      carried forward: ${closed.carried}.`)
  const { built } = await shippedWhole(shippedFolder)
  say(
    `6 Record      ${built.events.length} public events, ${built.lines.used} claims, ${built.conflicts.length} conflicts shown side by side.`,
  )
  await story.act(cast.desk.head, 'transparency.release', { exchange }, anything)
  say('7 Transparency totals of the closed exchange are public; small numbers are suppressed.')
  await open.log.settled()
  return { exchange, files: await filesOf(open, exchange) }
}

async function countDecisions({ desk }: Teller): Promise<number> {
  const { count } = await desk.db.pool
    .selectFrom('match_decision')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function wordsOfPlan({ desk }: Teller, exchange: ExchangeId): Promise<string> {
  const plan = (await asDesk(desk.db, (db) => plansOf(db, exchange))).at(-1)
  const stages = plan?.manifests.map(({ sections }) =>
    sections.map((section) => section.people.length).join(' for '),
  )
  const proven = plan?.plan.status === 'optimal' ? 'every level proven' : 'not every level proven'
  return `4 Plan        version ${plan?.version}, ${stages?.join(', then ')}; ${proven}; approved by both, final.`
}

/** One of Northland does not come, one of Southland says no when asked alone. */
async function fatesOf(
  story: Teller,
  exchange: ExchangeId,
  stage: string,
): Promise<ReadonlyMap<PersonId, Fate>> {
  const manifest = await manifestOfStage(story, exchange, stage)
  const [absent] = stage === '1' ? peopleOf(manifest, northland) : []
  const [unwilling] = stage === '2' ? peopleOf(manifest, southland) : []
  const fates: [PersonId, Fate][] = []
  if (absent !== undefined) fates.push([absent.id, 'absent'])
  if (unwilling !== undefined) fates.push([unwilling.id, 'says-no'])
  return new Map(fates)
}

async function filesOf(open: OpenDesk, exchange: ExchangeId): Promise<ToldFile[]> {
  const checkpoint = readFileSync(join(open.home, 'log', 'checkpoint'))
  return asDesk(open.desk.db, async (db) => {
    const plan = (await plansOf(db, exchange)).at(-1)
    const manifests = (plan?.manifests ?? []).map(({ stage, text, sections }) => ({
      name: `manifest-${stage}.txt`,
      text: `${text}\n${sections.map((section) => `${section.party}\n${section.text}`).join('\n')}`,
    }))
    const receipts: ToldFile[] = []
    for (const { act } of await listHeads(db)) {
      const found = await findReceipt(db, ActId.parse(act))
      if (found === null) continue
      receipts.push({ name: `receipts/${act}.tlog-proof`, text: found.receipt(checkpoint) })
    }
    return [
      { name: 'problem.json', text: plan?.problem ?? '' },
      { name: 'plan.json', text: `${JSON.stringify(plan?.plan, null, 2)}\n` },
      ...manifests,
      ...receipts,
    ]
  })
}
