/** Section 3 without the accounts: once each, known, not barred, on time, with a place, families whole. */
import type { SettledPlan } from '../forms/plan-form.ts'
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
    for (const id of people) {
      if (!all.readings.has(id))
        broken.push(`"${id}" in stage "${stage}" is nobody in the problem.`)
      else if (journey.has(id))
        broken.push(`"${id}" travels twice, the second time in stage "${stage}".`)
      else journey.set(id, expected.indexOf(stage) + 1)
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

function brokenHolds(journey: Journey, { readings }: Case): string[] {
  const broken: string[] = []
  for (const [id, stage] of journey) {
    const reading = readings.get(id)
    if (reading?.bar === 'hold') broken.push(`"${id}" travels in spite of a hold.`)
    if (reading?.bar === 'no-clause') broken.push(`"${id}" travels, and no clause counts them.`)
    if (reading !== undefined && stage < reading.earliest) {
      broken.push(`"${id}" travels in stage ${stage}, held until stage ${reading.earliest}.`)
    }
  }
  return broken
}

function brokenPins(journey: Journey, { readings }: Case): string[] {
  return [...readings.values()].flatMap(({ id, pin }) => {
    const stage = journey.get(id)
    if (pin === undefined || stage === pin) return []
    if (stage === undefined) return [`"${id}" was put on the plan by a decision, and stays.`]
    return pin === 'any stage'
      ? []
      : [`"${id}" travels in stage ${stage}; a decision puts them in stage ${pin}.`]
  })
}

type Row = { readonly party: string; readonly kind: Kind; readonly byStage: number[] }

/** People placed, by party, kind and stage. */
export function usedPlaces(journey: Journey, { readings, last }: Case) {
  const rows = new Map<string, Row>()
  for (const [id, stage] of journey) {
    const reading = readings.get(id)
    if (reading === undefined) continue
    const party = reading.person.heldBy
    const kind = kindOfPlace(reading)
    const key = `${kind} ${party}`
    let row = rows.get(key)
    if (row === undefined) {
      row = { party, kind, byStage: Array.from({ length: last + 1 }, () => 0) }
      rows.set(key, row)
    }
    row.byStage[stage] = (row.byStage[stage] ?? 0) + 1
  }
  return {
    rows: [...rows.values()],
    at: ({ party, kind, stage }: { party: string; kind: Kind; stage: number }) =>
      rows.get(`${kind} ${party}`)?.byStage[stage] ?? 0,
  }
}

function brokenPlaces(journey: Journey, all: Case): string[] {
  return usedPlaces(journey, all).rows.flatMap(({ party, kind, byStage }) =>
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

function brokenEscorts(journey: Journey, { problem, readings }: Case): string[] {
  const living = new Map<string, { party: string; stage: number; people: number }>()
  for (const [id, stage] of journey) {
    const one = readings.get(id)
    if (one === undefined || !isLiving(one)) continue
    const party = one.person.heldBy
    const before = living.get(`${stage} ${party}`)?.people ?? 0
    living.set(`${stage} ${party}`, { party, stage, people: before + 1 })
  }
  return [...living.values()].flatMap(({ party, stage, people }) => {
    const escorts = placesOf(problem, { party, stage })?.escorts
    if (escorts === undefined || people <= escorts.count * escorts.peopleEach) return []
    const most = escorts.count * escorts.peopleEach
    return [`Stage ${stage} takes ${people} people of ${party}, whose escorts answer for ${most}.`]
  })
}
