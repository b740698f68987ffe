/** What a run tells of itself: how far it is, and at its end what blocking left out and how far its probabilities hold. */
import { z } from 'zod'
import type { Calibration } from './calibration/calibrate.ts'
import type { Findings } from './findings.ts'

/** How far a run is: it learns weights, compares, chooses one partner a line, and writes the queue. */
export const RunPhase = z.enum(['waiting', 'learning', 'comparing', 'choosing', 'keeping'])
export type RunPhase = z.infer<typeof RunPhase>

export const RunState = z.enum(['running', 'done', 'failed', 'cancelled'])
export type RunState = z.infer<typeof RunState>

export const RunProgress = z.object({
  /** What it does just now. */
  phase: RunPhase.exactOptional(),
  linesCompared: z.int(),
  linesTotal: z.int(),
  /** Once done: pairs kept, and what a cap left uncompared. */
  candidates: z.int().exactOptional(),
  skippedPairs: z.int().exactOptional(),
})
export type RunProgress = z.infer<typeof RunProgress>

/** Why a pair is in its band (choice/bands.ts). */
export const BandReason = z.enum(['clear', 'doubtful', 'close-rival', 'tie', 'below-review'])

const LineCounts = z.object({ added: z.int(), altered: z.int(), withdrawn: z.int() })

export const RunOutcome = z.object({
  /** Pairs that share a blocking key, all compared; of changed lines alone, if only they were. */
  candidatePairs: z.int(),
  /** Keys too common to compare all their pairs, by rule; of the run that learned. */
  skipped: z.array(z.object({ rule: z.string(), keys: z.int(), pairs: z.int() })),
  /** Expected pairs of one person: found, and missed by every rule (at least so many); of the run that learned. */
  completeness: z.object({ found: z.number(), missed: z.number(), share: z.number() }),
  calibration: z.object({
    /** `decisions`: the probability is a promise; else it ranks pairs. */
    basis: z.enum(['decisions', 'made-up lists', 'nothing']),
    /** Decided pairs that it could be learned from. */
    decisions: z.int(),
  }),
  /** `changed-lines`: under the model of the run before, by the lines that a new version changed. */
  compared: z.object({ kind: z.enum(['all-lines', 'changed-lines']), lines: z.int() }),
  /** Against the run before; null: there was none. */
  changed: z.object({ left: LineCounts, right: LineCounts }).nullable(),
})
export type RunOutcome = z.infer<typeof RunOutcome>

type Learned = Extract<Findings['compared'], { kind: 'all-lines' }>['statistics']

function skippedOf({ skipped, crowded }: Learned): RunOutcome['skipped'] {
  const kept = skipped.map((each) => ({ ...each }))
  if (crowded.pairs === 0) return kept
  const rule = 'more likely partners than are kept'
  return [...kept, { rule, keys: crowded.lines, pairs: crowded.pairs }]
}

type Told = Pick<Findings, 'compared' | 'changes'> & { readonly rightLines: number }

/** `before`: of the run that was before it, whose model may have stood. */
export function outcomeFrom(
  { compared, changes, rightLines }: Told,
  calibration: { basis: Calibration['basis']; decisions: number },
  before: RunOutcome | null,
): RunOutcome {
  const learned =
    compared.kind === 'all-lines'
      ? { ...compared.statistics, skipped: skippedOf(compared.statistics) }
      : {
          skipped: before?.skipped ?? [],
          completeness: before?.completeness ?? { found: 0, missed: 0, share: 1 },
          candidatePairs: compared.candidatePairs,
        }
  const lines = compared.kind === 'all-lines' ? rightLines : compared.lines
  return {
    candidatePairs: learned.candidatePairs,
    skipped: learned.skipped,
    completeness: { ...learned.completeness },
    calibration,
    compared: { kind: compared.kind, lines },
    changed: changes && { left: changes.left, right: changes.right },
  }
}
