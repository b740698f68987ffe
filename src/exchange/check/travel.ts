/** Section 3 without the accounts: once each, known, not barred, on time, with a place, families whole. */
import type { SettledPlan } from '../forms/plan-form.ts'
import { bundlesOf, type Bundle } from './bundles.ts'
import {
  capacity,
  familiesOf,
  isLiving,
  kindOfPlace,
  placesOf,
  type Case,
  type Kind,
} from './reading.ts'

/** Stage of each person who travels, counted from 1. */
export type Journey = ReadonlyMap<string, number>

export function journeysOf(
  plan: Pick<SettledPlan, 'stages'>,
  all: Case,
): { journey: Journey; broken: string[] } {
  const broken: string[] = []
  const expected = all.problem.stages.map(({ id }) => id)
  const given = plan.stages.map(({ id }) => id)
  if (JSON.stringify(given) !== JSON.stringify(expected)) {
    broken.push(
      `The plan's stages are ${given.join(', ')}; the problem's are ${expected.join(', ')}.`,
    )
  }
  const journey = new Map<string, number>()
  for (const { id: stage, people } of plan.stages) {
    const number = expected.indexOf(stage) + 1
    for (const id of people) {
      if (!all.readings.has(id))
        broken.push(`"${id}" in stage "${stage}" is nobody in the problem.`)
      else if (journey.has(id))
        broken.push(`"${id}" travels twice, the second time in stage "${stage}".`)
      else journey.set(id, number)
    }
  }
  return { journey, broken }
}

export function brokenTravel(journey: Journey, all: Case): string[] {
  return [
    ...brokenHolds(journey, all),
    ...brokenPins(journey, all),
    ...brokenPlaces(journey, all),
    ...brokenFamilies(journey, all),
    ...brokenEscorts(journey, all),
  ]
}

function brokenHolds(journey: Journey, all: Case): string[] {
  return bundlesOf(all, journey).flatMap(({ one: { bar, earliest }, members, leaving }) => {
    const isRight = bar === 'none' && [...leaving.keys()].every((stage) => stage >= earliest)
    if (isRight || leaving.size === 0) return []
    return members.flatMap(({ id }) => {
      const stage = journey.get(id)
      if (stage === undefined) return []
      return [
        ...(bar === 'hold' ? [`"${id}" travels in spite of a hold.`] : []),
        ...(bar === 'no-clause' ? [`"${id}" travels, and no clause counts them.`] : []),
        ...(stage < earliest
          ? [`"${id}" travels in stage ${stage}, held until stage ${earliest}.`]
          : []),
      ]
    })
  })
}

function brokenPins(journey: Journey, all: Case): string[] {
  return bundlesOf(all, journey).flatMap(({ one: { pin }, members }) =>
    pin === undefined ? [] : members.flatMap(({ id }) => brokenPin(id, pin, journey.get(id))),
  )
}

function brokenPin(id: string, pin: number | 'any stage', stage: number | undefined): string[] {
  if (stage === undefined) return [`"${id}" was put on the plan by a decision, and stays.`]
  return pin === 'any stage' || stage === pin
    ? []
    : [`"${id}" travels in stage ${stage}; a decision puts them in stage ${pin}.`]
}

type Row = { readonly party: string; readonly kind: Kind; readonly byStage: number[] }

/** Places these people take, by party, kind and stage. */
export function usedPlaces(bundles: readonly Bundle[], { last }: Case) {
  const byParty = new Map<string, Map<Kind, Row>>()
  for (const { one, leaving } of bundles) {
    const party = one.person.heldBy
    const byKind = byParty.get(party) ?? new Map<Kind, Row>()
    byParty.set(party, byKind)
    const kind = kindOfPlace(one)
    const row = byKind.get(kind) ?? {
      party,
      kind,
      byStage: Array.from({ length: last + 1 }, () => 0),
    }
    byKind.set(kind, row)
    for (const [stage, people] of leaving) {
      row.byStage[stage] = (row.byStage[stage] ?? 0) + people
    }
  }
  return {
    rows: [...byParty.values()].flatMap((byKind) => [...byKind.values()]),
    at: ({ party, kind, stage }: { party: string; kind: Kind; stage: number }) =>
      byParty.get(party)?.get(kind)?.byStage[stage] ?? 0,
  }
}

function brokenPlaces(journey: Journey, all: Case): string[] {
  return usedPlaces(bundlesOf(all, journey), all).rows.flatMap(({ party, kind, byStage }) =>
    byStage.flatMap((people, stage) => {
      const places = people === 0 ? 0 : capacity(all, { party, kind, stage })
      return people <= places
        ? []
        : [`Stage ${stage} takes ${people} on ${kind} of ${party}, which has ${places}.`]
    }),
  )
}

function brokenFamilies(journey: Journey, all: Case): string[] {
  return [...familiesOf(all)].flatMap(([family, members]) => {
    const stages = new Set(members.map(({ id }) => journey.get(id) ?? 0))
    const tracks = new Set(members.map(({ isOnDuty }) => isOnDuty))
    return [
      ...(stages.size > 1 ? [`Family "${family}" is split.`] : []),
      ...(tracks.size > 1 ? [`Family "${family}" is on both tracks.`] : []),
    ]
  })
}

function brokenEscorts(journey: Journey, all: Case): string[] {
  const { problem } = all
  const living = bundlesOf(all, journey).filter(({ one }) => isLiving(one))
  const used = usedPlaces(living, all)
  const broken: string[] = []
  for (const party of problem.parties) {
    for (let stage = 1; stage <= all.last; stage++) {
      const escorts = placesOf(problem, { party, stage })?.escorts
      if (escorts === undefined) continue
      const at = { party, stage }
      const people = used.at({ ...at, kind: 'seats' }) + used.at({ ...at, kind: 'stretchers' })
      const most = escorts.count * escorts.peopleEach
      if (people <= most) continue
      const takes = `Stage ${stage} takes ${people} people of ${party}`
      broken.push(`${takes}, whose escorts answer for ${most}.`)
    }
  }
  return broken
}
