/** Decisions about pairs in the database: who signed what, and what holds. Desk tables: a party never reads them. */
import type { Performing } from '../acts/act.ts'
import type { DecisionId, ListId, OfficerId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { listHeads } from '../lists/store.ts'
import { DecisionKind, type Decision, type Touching } from './decisions.ts'
import { recallIn, sameLine, type LineOfList, type LineOfSeries } from './line-store.ts'
import { Needs, verdictOf, type Signature } from './signing/verdict.ts'

const among = (lines: readonly LineOfList[], list: ListId, line: number) =>
  lines.some((each) => each.list === list && each.line === line)
    ? ('this-line' as const)
    : ('another' as const)

/** What was signed before there were two officers stands alone. */
const signatureOf = (row: { officer_id: OfficerId; decision: string; needs: string | null }) => ({
  officer: row.officer_id,
  decision: DecisionKind.parse(row.decision),
  needs: Needs.parse(row.needs ?? 'one'),
})

export type TouchingPair = Touching & { readonly pair: string }

/** Pairs with standing signatures in which either line is, in whatever version it was decided. */
export async function pairsTouching(
  db: DeskDb,
  left: LineOfSeries,
  right: LineOfSeries,
): Promise<TouchingPair[]> {
  const [lefts, rights] = [await sameLine(db, left), await sameLine(db, right)]
  const rows = await db
    .selectFrom('match_decision as d')
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .innerJoin('trust_act as a', 'a.id', 'd.act_id')
    .select(['d.id', 'd.pair_id', 'd.decision', 'd.needs', 'd.officer_id', 'a.arrival'])
    .select(['d.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .where('r.decision_id', 'is', null)
    .where((e) =>
      e.or([
        ...lefts.map(({ list, line }) =>
          e.and([e('d.left_list', '=', list), e('d.left_line', '=', line)]),
        ),
        ...rights.map(({ list, line }) =>
          e.and([e('d.right_list', '=', list), e('d.right_line', '=', line)]),
        ),
      ]),
    )
    .orderBy('a.arrival')
    .execute()
  const pairs = new Map<string, TouchingPair & { signatures: Signature[] }>()
  for (const row of rows) {
    const pair = row.pair_id ?? row.id
    const known = pairs.get(pair) ?? {
      pair,
      left: among(lefts, row.left_list, row.left_line),
      right: among(rights, row.right_list, row.right_line),
      signatures: [],
    }
    known.signatures.push(signatureOf(row))
    pairs.set(pair, known)
  }
  return [...pairs.values()]
}

export type NewDecision = {
  readonly id: DecisionId
  /** Shared by all signatures about the pair. */
  readonly pair: string
  readonly left: LineOfList
  readonly right: LineOfList
  readonly decision: Decision
  readonly needs: Needs
  readonly reason: string
  readonly officer: OfficerId
}

export async function addDecision(
  db: DeskDb,
  { id, pair, left, right, decision, needs, reason, officer }: NewDecision,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('match_decision')
    .values({
      id,
      pair_id: pair,
      left_list: left.list,
      left_line: left.line,
      right_list: right.list,
      right_line: right.line,
      decision,
      needs,
      reason,
      officer_id: officer,
      act_id: act,
      at,
    })
    .execute()
}

export async function getDecision(db: DeskDb, id: DecisionId) {
  const row = await db
    .selectFrom('match_decision')
    .leftJoin('match_revocation', 'match_revocation.decision_id', 'match_decision.id')
    .select(['match_decision.id', 'match_revocation.at as revokedAt'])
    .where('match_decision.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound({ decision: id })
  return { id: row.id, revoked: row.revokedAt !== null }
}

export async function addRevocation(
  db: DeskDb,
  { decision, reason }: { decision: DecisionId; reason: string },
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('match_revocation')
    .values({ decision_id: decision, reason, act_id: act, at })
    .execute()
}

export type StandingDecision = Signature & {
  readonly id: DecisionId
  readonly pair: string
  readonly reason: string
  readonly by: string
  readonly at: Date
  /** Rises from act to act, also within one instant. */
  readonly arrival: number
  readonly left: LineOfSeries
  readonly right: LineOfSeries
}

/** A pair under which signatures stand: oldest first, at least one. */
export type SignedPair = {
  readonly pair: string
  readonly signatures: readonly StandingDecision[]
}

/** In the order of their first signature: all, or those between two lists. */
export async function signedPairs(
  db: DeskDb,
  only: { left?: string; right?: string } = {},
): Promise<SignedPair[]> {
  let query = db
    .selectFrom('match_decision as d')
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .innerJoin('officer as o', 'o.id', 'd.officer_id')
    .innerJoin('list as l', 'l.id', 'd.left_list')
    .innerJoin('list as s', 's.id', 'd.right_list')
    .innerJoin('trust_act as a', 'a.id', 'd.act_id')
    .select(['d.id', 'd.pair_id', 'd.decision', 'd.needs', 'd.officer_id', 'a.arrival'])
    .select(['d.reason', 'd.at', 'o.name as by'])
    .select(['d.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .select(['l.series_id as leftSeries', 's.series_id as rightSeries'])
    .where('r.decision_id', 'is', null)
    .orderBy('a.arrival')
  if (only.left !== undefined) query = query.where('l.series_id', '=', only.left)
  if (only.right !== undefined) query = query.where('s.series_id', '=', only.right)
  const pairs = new Map<string, StandingDecision[]>()
  for (const row of await query.execute()) {
    const pair = row.pair_id ?? row.id
    const signed: StandingDecision = {
      ...signatureOf(row),
      id: row.id,
      pair,
      reason: row.reason,
      by: row.by,
      at: row.at,
      arrival: row.arrival,
      left: { list: row.left_list, line: row.left_line, seriesId: row.leftSeries },
      right: { list: row.right_list, line: row.right_line, seriesId: row.rightSeries },
    }
    const known = pairs.get(pair)
    if (known === undefined) pairs.set(pair, [signed])
    else known.push(signed)
  }
  return [...pairs].map(([pair, signatures]) => ({ pair, signatures }))
}

export type DecidedPair = {
  readonly left: LineOfList
  readonly right: LineOfList
  readonly decision: DecisionId
}

/**
 * The pairs that were decided to be one person, by as many officers as it needs, and not revoked.
 * What waits for a second officer is not among them. A line is named in the newest
 * version of its list that is not withdrawn, or, where it does not stand there any more, in the
 * version in which it was decided: a line that is gone keeps its decision.
 */
export async function decidedSame(db: DeskDb): Promise<DecidedPair[]> {
  const same = (await signedPairs(db)).flatMap(({ signatures }) => {
    const verdict = verdictOf(signatures)
    if (verdict.state !== 'decided' || verdict.decision !== 'same') return []
    const last = signatures.findLast(({ decision }) => decision === 'same')
    return last === undefined ? [] : [last]
  })
  const lines = same.flatMap(({ left, right }) => [left, right])
  const heads = (await listHeads(db)).filter(({ withdrawn }) => !withdrawn)
  const finders = new Map<string, (line: LineOfSeries) => LineOfList>()
  for (const seriesId of new Set(lines.map((line) => line.seriesId))) {
    const own = lines.filter((line) => line.seriesId === seriesId)
    const ofSeries = heads.filter((head) => head.seriesId === seriesId)
    const [newest] = ofSeries.toSorted((one, other) => other.version - one.version)
    if (newest === undefined) continue
    const recall = await recallIn(db, newest, own)
    finders.set(seriesId, (line) => {
      const now = recall(line)
      return now === undefined ? line : { list: newest.id, line: now.line }
    })
  }
  const named = (line: LineOfSeries): LineOfList => {
    const found = finders.get(line.seriesId)?.(line) ?? line
    return { list: found.list, line: found.line }
  }
  return same.map(({ id, left, right }) => ({
    left: named(left),
    right: named(right),
    decision: id,
  }))
}
