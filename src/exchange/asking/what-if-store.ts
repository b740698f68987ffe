/** What-ifs as they were asked. The desk's handle alone. */
import { z } from 'zod'
import type { Performing } from '../../acts/act.ts'
import type { ExchangeId, OfficerId, PersonId, PlanId } from '../../base/ids.ts'
import { PartyId } from '../../base/ids.ts'
import { whatIfsListedMax } from '../../base/limits.ts'
import { notFound } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { Role, type Actor } from '../../people/officer.ts'
import { exchangePeople } from '../store.ts'
import { WhatIfPurpose, type WhatIfAsked } from './what-if.ts'

export type NewWhatIf = {
  readonly id: string
  readonly exchange: ExchangeId
  readonly plan: PlanId
  readonly person: PersonId
  readonly purpose: WhatIfPurpose
  readonly words: string
}

export async function addWhatIf(
  db: DeskDb,
  { id, exchange, plan, person, purpose, words }: NewWhatIf,
  { act, at, actor }: Performing,
): Promise<void> {
  await db
    .insertInto('what_if')
    .values({
      id,
      exchange_id: exchange,
      plan_id: plan,
      person_id: person,
      officer_id: actor.officer,
      party_id: actor.party,
      purpose,
      words,
      act_id: act,
      at,
    })
    .execute()
}

export async function whatIfsSince(db: DeskDb, officer: OfficerId, since: Date): Promise<number> {
  const { asked } = await db
    .selectFrom('what_if')
    .select((e) => e.fn.countAll().as('asked'))
    .where('officer_id', '=', officer)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(asked)
}

/** Of the officer who asked; to everybody else it is not there. */
export async function ownWhatIf(
  db: DeskDb,
  { officer }: Pick<Actor, 'officer'>,
  asked: { readonly exchange: ExchangeId; readonly id: string },
) {
  const row = await db
    .selectFrom('what_if')
    .select(['plan_id', 'person_id'])
    .where('id', '=', asked.id)
    .where('exchange_id', '=', asked.exchange)
    .where('officer_id', '=', officer)
    .executeTakeFirst()
  if (row === undefined) throw notFound({ whatIf: asked.id })
  return { plan: row.plan_id, person: row.person_id }
}

const Askers = z.array(
  z.object({ role: Role, party: PartyId.nullable(), purpose: WhatIfPurpose }).loose(),
)

/** Newest first. */
export async function listWhatIfs(db: DeskDb, exchange: ExchangeId): Promise<WhatIfAsked[]> {
  const rows = await db
    .selectFrom('what_if')
    .innerJoin('officer', 'officer.id', 'what_if.officer_id')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'what_if.plan_id')
    .select(['what_if.id', 'what_if.at', 'exchange_plan.version', 'what_if.person_id as person'])
    .select(['officer.name as askedBy', 'officer.role', 'what_if.party_id as party'])
    .select(['what_if.purpose', 'what_if.words'])
    .where('what_if.exchange_id', '=', exchange)
    .orderBy('what_if.at', 'desc')
    .orderBy('what_if.id')
    .limit(whatIfsListedMax)
    .execute()
  const people = new Map((await exchangePeople(db, exchange)).map((each) => [each.id, each]))
  const read = Askers.parse(rows)
  return rows.flatMap((row, index) => {
    const person = people.get(row.person)
    const asker = read[index]
    if (person === undefined || asker === undefined) return []
    const { role, party, purpose } = asker
    const { id, version, askedBy, words } = row
    const who = { person: row.person, name: person.name, heldBy: person.heldBy }
    return [{ id, at: row.at.toISOString(), version, ...who, askedBy, role, party, purpose, words }]
  })
}
