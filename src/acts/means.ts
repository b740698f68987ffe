/**
 * How a party says yes: with the key of a device, with a signature that came in a
 * file, or on a signed sheet that two officers of the desk saw. Paper and courier
 * are enough by themselves; digital is the copy that can be checked.
 */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { OfficerId, PartyId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { decodeBase64 } from '../trust/base64.ts'
import { signatureBytes, verifierKey } from '../trust/keys.ts'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits')
const signature = z.base64().max(88)

export const Means = z.discriminatedUnion('kind', [
  /** By the device that the actor is signed in on. */
  z.strictObject({ kind: z.literal('device'), signature }),
  /** Brought to the desk in a file; made by an enrolled device of the party. */
  z.strictObject({
    kind: z.literal('signature-file'),
    keyName: z.string().min(3).max(300),
    signature,
  }),
  /** Paper. Counts once two officers have attested the same scan. */
  z.strictObject({
    kind: z.literal('signed-sheet'),
    number: z.string().trim().min(1).max(60),
    on: z.iso.date(),
    bearer: z.string().trim().min(1).max(120),
    scanSha256: sha256Hex,
  }),
])
export type Means = z.infer<typeof Means>

/** What is said yes to; it stands in the signed text, so that a yes to one is never a yes to another. */
export type Purpose = 'list' | 'manifest' | 'hand-over' | 'extract'

/** The text that a device signs: purpose, log, and the hash of what is signed (hexadecimal). */
export const signedText = (purpose: Purpose, origin: string, sha256: string) =>
  `good-offices/${purpose}/v1\n${origin}\n${sha256}\n`

/**
 * Refuses a yes that is not one: wrong side, unknown or revoked key, bad signature. The desk
 * itself (party null) says yes by device only.
 */
export async function requireMeans(
  db: DeskDb,
  actor: Actor,
  {
    means,
    party,
    purpose,
    sha256,
  }: { means: Means; party: PartyId | null; purpose: Purpose; sha256: string },
): Promise<void> {
  if (means.kind === 'signed-sheet' || means.kind === 'signature-file') {
    if (actor.party !== null || party === null) {
      throw new Refusal('not-allowed', 'Paper and files are registered by an officer of the desk.')
    }
  } else if (actor.party !== party) throw notFound({ party })
  if (means.kind === 'signed-sheet') return
  const keyName = means.kind === 'device' ? actor.device.keyName : means.keyName
  const device = await db
    .selectFrom('device')
    .innerJoin('officer', 'officer.id', 'device.officer_id')
    .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
    .select(['device.public_key', 'device_revocation.at as revokedAt'])
    .where('device.key_name', '=', keyName)
    .where('officer.party_id', 'is not distinct from', party)
    .executeTakeFirst()
  if (device === undefined || device.revokedAt !== null) {
    throw new Refusal('not-verified', 'No device with that key is enrolled for this party.')
  }
  const { origin } = await db.selectFrom('birth').select('origin').executeTakeFirstOrThrow()
  const key = verifierKey({ name: origin, type: 'plain', publicKey: device.public_key })
  const text = Buffer.from(signedText(purpose, origin, sha256))
  if (!key.verify(text, decodeBase64(means.signature, signatureBytes))) {
    throw new Refusal('not-verified', 'The signature does not belong to what is signed here.')
  }
}

export type Said = { readonly means: Means; readonly officer: OfficerId }

/** A yes stands by one signature, or by two officers who saw the same sheet. */
export function stands(said: readonly Said[]): boolean {
  return said.some(
    ({ means, officer }) =>
      means.kind !== 'signed-sheet' ||
      said.some(
        (other) =>
          other.officer !== officer &&
          other.means.kind === 'signed-sheet' &&
          other.means.scanSha256 === means.scanSha256,
      ),
  )
}
