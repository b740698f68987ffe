/**
 * What only a demonstration does: one click signs in as anybody, the keys of its
 * invented officers lie in its data directory, and every page says so.
 */
import { join } from 'node:path'
import type { Desk } from '../acts/desk.ts'
import { signedText, type Purpose } from '../acts/means.ts'
import { OfficerId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { readSecret } from '../db/secrets.ts'
import type { Actor } from '../people/officer.ts'
import { signingKey } from '../trust/keys.ts'
import { findActorOf } from './sessions.ts'

export function requireDemonstration(desk: Desk): void {
  if (desk.birth.kind !== 'demonstration') throw notFound()
}

export async function findDemoActor(desk: Desk, officer: string): Promise<Actor | null> {
  requireDemonstration(desk)
  const id = OfficerId.safeParse(officer)
  return id.success ? findActorOf(desk, id.data) : null
}

/** Where a demonstration keeps the seed of an officer's key. */
export const demoKeyFile = (keyName: string) =>
  `keys/demonstration/${Buffer.from(keyName).toString('hex').slice(0, 120)}.seed`

/** The signature (base64) that a browser would make with a key of its own. */
export function signAsDemo(
  { desk, home }: { desk: Desk; home: string },
  actor: Actor,
  { purpose, sha256 }: { purpose: Purpose; sha256: string },
): string {
  requireDemonstration(desk)
  const seed = readSecret(home, demoKeyFile(actor.device.keyName))
  if (actor.device.kept !== 'demonstration' || seed === null) {
    throw new Refusal('not-verified', 'This device keeps its key to itself.')
  }
  const key = signingKey({ name: desk.birth.origin, type: 'plain', seed: Buffer.from(seed, 'hex') })
  const text = Buffer.from(signedText(purpose, desk.birth.origin, sha256))
  return Buffer.from(key.sign(text)).toString('base64')
}

export const demoKeyPath = (home: string, keyName: string) => join(home, demoKeyFile(keyName))
