/** Who said "no", told a fear or would not go on, in any exchange, with the lines that name them. The desk's handle alone. */
import { sql } from 'kysely'
import { z } from 'zod'
import { ExchangeId, ListId, PartyId, PersonId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { ReadingSchema } from '../../lists/submission.ts'
import { lineKey, likenessOf, nameAsWritten, wordsKey } from '../pool/people-of-exchange.ts'
import { InterviewSchema } from './gates.ts'
import type { Said, Speaker } from './said-elsewhere.ts'

const deniers = sql`
  select person_id from will_record where will = 'no' or fear
  union
  select person_id from variance where kind = 'refused' and person_id is not null`

/** Almost always nobody: then no line is read. */
async function anybodyElsewhere(db: DeskDb, exchange: ExchangeId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (${deniers}) said
    join exchange_person p on p.id = said.person_id
    where p.exchange_id <> ${exchange}
    or exists (
      select 1 from exchange_entry e
      join list old on old.id = e.list_id
      join list newer on newer.series_id = old.series_id and newer.version > old.version
      where e.person_id = p.id)
    limit 1`.execute(db)
  return rows.length > 0
}

const Named = z.array(
  z.object({
    id: PersonId,
    exchange: ExchangeId,
    number: z.int(),
    heldBy: PartyId,
    list: ListId,
    seriesId: z.string(),
    cells: z.array(z.string()),
    reading: ReadingSchema,
  }),
)

/** Everybody, in any exchange, whose line may be that of somebody who said so. */
async function namedAlike(db: DeskDb): Promise<z.infer<typeof Named>> {
  const { rows } = await sql`
    with named as (
      select distinct on (p.id) p.id, p.exchange_id as exchange, x.number, p.held_by as "heldBy",
        e.list_id as list, i.series_id as "seriesId", l.cells, l.reading,
        coalesce(l.reading->>'reference', l.cells::text) as mark
      from exchange_person p
      join exchange x on x.id = p.exchange_id
      join exchange_entry e on e.person_id = p.id
      join list i on i.id = e.list_id
      join list_line l on l.list_id = e.list_id and l.line = e.line
      where l.cells is not null and l.reading is not null
      order by p.id, e.number desc),
    told as (select mark, reading->>'bornOn' as born from named where id in (${deniers}))
    select id, exchange, number, "heldBy", list, "seriesId", cells, reading from named
    where mark in (select mark from told) or reading->>'bornOn' in (select born from told)
    order by id`.execute(db)
  return Named.parse(rows)
}

const Asked = z.array(
  z.object({
    person: PersonId,
    arrival: z.coerce.number(),
    at: z.date(),
    interview: InterviewSchema.nullable(),
    will: z.enum(['yes', 'no']).nullable(),
    fear: z.boolean(),
  }),
)

async function saidBy(db: DeskDb, people: readonly PersonId[]) {
  const { rows } = await sql`
    select w.person_id as person, a.arrival, w.at, w.interview, w.will, w.fear
    from will_record w join trust_act a on a.id = w.act_id
    where w.person_id = any (${people}::uuid[])
    union all
    select v.person_id, a.arrival, v.at, null, null, false
    from variance v join trust_act a on a.id = v.act_id
    where v.kind = 'refused' and v.person_id = any (${people}::uuid[])`.execute(db)
  const found = new Map<PersonId, z.infer<typeof Asked>>()
  for (const row of Asked.parse(rows))
    found.set(row.person, [...(found.get(row.person) ?? []), row])
  return found
}

/** Nobody, where nobody outside this exchange, or on an older version of a list, said "no". */
export async function speakersFor(db: DeskDb, exchange: ExchangeId): Promise<readonly Speaker[]> {
  if (!(await anybodyElsewhere(db, exchange))) return []
  const named = await namedAlike(db)
  const said = await saidBy(
    db,
    named.map(({ id }) => id),
  )
  return named.map(({ id, number, heldBy, seriesId, cells, reading, ...where }) => ({
    ...where,
    id,
    number,
    key: lineKey({ seriesId, cells, reading }),
    words: wordsKey({ seriesId, cells }),
    likeness: likenessOf({ heldBy, name: nameAsWritten(reading), bornOn: reading.bornOn ?? null }),
    said: (said.get(id) ?? []).map(({ arrival, at, interview, will, fear }): Said =>
      interview === null
        ? { arrival, kind: 'refused' }
        : { arrival, kind: 'asked', row: { at, interview, will, fear } },
    ),
  }))
}
