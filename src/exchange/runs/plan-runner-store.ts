/**
 * Takes runs of the planner to their end, at most so many at once. A run lives in this process
 * alone: what was under way when the desk ended is started again by hand. A plan that the
 * independent checker does not pass is not kept.
 */
import type { Desk } from '../../acts/desk.ts'
import type { ExchangeId, PersonId, PlanId } from '../../base/ids.ts'
import { planRunsMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk, type DeskDb } from '../../db/desk-db.ts'
import type { planInThread, PlanningEnd, PlanningProgress } from '../../jobs/plan-in-thread.ts'
import { askPlan, type AskedPlan, type PlanFacts } from '../plans/asked-plan.ts'
import { newestPlan } from '../plans/newest-plan.ts'
import { readPlanFacts } from '../plans/plan-facts-store.ts'
import { drawnFor } from '../pool/plan-people.ts'
import { askRepair } from '../repairs/repair-question.ts'
import { trialOf, type RepairTrial } from '../repairs/repair-trial.ts'
import { planningRefusals } from '../refusals.ts'
import type { Exchange } from '../store.ts'
import { summaryOf, type PlanRun, type PlanRunProgress } from './plan-run.ts'
import {
  addPlanRun,
  endPlanRun,
  lastDrawn,
  listPlanRuns,
  setProgress,
  type PlanRunEnd,
} from './plan-run-store.ts'
import { refuseUnfitTerms } from '../terms/fitting-terms.ts'
import { onTerms, wholeTerms, type Terms } from '../terms/terms.ts'

export type PlanInThread = typeof planInThread

export type PlanRunWish = {
  readonly exchange: ExchangeId
  /** The newest plan, when names of it were struck or held. */
  readonly accepted?: PlanId | undefined
  /** The final plan, when somebody of it withdrew before their day. */
  readonly repairs?: PlanId | undefined
  readonly terms?: Terms | undefined
  readonly seconds?: number | undefined
}

const usualSeconds = 60

async function enterRun(db: DeskDb, desk: Desk, wish: PlanRunWish) {
  const facts = await readPlanFacts(db, wish.exchange)
  refuseUnfitTerms(facts.exchange, wish.terms ?? null)
  const at = desk.now()
  const accepted = wish.accepted === undefined ? null : newestPlan(facts.plans, wish.accepted)
  const before = await lastDrawn(db, wish.exchange)
  const repairs = wish.repairs === undefined ? null : finalOf(facts, wish.repairs)
  const asked =
    repairs === null
      ? askPlan(
          facts,
          { at, newId: desk.newId },
          { accepted, drawn: before, terms: wish.terms ?? null },
        )
      : askRepair(facts, at)
  const drawn = new Map([
    ...before,
    ...asked.people.map((person) => [drawnFor(person), person.id] as const),
  ])
  const run = await addPlanRun(db, {
    id: desk.newId(),
    exchange: wish.exchange,
    accepted: accepted?.id ?? null,
    repairs,
    // Whole: the exchange may stand on others before this run is looked at again.
    terms: repairs === null ? wholeTerms(onTerms(facts.exchange, wish.terms ?? null)) : null,
    at,
    text: asked.text,
    sha256: asked.sha256,
    drawn,
  })
  return { run, asked, exchange: facts.exchange, seconds: wish.seconds ?? usualSeconds }
}

function finalOf({ final }: PlanFacts, meant: PlanId): PlanId {
  if (final === meant) return meant
  throw new Refusal('stale-version', planningRefusals.anotherFinal)
}

type Entered = {
  readonly run: PlanRun
  readonly asked: AskedPlan
  readonly exchange: Exchange
  readonly seconds: number
}

function endOf({ asked, exchange }: Entered, { plan, broken }: PlanningEnd): PlanRunEnd {
  const [first] = broken
  if (first !== undefined)
    return { state: 'failed', said: `${planningRefusals.notPassed} ${first}` }
  return { state: 'done', plan, summary: summaryOf(plan, exchange.parties, asked.people) }
}

function progressAfter(before: PlanRunProgress, told: PlanningProgress): PlanRunProgress {
  if (told.phase === 'checking') return { ...before, phase: 'checking' }
  const { level } = told
  const others = before.levels.filter(({ name }) => name !== level?.name)
  return { phase: 'planning', levels: level === null ? others : [...others, level] }
}

export class PlanRunner {
  readonly #planInThread: PlanInThread
  readonly #complain: (error: Error) => void
  readonly #running = new Map<string, AbortController>()
  /** Runs that are entered just now. */
  #starting = 0

  /** `complain` hears of defects; the run itself only says that there is no plan. */
  constructor(planHere: PlanInThread, complain: (error: Error) => void = () => {}) {
    this.#planInThread = planHere
    this.#complain = complain
  }

  /** Starts a run and does not wait for its end; `ended` does. */
  async start(desk: Desk, wish: PlanRunWish): Promise<{ run: PlanRun; ended: Promise<void> }> {
    if (this.#running.size + this.#starting >= planRunsMax) {
      throw new Refusal('too-many', planningRefusals.othersPlanned)
    }
    this.#starting += 1
    try {
      const entered = await asDesk(desk.db, (db) => enterRun(db, desk, wish))
      const stop = new AbortController()
      this.#running.set(entered.run.id, stop)
      const ended = this.#toEnd(desk, entered, stop.signal).catch((error: unknown) => {
        if (error instanceof Error) this.#complain(error)
      })
      return { run: entered.run, ended }
    } finally {
      this.#starting -= 1
    }
  }

  /** Computed and answered at once, in a thread as a run is; nothing is kept. */
  async tryRepair(
    desk: Desk,
    { exchange, withdrawn }: { exchange: ExchangeId; withdrawn: readonly PersonId[] },
  ): Promise<RepairTrial> {
    if (this.#running.size + this.#starting >= planRunsMax) {
      throw new Refusal('too-many', planningRefusals.othersPlanned)
    }
    this.#starting += 1
    try {
      const facts = await asDesk(desk.db, (db) => readPlanFacts(db, exchange))
      const asked = askRepair(facts, desk.now(), new Set(withdrawn))
      const { text, sha256 } = asked
      const end = await this.#planInThread({ text, sha256, seconds: usualSeconds })
      const [first] = end.broken
      if (first !== undefined)
        throw new Refusal('wrong-state', `${planningRefusals.notPassed} ${first}`)
      return trialOf(facts, asked, end.plan)
    } finally {
      this.#starting -= 1
    }
  }

  stop(run: string): void {
    this.#running.get(run)?.abort()
  }

  /** A run whose thread went away with an earlier start of the desk has failed; it can be started again. */
  async closeLost(db: DeskDb): Promise<void> {
    for (const { id } of await listPlanRuns(db, { state: 'running' })) {
      if (this.#running.has(id)) continue
      await endPlanRun(db, id, { state: 'failed', said: planningRefusals.lost })
    }
  }

  async #toEnd(desk: Desk, entered: Entered, signal: AbortSignal): Promise<void> {
    const { id } = entered.run
    try {
      const end = await this.#plan(desk, entered, signal)
      await asDesk(desk.db, (db) => endPlanRun(db, id, end))
      if (end.state !== 'done') this.#complain(new Error(`run ${id}: ${end.said}`))
    } catch (error) {
      const said = error instanceof Refusal ? error.message : planningRefusals.brokenOff
      const state = signal.aborted ? 'cancelled' : 'failed'
      await asDesk(desk.db, (db) => endPlanRun(db, id, { state, said }))
      const defect = error instanceof Refusal ? error.facts['error'] : error
      if (defect instanceof Error) this.#complain(defect)
    } finally {
      this.#running.delete(id)
      tell(desk)
    }
  }

  async #plan(desk: Desk, entered: Entered, signal: AbortSignal): Promise<PlanRunEnd> {
    const { run, asked, seconds } = entered
    let { progress } = run
    let writing: Promise<void> = Promise.resolve()
    const { text, sha256 } = asked
    const end = await this.#planInThread(
      { text, sha256, seconds },
      {
        signal,
        onProgress: (told) => {
          progress = progressAfter(progress, told)
          const now = progress
          // Whoever ends the run waits for the last write and hears of it.
          writing = writing.then(() => asDesk(desk.db, (db) => setProgress(db, run.id, now)))
          writing.catch(() => {})
        },
      },
    )
    await writing
    return endOf(entered, end)
  }
}

/** No act: it is machinery, of which the desk's own pages alone hear. */
const tell = (desk: Desk) =>
  desk.recorded({ name: 'exchange.plan-run', party: null, subject: null })
