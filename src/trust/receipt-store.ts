/** A receipt is put together from what the database keeps of an act and the checkpoint on the disk. */
import { Buffer } from 'node:buffer'
import type { ActId, PartyId } from '../base/ids.ts'
import { Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { parseTreeHead } from './checkpoint.ts'
import { parseNote } from './note.ts'
import { formatReceipt } from './receipt.ts'
import { allTiles } from './store.ts'
import { inclusionProof } from './tree.ts'

/** Whose act it is and what about: enough to say who may have its receipt. */
export type ReceiptHead = {
  readonly name: string
  readonly party: PartyId | null
  readonly subject: string | null
}

export type FoundReceipt = ReceiptHead & {
  /** Refuses while the checkpoint does not reach the act yet, which is a moment. */
  readonly receipt: (checkpoint: Uint8Array) => string
}

/**
 * Null: no such act, its envelope was erased, or `mayRead` says no. That is asked before the
 * tree is read, so that what is not there and what is not theirs cost alike.
 */
export async function findReceipt(
  db: DeskDb,
  act: ActId,
  mayRead: (head: ReceiptHead) => Promise<boolean> = async () => true,
): Promise<FoundReceipt | null> {
  const row = await db
    .selectFrom('trust_act')
    .select(['act', 'party_id', 'subject', 'position', 'nonce', 'envelope'])
    .where('id', '=', act)
    .executeTakeFirst()
  if (row === undefined || row.nonce === null || row.envelope === null) return null
  const { nonce, envelope, position } = row
  const head = { name: row.act, party: row.party_id, subject: row.subject }
  if (!(await mayRead(head))) return null
  const readTile = await allTiles(db)
  return {
    ...head,
    receipt: (checkpoint) => {
      const { size } = parseTreeHead(parseNote(checkpoint).text)
      if (position === null || position >= size) {
        throw new Refusal('wrong-state', 'The receipt is being made. Ask again in a moment.')
      }
      return formatReceipt({
        nonce,
        envelope: Buffer.from(envelope, 'utf8'),
        index: position,
        proof: inclusionProof(position, size, readTile),
        checkpoint: Buffer.from(checkpoint).toString('utf8'),
      })
    },
  }
}
