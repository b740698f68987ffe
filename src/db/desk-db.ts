/**
 * The desk's handle: it reads what parties submitted and writes the desk's and the
 * shared tables. A function that answers a party takes it only after the actor's
 * role and side were checked.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

declare const scope: unique symbol
export type DeskDb = Transaction<Schema> & { readonly [scope]: 'desk' }

export type DeskConnection = { readonly pool: Kysely<Schema>; readonly [scope]: 'desk-connection' }

/** The pool must be logged in as the mandate's desk role; `database.ts` sees to it. */
export function deskConnection(pool: Kysely<Schema>): DeskConnection {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand is made here
  return { pool } as DeskConnection
}

export function asDesk<T>(
  connection: DeskConnection,
  work: (db: DeskDb) => Promise<T>,
): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and here, nowhere else (tidy)
  return connection.pool.transaction().execute((tx) => work(tx as DeskDb))
}
