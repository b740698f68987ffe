/**
 * Checks a plan of a pool against the pool as written, with nothing of the planner: each cycle
 * and chain, that nobody gives or gets twice, what it is worth, and that nothing is worth more.
 */
import { unreachable } from '../../../base/refusal.ts'
import type { CyclesForm } from '../../forms/cycles-form.ts'
import type { PlanReport } from '../check-plan.ts'
import { showNoneBetter, type LeastPrices } from './no-better.ts'
import { readPoolText, type WrittenPool } from './pool-text.ts'
import { waysIn } from './ways.ts'

/** `poolText` as PrefLib writes it; without `leastPrices` the bound is the planner's word. */
export async function reportOnCycles(
  poolText: string,
  plan: CyclesForm,
  leastPrices?: LeastPrices,
): Promise<PlanReport> {
  const pool = readPoolText(poolText)
  const broken = [...brokenPaths(plan, pool), ...brokenFigures(plan, pool)]
  const aims = (plan.aims ?? []).map(({ name }) => {
    return `That no plan of this value does better on ${name} rests on the solver.`
  })
  if (broken.length > 0) {
    return { broken, notChecked: [...aims, 'The bound is not checked before the rules are kept.'] }
  }
  const proof = await reportOnBound(plan, pool, leastPrices)
  return { broken: proof.broken, notChecked: [...aims, ...proof.notChecked] }
}

function brokenPaths({ cycles, chains, cycleMax, chainMax }: CyclesForm, pool: WrittenPool) {
  const broken: string[] = []
  const used = new Set<number>()
  const length = (path: readonly number[], most: number, kind: string) => {
    const isRight = path.length >= 2 && path.length <= most
    if (!isRight)
      broken.push(`The ${kind} ${path.join(', ')} has ${path.length} nodes, not 2 to ${most}.`)
  }
  for (const path of [...cycles, ...chains]) {
    for (const node of path) {
      if (used.has(node)) broken.push(`Node ${node} is used twice.`)
      used.add(node)
    }
  }
  for (const cycle of cycles) {
    length(cycle, cycleMax, 'cycle')
    for (const node of cycle.filter(pool.isAltruist)) {
      broken.push(`Node ${node} is an altruist and stands in a cycle.`)
    }
  }
  for (const chain of chains) {
    length(chain, chainMax + 1, 'chain')
    if (!pool.isAltruist(chain[0] ?? 0)) {
      broken.push(`The chain ${chain.join(', ')} does not begin with an altruist.`)
    }
  }
  for (const [source, target] of stepsOf({ cycles, chains })) {
    if (weightOf(pool, source, target) === undefined) {
      broken.push(`There is no arc from ${source} to ${target}.`)
    }
  }
  return broken
}

type Paths = Pick<CyclesForm, 'cycles' | 'chains'>

/** Who gives to whom. */
function stepsOf({ cycles, chains }: Paths): (readonly [number, number])[] {
  const around = cycles.flatMap((cycle) =>
    cycle.map((node, at) => [cycle.at(at - 1) ?? 0, node] as const),
  )
  const along = chains.flatMap((chain) =>
    chain.slice(1).map((node, at) => [chain[at] ?? 0, node] as const),
  )
  return [...around, ...along]
}

const weightOf = ({ arcs }: WrittenPool, source: number, target: number) =>
  arcs.get(source)?.get(target)

function brokenFigures(plan: CyclesForm, pool: WrittenPool): string[] {
  const { value, bound, status } = plan
  const worth = stepsOf(plan).reduce((sum, [source, target]) => {
    return sum + (weightOf(pool, source, target) ?? 0)
  }, 0)
  const right = worth / pool.scale
  const isProven = bound === value
  return [
    ...(value === right ? [] : [`The value is ${right}; the plan states ${value}.`]),
    ...(bound < value ? [`The value ${value} is beyond the bound of ${bound}.`] : []),
    ...(isProven === (status === 'optimal')
      ? []
      : [`The plan calls itself ${status} with the value ${value} and the bound ${bound}.`]),
    ...(plan.aims ?? []).flatMap((aim) => {
      const count = countOf(aim.name, plan, pool)
      return aim.value === count ? [] : [`${aim.name} is ${count}; the plan states ${aim.value}.`]
    }),
  ]
}

type AimName = NonNullable<CyclesForm['aims']>[number]['name']

function countOf(name: AimName, { cycles }: Paths, pool: WrittenPool): number {
  const long = cycles.filter((cycle) => cycle.length > 2)
  if (name === 'two-way') return cycles.length - long.length
  if (name === 'fewer-long') return long.length
  const steps = stepsOf({ cycles: long, chains: [] })
  return steps.filter(([source, target]) => weightOf(pool, target, source) !== undefined).length
}

async function reportOnBound(
  plan: CyclesForm,
  pool: WrittenPool,
  leastPrices: LeastPrices | undefined,
): Promise<PlanReport> {
  const isWord = `That no plan is worth more than ${plan.bound} is the planner's word`
  const ways = waysIn(pool, plan)
  if (ways === undefined) {
    return { broken: [], notChecked: [`${isWord}: there are too many cycles to look at.`] }
  }
  if (leastPrices === undefined) return { broken: [], notChecked: [`${isWord}.`] }
  const bound = Math.round(plan.bound * pool.scale)
  const shown = await showNoneBetter({ nodes: pool.nodes, ways, bound }, leastPrices)
  switch (shown.kind) {
    case 'none is better':
      return { broken: [], notChecked: [] }
    case 'better': {
      const value = Math.round(shown.value) / pool.scale
      return { broken: [`A plan is worth ${value}, more than the bound.`], notChecked: [] }
    }
    case 'open':
      return { broken: [], notChecked: [`${isWord}: no short argument was found.`] }
    default:
      return unreachable(shown)
  }
}
