import { expect, it } from 'vitest'
import { areNamed, withEscorts, withVehicles, written, type Places } from './places.ts'

const places: Places = { seats: 40, stretchers: 4, remains: 0 }
const bus = { id: 'Bus 1', seats: 20, stretchers: 0 }
const ambulance = { id: 'Ambulance', seats: 1, stretchers: 2 }

it('seats and stretchers are those of the vehicles, and stay when the last is taken away', () => {
  const named = withVehicles(places, [bus, ambulance])
  expect(named).toMatchObject({ seats: 21, stretchers: 2, vehicles: [bus, ambulance] })
  expect(withVehicles(named, [])).toEqual({ seats: 21, stretchers: 2, remains: 0 })
})

it('asks a name of its own for each vehicle', () => {
  expect(areNamed(places)).toBe(true)
  expect(areNamed(withVehicles(places, [bus, ambulance]))).toBe(true)
  expect(areNamed(withVehicles(places, [bus, { ...ambulance, id: ' Bus 1' }]))).toBe(false)
  expect(areNamed(withVehicles(places, [{ ...bus, id: ' ' }]))).toBe(false)
})

it('counts escorts only where their number is typed', () => {
  const escorted = withEscorts(places, 3)
  expect(escorted.escorts).toEqual({ count: 3, peopleEach: 5 })
  expect(written(escorted)).toEqual({ ...places, escorts: { count: 3, peopleEach: 5 } })
  expect(written(withEscorts(escorted, null))).toEqual(places)
})
