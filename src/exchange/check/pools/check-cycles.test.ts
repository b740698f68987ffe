import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { poolText, type PoolText } from '../../../../test/support/pool-text.ts'
import { bestByTrying } from '../../../../test/support/trying-every-cycle.ts'
import { planCycles } from '../../planning/cycles/plan-cycles.ts'
import { readWmd } from '../../planning/cycles/read-wmd.ts'
import { readCyclesForm, type CyclesForm } from '../../forms/cycles-form.ts'
import { reportOnCycles } from './check-cycles.ts'
import type { LeastPrices } from './no-better.ts'

/** Prices as good as any for a proof, and poor ones: each way's worth on its first node. */
const poorPrices: LeastPrices = async (nodes, ways) => {
  const prices = Array.from({ length: nodes }, () => 0)
  for (const {
    nodes: [first = 1],
    weight,
  } of ways) {
    prices[first - 1] = Math.max(prices[first - 1] ?? 0, weight)
  }
  return prices
}

/** 1 to 3 in a ring, 1 and 2 to each other, and an altruist, 4, who gives to 1. */
const ring = poolText({
  altruists: [false, false, false, true],
  arcs: [
    [1, 2, '1.0'],
    [2, 3, '1.0'],
    [3, 1, '1.0'],
    [2, 1, '1.0'],
    [4, 1, '1.5'],
  ],
})
const best: CyclesForm = {
  form: 'good-offices/cycles/1',
  cycleMax: 3,
  chainMax: 3,
  status: 'optimal',
  value: 3.5,
  bound: 3.5,
  cycles: [],
  chains: [[4, 1, 2, 3]],
}
const report = (plan: CyclesForm) => reportOnCycles(ring, plan, poorPrices)

it('holds every rule, and nothing is worth more', async () => {
  expect(await report(best)).toEqual({ broken: [], notChecked: [] })
})

it('takes the bound for the word of the planner where no prices can be had', async () => {
  const { broken, notChecked } = await reportOnCycles(ring, best)
  expect(broken).toEqual([])
  expect(notChecked).toEqual(["That no plan is worth more than 3.5 is the planner's word."])
})

const ringOfThree = { cycles: [[1, 2, 3]], chains: [], value: 3, bound: 3 }

it.each<[string, Partial<CyclesForm>, string]>([
  ['a bound that is beaten', ringOfThree, 'A plan is worth 3.5, more than the bound.'],
  ['another value', { value: 3, bound: 3 }, 'The value is 3.5; the plan states 3.'],
  ['a node twice', { cycles: [[1, 2]], value: 5.5, bound: 5.5 }, 'Node 1 is used twice.'],
  ['an arc that is not there', { chains: [[4, 2]] }, 'There is no arc from 4 to 2.'],
  ['a chain of pairs', { chains: [[1, 2]] }, 'The chain 1, 2 does not begin with an altruist.'],
  ['an altruist in a cycle', { cycles: [[1, 4]] }, 'Node 4 is an altruist and stands in a cycle.'],
  ['a chain too long', { chainMax: 2 }, 'The chain 4, 1, 2, 3 has 4 nodes, not 2 to 3.'],
  ['no proof', { bound: 4 }, 'The plan calls itself optimal with the value 3.5 and the bound 4.'],
  ['a bound below', { bound: 3 }, 'The value 3.5 is beyond the bound of 3.'],
  [
    'another count',
    { aims: [{ name: 'two-way', value: 1, proven: true }] },
    'two-way is 0; the plan states 1.',
  ],
])('is refused: %s', async (_, change, sentence) => {
  const { broken } = await report({ ...best, ...change })
  expect(broken).toContain(sentence)
})

const pools = fc
  .record({
    altruists: fc.array(
      fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
      {
        minLength: 2,
        maxLength: 7,
      },
    ),
    weights: fc.array(fc.constantFrom('', '', '1', '1', '2', '3.5'), { minLength: 49 }),
  })
  .map(({ altruists, weights }): PoolText => {
    const nodes = altruists.map((_, at) => at + 1)
    const arcs = nodes.flatMap((source) =>
      nodes.flatMap((target) => {
        const weight = weights[source * 7 + target - 8] ?? ''
        const isArc = source !== target && weight !== ''
        return isArc ? [[source, target, weight] as const] : []
      }),
    )
    return { altruists, arcs }
  })

it('passes the best plan of any small pool, and no bound below it', async () => {
  await fc.assert(
    fc.asyncProperty(pools, fc.integer({ min: 2, max: 4 }), async (pool, cap) => {
      const caps = { cycleMax: cap, chainMax: cap - 1 }
      const text = poolText(pool)
      const plan = await planCycles(readWmd(text), caps)
      expect(plan.value).toBe(bestByTrying(pool, caps))
      expect(await reportOnCycles(text, readCyclesForm(plan), poorPrices)).toEqual({
        broken: [],
        notChecked: [],
      })
      if (plan.value === 0) return
      const nothing = { ...plan, cycles: [], chains: [], value: 0, bound: 0 }
      const { broken } = await reportOnCycles(text, readCyclesForm(nothing), poorPrices)
      expect(broken).toEqual([expect.stringMatching(/^A plan is worth .*, more than the bound\.$/)])
    }),
    { numRuns: 60 },
  )
})
