/**
 * Vehicles: a family rides in one of them, everybody else wherever a place is left. A plan is
 * first made as if all places of a stage were one room; only where its families then do not
 * fit their vehicles are vehicles part of the program (program-plan.ts).
 */
import type { Problem } from '../../../forms/problem.ts'

export type Vehicle = { readonly id: string; readonly seats: number; readonly stretchers: number }
/** What rides together. */
export type Load = { readonly seats: number; readonly stretchers: number }

/** Undefined where the problem names none. */
export function vehiclesOf(
  { stages }: Problem,
  party: string,
  at: number,
): readonly Vehicle[] | undefined {
  const capacity = stages[at]?.capacity ?? {}
  return Object.hasOwn(capacity, party) ? capacity[party]?.vehicles : undefined
}

/** Tries of one packing; beyond it the program decides. */
const triesMax = 20_000

/** The vehicle of each load, found by trying the largest first; undefined if none was found. */
export function packLoads(
  loads: readonly Load[],
  vehicles: readonly Vehicle[],
): readonly number[] | undefined {
  const order = [...loads.keys()].toSorted((a, b) => size(loads[b]) - size(loads[a]) || a - b)
  const left = vehicles.map(({ seats, stretchers }) => ({ seats, stretchers }))
  const chosen = loads.map(() => -1)
  let tries = 0
  const place = (index: number): boolean => {
    const load = order[index]
    const need = load === undefined ? undefined : loads[load]
    if (load === undefined || need === undefined) return true
    for (const [at, room] of left.entries()) {
      if (room.seats < need.seats || room.stretchers < need.stretchers) continue
      if (++tries > triesMax) return false
      room.seats -= need.seats
      room.stretchers -= need.stretchers
      chosen[load] = at
      if (place(index + 1)) return true
      room.seats += need.seats
      room.stretchers += need.stretchers
    }
    return false
  }
  return place(0) ? chosen : undefined
}

const size = (load: Load | undefined) => (load === undefined ? 0 : load.seats + 3 * load.stretchers)
