/** Everything that was ever signed about pairs, revoked or not, for whoever keeps it outside the desk. Desk tables. */
import { z } from 'zod'
import { DecisionId, ListId, PartyId } from '../base/ids.ts'
import { decisionsExportedMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { ReadingSchema, type LineReading } from '../lists/submission.ts'
import { DecisionKind } from './decisions.ts'
import { cellsSha256 } from './line-store.ts'
import { seenBy, type Viewer } from './signing/seen.ts'
import { Needs, verdictOf } from './signing/verdict.ts'

const LineOnRecord = z.object({
  party: PartyId,
  list: ListId,
  title: z.string(),
  version: z.int(),
  line: z.int(),
  reference: z.string(),
  /** As read; empty where it was erased. */
  name: z.string(),
  /** Of the cells as they were looked at, hexadecimal; empty where they were erased. */
  sha256: z.string(),
})

export const DecisionOnRecord = z.object({
  id: DecisionId,
  /** Shared by all signatures about one pair. */
  pair: z.uuid(),
  decision: DecisionKind,
  needs: Needs,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  /** Of all that stands about the pair now. */
  verdict: z.enum(['open', 'unsure', 'waits', 'same', 'different']),
  left: LineOnRecord,
  right: LineOnRecord,
  revoked: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type DecisionOnRecord = z.infer<typeof DecisionOnRecord>

const nameOf = ({ fullName, surname, given, patronymic }: LineReading) =>
  [fullName, surname, given, patronymic].filter((part) => part !== undefined).join(' ')

async function rowsOnRecord(db: DeskDb) {
  return db
    .selectFrom('match_decision as d')
    .innerJoin('trust_act as a', 'a.id', 'd.act_id')
    .innerJoin('officer as o', 'o.id', 'd.officer_id')
    .innerJoin('list as l', 'l.id', 'd.left_list')
    .innerJoin('list as s', 's.id', 'd.right_list')
    .leftJoin('list_line as ll', (on) =>
      on.onRef('ll.list_id', '=', 'd.left_list').onRef('ll.line', '=', 'd.left_line'),
    )
    .leftJoin('list_line as sl', (on) =>
      on.onRef('sl.list_id', '=', 'd.right_list').onRef('sl.line', '=', 'd.right_line'),
    )
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .leftJoin('trust_act as t', 't.id', 'r.act_id')
    .leftJoin('officer as b', 'b.id', 't.officer_id')
    .select(['d.id', 'd.pair_id', 'd.decision', 'd.needs', 'd.reason', 'd.at', 'd.officer_id'])
    .select('a.arrival')
    .select(['o.name as by', 'r.reason as revokedBecause', 'r.at as revokedAt'])
    .select(['b.name as revokedBy', 'd.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .select(['l.party_id as leftParty', 'l.title as leftTitle', 'l.version as leftVersion'])
    .select(['s.party_id as rightParty', 's.title as rightTitle', 's.version as rightVersion'])
    .select(['ll.cells as leftCells', 'll.reading as leftReading'])
    .select(['sl.cells as rightCells', 'sl.reading as rightReading'])
    .orderBy('a.arrival')
    .limit(decisionsExportedMax + 1)
    .execute()
}
type Row = Awaited<ReturnType<typeof rowsOnRecord>>[number]

const content = (cells: unknown, reading: unknown) => {
  if (cells === null || reading === null) return { reference: '', name: '', sha256: '' }
  const read = ReadingSchema.parse(reading)
  return { reference: read.reference ?? '', name: nameOf(read), sha256: cellsSha256(cells) }
}

const linesOf = (row: Row) => ({
  left: {
    party: row.leftParty,
    list: row.left_list,
    title: row.leftTitle,
    version: row.leftVersion,
    line: row.left_line,
    ...content(row.leftCells, row.leftReading),
  },
  right: {
    party: row.rightParty,
    list: row.right_list,
    title: row.rightTitle,
    version: row.rightVersion,
    line: row.right_line,
    ...content(row.rightCells, row.rightReading),
  },
})

const signatureOf = ({ officer_id, decision, needs }: Row) => ({
  officer: officer_id,
  decision: DecisionKind.parse(decision),
  needs: Needs.parse(needs ?? 'one'),
})

/** Oldest first. Of a pair that waits for another officer, nothing that the viewer must not know. */
export async function decisionsOnRecord(db: DeskDb, viewer: Viewer): Promise<DecisionOnRecord[]> {
  const rows = await rowsOnRecord(db)
  if (rows.length > decisionsExportedMax) {
    throw new Refusal(
      'too-large',
      `More than ${decisionsExportedMax} decisions are on record; ask for them by the database.`,
    )
  }
  const pairs = new Map<string, Row[]>()
  for (const row of rows) {
    const pair = row.pair_id ?? row.id
    pairs.set(pair, [...(pairs.get(pair) ?? []), row])
  }
  const shown = [...pairs].flatMap(([pair, signed]) => {
    const standing = signed.filter(({ revokedAt }) => revokedAt === null).map(signatureOf)
    const verdict = verdictOf(standing)
    if (seenBy(standing, viewer).verdict.state !== verdict.state) return []
    const says = verdict.state === 'decided' ? verdict.decision : verdict.state
    return signed.map((row) => ({ row, pair, verdict: says }))
  })
  return shown
    .toSorted((one, other) => one.row.arrival - other.row.arrival)
    .map(({ row, pair, verdict }) => ({
      id: row.id,
      pair,
      decision: DecisionKind.parse(row.decision),
      needs: Needs.parse(row.needs ?? 'one'),
      reason: row.reason,
      by: row.by,
      at: row.at.toISOString(),
      verdict,
      ...linesOf(row),
      revoked:
        row.revokedAt === null
          ? null
          : {
              reason: row.revokedBecause ?? '',
              by: row.revokedBy ?? '',
              at: row.revokedAt.toISOString(),
            },
    }))
}
