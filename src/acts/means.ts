/**
 * How a party says yes: with the key of a device, with a signature that came in a
 * file, or on a signed sheet that two officers of the desk saw. Paper and courier
 * are enough by themselves; digital is the copy that can be checked.
 */
import { z } from 'zod'
import type { OfficerId } from '../base/ids.ts'

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
export type Purpose = 'list' | 'manifest' | 'hand-over' | 'extract' | 'window'

/** The text that a device signs: purpose, log, and the hash of what is signed (hexadecimal). */
export const signedText = (purpose: Purpose, origin: string, sha256: string) =>
  `good-offices/${purpose}/v1\n${origin}\n${sha256}\n`

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
