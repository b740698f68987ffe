import { describe, expect, it } from 'vitest'
import { Refusal } from '../../base/refusal.ts'
import { proposeByFlow } from '../planning/propose.ts'
import { readProblem } from './problem.ts'

const person = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  heldBy: 'northland',
  goesTo: 'southland',
  category: 'civilian',
  ...more,
})
const clause = {
  id: 'living',
  kind: 'one-for-one',
  between: ['northland', 'southland'],
  categories: ['civilian'],
  aheadMax: 2,
}
const problem = (more: Record<string, unknown> = {}) => ({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: [{ id: '1', capacity: { northland: { seats: 1 } } }],
  formula: [clause],
  people: [person('n1'), person('n2')],
  ...more,
})
const manyParties = Array.from({ length: 30 }, (_, at) => `land ${at}`)
const circles = (parties: readonly string[], lengthMax: number) => {
  return {
    id: 'circles',
    kind: 'cycles',
    parties,
    lengthMax,
    categories: ['civilian'],
    aheadMax: 2,
  }
}
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof Refusal ? `${error.code}: ${error.message}` : error
  }
  return 'no refusal'
}

it('fills in what a problem may leave out', () => {
  const read = readProblem(problem())
  expect(read.people[0]).toMatchObject({
    health: 'good',
    transport: 'seat',
    namedByOtherParty: false,
  })
  expect(read.stages[0]?.capacity['northland']).toEqual({ seats: 1, stretchers: 0, remains: 0 })
  expect(read.formula[0]).toMatchObject({ credit: 0, settle: 'even', peopleMax: {} })
})

describe('what cannot be read is refused with its place', () => {
  it.each([
    ['no form', { form: 'other' }, 'form'],
    ['a wrong word', { people: [person('n1', { health: 'fine' })] }, 'people[0] "n1" health'],
    ['a field nobody knows', { people: [person('n1', { helth: 'good' })] }, 'helth'],
    [
      'a day that is none',
      { people: [person('n1', { heldSince: '2025-02-30' })] },
      'people[0] "n1" heldSince',
    ],
    [
      'half a seat',
      { stages: [{ id: '1', capacity: { northland: { seats: 0.5 } } }] },
      'stages[0] "1" capacity northland seats',
    ],
    [
      'a person twice',
      { people: [person('n1'), person('n1')] },
      'people[1] "n1" stands there twice',
    ],
    [
      'an unknown party',
      { people: [person('n1', { goesTo: 'atlantis' })] },
      'people[0] "n1": no party "atlantis"',
    ],
    [
      'home to its holder',
      { people: [person('n1', { goesTo: 'northland' })] },
      'is held by the party it goes to',
    ],
    [
      'places of an unknown party',
      { stages: [{ id: '1', capacity: { atlantis: {} } }] },
      'stages[0] "1" capacity: no party "atlantis"',
    ],
    ['a pin of nobody', { pins: [{ person: 'x' }] }, 'pins[0]: no person "x"'],
    [
      'a pin against a hold',
      { pins: [{ person: 'n1' }], holds: [{ person: 'n1', reason: 'legal' }] },
      'pins[0] "n1": a hold bars them',
    ],
    ['a hold of nobody', { holds: [{ person: 'x', reason: 'legal' }] }, 'holds[0]: no person "x"'],
    [
      'a hold until nowhere',
      { holds: [{ person: 'n1', reason: 'legal', untilStage: '9' }] },
      'holds[0] "n1" untilStage: no stage "9"',
    ],
    [
      'a clause with an unknown party',
      { formula: [{ ...clause, between: ['northland', 'atlantis'] }] },
      'formula[0] "living": no party "atlantis"',
    ],
    [
      'a limit of an unknown party',
      { formula: [{ ...clause, peopleMax: { atlantis: 1 } }] },
      'formula[0] "living": no party "atlantis"',
    ],
    [
      'credit beyond the bound',
      { formula: [{ ...clause, credit: -3 }] },
      'credit -3 is beyond the bound of 2',
    ],
    [
      'ratio credit beyond the bound',
      { formula: [{ ...clause, kind: 'ratio', give: [6, 4], credit: 7 }] },
      'credit 7 is beyond the bound of 6',
    ],
    [
      'remains with the living',
      { formula: [{ ...clause, categories: ['civilian', 'remains'] }] },
      'need a clause of their own',
    ],
    [
      'a unit for the living',
      { formula: [{ ...clause, unit: 'body' }] },
      'formula[0] "living" counts the living; the unit "body" is one of remains',
    ],
    [
      'a unit that is none',
      { formula: [{ ...clause, categories: ['remains'], unit: 'coffin' }] },
      'formula[0] "living" unit',
    ],
    [
      'a family with two holders',
      {
        people: [
          person('n1', { family: 'f' }),
          person('s1', { family: 'f', heldBy: 'southland', goesTo: 'northland' }),
        ],
      },
      'family "f" has more than one holder',
    ],
    [
      'two companions for one',
      {
        people: [
          person('n1', { category: 'child' }),
          person('n2', { accompanies: 'n1' }),
          person('n3', { accompanies: 'n1' }),
        ],
      },
      'people[2] "n3" is a second companion of "n1" beside "n2"',
    ],
    [
      'a companion of nobody',
      { people: [person('n1', { accompanies: 'x' })] },
      'people[0] "n1" accompanies: no person "x"',
    ],
    [
      'a companion of somebody whom another holds',
      {
        people: [
          person('n1', { accompanies: 's1' }),
          person('s1', { category: 'child', heldBy: 'southland', goesTo: 'northland' }),
        ],
      },
      'people[0] "n1" accompanies "s1", whom another party holds',
    ],
    [
      'a companion who goes elsewhere',
      {
        parties: ['northland', 'southland', 'eastmark'],
        people: [
          person('n1', { category: 'child' }),
          person('n2', { accompanies: 'n1', goesTo: 'eastmark' }),
        ],
      },
      'people[1] "n2" accompanies "n1", who goes to another party',
    ],
    [
      'an accepted plan with a stranger',
      { accepted: { stages: [{ id: '1', people: ['x'] }] } },
      'accepted stages[0] "1": no person "x"',
    ],
    [
      'an accepted plan with somebody twice',
      { accepted: { stages: [{ id: '1', people: ['n1', 'n1'] }] } },
      '"n1" is placed twice',
    ],
    [
      'a bargain before duty',
      { order: ['children', 'released', 'grave', 'serious'] },
      'order puts "released" before the duty level "grave"',
    ],
    [
      'a duty level left out',
      { order: ['children', 'grave', 'released'] },
      'order leaves out the duty level "serious"',
    ],
    [
      'more cycles of parties than anybody can look through',
      {
        parties: manyParties,
        people: [],
        stages: [{ id: '1' }],
        formula: [circles(manyParties, 4)],
      },
      'formula[0] "circles": 30 parties have more than 10000 cycles of at most 4',
    ],
    [
      'a bundle that nobody can fill',
      { formula: [{ ...clause, kind: 'ratio', give: [9_007_199_254_740_991, 2] }] },
      'formula[0] "living" give[0]: Too big',
    ],
    [
      'an account beyond all people',
      { formula: [{ ...clause, kind: 'all-for-all', credit: 1e12 }] },
      'formula[0] "living" credit: Too big',
    ],
    [
      'a name that no record holds',
      { parties: ['__proto__', 'southland'] },
      'parties[0]: "__proto__" is no name',
    ],
    [
      'an accepted stage written twice',
      {
        accepted: {
          stages: [
            { id: '1', people: [] },
            { id: '1', people: [] },
          ],
        },
      },
      'accepted stages[1] "1" stands there twice',
    ],
  ])('%s', (_name, more, sentence) => {
    const said = refusal(() => readProblem(problem(more)))
    expect(said).toContain('wrong-input: The problem cannot be read: ')
    expect(said).toContain(sentence)
  })
})

it('reads thirty parties in cycles of three', () => {
  const formula = [circles(manyParties, 3)]
  const read = { parties: manyParties, people: [], stages: [{ id: '1' }], formula }
  expect(readProblem(problem(read)).formula).toHaveLength(1)
})

describe('what the flow does not carry is refused by name', () => {
  const many = { formula: [clause, { ...clause, id: 'other', categories: ['prisoner-of-war'] }] }
  it.each([
    ['a second clause', many, 'clause "other" is a second clause for the living'],
    [
      'a ratio',
      { formula: [{ ...clause, kind: 'ratio', give: [3, 2] }] },
      'clause "living" (ratio) gives 3 for 2',
    ],
    [
      'a gesture',
      { formula: [{ id: 'gift', kind: 'unilateral', by: 'northland', categories: ['civilian'] }] },
      'clause "gift" (unilateral)',
    ],
    [
      'all for all',
      { formula: [{ ...clause, kind: 'all-for-all' }] },
      'clause "living" (all-for-all)',
    ],
    ['three parties', { parties: ['northland', 'southland', 'eastmark'] }, 'there are 3 parties'],
    [
      'a family',
      { people: [person('n1', { family: 'f' }), person('n2', { family: 'f' })] },
      'family "f" ("n1", "n2")',
    ],
    [
      'a family on both tracks',
      { people: [person('n1', { family: 'f' }), person('n2', { family: 'f', category: 'child' })] },
      'on both the duty track and the formula track',
    ],
  ])('%s', (_name, more, sentence) => {
    const said = refusal(() => proposeByFlow(readProblem(problem(more)), 'a'.repeat(64)))
    expect(said).toContain('wrong-input: ')
    expect(said).toContain(sentence)
  })
})
