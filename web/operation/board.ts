/** The board of the day as the desk answers it, and what the page reads out of it. */
import type { InferResponseType } from 'hono/client'
import type { Api } from '../api.ts'
import type { ExchangeHead } from '../exchange/plans.ts'

type OperationApi = Api['api']['operation'][':exchange']

export type Board = InferResponseType<OperationApi['board']['$get'], 200>
export type StageOnDay = Board['stages'][number]
export type Direction = StageOnDay['directions'][number]
export type BoardPerson = NonNullable<Direction['people']>[number]
export type PersonStripAnswer = InferResponseType<OperationApi['people'][':person']['$get'], 200>
export type GateWord = NonNullable<BoardPerson['word']>
export type CustodyState = BoardPerson['custody']['state']

/** Where people of one side may go to several, a direction is both its ends. */
export const keyOfDirection = ({ from, to }: Pick<Direction, 'from' | 'to'>) => `${from} ${to}`

export type OfDirection = {
  readonly head: ExchangeHead
  readonly stage: StageOnDay
  readonly direction: Direction
}

/** In the order in which a person passes through the day. */
export const custodyStates = [
  'expected',
  'on-the-road',
  'handed-over',
  'left-behind',
] as const satisfies readonly CustodyState[]

/** The stage that is run now or next; else the last one. */
export const stageNow = ({ stages }: Board): StageOnDay | undefined =>
  stages.find(({ state }) => state === 'open' || state === 'final') ?? stages.at(-1)

export type BoardFilter = {
  readonly text: string
  readonly where: CustodyState | 'all'
  readonly word: GateWord | 'all'
}
export const noFilter: BoardFilter = { text: '', where: 'all', word: 'all' }

/** People whose name holds all the words, who are where was asked, with that word at the gates. */
export function filtered(
  people: readonly BoardPerson[],
  { text, where, word }: BoardFilter,
): readonly BoardPerson[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return people.filter(({ name, custody, word: own }) => {
    const written = name.toLocaleLowerCase()
    return (
      words.every((each) => written.includes(each)) &&
      (where === 'all' || custody.state === where) &&
      (word === 'all' || (own === word && custody.state !== 'handed-over'))
    )
  })
}

const isWaiting = ({ word }: BoardPerson) => word !== null && word !== 'ready'

/** Those who need a person stand first; otherwise the manifest's order stays. */
export const needsFirst = (people: readonly BoardPerson[]) =>
  people.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)))

/** Of those left behind, how many for which word; people without one are the other side's. */
export function leftWordsOf(people: readonly BoardPerson[]) {
  const words = people.flatMap(({ custody }) => (custody.word === null ? [] : [custody.word]))
  return [...new Set(words)].map((word) => ({
    word,
    count: words.filter((each) => each === word).length,
  }))
}

/** Where somebody stands, as one word that changes when something happened to them. */
export type Standing = GateWord | CustodyState

export const standingOf = ({ word, custody }: Pick<BoardPerson, 'word' | 'custody'>): Standing =>
  custody.state === 'expected' ? (word ?? 'expected') : custody.state

/** Everybody whom the board names, by id. */
export type Looked = ReadonlyMap<string, { readonly person: BoardPerson; readonly from: string }>

export const lookedAt = ({ stages }: Board): Looked =>
  new Map(
    stages
      .flatMap(({ directions }) => directions)
      .flatMap(({ from, people }) =>
        (people ?? []).map((person) => [person.id, { person, from }] as const),
      ),
  )

const keyOf = ({ word, custody }: BoardPerson) => JSON.stringify([word, custody])

/** Ids of everybody who stands otherwise than before. */
export const changedSince = (before: Looked, now: Looked): readonly string[] =>
  [...now].flatMap(([id, { person }]) => {
    const was = before.get(id)
    return was !== undefined && keyOf(was.person) !== keyOf(person) ? [id] : []
  })

export type Change = {
  readonly from: string
  readonly standing: Standing
  readonly people: readonly BoardPerson[]
}

/** What happened since somebody looked: people of one side who came to stand alike, together. */
export function changesSince(before: Looked, now: Looked): readonly Change[] {
  const groups = new Map<string, Change>()
  for (const id of changedSince(before, now)) {
    const found = now.get(id)
    if (found === undefined) continue
    const standing = standingOf(found.person)
    const key = `${found.from} ${standing}`
    const people = [...(groups.get(key)?.people ?? []), found.person]
    groups.set(key, { from: found.from, standing, people })
  }
  return [...groups.values()]
}

/** A choice with one more or one fewer in it. */
export const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id])

export type HandOverSide = 'giving' | 'receiving' | 'desk'

/** On the road, and this side has not confirmed them yet. */
export const unconfirmed = (people: readonly BoardPerson[] | null, side: HandOverSide) =>
  (people ?? []).filter(
    ({ custody }) => custody.state === 'on-the-road' && !custody.confirmedBy[side],
  )
