/** What the chart of the balance draws: who leaves in each stage on either side, and who is ahead after it. */
import { peopleCounted, type ExchangeHead, type Plan } from '../plans.ts'

export type Move = {
  readonly stage: string
  /** People of the first party who leave in the count, and outside it; of the second the same. */
  readonly first: readonly [counted: number, outside: number]
  readonly second: readonly [counted: number, outside: number]
  /** Above 0 the first party has given more; null: not known. */
  readonly ahead: number | null
}

export function movesOf(
  { stages, parties }: Pick<ExchangeHead, 'stages' | 'parties'>,
  plan: Plan,
): Move[] {
  const [first = '', second = ''] = parties
  return stages.map(({ id }, at) => ({
    stage: id,
    first: peopleCounted(plan, first, id),
    second: peopleCounted(plan, second, id),
    ahead: plan.ahead[at] ?? null,
  }))
}
