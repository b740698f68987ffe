/**
 * The queue of one run as one viewer may see it: candidates in the order in which their answers
 * are worth something, what was signed about them, and who else looks at them now. Desk tables.
 */
import type { DecisionId, OfficerId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { getListHead, type ListHead } from '../lists/store.ts'
import type { Recalled } from './decisions.ts'
import { recallIn } from './line-store.ts'
import { leasesIn, type Lease } from './lease-store.ts'
import { queueOf, type Queued, type Standing } from './queue.ts'
import { placedCandidates, type MatchRun, type PlacedCandidate } from './run-store.ts'
import { seenBy, type Seen, type Viewer } from './signing/seen.ts'
import type { SecondOfficer } from './signing/verdict.ts'
import { signedPairs, type StandingDecision } from './store.ts'
import { termsNow } from './terms-store.ts'
import { componentLines, urgencyOf } from './worth.ts'

type Placed = PlacedCandidate & { readonly urgency: number; readonly componentLines: number }
export type QueuedCandidate = Queued<Placed, DecisionId>

export type RunQueue = {
  readonly run: MatchRun
  readonly left: ListHead
  readonly right: ListHead
  /** Undecided ones first. */
  readonly queue: readonly QueuedCandidate[]
  readonly open: readonly QueuedCandidate[]
  /** What the viewer may see of what was signed about a pair; undefined: nothing. */
  readonly signed: (leftLine: number, rightLine: number) => Seen<StandingDecision> | undefined
  /** Who else looks at a pair now. */
  readonly lookedAtBy: (leftLine: number, rightLine: number) => Lease | undefined
  /** The newest decision of the viewer between these lists, to be taken back. */
  readonly lastOwn: StandingDecision | undefined
  readonly terms: SecondOfficer
}

export type Asking = { readonly viewer: Viewer; readonly now: Date }

const keyOf = (leftLine: number, rightLine: number) => `${leftLine} ${rightLine}`

type SeenPair = Seen<StandingDecision> & {
  readonly left: Recalled | undefined
  readonly right: Recalled | undefined
}

/** The pair as the queue knows it: by the word that holds, or by the viewer's own. */
function standingOf({ verdict, signatures, left, right }: SeenPair, viewer: Viewer) {
  const own = signatures.findLast(
    ({ officer }) => viewer.kind === 'signs' && officer === viewer.officer,
  )
  const word =
    verdict.state === 'decided'
      ? signatures.findLast(({ decision }) => decision === verdict.decision)
      : (own ?? signatures.at(-1))
  if (word === undefined) return []
  const { id, decision } = word
  const waits = verdict.state === 'waits' ? { waitsFor: verdict.for } : {}
  return [{ id, decision, left, right, ...waits } satisfies Standing<DecisionId>]
}

async function seenPairs(
  db: DeskDb,
  { left, right }: { left: ListHead; right: ListHead },
  viewer: Viewer,
): Promise<SeenPair[]> {
  const pairs = await signedPairs(db, { left: left.seriesId, right: right.seriesId })
  const last = pairs.flatMap(({ signatures }) => signatures.slice(-1))
  const inLeft = await recallIn(
    db,
    left,
    last.map((each) => each.left),
  )
  const inRight = await recallIn(
    db,
    right,
    last.map((each) => each.right),
  )
  return pairs.flatMap(({ signatures }) => {
    const newest = signatures.at(-1)
    if (newest === undefined) return []
    const lines = { left: inLeft(newest.left), right: inRight(newest.right) }
    return [{ ...seenBy(signatures, viewer), ...lines }]
  })
}

const newestFirst = (one: StandingDecision, other: StandingDecision) => other.arrival - one.arrival

export async function runQueue(
  db: DeskDb,
  run: MatchRun,
  { viewer, now }: Asking,
): Promise<RunQueue> {
  const [left, right] = [await getListHead(db, run.left), await getListHead(db, run.right)]
  const pairs = await seenPairs(db, { left, right }, viewer)
  const placed = await placedCandidates(db, run)
  const lines = componentLines(placed)
  const queue = queueOf(
    placed.map((each, at) => ({
      ...each,
      urgency: urgencyOf(each.health),
      componentLines: lines[at] ?? 2,
    })),
    pairs.flatMap((pair) => standingOf(pair, viewer)),
  )
  const seen = new Map(
    pairs.flatMap((pair) =>
      pair.left === undefined || pair.right === undefined
        ? []
        : [[keyOf(pair.left.line, pair.right.line), pair]],
    ),
  )
  const officer = viewer.kind === 'signs' ? viewer.officer : undefined
  const leases = await leasesIn(db, run, now)
  const held = new Map(
    leases
      .filter((lease) => lease.officer !== officer)
      .map((lease) => [keyOf(lease.leftLine, lease.rightLine), lease]),
  )
  const own = pairs.flatMap(({ signatures }) =>
    signatures.filter((signature) => signature.officer === officer),
  )
  return {
    run,
    left,
    right,
    queue,
    open: queue.filter(({ state }) => state === 'open' || state === 'open-again'),
    signed: (leftLine, rightLine) => seen.get(keyOf(leftLine, rightLine)),
    lookedAtBy: (leftLine, rightLine) => held.get(keyOf(leftLine, rightLine)),
    lastOwn: own.toSorted(newestFirst)[0],
    terms: await termsNow(db),
  }
}

/** Who asks; an auditor looks at everything and signs nothing. */
export const viewerOf = ({ officer, role }: { officer: OfficerId; role: string }): Viewer =>
  role === 'auditor' ? { kind: 'looks' } : { kind: 'signs', officer }
