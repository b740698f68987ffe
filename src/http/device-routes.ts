/** Which devices may sign, and which no longer do: for the head of desk, who approves and revokes them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { DeviceId, OfficerId, PartyId } from '../base/ids.ts'
import { DeviceKept, Role } from '../people/officer.ts'

const DeviceView = z.object({
  device: DeviceId,
  officer: OfficerId,
  name: z.string(),
  role: Role,
  party: PartyId.nullable(),
  keyName: z.string(),
  kept: DeviceKept,
  at: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
})

export function deviceRoutes() {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/devices',
      tags: ['Trust'],
      summary: 'Every device that was ever approved, and which are revoked.',
      responses: answers(z.object({ devices: z.array(DeviceView) }), 'In the order of approval.'),
    }),
    async (c) => {
      inRole(c, 'head-of-desk')
      const rows = await c.var.desk.db.pool
        .selectFrom('device')
        .innerJoin('officer', 'officer.id', 'device.officer_id')
        .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
        .select(['device.id', 'officer.id as officer', 'officer.name', 'officer.role'])
        .select(['officer.party_id as party', 'device.key_name as keyName', 'device.kept'])
        .select(['device.at', 'device_revocation.at as revokedAt'])
        .orderBy('device.at')
        .orderBy('device.id')
        .execute()
      const devices = rows.map(({ id, role, kept, at, revokedAt, ...rest }) => ({
        ...rest,
        device: id,
        role: Role.parse(role),
        kept: DeviceKept.parse(kept),
        at: at.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      }))
      return c.json({ devices }, 200)
    },
  )
}
