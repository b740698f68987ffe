/**
 * Who asks: an opaque token in a cookie or a header, of which the database keeps
 * the hash alone. A session belongs to a device; it ends with the device's
 * revocation, after idleness, and after half a day whatever happens.
 */
import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Desk } from '../acts/desk.ts'
import type { DeviceId, OfficerId } from '../base/ids.ts'
import type { Schema } from '../db/schema.ts'
import { DeviceKept, Role, type Actor } from '../people/officer.ts'

export const idleMinutes = { desk: 30, field: 12 * 60 } as const
export const sessionHours = 12

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Returns the token, which is shown once and kept by the browser or the command line. */
export async function openSession(desk: Desk, device: DeviceId): Promise<string> {
  const token = Buffer.from(desk.random(32)).toString('base64url')
  const at = desk.now()
  await desk.db.pool
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      device_id: device,
      made_at: at,
      seen_at: at,
      ends_at: new Date(at.getTime() + sessionHours * 3_600_000),
    })
    .execute()
  return token
}

export async function closeSession(desk: Desk, token: string): Promise<void> {
  await desk.db.pool.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

/** Who holds this token, or null; a session that is used stays awake. */
export async function findActor(desk: Desk, token: string): Promise<Actor | null> {
  const at = desk.now()
  const row = await openRow(desk, token)
  if (row === undefined) return null
  if (idleAt(row, at) > 1) {
    await desk.db.pool
      .updateTable('session')
      .set({ seen_at: at })
      .where('token_hash', '=', hashOf(token))
      .execute()
  }
  return actorOf(row)
}

/** Whether this token still opens the desk; asking does not keep the session awake. */
export const isSessionOpen = async (desk: Desk, token: string): Promise<boolean> =>
  (await openRow(desk, token)) !== undefined

async function openRow(desk: Desk, token: string) {
  const at = desk.now()
  const row = await actorRows(desk.db.pool)
    .innerJoin('session', 'session.device_id', 'device.id')
    .select(['session.seen_at', 'session.ends_at'])
    .where('session.token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (row === undefined || row.ends_at <= at) return undefined
  const idleMax = row.role === 'convoy-lead' ? idleMinutes.field : idleMinutes.desk
  return idleAt(row, at) > idleMax ? undefined : row
}

const idleAt = ({ seen_at }: { seen_at: Date }, at: Date) =>
  (at.getTime() - seen_at.getTime()) / 60_000

/** Everybody enrolled whose device is not revoked, in the order of enrolment. */
export async function listActors(desk: Desk): Promise<Actor[]> {
  const rows = await actorRows(desk.db.pool).orderBy('device.at').orderBy('device.id').execute()
  return rows.map(actorOf)
}

export async function findActorOf(desk: Desk, officer: OfficerId): Promise<Actor | null> {
  const row = await actorRows(desk.db.pool)
    .where('officer.id', '=', officer)
    .orderBy('device.at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : actorOf(row)
}

const actorRows = (db: Kysely<Schema>) =>
  db
    .selectFrom('device')
    .innerJoin('officer', 'officer.id', 'device.officer_id')
    .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
    .select(['officer.id as officer', 'officer.name', 'officer.role', 'officer.party_id as party'])
    .select(['device.id as device', 'device.key_name as keyName', 'device.kept'])
    .where('device_revocation.device_id', 'is', null)

type ActorRow = {
  officer: OfficerId
  name: string
  role: string
  party: Actor['party']
  device: DeviceId
  keyName: string
  kept: string
}

const actorOf = ({ officer, name, role, party, device, keyName, kept }: ActorRow): Actor => ({
  officer,
  name,
  role: Role.parse(role),
  party,
  device: { id: device, keyName, kept: DeviceKept.parse(kept) },
})
