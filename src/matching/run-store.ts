/** Runs of the matching and their candidates: machinery, made again from the lists at any time. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Page } from '../acts/described.ts'
import type { ListId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { ListRead } from '../lists/submission.ts'
import { Band, FieldReason, Rival, WouldChange } from './explanation.ts'
import { BandReason, RunOutcome } from './outcome.ts'
import type { MatchedPair } from './match.ts'

export const RunState = z.enum(['running', 'done', 'failed', 'cancelled'])
export type RunState = z.infer<typeof RunState>

export const RunProgress = z.object({
  linesCompared: z.int(),
  linesTotal: z.int(),
  /** Once done: pairs kept, and what a cap left uncompared. */
  candidates: z.int().exactOptional(),
  skippedPairs: z.int().exactOptional(),
})
export type RunProgress = z.infer<typeof RunProgress>

export type MatchRun = {
  readonly id: string
  readonly left: ListId
  readonly right: ListId
  readonly state: RunState
  readonly progress: RunProgress
  readonly at: Date
}

export async function addRun(
  db: DeskDb,
  run: Pick<MatchRun, 'id' | 'left' | 'right' | 'progress' | 'at'>,
): Promise<void> {
  await db
    .insertInto('match_run')
    .values({
      id: run.id,
      left_list: run.left,
      right_list: run.right,
      state: 'running',
      progress: json(run.progress),
      made_at: run.at,
    })
    .execute()
}

/** A run that has ended stays as it ended, whatever its thread still says. */
export async function setRun(
  db: DeskDb,
  id: string,
  change: { state?: RunState; progress?: RunProgress; outcome?: RunOutcome },
): Promise<void> {
  await db
    .updateTable('match_run')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.progress !== undefined && { progress: json(change.progress) }),
      ...(change.outcome !== undefined && { outcome: json(change.outcome) }),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** Newest first: all, one, those that still run, or a page. */
export async function listRuns(
  db: DeskDb,
  only: { readonly id: string } | { readonly state: RunState } | Page,
): Promise<MatchRun[]> {
  let query = db.selectFrom('match_run').selectAll().orderBy('made_at', 'desc').orderBy('id')
  if ('id' in only) query = query.where('id', '=', only.id)
  else if ('state' in only) query = query.where('state', '=', only.state)
  else query = query.offset(only.from).limit(only.count)
  return (await query.execute()).map((row) => ({
    id: row.id,
    left: row.left_list,
    right: row.right_list,
    state: RunState.parse(row.state),
    progress: RunProgress.parse(row.progress),
    at: row.made_at,
  }))
}

/** What a run that ended told of itself; null: it has not ended, or did not tell. */
export async function outcomeOf(db: DeskDb, id: string): Promise<RunOutcome | null> {
  const row = await db
    .selectFrom('match_run')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.outcome === undefined ? null : RunOutcome.nullable().parse(row.outcome)
}

export async function countRuns(db: DeskDb): Promise<number> {
  const { total } = await db
    .selectFrom('match_run')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export async function getRun(db: DeskDb, id: string): Promise<MatchRun> {
  const [run] = await listRuns(db, { id })
  if (run === undefined) throw notFound({ run: id })
  return run
}

/** Whether nobody stopped it; until the transaction ends nobody can. */
export async function isStillRunning(db: DeskDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('match_run')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'running'
}

/** What is kept of an explanation beside the two lines, probability and band. */
const Kept = z.object({
  prior: z.number(),
  fields: z.array(FieldReason),
  rivals: z.array(Rival),
  isChosen: z.boolean(),
  log2Odds: z.number(),
  calibrated: z.boolean(),
  bandReason: BandReason,
  /** Before calibration. */
  said: z.number(),
  wouldChange: WouldChange.exactOptional(),
})

export type NewCandidate = {
  readonly leftLine: number
  readonly rightLine: number
  readonly pair: MatchedPair
}

const rowsAtOnce = 2_000

/** One transaction with the run's end: a run is done with all its candidates, or not done. */
export async function addCandidates(
  db: DeskDb,
  run: string,
  candidates: readonly NewCandidate[],
): Promise<void> {
  for (let from = 0; from < candidates.length; from += rowsAtOnce) {
    const rows = candidates.slice(from, from + rowsAtOnce).map(({ leftLine, rightLine, pair }) => {
      const { left: _, right: __, probability, band, decided: ___, ...reasons } = pair.explanation
      const { isChosen, bandReason, said } = pair
      const kept = { ...reasons, isChosen, bandReason, said } satisfies z.input<typeof Kept>
      return { leftLine, rightLine, probability, band, kept }
    })
    await sql`insert into candidate (run_id, left_line, right_line, probability, band, fields)
              select ${run}, (r->>'leftLine')::integer, (r->>'rightLine')::integer,
                (r->>'probability')::double precision, r->>'band', r->'kept'
              from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) r`.execute(db)
  }
}

const LineRow = ListRead.shape.lines.element

export type PlacedCandidate = {
  readonly leftLine: number
  readonly rightLine: number
  readonly probability: number
  readonly isChosen: boolean
  /** Of the person held, as the holder reports it. */
  readonly health: string | null
}

/** Every candidate of a run, without its lines. */
export async function placedCandidates(
  db: DeskDb,
  { id, left }: Pick<MatchRun, 'id' | 'left'>,
): Promise<PlacedCandidate[]> {
  const rows = await db
    .selectFrom('candidate as c')
    .leftJoin('list_line as l', (join) =>
      join.on('l.list_id', '=', left).onRef('l.line', '=', 'c.left_line'),
    )
    .select(['c.left_line as leftLine', 'c.right_line as rightLine', 'c.probability'])
    .select(sql<boolean>`(c.fields ->> 'isChosen')::boolean`.as('isChosen'))
    .select(sql<string | null>`l.reading ->> 'health'`.as('health'))
    .where('c.run_id', '=', id)
    .execute()
  return rows
}

/** Some candidates with their two lines, in the order asked; one with an erased line is left out. */
export async function getCandidates(
  db: DeskDb,
  { id, left, right }: MatchRun,
  wanted: readonly Pick<PlacedCandidate, 'leftLine' | 'rightLine'>[],
) {
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('candidate as c')
    .innerJoin('list_line as l', (join) =>
      join.on('l.list_id', '=', left).onRef('l.line', '=', 'c.left_line'),
    )
    .innerJoin('list_line as r', (join) =>
      join.on('r.list_id', '=', right).onRef('r.line', '=', 'c.right_line'),
    )
    .select(['c.left_line', 'c.right_line', 'c.probability', 'c.band', 'c.fields'])
    .select(['l.cells as leftCells', 'l.reading as leftReading'])
    .select(['r.cells as rightCells', 'r.reading as rightReading'])
    .where('c.run_id', '=', id)
    .where('l.cells', 'is not', null)
    .where('r.cells', 'is not', null)
    .where('c.left_line', 'in', [...new Set(wanted.map(({ leftLine }) => leftLine))])
    .where('c.right_line', 'in', [...new Set(wanted.map(({ rightLine }) => rightLine))])
    .execute()
  const found = new Map(rows.map((row) => [`${row.left_line} ${row.right_line}`, row]))
  return wanted.flatMap(({ leftLine, rightLine }) => {
    const row = found.get(`${leftLine} ${rightLine}`)
    if (row === undefined) return []
    return [
      {
        left: LineRow.parse({ line: leftLine, cells: row.leftCells, reading: row.leftReading }),
        right: LineRow.parse({ line: rightLine, cells: row.rightCells, reading: row.rightReading }),
        probability: row.probability,
        band: Band.parse(row.band),
        ...Kept.parse(row.fields),
      },
    ]
  })
}
