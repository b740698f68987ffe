/**
 * Erasing: what a person's name stood in is deleted, and the act that held it stays provable. The
 * tree keeps its 33 bytes; the erasure keeps who erased, why, and the digest of the rows that are
 * left, so that those cannot be changed under its cover.
 */
import { z } from 'zod'
import { ActId, ListId } from '../base/ids.ts'
import { linesErasedMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { asParty } from '../db/party-db.ts'
import { rowsOfAct } from '../trust/rows-store.ts'
import { deskAct } from './act.ts'
import { emptyScansOf } from './scan-rows.ts'

const name = 'trust.erase'

const Lines = z.strictObject({
  list: ListId,
  lines: z.array(z.int().positive()).min(1).max(linesErasedMax),
})

export const erase = deskAct({
  name,
  says: "A head of desk erases an act's content, or all that opens its entry; lines of a list with it, or the scan that it kept.",
  input: z.strictObject({
    act: ActId,
    /** `content`: the act stays provable. `all`: nothing is left but bytes that say nothing. */
    depth: z.enum(['content', 'all']),
    /** Of the list that this act recorded; its file goes too, since it holds the same lines. */
    lines: Lines.optional(),
    reason: z.string().trim().min(3).max(500),
  }),
  by: ['head-of-desk'],
  locks: ({ act }) => [act],
  party: () => null,
  read: async (db, { act, lines }) => ({
    kept: await db
      .selectFrom('trust_act')
      .select(['act', 'content', 'envelope'])
      .where('id', '=', act)
      .executeTakeFirst(),
    found: lines === undefined ? null : await findLines(db, lines, act),
  }),
  decide: ({ kept, found }, input) => {
    if (kept === undefined || found?.length === 0) throw notFound()
    if (kept.act === name) {
      throw new Refusal(
        'wrong-state',
        'An erasure stays: it proves that something is gone on purpose.',
      )
    }
    const isDeeper = kept.content !== null || (input.depth === 'all' && kept.envelope !== null)
    const isLeft = found?.some(({ isEmpty }) => !isEmpty) ?? false
    if (!isDeeper && !isLeft) throw new Refusal('wrong-state', 'This is erased already.')
    const missing = input.lines?.lines.find((line) => !found?.some((each) => each.line === line))
    if (missing !== undefined) {
      throw new Refusal('wrong-input', `lines: the list has no line ${missing}.`)
    }
    return {
      subject: input.act,
      change: input,
      answer: { act: input.act, list: input.lines?.list ?? null },
    }
  },
  write: async (db, { act: erased, depth, lines, reason }, { act, at }) => {
    if (lines !== undefined) await emptyLines(db, lines)
    // What the act kept goes with it: a scan holds the same names in a picture.
    await emptyScansOf(db, erased)
    await db
      .updateTable('trust_act')
      .set({
        content: null,
        content_nonce: null,
        ...(depth === 'all' && { envelope: null, nonce: null }),
      })
      .where('id', '=', erased)
      .execute()
    const rowsAfter = await rowsOfAct(db, erased)
    await db
      .insertInto('erasure')
      .values({ erased_act_id: erased, depth, reason, rows_after: rowsAfter, act_id: act, at })
      .execute()
  },
  /** The upload from which the list was made holds the same lines; it is no record, and only its party may see it. */
  after: async (desk, { list }) => {
    if (list === null) return
    const { party_id: party, file_sha256: file } = await asDesk(desk.db, (db) =>
      db
        .selectFrom('list')
        .select(['party_id', 'file_sha256'])
        .where('id', '=', list)
        .executeTakeFirstOrThrow(),
    )
    await asParty(await desk.openParty(party), (own) =>
      own
        .deleteFrom('upload')
        .where('state', '=', 'submitted')
        .where((e) => e(e.fn<Buffer>('sha256', ['bytes']), '=', file))
        .execute(),
    )
  },
})

/** Those of the lines that the act recorded. */
async function findLines(db: DeskDb, { list, lines }: z.infer<typeof Lines>, act: ActId) {
  const rows = await db
    .selectFrom('list_line')
    .select(['line', 'cells'])
    .where('list_id', '=', list)
    .where('act_id', '=', act)
    .where('line', 'in', lines)
    .execute()
  return rows.map(({ line, cells }) => ({ line, isEmpty: cells === null }))
}

async function emptyLines(db: DeskDb, { list, lines }: z.infer<typeof Lines>): Promise<void> {
  await db
    .updateTable('list_line')
    .set({ cells: null, reading: null })
    .where('list_id', '=', list)
    .where('line', 'in', lines)
    .execute()
  await db
    .updateTable('list_problem')
    .set({ value: '', assumed: null })
    .where('list_id', '=', list)
    .where('line', 'in', lines)
    .execute()
  await db.updateTable('list_file').set({ bytes: null }).where('list_id', '=', list).execute()
}
