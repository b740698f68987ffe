/** What a run tells of itself when it ends: what blocking left out, and how far its probabilities hold. */
import { z } from 'zod'
import type { Calibration } from './calibration/calibrate.ts'
import type { MatchStatistics } from './match.ts'

/** Why a pair is in its band (choice/bands.ts). */
export const BandReason = z.enum(['clear', 'doubtful', 'close-rival', 'tie', 'below-review'])

export const RunOutcome = z.object({
  /** Pairs that share a blocking key, all compared. */
  candidatePairs: z.int(),
  /** Keys too common to compare all their pairs, by rule. */
  skipped: z.array(z.object({ rule: z.string(), keys: z.int(), pairs: z.int() })),
  /** Expected pairs of one person: found, and missed by every rule (at least so many). */
  completeness: z.object({ found: z.number(), missed: z.number(), share: z.number() }),
  calibration: z.object({
    /** `decisions`: the probability is a promise; else it ranks pairs. */
    basis: z.enum(['decisions', 'made-up lists', 'nothing']),
    /** Decided pairs that it could be learned from. */
    decisions: z.int(),
  }),
})
export type RunOutcome = z.infer<typeof RunOutcome>

export const outcomeFrom = (
  { candidatePairs, skipped, crowded, completeness }: MatchStatistics,
  calibration: { basis: Calibration['basis']; decisions: number },
): RunOutcome => ({
  candidatePairs,
  skipped: [
    ...skipped.map((each) => ({ ...each })),
    ...(crowded.pairs === 0
      ? []
      : [
          { rule: 'more likely partners than are kept', keys: crowded.lines, pairs: crowded.pairs },
        ]),
  ],
  completeness: { ...completeness },
  calibration,
})
