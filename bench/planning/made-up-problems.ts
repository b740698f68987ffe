/** Made-up problems of every formula, the same for the same seed; fictional parties only. */
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'

export type Numbers = (below: number) => number

/** A plain generator (Park and Miller). */
export function numbersFrom(seed: number): Numbers {
  let state = ((seed * 7919) % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const names = ['northland', 'southland', 'eastmark'] as const
const dayLength = 86_400_000
export const planningOn = '2026-03-01'

export type Size = {
  readonly people: number
  readonly stages: number
  readonly kind: 'one-for-one' | 'ratio' | 'all-for-all' | 'unilateral' | 'cycles'
}

/** A small problem in which everything may happen: families, vehicles, escorts, credit, repair. */
export function anySmallProblem(seed: number): Problem {
  const number = numbersFrom(seed)
  const kind = (['one-for-one', 'ratio', 'all-for-all', 'unilateral', 'cycles'] as const)[seed % 5]
  const size: Size = {
    people: seed % 4 === 0 ? 4 + number(4) : 10 + number(25),
    stages: seed % 4 === 0 ? 1 + number(2) : 2 + number(3),
    kind: kind ?? 'one-for-one',
  }
  const parties = names.slice(0, size.kind === 'cycles' ? 3 : 2)
  const people = peopleOf(size, parties, number)
  const stages = Array.from({ length: size.stages }, (_, at) => String(at + 1))
  const each = Math.ceil(
    (size.people / parties.length / size.stages) * (seed % 3 === 0 ? 1.6 : 0.8),
  )
  return readProblem({
    form: 'good-offices/problem/1',
    parties,
    planningOn,
    seed: `sealed ${seed}`,
    stages: stages.map((id) => ({
      id,
      capacity: Object.fromEntries(parties.map((party) => [party, placesOf(each, number)])),
    })),
    formula: formulaOf(size, parties, number),
    holds: people.flatMap(({ id }) => {
      const drawn = number(20)
      if (drawn === 0) return [{ person: id, reason: 'legal' }]
      return drawn === 1 ? [{ person: id, reason: 'unfit', untilStage: stages.at(-1) }] : []
    }),
    people,
    ...(number(3) === 0 && {
      accepted: {
        stages: stages.map((id, at) => ({
          id,
          people: people.flatMap((one, index) =>
            index % (size.stages + 1) === at ? [one.id] : [],
          ),
        })),
      },
    }),
    ...(number(3) === 0 && { order: [...withNamed] }),
  })
}

const withNamed = [
  'children',
  'serious',
  'grave',
  'otherDuty',
  'released',
  'changes',
  'named',
  'longestHeld',
  'remains',
  'imbalance',
  'threeWay',
] as const

function placesOf(each: number, number: Numbers) {
  const seats = Math.max(1, each - 1 + number(3))
  const places = { seats, stretchers: 1 + number(2), remains: number(3) }
  const drawn = number(4)
  if (drawn === 0)
    return { ...places, escorts: { count: 1 + number(2), peopleEach: 1 + number(3) } }
  if (drawn > 1) return places
  const small = Math.floor(seats / 2)
  const vehicles = [
    { id: 'bus', seats: seats - small, stretchers: 0 },
    { id: 'van', seats: small, stretchers: 1 },
  ]
  return { remains: places.remains, vehicles }
}

function peopleOf({ people, kind }: Size, parties: readonly string[], number: Numbers) {
  const made = Array.from({ length: people }, (_, index) => {
    const side = index % parties.length
    const step = kind === 'cycles' ? 1 + number(parties.length - 1) : 1
    const drawn = number(20)
    const category =
      drawn < 2 ? 'child' : drawn < 7 ? 'civilian' : drawn < 9 ? 'remains' : 'prisoner-of-war'
    return {
      id: `p${index}`,
      heldBy: parties[side] ?? '',
      goesTo: parties[(side + step) % parties.length] ?? '',
      category,
      health: ['good', 'good', 'good', 'good', 'light', 'serious', 'grave'][number(7)],
      transport: number(6) === 0 ? 'stretcher' : 'seat',
      heldSince: heldSince(number(400)),
      namedByOtherParty: number(4) === 0,
      ...(number(15) === 0 && category !== 'remains' && { dutyGround: 'pregnant' }),
    }
  })
  return inFamilies(made, number)
}

export const heldSince = (daysAgo: number) =>
  new Date(Date.parse(planningOn) - daysAgo * dayLength).toISOString().slice(0, 10)

type Drafted = {
  readonly id: string
  readonly heldBy: string
  readonly goesTo: string
  readonly category: string
  readonly health: string | undefined
}

/** Two or three who stand on one track, held and going alike; a child with whoever accompanies it. */
function inFamilies<One extends Drafted>(people: readonly One[], number: Numbers) {
  const families = new Map<string, { family: string; accompanies?: string }>()
  const isDuty = (one: One) =>
    one.category === 'child' ||
    one.health === 'serious' ||
    one.health === 'grave' ||
    'dutyGround' in one
  for (const one of people) {
    if (families.has(one.id) || one.category === 'remains' || number(3) > 0) continue
    const other = people.find(
      (each) =>
        each.id > one.id &&
        !families.has(each.id) &&
        each.category !== 'remains' &&
        each.heldBy === one.heldBy &&
        each.goesTo === one.goesTo &&
        (isDuty(each) === isDuty(one) || one.category === 'child'),
    )
    if (other === undefined) continue
    families.set(one.id, { family: one.id })
    const follows = isDuty(one) && !isDuty(other) && { accompanies: one.id }
    families.set(other.id, { family: one.id, ...follows })
  }
  return people.map((one) => ({ ...one, ...families.get(one.id) }))
}

function formulaOf({ kind }: Size, parties: readonly string[], number: Numbers) {
  const between = parties.slice(0, 2)
  const two = number(2) === 0
  const aheadMax = 1 + number(3)
  const categories = two ? ['prisoner-of-war'] : ['prisoner-of-war', 'civilian']
  const common = {
    id: 'first',
    kind,
    categories,
    ...(number(4) === 0 && { peopleMax: { southland: 3 } }),
  }
  const settle = number(3) === 0 ? 'carry' : 'even'
  const credit = number(3) === 0 ? 1 : 0
  const give = [1 + number(3), 1 + number(3)]
  const first = {
    'one-for-one': { ...common, between, aheadMax, credit, settle },
    ratio: { ...common, between, aheadMax, give, credit, settle },
    'all-for-all': { ...common, between, aheadMax: aheadMax + 1 },
    unilateral: { ...common, by: 'northland' },
    cycles: { ...common, parties, aheadMax, lengthMax: 2 + number(2) },
  }[kind]
  const pair = { kind: 'one-for-one', between, aheadMax: 1 }
  return [
    first,
    ...(two ? [{ ...pair, id: 'second', categories: ['civilian'] }] : []),
    { ...pair, id: 'remains', kind: 'ratio', give: [2, 1], categories: ['remains'], unit: 'body' },
  ]
}
