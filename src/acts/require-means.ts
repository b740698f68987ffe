/** Whether a yes is one: the right side, an enrolled key that is not revoked, a signature over this very hash; of a sheet, that its scan is kept. */
import { Buffer } from 'node:buffer'
import type { PartyId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { decodeBase64 } from '../trust/base64.ts'
import { signatureBytes, verifierKey } from '../trust/keys.ts'
import { requireScan } from './scan-rows.ts'
import { signedText, type Means, type Purpose } from './means.ts'

/** Whose device signs for a side; the same as may do it signed in. The desk's own acts name their roles. */
const signers: Readonly<Record<Purpose, readonly string[]>> = {
  list: ['head-of-delegation', 'clerk'],
  manifest: ['head-of-delegation'],
  'hand-over': ['head-of-delegation', 'clerk', 'party-medic'],
  extract: ['head-of-delegation'],
  window: ['head-of-delegation', 'clerk'],
}

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
  if (means.kind === 'signed-sheet') {
    await requireScan(db, means.scanSha256)
    return
  }
  const keyName = means.kind === 'device' ? actor.device.keyName : means.keyName
  const device = await db
    .selectFrom('device')
    .innerJoin('officer', 'officer.id', 'device.officer_id')
    .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
    .select(['device.public_key', 'device_revocation.at as revokedAt', 'officer.role'])
    .where('device.key_name', '=', keyName)
    .where('officer.party_id', 'is not distinct from', party)
    .executeTakeFirst()
  const isSigner = party === null || signers[purpose].some((role) => role === device?.role)
  if (device === undefined || device.revokedAt !== null || !isSigner) {
    throw new Refusal(
      'not-verified',
      'No device with that key is enrolled to sign this for this party.',
    )
  }
  const { origin } = await db.selectFrom('birth').select('origin').executeTakeFirstOrThrow()
  const key = verifierKey({ name: origin, type: 'plain', publicKey: device.public_key })
  const text = Buffer.from(signedText(purpose, origin, sha256))
  if (!key.verify(text, decodeBase64(means.signature, signatureBytes))) {
    throw new Refusal('not-verified', 'The signature does not belong to what is signed here.')
  }
}
