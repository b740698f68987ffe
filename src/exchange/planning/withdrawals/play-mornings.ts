/**
 * What a plan comes to when some of its people withdraw on the morning they should leave, and each
 * morning is repaired before anybody leaves: how many leave, how many others move, how far each
 * side is ahead. Who withdraws is drawn from a seed; the planner is handed in, so any formula of
 * one account, or of none, can be played.
 */
import { Refusal } from '../../../base/refusal.ts'
import type { Plan, SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { planningRefusals } from '../../refusals.ts'
import { cutStages } from '../repair/cut-stages.ts'
import type { RepairTask } from '../repair/repair-plan.ts'
import { problemAfter } from '../repair/repair-plan.ts'
import type { Withdrawal } from '../repair/warm-repair.ts'
import { shareOf, spreadOf, type Spread } from './spread.ts'

export type RateOutlook = {
  /** Of those planned, how many withdraw: 0.1 for one of ten. */
  readonly rate: number
  readonly withdrew: Spread
  /** The living who leave. */
  readonly released: Spread
  /** People of the plan who leave in another stage, or not at all though willing. */
  readonly moved: Spread
  /** The furthest that the first and the second side are ahead after any stage; null: there is no account. */
  readonly ahead: readonly [Spread, Spread] | null
  /** Runs that ended early, since no plan kept every rule any more. */
  readonly brokenOff: number
}

export type PlayedMornings = {
  /** Runs of each rate; fewer than asked for when the time was over. */
  readonly runs: number
  /** The living who leave when nobody withdraws. */
  readonly planned: number
  readonly rates: readonly RateOutlook[]
}

export type MorningsAsked = {
  readonly rates: readonly number[]
  readonly runs: number
  readonly seed: string
  /** What keeps somebody already, beside the holds that the plan was made with. */
  readonly held?: readonly Withdrawal[]
  /** The plan after these withdrawals, with as few moves as possible. */
  readonly repair: (task: RepairTask) => Promise<Plan>
  /** False: what was played so far is given. */
  readonly goOn?: () => boolean
  readonly progress?: (played: number) => void
}

type Run = {
  readonly withdrew: number
  readonly released: number
  readonly moved: number
  readonly ahead: readonly [number, number]
  readonly isBrokenOff: boolean
}

export async function playMornings(
  problem: Problem,
  plan: SettledPlan,
  asked: MorningsAsked,
): Promise<PlayedMornings> {
  const hasAccount = accountIn(problem)
  const { rates, held = [], goOn = () => true } = asked
  const remains = remainsIn(problem)
  const start = await withoutHeld({ problem, plan }, held, asked.repair)
  const played: (readonly Run[])[] = []
  // Round by round, so that every rate has been played as often when the time is over.
  for (let round = 0; round < asked.runs; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one solver, and the progress is told in order
    const runs = await playRound({ start, plan, asked, remains, round }).catch((error: unknown) => {
      if (round === 0 || goOn()) throw error
      return null
    })
    // A round that the end of the time fell into is not counted.
    if (runs === null || (round > 0 && !goOn())) break
    played.push(runs)
  }
  const living = plan.stages.flatMap(({ people }) => people).filter((id) => !remains.has(id))
  const ofRate = (at: number) => played.flatMap((runs) => runs[at] ?? [])
  return {
    runs: played.length,
    planned: living.length,
    rates: rates.map((rate, at) => outlookOf(rate, ofRate(at), hasAccount)),
  }
}

type Round = {
  readonly start: Morning
  readonly plan: SettledPlan
  readonly asked: MorningsAsked
  readonly remains: ReadonlySet<string>
  readonly round: number
}

/** Each rate once, with the same draw. */
async function playRound({ start, plan, asked, remains, round }: Round): Promise<Run[]> {
  const { rates, seed, repair, progress = () => {} } = asked
  const runs: Run[] = []
  for (const [at, rate] of rates.entries()) {
    const withdraws = (person: string) =>
      !remains.has(person) && shareOf(`${seed}\n${round}\n${person}`) < rate
    // oxlint-disable-next-line no-await-in-loop -- one solver, and the progress is told in order
    runs.push(await playOnce({ start, plan, withdraws, repair }))
    progress(round * rates.length + at + 1)
  }
  return runs
}

const remainsIn = ({ people }: Problem): ReadonlySet<string> =>
  new Set(people.filter(({ category }) => category === 'remains').map(({ id }) => id))

type Morning = { readonly problem: Problem; readonly plan: SettledPlan }

/** The plan with which the first morning begins; refused if there is none with these people held. */
async function withoutHeld(
  { problem, plan }: Morning,
  held: readonly Withdrawal[],
  repair: MorningsAsked['repair'],
): Promise<Morning> {
  const planned = new Set(plan.stages.flatMap(({ people }) => people))
  // Nobody who is held is put in for somebody either.
  if (!held.some(({ person }) => planned.has(person))) {
    return { problem: { ...problem, holds: [...problem.holds, ...held] }, plan }
  }
  const task = { problem, signed: plan, carriedOut: 0, withdrawn: held }
  const mended = await repair(task)
  if (mended.status === 'impossible') throw new Refusal('wrong-state', planningRefusals.noRepair)
  return { problem: problemAfter(task), plan: mended }
}

/** Circles, and all for all, are not even after each stage, and no repair opens with what is left. */
function accountIn({ formula }: Problem): boolean {
  for (const { kind } of formula) {
    if (kind === 'cycles' || kind === 'all-for-all') {
      throw new Refusal('wrong-state', planningRefusals.notPlayed)
    }
  }
  return formula.some(({ kind }) => kind !== 'unilateral')
}

function outlookOf(rate: number, runs: readonly Run[], hasAccount: boolean): RateOutlook {
  const spread = (figure: (run: Run) => number) => spreadOf(runs.map(figure))
  return {
    rate,
    withdrew: spread(({ withdrew }) => withdrew),
    released: spread(({ released }) => released),
    moved: spread(({ moved }) => moved),
    ahead: hasAccount ? [spread(({ ahead }) => ahead[0]), spread(({ ahead }) => ahead[1])] : null,
    brokenOff: runs.filter(({ isBrokenOff }) => isBrokenOff).length,
  }
}

type Playing = {
  readonly start: Morning
  /** As it was signed. */
  readonly plan: SettledPlan
  readonly withdraws: (person: string) => boolean
  readonly repair: MorningsAsked['repair']
}

async function playOnce({ start, plan, withdraws, repair }: Playing): Promise<Run> {
  const left: (readonly string[])[] = []
  const { stages } = start.problem
  const accounts = [0, accountBefore(start.problem)]
  const gone = new Set<string>()
  let now = start
  for (let stage = 0; stage < stages.length; stage += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a morning follows the one before it
    const morning = await repaired(now, { withdraws, repair, gone })
    // No plan closes the account any more: who stays behind waits for the next exchange.
    if (morning === null) break
    left.push(morning.plan.stages[0]?.people ?? [])
    accounts.push(accountAfter(morning.plan))
    if (stage + 1 < stages.length) now = nextMorning(morning)
  }
  const barred = new Set(start.problem.holds.map(({ person }) => person))
  const wentAt = new Map(left.flatMap((people, at) => people.map((id) => [id, at] as const)))
  const signed = plan.stages.flatMap(({ people }, at) => people.map((id) => [id, at] as const))
  const isFree = (id: string) => !gone.has(id) && !barred.has(id)
  const remains = remainsIn(start.problem)
  return {
    withdrew: gone.size,
    released: [...wentAt.keys()].filter((id) => !remains.has(id)).length,
    moved: signed.filter(([id, at]) => isFree(id) && wentAt.get(id) !== at).length,
    ahead: [Math.max(...accounts), 0 - Math.min(...accounts)],
    isBrokenOff: left.length < stages.length,
  }
}

/** Whoever is put in for somebody may withdraw too, until nobody of the stage does. */
async function repaired(
  before: Morning,
  { withdraws, repair, gone }: Pick<Playing, 'withdraws' | 'repair'> & { gone: Set<string> },
): Promise<Morning | null> {
  let now = before
  for (let tried = 0; tried <= before.problem.people.length; tried += 1) {
    const names = (now.plan.stages[0]?.people ?? []).filter(withdraws)
    if (names.length === 0) return now
    for (const name of names) gone.add(name)
    const withdrawn = names.map((person) => ({ person, reason: 'withdrawn' as const }))
    const task = { problem: now.problem, signed: now.plan, carriedOut: 0, withdrawn }
    // oxlint-disable-next-line no-await-in-loop -- the next question depends on this answer
    const plan = await repair(task)
    if (plan.status === 'impossible') return null
    now = { problem: problemAfter(task), plan }
  }
  return now
}

function nextMorning({ problem, plan }: Morning): Morning {
  const accounts = plan.accounts.map(({ clause, ahead }) => ({
    clause,
    ahead: Array.isArray(ahead) ? ahead.slice(1) : ahead,
  }))
  const rest = { ...plan, stages: plan.stages.slice(1), accounts }
  return { problem: cutStages(problem, plan, 1), plan: rest }
}

/** Of the living: the first clause that has an account. */
function accountBefore({ formula }: Problem): number {
  const [clause] = formula.filter(({ kind }) => kind === 'one-for-one' || kind === 'ratio')
  return clause?.kind === 'one-for-one' || clause?.kind === 'ratio' ? clause.credit : 0
}

function accountAfter({ accounts: [account] }: SettledPlan): number {
  const ahead = account?.ahead ?? []
  return Array.isArray(ahead) ? (ahead[0] ?? 0) : 0
}
