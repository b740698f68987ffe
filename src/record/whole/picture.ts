/**
 * What statements look like in the record: each event of which they speak, with everything that is
 * said of it by them and by others, what contradicts itself and what follows; and what of them has
 * no place in the record, with the reason.
 */
import { z } from 'zod'
import { unplacedEventsMax, pictureEventsMax } from '../../base/limits.ts'
import type { StatementClaims } from '../claims/claims-of-statements.ts'
import { daysSaid } from '../claims/placing.ts'
import { HappeningKind } from '../reading/words-of-the-field.ts'
import { findingViews, type FindingView } from './dispute-views.ts'
import { EventPageView, eventPageView } from './event-views.ts'
import type { WholeRecord } from './whole-record.ts'
import type { WithStatements } from './with-statements.ts'

/** What a statement does to the record of an event. */
export const Standing = z.enum(['creates', 'supports', 'contradicts', 'recaps', 'foresees'])
export type Standing = z.infer<typeof Standing>

/** Why an event of a statement is none of the record. */
const WhyNoPlace = z.enum(['talks', 'foreseen', 'no-day', 'no-figure'])

export const Picture = z.object({
  events: z.array(
    // Its findings are also those elsewhere that rest on what these statements say of it.
    EventPageView.extend({
      says: z.array(z.object({ statement: z.uuid(), standing: Standing })),
    }),
  ),
  /** Events beyond those that are shown. */
  more: z.int(),
  unplaced: z.array(
    z.object({ statement: z.uuid(), at: z.int(), kind: HappeningKind, why: WhyNoPlace }),
  ),
})
export type Picture = z.infer<typeof Picture>

export function pictureOf(
  { record, statements }: Pick<WithStatements, 'record' | 'statements'>,
  ids: ReadonlySet<string>,
): Picture {
  const own = statements.filter(({ statement }) => ids.has(statement.id))
  const happenings = new Set(own.flatMap(({ claims }) => claims.map(({ event }) => event)))
  const inTime = record.built.events.filter(({ id }) => happenings.has(id))
  return {
    events: inTime.slice(0, pictureEventsMax).flatMap(({ id }) => {
      const page = eventPageView(record, id, { isDesk: true })
      if (page === null) return []
      const telling = own.filter(({ claims }) => claims.some(({ event }) => event === id))
      const says = telling.map((said) => ({
        statement: said.statement.id,
        standing: standingOf(said, id, record),
      }))
      return [{ ...page, findings: findingsOn(id, own, record), says }]
    }),
    more: Math.max(0, inTime.length - pictureEventsMax),
    unplaced: own.flatMap(unplacedOf).slice(0, unplacedEventsMax),
  }
}

function standingOf(
  { statement, placed, claims }: StatementClaims,
  id: string,
  { built, claims: all }: WholeRecord,
): Standing {
  const said = claims.filter(({ event }) => event === id)
  const own = new Set(said.map((claim) => claim.id))
  const events = statement.reading.events.filter((_, at) => {
    const place = placed[at]
    return place !== undefined && place.how !== 'none' && place.happening === id
  })
  if (
    events.length > 0 &&
    events.every(({ status, kind }) => status === 'planned' || kind === 'agreement')
  )
    return 'foresees'
  const isAlone = [...all.values()].every((claim) => claim.event !== id || own.has(claim.id))
  if (isAlone) return 'creates'
  const isOther = built.conflicts.some(
    ({ event, values }) =>
      event === id &&
      values.some((value) => value.claims.some((claim) => own.has(claim))) &&
      values.some((value) => value.claims.some((claim) => !own.has(claim))),
  )
  if (isOther) return 'contradicts'
  return events.some(({ main }) => main) ? 'supports' : 'recaps'
}

function findingsOn(
  id: string,
  own: readonly StatementClaims[],
  record: WholeRecord,
): FindingView[] {
  const said = new Set(
    own.flatMap(({ claims }) => claims.filter(({ event }) => event === id).map((each) => each.id)),
  )
  const rests = (claims: readonly string[]) => claims.some((claim) => said.has(claim))
  return findingViews(
    record,
    record.built.findings.filter(
      ({ about, because, replaces }) =>
        about.event === id || rests(replaces) || because.some(({ claims }) => rests(claims)),
    ),
  )
}

function unplacedOf({ statement, placed }: StatementClaims): Picture['unplaced'] {
  return statement.reading.events.flatMap((event, at) => {
    if (placed[at]?.how !== 'none') return []
    const why = () => {
      if (event.kind === 'talks') return 'talks'
      if (event.status === 'planned' || event.kind === 'agreement') return 'foreseen'
      return daysSaid(event) === null ? 'no-day' : 'no-figure'
    }
    return [{ statement: statement.id, at, kind: event.kind, why: why() }]
  })
}
