/**
 * Opens a desk's database: its own engine or the one that DATABASE_URL names, its
 * mark, its migrations, its roles and their passwords. Everything after this is
 * the same code for both.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PartyId } from '../base/ids.ts'
import { newMandateId, readBirth, requireKind, rolesOf, writeBirth } from './birth.ts'
import type { Birth, BirthPlan } from './birth.ts'
import { connect, connectionsOfDeskMax, loginOf, withClient, type Login } from './connect.ts'
import { deskConnection, type DeskConnection } from './desk-db.ts'
import { holdDirectory } from './directory-lock.ts'
import { ownerRole, startEngine } from './engine.ts'
import { makePartyLogin, migrate } from './migrate.ts'
import { packageRoot } from './package-root.ts'
import { connectParty, type PartyConnection } from './party-db.ts'
import { secretFile } from './secrets.ts'

export type Database = {
  readonly birth: Birth
  readonly desk: DeskConnection
  readonly parties: ReadonlyMap<PartyId, PartyConnection>
  /** Makes the party's login in the cluster and opens its pool; repeatable. */
  readonly openParty: (party: PartyId) => Promise<PartyConnection>
  /** Migrates, makes roles; never serves a request. */
  readonly owner: Login
  readonly close: () => Promise<void>
}

export type DatabasePlan = {
  /** The data directory: keys and the published log lie here, whatever the engine. */
  readonly home: string
  /** Undefined: the engine in `home`. */
  readonly databaseUrl?: string | undefined
  readonly birth: BirthPlan
  readonly now: () => Date
}

const password = () => randomBytes(24).toString('hex')

const sqlDir = join(packageRoot, 'sql')

export async function openDatabase(plan: DatabasePlan): Promise<Database> {
  const { owner, stop } = await engineOf(plan)
  const closing: (() => Promise<unknown>)[] = [stop]
  const close = async () => {
    for (const each of closing.toReversed()) await each()
  }
  try {
    const birth = await bornAs(owner, plan)
    const roles = rolesOf(birth.mandateId)
    const { host, port, database } = owner
    const deskPassword = secretFile(plan.home, 'keys/desk.password', password)
    const pool = connect(
      { host, port, database, user: `${roles}_desk`, password: deskPassword },
      connectionsOfDeskMax,
    )
    closing.push(() => pool.destroy())
    const parties = new Map<PartyId, PartyConnection>()
    const openParty = async (party: PartyId) => {
      const open = parties.get(party)
      if (open !== undefined) return open
      const secret = secretFile(plan.home, `keys/party-${party}.password`, password)
      await makePartyLogin(owner, { roles, party, password: secret })
      const login = { roles, party, password: secret }
      const connection = await connectParty({ host, port, database }, login)
      closing.push(() => connection.pool.destroy())
      parties.set(party, connection)
      return connection
    }
    const known = await pool.selectFrom('party').select('id').orderBy('place').execute()
    for (const { id } of known) await openParty(id)
    return { birth, desk: deskConnection(pool), parties, openParty, owner, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function bornAs(owner: Login, plan: DatabasePlan): Promise<Birth> {
  const found = await readBirth(owner)
  if (found !== null)
    requireKind(found, plan.birth.kind, plan.databaseUrl ? owner.database : plan.home)
  const birth = found ?? { ...plan.birth, mandateId: newMandateId(), bornAt: plan.now() }
  const deskPassword = secretFile(plan.home, 'keys/desk.password', password)
  await migrate(owner, { roles: rolesOf(birth.mandateId), deskPassword, sqlDir })
  if (found === null) await writeBirth(owner, birth)
  return birth
}

async function engineOf(plan: DatabasePlan): Promise<{ owner: Login; stop: () => Promise<void> }> {
  if (plan.databaseUrl !== undefined) {
    mkdirSync(plan.home, { recursive: true, mode: 0o711 })
    const release = holdDirectory(plan.home)
    return { owner: loginOf(plan.databaseUrl), stop: async () => release() }
  }
  const engine = await startEngine(plan.home, { durable: true })
  const { host, port, stop } = engine
  const cluster = { host, port, user: ownerRole, password: engine.password, database: 'postgres' }
  try {
    await withClient(cluster, async (client) => {
      const known = await client.query("select from pg_database where datname = 'desk'")
      if (known.rowCount === 0) await client.query('create database desk')
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { owner: { ...cluster, database: 'desk' }, stop }
}
