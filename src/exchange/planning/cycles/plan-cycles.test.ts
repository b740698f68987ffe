import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolText, type PoolText } from '../../../../test/support/pool-text.ts'
import { bestByTrying } from '../../../../test/support/trying-every-cycle.ts'
import { solvingThread } from '../../../jobs/solve-in-thread.ts'
import { planCycles, type CyclesPlan } from './plan-cycles.ts'
import type { Caps } from './pool.ts'
import { readWmd } from './read-wmd.ts'

const three = { cycleMax: 3, chainMax: 3 }
const planOf = (pool: PoolText, caps: Caps = three) => planCycles(readWmd(poolText(pool)), caps)

const weights = fc.constantFrom('1', '1.0', '2', '0.5', '0', '3.25', '-1')
const pools = (nodesMin: number, nodesMax: number, weight = weights) =>
  fc.integer({ min: nodesMin, max: nodesMax }).chain((nodes) =>
    fc.record<PoolText>({
      altruists: fc.array(
        fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
        { minLength: nodes, maxLength: nodes },
      ),
      arcs: fc
        .uniqueArray(
          fc.tuple(fc.integer({ min: 1, max: nodes }), fc.integer({ min: 1, max: nodes })),
          {
            selector: ([source, target]) => `${source},${target}`,
            maxLength: nodes * 4,
            size: 'max',
          },
        )
        .chain((ends) =>
          fc
            .array(weight, { minLength: ends.length, maxLength: ends.length })
            .map((all) =>
              ends.map(([source, target], at) => [source, target, all[at] ?? '1'] as const),
            ),
        ),
    }),
  )
/** Arcs between all, either way worth nearly the same. */
const crowded = fc
  .record({
    nodes: fc.integer({ min: 5, max: 8 }),
    altruistsMax: fc.integer({ min: 0, max: 2 }),
    all: fc.array(fc.integer({ min: 10, max: 14 }), { minLength: 64, maxLength: 64 }),
  })
  .map(({ nodes, altruistsMax, all }): PoolText => {
    const each = Array.from({ length: nodes }, (_, at) => at + 1)
    return {
      altruists: each.map((node) => node > 5 && node <= 5 + altruistsMax),
      arcs: each.flatMap((source) =>
        each
          .filter((target) => target !== source)
          .map((target) => [source, target, String(all[source * 8 + target - 9])] as const),
      ),
    }
  })
const caps = fc.record({
  cycleMax: fc.integer({ min: 0, max: 4 }),
  chainMax: fc.integer({ min: 0, max: 4 }),
})

/** What a plan is worth, if it is one: adds up the arcs as they were written. */
function worthOf(
  { altruists, arcs }: PoolText,
  { cycleMax, chainMax, cycles, chains }: CyclesPlan,
) {
  const weight = new Map(
    arcs.map(([source, target, each]) => [`${source},${target}`, Number(each)]),
  )
  const all = [...cycles.flat(), ...chains.flat()]
  expect(new Set(all).size).toBe(all.length)
  for (const cycle of cycles) {
    expect(cycle.length).toBeGreaterThanOrEqual(2)
    expect(cycle.length).toBeLessThanOrEqual(cycleMax)
  }
  for (const chain of chains) {
    expect(chain.length).toBeGreaterThanOrEqual(2)
    expect(chain.length).toBeLessThanOrEqual(chainMax + 1)
  }
  expect(all.filter((node) => altruists[node - 1] === true)).toEqual(chains.map(([start]) => start))
  const arcsUsed = [
    ...cycles.flatMap((cycle) => cycle.map((node, at) => [node, cycle[(at + 1) % cycle.length]])),
    ...chains.flatMap((chain) => chain.slice(1).map((node, at) => [chain[at], node])),
  ]
  const missing = arcsUsed.filter((arc) => !weight.has(arc.join()))
  expect(missing).toEqual([])
  return arcsUsed.reduce((sum, arc) => sum + (weight.get(arc.join()) ?? 0), 0)
}

describe('cycles and chains', () => {
  it('a pool without any has value 0, and that is proven', async () => {
    const plan = await planOf({ altruists: [false, false], arcs: [[1, 2, '1']] })
    expect(plan).toMatchObject({ status: 'optimal', value: 0, bound: 0, cycles: [], chains: [] })
    const empty = await planOf({ altruists: [], arcs: [] })
    expect(empty).toMatchObject({ status: 'optimal', value: 0 })
  })

  it('two cycles of two are worth more than the one of three between them', async () => {
    const pairs: PoolText['arcs'] = [
      [1, 2, '1'],
      [2, 3, '1'],
      [3, 1, '1'],
      [4, 2, '1'],
      [2, 4, '1'],
      [1, 3, '1'],
    ]
    const plan = await planOf({ altruists: [false, false, false, false], arcs: pairs })
    expect(plan.cycles).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  it('three shares of a half make a bound of 3 where 2 is the best: branches prove it', async () => {
    const altruists = [false, false, false]
    const both = [1, 2, 3].flatMap((a) =>
      [1, 2, 3].filter((b) => b !== a).map((b) => [a, b] as const),
    )
    const arcs = both.map(([a, b]) => [a, b, '1'] as const)
    const plan = await planOf({ altruists, arcs }, { cycleMax: 2, chainMax: 0 })
    expect(plan).toMatchObject({ status: 'optimal', value: 2, bound: 2 })
  })

  it('a chain ends where going on is worth nothing, and never begins with a pair', async () => {
    const arcs: PoolText['arcs'] = [
      [1, 2, '1'],
      [2, 3, '-1'],
      [3, 2, '5'],
    ]
    const plan = await planOf(
      { altruists: [true, false, false], arcs },
      { cycleMax: 0, chainMax: 3 },
    )
    expect(plan).toMatchObject({ value: 1, chains: [[1, 2]] })
  })
})

const everybody = (nodes: number): PoolText => ({
  altruists: Array.from({ length: nodes }, () => false),
  arcs: [...Array(nodes).keys()].flatMap((a) =>
    [...Array(nodes).keys()].filter((b) => b !== a).map((b) => [a + 1, b + 1, '1'] as const),
  ),
})
const noAnswer = async () => ({ status: 'stopped' as const })

describe('further aims', () => {
  const caps3 = { cycleMax: 3, chainMax: 0 }

  it('more cycles of two come first where they are asked first', async () => {
    const thread = solvingThread()
    const solver = async () => thread
    const pool = readWmd(poolText(everybody(6)))
    const twos = await planCycles(pool, caps3, { solver, aims: ['two-way', 'back-arcs'] })
    expect(twos.cycles.map((cycle) => cycle.length)).toEqual([2, 2, 2])
    expect(twos.aims).toEqual([
      { name: 'two-way', value: 3, proven: true },
      { name: 'back-arcs', value: 0, proven: true },
    ])
    const backs = await planCycles(pool, caps3, { solver, aims: ['back-arcs'] })
    expect(backs.cycles.map((cycle) => cycle.length)).toEqual([3, 3])
    expect(backs.aims).toEqual([{ name: 'back-arcs', value: 6, proven: true }])
    await thread.end()
  })

  it('a solver that finds nothing leaves the plan as it was, and nothing of them proven', async () => {
    const pool = readWmd(poolText(everybody(4)))
    const plan = await planCycles(pool, caps3, {
      solver: async () => ({ name: 'none', solve: noAnswer }),
      aims: ['two-way'],
    })
    const plain = await planCycles(pool, caps3)
    expect(plan).toEqual({ ...plain, aims: [{ name: 'two-way', value: 2, proven: false }] })
  })

  it('reach what trying every plan reaches, in their order, at the same value', async () => {
    const thread = solvingThread()
    const solver = async () => thread
    const aims = ['two-way', 'fewer-long', 'back-arcs'] as const
    const worths = [1e-2, -1e-4, 1e-6]
    await fc.assert(
      fc.asyncProperty(crowded, async (pool) => {
        const sparse = {
          ...pool,
          arcs: pool.arcs.filter(([a, b, weight]) => (a + b + Number(weight)) % 3 > 0),
        }
        const arcs = new Set(sparse.arcs.map(([a, b]) => `${a},${b}`))
        const added = (cycle: readonly number[]) => {
          if (cycle.length === 2) return 1e-2
          const back = cycle.filter((node, at) => arcs.has(`${node},${cycle.at(at - 1)}`))
          return -1e-4 + back.length * 1e-6
        }
        const plan = await planCycles(readWmd(poolText(sparse)), three, { solver, aims })
        fc.pre(plan.value > 0)
        const reached = (plan.aims ?? []).map((aim, at) => (worths[at] ?? 0) * aim.value)
        expect(plan.aims?.every(({ proven }) => proven)).toBe(true)
        expect(worthOf(sparse, plan)).toBe(plan.value)
        const total = reached.reduce((sum, each) => sum + each, plan.value)
        expect(total).toBeCloseTo(bestByTrying(sparse, three, added), 8)
        expect(plan.cycles.reduce((sum, cycle) => sum + added(cycle), plan.value)).toBeCloseTo(
          total,
          8,
        )
      }),
      { numRuns: 15 },
    )
    await thread.end()
  })
})

describe('for made-up pools', () => {
  it('the value is that of trying every choice, proven, and the plan brings it', async () => {
    await fc.assert(
      fc.asyncProperty(pools(1, 8), caps, async (pool, each) => {
        const plan = await planOf(pool, each)
        expect(plan.status).toBe('optimal')
        expect(plan.value).toBeCloseTo(bestByTrying(pool, each), 9)
        expect(worthOf(pool, plan)).toBeCloseTo(plan.value, 9)
      }),
      { numRuns: 400 },
    )
  })

  it('so it is where everybody may give to everybody, and shares of a half are everywhere', async () => {
    await fc.assert(
      fc.asyncProperty(crowded, caps, async (pool, each) => {
        const plan = await planOf(pool, each)
        expect(plan).toMatchObject({ status: 'optimal', value: bestByTrying(pool, each) })
        expect(worthOf(pool, plan)).toBe(plan.value)
      }),
      { numRuns: 300 },
    )
  })

  it('the arcs in another order give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(pools(4, 16), async (pool) => {
        const turned = { ...pool, arcs: pool.arcs.toReversed() }
        expect(JSON.stringify(await planOf(turned))).toBe(JSON.stringify(await planOf(pool)))
      }),
      { numRuns: 50 },
    )
  })

  it('another method, chain arcs by position in a solver, reaches the same value', async () => {
    const solver = solvingThread()
    await fc.assert(
      fc.asyncProperty(pools(8, 24), caps, async (pool, each) => {
        const { value } = await planOf(pool, each)
        // Without a cycle or chain the solver would be asked about no column at all.
        fc.pre(value > 0)
        const bySolver = await planCycles(readWmd(poolText(pool)), each, {
          branchesMax: 0,
          solver: async () => solver,
        })
        expect(bySolver.status).toBe('optimal')
        expect(worthOf(pool, bySolver)).toBeCloseTo(bySolver.value, 9)
        expect(bySolver.value).toBe(value)
      }),
      { numRuns: 15 },
    )
    await solver.end()
  })

  it('without any time there is still a plan, and a bound', async () => {
    const plan = await planCycles(readWmd(poolText(everybody(7))), three, { secondsLeft: () => 0 })
    expect(plan).toMatchObject({ status: 'best-known', value: 6, bound: 7 })
  })

  it('a search that is stopped says so, and its bound holds', async () => {
    await fc.assert(
      fc.asyncProperty(pools(6, 20), fc.integer({ min: 0, max: 6 }), async (pool, looks) => {
        let left = looks
        const secondsLeft = () => left--
        const stopped = await planCycles(readWmd(poolText(pool)), three, { secondsLeft })
        const { value } = await planOf(pool)
        expect(worthOf(pool, stopped)).toBeCloseTo(stopped.value, 9)
        expect(stopped.value).toBeLessThanOrEqual(value)
        expect(stopped.bound).toBeGreaterThanOrEqual(value)
        expect(stopped.status).toBe(stopped.bound === stopped.value ? 'optimal' : 'best-known')
      }),
      { numRuns: 100 },
    )
  })
})
