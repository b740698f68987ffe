/**
 * The first page: the next stage in both directions, what needs a person, what it
 * blocks, and what came of the stages before. Pure: rooms hand in what they know.
 */
import { z } from 'zod'
import { ExchangeId, PartyId } from '../base/ids.ts'
import { isDuty } from '../exchange/approval.ts'
import { directionsOf } from '../operation/delivered.ts'
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

const count = z.int().min(0)

/** Rooms in which something waits, so that the page can lead there. */
export const needKinds = [
  'questions-open',
  'lists-unconfirmed',
  'candidates-undecided',
  'names-struck',
  'approval-missing',
  'stage-to-open',
  'people-not-asked',
  'people-not-examined',
  'people-not-identified',
  'people-unfit',
  'people-held',
  'papers-missing',
  'on-the-road',
  'keys-to-approve',
  'exchange-to-close',
] as const
export const NeedKind = z.enum(needKinds)
export type NeedKind = z.infer<typeof NeedKind>

export const Need = z.object({
  kind: NeedKind,
  /** How many people, questions, lists. */
  count,
  /** Whom it waits for; null: the desk. */
  waitsFor: PartyId.nullable(),
  /** What cannot happen before it is done. */
  blocks: z.enum(['departure', 'plan', 'hand-over']).nullable(),
})
export type Need = z.infer<typeof Need>

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

export function directionsAt(
  day: Day,
  { manifest, id }: DayStage,
  { viewer, now }: { viewer: Viewer; now: Date },
): Direction[] {
  return directionsOf(day.exchange).map(({ from, to }) => {
    const people = manifest?.people.filter(({ heldBy }) => heldBy === from) ?? []
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
  const given = day.exchange.parties.map(
    (party) =>
      day.stages
        .flatMap(({ manifest }) => manifest?.people ?? [])
        .filter((person) => person.heldBy === party && !isDuty(person))
        .filter(({ id }) => custodyOfPerson(day, id).state === 'handed-over').length,
  )
  const [first, second] = day.exchange.parties
  const ahead = (given[0] ?? 0) - (given[1] ?? 0)
  if (first === undefined || second === undefined || ahead === 0) return null
  return { party: ahead > 0 ? first : second, people: Math.abs(ahead) }
}
