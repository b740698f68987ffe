import { array, assert, boolean, constantFrom, property, record, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { exchangePerson, south } from '../../../test/support/exchange-people.ts'
import { PartyId } from '../../base/ids.ts'
import type { LineReading } from '../../lists/submission.ts'
import { standingsOf } from '../planning/standing.ts'
import type { ExchangePerson } from './people-of-exchange.ts'
import { tiesOf, type TiedLine } from './travel-together.ts'

const line = (
  number: number,
  reading: LineReading,
  change: Partial<ExchangePerson> & { isBarred?: boolean } = {},
): TiedLine => {
  const { isBarred = false, ...of } = change
  const person = exchangePerson(number, of)
  const named = { reference: String(number), surname: `Person ${number}`, ...reading }
  return { line: { list: person.list, line: number, reading: named }, person, isBarred }
}
const idOf = (number: number) => exchangePerson(number).id

const child = { category: 'child' } as const
const told = (...lines: TiedLine[]) => {
  const { ties, questions } = tiesOf(lines)
  return {
    ties: lines.map(({ person }) => ties.get(person.id) ?? null),
    questions: lines.map((one) => questions.get(one) ?? null),
  }
}

it('ties lines of one family number by an id that is nobody’s word', () => {
  const family = idOf(1)
  expect(told(line(1, { family: 'Ladov 3' }), line(2, { family: 'LADOV 3' }), line(3, {}))).toEqual(
    {
      ties: [{ family }, { family }, null],
      questions: [null, null, null],
    },
  )
})

it('whoever accompanies travels with whom they accompany, by reference or by name', () => {
  const family = idOf(1)
  for (const accompanies of ['2', 'person 2']) {
    expect(told(line(1, { accompanies }), line(2, {}, child)).ties).toEqual([
      { family, accompanies: idOf(2) },
      { family },
    ])
  }
})

it.each([
  ['nobody of the list', [line(1, { accompanies: '9' })], ['accompanies-unknown']],
  ['themselves', [line(1, { accompanies: '1' })], ['accompanies-unknown']],
  [
    'one of two with one name',
    [
      line(1, { accompanies: 'Ladov' }),
      line(2, { surname: 'Ladov' }),
      line(3, { surname: 'Ladov' }),
    ],
    ['accompanies-unknown', null, null],
  ],
  [
    'whom another accompanies already',
    [line(1, { accompanies: '3' }), line(2, { accompanies: '3' }), line(3, {}, child)],
    [null, 'second-companion', null],
  ],
  [
    'somebody who goes to another side',
    [line(1, { accompanies: '2' }), line(2, {}, { goesTo: PartyId.parse('eastmark') })],
    ['family-apart', null],
  ],
  [
    'nobody, in a family with a child',
    [line(1, { family: 'a' }), line(2, { family: 'a' }, child)],
    ['family-mixed', null],
  ],
] as const)('asks about a line that accompanies %s', (_, lines, questions) => {
  expect(told(...lines).questions).toEqual(questions)
})

it('whoever is held back makes no family mixed', () => {
  const lines = [line(1, { family: 'a' }), line(2, { family: 'a' }, { ...child, isBarred: true })]
  expect(told(...lines).questions).toEqual([null, null])
})

const reading = record(
  {
    family: constantFrom('a', 'b'),
    accompanies: constantFrom('1', '2', '3', '4', '5', 'nobody'),
  },
  { requiredKeys: [] },
)
const person = record({
  category: constantFrom('prisoner-of-war', 'child', 'remains'),
  health: constantFrom('good', 'grave'),
  goesTo: constantFrom(south, PartyId.parse('eastmark')),
  isBarred: boolean(),
})

it('whatever the lines say, the planner can read it', () => {
  assert(
    property(array(tuple(reading, person), { maxLength: 6 }), (drawn) => {
      const lines = drawn.map(([read, one], at) => line(at + 1, read, one))
      const { ties } = tiesOf(lines)
      const people = lines.map(({ person: { id, goesTo, category, health } }) => {
        return { id, heldBy: 'northland', goesTo, category, health, ...ties.get(id) }
      })
      const accompanied = people.flatMap(({ accompanies }) => accompanies ?? [])
      expect(new Set(accompanied).size).toBe(accompanied.length)
      standingsOf({
        form: 'good-offices/problem/1',
        title: '',
        parties: ['northland', 'southland', 'eastmark'],
        planningOn: '2026-03-01',
        seed: '',
        stages: [{ id: '1', capacity: {} }],
        formula: [
          {
            id: 'all',
            kind: 'unilateral',
            by: 'northland',
            categories: ['prisoner-of-war'],
            peopleMax: {},
          },
        ],
        holds: lines
          .filter(({ isBarred }) => isBarred)
          .map(({ person: { id } }) => ({ person: id, reason: 'held' })),
        people: people.map((one) => ({
          ...one,
          transport: 'seat',
          namedByOtherParty: false,
        })),
      })
    }),
  )
})
