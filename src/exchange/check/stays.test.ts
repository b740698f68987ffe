import { describe, expect, it } from 'vitest'
import { sha } from '../../../test/support/planning-cases.ts'
import type { SettledPlan, StayReason } from '../forms/plan-form.ts'
import { readProblem, type Problem } from '../forms/problem.ts'
import { reportOnPlan } from './check-plan.ts'

/** Two families of two, two alone and one held, for one seat; a gesture, so no account stands. */
const gesture = (changed: Record<string, unknown> = {}): Problem =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: [{ id: '1', capacity: { northland: { seats: 1 } } }],
    formula: [{ id: 'gift', kind: 'unilateral', by: 'northland', categories: ['civilian'] }],
    holds: [{ person: 'held', reason: 'own-will' }],
    people: ['one', 'other', 'held', 'f1', 'f2'].map((id) => ({
      id,
      heldBy: 'northland',
      goesTo: 'southland',
      category: 'civilian',
      heldSince: id === 'one' ? '2025-01-01' : '2026-02-01',
      ...(id.startsWith('f') && { family: 'f' }),
    })),
    ...changed,
  })

const planWith = (goer: string, reasons: Partial<Record<string, StayReason>>): SettledPlan => {
  const values = {
    children: 0,
    grave: 0,
    serious: 0,
    released: 1,
    longestHeld: goer === 'one' ? 14 : 0,
    imbalance: 0,
  }
  const names = ['children', 'grave', 'serious', 'released', 'longestHeld', 'imbalance'] as const
  const levels = names.map((name) => ({ name, value: values[name], bound: values[name] }))
  const usual: Record<string, StayReason> = { held: 'hold', other: 'places', one: 'places' }
  return {
    form: 'good-offices/plan/1',
    problem: sha,
    status: 'optimal',
    levels: levels.map((level) => ({ ...level, proven: true })),
    stages: [{ id: '1', people: [goer] }],
    accounts: [],
    cycles: [],
    stays: ['one', 'other', 'held', 'f1', 'f2']
      .filter((id) => id !== goer)
      .map((person) => ({
        person,
        reason: reasons[person] ?? usual[person] ?? 'family',
        text: 'so it is',
      })),
    certificate: {
      kind: 'program',
      solver: 'by hand',
      levels: levels.map(({ name, bound }) => ({ name, bound, status: 'optimal', model: sha })),
    },
    seconds: 0,
  }
}

const broken = (plan: SettledPlan, problem = gesture()) => reportOnPlan(problem, plan, sha).broken

describe('the reason of each who stays is looked up', () => {
  it.each<[string, Partial<Record<string, StayReason>>, Record<string, unknown>, RegExp]>([
    ['no place for a person and a family', {}, {}, /^$/],
    ['a family that needs two places', { f1: 'places' }, {}, /^$/],
    ['"family" of somebody alone', { other: 'family' }, {}, /"other" stays for "family", which/],
    ['"balance" under a gesture', { other: 'balance' }, {}, /"other" stays for "balance", which/],
    ['"limit" where none is', { other: 'limit' }, {}, /"other" stays for "limit", which/],
    ['"hold" of somebody free', { other: 'hold' }, {}, /"other" stays for "hold", which/],
    ['another word for a hold', { held: 'rank' }, {}, /"held" stays for "hold"; the plan says/],
    [
      'a limit that is reached',
      { other: 'limit', f1: 'limit' },
      {
        formula: [
          {
            id: 'gift',
            kind: 'unilateral',
            by: 'northland',
            categories: ['civilian'],
            peopleMax: { northland: 1 },
          },
        ],
      },
      /^$/,
    ],
    [
      '"places" while a seat is free',
      { f1: 'family' },
      { stages: [{ id: '1', capacity: { northland: { seats: 2 } } }] },
      /"other" stays for "places", which/,
    ],
  ])('%s', (_name, reasons, changed, sentence) => {
    const found = broken(planWith('one', reasons), gesture(changed))
    expect(found.join('\n')).toMatch(sentence)
  })
})

describe('no justified envy', () => {
  it('of somebody held longer, who stays', () =>
    expect(broken(planWith('other', {})).join('\n')).toMatch(
      /"one" waits while "other", who comes after in the agreed order, leaves in stage 1/,
    ))
  it('but for those whom a family ties', () => {
    const people = gesture().people.map((one) =>
      one.id === 'f1' ? { ...one, heldSince: '2020-01-01' } : one,
    )
    expect(broken(planWith('one', {}), { ...gesture(), people })).toEqual([])
  })
})

describe('a plan by an integer program', () => {
  it('says a sentence for each level that rests on the solver', () =>
    expect(
      reportOnPlan(gesture(), planWith('one', {}), sha).notChecked.filter((one) =>
        one.includes('rests on by hand; replay the model'),
      ),
    ).toHaveLength(6))
  it.each([
    ['another bound', { bound: 7 }, /has the bound 0; the certificate says 7/],
    ['a solver that was stopped', { status: 'stopped' }, /the solver said "stopped"/],
    ['a level the plan has not', { name: 'named' as const }, /speaks of level named/],
  ])('is held against its certificate: %s', (_name, changed, sentence) => {
    const plan = planWith('one', {})
    if (plan.certificate.kind !== 'program') throw new Error('made by hand above')
    const levels = plan.certificate.levels.map((one, index) =>
      index === 0 ? { ...one, ...changed } : one,
    )
    const certificate = { ...plan.certificate, levels }
    expect(broken({ ...plan, certificate }).join('\n')).toMatch(sentence)
  })
})
