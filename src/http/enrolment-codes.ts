/**
 * One-time codes: a head of desk hands one out, the device that types it hands in
 * its public key, and the head of desk approves what came in (trust.enrol-device).
 */
import { createHash } from 'node:crypto'
import type { Desk } from '../acts/desk.ts'
import type { PartyId } from '../base/ids.ts'
import { Refusal } from '../base/refusal.ts'
import { DeviceKept, Role } from '../people/officer.ts'

export const codeHours = 48
/** No 0, O, 1, I: a code is read aloud over a bad line. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest()

export type CodeFor = { readonly name: string; readonly role: Role; readonly party: PartyId | null }

/** 80 bits, in groups of four: `K7QM-2XH9-RTWD-86BZ`. */
export async function makeCode(desk: Desk, { name, role, party }: CodeFor): Promise<string> {
  const signs = [...desk.random(16)].map((byte) => letters[byte % letters.length])
  const code = signs.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
  const at = desk.now()
  await desk.db.pool
    .insertInto('enrolment_code')
    .values({
      id: desk.newId(),
      code_hash: hashOf(code),
      party_id: party,
      role,
      name,
      made_at: at,
      ends_at: new Date(at.getTime() + codeHours * 3_600_000),
    })
    .execute()
  return code
}

/** Hands in a public key (64 hexadecimal digits). A code works once. */
export async function redeemCode(
  desk: Desk,
  { code, publicKey, kept }: { code: string; publicKey: string; kept: DeviceKept },
): Promise<void> {
  const taken = await desk.db.pool
    .updateTable('enrolment_code')
    .set({ public_key: Buffer.from(publicKey, 'hex'), kept, redeemed_at: desk.now() })
    .where('code_hash', '=', hashOf(code))
    .where('redeemed_at', 'is', null)
    .where('ends_at', '>', desk.now())
    .returning('id')
    .executeTakeFirst()
  if (taken === undefined) {
    throw new Refusal(
      'not-found',
      'This code is unknown, used, or too old. Ask the desk for a new one.',
    )
  }
}

/** Null until a head of desk has approved the key that was handed in with the code. */
export async function keyNameOfCode(desk: Desk, code: string): Promise<string | null> {
  const row = await desk.db.pool
    .selectFrom('enrolment_code')
    .innerJoin('device', 'device.id', 'enrolment_code.device_id')
    .select('device.key_name')
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst()
  return row?.key_name ?? null
}

export type Waiting = CodeFor & {
  readonly code: string
  readonly publicKey: string
  readonly kept: DeviceKept
  readonly redeemedAt: Date
}

/** Keys that were handed in and wait for approval; `code` is the id, not the code itself. */
export async function waitingForApproval(desk: Desk): Promise<Waiting[]> {
  const rows = await desk.db.pool
    .selectFrom('enrolment_code')
    .selectAll()
    .where('device_id', 'is', null)
    .where('redeemed_at', 'is not', null)
    .orderBy('redeemed_at')
    .execute()
  return rows.flatMap(({ id, name, role, party_id, public_key, kept, redeemed_at }) =>
    public_key === null || redeemed_at === null
      ? []
      : {
          code: id,
          name,
          role: Role.parse(role),
          party: party_id,
          publicKey: public_key.toString('hex'),
          kept: DeviceKept.parse(kept),
          redeemedAt: redeemed_at,
        },
  )
}
