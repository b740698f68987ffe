/**
 * One event as its page reads it: every figure with the claims for it and those that say otherwise,
 * who names which intermediary, its numbers, what contradicts itself, what follows, and the events
 * before and after it in the same conflict.
 */
import { z } from 'zod'
import { BuiltEvent, BuiltValue } from '../building/built.ts'
import { countedOf, sidesOf } from '../building/figures.ts'
import {
  Decisions,
  decisionsOf,
  DisputeView,
  disputeViews,
  EventHead,
  FindingView,
  findingViews,
} from './dispute-views.ts'
import { withheldOf } from '../building/withheld.ts'
import { saidViews, SaidView } from './views.ts'
import type { SaidClaim, WholeRecord } from './whole-record.ts'

const Said = z.array(SaidView)

const ValueView = BuiltValue.extend({
  claims: Said,
  /** Exact figures of the same thing that differ, and who denies it. */
  against: Said,
})
export type ValueView = z.infer<typeof ValueView>

export const WholeEventView = BuiltEvent.extend({
  values: z.array(ValueView),
  intermediaries: z.array(
    z.object({ code: z.string(), contested: z.boolean(), by: Said, against: Said }),
  ),
  running: z.array(BuiltEvent.shape.running.element.extend({ claims: Said })),
})

export const EventPageView = z.object({
  event: WholeEventView,
  /** Everything said of it, in the order in which it was gathered. */
  claims: Said,
  conflicts: z.array(DisputeView),
  findings: z.array(FindingView),
  /** Statements that the desk keeps and that speak of it. */
  statements: z.array(z.object({ id: z.string(), publisher: z.string().nullable() })),
  /** Whether an officer released the counts that were withheld. */
  release: Decisions,
  before: EventHead.nullable(),
  after: EventHead.nullable(),
})
export type EventPageView = z.infer<typeof EventPageView>

/** Null: there is no such event. */
export function eventPageView(
  record: WholeRecord,
  id: string,
  viewer: { readonly isDesk: boolean },
): EventPageView | null {
  const { built } = record
  const event = built.events.find((each) => each.id === id)
  if (event === undefined) return null
  const claims = [...record.claims.values()].filter((each) => each.event === id)
  const views = (some: readonly SaidClaim[]) =>
    saidViews(
      record,
      some.map((claim) => claim.id),
    )
  const naming = claims.filter(({ attribute }) => attribute === 'intermediary')
  const along = built.events.filter(({ conflict }) => conflict === event.conflict)
  const place = along.indexOf(event)
  const beside = (step: number) => {
    const other = along[place + step]
    return other === undefined ? null : EventHead.parse(other)
  }
  return {
    event: {
      ...event,
      values: event.values.map((value) => ({
        ...value,
        claims: saidViews(record, value.claims),
        against: views(claimsAgainst(claims, value)),
      })),
      intermediaries: event.intermediaries.map(({ code, contested }) => {
        const own = naming.filter(({ value }) => namesIn(value).includes(code))
        return {
          code,
          contested,
          by: views(own.filter((claim) => !isDenied(claim))),
          against: views(own.filter(isDenied)),
        }
      }),
      running: event.running.map((number) => ({
        ...number,
        claims: saidViews(record, number.claims),
      })),
    },
    claims: views(claims),
    conflicts: disputeViews(
      record,
      built.conflicts.filter((conflict) => conflict.event === id),
      viewer,
    ),
    findings: findingViews(
      record,
      built.findings.filter(({ about }) => about.event === id),
    ),
    statements: statementsOf(claims),
    release: decisionsOf(record, viewer)(withheldOf(id)),
    before: beside(-1),
    after: beside(1),
  }
}

const isDenied = ({ modality }: SaidClaim) => modality === 'denied'

const namesIn = (value: string) => value.split(';').map((each) => each.trim())

/** "At least" and "about" contradict nothing. */
function claimsAgainst(claims: readonly SaidClaim[], value: BuiltValue): readonly SaidClaim[] {
  return claims.filter((claim) => {
    if (claim.attribute !== 'count' || value.claims.includes(claim.id)) return false
    if (countedOf(claim) !== value.category || !sidesOf(claim).includes(value.side)) return false
    return claim.modality === 'denied' || (claim.bound === 'exact' && claim.number !== value.best)
  })
}

function statementsOf(claims: readonly SaidClaim[]): EventPageView['statements'] {
  const found = new Map<string, string | null>()
  for (const { saidIn, outlet } of claims) if (saidIn !== null) found.set(saidIn.statement, outlet)
  return [...found].map(([id, publisher]) => ({ id, publisher }))
}
