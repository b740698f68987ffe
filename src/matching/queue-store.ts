/**
 * The queue of one run as one viewer may see it: how many pairs stand where, what was signed about
 * them, and who else looks at them now. Desk tables.
 */
import type { DecisionId, OfficerId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { currentLists, getListHead, type ListHead } from '../lists/store.ts'
import type { Recalled } from './decisions.ts'
import { recallIn } from './line-store.ts'
import { leasesIn, type Lease } from './lease-store.ts'
import { countStates, type MarkedRun, type PairOfLines } from './pair-store.ts'
import { marksOf, type Marks, type QueueState, type Standing } from './queue.ts'
import { listRuns, type MatchRun } from './run-store.ts'
import { seenBy, type Seen, type Viewer } from './signing/seen.ts'
import type { SecondOfficer } from './signing/verdict.ts'
import { signedPairs, type StandingDecision } from './store.ts'
import { termsNow } from './terms-store.ts'

export type RunQueue = {
  readonly run: MatchRun
  readonly left: ListHead
  readonly right: ListHead
  readonly marks: Marks<DecisionId>
  /** How many pairs stand where. */
  readonly counts: ReadonlyMap<QueueState, number>
  /** Undecided pairs. */
  readonly open: number
  readonly total: number
  /** What the viewer may see of what was signed about a pair; undefined: nothing. */
  readonly signed: (pair: PairOfLines) => Seen<StandingDecision> | undefined
  /** Others who look at a pair of these lists now. */
  readonly leases: readonly Lease[]
  /** The newest decision of the viewer between these lists, to be taken back. */
  readonly lastOwn: StandingDecision | undefined
  readonly terms: SecondOfficer
}

export type Asking = { readonly viewer: Viewer; readonly now: Date }

const keyOf = ({ leftLine, rightLine }: PairOfLines) => `${leftLine} ${rightLine}`

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

/** What hangs on the viewer and on what was signed; the pairs themselves are read by pages. */
export async function runQueue(
  db: DeskDb,
  run: MatchRun,
  { viewer, now }: Asking,
): Promise<RunQueue> {
  const [left, right] = [await getListHead(db, run.left), await getListHead(db, run.right)]
  const pairs = await seenPairs(db, { left, right }, viewer)
  const marks = marksOf(pairs.flatMap((pair) => standingOf(pair, viewer)))
  const counts = await countStates(db, { id: run.id, marks })
  const seen = new Map(
    pairs.flatMap((pair) =>
      pair.left === undefined || pair.right === undefined
        ? []
        : [[keyOf({ leftLine: pair.left.line, rightLine: pair.right.line }), pair]],
    ),
  )
  const officer = viewer.kind === 'signs' ? viewer.officer : undefined
  const own = pairs.flatMap(({ signatures }) =>
    signatures.filter((signature) => signature.officer === officer),
  )
  const leases = await leasesIn(db, run, now)
  const countOf = (...states: QueueState[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  return {
    run,
    left,
    right,
    marks,
    counts,
    open: countOf('open', 'open-again'),
    total: countOf(...counts.keys()),
    signed: (pair) => seen.get(keyOf(pair)),
    leases: leases.filter((lease) => lease.officer !== officer),
    lastOwn: own.toSorted(newestFirst)[0],
    terms: await termsNow(db),
  }
}

/** The run as its pairs are asked for. */
export const markedRun = ({ run, marks }: Pick<RunQueue, 'run' | 'marks'>): MarkedRun => ({
  id: run.id,
  marks,
})

/** Of each two lists that stand now, the newest run that is done. */
export async function newestRuns(db: DeskDb): Promise<MatchRun[]> {
  const current = new Set((await currentLists(db)).map(({ id }) => id))
  const newest = new Map<string, MatchRun>()
  for (const run of await listRuns(db, { state: 'done' })) {
    const pair = `${run.left} ${run.right}`
    const stands = current.has(run.left) && current.has(run.right)
    if (stands && !newest.has(pair)) newest.set(pair, run)
  }
  return [...newest.values()]
}

/** Who asks; an auditor looks at everything and signs nothing. */
export const viewerOf = ({ officer, role }: { officer: OfficerId; role: string }): Viewer =>
  role === 'auditor' ? { kind: 'looks' } : { kind: 'signs', officer }
