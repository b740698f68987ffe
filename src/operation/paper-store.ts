/**
 * Papers that came to the desk, and who attested them: courier's notes and signed sheets,
 * whatever they were about. Read from the rows of the acts that name them.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import { PartyId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { scanKinds } from '../base/scan-kind.ts'
import type { DeskDb } from '../db/desk-db.ts'

const Row = z.object({
  party: PartyId,
  act: z.string(),
  number: z.string(),
  on: z.string(),
  bearer: z.string(),
  scanSha256: z.string(),
  officer: z.string(),
  at: z.date(),
  kind: z.enum(scanKinds).nullable(),
  size: z.int().nullable(),
  scan: z.enum(['kept', 'erased', 'none']),
})

export type Paper = Omit<z.infer<typeof Row>, 'officer' | 'at'> & {
  /** When the first officer registered it. */
  readonly at: Date
  /** Names of the officers who registered or attested it, in that order. */
  readonly officers: readonly string[]
}

/**
 * About a list, an exchange or an agreement, by its id; the newest first. One paper is one scan
 * under one kind of act: hand-overs of many people are one.
 */
export async function papersAbout(db: DeskDb, about: string): Promise<Paper[]> {
  const { rows } = await sql`
    with paper (about, party, paper, act_id) as (
      select id, party_id, arrived->'note', act_id from list where arrived->>'kind' = 'courier'
      union all select list_id, party_id, means, act_id from list_confirmation
      union all select p.exchange_id, a.party_id, a.means, a.act_id
        from approval a join exchange_plan p on p.id = a.plan_id
      union all select e.exchange_id, case c.side when 'giving' then e.held_by else e.goes_to end,
          c.means, c.act_id
        from custody_confirmation c join exchange_person e on e.id = c.person_id
        where c.side <> 'desk'
      union all select exchange_id, party_id, means, act_id from window_acknowledgement
      union all select agreement_id, from_party, note, act_id from question
      union all select q.agreement_id, q.to_party, a.note, a.act_id
        from answer a join question q on q.id = a.question_id
    )
    select distinct on (t.arrival) p.party, t.act, p.paper->>'number' as number,
      p.paper->>'on' as on, p.paper->>'bearer' as bearer, p.paper->>'scanSha256' as "scanSha256",
      o.name as officer, t.at, s.kind, s.size,
      case when s.sha256 is null then 'none' when s.bytes is null then 'erased' else 'kept' end as scan
    from paper p
    join trust_act t on t.id = p.act_id
    join officer o on o.id = t.officer_id
    left join scan s on s.sha256 = decode(p.paper->>'scanSha256', 'hex')
    where p.about = ${about} and p.paper->>'scanSha256' is not null
    order by t.arrival
    limit ${pageRowsMax}`.execute(db)
  const papers = new Map<string, Paper>()
  for (const { officer, ...row } of z.array(Row).parse(rows)) {
    const key = [row.party, row.act, row.scanSha256].join(' ')
    const before = papers.get(key)
    const officers = [...(before?.officers ?? []), officer]
    papers.set(key, { ...(before ?? row), officers: [...new Set(officers)] })
  }
  return [...papers.values()].toReversed()
}
