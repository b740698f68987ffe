/**
 * What each reader sees of the day, one function a view. The desk sees names, words
 * and where everybody is; a party sees that of its own people, and of those who come to
 * it only who is on a final manifest and whether they left, came or were held back,
 * never the word at a gate. On the wall there are no names.
 */
import { z } from 'zod'
import { PartyId, PersonId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { saidNow } from '../exchange/custody/custody-events.ts'
import { Stage, StageId } from '../exchange/exchange.ts'
import type { GateWord } from '../exchange/gates/gates.ts'
import {
  countsOf,
  handOverSides,
  leftWords,
  nobodyConfirmed,
  type Custody,
} from '../people/custody.ts'
import { Category, Transport } from '../people/person.ts'
import {
  custodyOfPerson,
  isStageSettled,
  rowsOf,
  wordAt,
  type Day,
  type DayPerson,
  type DayStage,
} from './day.ts'
import { agreedAndDelivered } from './delivered.ts'
import { directionsFor, goesThisWay, type Direction as Way } from './directions.ts'

const gateWords = [
  'ready',
  'held',
  'unfit',
  'not-asked',
  'not-examined',
  'not-identified',
  'papers',
] as const satisfies readonly GateWord[]
export const WordView = z.enum(gateWords)

const Confirmed = z.object({ giving: z.boolean(), receiving: z.boolean(), desk: z.boolean() })

export const CustodyView = z.object({
  state: z.enum(['expected', 'left-behind', 'on-the-road', 'handed-over']),
  /** Of those left behind, to whoever may read it; to the other side nobody says why. */
  word: z.enum(leftWords).nullable(),
  confirmedBy: Confirmed,
  /** Sides of which one officer has attested a sheet, and a second has not yet. */
  attestedOnce: z.array(z.enum(handOverSides)),
  handedOverAt: z.iso.datetime().nullable(),
})
export type CustodyView = z.infer<typeof CustodyView>

export const BoardPerson = z.object({
  id: PersonId,
  name: z.string(),
  bornOn: z.string().nullable(),
  category: Category,
  transport: Transport,
  /** At the gates; null to the other side, and of whoever is handed over. */
  word: WordView.nullable(),
  custody: CustodyView,
})
export type BoardPerson = z.infer<typeof BoardPerson>

const Counts = z.object({
  onManifest: z.int(),
  expected: z.int(),
  onTheRoad: z.int(),
  handedOver: z.int(),
  leftBehind: z.int(),
})

const Direction = z.object({
  from: PartyId,
  to: PartyId,
  counts: Counts,
  /** Of those still expected, how many read each word; null to the other side. */
  words: z.partialRecord(WordView, z.int()).nullable(),
  /** People who were brought and stand on no list. */
  extra: z.int(),
  /** A page of the section, in the manifest's order; null where no names are shown. */
  people: z.array(BoardPerson).nullable(),
})

export const BoardView = z.object({
  stages: z.array(
    z.object({
      id: StageId,
      on: Stage.shape.on,
      window: Stage.shape.window,
      state: z.enum(['not-final', 'final', 'open', 'settled']),
      manifestSha256: z.string().nullable(),
      openedAt: z.iso.datetime().nullable(),
      directions: z.array(Direction),
    }),
  ),
  /** Agreed against delivered, over all stages. */
  delivered: z.array(
    z.object({
      from: PartyId,
      to: PartyId,
      categories: z.array(z.object({ category: Category, agreed: z.int(), delivered: z.int() })),
    }),
  ),
})
export type BoardView = z.infer<typeof BoardView>

/** How much of a person a reader sees. */
type Sight = 'all' | 'the-other-side' | 'counts'

/** A page of people, applied to each direction of each stage. */
export type BoardPage = { readonly from: number; readonly count: number }
export const wholePage: BoardPage = { from: 0, count: pageRowsMax }

type Reading = {
  readonly now: Date
  readonly page: BoardPage
}

type Reader = { readonly party: PartyId | null; readonly sightOf: (from: PartyId) => Sight }

export const deskBoard = (day: Day, reading: Reading) =>
  board(day, reading, { party: null, sightOf: () => 'all' })

/** Of the others' people a side reads those who come to it, and of no other way even the count. */
export const partyBoard = (
  day: Day,
  { party, ...reading }: Reading & { readonly party: PartyId },
) =>
  board(day, reading, {
    party,
    sightOf: (from) => (from === party ? 'all' : 'the-other-side'),
  })

/** For an observer, and for a wall that anybody passes. */
export const wallBoard = (day: Day, reading: Reading) =>
  board(day, reading, { party: null, sightOf: () => 'counts' })

function board(day: Day, reading: Reading, { party, sightOf }: Reader): BoardView {
  const directions = directionsFor(day, party)
  const isRead = (way: Way) => directions.some(({ from, to }) => from === way.from && to === way.to)
  return {
    stages: day.exchange.stages.map(({ id, on, window }, at) => {
      const stage = day.stages[at] ?? { id, manifest: null, openedAt: null }
      return {
        id,
        on,
        window,
        state: stateOf(day, stage),
        manifestSha256: stage.manifest?.sha256 ?? null,
        openedAt: stage.openedAt?.toISOString() ?? null,
        directions: directions.map((direction) => ({
          ...direction,
          ...directionView(day, stage, {
            ...reading,
            direction,
            sight: sightOf(direction.from),
          }),
        })),
      }
    }),
    delivered: agreedAndDelivered(day)
      .filter(isRead)
      .map(({ from, to, categories }) => ({ from, to, categories: [...categories] })),
  }
}

function stateOf(day: Day, stage: DayStage): BoardView['stages'][number]['state'] {
  if (stage.manifest === null) return 'not-final'
  if (stage.openedAt === null) return 'final'
  return isStageSettled(day, stage) ? 'settled' : 'open'
}

function directionView(
  day: Day,
  stage: DayStage,
  { direction, sight, now, page }: Reading & { readonly direction: Way; readonly sight: Sight },
) {
  const { from, to } = direction
  const people = stage.manifest?.people.filter(goesThisWay(direction)) ?? []
  const shown = people.slice(page.from, page.from + page.count)
  const moment = { stage: stage.id, now }
  const waiting = people.filter(({ id }) => custodyOfPerson(day, id).state === 'expected')
  return {
    counts: countsOf(people.map(({ id }) => custodyOfPerson(day, id))),
    words:
      sight === 'the-other-side'
        ? null
        : countWords(waiting.map((person) => wordAt(day, person, moment))),
    extra: day.variances
      .filter((each) => each.stage === stage.id && each.person === null)
      .filter((each) => each.from === from && each.to === to)
      .reduce((sum, each) => sum + each.people, 0),
    people:
      sight === 'counts' ? null : shown.map((each) => personView(day, each, { sight, moment })),
  }
}

function countWords(words: readonly GateWord[]): Partial<Record<GateWord, number>> {
  const counted: Partial<Record<GateWord, number>> = {}
  for (const word of words) counted[word] = (counted[word] ?? 0) + 1
  return counted
}

function personView(
  day: Day,
  person: DayPerson,
  { sight, moment }: { sight: Sight; moment: { stage: string; now: Date } },
): BoardPerson {
  const { id, name, bornOn, category, transport } = person
  const custody = custodyView(day, id, sight)
  const told = sight === 'all' && custody.state !== 'handed-over'
  return {
    id,
    name,
    bornOn,
    category,
    transport,
    word: told ? wordAt(day, person, moment) : null,
    custody,
  }
}

export function custodyView(day: Pick<Day, 'custody'>, id: PersonId, sight: Sight): CustodyView {
  const custody = custodyOfPerson(day, id)
  return {
    state: custody.state,
    word: custody.state === 'left-behind' && sight === 'all' ? custody.word : null,
    confirmedBy: confirmedBy(custody),
    attestedOnce: attestedOnce(day, id, custody),
    handedOverAt: custody.state === 'handed-over' ? custody.at.toISOString() : null,
  }
}

function confirmedBy(custody: Custody) {
  if (custody.state === 'handed-over') return { giving: true, receiving: true, desk: true }
  return custody.state === 'on-the-road' ? custody.confirmedBy : nobodyConfirmed
}

function attestedOnce(day: Pick<Day, 'custody'>, id: PersonId, custody: Custody) {
  if (custody.state !== 'on-the-road') return []
  const said = saidNow(rowsOf(day, id))
  return handOverSides.filter(
    (side) => !custody.confirmedBy[side] && said.some((row) => row.side === side),
  )
}
