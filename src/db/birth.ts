/**
 * What a database was born as: a demonstration or a mandate. It is written once,
 * inside, and never changes; a desk opens only the kind that it was asked for.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { Refusal } from '../base/refusal.ts'
import { withClient, type Login } from './connect.ts'

export type BirthKind = 'demonstration' | 'mandate'

export type Birth = {
  readonly kind: BirthKind
  readonly mandateId: string
  readonly deskName: string
  /** Name of the log and of its key: `westhaven.example/desk`. */
  readonly origin: string
  /** Of the crossing point, as the IANA names it. */
  readonly timeZone: string
  readonly bornAt: Date
}

export type BirthPlan = Pick<Birth, 'kind' | 'deskName' | 'origin' | 'timeZone'>

/** Prefix of the mandate's role names: roles live in the cluster, beside those of other mandates. */
export const rolesOf = (mandateId: string) =>
  `go_${createHash('sha256').update(mandateId).digest('hex').slice(0, 8)}`

/** The mark of this database, or null when it holds nothing at all. */
export async function readBirth(owner: Login): Promise<Birth | null> {
  return withClient(owner, async (client) => {
    // The catalogue, not the information schema: that one hides what this login may not touch.
    const tables = await client.query<{ relname: string }>(
      `select relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
    )
    if (tables.rowCount === 0) return null
    if (!tables.rows.some(({ relname }) => relname === 'birth')) {
      throw new Refusal(
        'cannot-start',
        `The database ${owner.database} holds tables of something else. Give the desk an empty one.`,
      )
    }
    return found(client)
  })
}

async function found(client: Client): Promise<Birth | null> {
  const { rows } = await client.query('select * from birth')
  const [row] = rows
  if (row === undefined) return null
  return {
    kind: row.kind,
    mandateId: row.mandate_id,
    deskName: row.desk_name,
    origin: row.origin,
    timeZone: row.time_zone,
    bornAt: row.born_at,
  }
}

/** Refuses a desk of the other kind, in a sentence that says what to do. */
export function requireKind(birth: Birth, asked: BirthKind, where: string): void {
  if (birth.kind === asked) return
  throw new Refusal(
    'cannot-start',
    birth.kind === 'demonstration'
      ? `${where} holds a demonstration, which never becomes a mandate. Name another directory with --data.`
      : `${where} holds the mandate of ${birth.deskName}. A demonstration needs a directory of its own: name one with --data.`,
  )
}

export const newMandateId = () => randomUUID()

export async function writeBirth(owner: Login, birth: Birth): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query(
      `insert into birth (kind, mandate_id, desk_name, origin, time_zone, born_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [birth.kind, birth.mandateId, birth.deskName, birth.origin, birth.timeZone, birth.bornAt],
    )
  })
}
