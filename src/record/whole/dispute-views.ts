/**
 * A contradiction and a finding as pages read them: every figure with the claims behind it, the
 * arithmetic, and what an officer decided. None of it weighs a speaker.
 */
import { z } from 'zod'
import { Adjudication, DisputedThing, inForce, sameThing } from '../building/adjudication.ts'
import { BuiltConflict, BuiltEvent, BuiltFinding } from '../building/built.ts'
import { saidViews, SaidView } from './views.ts'
import type { WholeRecord } from './whole-record.ts'

export const EventHead = BuiltEvent.pick({
  id: true,
  conflict: true,
  kind: true,
  date: true,
  parties: true,
})
export type EventHead = z.infer<typeof EventHead>

/** `by` is a name, and the desk's own alone. */
const Decided = Adjudication.pick({ id: true, decision: true, reasons: true, at: true }).extend({
  by: z.string().nullable(),
})
export type Decided = z.infer<typeof Decided>

const VoiceView = BuiltConflict.shape.values.element.extend({ claims: z.array(SaidView) })

export const Decisions = z.object({
  /** What stands; null: nobody decided. */
  decided: Decided.nullable(),
  /** What was replaced or taken back, in the order of the log. */
  earlier: z.array(Decided),
})
export type Decisions = z.infer<typeof Decisions>

export const DisputeView = BuiltConflict.pick({ id: true, kind: true, resolution: true }).extend({
  at: EventHead,
  about: DisputedThing,
  values: z.array(VoiceView),
  ...Decisions.shape,
})
export type DisputeView = z.infer<typeof DisputeView>

const Ground = BuiltFinding.shape.because.element.extend({ claims: z.array(SaidView) })

export const FindingView = BuiltFinding.omit({
  about: true,
  because: true,
  replaces: true,
}).extend({ at: EventHead, because: z.array(Ground), replaces: z.array(SaidView) })
export type FindingView = z.infer<typeof FindingView>

const headsOf = ({ built }: WholeRecord): ReadonlyMap<string, EventHead> =>
  new Map(built.events.map((event) => [event.id, EventHead.parse(event)]))

/** `isDesk`: whoever reads is of the desk. */
type Viewer = { readonly isDesk: boolean }

/** What officers decided about a thing. */
export function decisionsOf(
  { input: { adjudications } }: WholeRecord,
  { isDesk }: Viewer,
): (thing: DisputedThing) => Decisions {
  const standing = inForce(adjudications)
  const told = ({ id, decision, reasons, at, signedBy }: Adjudication): Decided => ({
    id,
    decision,
    reasons,
    at,
    by: isDesk ? signedBy : null,
  })
  return (thing) => {
    const own = adjudications.filter(({ about }) => sameThing(about, thing))
    const decided = own.find((each) => standing.includes(each))
    return {
      decided: decided === undefined ? null : told(decided),
      earlier: own.filter((each) => each !== decided).map(told),
    }
  }
}

export function disputeViews(
  record: WholeRecord,
  conflicts: readonly BuiltConflict[],
  viewer: Viewer,
): DisputeView[] {
  const heads = headsOf(record)
  const decisionsOn = decisionsOf(record, viewer)
  return conflicts.flatMap((conflict) => {
    const at = heads.get(conflict.event)
    if (at === undefined) return []
    const { id, kind, values, resolution } = conflict
    return [
      {
        id,
        kind,
        resolution,
        at,
        about: DisputedThing.strip().parse(conflict),
        values: values.map((each) => ({ ...each, claims: saidViews(record, each.claims) })),
        ...decisionsOn(conflict),
      },
    ]
  })
}

export const findingViews = (
  record: WholeRecord,
  findings: readonly BuiltFinding[],
): FindingView[] => {
  const heads = headsOf(record)
  return findings.flatMap(({ about, because, replaces, ...finding }) => {
    const at = heads.get(about.event)
    if (at === undefined) return []
    const grounds = because.map((each) => ({ ...each, claims: saidViews(record, each.claims) }))
    return [{ ...finding, at, because: grounds, replaces: saidViews(record, replaces) }]
  })
}
