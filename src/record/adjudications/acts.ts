/**
 * What is recorded where claims differ: that an officer let one figure stand, or all of them, with
 * reasons; that withheld counts were released; and that either was taken back, which is a decision
 * of its own that replaces the first.
 */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import {
  areReasons,
  DisputedThing,
  inForce,
  reasonWordsMin,
  Ruling,
  sameThing,
  type Adjudication,
} from '../building/adjudication.ts'
import type { BuiltConflict } from '../building/built.ts'
import { withheldOf } from '../building/withheld.ts'
import { deskWhole } from '../whole/desk-whole-store.ts'
import { addAdjudication, adjudicationsOf } from './store.ts'

const by = ['desk-officer', 'head-of-desk'] as const
const reasons = z
  .string()
  .trim()
  .max(2000)
  .refine(areReasons, `Give reasons, in ${reasonWordsMin} words or more.`)
/** What stands on one thing is looked up before it is decided, so no two of these cross. */
const locks = () => ['record adjudications']

export const adjudicate = deskAct({
  name: 'record.adjudicate',
  says: 'An officer decides a contradiction of the record: one figure stands, or all are kept; with reasons. No figure is taken out.',
  input: z.strictObject({
    about: DisputedThing,
    decision: Ruling,
    reasons,
    /** What stands on it now; null: nothing. */
    replaces: z.uuid().nullable().default(null),
  }),
  by,
  locks,
  read: async (db, { about }) => {
    const { built, input } = await deskWhole(db)
    return {
      conflicts: built.conflicts.filter((conflict) => sameThing(about, conflict)),
      standing: inForce(input.adjudications).find((each) => sameThing(about, each.about)),
    }
  },
  decide: ({ conflicts, standing }, { about, decision, reasons: why, replaces }, { newId }) => {
    const conflict = theOne(conflicts, about)
    requireSaid(conflict, decision)
    requireStanding(standing, replaces)
    const id = newId()
    return {
      subject: null,
      change: { id, about, decision, reasons: why, replaces },
      answer: { adjudication: id },
    }
  },
  write: addAdjudication,
})

function theOne([conflict, ...others]: readonly BuiltConflict[], about: DisputedThing) {
  if (conflict === undefined || others.length > 0) throw notFound({ about })
  return conflict
}

function requireSaid({ values }: BuiltConflict, decision: Ruling): void {
  if (decision === 'both' || values.some(({ value }) => value === decision.value)) return
  const figures = values.map(({ value }) => value).join(', ')
  throw new Refusal('wrong-input', `Nobody said ${decision.value}. What was said: ${figures}.`)
}

/** Two officers who look at one page must not undo each other unseen. */
function requireStanding(standing: Adjudication | undefined, replaces: string | null): void {
  if ((standing?.id ?? null) === replaces) return
  throw new Refusal(
    'stale-version',
    standing === undefined
      ? 'That decision does not stand any more. Look at the contradiction again.'
      : 'This is decided already. Look at that decision; a new one takes its place.',
  )
}

export const releaseCounts = deskAct({
  name: 'record.release-counts',
  says: 'An officer releases the withheld counts of one event, with reasons: what was said of them, and what totals give for them, may then be told.',
  input: z.strictObject({ event: z.string().min(1).max(120), reasons }),
  by,
  locks,
  read: async (db, { event }) => {
    const { built, input } = await deskWhole(db)
    return {
      found: built.events.find(({ id }) => id === event),
      standing: inForce(input.adjudications).find(({ about }) =>
        sameThing(about, withheldOf(event)),
      ),
    }
  },
  decide: ({ found, standing }, { event, reasons: why }, { newId }) => {
    if (found === undefined) throw notFound({ event })
    if (standing !== undefined) throw new Refusal('wrong-state', 'They are released already.')
    if (found.withheld.length === 0)
      throw new Refusal('wrong-state', 'No count of this event is withheld.')
    const id = newId()
    const decision = 'released' as const
    return {
      subject: null,
      change: { id, about: withheldOf(event), decision, reasons: why, replaces: null },
      answer: { adjudication: id },
    }
  },
  write: addAdjudication,
})

export const withdrawAdjudication = deskAct({
  name: 'record.withdraw-adjudication',
  says: 'An officer takes back what was decided about a contradiction, or a release of withheld counts; both stay on record, with the reason.',
  input: z.strictObject({ adjudication: z.uuid(), reason: reasons }),
  by,
  locks,
  read: async (db) => adjudicationsOf(db),
  decide: (all, { adjudication, reason }, { newId }) => {
    const own = all.find(({ id }) => id === adjudication)
    if (own === undefined) throw notFound({ adjudication })
    if (!inForce(all).includes(own))
      throw new Refusal('wrong-state', 'It was replaced or taken back already.')
    const id = newId()
    return {
      subject: null,
      change: {
        id,
        about: own.about,
        decision: 'withdrawn' as const,
        reasons: reason,
        replaces: own.id,
      },
      answer: { adjudication: own.id },
    }
  },
  write: addAdjudication,
})

export const adjudicationActs = [adjudicate, releaseCounts, withdrawAdjudication] as const
