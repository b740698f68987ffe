/** Pairs of a queue with all that the page shows of them. Desk tables. */
import type { z } from 'zod'
import type { DeskDb } from '../db/desk-db.ts'
import type { QueuedCandidate, RunQueue } from './queue-store.ts'
import { getCandidates } from './run-store.ts'
import { needsOf } from './signing/verdict.ts'
import {
  listView,
  signedView,
  viewOf,
  type CandidateView,
  type NeighbourView,
  type QueueView,
} from './views.ts'

const keyOf = (leftLine: number, rightLine: number) => `${leftLine} ${rightLine}`

/** Other pairs of either line, likeliest first; `side`: on which list the other line stands. */
function rivalsAmong(
  all: readonly QueuedCandidate[],
  { leftLine, rightLine }: Pick<QueuedCandidate, 'leftLine' | 'rightLine'>,
) {
  const rivals: { side: 'left' | 'right'; line: number; pair: QueuedCandidate }[] = []
  for (const pair of all) {
    if ((pair.leftLine === leftLine) === (pair.rightLine === rightLine)) continue
    if (pair.leftLine === leftLine) rivals.push({ side: 'right', line: pair.rightLine, pair })
    else rivals.push({ side: 'left', line: pair.leftLine, pair })
  }
  return rivals.toSorted((one, other) => other.pair.probability - one.pair.probability)
}

/** These pairs of a queue in full, in the order asked. */
export async function candidateViews(
  db: DeskDb,
  { run, queue, signed, lookedAtBy, terms }: RunQueue,
  shown: readonly QueuedCandidate[],
): Promise<CandidateView[]> {
  const full = await getCandidates(db, run, shown)
  const placed = new Map(shown.map((each) => [keyOf(each.leftLine, each.rightLine), each]))
  return full.flatMap((candidate) => {
    const { isChosen, said: _, wouldChange = null, ...explained } = candidate
    const lines = [candidate.left.line, candidate.right.line] as const
    const at = placed.get(keyOf(...lines))
    if (at === undefined) return []
    const signatures = signed(...lines)?.signatures ?? []
    const decided = signatures.find(({ id }) => id === at.decision)
    return [
      {
        ...explained,
        wouldChange,
        chosen: isChosen,
        rivals: rivalsAmong(queue, at).map(({ side, line, pair: { probability } }) => ({
          side,
          line,
          probability,
        })),
        state: at.state,
        changed: [...at.changed],
        needs: needsOf('same', terms, candidate.band),
        decided: decided === undefined ? null : signedView(decided),
        signatures: signatures.map(signedView),
        lookedAtBy: lookedAtBy(...lines)?.by ?? null,
      },
    ]
  })
}

export async function neighbourViews(
  db: DeskDb,
  { run, queue }: RunQueue,
  pair: { leftLine: number; rightLine: number },
): Promise<z.infer<typeof NeighbourView>[]> {
  const rivals = rivalsAmong(queue, pair)
  const full = await getCandidates(
    db,
    run,
    rivals.map((rival) => rival.pair),
  )
  const found = new Map(full.map((each) => [keyOf(each.left.line, each.right.line), each]))
  return rivals.flatMap(({ side, pair: { leftLine, rightLine, probability, state } }) => {
    const candidate = found.get(keyOf(leftLine, rightLine))
    if (candidate === undefined) return []
    return [{ side, line: candidate[side], probability, band: candidate.band, state }]
  })
}

export function queueView({
  run,
  left,
  right,
  queue,
  open,
  lastOwn,
}: RunQueue): z.infer<typeof QueueView> {
  return {
    run: viewOf(run),
    left: listView(left),
    right: listView(right),
    open: open.length,
    waiting: queue.filter(({ state }) => state.startsWith('waits')).length,
    total: queue.length,
    lastOwn:
      lastOwn === undefined
        ? null
        : {
            id: lastOwn.id,
            decision: lastOwn.decision,
            left: lastOwn.left.line,
            right: lastOwn.right.line,
          },
  }
}
