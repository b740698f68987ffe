/**
 * One exchange played stage by stage, some of its people withdrawing on the morning they
 * should leave. Three ways to go on: repair the plan, put in whoever has waited longest
 * within the bound of the account, or simply fill every place.
 */
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { cutStages } from '../repair/cut-stages.ts'
import { repairPlan } from '../repair/repair-plan.ts'
import { placesOf, roomOf } from '../room.ts'
import { standingsOf, type Standing } from '../standing.ts'

export const ways = ['repair', 'longest-held', 'fill'] as const
export type Way = (typeof ways)[number]

export type Played = {
  /** The living who left. */
  readonly released: number
  /** People of the signed plan who left in another stage than was signed, or not at all though willing. */
  readonly moved: number
  /** The furthest that the first and the second party of the clause were ahead after any stage. */
  readonly ahead: readonly [number, number]
  /** The account at the end. */
  readonly open: number
}

type Task = {
  readonly problem: Problem
  readonly plan: SettledPlan
  /** Who withdraws when their morning comes. */
  readonly withdraws: (person: string) => boolean
}

export function playExchange(way: Way, task: Task): Played {
  const stages = way === 'repair' ? byRepair(task) : byHand(task, way === 'longest-held')
  return judged(stages, task)
}

const sha256 = '0'.repeat(64)

/** Who leaves in each stage when every morning's withdrawals are repaired before anybody leaves. */
function byRepair({ problem, plan, withdraws }: Task): readonly (readonly string[])[] {
  const left: (readonly string[])[] = []
  let now = { problem, plan }
  for (let stage = 0; stage < problem.stages.length; stage++) {
    for (;;) {
      const withdrawn = (now.plan.stages[0]?.people ?? [])
        .filter(withdraws)
        .map((person) => ({ person, reason: 'withdrawn' as const }))
      if (withdrawn.length === 0) break
      const asked = { problem: now.problem, signed: now.plan, carriedOut: 0, withdrawn }
      const repaired = repairPlan(asked, sha256)
      // No plan closes the account any more: who stays behind waits for the next exchange.
      if (repaired.plan.status === 'impossible') return left
      now = { problem: repaired.problem, plan: repaired.plan }
    }
    left.push(now.plan.stages[0]?.people ?? [])
    if (stage + 1 === problem.stages.length) break
    const rest = cutStages(now.problem, now.plan, 1)
    const accounts = now.plan.accounts.map(({ clause, ahead }) => ({
      clause,
      ahead: Array.isArray(ahead) ? ahead.slice(1) : ahead,
    }))
    now = { problem: rest, plan: { ...now.plan, stages: now.plan.stages.slice(1), accounts } }
  }
  return left
}

/** Vacant places go to the longest held who are willing; `keepsBound` holds back whoever would break it. */
function byHand({ problem, plan, withdraws }: Task, keepsBound: boolean) {
  const room = roomOf(problem)
  const clause = problem.formula.find(({ categories }) => !categories.includes('remains'))
  const [first, most] = boundOf(clause)
  const waiting = new Map(
    standingsOf(problem)
      .eligible.toSorted((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
      .map((one) => [one.id, one]),
  )
  let ahead = 0
  const step = (one: Standing) => (one.clause < 0 ? 0 : one.heldBy === first ? 1 : -1)
  return plan.stages.map(({ people }, at) => {
    const free = new Map<string, number>()
    const leaving: Standing[] = []
    const tryOne = (one: Standing) => {
      const key = `${one.transport} ${one.heldBy}`
      const places = free.get(key) ?? placesOf(room, one.heldBy, one.transport)[at] ?? 0
      if (places === 0 || one.from > at || withdraws(one.id)) return
      free.set(key, places - 1)
      leaving.push(one)
      waiting.delete(one.id)
    }
    for (const id of people) {
      const one = waiting.get(id)
      if (one !== undefined) tryOne(one)
    }
    for (const one of waiting.values()) tryOne(one)
    const after = leaving.reduce((sum, one) => sum + step(one), ahead)
    const bound = at + 1 === plan.stages.length ? 0 : most
    let tooMany = keepsBound ? Math.max(0, Math.abs(after) - bound) : 0
    const gone = leaving.toReversed().filter((one) => {
      if (tooMany === 0 || step(one) !== Math.sign(after)) return true
      tooMany -= 1
      waiting.set(one.id, one)
      return false
    })
    ahead = gone.reduce((sum, one) => sum + step(one), ahead)
    return gone.map(({ id }) => id)
  })
}

function boundOf(clause: Problem['formula'][number] | undefined): readonly [string, number] {
  if (clause?.kind !== 'one-for-one') return ['', Infinity]
  return [clause.between[0], clause.aheadMax]
}

function judged(
  stages: readonly (readonly string[])[],
  { problem, plan, withdraws }: Task,
): Played {
  const standing = new Map(standingsOf(problem).eligible.map((one) => [one.id, one]))
  const clause = problem.formula.find(({ categories }) => !categories.includes('remains'))
  const [first] = boundOf(clause)
  const wentAt = new Map(stages.flatMap((people, at) => people.map((id) => [id, at] as const)))
  const signedAt = new Map(
    plan.stages.flatMap(({ people }, at) => people.map((id) => [id, at] as const)),
  )
  let [open, most, least] = [0, 0, 0]
  for (const people of stages) {
    for (const id of people) {
      const one = standing.get(id)
      if (one !== undefined && one.clause >= 0 && one.transport !== 'remains') {
        open += one.heldBy === first ? 1 : -1
      }
    }
    most = Math.max(most, open)
    least = Math.min(least, open)
  }
  const living = [...wentAt.keys()].filter((id) => standing.get(id)?.transport !== 'remains')
  const moved = [...signedAt].filter(([id, at]) => !withdraws(id) && wentAt.get(id) !== at)
  return { released: living.length, moved: moved.length, ahead: [most, 0 - least], open }
}
