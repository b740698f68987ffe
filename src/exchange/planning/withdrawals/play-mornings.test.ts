/** Mornings with withdrawals, each repaired: nobody withdrawn twice, every bound kept, the same for the same seed. */
import { describe, expect, it } from 'vitest'
import { settledPlan, sha } from '../../../../test/support/planning-cases.ts'
import { planningRefusals } from '../../refusals.ts'
import { readProblem } from '../../forms/problem.ts'
import { repairPlan, type RepairTask } from '../repair/repair-plan.ts'
import { playMornings, type MorningsAsked } from './play-mornings.ts'

const people = Array.from({ length: 40 }, (_, at) => ({
  id: `${at % 2 === 0 ? 'n' : 's'}${at}`,
  heldBy: at % 2 === 0 ? 'northland' : 'southland',
  goesTo: at % 2 === 0 ? 'southland' : 'northland',
  category: at < 4 ? 'child' : 'civilian',
  heldSince: `2025-0${1 + (at % 9)}-01`,
}))
const clause = {
  id: 'living',
  kind: 'one-for-one',
  between: ['northland', 'southland'],
  categories: ['civilian'],
  aheadMax: 2,
}
const problemWith = (formula: object, more: object = {}) =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: ['1', '2', '3'].map((id) => ({
      id,
      capacity: { northland: { seats: 5 }, southland: { seats: 5 } },
    })),
    formula: [{ ...clause, ...formula }],
    people,
    ...more,
  })
const problem = problemWith({})
const plan = settledPlan(problem)
const repair = (task: RepairTask) => Promise.resolve(repairPlan(task, sha).plan)
const play = (asked: Partial<MorningsAsked> = {}) =>
  playMornings(problem, plan, { rates: [0, 0.5], runs: 8, seed: 'draw', repair, ...asked })

const withdrawn = (person: string) => ({ person, reason: 'withdrawn' as const })

const impossible = () =>
  Promise.resolve({
    form: 'good-offices/plan/1' as const,
    problem: sha,
    status: 'impossible' as const,
    because: [],
    seconds: 0,
  })

describe('mornings with withdrawals', () => {
  it('change nothing where nobody withdraws', async () => {
    const { planned, runs, rates } = await play()
    expect([planned, runs]).toEqual([30, 8])
    expect(rates[0]).toMatchObject({
      withdrew: { mean: 0 },
      released: { mean: 30, low: 30, high: 30 },
      moved: { mean: 0 },
      brokenOff: 0,
    })
  })

  it('let nobody leave who withdraws on the morning, nor whoever is put in and withdraws too', async () => {
    const { rates } = await play({ rates: [1], runs: 1 })
    expect(rates[0]).toMatchObject({
      released: { mean: 0 },
      withdrew: { mean: 40 },
      moved: { mean: 0 },
    })
  })

  it('keep each side within the bound, and are told with how many withdrew', async () => {
    const half = (await play()).rates[1]
    for (const spread of half?.ahead ?? []) expect(spread.high).toBeLessThanOrEqual(2)
    expect(half?.withdrew.mean).toBeGreaterThan(10)
    expect(half?.released.mean).toBeLessThan(30)
    expect(half?.released.low).toBeLessThanOrEqual(half?.released.high ?? 0)
  })

  it('are the same for the same seed, and others for another', async () => {
    expect(await play()).toEqual(await play())
    expect((await play({ seed: 'another' })).rates[1]).not.toEqual((await play()).rates[1])
  })

  it('begin without whoever withdrew already, who is not counted as moved', async () => {
    const struck = plan.stages[2]?.people.slice(0, 1) ?? []
    const { rates } = await play({ rates: [0], held: struck.map(withdrawn) })
    // Five of the side are held for whom no seat was left: one of them goes in the stead.
    expect(rates[0]).toMatchObject({ withdrew: { mean: 0 }, released: { mean: 30 } })
    expect(rates[0]?.moved.mean).toBe(0)
  })

  it('put in nobody who is held, for whoever withdrew', async () => {
    const going = new Set(plan.stages.flatMap((stage) => stage.people))
    const staying = people.filter(({ id }) => !going.has(id)).map(({ id }) => withdrawn(id))
    const refused = { person: plan.stages[0]?.people[0] ?? '', reason: 'own-will' as const }
    const { rates } = await play({ rates: [0], held: [refused, ...staying] })
    // Nobody is left for whoever refused, and one of the other side stays with them.
    expect(rates[0]?.released.mean).toBeLessThan(30)
    const without = await play({ rates: [0.5], held: staying })
    expect(without.rates[0]?.released.mean).toBeLessThan(
      (await play()).rates[1]?.released.mean ?? 0,
    )
  })

  it('count a round only whole: the end of the time takes the last one', async () => {
    let asked = 0
    const told: number[] = []
    const { runs } = await play({
      goOn: () => (asked += 1) < 4,
      progress: (played) => told.push(played),
    })
    expect(runs).toBe(4)
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('open with the credit of earlier exchanges', async () => {
    const opened = problemWith({ credit: 2, settle: 'carry' })
    const { rates } = await playMornings(opened, settledPlan(opened), {
      rates: [0],
      runs: 1,
      seed: 'draw',
      repair,
    })
    expect(rates[0]?.ahead?.[0].high).toBe(2)
  })

  it('say that no plan keeps every rule any more, and end there', async () => {
    const { rates } = await play({ rates: [0.5], repair: impossible })
    expect(rates[0]?.brokenOff).toBe(8)
    await expect(
      play({ repair: impossible, held: plan.stages[0]?.people.map(withdrawn) ?? [] }),
    ).rejects.toThrow(planningRefusals.noRepair)
  })

  it('are refused where an account is not even after each stage', async () => {
    const all = problemWith({ kind: 'all-for-all' })
    const asked = { rates: [0.1], runs: 1, seed: 'draw', repair }
    await expect(playMornings(all, plan, asked)).rejects.toThrow(planningRefusals.notPlayed)
  })
})
