/**
 * The pairs of a run as rows: they come in as text while the run goes on, and are read by pages, in
 * the order of what an answer is worth. Desk tables.
 */
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { DeskDb } from '../db/desk-db.ts'
import { Band } from './explanation.ts'
import { BandReason } from './outcome.ts'
import { undecidedStates, type MarkedPair, type Marks, type QueueState } from './queue.ts'
import { QueueState as QueueStates } from './views.ts'

/** `rows`: JSON of `FoundPair`s, as the matching thread wrote it (run-text.ts). */
export async function addPairs(db: DeskDb, run: string, rows: string): Promise<void> {
  await sql`insert into candidate (run_id, left_line, right_line, probability, said, log2_odds,
        band, band_reason, is_chosen, worth)
      select ${run}, "leftLine", "rightLine", probability, said, "log2Odds",
        band, "bandReason", "isChosen", worth
      from jsonb_to_recordset(${rows}::text::jsonb) as r ("leftLine" integer, "rightLine" integer,
        probability double precision, said double precision, "log2Odds" double precision,
        band text, "bandReason" text, "isChosen" boolean, worth double precision)`.execute(db)
}

const StoredPair = z.object({
  leftLine: z.int(),
  rightLine: z.int(),
  probability: z.number(),
  said: z.number(),
  log2Odds: z.number(),
  band: Band,
  bandReason: BandReason,
  isChosen: z.boolean(),
  worth: z.number(),
  state: QueueStates,
})
export type StoredPair = z.infer<typeof StoredPair>

export type PairOfLines = { readonly leftLine: number; readonly rightLine: number }

/** A run, and what was signed about its pairs as the viewer may see it. */
export type MarkedRun = { readonly id: string; readonly marks: Marks }

const ints = (numbers: readonly number[]) => sql`${[...numbers]}::integer[]`
const linesOf = (pairs: readonly PairOfLines[]) =>
  sql`unnest(${ints(pairs.map(({ leftLine }) => leftLine))},
             ${ints(pairs.map(({ rightLine }) => rightLine))})`

/** What is signed is little beside what is proposed: it goes along with each question. */
const marked = ({ pairs }: Marks) =>
  sql`unnest(${ints(pairs.map(({ leftLine }) => leftLine))},
             ${ints(pairs.map(({ rightLine }) => rightLine))},
             ${pairs.map(({ state }) => state)}::text[])
      as m (left_line, right_line, state)`

const unmarkedState = ({ lefts, rights }: Marks) =>
  sql`case when c.left_line = any(${ints(lefts)}) or c.right_line = any(${ints(rights)})
      then 'settled-elsewhere' else 'open' end`

const placed = ({ id, marks }: MarkedRun) => sql`
  select c.*, coalesce(m.state, ${unmarkedState(marks)}) as state
  from candidate c
  left join ${marked(marks)} on m.left_line = c.left_line and m.right_line = c.right_line
  where c.run_id = ${id}`

const columns = sql`p.left_line as "leftLine", p.right_line as "rightLine", p.probability, p.said,
  p.log2_odds as "log2Odds", p.band, p.band_reason as "bandReason", p.is_chosen as "isChosen",
  p.worth, p.state`

const rank = sql`case p.state when 'open' then 0 when 'open-again' then 0 when 'unsure' then 1
  when 'waits-for-second' then 2 when 'waits-for-third' then 2 when 'settled-elsewhere' then 3
  else 4 end`

const isOpen = sql`p.state in ('open', 'open-again')`
const byWorth = sql`p.worth desc, p.left_line, p.right_line`

async function pairsWhere(
  db: DeskDb,
  run: MarkedRun,
  {
    where,
    order = byWorth,
    rest = sql``,
  }: {
    where: RawBuilder<unknown>
    order?: RawBuilder<unknown>
    rest?: RawBuilder<unknown>
  },
): Promise<StoredPair[]> {
  const { rows } = await sql`
    select ${columns} from (${placed(run)}) p where ${where} order by ${order} ${rest}`.execute(db)
  return z.array(StoredPair).parse(rows)
}

/** How many pairs stand where. */
export async function countStates(
  db: DeskDb,
  run: MarkedRun,
): Promise<ReadonlyMap<QueueState, number>> {
  const { rows } = await sql`
    select p.state, count(*)::integer as count from (${placed(run)}) p group by p.state`.execute(db)
  const Counts = z.array(z.object({ state: QueueStates, count: z.int() }))
  return new Map(Counts.parse(rows).map(({ state, count }) => [state, count]))
}

export type QueuePage = {
  readonly from: number
  readonly count: number
  readonly only: 'all' | 'open'
}

/** A page of the queue, undecided pairs first. `open`: how many of them there are. */
export async function pairsPage(
  db: DeskDb,
  run: MarkedRun,
  { from, count, only, open }: QueuePage & { open: number },
): Promise<StoredPair[]> {
  const ofOpen =
    from >= open
      ? []
      : await pairsWhere(db, run, { where: isOpen, rest: sql`offset ${from} limit ${count}` })
  const left = count - ofOpen.length
  if (only === 'open' || left === 0) return ofOpen
  const later = Math.max(0, from - open)
  const others = await pairsWhere(db, run, {
    where: sql`not (${isOpen})`,
    order: sql`${rank}, ${byWorth}`,
    rest: sql`offset ${later} limit ${left}`,
  })
  return [...ofOpen, ...others]
}

/** Those of these pairs that the run proposes, in the order of the queue. */
export const pairsAt = (db: DeskDb, run: MarkedRun, pairs: readonly PairOfLines[]) =>
  pairs.length === 0
    ? Promise.resolve([])
    : pairsWhere(db, run, {
        where: sql`(p.left_line, p.right_line) in (select * from ${linesOf(pairs)})`,
        order: sql`${rank}, ${byWorth}`,
      })

/** Every pair in which one of these lines stands, likeliest first. */
export const pairsTouchingLines = (
  db: DeskDb,
  run: MarkedRun,
  { lefts, rights }: { lefts: readonly number[]; rights: readonly number[] },
) =>
  pairsWhere(db, run, {
    where: sql`p.left_line = any(${ints(lefts)}) or p.right_line = any(${ints(rights)})`,
    order: sql`p.probability desc, ${byWorth}`,
  })

/** Undecided pairs, and those of which others are not sure, which this officer has not answered. */
const isTurn = (turns: readonly MarkedPair[]) => sql`(${isOpen}
  or (p.state = 'unsure' and (p.left_line, p.right_line) in (select * from ${linesOf(turns)})))`

/**
 * The next pair in turn behind `after`, or the first one; none of `besides`. Null: there is none
 * further on.
 */
export async function nextInTurn(
  db: DeskDb,
  run: MarkedRun,
  {
    turns,
    after,
    besides,
  }: {
    turns: readonly MarkedPair[]
    after: StoredPair | undefined
    besides: readonly PairOfLines[]
  },
): Promise<StoredPair | undefined> {
  const place = after && (after.state === 'unsure' ? 1 : 0)
  const isBehind =
    after === undefined
      ? sql`true`
      : sql`(${rank}, -p.worth, p.left_line, p.right_line)
          > (${place}::integer, ${-after.worth}::double precision,
             ${after.leftLine}::integer, ${after.rightLine}::integer)`
  const [next] = await pairsWhere(db, run, {
    where: sql`${isTurn(turns)} and ${isBehind}
      and (p.left_line, p.right_line) not in (select * from ${linesOf(besides)})`,
    order: sql`${rank}, ${byWorth}`,
    rest: sql`limit 1`,
  })
  return next
}

/** Whether the run proposes the pair. */
export async function hasPair(
  db: DeskDb,
  run: string,
  { leftLine, rightLine }: PairOfLines,
): Promise<boolean> {
  const row = await db
    .selectFrom('candidate')
    .select('run_id')
    .where('run_id', '=', run)
    .where('left_line', '=', leftLine)
    .where('right_line', '=', rightLine)
    .executeTakeFirst()
  return row !== undefined
}

/** Probabilities of all pairs, and of those that nobody decided. */
export async function probabilitiesOf(db: DeskDb, run: MarkedRun) {
  const undecided = sql`${[...undecidedStates]}::text[]`
  const { rows } = await sql`
    select array_agg(p.probability) as "all",
      array_agg(p.probability) filter (where p.state = any(${undecided})) as undecided
    from (${placed(run)}) p`.execute(db)
  const Numbers = z
    .array(z.number())
    .nullable()
    .transform((numbers) => numbers ?? [])
  const [found] = z.array(z.object({ all: Numbers, undecided: Numbers })).parse(rows)
  return found ?? { all: [], undecided: [] }
}
