import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBetter, settledPlan, sha, smallProblem } from '../../../test/support/planning-cases.ts'
import type { Plan, SettledPlan } from '../forms/plan-form.ts'
import { readProblem, type Problem } from '../forms/problem.ts'
import { checkPlan, reportOnPlan } from './check-plan.ts'

const problem = readProblem({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: ['1', '2'].map((id) => ({
    id,
    capacity: { northland: { seats: 2, stretchers: 1 }, southland: { seats: 2 } },
  })),
  formula: [
    {
      id: 'living',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['prisoner-of-war', 'civilian'],
      aheadMax: 1,
      peopleMax: { southland: 2 },
    },
  ],
  holds: [
    { person: 'n4', reason: 'legal' },
    { person: 's1', reason: 'unfit', untilStage: '2' },
  ],
  people: [
    ...['n1', 'n2', 'n3', 'n4', 'n5'].map((id, at) => ({
      id,
      heldBy: 'northland',
      goesTo: 'southland',
      category: id === 'n3' ? 'child' : 'prisoner-of-war',
      heldSince: `2025-0${at + 1}-01`,
    })),
    ...['s1', 's2', 's3', 's4'].map((id) => ({
      id,
      heldBy: 'southland',
      goesTo: 'northland',
      category: 'civilian',
      heldSince: id === 's4' ? '2025-05-20' : '2025-06-01',
    })),
  ],
})
const plan = settledPlan(problem)
const broken = (changed: Plan, changedProblem: Problem = problem) =>
  checkPlan(changedProblem, changed, sha)
const staged = (...people: string[][]): SettledPlan['stages'] =>
  people.map((ids, at) => ({ id: String(at + 1), people: ids }))

const inFamily = (ids: string[]): Problem => ({
  ...problem,
  people: problem.people.map((one) => (ids.includes(one.id) ? { ...one, family: 'f' } : one)),
})

const values = (one: SettledPlan) => one.levels.map(({ value }) => value)

describe('the example', () => {
  it('is accepted', () => expect(broken(plan)).toEqual([]))
  it('says why each stays', () =>
    expect(plan.stays.map(({ person, reason }) => [person, reason])).toEqual([
      ['n4', 'hold'],
      ['n5', 'balance'],
      ['s1', 'limit'],
      [expect.stringMatching(/s[23]/), 'rank'],
    ]))
  it('is what the rules give by hand', () => {
    // n3, a child of 12 months, and n1 (14) in stage 1, n2 (13) in stage 2; two of three (9) at once.
    expect(plan.levels.map(({ name, value }) => [name, value])).toEqual([
      ['children', 2],
      ['grave', 0],
      ['serious', 0],
      ['released', 5],
      ['longestHeld', 2 * 12 + 2 * 14 + 13 + 2 * 9 + 2 * 9],
      ['imbalance', 1],
    ])
  })
})

describe('each broken rule is named', () => {
  it.each([
    ['of another problem', { ...plan, problem: 'b'.repeat(64) }, /made for problem/],
    ['somebody unknown', { ...plan, stages: staged(['n1', 'x9'], []) }, /nobody in the problem/],
    ['somebody twice', { ...plan, stages: staged(['n3', 'n1'], ['n1']) }, /travels twice/],
    ['a stage left out', { ...plan, stages: staged(['n3']) }, /The plan's stages are 1;/],
    ['in spite of a hold', { ...plan, stages: staged(['n3', 'n4'], []) }, /"n4" travels in spite/],
    [
      'before the hold ends',
      { ...plan, stages: staged(['n3', 'n1', 's1'], []) },
      /"s1" travels in stage 1/,
    ],
    [
      'too many for the places',
      { ...plan, stages: staged(['n1', 'n2', 'n3'], []) },
      /takes 3 on seats of northland/,
    ],
    [
      'an account left open',
      { ...plan, stages: staged(['n3', 'n1'], []) },
      /ends at 1 and must close at 0/,
    ],
    [
      'an account out of bound',
      { ...plan, stages: staged(['n1', 'n2'], ['s1', 's2']) },
      /stands at 2 after stage 1/,
    ],
    [
      'an account out of bound on the other side',
      { ...plan, stages: staged(['s2', 's4'], ['n1', 'n2']) },
      /stands at -2 after stage 1/,
    ],
    [
      'beyond peopleMax',
      { ...plan, stages: staged(['n1', 's2'], ['s1', 's3', 'n2', 'n5']) },
      /at most 2 may/,
    ],
    [
      'a false account',
      { ...plan, accounts: [{ clause: 'living', ahead: [1, 0] }] },
      /the account is -1, 0/,
    ],
    [
      'a false level',
      { ...plan, levels: plan.levels.map((one) => ({ ...one, value: one.value + 1 })) },
      /Level children is 2/,
    ],
    [
      'a false bound',
      { ...plan, levels: plan.levels.map((one) => ({ ...one, bound: one.bound + 1 })) },
      /with a bound of/,
    ],
    ['levels left out', { ...plan, levels: plan.levels.slice(1) }, /The levels are/],
    ['a false status', { ...plan, status: 'best-known' as const }, /calls itself best-known/],
    ['nobody stays', { ...plan, stays: [] }, /neither travels nor/],
    [
      'a false reason',
      { ...plan, stays: plan.stays.map((one) => ({ ...one, reason: 'places' as const })) },
      /stays for "hold"/,
    ],
    [
      'false figures',
      {
        ...plan,
        stays: plan.stays.map((one) => ({ ...one, text: one.text.replace('3 of 3', '3 of 4') })),
      },
      /the plan says "3 of 4/,
    ],
    ['no certificate', { ...plan, certificate: {} }, /no certificate/],
    [
      'a cycle from nowhere',
      { ...plan, cycles: [{ clause: 'living', parties: ['northland', 'southland'], count: 1 }] },
      /no clause of cycles/,
    ],
  ])('%s', (_name, changed, sentence) => expect(broken(changed).join('\n')).toMatch(sentence))

  it('an impossible that is not', () => {
    const because = [{ needs: 1, has: 0, text: 'nothing' }]
    const changed = {
      form: plan.form,
      problem: sha,
      status: 'impossible',
      because,
      seconds: 0,
    } as const
    expect(broken(changed).join()).toMatch(/nobody travelling keeps every rule/)
  })
  it.each([
    ['half a figure', { needs: 2, text: 'two are needed' }, /says only one of/],
    [
      'figures of which nothing is missing',
      { needs: 2, has: 2, text: 'two' },
      /nothing is missing/,
    ],
  ])('an impossible with %s', (_name, row, sentence) => {
    const impossible = { form: plan.form, problem: sha, status: 'impossible', seconds: 0 } as const
    expect(broken({ ...impossible, because: [row] }).join('\n')).toMatch(sentence)
    const wordsOnly = { ...impossible, because: [{ text: 'words' }] }
    expect(broken(wordsOnly).join('\n')).not.toMatch(sentence)
  })
  it('a family split or on both tracks', () => {
    expect(broken(plan, inFamily(['n1', 'n5'])).join()).toMatch(/Family "f" is split/)
    expect(broken(plan, inFamily(['n1', 'n3'])).join()).toMatch(/on both tracks/)
  })
  it('class-mates out of their order', () => {
    const stayed = plan.stays.find(({ reason }) => reason === 'rank')?.person ?? ''
    const swap = (id: string) => (id === 's4' ? stayed : id === stayed ? 's4' : id)
    const swapped = plan.stages.map(({ id, people }) => ({ id, people: people.map(swap) }))
    const stays = plan.stays.map((one) => ({ ...one, person: swap(one.person) }))
    expect(broken({ ...plan, stages: swapped, stays }).join()).toMatch(
      /of the same class, who comes first/,
    )
  })
})

describe('a forged proof', () => {
  // One person owed, who could go in either stage; the plan keeps them back without need.
  const owed = readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: ['1', '2'].map((id) => ({ id, capacity: { southland: { seats: 1 } } })),
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['civilian'],
        aheadMax: 1,
        credit: 1,
      },
    ],
    people: [
      {
        id: 's1',
        heldBy: 'southland',
        goesTo: 'northland',
        category: 'civilian',
        heldSince: '2026-01-29',
      },
    ],
  })
  const best = settledPlan(owed)
  const zero = best.levels.map(() => 0)

  it.each([
    ['prices so large that the sums are rounded', Number.MAX_SAFE_INTEGER, /too large to be added/],
    ['other prices', 1_000, /does not prove longestHeld/],
  ])('of %s is refused', (_name, price, sentence) => {
    const balance = best.levels.map(({ name }) => (name === 'longestHeld' ? price : 0))
    const places = ['northland', 'southland'].flatMap((party) =>
      (['seat', 'stretcher'] as const).map((transport) => {
        return { party, transport, places: [zero, zero] }
      }),
    )
    const forged: SettledPlan = {
      ...best,
      status: 'best-known',
      stages: [
        { id: '1', people: [] },
        { id: '2', people: ['s1'] },
      ],
      accounts: [{ clause: 'living', ahead: [1, 0] }],
      levels: best.levels.map((level) => {
        if (level.name === 'longestHeld') return { ...level, value: 1, bound: 1 }
        return level.name === 'imbalance' ? { ...level, value: 1, proven: false } : level
      }),
      certificate: {
        kind: 'prices',
        duty: [],
        formula: [{ clause: 'living', places, limits: [], balance: [balance, balance] }],
        search: { companions: 0, nodes: 1, status: 'closed' },
      },
    }
    expect(checkPlan(owed, forged, sha).join()).toMatch(sentence)
  })
})

const small = smallProblem({ stagesMax: 3, peopleMax: 12, companions: false })

describe('a mutated plan', () => {
  it('is refused after any move, drop, duplicate or addition', () => {
    fc.assert(
      fc.property(small, fc.nat(), fc.nat(), (document, who, where) => {
        const made = readProblem(document)
        const proposed = settledPlan(made)
        const person = made.people[who % Math.max(1, made.people.length)]?.id
        const at = where % (made.stages.length + 1)
        if (person === undefined || proposed.stages[at]?.people.includes(person)) return
        const isTravelling = proposed.stages.some(({ people }) => people.includes(person))
        if (!isTravelling && at === made.stages.length) return
        const moved = proposed.stages.map(({ id, people }, stage) => ({
          id,
          people: [...people.filter((one) => one !== person), ...(stage === at ? [person] : [])],
        }))
        const doubled = proposed.stages.map(({ id, people }, stage) => ({
          id,
          people: [...people, ...(stage === at ? [person] : [])],
        }))
        const isDoubled = isTravelling && at < made.stages.length
        for (const stages of isDoubled ? [moved, doubled] : [moved]) {
          expect(checkPlan(made, { ...proposed, stages }, sha)).not.toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is not proven by its certificate when a better plan exists', () => {
    // The plan of a poorer problem keeps the rules of the richer one, and is not its best.
    fc.assert(
      fc.property(small, (document) => {
        const rich = readProblem(document)
        const poor = {
          ...rich,
          stages: rich.stages.map((stage, at) => (at === 0 ? { ...stage, capacity: {} } : stage)),
        }
        const [best, lesser] = [settledPlan(rich), settledPlan(poor)]
        const names = best.levels.map(({ name }) => name)
        if (!isBetter(values(best), values(lesser), names)) return
        const { broken: found } = reportOnPlan(
          rich,
          { ...lesser, certificate: best.certificate },
          sha,
        )
        expect(found).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
