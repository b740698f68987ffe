import { describe, expect, it } from 'vitest'
import type { BoardPerson, CustodyState, Direction, GateWord, StageOnDay } from './board.ts'
import {
  changedSince,
  changesSince,
  filtered,
  leftWordsOf,
  lookedAt,
  needsFirst,
  noFilter,
  stageNow,
  standingOf,
  toggled,
  unconfirmed,
} from './board.ts'
import { PersonId, PartyId } from '../../src/base/ids.ts'

const northland = PartyId.parse('northland')
const southland = PartyId.parse('southland')
const idOf = (number: number) =>
  PersonId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

const nobody = { giving: false, receiving: false, desk: false }

type Drawn = {
  readonly name?: string
  readonly word?: GateWord | null
  readonly state?: CustodyState
  readonly confirmedBy?: BoardPerson['custody']['confirmedBy']
}

function person(
  number: number,
  {
    name = `Person ${number}`,
    word = 'ready',
    state = 'expected',
    confirmedBy = nobody,
  }: Drawn = {},
): BoardPerson {
  return {
    id: idOf(number),
    name,
    bornOn: null,
    category: 'prisoner-of-war',
    transport: 'seat',
    word,
    custody: {
      word: null,
      confirmedBy,
      attestedOnce: [],
      handedOverAt: null,
      state,
    },
  }
}

const direction = (people: BoardPerson[] | null, from = northland): Direction => ({
  from,
  to: from === northland ? southland : northland,
  counts: { onManifest: 0, expected: 0, onTheRoad: 0, handedOver: 0, leftBehind: 0 },
  words: null,
  extra: 0,
  people,
})

const stage = (
  id: string,
  state: StageOnDay['state'],
  directions: Direction[] = [],
): StageOnDay => ({
  id,
  on: '2026-03-12',
  window: { from: '06:00', to: '09:30' },
  state,
  manifestSha256: null,
  openedAt: null,
  directions,
})
const board = (...stages: StageOnDay[]) => ({ stages, delivered: [] })

describe('the stage that the board shows open', () => {
  it.each([
    ['the one under way', ['settled', 'open', 'final'], '2'],
    ['the next, when none is under way', ['settled', 'final', 'final'], '2'],
    ['the last, when all are over', ['settled', 'settled', 'settled'], '3'],
  ] as const)('is %s', (_, states, shown) => {
    const stages = states.map((state, at) => stage(String(at + 1), state))
    expect(stageNow(board(...stages))?.id).toBe(shown)
  })
})

describe('finding somebody', () => {
  const people = [
    person(1, { name: 'Орест Вигаданий' }),
    person(2, { name: 'Ivo Madeup', word: 'held' }),
    person(3, { name: 'Ivo Inventer', word: 'held', state: 'handed-over' }),
  ]
  it.each([
    ['all words of the name, in any order', { text: 'madeup ivo' }, [2]],
    ['a name in its own script, whatever its case', { text: 'ВИГАД' }, [1]],
    ['where they are', { where: 'handed-over' }, [3]],
    ['the word at the gates, of those who still pass them', { word: 'held' }, [2]],
    ['nothing: everybody', {}, [1, 2, 3]],
  ] as const)('goes by %s', (_, asked, found) => {
    const shown = filtered(people, { ...noFilter, ...asked })
    expect(shown.map(({ id }) => id)).toEqual(found.map(idOf))
  })
})

it('lists first those who need a person, and keeps the order otherwise', () => {
  const people = [
    person(1),
    person(2, { word: 'held' }),
    person(3, { word: null }),
    person(4, { word: 'unfit' }),
  ]
  expect(needsFirst(people).map(({ id }) => id)).toEqual([2, 4, 1, 3].map(idOf))
})

it('counts those left behind by their word, and never one whose word is not told', () => {
  const people = (['held', 'absent', 'held', null] as const).map((word, at) => {
    const behind = person(at + 1, { state: 'left-behind' })
    return { ...behind, custody: { ...behind.custody, word } }
  })
  expect(leftWordsOf(people)).toEqual([
    { word: 'held', count: 2 },
    { word: 'absent', count: 1 },
  ])
})

describe('what happened since somebody looked', () => {
  const before = lookedAt(board(stage('2', 'open', [direction([person(1), person(2), person(3)])])))
  const road = { state: 'on-the-road' } as const

  it('is nothing when nothing did', () => {
    expect(changesSince(before, before)).toEqual([])
  })

  it('puts together those of one side who came to stand alike', () => {
    const after = lookedAt(
      board(
        stage('2', 'open', [
          direction([person(1, road), person(2, road), person(3, { word: 'held' })]),
        ]),
      ),
    )
    const told = changesSince(before, after).map(({ standing, people }) => [
      standing,
      people.length,
    ])
    expect(told).toEqual([
      ['on-the-road', 2],
      ['held', 1],
    ])
  })

  it('holds a confirmation, though the word stays', () => {
    const seen = [false, true].map((giving) => {
      const on = person(1, { ...road, confirmedBy: { ...nobody, giving } })
      return lookedAt(board(stage('2', 'open', [direction([on])])))
    })
    const [nobodyYet = new Map(), given = new Map()] = seen
    expect(changedSince(nobodyYet, given)).toEqual([idOf(1)])
  })

  it('is nothing where no names are shown', () => {
    const wall = lookedAt(board(stage('2', 'open', [direction(null)])))
    expect(changesSince(before, wall)).toEqual([])
  })
})

it('leaves to a side only those on the road whom it has not confirmed', () => {
  const road = (number: number, giving: boolean) =>
    person(number, { state: 'on-the-road', confirmedBy: { ...nobody, giving } })
  const people = [person(1), road(2, true), road(3, false), person(4, { state: 'handed-over' })]
  expect(unconfirmed(people, 'giving').map(({ id }) => id)).toEqual([idOf(3)])
  expect(unconfirmed(people, 'receiving').map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
  expect(unconfirmed(null, 'giving')).toEqual([])
})

it('says the word at the gates only of those who are still expected', () => {
  expect(standingOf(person(1, { word: 'held' }))).toBe('held')
  expect(standingOf(person(1, { word: null }))).toBe('expected')
  expect(standingOf(person(1, { word: 'held', state: 'left-behind' }))).toBe('left-behind')
})

it('adds to a choice and takes away from it', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
})
