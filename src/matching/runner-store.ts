/**
 * Takes runs of the matching to their end, at most so many at once, and keeps what they found. A
 * run lives in this process alone: what was under way when the desk ended is started again by hand.
 */
import type { Desk } from '../acts/desk.ts'
import type { ListId } from '../base/ids.ts'
import { candidatesPerLineMax, matchRunsMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { matchInWorker } from '../jobs/match-lists.ts'
import { allLines, getListHead, type ListHead } from '../lists/store.ts'
import { calibrationFrom } from './calibration/calibrate.ts'
import { shippedCurve } from './calibration/shipped-curve.ts'
import { judgedPairs } from './judged-store.ts'
import type { MatchResult } from './match.ts'
import { outcomeFrom } from './outcome.ts'
import { matchingRefusals } from './refusals.ts'
import {
  addCandidates,
  addRun,
  isStillRunning,
  listRuns,
  setRun,
  type MatchRun,
} from './run-store.ts'

export type MatchLists = typeof matchInWorker

/** A list of people held by one party, and a list of people sought by another. */
function requirePair(left: ListHead, right: ListHead): void {
  if (left.kind !== 'we-hold' || right.kind !== 'we-seek' || left.party === right.party) {
    throw new Refusal('wrong-input', matchingRefusals.notAPair)
  }
  if (left.withdrawn || right.withdrawn) {
    throw new Refusal('wrong-state', matchingRefusals.listWithdrawn)
  }
}

/** The likeliest few of each line: a common name without a date would drown the rest. */
function keptPairs({ pairs }: MatchResult) {
  const counts = new Map<string, number>()
  const count = (key: string) => {
    const now = (counts.get(key) ?? 0) + 1
    counts.set(key, now)
    return now
  }
  return pairs.filter(({ leftAt, rightAt, isChosen }) => {
    const most = Math.max(count(`left ${leftAt}`), count(`right ${rightAt}`))
    return isChosen || most <= candidatesPerLineMax
  })
}

export class MatchRunner {
  readonly #matchLists: MatchLists
  readonly #running = new Map<string, AbortController>()

  constructor(matchLists: MatchLists) {
    this.#matchLists = matchLists
  }

  /** Starts a run and does not wait for its end; `ended` does. */
  async start(
    desk: Desk,
    { left, right }: { left: ListId; right: ListId },
  ): Promise<{ run: MatchRun; ended: Promise<void> }> {
    if (this.#running.size >= matchRunsMax) {
      throw new Refusal('too-many', matchingRefusals.othersMatched)
    }
    const run = await asDesk(desk.db, async (db) => {
      const [one, other] = [await getListHead(db, left), await getListHead(db, right)]
      requirePair(one, other)
      const progress = { linesCompared: 0, linesTotal: other.lineCount }
      const made = { id: desk.newId(), left, right, progress, at: desk.now() }
      await addRun(db, made)
      return { ...made, state: 'running' as const }
    })
    const ended = this.#toEnd(desk, run).catch(() => {})
    return { run, ended }
  }

  stop(run: string): void {
    this.#running.get(run)?.abort()
  }

  /** A run whose thread went away with an earlier start of the desk has failed; it can be started again. */
  async closeLost(db: DeskDb): Promise<void> {
    for (const { id } of await listRuns(db, { state: 'running' }))
      if (!this.#running.has(id)) await setRun(db, id, { state: 'failed' })
  }

  async #toEnd(desk: Desk, run: MatchRun): Promise<void> {
    const stop = new AbortController()
    this.#running.set(run.id, stop)
    const keep = (change: Parameters<typeof setRun>[2]) =>
      asDesk(desk.db, (db) => setRun(db, run.id, change))
    try {
      await this.#matchAndKeep(desk, run, stop.signal)
    } catch (error) {
      await keep({ state: stop.signal.aborted ? 'cancelled' : 'failed' })
      if (!(error instanceof Refusal)) throw error
    } finally {
      this.#running.delete(run.id)
    }
  }

  async #matchAndKeep(desk: Desk, run: MatchRun, signal: AbortSignal): Promise<void> {
    const { left, right, judged } = await asDesk(desk.db, async (db) => ({
      left: await allLines(db, run.left),
      right: await allLines(db, run.right),
      judged: await judgedPairs(db),
    }))
    const calibration = calibrationFrom(judged, shippedCurve)
    const named = (lines: typeof left) =>
      lines.map(({ line, reading }) => ({ id: reading.reference ?? String(line), reading }))
    const result = await this.#matchLists(
      { kind: 'match', left: named(left), right: named(right), keep: 'all', calibration },
      {
        signal,
        onProgress: (progress) => {
          asDesk(desk.db, (db) => setRun(db, run.id, { progress })).catch(() => {})
        },
      },
    )
    const candidates = keptPairs(result).flatMap((pair) => {
      const [one, other] = [left[pair.leftAt], right[pair.rightAt]]
      if (one === undefined || other === undefined) return []
      return [{ leftLine: one.line, rightLine: other.line, pair }]
    })
    const { basis } = calibration
    await asDesk(desk.db, async (db) => {
      if (!(await isStillRunning(db, run.id))) return
      await addCandidates(db, run.id, candidates)
      const total = result.statistics.rightRows
      const skippedPairs = result.statistics.skipped.reduce((sum, { pairs }) => sum + pairs, 0)
      await setRun(db, run.id, {
        state: 'done',
        progress: {
          linesCompared: total,
          linesTotal: total,
          candidates: candidates.length,
          skippedPairs,
        },
        outcome: outcomeFrom(result.statistics, { basis, decisions: judged.length }),
      })
    })
  }
}
