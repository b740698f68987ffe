/** Requests a minute for each session or address, counted in the database that all processes share. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { MiddlewareHandler } from 'hono'
import type { DeskEnv } from '../acts/request.ts'
import type { Desk } from '../acts/desk.ts'
import { Refusal } from '../base/refusal.ts'

/** Tries at signing in, from one address. */
export const signInsPerMinuteMax = 20
/** Any request of one officer or, signed out, of one address. */
export const requestsPerMinuteMax = 1_200

export async function spend(desk: Desk, key: string, most: number): Promise<void> {
  const minute = new Date(Math.floor(desk.now().getTime() / 60_000) * 60_000)
  const hashed = createHash('sha256').update(key).digest('base64url')
  const { rows } = await sql<{ used: number }>`
    insert into rate (key, starts_at, used) values (${hashed}, ${minute}, 1)
    on conflict (key, starts_at) do update set used = rate.used + 1
    returning used`.execute(desk.db.pool)
  const used = rows[0]?.used ?? 0
  if (used === 1) {
    const past = new Date(minute.getTime() - 3_600_000)
    await desk.db.pool.deleteFrom('rate').where('starts_at', '<', past).execute()
  }
  if (used > most) {
    throw new Refusal('too-many', 'Too many requests. Wait a minute, then go on.')
  }
}

export const limited: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const key = c.var.actor === null ? `address ${c.var.address}` : `device ${c.var.actor.device.id}`
  if (c.req.path.startsWith('/api/')) await spend(c.var.desk, key, requestsPerMinuteMax)
  await next()
}
