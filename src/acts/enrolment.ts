/**
 * Who may act at all: parties are admitted, devices enrolled and revoked. An
 * officer's private key never leaves the device; what the log keeps is its public
 * half under a name, and every later act names that key.
 */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { DeviceId, OfficerId, PartyId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { DeviceKept, isPartyRole, Role, terminalOfficer } from '../people/officer.ts'
import { signerName, verifierKey } from '../trust/keys.ts'
import { deskAct } from './act.ts'

const sides = 'sides'

export const admitParty = deskAct({
  name: 'trust.admit-party',
  says: 'The desk admits a party: it gets a login of its own in the database and a place on every page.',
  input: z.strictObject({
    party: PartyId,
    name: z.string().trim().min(1).max(80),
    place: z.int().min(1).max(8),
    tint: z.enum(['ochre', 'slate', 'plum', 'moss']),
  }),
  by: ['head-of-desk'],
  locks: () => [sides],
  party: () => null,
  read: async (db, { party, place }) =>
    db
      .selectFrom('party')
      .select(['id', 'place'])
      .where((where) => where.or([where('id', '=', party), where('place', '=', place)]))
      .executeTakeFirst(),
  decide: (taken, input) => {
    if (taken !== undefined) {
      throw new Refusal('wrong-state', 'A party of that name or place is admitted already.')
    }
    return { subject: null, change: input, answer: { party: input.party } }
  },
  write: async (db, { party, name, place, tint }, { act, at }) => {
    await db.insertInto('party').values({ id: party, name, place, tint, act_id: act, at }).execute()
  },
  after: async ({ openParty }, { party }) => {
    await openParty(party)
  },
})

export const enrolDevice = deskAct({
  name: 'trust.enrol-device',
  says: "A head of desk approves a device: its public key stands in the log under its officer's name.",
  input: z.strictObject({
    /** A further device of somebody known; absent: somebody new. */
    officer: OfficerId.optional(),
    name: z.string().trim().min(1).max(120),
    role: Role,
    party: PartyId.nullable(),
    publicKey: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    kept: DeviceKept,
    /** The one-time code by which the key was handed in. */
    code: z.uuid().optional(),
  }),
  by: ['head-of-desk'],
  locks: () => [sides],
  read: async (db, input) => {
    const { origin } = await db.selectFrom('birth').select('origin').executeTakeFirstOrThrow()
    const { count } = await db
      .selectFrom('device')
      .innerJoin('officer', 'officer.id', 'device.officer_id')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('officer.role', '=', input.role)
      .where('officer.party_id', 'is not distinct from', input.party)
      .executeTakeFirstOrThrow()
    const officer =
      input.officer === undefined
        ? null
        : await db
            .selectFrom('officer')
            .selectAll()
            .where('id', '=', input.officer)
            .executeTakeFirst()
    const party =
      input.party === null
        ? null
        : await db.selectFrom('party').select('id').where('id', '=', input.party).executeTakeFirst()
    const handedIn =
      input.code === undefined
        ? null
        : await db
            .selectFrom('enrolment_code')
            .select('public_key')
            .where('id', '=', input.code)
            .where('device_id', 'is', null)
            .executeTakeFirst()
    const first = await db.selectFrom('device').select('id').limit(1).executeTakeFirst()
    return { origin, count, officer, party, handedIn, isFirst: first === undefined }
  },
  decide: ({ origin, count, officer, party, handedIn, isFirst }, input, { newId, actor }) => {
    if (officer === undefined || party === undefined) throw notFound()
    if (
      handedIn === undefined ||
      (handedIn?.public_key?.toString('hex') ?? null) !== keyOf(input)
    ) {
      throw new Refusal('wrong-state', 'No key waits under this code, or it is approved already.')
    }
    if (input.code !== undefined && actor.officer === terminalOfficer && !isFirst) {
      throw new Refusal(
        'wrong-state',
        'Somebody is enrolled already; they approve whoever follows.',
      )
    }
    if (isPartyRole(input.role) !== (input.party !== null)) {
      throw new Refusal('wrong-input', `${input.role} is no role of that side.`)
    }
    if (officer !== null && (officer.role !== input.role || officer.party_id !== input.party)) {
      throw new Refusal(
        'wrong-input',
        'A further device keeps the role and the side of its officer.',
      )
    }
    const publicKey = Buffer.from(input.publicKey, 'hex')
    const name = `${origin}/${input.party ?? 'desk'}/${input.role}/${count + 1}`
    const device = {
      id: DeviceId.parse(newId()),
      officer: officer?.id ?? OfficerId.parse(newId()),
      isNew: officer === null,
      keyName: signerName(verifierKey({ name, type: 'plain', publicKey })),
      approvedBy: actor.officer === terminalOfficer ? null : actor.officer,
    }
    return {
      subject: device.officer,
      change: { ...input, ...device },
      answer: { officer: device.officer, device: device.id, keyName: device.keyName },
    }
  },
  write: async (db, change, { act, at }) => {
    const { officer, party, role, name } = change
    if (change.isNew) {
      await db
        .insertInto('officer')
        .values({ id: officer, party_id: party, role, name, act_id: act, at })
        .execute()
    }
    await db
      .insertInto('device')
      .values({
        id: change.id,
        officer_id: officer,
        key_name: change.keyName,
        public_key: Buffer.from(change.publicKey, 'hex'),
        kept: change.kept,
        approved_by: change.approvedBy,
        act_id: act,
        at,
      })
      .execute()
    if (change.code !== undefined) {
      await db
        .updateTable('enrolment_code')
        .set({ device_id: change.id })
        .where('id', '=', change.code)
        .execute()
    }
  },
})

/** What must have been handed in; null where no code is named. */
const keyOf = ({ code, publicKey }: { code?: string | undefined; publicKey: string }) =>
  code === undefined ? null : publicKey

export const revokeDevice = deskAct({
  name: 'trust.revoke-device',
  says: 'A head of desk revokes a device: its key signs nothing any more, its sessions end.',
  input: z.strictObject({ device: DeviceId, reason: z.string().trim().min(3).max(500) }),
  by: ['head-of-desk'],
  locks: () => [sides],
  read: async (db, { device }) =>
    db
      .selectFrom('device')
      .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
      .select(['device.officer_id', 'device_revocation.at as revokedAt'])
      .where('device.id', '=', device)
      .executeTakeFirst(),
  decide: (device, input, { actor }) => {
    if (device === undefined) throw notFound()
    if (device.revokedAt !== null) {
      throw new Refusal('wrong-state', 'This device was revoked already.')
    }
    if (actor.device.id === input.device) {
      throw new Refusal('wrong-state', 'A device cannot revoke itself. Use another one.')
    }
    return { subject: device.officer_id, change: input, answer: { device: input.device } }
  },
  write: async (db, { device, reason }, { act, at }) => {
    await db
      .insertInto('device_revocation')
      .values({ device_id: device, reason, act_id: act, at })
      .execute()
    await db.deleteFrom('session').where('device_id', '=', device).execute()
  },
})
