/**
 * Takes runs of the matching to their end, at most so many at once, and keeps what they find as it
 * comes. A run lives in this process alone: what was under way when the desk ended is started again
 * by hand. The desk passes lines and rows on as text; it reads neither.
 */
import type { Desk } from '../acts/desk.ts'
import type { ListId } from '../base/ids.ts'
import { matchRunsMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { matchInWorker, MatchingProgress, MatchingTask } from '../jobs/match-lists.ts'
import { getListHead, type ListHead } from '../lists/store.ts'
import { calibrationFrom } from './calibration/calibrate.ts'
import { shippedCurve } from './calibration/shipped-curve.ts'
import { judgedPairs } from './judged-store.ts'
import { lineTexts } from './line-store.ts'
import { addChanges, addModel, findModel } from './model-store.ts'
import { outcomeFrom } from './outcome.ts'
import { addPairs } from './pair-store.ts'
import { matchingRefusals } from './refusals.ts'
import {
  addRun,
  endWithout,
  getRun,
  isStillRunning,
  listRuns,
  newestRunOf,
  outcomeOf,
  setRun,
  type MatchRun,
} from './run-store.ts'

export type MatchLists = typeof matchInWorker

/** `learn`: `anew` compares every line by weights learned from these lists, whatever is known. */
export type RunWish = {
  readonly left: ListId
  readonly right: ListId
  readonly learn?: MatchingTask['learn']
  /** Every pair from the threshold up, unless said. */
  readonly keep?: MatchingTask['keep']
}

/** A list of people held by one party, and a list of people sought by another. */
function requirePair(left: ListHead, right: ListHead): void {
  if (left.kind !== 'we-hold' || right.kind !== 'we-seek' || left.party === right.party) {
    throw new Refusal('wrong-input', matchingRefusals.notAPair)
  }
  if (left.withdrawn || right.withdrawn) {
    throw new Refusal('wrong-state', matchingRefusals.listWithdrawn)
  }
}

/** Enters the run, with what its probabilities will rest on. */
async function planRun(db: DeskDb, desk: Desk, wish: RunWish) {
  const { left, right, learn = 'if-needed', keep = 'all' } = wish
  const [one, other] = [await getListHead(db, left), await getListHead(db, right)]
  requirePair(one, other)
  const series = { leftSeries: one.seriesId, rightSeries: other.seriesId }
  const before = (await newestRunOf(db, series))?.id ?? null
  const judged = await judgedPairs(db)
  const calibration = calibrationFrom(judged, shippedCurve)
  const progress = { phase: 'waiting' as const, linesCompared: 0, linesTotal: other.lineCount }
  const { basis } = calibration
  const made = { id: desk.newId(), left, right, progress, at: desk.now(), before, basis }
  await addRun(db, made)
  const run = { ...made, state: 'running' as const }
  return { run, learn, keep, calibration, judged: judged.length }
}

type Planned = Awaited<ReturnType<typeof planRun>>

async function taskOf(
  db: DeskDb,
  { run, learn, keep, calibration }: Planned,
): Promise<MatchingTask> {
  const known = new Map<ListId, string[]>()
  const textsOf = async (list: ListId) => {
    const texts = known.get(list) ?? (await lineTexts(db, list))
    known.set(list, texts)
    return texts
  }
  const textsOfRun = async ({ left, right }: Pick<MatchRun, 'left' | 'right'>) => ({
    left: await textsOf(left),
    right: await textsOf(right),
  })
  const lists = await textsOfRun(run)
  const model = run.before === null ? undefined : await findModel(db, run.before)
  const before =
    run.before === null || model === undefined
      ? null
      : { lists: await textsOfRun(await getRun(db, run.before)), model }
  return { lists, calibration, keep, before, learn }
}

/** Writes of one run, one after another; the first that fails ends them, and is told at the end. */
class Writing {
  #last: Promise<void> = Promise.resolve()
  #waiting = 0
  readonly #desk: Desk
  readonly #run: string

  constructor(desk: Desk, run: string) {
    this.#desk = desk
    this.#run = run
  }

  /** Nothing is written of a run that somebody stopped. */
  next(write: (db: DeskDb) => Promise<void>): Promise<void> {
    this.#waiting += 1
    this.#last = this.#behind(this.#last, write)
    // Whoever ends the run waits for the last write and hears of it.
    this.#last.catch(() => {})
    return this.#last
  }

  async #behind(last: Promise<void>, write: (db: DeskDb) => Promise<void>): Promise<void> {
    await last
    await asDesk(this.#desk.db, async (db) => {
      if (await isStillRunning(db, this.#run)) await write(db)
    })
    this.#waiting -= 1
  }

  get isBusy(): boolean {
    return this.#waiting > 0
  }
}

export class MatchRunner {
  readonly #matchLists: MatchLists
  readonly #complain: (error: Error) => void
  readonly #running = new Map<string, AbortController>()
  /** Runs that are entered just now. */
  #starting = 0

  /** `complain` hears of defects; the run itself only says that it failed. */
  constructor(matchLists: MatchLists, complain: (error: Error) => void = () => {}) {
    this.#matchLists = matchLists
    this.#complain = complain
  }

  /** Starts a run and does not wait for its end; `ended` does. */
  async start(desk: Desk, wish: RunWish): Promise<{ run: MatchRun; ended: Promise<void> }> {
    if (this.#running.size + this.#starting >= matchRunsMax) {
      throw new Refusal('too-many', matchingRefusals.othersMatched)
    }
    this.#starting += 1
    try {
      const planned = await asDesk(desk.db, (db) => planRun(db, desk, wish))
      const ended = this.#toEnd(desk, planned).catch((error: unknown) => {
        if (error instanceof Error) this.#complain(error)
      })
      return { run: planned.run, ended }
    } finally {
      this.#starting -= 1
    }
  }

  stop(run: string): void {
    this.#running.get(run)?.abort()
  }

  /** A run whose thread went away with an earlier start of the desk has failed; it can be started again. */
  async closeLost(db: DeskDb): Promise<void> {
    for (const { id } of await listRuns(db, { state: 'running' }))
      if (!this.#running.has(id)) await endWithout(db, id, 'failed')
  }

  async #toEnd(desk: Desk, planned: Planned): Promise<void> {
    const { id } = planned.run
    const stop = new AbortController()
    this.#running.set(id, stop)
    try {
      await this.#matchAndKeep(desk, planned, stop.signal)
    } catch (error) {
      const state = stop.signal.aborted ? 'cancelled' : 'failed'
      await asDesk(desk.db, (db) => endWithout(db, id, state))
      if (!(error instanceof Refusal)) throw error
    } finally {
      this.#running.delete(id)
      tell(desk)
    }
  }

  async #matchAndKeep(desk: Desk, planned: Planned, signal: AbortSignal): Promise<void> {
    const { id, before, basis } = planned.run
    const writing = new Writing(desk, id)
    const task = await asDesk(desk.db, (db) => taskOf(db, planned))
    let phase: MatchingProgress['phase'] = 'waiting'
    let batches = 0
    const end = await this.#matchLists(task, {
      signal,
      onProgress: (progress) => {
        // Within a phase the newest number is enough.
        if (progress.phase === phase && writing.isBusy) return
        phase = progress.phase
        void writing.next((db) => setRun(db, id, { progress }))
      },
      onModel: (model) => void writing.next((db) => addModel(db, id, model)),
      onPairs: (rows) => {
        const isFirst = batches === 0
        batches += 1
        const written = writing.next((db) => addPairs(db, id, rows))
        if (isFirst) void written.then(() => tell(desk)).catch(() => {})
      },
    })
    await writing.next(async (db) => {
      await addChanges(db, id, end.changes?.proposals ?? [])
      const earlier = before === null ? null : await outcomeOf(db, before)
      const outcome = outcomeFrom(end, { basis, decisions: planned.judged }, earlier)
      const skippedPairs = outcome.skipped.reduce((sum, { pairs }) => sum + pairs, 0)
      const lines = { linesCompared: end.rightLines, linesTotal: end.rightLines }
      const progress = { ...lines, candidates: end.pairs, skippedPairs }
      await setRun(db, id, { state: 'done', progress, outcome })
    })
  }
}

/** No act: it is machinery, of which the desk's own pages alone hear. */
const tell = (desk: Desk) => desk.recorded({ name: 'matching.run', party: null, subject: null })
