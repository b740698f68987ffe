/**
 * Large made-up problems that no flow carries: families, families in buses, three parties in
 * cycles, three for two. The same people for the same kind; seven of ten find a place.
 */
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'
import { heldSince, numbersFrom, planningOn, type Numbers } from './made-up-problems.ts'

export type LargeKind = 'families' | 'buses' | 'cycles' | 'ratio'

const parties = ['northland', 'southland', 'eastmark'] as const
const familyPercent = 5

const isWithFamilies = (kind: LargeKind) => kind === 'families' || kind === 'buses'

export function largeProblem(kind: LargeKind, people: number, stages: number): Problem {
  const sides = parties.slice(0, kind === 'cycles' ? 3 : 2)
  const number = numbersFrom(people + stages)
  const alone = Array.from({ length: people }, (_, index) => personOf(index, sides, number))
  const seats = Math.ceil((people / sides.length / stages) * 0.7)
  return readProblem({
    form: 'good-offices/problem/1',
    parties: sides,
    planningOn,
    seed: 'sealed',
    stages: Array.from({ length: stages }, (_, at) => ({
      id: String(at + 1),
      capacity: Object.fromEntries(
        sides.map((party) => [party, kind === 'buses' ? busesFor(seats, at) : placesFor(seats)]),
      ),
    })),
    formula: [formulaOf(kind, sides)],
    people: isWithFamilies(kind) ? inFamilies(alone, sides.length, number) : alone,
  })
}

const placesFor = (seats: number) => ({ seats, stretchers: Math.ceil(seats / 10) })

/** Buses of 50 seats and 4 stretchers; every other stage has one less, so that places stay scarce. */
function busesFor(seats: number, at: number) {
  const buses = Math.max(1, Math.ceil(seats / 50) - (at % 2))
  return { vehicles: Array.from({ length: buses }, (_, index) => busNumber(index + 1)) }
}

const busNumber = (number: number) => ({ id: `bus ${number}`, seats: 50, stretchers: 4 })

function formulaOf(kind: LargeKind, sides: readonly string[]) {
  const common = {
    id: 'living',
    categories: ['prisoner-of-war', 'civilian'],
    aheadMax: 10,
  }
  if (kind === 'cycles') return { ...common, kind, parties: sides, lengthMax: 3 }
  if (kind === 'ratio') return { ...common, kind, between: sides, give: [3, 2] }
  return { ...common, kind: 'one-for-one', between: sides }
}

function personOf(index: number, sides: readonly string[], number: Numbers) {
  const side = index % sides.length
  const step = 1 + number(sides.length - 1)
  const drawn = number(100)
  const ill = number(100)
  return {
    id: `p${index}`,
    heldBy: sides[side] ?? '',
    goesTo: sides[(side + step) % sides.length] ?? '',
    category: drawn < 4 ? 'child' : drawn < 24 ? 'civilian' : 'prisoner-of-war',
    health: ill < 5 ? 'grave' : ill < 15 ? 'serious' : 'good',
    transport: number(20) === 0 ? 'stretcher' : 'seat',
    heldSince: heldSince(number(1500)),
  }
}

type Person = ReturnType<typeof personOf>

/** Two to four held alike, one after the other; every third family is a child and who goes with it. */
function inFamilies(people: readonly Person[], sides: number, number: Numbers) {
  const members = new Map<number, object>()
  let wanted = Math.floor((people.length * familyPercent) / 100)
  for (let first = 0; wanted > 0 && first < people.length; first += 40 + number(sides)) {
    const size = 2 + number(3)
    const child = number(3) === 0
    for (let nth = 0; nth < size; nth++) {
      const follows = child && nth > 0 && { accompanies: `p${first}` }
      members.set(first + nth * sides, {
        family: `f${first}`,
        category: child && nth === 0 ? 'child' : 'civilian',
        health: 'good',
        ...(child && nth > 1 ? { category: 'child' } : follows),
      })
    }
    wanted -= size
  }
  return people.map((one, index) => ({ ...one, ...members.get(index) }))
}
