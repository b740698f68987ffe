/** What a plan may say of its levels: the value, the best not excluded, and whether they meet. */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { LevelName } from '../forms/problem.ts'
import type { Frame } from './flow/flow-costs.ts'
import { changeCost, gainsOf, type Gains } from './levels.ts'
import { placesOf, transports, type Room } from './room.ts'
import type { Standing } from './standing.ts'

const minimised: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']

type Claims = {
  readonly frame: Frame
  readonly value: Gains
  /** All places, the duty track's too. */
  readonly room: Room
  /** Undefined where nothing is known but what people and places alone allow. */
  readonly bound: readonly (number | undefined)[]
  readonly proven: boolean
}

/** A level is proven as long as the bound meets it and every level before it. */
export function settleLevels(
  eligible: readonly Standing[],
  { frame, room, value, bound, proven }: Claims,
): SettledPlan['levels'] {
  const { levels, stages } = frame
  const unchanged = eligible.reduce(
    (sum, { accepted }) => sum + changeCost(accepted < 0 ? stages : accepted, stages, stages),
    0,
  )
  const shown = (name: LevelName, gain: number) => {
    if (!minimised.includes(name)) return gain
    return (name === 'changes' ? unchanged : 0) - gain
  }
  // What was excluded holds with every level before it at its best: beyond the first it says nothing.
  const firstShort = value.findIndex((gain, level) => gain !== bound[level])
  /** The least of what was excluded and what places allow; asked only where they can tell more. */
  const bestOf = (name: LevelName, level: number): number | undefined => {
    const known = firstShort >= 0 && level > firstShort ? undefined : bound[level]
    if (known === value[level] || minimised.includes(name)) return known
    return Math.min(known ?? Infinity, farBound(name, { eligible, stages, room }))
  }
  const firstOpen = levels.findIndex((name, level) => value[level] !== bestOf(name, level))
  const open = (level: number) => !proven || (firstOpen >= 0 && level >= firstOpen)
  return levels.map((name, level) => {
    const reached = shown(name, value[level] ?? 0)
    if (!open(level)) return { name, value: reached, bound: reached, proven: true }
    const known = proven && level === firstOpen ? bestOf(name, level) : undefined
    const best =
      known === undefined ? farBound(name, { eligible, stages, room }) : shown(name, known)
    return { name, value: reached, bound: best, proven: false }
  })
}

type Allowed = {
  readonly eligible: readonly Standing[]
  readonly stages: number
  readonly room: Room
}

/**
 * What a level could be if nothing but places stood in its way: of each side and kind of place, who
 * brings most takes the first place, and so on. No clause, family or hold until a stage is asked.
 */
function farBound(name: LevelName, { eligible, stages, room }: Allowed): number {
  if (minimised.includes(name)) return 0
  const brings = (person: Standing, at: number) =>
    gainsOf(person, { levels: [name], at, stages })[0] ?? 0
  const alone = (person: Standing) => (person.from < stages ? brings(person, person.from) : 0)
  const sides = new Set(eligible.map(({ heldBy }) => heldBy))
  return [...sides].reduce((sum, party) => {
    const ofKind = transports.map((transport) => {
      const own = eligible.filter((one) => one.heldBy === party && one.transport === transport)
      const places = firstPlaces(placesOf(room, party, transport), own.length)
      const inTurn = own
        .toSorted((a, b) => brings(b, 0) - brings(a, 0))
        .slice(0, places.length)
        .reduce((all, person, at) => all + brings(person, places[at] ?? 0), 0)
      return Math.min(
        inTurn,
        own.reduce((all, person) => all + alone(person), 0),
      )
    })
    return ofKind.reduce((all, each) => all + each, sum)
  }, 0)
}

/** The stage of each of the first so many places. */
function firstPlaces(places: Int32Array, most: number): readonly number[] {
  const stages: number[] = []
  for (const [at, count] of places.entries()) {
    const here = Math.min(count, most - stages.length)
    for (let place = 0; place < here; place++) stages.push(at)
  }
  return stages
}
