/**
 * Withdrawals on the networks of a solved plan: each name is taken out by one search
 * along its own path, never by planning anew. The result is as proven as a whole plan,
 * since the prices are kept valid at every step.
 */
import type { Problem } from '../../forms/problem.ts'
import { countsOf, type ClassRoute } from '../flow/class-route.ts'
import type { PeopleClass } from '../flow/classes.ts'
import { gainsOfCounts } from '../flow/counts.ts'
import { dutyFlow } from '../flow/duty-flow.ts'
import type { FlowNetwork } from '../flow/flow-network.ts'
import { formulaFlow, type FormulaFlow } from '../flow/formula-flow.ts'
import { countsOfDuty, type DutyPart, type FlowSolution } from '../flow/solve-by-flow.ts'
import { addGains } from '../levels.ts'

export type Withdrawal = Problem['holds'][number]

type Place = { readonly route: ClassRoute; readonly network: FlowNetwork; readonly duty?: DutyPart }

export class WarmRepair {
  readonly #start: FlowSolution
  readonly #places = new Map<string, Place>()
  /** Classes that somebody has left, by what they were at the start. */
  readonly #now = new Map<PeopleClass, PeopleClass>()
  readonly #withdrawn: Withdrawal[] = []

  /** The networks of `solution` are used up: it is not to be read afterwards. */
  constructor(solution: FlowSolution) {
    this.#start = solution
    for (const duty of solution.duty) this.#note(duty.solved, duty)
    for (const flow of [solution.living, solution.remains]) {
      if (flow !== undefined) this.#note(flow.solved)
    }
  }

  /** Companions are settled by a search over whole flows, so no single path repairs them. */
  static canCarry({ search }: FlowSolution): boolean {
    return search.companions === 0
  }

  /** False if an account that opened with a credit can then no longer close. */
  withdraw(withdrawal: Withdrawal): boolean {
    const place = this.#places.get(withdrawal.person)
    this.#withdrawn.push(withdrawal)
    if (place === undefined) return true
    this.#places.delete(withdrawal.person)
    const { group } = place.route
    const now = this.#now.get(group) ?? group
    const people = now.people.filter(({ id }) => id !== withdrawal.person)
    this.#now.set(group, { ...now, people })
    if (place.duty !== undefined) return this.#withdrawDuty(place.duty, place.route)
    return place.network.lower(place.route.supply)
  }

  /** The plan as it stands, read from the networks. */
  solution(): FlowSolution {
    const { problem, frame, standings } = this.#start
    const duty = this.#start.duty.map((part) => {
      const solved = { ...part.solved, routes: this.#renewed(part.solved.routes) }
      return { ...part, solved, flow: dutyFlow(solved) }
    })
    const read = (flow: FormulaFlow | undefined) =>
      flow && formulaFlow({ ...flow.solved, routes: this.#renewed(flow.solved.routes) })
    const [living, remains] = [read(this.#start.living), read(this.#start.remains)]
    let gains = gainsOfCounts(countsOfDuty(duty), frame)
    for (const flow of [living, remains]) if (flow) gains = addGains(gains, flow.gains)
    const withdrawn = new Set(this.#withdrawn.map(({ person }) => person))
    return {
      ...this.#start,
      problem: { ...problem, holds: [...problem.holds, ...this.#withdrawn] },
      standings: {
        eligible: standings.eligible.filter(({ id }) => !withdrawn.has(id)),
        leftOut: [
          ...standings.leftOut.filter(({ person }) => !withdrawn.has(person)),
          ...[...withdrawn].map((person) => ({ person, reason: 'hold' as const })),
        ],
      },
      classes: this.#start.classes.map((group) => this.#now.get(group) ?? group),
      duty,
      living,
      remains,
      gains,
      bound: gains,
    }
  }

  #note(
    { routes, network }: { routes: readonly ClassRoute[]; network: FlowNetwork },
    duty?: DutyPart,
  ) {
    for (const route of routes) {
      for (const { id } of route.group.people) {
        this.#places.set(id, { route, network, ...(duty && { duty }) })
      }
    }
  }

  #renewed(routes: readonly ClassRoute[]): readonly ClassRoute[] {
    return routes.map((route) => ({ ...route, group: this.#now.get(route.group) ?? route.group }))
  }

  /** A place that the duty track no longer needs goes to the formula, and the other way round. */
  #withdrawDuty({ party, transport, solved }: DutyPart, route: ClassRoute): boolean {
    const used = () => {
      const all = new Int32Array(this.#start.frame.stages)
      for (const byStage of countsOf(solved.network, solved.routes).values()) {
        for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) + (byStage[at] ?? 0)
      }
      return all
    }
    const before = used()
    if (!solved.network.lower(route.supply)) throw new Error('nobody travelling keeps every rule')
    const formula = this.#start.living?.solved
    if (formula === undefined) return true
    const after = used()
    const freed = before.map((places, at) => places - (after[at] ?? 0))
    const changed = [...freed.entries()].flatMap(([at, places]) => {
      const arc = formula.placeArc(party, transport, at)
      return arc === undefined ? [] : [{ arc, places }]
    })
    for (const { arc, places } of changed) times(places, () => formula.network.raise(arc))
    return changed.every(({ arc, places }) => times(-places, () => formula.network.lower(arc)))
  }
}

/** Until it gives false, and says whether it never did. */
function times(count: number, step: () => boolean): boolean {
  for (let at = 0; at < count; at++) if (!step()) return false
  return true
}
