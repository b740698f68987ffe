/**
 * Everybody of a demonstration, by role: an invented desk and two invented
 * delegations. Their keys lie in the demonstration's data directory.
 */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { perform } from '../acts/perform.ts'
import { DeviceId, OfficerId, PartyId } from '../base/ids.ts'
import { secretFile } from '../db/secrets.ts'
import type { Actor, Role } from '../people/officer.ts'
import { signingKey } from '../trust/keys.ts'
import { demoKeyFile } from './demonstration.ts'
import type { OpenDesk } from './open-desk.ts'
import { getAct } from './registry.ts'
import { listActors } from './sessions.ts'

export const northland = PartyId.parse('northland')
export const southland = PartyId.parse('southland')

const sides = [
  { party: northland, name: 'Northland', place: 1, tint: 'ochre' },
  { party: southland, name: 'Southland', place: 2, tint: 'slate' },
]

const deskCast = {
  head: { role: 'head-of-desk', name: 'Head of the desk' },
  officer: { role: 'desk-officer', name: 'First desk officer' },
  secondOfficer: { role: 'desk-officer', name: 'Second desk officer' },
  medic: { role: 'desk-medic', name: 'Medic of the desk' },
  protection: { role: 'protection-officer', name: 'Protection officer' },
  auditor: { role: 'auditor', name: 'Auditor of the mandate' },
  lead: { role: 'convoy-lead', name: 'Convoy lead' },
  observer: { role: 'observer', name: 'Observer' },
} as const satisfies Record<string, { role: Role; name: string }>

const delegation = {
  head: { role: 'head-of-delegation', title: 'Head of delegation' },
  clerk: { role: 'clerk', title: 'Clerk' },
  medic: { role: 'party-medic', title: 'Medic' },
} as const satisfies Record<string, { role: Role; title: string }>

export type DeskCast = Record<keyof typeof deskCast, Actor>
export type Delegation = Record<keyof typeof delegation, Actor>
export type Cast = { readonly desk: DeskCast; readonly of: ReadonlyMap<PartyId, Delegation> }

const Enrolled = z.object({ officer: OfficerId, device: DeviceId, keyName: z.string() })

/** Admits both parties and enrols everybody, each by its act. */
export async function enrolCast(open: OpenDesk): Promise<Cast> {
  const { desk, terminal } = open
  for (const input of sides) {
    await perform(desk, { act: getAct('trust.admit-party'), actor: terminal }, { input })
  }
  const one = (who: keyof typeof deskCast) => enrol(open, { ...deskCast[who], party: null })
  const ofDesk: DeskCast = {
    head: await one('head'),
    officer: await one('officer'),
    secondOfficer: await one('secondOfficer'),
    medic: await one('medic'),
    protection: await one('protection'),
    auditor: await one('auditor'),
    lead: await one('lead'),
    observer: await one('observer'),
  }
  const of = new Map<PartyId, Delegation>()
  for (const side of sides) of.set(side.party, await enrolDelegation(open, side))
  return { desk: ofDesk, of }
}

/** The people of a party that is admitted. */
export async function enrolDelegation(
  open: OpenDesk,
  { party, name: side }: { readonly party: PartyId; readonly name: string },
): Promise<Delegation> {
  const delegate = ({ role, title }: { role: Role; title: string }) =>
    enrol(open, { role, name: `${title} of ${side}`, party })
  return {
    head: await delegate(delegation.head),
    clerk: await delegate(delegation.clerk),
    medic: await delegate(delegation.medic),
  }
}

/** The seed is drawn first and kept under the name that the act gives to the key. */
async function enrol(
  { desk, terminal, home }: OpenDesk,
  { name, role, party }: { name: string; role: Role; party: PartyId | null },
): Promise<Actor> {
  const seed = randomBytes(32)
  const { publicKey } = signingKey({ name: desk.birth.origin, type: 'plain', seed })
  const kept = 'demonstration'
  const input = { name, role, party, publicKey: Buffer.from(publicKey).toString('hex'), kept }
  const act = getAct('trust.enrol-device')
  const { answer } = await perform(desk, { act, actor: terminal }, { input })
  const { officer, device, keyName } = Enrolled.parse(answer)
  secretFile(home, demoKeyFile(keyName), () => seed.toString('hex'))
  return { officer, name, role, party, device: { id: device, keyName, kept } }
}

/** The cast of a demonstration that was opened before, found by role and side. */
export async function findCast({ desk }: OpenDesk): Promise<Cast | null> {
  const everybody = await listActors(desk)
  if (everybody.length === 0) return null
  const who = (role: Role, party: PartyId | null, at = 0) => {
    const found = everybody.filter((each) => each.role === role && each.party === party)[at]
    if (found === undefined) throw new Error(`the demonstration has no ${role}`)
    return found
  }
  const delegationOf = (party: PartyId): Delegation => ({
    head: who('head-of-delegation', party),
    clerk: who('clerk', party),
    medic: who('party-medic', party),
  })
  return {
    desk: {
      head: who('head-of-desk', null),
      officer: who('desk-officer', null),
      secondOfficer: who('desk-officer', null, 1),
      medic: who('desk-medic', null),
      protection: who('protection-officer', null),
      auditor: who('auditor', null),
      lead: who('convoy-lead', null),
      observer: who('observer', null),
    },
    of: new Map(sides.map(({ party }) => [party, delegationOf(party)])),
  }
}
