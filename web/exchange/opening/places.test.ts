import { expect, it } from 'vitest'
import { agreedFormula } from './agreed-formula.ts'
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

const [north, south] = ['northland', 'southland']
const promised = (...people: (number | null)[]) =>
  people.map((each, at) => ({ party: [north, south][at] ?? '', people: each }))

it.each([
  ['count', promised(300, 200), { kind: 'ratio', give: [3, 2] }],
  ['count', promised(50, 50), { kind: 'one-for-one' }],
  ['count', promised(50).slice(0, 1), { kind: 'unilateral', by: north }],
  ['all-for-all', promised(null, null), { kind: 'all-for-all' }],
  ['category', promised(null, null), null],
  ['deadline', promised(null).slice(0, 1), null],
  ['count', promised(2_003, 2_001), null],
])('of a %s of %j the formula is %j', (kind, counts, formula) => {
  expect(agreedFormula({ kind, counts }, [north, south])).toEqual(formula)
})

it('takes the sides in the order of their places, and leaves three to circles', () => {
  const counts = promised(300, 200).toReversed()
  expect(agreedFormula({ kind: 'count', counts }, [north, south])).toMatchObject({ give: [3, 2] })
  expect(agreedFormula({ kind: 'count', counts }, [north, south, 'eastmark'])).toBeNull()
})
