/** Refused interviews as they were recorded, oldest first by the log. The desk's handle alone. */
import { sql } from 'kysely'
import { z } from 'zod'
import { PartyId, PersonId, type ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { Role } from '../../people/officer.ts'
import type { AccessRefusal } from './access.ts'

const Rows = z.array(
  z.object({ at: z.date(), party: PartyId, person: PersonId, name: z.string(), role: Role }),
)

export async function accessRefusalsOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<readonly AccessRefusal[]> {
  const { rows } = await sql`
    select w.at, w.interview->>'by' as party, w.person_id as person, officer.name, officer.role
    from will_record w
    join trust_act a on a.id = w.act_id
    join officer on officer.id = a.officer_id
    join exchange_person p on p.id = w.person_id
    where p.exchange_id = ${exchange} and w.interview->>'kind' = 'access-refused'
    order by a.arrival`.execute(db)
  return Rows.parse(rows).map(({ name, role, ...row }) => ({ ...row, recordedBy: { name, role } }))
}
