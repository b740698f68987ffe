/**
 * The gates that a person passes before leaving: identity, private interview,
 * fitness, holds, child papers. Records are added, never changed; what counts now
 * is the fold of them, and the law's rules read that fold as facts.
 */
import { z } from 'zod'
import type { PersonId } from '../../base/ids.ts'
import type { ChildPapers, Fitness, LegalHold, TransferFacts } from '../../law/facts.ts'
import { isLiving, type Category, type Health } from '../../people/person.ts'
import { nothingStands, type Standing } from './said-elsewhere.ts'

export const InterviewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alone') }),
  z.strictObject({ kind: z.literal('witness-present') }),
  z.strictObject({ kind: z.literal('access-refused'), by: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('unable-to-answer'), why: z.string().trim().min(3).max(500) }),
])
export type InterviewRecord = z.infer<typeof InterviewSchema>

export const FitnessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fit') }),
  z.strictObject({ kind: z.literal('fit-with-escort'), escortPresent: z.boolean() }),
  z.strictObject({ kind: z.literal('stretcher'), placeGiven: z.boolean() }),
  z.strictObject({ kind: z.literal('unfit'), reExamineBy: z.iso.date() }),
  z.strictObject({ kind: z.literal('unfit-but-unsafe-to-stay') }),
])
export type FitnessRecord = z.infer<typeof FitnessSchema>

export const holdKinds = ['legal', 'protection', 'identity', 'best-interests', 'other'] as const
export const HoldKind = z.enum(holdKinds)
export type HoldKind = z.infer<typeof HoldKind>

export const LegalHoldSchema = z.strictObject({
  ground: z.enum(['disciplinary', 'prosecution', 'sentence', 'not-stated']),
  court: z.string().trim().max(200).nullable(),
  stage: z.string().trim().max(200).nullable(),
  noticeGiven: z.boolean(),
})

export const ChildPapersSchema = z.strictObject({
  assessors: z.int().min(0).max(10),
  childHeard: z.boolean(),
  writtenConsent: z.boolean(),
  escort: z.boolean(),
  card: z.boolean(),
  harmChecked: z.boolean(),
})

type At = { readonly at: Date }
export type IdentityRow = At & {
  readonly result: 'confirmed' | 'differs'
  readonly checkedBy: 'desk' | 'giving' | 'receiving'
}
export type WillRow = At & {
  readonly interview: InterviewRecord
  readonly will: 'yes' | 'no' | null
  readonly fear: boolean
}
export type FitnessRow = At & {
  readonly fitness: FitnessRecord
  readonly validUntil: Date
  /** Of the desk, or of the side that holds the person. */
  readonly signedBy: 'desk' | 'holder'
}
export type HoldRow = At & {
  readonly id: string
  readonly kind: HoldKind
  /** For a legal hold its ground; null for every other kind. */
  readonly legal: LegalHold | null
  readonly untilStage: string | null
  readonly lifted: boolean
}
export type ChildPapersRow = At & { readonly papers: ChildPapers }

/** Everything recorded about one person at the gates, oldest first. */
export type GateRows = {
  readonly identity: readonly IdentityRow[]
  readonly will: readonly WillRow[]
  readonly fitness: readonly FitnessRow[]
  readonly holds: readonly HoldRow[]
  readonly childPapers: readonly ChildPapersRow[]
  /** What the person said in another exchange and has not been asked about in this one. */
  readonly elsewhere: Standing
}

export const noGateRows: GateRows = {
  identity: [],
  will: [],
  fitness: [],
  holds: [],
  childPapers: [],
  elsewhere: nothingStands,
}

/** What counts now. */
export type Gates = Pick<
  TransferFacts,
  'will' | 'interview' | 'fear' | 'identity' | 'fitness' | 'hold' | 'child'
> & { readonly openHolds: readonly HoldRow[] }

export function foldGates(rows: GateRows, now: Date, category: Category): Gates {
  const openHolds = rows.holds.filter(({ lifted }) => !lifted)
  const asked = rows.will.at(-1)
  // The last private answer counts; a later refusal of access does not take it back.
  const answered = rows.will.findLast(({ interview }) => interview.kind === 'alone')
  return {
    will: rows.elsewhere.no ? 'no' : (answered?.will ?? 'not-asked'),
    // Not how they were asked elsewhere: whoever may not read a "no" would read it from that.
    interview: (answered ?? asked)?.interview ?? { kind: 'not-asked' },
    fear: rows.elsewhere.fear || fearStands(rows.will),
    identity: foldIdentity(rows.identity),
    fitness: foldFitness(rows.fitness, now),
    hold: openHolds.findLast(({ kind }) => kind === 'legal')?.legal ?? null,
    child: foldPapers(rows.childPapers, category),
    openHolds,
  }
}

/** Once told, a fear stands until the person, alone, no longer tells it; an interview that did not take place resolves nothing. */
const fearStands = (rows: readonly WillRow[]) =>
  rows.reduce(
    (stands, { fear, interview }) => fear || (stands && interview.kind !== 'alone'),
    false,
  )

const noPapers: ChildPapers = {
  assessors: 0,
  childHeard: false,
  writtenConsent: false,
  escort: false,
  card: false,
  harmChecked: false,
}

/** Whoever has a child's papers is a child, even where the list says otherwise. */
const foldPapers = (rows: readonly ChildPapersRow[], category: Category) =>
  rows.at(-1)?.papers ?? (category === 'child' ? noPapers : null)

export function foldIdentity(rows: readonly IdentityRow[]): TransferFacts['identity'] {
  const last = (by: IdentityRow['checkedBy']) => rows.findLast(({ checkedBy }) => checkedBy === by)
  const [desk, giving, receiving] = [last('desk'), last('giving'), last('receiving')]
  if (desk?.result === 'confirmed') return 'confirmed-by-desk'
  if ([desk, giving, receiving].some((row) => row?.result === 'differs')) return 'differs'
  const both = giving?.result === 'confirmed' && receiving?.result === 'confirmed'
  return both ? 'confirmed-by-both' : 'not-checked'
}

/** The neutral's own examination stands before the holder's, as long as it holds; "unfit" has no end of its own. */
function foldFitness(rows: readonly FitnessRow[], now: Date): Fitness {
  const ofDesk = rows.findLast(({ signedBy }) => signedBy === 'desk')
  const holds = ofDesk !== undefined && (ofDesk.fitness.kind === 'unfit' || ofDesk.validUntil > now)
  const last = holds ? ofDesk : rows.at(-1)
  if (last === undefined) return { kind: 'not-examined' }
  if (last.validUntil <= now && last.fitness.kind !== 'unfit') return { kind: 'expired' }
  return last.fitness
}

/** What somebody without the right to the reason reads of a person at the gates. */
export type GateWord =
  | 'ready'
  | 'held'
  | 'unfit'
  | 'not-asked'
  | 'not-examined'
  | 'not-identified'
  | 'papers'

/** Anything told in confidence reads `held`, and so does every other hold. */
export function gateWord(gates: Gates, category: Category): GateWord {
  if (gates.openHolds.length > 0 || gates.will === 'no' || gates.fear) return 'held'
  // The fallen may travel unidentified, but not under a name known to be wrong.
  if (!isLiving(category)) return gates.identity === 'differs' ? 'not-identified' : 'ready'
  if (gates.fitness.kind === 'unfit') return 'unfit'
  if (gates.will === 'not-asked' && gates.interview.kind !== 'unable-to-answer') return 'not-asked'
  if (gates.fitness.kind === 'not-examined' || gates.fitness.kind === 'expired') {
    return 'not-examined'
  }
  if (gates.identity === 'not-checked' || gates.identity === 'differs') return 'not-identified'
  const { child } = gates
  if (child !== null && !(child.card && child.escort && child.writtenConsent)) return 'papers'
  return 'ready'
}

/** Of a child's best interests, independent of each other (law: best-interests-first). */
const assessorsNeeded = 2

/** A hold as the planner reads it: never why, where the reason was told in confidence. */
export type PlanHold = {
  readonly reason: 'held' | 'legal' | 'unfit' | 'identity' | 'best-interests'
  readonly untilStage?: string
}

export function planHolds(gates: Gates): readonly PlanHold[] {
  const held = gates.will === 'no' || gates.fear ? [{ reason: 'held' as const }] : []
  const { child } = gates
  const assessed = child === null || (child.assessors >= assessorsNeeded && child.childHeard)
  const unassessed = assessed ? [] : [{ reason: 'best-interests' as const }]
  const unfit = gates.fitness.kind === 'unfit' ? [{ reason: 'unfit' as const }] : []
  const open = gates.openHolds.map(({ kind, untilStage }) => ({
    reason: kind === 'protection' || kind === 'other' ? ('held' as const) : kind,
    ...(untilStage !== null && { untilStage }),
  }))
  return [...held, ...unassessed, ...unfit, ...open]
}

export type TransferContext = {
  readonly person: PersonId
  readonly category: Category
  readonly health: Health
  readonly dutyGround: string | null
  readonly countedInBalance: boolean
  readonly hostilitiesActive: boolean
  readonly placeForANo: boolean
  readonly manifestSealed: boolean
  readonly confirmedBy: TransferFacts['confirmedBy']
  readonly statedComplete: boolean
}

/** The facts for the law's rules about one person at one moment. */
export function transferFacts(gates: Gates, context: TransferContext): TransferFacts {
  const { person: _, ...rest } = context
  const { openHolds: __, ...folded } = gates
  return { ...folded, ...rest }
}
