import { describe, expect, it } from 'vitest'
import { readProblem } from '../forms/problem.ts'
import { readCase } from './reading.ts'
import { brokenRiding } from './riding.ts'

const problem = readProblem({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: [
    {
      id: '1',
      capacity: {
        northland: {
          remains: 1,
          vehicles: [
            { id: 'bus', seats: 3 },
            { id: 'van', seats: 1, stretchers: 1 },
          ],
        },
      },
    },
  ],
  formula: [{ id: 'gift', kind: 'unilateral', by: 'northland', categories: ['civilian', 'child'] }],
  people: ['n1', 'n2', 'n3', 'lying', 'dead'].map((id) => ({
    id,
    heldBy: 'northland',
    goesTo: 'southland',
    category: id === 'dead' ? 'remains' : 'civilian',
    transport: id === 'lying' ? 'stretcher' : 'seat',
    ...(['n1', 'n2'].includes(id) && { family: 'f' }),
  })),
})
const all = readCase({
  ...problem,
  formula: [
    ...problem.formula,
    {
      id: 'last',
      kind: 'unilateral',
      by: 'northland',
      categories: ['remains'],
      unit: 'bag',
      peopleMax: {},
    },
  ],
})

const ride = (rides: Record<string, string[]>, stage = '1') =>
  brokenRiding(
    {
      vehicles: Object.entries(rides).map(([vehicle, people]) => ({
        stage,
        party: 'northland',
        vehicle,
        people,
      })),
    },
    new Map(['n1', 'n2', 'n3', 'lying', 'dead'].map((id) => [id, 1])),
    all,
  ).join('\n')

describe('riding', () => {
  it('is right where all the living have a place of their kind', () =>
    expect(ride({ bus: ['n1', 'n2'], van: ['n3', 'lying'] })).toBe(''))
  it.each([
    ['a family in two vehicles', { bus: ['n1', 'n3'], van: ['n2', 'lying'] }, /"f" rides in 2/],
    [
      'too many in one',
      { bus: [], van: ['n1', 'n2', 'n3', 'lying'] },
      /takes 3 on seats, and has 1/,
    ],
    ['lying where there are seats', { bus: ['n1', 'n2', 'lying'], van: ['n3'] }, /1 on stretchers/],
    ['nowhere', { bus: ['n1', 'n2'], van: ['lying'] }, /"n3" travels in stage 1 and rides nowhere/],
    ['twice', { bus: ['n1', 'n2', 'n3'], van: ['n3', 'lying'] }, /"n3" rides in two vehicles/],
    ['in no vehicle of the problem', { cart: ['n3'] }, /Vehicle "cart" .* is not there/],
    ['the dead among the living', { bus: ['n1', 'dead'], van: [] }, /carries remains/],
    ['who does not travel', { bus: ['x9'] }, /"x9" rides in stage "1" and does not travel/],
  ])('%s is named', (_name, rides: Record<string, string[]>, sentence) =>
    expect(ride(rides)).toMatch(sentence),
  )
  it('in another stage is no riding', () =>
    expect(ride({ bus: ['n1'] }, '2')).toMatch(/in stage "2" is not there/))
})
