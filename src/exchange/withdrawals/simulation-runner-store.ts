/**
 * Plays withdrawals to their end, a few at once. What was played lives in this process alone, the
 * newest of each exchange: it rests on no act, and is played again from its seed at any time.
 */
import type { Desk } from '../../acts/desk.ts'
import type { ExchangeId } from '../../base/ids.ts'
import { simulationsMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { simulateInThread } from '../../jobs/simulate-in-thread.ts'
import { readPlanFacts } from '../plans/plan-facts-store.ts'
import { planningRefusals } from '../refusals.ts'
import {
  simulationOf,
  type Simulated,
  type SimulationView,
  type SimulationWish,
} from './simulation.ts'

export type SimulateInThread = typeof simulateInThread

type Kept = { view: SimulationView; readonly stop: AbortController }

export class SimulationRunner {
  readonly #simulate: SimulateInThread
  readonly #complain: (error: Error) => void
  /** One an exchange. */
  readonly #kept = new Map<ExchangeId, Kept>()
  #starting = 0

  constructor(simulate: SimulateInThread, complain: (error: Error) => void = () => {}) {
    this.#simulate = simulate
    this.#complain = complain
  }

  /** Starts it and does not wait for its end; `ended` does. */
  async start(
    desk: Desk,
    exchange: ExchangeId,
    { plan, seed: asked }: SimulationWish,
  ): Promise<{ simulation: SimulationView; ended: Promise<void> }> {
    const running = [...this.#kept.values()].filter(({ view }) => view.state === 'running')
    if (running.length + this.#starting >= simulationsMax) {
      throw new Refusal('too-many', planningRefusals.othersPlayed)
    }
    this.#starting += 1
    try {
      const facts = await asDesk(desk.db, (db) => readPlanFacts(db, exchange))
      const seed = asked ?? desk.newId()
      const simulated = simulationOf(facts, plan, { seed, at: desk.now() })
      const kept: Kept = { view: begun(desk, exchange, simulated), stop: new AbortController() }
      this.#kept.set(exchange, kept)
      return { simulation: kept.view, ended: this.#toEnd(kept, simulated) }
    } finally {
      this.#starting -= 1
    }
  }

  /** The newest of the exchange; null: none since the desk started. */
  newest(exchange: ExchangeId): SimulationView | null {
    return this.#kept.get(exchange)?.view ?? null
  }

  /** Stops it, unless it had ended before. */
  cancel(exchange: ExchangeId, id: string): SimulationView {
    const kept = this.#kept.get(exchange)
    if (kept?.view.id !== id) throw notFound({ simulation: id })
    if (kept.view.state === 'running') {
      kept.view = { ...kept.view, state: 'cancelled', said: planningRefusals.playStopped }
      kept.stop.abort()
    }
    return kept.view
  }

  async #toEnd(kept: Kept, { task }: Simulated): Promise<void> {
    /** Whatever the thread still says, what was stopped stays stopped. */
    const change = (changed: Partial<SimulationView>) => {
      if (kept.view.state === 'running') kept.view = { ...kept.view, ...changed }
    }
    try {
      const outcome = await this.#simulate(task, {
        signal: kept.stop.signal,
        onProgress: (played) => change({ played }),
      })
      const rates = outcome.rates.map(({ ahead, ...rest }) => {
        return { ...rest, ahead: ahead === null ? null : pair(ahead) }
      })
      change({ state: 'done', outcome: { ...outcome, rates } })
    } catch (error) {
      const said = error instanceof Refusal ? error.message : planningRefusals.brokenOff
      const isOver = kept.view.state !== 'running'
      change({ state: 'failed', said })
      const defect = error instanceof Refusal ? error.facts['error'] : error
      if (!isOver && defect instanceof Error) this.#complain(defect)
    }
  }
}

const pair = <Figure>([first, second]: readonly [Figure, Figure]): [Figure, Figure] => [
  first,
  second,
]

function begun(
  desk: Desk,
  exchange: ExchangeId,
  { plan, version, underWay, task }: Simulated,
): SimulationView {
  return {
    id: desk.newId(),
    exchange,
    plan,
    version,
    seed: task.seed,
    underWay,
    state: 'running',
    played: 0,
    toPlay: task.rates.length * task.runs,
    said: null,
    outcome: null,
    at: desk.now().toISOString(),
  }
}
