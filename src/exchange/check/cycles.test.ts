import { describe, expect, it } from 'vitest'
import { readProblem } from '../forms/problem.ts'
import { brokenAccounts } from './accounts.ts'
import { readCase } from './reading.ts'

/** One person each way round three parties, and two who would go back and forth. */
const caseWith = (lengthMax: number) =>
  readCase(
    readProblem({
      form: 'good-offices/problem/1',
      parties: ['northland', 'southland', 'eastmark'],
      planningOn: '2026-03-01',
      seed: 'sealed',
      stages: [{ id: '1' }],
      formula: [
        {
          id: 'round',
          kind: 'cycles',
          parties: ['northland', 'southland', 'eastmark'],
          lengthMax,
          categories: ['civilian'],
          aheadMax: 1,
        },
      ],
      people: [
        ['a', 'northland', 'southland'],
        ['b', 'southland', 'eastmark'],
        ['c', 'eastmark', 'northland'],
        ['d', 'northland', 'southland'],
        ['e', 'southland', 'northland'],
      ].map(([id, heldBy, goesTo]) => ({ id, heldBy, goesTo, category: 'civilian' })),
    }),
  )
const accounts = [{ clause: 'round', ahead: { northland: [0], southland: [0], eastmark: [0] } }]
const round = { clause: 'round', parties: ['northland', 'southland', 'eastmark'], count: 1 }
const turned = { ...round, parties: ['southland', 'eastmark', 'northland'] }
const back = { ...round, parties: ['northland', 'eastmark', 'southland'] }
const pair = { ...round, parties: ['northland', 'southland'] }

const broken = (ids: string, cycles: (typeof round)[], lengthMax = 3) =>
  brokenAccounts(
    { accounts, cycles },
    new Map(ids.split('').map((id) => [id, 1])),
    caseWith(lengthMax),
  ).join('\n')

describe('cycles of parties', () => {
  it.each([
    ['a round of three', 'abc', [round]],
    ['the same round from another start', 'abc', [turned]],
    ['a round and a pair', 'abcde', [round, pair]],
  ])('%s is right', (_name, ids, cycles) => expect(broken(ids, cycles)).toBe(''))
  it.each([
    ['no cycle for a pair', 'de', [], /1 people from northland to southland unexplained/],
    ['the other direction', 'abc', [back], /unexplained/],
    ['a round counted twice', 'abc', [{ ...round, count: 2 }], /leave 1 people from/],
    ['one round in two spellings', 'abc', [round, turned], /is written twice/],
    [
      'a party twice in a round',
      'de',
      [{ ...pair, parties: ['northland', 'northland'] }],
      /no cycle/,
    ],
    ['a cycle of another clause', 'de', [pair, { ...pair, clause: 'x' }], /no clause of cycles/],
  ])('%s is named', (_name, ids, cycles, sentence) => expect(broken(ids, cycles)).toMatch(sentence))
  it('of three are not allowed where two is the most', () =>
    expect(broken('abc', [round], 2)).toMatch(/is no cycle of at most 2/))
})
