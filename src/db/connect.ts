/** Connections: a login becomes a pool with the desk's fixed settings. */
import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool, types } from 'pg'
import type { Schema } from './schema.ts'

export type Address = { readonly host: string; readonly port: number; readonly database: string }
export type Login = Address & { readonly user: string; readonly password: string }

/** A party's delegation is a handful of people; a desk serves its own officers and every reader of shared tables. */
export const connectionsPerPartyMax = 4
export const connectionsOfDeskMax = 12

// Places in the log and counts stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number)

export function connect(login: Login, max: number): Kysely<Schema> {
  const pool = new Pool({
    ...login,
    max,
    application_name: 'good-offices',
    options: '-c timezone=UTC -c statement_timeout=120000',
  })
  // A server that goes away while a connection is idle is met again by the next query.
  pool.on('error', () => {})
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

export async function withClient<T>(
  login: Login,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...login, application_name: 'good-offices' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** `postgres://user:password@host:5432/name` as a login. */
export function loginOf(url: string): Login {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  }
}
