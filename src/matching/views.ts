/** What the desk's pages are told of runs and pairs. */
import { z } from 'zod'
import { DecisionId, ListId, PartyId } from '../base/ids.ts'
import type { ListHead } from '../lists/store.ts'
import { ListRead } from '../lists/submission.ts'
import { comparedColumns, DecisionKind } from './decisions.ts'
import { Band, FieldReason, WouldChange } from './explanation.ts'
import { BandReason, RunProgress, RunState } from './outcome.ts'
import type { MatchRun } from './run-store.ts'
import { Needs } from './signing/verdict.ts'

export const RunView = z.object({
  id: z.uuid(),
  left: ListId,
  right: ListId,
  state: RunState,
  progress: RunProgress,
  at: z.iso.datetime(),
})

export const viewOf = (run: MatchRun): z.infer<typeof RunView> => ({
  id: run.id,
  left: run.left,
  right: run.right,
  state: run.state,
  progress: run.progress,
  at: run.at.toISOString(),
})

export const LineView = ListRead.shape.lines.element

export const ListView = z.object({
  id: ListId,
  party: PartyId,
  title: z.string(),
  version: z.int(),
  headings: z.array(z.string()),
})

export const listView = ({
  id,
  party,
  title,
  version,
  headings,
}: ListHead): z.infer<typeof ListView> => ({ id, party, title, version, headings: [...headings] })

export const QueueState = z.enum([
  'open',
  'open-again',
  'unsure',
  'waits-for-second',
  'waits-for-third',
  'settled-elsewhere',
  'decided',
])

const SignedView = z.object({
  id: DecisionId,
  decision: DecisionKind,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})

export const CandidateView = z.object({
  left: LineView,
  right: LineView,
  probability: z.number(),
  /** False: weights are learned without officers' answers; it ranks pairs and promises nothing. */
  calibrated: z.boolean(),
  band: Band,
  /** `tie`: another choice is worth exactly as much; `close-rival`: nearly. */
  bandReason: BandReason,
  /** Whether the one-to-one choice took this pair, or might as well have. */
  chosen: z.boolean(),
  /** log2 of the odds before any field; with the fields' weights it adds up to `log2Odds`. */
  prior: z.number(),
  log2Odds: z.number(),
  fields: z.array(FieldReason),
  /** The nearest single fact that would put the pair into another band; null: none would. */
  wouldChange: WouldChange.nullable(),
  rivals: z.array(
    z.object({ side: z.enum(['left', 'right']), line: z.int(), probability: z.number() }),
  ),
  state: QueueState,
  /** By what the lines changed since the pair was decided. */
  changed: z.array(z.enum(comparedColumns)),
  /** How many officers have to sign that these are one person. */
  needs: Needs,
  /** The word that holds; while the pair waits for another officer, the viewer's own. */
  decided: SignedView.nullable(),
  /** All that stands and that the viewer may see, oldest first. */
  signatures: z.array(SignedView),
  /** Another officer has this pair open. */
  lookedAtBy: z.string().nullable(),
})
export type CandidateView = z.infer<typeof CandidateView>

export const signedView = ({
  id,
  decision,
  reason,
  by,
  at,
}: Omit<z.infer<typeof SignedView>, 'at'> & { at: Date }): z.infer<typeof SignedView> => ({
  id,
  decision,
  reason,
  by,
  at: at.toISOString(),
})

/** Neighbour of a pair: a line that may be one of the two as well, with the pair that it makes. */
export const NeighbourView = z.object({
  /** On which list it stands. */
  side: z.enum(['left', 'right']),
  line: LineView,
  probability: z.number(),
  band: Band,
  state: QueueState,
})

export const QueueView = z.object({
  run: RunView,
  left: ListView,
  right: ListView,
  open: z.int(),
  /** Signed by the viewer, and waiting for another officer. */
  waiting: z.int(),
  total: z.int(),
  /** The viewer's newest decision between these lists, to be taken back at once. */
  lastOwn: z
    .object({ id: DecisionId, decision: DecisionKind, left: z.int(), right: z.int() })
    .nullable(),
})
