/** Whom an act on a shared subject concerns: the parties to the agreement that it hangs on, and nobody else. */
import { sql } from 'kysely'
import type { PartyId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'

/** Whether the subject is an agreement of this party, an exchange under one, or a person of such an exchange. */
export async function concerns(db: DeskDb, subject: string, party: PartyId): Promise<boolean> {
  const { rows } = await sql`
    select from agreement_party a
    left join exchange e on e.agreement_id = a.agreement_id
    where a.party_id = ${party}
      and (a.agreement_id = ${subject} or e.id = ${subject}
           or exists (select from exchange_person p where p.exchange_id = e.id and p.id = ${subject}))
  `.execute(db)
  return rows.length > 0
}
