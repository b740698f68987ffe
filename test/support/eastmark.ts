/** A third party, which takes part in no agreement: it may learn nothing. */
import { randomBytes } from 'node:crypto'
import { PartyId } from '../../src/base/ids.ts'
import { listActors } from '../../src/http/sessions.ts'
import type { Actor } from '../../src/people/officer.ts'
import { signingKey } from '../../src/trust/keys.ts'
import type { TestDesk } from './desk.ts'

export const eastmark = PartyId.parse('eastmark')

/** Admits Eastmark and enrols its head of delegation. */
export async function eastmarkOf(desk: TestDesk): Promise<Actor> {
  const { head } = desk.cast.desk
  const admitted = { party: eastmark, name: 'Eastmark', place: 3, tint: 'plum' }
  await desk.act(head, 'trust.admit-party', admitted)
  const { publicKey } = signingKey({ name: eastmark, type: 'plain', seed: randomBytes(32) })
  await desk.act(head, 'trust.enrol-device', {
    name: 'Head of delegation of Eastmark',
    role: 'head-of-delegation',
    party: eastmark,
    kept: 'file',
    publicKey: Buffer.from(publicKey).toString('hex'),
  })
  const found = (await listActors(desk.desk)).find(({ party }) => party === eastmark)
  if (found === undefined) throw new Error('Eastmark has nobody')
  return found
}
