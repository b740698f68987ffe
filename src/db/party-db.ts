/**
 * A database handle that sees one party's rows and no others. Only `asParty`
 * makes one, so a function that takes a `PartyDb` cannot read the other side.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PartyId } from '../base/ids.ts'
import { connect, connectionsPerPartyMax, type Address } from './connect.ts'
import type { Schema } from './schema.ts'

declare const scope: unique symbol
export type PartyDb = Transaction<Schema> & { readonly [scope]: 'party' }

/** A pool logged in as the party's own role. */
export type PartyConnection = {
  readonly party: PartyId
  readonly pool: Kysely<Schema>
  readonly [scope]: 'connection'
}

/** `roles` is the mandate's prefix; a PartyId holds a-z and 0-9 only, so both are safe as identifiers. */
export const roleOf = (roles: string, party: PartyId) => `${roles}_party_${party}`

/** Logs in, and refuses a login that could see more than this party's rows. */
export async function connectParty(
  address: Address,
  login: { readonly roles: string; readonly party: PartyId; readonly password: string },
): Promise<PartyConnection> {
  const user = roleOf(login.roles, login.party)
  const pool = connect({ ...address, user, password: login.password }, connectionsPerPartyMax)
  if (!(await isBound(pool))) {
    await pool.destroy()
    throw new Error(`${user} is not bound by row security`)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand is made here
  return { party: login.party, pool } as PartyConnection
}

/** Neither superuser nor free of row security, owner of nothing, member of no login but its group. */
async function isBound(pool: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ bound: boolean }>`
    select not (rolsuper or rolbypassrls or rolcreaterole)
      and not exists (select from pg_class where relowner = r.oid)
      and not exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                      where m.member = r.oid and g.rolcanlogin) as bound
    from pg_roles r where rolname = current_user
  `.execute(pool)
  return rows[0]?.bound === true
}

export function asParty<T>(
  connection: PartyConnection,
  work: (db: PartyDb) => Promise<T>,
): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and here, nowhere else (tidy)
  return connection.pool.transaction().execute((tx) => work(tx as PartyDb))
}
