/** Rows of what a stage has: places of each kind, escorts, and the seats of each vehicle. */
import { placesOf, transports } from '../../room.ts'
import type { Standing } from '../../standing.ts'
import { addRow, leaving, type Draft } from './draft.ts'
import { escortedMax } from './escorts.ts'
import { vehiclesOf } from './vehicles.ts'

export function placeRows(draft: Draft) {
  const { problem, frame, room } = draft.task
  for (const party of problem.parties.toSorted()) {
    for (let at = 0; at < frame.stages; at++) {
      for (const transport of transports) {
        const who = (one: Standing) => one.heldBy === party && one.transport === transport
        const terms = leaving(draft, at, who)
        const upper = placesOf(room, party, transport)[at] ?? 0
        const condition = `places ${JSON.stringify([party, transport])}`
        if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
      }
      escortRow(draft, party, at)
    }
  }
}

function escortRow(draft: Draft, party: string, at: number) {
  const escorted = escortedMax(draft.task.problem, party, at)
  const who = (one: Standing) => one.heldBy === party && one.transport !== 'remains'
  if (escorted === undefined) return
  const condition = `escorts ${JSON.stringify([party])}`
  addRow(draft, leaving(draft, at, who), { lower: -Infinity, upper: escorted, condition })
}

export function vehicleRows(draft: Draft) {
  const { problem, frame, isPacked } = draft.task
  for (const party of problem.parties.toSorted()) {
    for (let at = 0; at < frame.stages; at++) {
      const vehicles = vehiclesOf(problem, party, at)
      if (vehicles === undefined || !isPacked(party, at)) continue
      for (const vehicle of vehicles) {
        for (const kind of ['seat', 'stretcher'] as const) {
          const terms = draft.families.flatMap(({ family, rides }) => {
            const people = family.members.filter((one) => one.transport === kind).length
            const mine = rides.filter((ride) => ride.at === at && ride.vehicle?.id === vehicle.id)
            const isHere = family.one.heldBy === party && people > 0
            return isHere ? mine.map(({ column }) => [column, people] as const) : []
          })
          const upper = kind === 'seat' ? vehicle.seats : vehicle.stretchers
          const condition = `vehicles ${JSON.stringify([party])}`
          if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
        }
      }
    }
  }
}
