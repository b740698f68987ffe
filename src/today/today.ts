/**
 * The first page: the next stage in both directions, what needs a person, what it
 * blocks, and what came of the stages before. Pure: rooms hand in what they know.
 */
import { z } from 'zod'
import { ExchangeId, PartyId } from '../base/ids.ts'
import { isDuty } from '../exchange/plans/approval.ts'
import { directionsFor, goesThisWay } from '../operation/directions.ts'
import {
  countsOfStage,
  custodyOfPerson,
  isStageSettled,
  wordAt,
  type Day,
  type DayStage,
} from '../operation/day.ts'
import { Stage } from '../exchange/exchange.ts'
import type { GateWord } from '../exchange/gates/gates.ts'
import { windowNow, windowSide, type WindowRows } from '../operation/window.ts'
import { Need, type NeedKind } from './need.ts'

const count = z.int().min(0)

export const Direction = z.object({
  from: PartyId,
  to: PartyId,
  onManifest: count,
  expected: count,
  onTheRoad: count,
  handedOver: count,
  leftBehind: count,
  /** How those who are still expected stand at the gates; null: the other side's, not shown. */
  words: z.partialRecord(z.string(), count).nullable(),
})
export type Direction = z.infer<typeof Direction>

const instant = z.iso.datetime()

export const WindowView = z.object({
  /** Of the hours; one more each time that they are moved. */
  version: z.int(),
  movedAt: instant.nullable(),
  sides: z.array(
    z.object({
      party: PartyId,
      /** `changed`: it had acknowledged hours that were moved since. */
      state: z.enum(['acknowledged', 'waits', 'changed']),
      at: instant.nullable(),
      /** A sheet waits for a second officer; for the desk alone. */
      attestedOnce: z.boolean(),
      /** For the desk and for that side alone. */
      remindedAt: instant.nullable(),
    }),
  ),
})
export type WindowView = z.infer<typeof WindowView>

export const TodayView = z.object({
  now: z.iso.datetime(),
  next: z
    .object({
      exchange: ExchangeId,
      number: z.int(),
      title: z.string(),
      point: z.object({ name: z.string(), timeZone: z.string() }),
      stage: Stage,
      of: z.int(),
      opened: z.boolean(),
      directions: z.array(Direction),
      window: WindowView,
    })
    .nullable(),
  needs: z.array(Need),
  soFar: z.array(
    z.object({
      stage: z.string(),
      on: z.iso.date(),
      sides: z.array(z.object({ party: PartyId, agreed: count, delivered: count })),
    }),
  ),
  /** Formula track only: who is owed how many so far. */
  owed: z.object({ party: PartyId, people: z.int() }).nullable(),
})
export type TodayView = z.infer<typeof TodayView>

type Viewer = PartyId | null

/** The first stage that has a manifest and is not settled. */
export const nextStage = (day: Day): DayStage | undefined =>
  day.stages.find((stage) => stage.manifest !== null && !isStageSettled(day, stage))

const whenOf = (day: Day) => {
  const next = nextStage(day)
  const stage = day.exchange.stages.find(({ id }) => id === next?.id)
  return stage === undefined ? undefined : `${stage.on} ${stage.window.from}`
}

/** Of several days, the newest exchange first, the one whose next stage is the first to come. */
export function dayUnderWay(days: readonly Day[]): Day | undefined {
  const ahead = days
    .flatMap((day) => {
      const when = whenOf(day)
      return when === undefined ? [] : [{ day, when }]
    })
    .toSorted((a, b) => a.when.localeCompare(b.when))
  return ahead[0]?.day ?? days[0]
}

/**
 * Who has acknowledged the hours of a stage. Both sides read it of each other: hours in which
 * nobody fires are of use only to whoever knows that the other side has them. How it was said,
 * and who had to be reminded, stays between that side and the desk.
 */
export function windowView(
  { exchange }: Day,
  { id }: DayStage,
  { viewer, rows }: { viewer: Viewer; rows: WindowRows },
): WindowView {
  const window = windowNow(exchange, rows, id)
  const sides = window === undefined ? [] : exchange.parties.map((party) => ({ window, party }))
  return {
    version: window?.version ?? 1,
    movedAt: rows.moves.findLast(({ stage }) => stage === id)?.at.toISOString() ?? null,
    sides: sides.map((of) => {
      const { party } = of
      const { state, at, isAttestedOnce, remindedAt } = windowSide(rows, of)
      return {
        party,
        state,
        at: at?.toISOString() ?? null,
        attestedOnce: viewer === null && isAttestedOnce,
        remindedAt:
          viewer === null || viewer === party ? (remindedAt?.toISOString() ?? null) : null,
      }
    }),
  }
}

/** Each side that has not acknowledged the hours as they are. */
export const needsOfWindow = ({ sides }: WindowView): Need[] =>
  sides
    .filter(({ state }) => state !== 'acknowledged')
    .map(({ party }) => ({
      kind: 'window-unacknowledged',
      count: 1,
      waitsFor: party,
      blocks: null,
    }))

export function directionsAt(
  day: Day,
  { manifest, id }: DayStage,
  { viewer, now }: { viewer: Viewer; now: Date },
): Direction[] {
  return directionsFor(day, viewer).map(({ from, to }) => {
    const people = manifest?.people.filter(goesThisWay({ from, to })) ?? []
    const counts = countsOfStage(day, people)
    const words: Partial<Record<GateWord, number>> = {}
    for (const person of people) {
      if (custodyOfPerson(day, person.id).state !== 'expected') continue
      const word = wordAt(day, person, { stage: id, now })
      words[word] = (words[word] ?? 0) + 1
    }
    return { from, to, ...counts, words: viewer === null || viewer === from ? words : null }
  })
}

const needOf: Partial<Record<GateWord, NeedKind>> = {
  'not-asked': 'people-not-asked',
  'not-examined': 'people-not-examined',
  'not-identified': 'people-not-identified',
  unfit: 'people-unfit',
  held: 'people-held',
  papers: 'papers-missing',
}

/** What waits at the gates of the next stage, most people first. */
export function needsAtGates(directions: readonly Direction[]): Need[] {
  const totals = new Map<NeedKind, number>()
  for (const { words } of directions) {
    for (const [word, people] of Object.entries(words ?? {})) {
      const kind = Object.entries(needOf).find(([each]) => each === word)?.[1]
      if (kind !== undefined) totals.set(kind, (totals.get(kind) ?? 0) + (people ?? 0))
    }
  }
  return [...totals]
    .map(([kind, people]) => ({
      kind,
      count: people,
      waitsFor: null,
      blocks: 'departure' as const,
    }))
    .toSorted((a, b) => b.count - a.count)
}

export function soFarOf(day: Day): TodayView['soFar'] {
  return day.stages
    .filter((stage) => stage.manifest !== null && isStageSettled(day, stage))
    .map(({ id, manifest }) => ({
      stage: id,
      on: day.exchange.stages.find((stage) => stage.id === id)?.on ?? '',
      sides: day.exchange.parties.map((party) => {
        const people = manifest?.people.filter(({ heldBy }) => heldBy === party) ?? []
        const { onManifest, handedOver } = countsOfStage(day, people)
        return { party, agreed: onManifest, delivered: handedOver }
      }),
    }))
}

/** The side that gave more so far than came home to it, counting only whom the formula counts. */
export function owedOf(day: Day): TodayView['owed'] {
  const crossed = day.stages
    .flatMap(({ manifest }) => manifest?.people ?? [])
    .filter((person) => !isDuty(person))
    .filter(({ id }) => custodyOfPerson(day, id).state === 'handed-over')
  const [most] = day.exchange.parties
    .map((party) => ({
      party,
      people:
        crossed.filter(({ heldBy }) => heldBy === party).length -
        crossed.filter(({ goesTo }) => goesTo === party).length,
    }))
    .toSorted((a, b) => b.people - a.people)
  return most === undefined || most.people === 0 ? null : most
}
