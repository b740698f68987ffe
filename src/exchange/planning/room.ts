/** Places by party and kind, one number a stage; what the duty track takes is taken away here. */
import type { Problem } from '../forms/problem.ts'
import type { PeopleClass } from './flow/classes.ts'
import type { Transport } from './standing.ts'

export type Room = ReadonlyMap<string, Int32Array>

/** How many of each class travel in each stage. */
export type Counts = ReadonlyMap<PeopleClass, Int32Array>

const capacityField = { seat: 'seats', stretcher: 'stretchers', remains: 'remains' } as const
export const transports = ['seat', 'stretcher', 'remains'] as const

const keyOf = (party: string, transport: Transport) => `${transport} ${party}`

export function roomOf({ parties, stages }: Problem): Room {
  const room = new Map<string, Int32Array>()
  for (const party of parties) {
    for (const transport of transports) {
      const places = stages.map(({ capacity }) =>
        Object.hasOwn(capacity, party) ? (capacity[party]?.[capacityField[transport]] ?? 0) : 0,
      )
      room.set(keyOf(party, transport), Int32Array.from(places))
    }
  }
  return room
}

export function placesOf(room: Room, party: string, transport: Transport): Int32Array {
  const places = room.get(keyOf(party, transport))
  if (places === undefined) throw new Error(`no places are kept for ${transport} of ${party}`)
  return places
}

/** The same places less what these people use. */
export function roomLeft(room: Room, counts: Counts): Room {
  const left = new Map([...room].map(([key, places]) => [key, places.slice()]))
  for (const [{ one }, byStage] of counts) {
    const places = placesOf(left, one.heldBy, one.transport)
    for (const [stage, people] of byStage.entries()) places[stage] = (places[stage] ?? 0) - people
  }
  return left
}

/** One text for equal places, for a table of answers already known. */
export const roomKey = (room: Room) =>
  [...room.values()].map((places) => places.join(',')).join(';')
