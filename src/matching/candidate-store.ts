/** Pairs of a queue with all that the page shows of them. Desk tables. */
import type { z } from 'zod'
import type { DeskDb } from '../db/desk-db.ts'
import { linesNumbered } from '../lists/store.ts'
import type { ListRead } from '../lists/submission.ts'
import { isCalibrated } from './calibration/calibrate.ts'
import type { Reasons } from './explaining/explain-pair.ts'
import { pairsTouchingLines, type PairOfLines, type StoredPair } from './pair-store.ts'
import { markedRun, type RunQueue } from './queue-store.ts'
import { reasonsOf } from './reasons-store.ts'
import { needsOf } from './signing/verdict.ts'
import {
  listView,
  signedView,
  viewOf,
  type CandidateView,
  type NeighbourView,
  type QueueView,
} from './views.ts'

type Line = ListRead['lines'][number]

const keyOf = ({ leftLine, rightLine }: PairOfLines) => `${leftLine} ${rightLine}`

/** Other pairs of either line, likeliest first; `side`: on which list the other line stands. */
function rivalsAmong(all: readonly StoredPair[], { leftLine, rightLine }: PairOfLines) {
  const rivals: { side: 'left' | 'right'; line: number; pair: StoredPair }[] = []
  for (const pair of all) {
    if ((pair.leftLine === leftLine) === (pair.rightLine === rightLine)) continue
    if (pair.leftLine === leftLine) rivals.push({ side: 'right', line: pair.rightLine, pair })
    else rivals.push({ side: 'left', line: pair.leftLine, pair })
  }
  return rivals
}

const rivalsOf = (db: DeskDb, queue: RunQueue, pairs: readonly PairOfLines[]) =>
  pairs.length === 0
    ? Promise.resolve([])
    : pairsTouchingLines(db, markedRun(queue), {
        lefts: pairs.map(({ leftLine }) => leftLine),
        rights: pairs.map(({ rightLine }) => rightLine),
      })

async function linesOf(
  db: DeskDb,
  { run }: RunQueue,
  { lefts, rights }: { lefts: readonly number[]; rights: readonly number[] },
) {
  const found = async (list: typeof run.left, lines: readonly number[]) =>
    new Map(
      lines.length === 0
        ? []
        : (await linesNumbered(db, list, lines)).map((line) => [line.line, line] as const),
    )
  return { left: await found(run.left, lefts), right: await found(run.right, rights) }
}

const named = ({ line, reading }: Line) => ({ id: reading.reference ?? String(line), reading })

/** These pairs in full, in the order asked; one with an erased line is left out. */
export async function candidateViews(
  db: DeskDb,
  queue: RunQueue,
  { pairs: shown, reasons: wish }: { pairs: readonly StoredPair[]; reasons: 'told' | 'left-out' },
): Promise<CandidateView[]> {
  const lines = await linesOf(db, queue, {
    lefts: shown.map(({ leftLine }) => leftLine),
    rights: shown.map(({ rightLine }) => rightLine),
  })
  const full = shown.flatMap((pair) => {
    const [left, right] = [lines.left.get(pair.leftLine), lines.right.get(pair.rightLine)]
    return left === undefined || right === undefined ? [] : [{ pair, left, right }]
  })
  const opened = full.map(({ left, right }) => ({ left: named(left), right: named(right) }))
  const reasons = wish === 'told' ? await reasonsOf(db, queue.run.id, opened) : []
  const rivals = await rivalsOf(db, queue, shown)
  return full.map(({ pair, left, right }, at) => {
    const why = reasons[at] ?? { prior: 0, fields: [], wouldChange: undefined }
    return viewOfPair(queue, { pair, left, right, why, rivals: rivalsAmong(rivals, pair) })
  })
}

type FullPair = {
  readonly pair: StoredPair
  readonly left: Line
  readonly right: Line
  readonly why: Pick<Reasons, 'prior' | 'fields' | 'wouldChange'>
  readonly rivals: ReturnType<typeof rivalsAmong>
}

function viewOfPair(queue: RunQueue, { pair, left, right, why, rivals }: FullPair): CandidateView {
  const { run, terms, signed, marks, leases } = queue
  const mark = marks.pairs.find((each) => keyOf(each) === keyOf(pair))
  const signatures = signed(pair)?.signatures ?? []
  const decided = signatures.find(({ id }) => id === mark?.decision)
  const { probability, band, bandReason, isChosen: chosen, log2Odds, state } = pair
  return {
    left,
    right,
    probability,
    calibrated: isCalibrated(run),
    band,
    bandReason,
    chosen,
    prior: why.prior,
    log2Odds,
    fields: why.fields,
    wouldChange: why.wouldChange ?? null,
    rivals: rivals.map((rival) => ({
      side: rival.side,
      line: rival.line,
      probability: rival.pair.probability,
    })),
    state,
    changed: [...(mark?.changed ?? [])],
    needs: needsOf('same', terms, band),
    decided: decided === undefined ? null : signedView(decided),
    signatures: signatures.map(signedView),
    lookedAtBy: leases.find((lease) => keyOf(lease) === keyOf(pair))?.by ?? null,
  }
}

export async function neighbourViews(
  db: DeskDb,
  queue: RunQueue,
  pair: PairOfLines,
): Promise<z.infer<typeof NeighbourView>[]> {
  const rivals = rivalsAmong(await rivalsOf(db, queue, [pair]), pair)
  const on = (side: 'left' | 'right') =>
    rivals.filter((rival) => rival.side === side).map(({ line }) => line)
  const lines = await linesOf(db, queue, { lefts: on('left'), rights: on('right') })
  return rivals.flatMap(({ side, line: number, pair: { probability, band, state } }) => {
    const line = lines[side].get(number)
    return line === undefined ? [] : [{ side, line, probability, band, state }]
  })
}

export function queueView(queue: RunQueue): z.infer<typeof QueueView> {
  const { run, left, right, open, total, counts, lastOwn } = queue
  return {
    run: viewOf(run),
    left: listView(left),
    right: listView(right),
    open,
    waiting: (counts.get('waits-for-second') ?? 0) + (counts.get('waits-for-third') ?? 0),
    total,
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
