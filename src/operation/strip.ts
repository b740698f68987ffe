/**
 * One person's strip: word, custody, gates and what was recorded, as the reader may
 * see it. The desk sees every gate but will, fear and holds for protection, which
 * read `held` and nothing more; a party sees one word of its own people, and of the
 * other side's only where they are.
 */
import { z } from 'zod'
import { PartyId, PersonId } from '../base/ids.ts'
import { unreachable } from '../base/refusal.ts'
import { custodyEvents, VarianceKind, type CustodyRow } from '../exchange/custody/custody-events.ts'
import { StageId } from '../exchange/exchange.ts'
import {
  ChildPapersSchema,
  FitnessSchema,
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
  noGateRows,
} from '../exchange/gates/gates.ts'
import { handOverSides, leftWords } from '../people/custody.ts'
import { Category, Transport } from '../people/person.ts'
import { gatesAt, rowsOf, wordAt, type Day } from './day.ts'
import { toldKind } from './delivered.ts'
import { CustodyView, custodyView, WordView } from './views.ts'

const at = { at: z.iso.datetime() }

const Entry = z.discriminatedUnion('kind', [
  z.object({
    ...at,
    kind: z.literal('identity'),
    result: z.enum(['confirmed', 'differs']),
    checkedBy: z.enum(['desk', 'giving', 'receiving']),
    note: z.string(),
  }),
  /** That the neutral asked, or could not; never what was said. */
  z.object({ ...at, kind: z.literal('interview'), interview: InterviewSchema }),
  z.object({
    ...at,
    kind: z.literal('fitness'),
    fitness: FitnessSchema,
    validUntil: z.iso.datetime(),
  }),
  z.object({
    ...at,
    kind: z.literal('hold'),
    hold: z.uuid(),
    holdKind: HoldKind,
    legal: LegalHoldSchema.nullable(),
    untilStage: StageId.nullable(),
    note: z.string(),
    lifted: z.object({ ...at, reason: z.string() }).nullable(),
  }),
  z.object({ ...at, kind: z.literal('papers'), papers: ChildPapersSchema }),
  z.object({
    ...at,
    kind: z.literal('variance'),
    variance: VarianceKind,
    /** Null where it could tell what the person said. */
    cause: z.string().nullable(),
  }),
  z.object({ ...at, kind: z.literal('departed') }),
  z.object({ ...at, kind: z.literal('left-behind'), word: z.enum(leftWords).nullable() }),
  z.object({ ...at, kind: z.literal('confirmed'), side: z.enum(handOverSides) }),
])
type Entry = z.infer<typeof Entry>

export const StripView = z.object({
  id: PersonId,
  name: z.string(),
  bornOn: z.string().nullable(),
  from: PartyId,
  to: PartyId,
  category: Category,
  transport: Transport,
  /** Of whose manifest the person stands on; null: on none that is final. */
  stage: StageId.nullable(),
  word: WordView.nullable(),
  custody: CustodyView,
  /** What counts now, for the desk; null to a party. */
  gates: z
    .object({
      identity: z.enum(['confirmed-by-desk', 'confirmed-by-both', 'differs', 'not-checked']),
      /** Whether the neutral has asked the person alone. */
      asked: z.enum(['asked-alone', 'not-asked', 'unable-to-answer']),
      fitness: z.string(),
      papers: ChildPapersSchema.nullable(),
      held: z.boolean(),
    })
    .nullable(),
  /** Oldest first. */
  history: z.array(Entry),
})
export type StripView = z.infer<typeof StripView>

export type StripPerson = {
  readonly id: PersonId
  readonly name: string
  readonly bornOn: string | null
  readonly heldBy: PartyId
  readonly goesTo: PartyId
  readonly category: Category
  readonly transport: Transport
}

/** What was recorded about one person beyond the gates' own fold. */
export type StripRecords = {
  readonly identity: readonly {
    readonly at: Date
    readonly result: 'confirmed' | 'differs'
    readonly checkedBy: 'desk' | 'giving' | 'receiving'
    readonly note: string
  }[]
  readonly holds: readonly {
    readonly at: Date
    readonly id: string
    readonly kind: HoldKind
    readonly legal: z.infer<typeof LegalHoldSchema> | null
    readonly untilStage: string | null
    readonly note: string
    readonly lifted: { readonly at: Date; readonly reason: string } | null
  }[]
}

export type StripReader = 'desk' | 'protection-officer' | PartyId

type Strip = {
  readonly day: Day
  readonly person: StripPerson
  readonly records: StripRecords
  readonly now: Date
}

const stageOf = (day: Day, person: PersonId) =>
  day.stages.find(({ manifest }) => manifest?.people.some(({ id }) => id === person))?.id ?? null

function head({ day, person, now }: Strip, sight: 'all' | 'the-other-side') {
  const { id, name, bornOn, heldBy, goesTo, category, transport } = person
  const stage = stageOf(day, id)
  return {
    id,
    name,
    bornOn,
    from: heldBy,
    to: goesTo,
    category,
    transport,
    stage,
    // Before any manifest a hold until a stage holds.
    word: sight === 'all' ? wordAt(day, person, { stage: stage ?? '0', now }) : null,
    custody: custodyView(day, id, sight),
  }
}

/** For the desk; only the protection officer reads holds for protection and who refused to go. */
export function deskStrip(strip: Strip, reader: 'desk' | 'protection-officer'): StripView {
  const { day, person, now } = strip
  const shown = head(strip, 'all')
  const gates = gatesAt(day, person, { stage: shown.stage ?? '0', now })
  return {
    ...shown,
    gates: {
      identity: gates.identity,
      asked: askedOf(gates.interview.kind),
      fitness: gates.fitness.kind,
      papers: gates.child,
      held: shown.word === 'held',
    },
    history: inOrder([
      ...gateEntries(strip, reader),
      ...varianceEntries(strip, reader),
      ...custodyEntries(rowsOf(day, person.id), 'all'),
    ]),
  }
}

const askedOf = (kind: string) => {
  if (kind === 'alone') return 'asked-alone' as const
  return kind === 'unable-to-answer' ? ('unable-to-answer' as const) : ('not-asked' as const)
}

/** For the side that holds the person, or the one that waits for them. */
export function partyStrip(strip: Strip, party: PartyId): StripView {
  const sight = party === strip.person.heldBy ? 'all' : 'the-other-side'
  return {
    ...head(strip, sight),
    gates: null,
    history: inOrder(custodyEntries(rowsOf(strip.day, strip.person.id), sight)),
  }
}

type Timed = { readonly when: Date; readonly entry: Entry }

/** A stable sort: what happened in one instant stays as it was recorded. */
const inOrder = (entries: readonly Timed[]) =>
  entries.toSorted((a, b) => a.when.getTime() - b.when.getTime()).map(({ entry }) => entry)

function gateEntries(
  { day, person, records }: Strip,
  reader: 'desk' | 'protection-officer',
): readonly Timed[] {
  const rows = day.gates.get(person.id) ?? noGateRows
  const holds = records.holds.filter(
    ({ kind }) => kind !== 'protection' || reader === 'protection-officer',
  )
  return [
    ...records.identity.map(({ at: when, result, checkedBy, note }) =>
      timed(when, { kind: 'identity', result, checkedBy, note }),
    ),
    ...rows.will.map(({ at: when, interview }) => timed(when, { kind: 'interview', interview })),
    ...rows.fitness.map(({ at: when, fitness, validUntil }) =>
      timed(when, { kind: 'fitness', fitness, validUntil: validUntil.toISOString() }),
    ),
    ...holds.map(({ at: when, id, kind, legal, untilStage, note, lifted }) =>
      timed(when, {
        kind: 'hold',
        hold: id,
        holdKind: kind,
        legal,
        untilStage,
        note,
        lifted: lifted && { at: lifted.at.toISOString(), reason: lifted.reason },
      }),
    ),
    ...rows.childPapers.map(({ at: when, papers }) => timed(when, { kind: 'papers', papers })),
  ]
}

function varianceEntries(
  { day, person }: Strip,
  reader: 'desk' | 'protection-officer',
): readonly Timed[] {
  return day.variances
    .filter((each) => each.person === person.id)
    .map(({ at: when, kind, cause }) => {
      const all = reader === 'protection-officer'
      const told = all ? kind : toldKind(kind)
      return timed(when, {
        kind: 'variance',
        variance: told,
        cause: told === 'held' && !all ? null : cause,
      })
    })
}

function custodyEntries(
  rows: readonly CustodyRow[],
  sight: 'all' | 'the-other-side',
): readonly Timed[] {
  return custodyEvents(rows).map((event) => {
    switch (event.kind) {
      case 'departed':
        return timed(event.at, { kind: 'departed' })
      case 'left-behind':
        return timed(event.at, {
          kind: 'left-behind',
          word: sight === 'all' ? event.word : null,
        })
      case 'confirmed':
        return timed(event.at, { kind: 'confirmed', side: event.side })
      default:
        return unreachable(event)
    }
  })
}

type WithoutAt<Each> = Each extends unknown ? Omit<Each, 'at'> : never

function timed(when: Date, entry: WithoutAt<Entry>): Timed {
  return { when, entry: { at: when.toISOString(), ...entry } }
}
