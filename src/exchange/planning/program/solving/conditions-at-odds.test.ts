import { expect, it } from 'vitest'
import { sha } from '../../../../../test/support/planning-cases.ts'
import { solvingThread } from '../../../../jobs/solve-in-thread.ts'
import { checkPlan, reportOnPlan } from '../../../check/check-plan.ts'
import { readProblem } from '../../../forms/problem.ts'
import { proposePlan } from '../../propose.ts'

const solver = solvingThread()

const person = (id: string, more: object = {}) => ({
  id,
  heldBy: id.startsWith('n') ? 'northland' : 'southland',
  goesTo: id.startsWith('n') ? 'southland' : 'northland',
  category: 'civilian',
  ...more,
})
const everybody = {
  id: 'civilians',
  kind: 'all-for-all',
  between: ['northland', 'southland'],
  categories: ['civilian'],
  aheadMax: 2,
}
const fivePeople = ['n1', 'n2', 'n3', 's1', 's2'].map((id) => person(id))
const prisoner = { category: 'prisoner-of-war' }
const problem = (seats: number, more: object = {}) => ({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: [{ id: '1', capacity: { northland: { seats, stretchers: 5 }, southland: { seats: 9 } } }],
  formula: [everybody],
  people: fivePeople,
  ...more,
})

const planOf = async (document: object) => {
  const asked = readProblem(document)
  const made = await proposePlan(asked, sha, { solver })
  expect(checkPlan(asked, made, sha)).toEqual([])
  return made
}
const becauseOf = async (document: object) => {
  const made = await planOf(document)
  return made.status === 'impossible' ? made.because.map(({ text }) => text) : made.status
}
const figuresOf = async (document: object) => {
  const made = await planOf(document)
  return made.status === 'impossible' ? made.because.map(({ needs, has }) => [needs, has]) : []
}
const inStage = (northland: object) => ({
  stages: [{ id: '1', capacity: { northland, southland: { seats: 9 } } }],
})

it('names the places and the clause that ask for more than there is, and nothing else', async () => {
  expect(await becauseOf(problem(3))).toBe('optimal')
  expect(await becauseOf(problem(2))).toEqual([
    'northland has 2 seats in all stages after the duty track; the clauses ask for 3.',
    'Clause "civilians" lets everybody go: 5 people.',
  ])
})

it('names a limit that stands against a credit', async () => {
  const formula = [
    {
      ...everybody,
      kind: 'ratio',
      give: [2, 1],
      credit: 2,
      settle: 'even',
      peopleMax: { southland: 0 },
    },
  ]
  expect(await becauseOf(problem(9, { formula }))).toEqual([
    'Clause "civilians" lets at most 0 people of southland go.',
    'Clause "civilians" closes even: its account opens at 2 and must end at 0.',
  ])
})

it('names children who travel with their families before a clause that asks for their seats', async () => {
  const family = { family: 'f' }
  const people = [
    person('n1'),
    person('n2'),
    person('s1'),
    person('s2'),
    person('n-child', { category: 'child', ...family }),
    person('n-mother', { accompanies: 'n-child', ...family }),
  ]
  expect(await becauseOf(problem(4, { people }))).toBe('optimal')
  expect(await becauseOf(problem(3, { people }))).toContain(
    'Children, the wounded and sick and others on the duty track go first.',
  )
})

it('names escorts and the vehicle a family does not fit into', async () => {
  const escorts = { count: 1, peopleEach: 2 }
  expect(await becauseOf(problem(9, inStage({ seats: 9, escorts })))).toEqual([
    'The escorts of northland take at most 2 people in all stages; the clauses ask for 3.',
    'Clause "civilians" lets everybody go: 5 people.',
  ])
  const family = ['n1', 'n2', 'n3'].map((id) => person(id, { family: 'f' }))
  const people = [...family, person('s1'), person('s2')]
  const vehicles = ['a', 'b'].map((id) => ({ id, seats: 2 }))
  expect(await becauseOf(problem(9, { people, ...inStage({ vehicles }) }))).toEqual([
    'Clause "civilians" lets everybody go: 5 people.',
    'Each family of northland rides in one vehicle: the largest needs 3 seats, the largest vehicle has 2.',
  ])
})

it('gives figures where people counted alone show what is missing, and nowhere else', async () => {
  const nothing = [undefined, undefined]
  expect(await figuresOf(problem(2))).toEqual([[3, 2], nothing])
  const limited = { ...everybody, peopleMax: { northland: 1 } }
  expect(await figuresOf(problem(9, { formula: [limited] }))).toEqual([[3, 1], nothing])
  const [a, b] = ['f', 'g']
  const people = ['n1', 'n2', 'n3', 'n4'].map((id, at) => person(id, { family: at < 2 ? a : b }))
  const vehicles = [
    { id: 'bus', seats: 3 },
    { id: 'car', seats: 1 },
  ]
  const tight = { people: [...people, person('s1')], ...inStage({ vehicles }) }
  expect(await figuresOf(problem(9, tight))).toEqual([nothing, nothing])
})

it('says at what an account opens that everybody leaving cannot close', async () => {
  const formula = [{ ...everybody, credit: 3 }]
  expect(await becauseOf(problem(9, { formula }))).toContain(
    'Clause "civilians" closes even: its account opens at 3 and must end at 0.',
  )
})

it.each([
  ['an account that everybody leaving leaves open', { formula: [{ ...everybody, credit: 3 }] }],
  ['escorts for fewer', inStage({ seats: 9, escorts: { count: 1, peopleEach: 2 } })],
  ['places for fewer', inStage({ seats: 2 })],
  [
    'two clauses for the same places',
    {
      ...inStage({ seats: 4 }),
      formula: [everybody, { ...everybody, id: 'prisoners', categories: ['prisoner-of-war'] }],
      people: [...fivePeople, ...['n8', 'n9'].map((id) => person(id, prisoner))],
    },
  ],
])('is certain without the solver by %s', async (_name, more) => {
  const asked = problem(9, more)
  const report = reportOnPlan(readProblem(asked), await planOf(asked), sha)
  expect(report.notChecked).toEqual(['That each of them is needed is not checked.'])
})
