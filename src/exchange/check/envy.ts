/**
 * No justified envy: nobody waits or stays while somebody in the same position
 * but with less on the agreed order leaves in a stage that was open to both. To
 * change these two over moves no place and no account and makes a level better,
 * so an optimal plan has none. Who is in a family cannot change places alone, nor
 * whoever was put on the plan by a decision.
 */
import type { LevelName } from '../forms/problem.ts'
import { goingIn, type Bundle } from './bundles.ts'
import { classMates } from './class-mates.ts'
import { expectedLevels, kindOfPlace, type Case } from './reading.ts'
import type { Journey } from './travel.ts'
import { personValue } from './values.ts'

/** Levels that count a person whenever they leave, and so cannot tell two leavers apart. */
const wheneverLevels: readonly LevelName[] = ['released', 'named', 'remains']

type Ranked = {
  readonly mates: Bundle
  /** Place in the agreed order among the group, lowest first; equal classes share one. */
  readonly staying: number
  readonly leaving: number
}

/** Sorts the classes of each group once, then looks at one figure a stage. */
export function brokenEnvy(journey: Journey, all: Case): string[] {
  return groupsOf(all, journey).flatMap((group) => {
    const ranked = ranksIn(group, expectedLevels(all))
    const least = leastByStage(ranked, all.last)
    return ranked.flatMap((each) => envyIn(each, least, { journey, all }))
  })
}

type Least = Record<'staying' | 'leaving', readonly (Ranked | undefined)[]>

function envyIn(
  each: Ranked,
  least: Least,
  { journey, all }: { journey: Journey; all: Case },
): string[] {
  const { one, members } = each.mates
  const passing = (until: number, figure: 'staying' | 'leaving') => {
    for (let stage = one.earliest; stage < until; stage++) {
      const other = least[figure][stage]
      if (other !== undefined && other[figure] < each[figure]) return { stage, other }
    }
    return undefined
  }
  const stays = goingIn(each.mates) < members.length && passing(all.last + 1, 'staying')
  const waits = passing(Math.max(0, ...each.mates.leaving.keys()), 'leaving')
  if (!stays && waits === undefined) return []
  return members.flatMap(({ id }) => {
    const mine = journey.get(id)
    const found = mine === undefined ? stays : passing(mine, 'leaving')
    if (!found) return []
    const { stage, other } = found
    const before = other.mates.members.find((mate) => journey.get(mate.id) === stage)?.id
    return [
      `"${id}" waits while "${before}", who comes after in the agreed order, leaves in stage ${stage}.`,
    ]
  })
}

/** People who could change places: the same way, track, kind of place and old stage. */
function groupsOf(all: Case, journey: Journey): readonly (readonly Bundle[])[] {
  const groups = new Map<string, Bundle[]>()
  for (const mates of classMates(all, journey)) {
    const { one } = mates
    if (one.pin !== undefined) continue
    const { heldBy, goesTo } = one.person
    const track = one.isOnDuty ? 'duty' : ['clause', one.clause?.id]
    const key = JSON.stringify([heldBy, goesTo, track, kindOfPlace(one), one.accepted])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mates])
    else group.push(mates)
  }
  return [...groups.values()]
}

/** `changes` and the accounts come out equal: both are bound to the same old stage and clause. */
function ranksIn(group: readonly Bundle[], levels: readonly LevelName[]): readonly Ranked[] {
  const staying = placesIn(group, levels)
  const leaving = placesIn(
    group,
    levels.filter((level) => !wheneverLevels.includes(level)),
  )
  return group.map((mates) => ({
    mates,
    staying: staying.get(mates) ?? 0,
    leaving: leaving.get(mates) ?? 0,
  }))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, level) => value !== b[level])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function placesIn(group: readonly Bundle[], levels: readonly LevelName[]) {
  const figures = group.map((mates) => ({
    mates,
    values: levels.map((level) => personValue(level, mates.one, 1)),
  }))
  const sorted = figures.toSorted((a, b) => compare(a.values, b.values))
  const places = new Map<Bundle, number>()
  let place = 0
  for (const [index, { mates, values }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before !== undefined && compare(before.values, values) < 0) place = index
    places.set(mates, place)
  }
  return places
}

/** Of the classes that leave in a stage, the one that comes last in the agreed order. */
function leastByStage(ranked: readonly Ranked[], last: number): Least {
  const none = () => Array.from({ length: last + 1 }, (): Ranked | undefined => undefined)
  const least = { staying: none(), leaving: none() }
  for (const each of ranked) {
    for (const stage of each.mates.leaving.keys()) {
      for (const figure of ['staying', 'leaving'] as const) {
        const before = least[figure][stage]
        if (before === undefined || each[figure] < before[figure]) least[figure][stage] = each
      }
    }
  }
  return least
}
