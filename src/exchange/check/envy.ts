/**
 * No justified envy: nobody waits or stays while somebody in the same position
 * but with less on the agreed order leaves in a stage that was open to both. To
 * change these two over moves no place and no account and makes a level better,
 * so an optimal plan has none. Who is in a family cannot change places alone, nor
 * whoever was put on the plan by a decision.
 */
import type { LevelName } from '../forms/problem.ts'
import { likeness } from './bundles.ts'
import { familyMembers } from './class-mates.ts'
import { expectedLevels, kindOfPlace, type Case, type Reading } from './reading.ts'
import type { Journey } from './travel.ts'
import { personValue } from './values.ts'

/** Levels that count a person whenever they leave, and so cannot tell two leavers apart. */
const wheneverLevels: readonly LevelName[] = ['released', 'named', 'remains']

type Ranked = {
  readonly one: Reading
  /** Place in the agreed order among the group, lowest first; equal people share one. */
  readonly staying: number
  readonly leaving: number
}

/** Sorts each group once by likeness, then looks at one figure a stage: n times the stages. */
export function brokenEnvy(journey: Journey, all: Case): string[] {
  return groupsOf(all).flatMap((group) => {
    const ranked = ranksIn(group, expectedLevels(all))
    const least = leastByStage(ranked, journey, all.last)
    return ranked.flatMap((each) => {
      const mine = journey.get(each.one.id)
      const figure = mine === undefined ? 'staying' : 'leaving'
      for (let stage = each.one.earliest; stage < (mine ?? all.last + 1); stage++) {
        const other = least[figure][stage]
        if (other !== undefined && other[figure] < each[figure]) {
          return [
            `"${each.one.id}" waits while "${other.one.id}", who comes after in the agreed order, leaves in stage ${stage}.`,
          ]
        }
      }
      return []
    })
  })
}

function groupsOf(all: Case): readonly (readonly Reading[])[] {
  const inFamily = familyMembers(all)
  const groups = new Map<string, Reading[]>()
  for (const one of all.readings.values()) {
    if (one.bar !== 'none' || one.pin !== undefined || inFamily.has(one.id)) continue
    const { heldBy, goesTo } = one.person
    const track = one.isOnDuty ? 'duty' : ['clause', one.clause?.id]
    const key = JSON.stringify([heldBy, goesTo, track, kindOfPlace(one), one.accepted])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** `changes` and the accounts come out equal: both are bound to the same old stage and clause. */
function ranksIn(group: readonly Reading[], levels: readonly LevelName[]): readonly Ranked[] {
  const early = levels.filter((level) => !wheneverLevels.includes(level))
  const alike = new Map(group.map((one) => [likeness(one), one]))
  const staying = placesIn(alike, levels)
  const leaving = placesIn(alike, early)
  return group.map((one) => {
    const key = likeness(one)
    return { one, staying: staying.get(key) ?? 0, leaving: leaving.get(key) ?? 0 }
  })
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, level) => value !== b[level])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** One of each likeness stands for all: a few hundred to sort instead of everybody. */
function placesIn(alike: ReadonlyMap<string, Reading>, levels: readonly LevelName[]) {
  const figures = [...alike].map(([key, one]) => ({
    key,
    values: levels.map((level) => personValue(level, one, 1)),
  }))
  const sorted = figures.toSorted((a, b) => compare(a.values, b.values))
  const places = new Map<string, number>()
  let place = 0
  for (const [index, { key, values }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before !== undefined && compare(before.values, values) < 0) place = index
    places.set(key, place)
  }
  return places
}

/** Of those who leave in a stage, whoever comes last in the agreed order. */
function leastByStage(ranked: readonly Ranked[], journey: Journey, last: number) {
  const none = () => Array.from({ length: last + 1 }, (): Ranked | undefined => undefined)
  const least = { staying: none(), leaving: none() }
  for (const each of ranked) {
    const stage = journey.get(each.one.id)
    if (stage === undefined) continue
    for (const figure of ['staying', 'leaving'] as const) {
      const before = least[figure][stage]
      if (before === undefined || each[figure] < before[figure]) least[figure][stage] = each
    }
  }
  return least
}
