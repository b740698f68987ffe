/**
 * Why is this person not on the plan, or not earlier? The reason of the plan, the rank in
 * the class, the row that stands in the way, and what would get worse if the person were
 * put in: found by one search on the warm networks. It speaks of figures and of nobody else.
 */
import { notFound } from '../../../base/refusal.ts'
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { LevelName } from '../../forms/problem.ts'
import { say } from '../../forms/sentences.ts'
import type { ClassRoute } from '../flow/class-route.ts'
import type { Costs } from '../flow/flow-costs.ts'
import type { FlowNetwork } from '../flow/flow-network.ts'
import type { FormulaFlow } from '../flow/formula-flow.ts'
import type { DutyPart, FlowSolution } from '../flow/solve-by-flow.ts'
import { gainsOf } from '../levels.ts'
import { dutyBinding, formulaBinding, type BindingRow, type Way } from './binding-row.ts'

export type Rank = {
  /** Counted from 1, longest held first, then the sealed lottery. */
  readonly place: number
  readonly of: number
  /** How many of the class go, or go earlier. */
  readonly cutOff: number
  readonly heldDays: number
  readonly lastToGoDays: number
}

/** What another plan that takes the person in would be. */
export type ForcedIn =
  /** The first level that gets worse, and by how much. */
  | {
      readonly outcome: 'worse'
      readonly level: LevelName
      readonly by: number
      readonly text: string
    }
  /** No level changes: the order inside a class, or between classes, decided; or no plan can. */
  | { readonly outcome: 'class-mate' | 'as-good' | 'impossible'; readonly text: string }

export type Explanation = {
  readonly person: string
  /** Undefined if the person stays. */
  readonly stage: string | undefined
  readonly reason: SettledPlan['stays'][number]['reason'] | 'later' | 'first-stage'
  readonly text: string
  readonly rank?: Rank
  readonly binding?: BindingRow
  /** Absent where a hold or a missing clause settles it, and where nothing is left to wish for. */
  readonly forcedIn?: ForcedIn
}

type Seat = {
  readonly route: ClassRoute
  readonly index: number
  readonly network: FlowNetwork
  readonly costs: Costs
  readonly duty?: DutyPart
  readonly formula?: FormulaFlow
}

export class Explainer {
  readonly #solution: FlowSolution
  readonly #seats = new Map<string, Seat>()
  readonly #stageOf: ReadonlyMap<string, number>
  readonly #stays: ReadonlyMap<string, SettledPlan['stays'][number]>

  /** `plan` is the plan of this solution. */
  constructor(solution: FlowSolution, plan: SettledPlan) {
    this.#solution = solution
    for (const duty of solution.duty) this.#note({ ...duty.solved, duty })
    for (const formula of [solution.living, solution.remains]) {
      if (formula !== undefined) this.#note({ ...formula.solved, formula })
    }
    this.#stageOf = new Map(
      plan.stages.flatMap(({ people }, at) => people.map((id) => [id, at] as const)),
    )
    this.#stays = new Map(plan.stays.map((stay) => [stay.person, stay]))
  }

  #note({
    routes,
    ...more
  }: Omit<Seat, 'route' | 'index'> & { readonly routes: readonly ClassRoute[] }) {
    const { network, costs, duty, formula } = more
    for (const route of routes) {
      for (const [index, { id }] of route.group.people.entries()) {
        const of = { ...(duty && { duty }), ...(formula && { formula }) }
        this.#seats.set(id, { route, index, network, costs, ...of })
      }
    }
  }

  /** Throws "not found" for a person of another problem. */
  explain(person: string): Explanation {
    const at = this.#stageOf.get(person)
    const stay = this.#stays.get(person)
    if (at === undefined && stay === undefined) throw notFound({ person })
    const stage = at === undefined ? undefined : this.#solution.problem.stages[at]?.id
    const said = stay ?? laterOf(stage ?? '')
    const seat = this.#seats.get(person)
    const head = { person, stage, reason: said.reason, text: said.text }
    if (seat === undefined) return head
    const { one } = seat.route.group
    if (at === one.from) {
      return {
        ...head,
        reason: 'first-stage',
        text: say('firstStage', {}),
      }
    }
    const wished = this.#wished(one.from, at)
    const rank = rankOf(seat, wished)
    if (rank !== undefined) return { ...head, rank, forcedIn: sameClass }
    const binding = this.#binding(seat, wished)
    return { ...head, ...(binding && { binding }), forcedIn: this.#forcedIn(seat, wished) }
  }

  /** The stages the person would rather have, by number. */
  #wished(from: number, at: number | undefined): readonly number[] {
    const to = at ?? this.#solution.frame.stages
    return Array.from({ length: to - from }, (_, later) => from + later)
  }

  #binding({ route, duty, formula }: Seat, among: readonly number[]): BindingRow | undefined {
    const { problem, frame } = this.#solution
    const { one } = route.group
    const way: Way = {
      person: one,
      stages: problem.stages.map(({ id }) => id),
      among,
      gain: (at) => gainsOf(one, { ...frame, at }),
    }
    if (duty !== undefined) return dutyBinding(way, duty.flow.places)
    const clause = formula?.solved.task.clause
    return formula && clause && formulaBinding(way, { clause, prices: formula.prices })
  }

  #forcedIn({ route, network, costs }: Seat, wished: readonly number[]): ForcedIn {
    const arcs = wished.flatMap((at) => route.stages[at] ?? [])
    const loss = network.lossOver(arcs)
    if (loss === undefined) {
      const text = 'No plan that keeps every rule takes this person so early.'
      return { outcome: 'impossible', text }
    }
    const figures = costs.figures(loss)
    const at = figures.findIndex((figure) => figure !== 0)
    const level = this.#solution.frame.levels[at]
    const by = figures[at] ?? 0
    if (level === undefined) {
      const text =
        'Another plan with this person is as good on every level; the sealed order decided.'
      return { outcome: 'as-good', text }
    }
    const worsens = level === 'changes' || level === 'imbalance' ? 'rises' : 'falls'
    return {
      outcome: 'worse',
      level,
      by,
      text: `With this person put in, the level "${level}" ${worsens} by ${by}.`,
    }
  }
}

const laterOf = (stage: string) => ({
  reason: 'later' as const,
  text: say('later', { stage }),
})

const sameClass: ForcedIn = {
  outcome: 'class-mate',
  text: 'No level changes: somebody of the same class, held longer or drawn first in the sealed lottery, would wait instead.',
}

/** Where class-mates have what is wished for, the order inside the class decided. */
function rankOf({ route, index, network }: Seat, wished: readonly number[]): Rank | undefined {
  const { people } = route.group
  const cutOff = wished.reduce((sum, at) => {
    const arc = route.stages[at]
    return sum + (arc === undefined ? 0 : network.sent(arc))
  }, 0)
  if (cutOff === 0) return undefined
  return {
    place: index + 1,
    of: people.length,
    cutOff,
    heldDays: people[index]?.days ?? 0,
    lastToGoDays: people[cutOff - 1]?.days ?? 0,
  }
}
