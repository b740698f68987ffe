/**
 * Small made-up problems of every formula: ratio, all-for-all, gestures, cycles of
 * three parties, credits, families, vehicles, escorts, people held until a stage.
 */
import * as fc from 'fast-check'
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'

const parties = ['northland', 'southland', 'eastmark']

const person = fc.record({
  from: fc.nat(2),
  to: fc.nat(1),
  category: fc.constantFrom(
    'prisoner-of-war',
    'prisoner-of-war',
    'prisoner-of-war',
    'civilian',
    'civilian',
    'child',
    'remains',
  ),
  health: fc.constantFrom('good', 'good', 'good', 'grave', 'serious'),
  transport: fc.constantFrom('seat', 'seat', 'seat', 'stretcher'),
  held: fc.constantFrom(undefined, '2025-12-01', '2025-12-03', '2025-06-01'),
  named: fc.boolean(),
  hold: fc.constantFrom('none', 'none', 'none', 'none', 'bar', 'wait'),
  before: fc.nat(3),
  follows: fc.constantFrom(false, false, true),
})

const draft = fc.record({
  kind: fc.constantFrom('one-for-one', 'ratio', 'all-for-all', 'unilateral', 'cycles'),
  stages: fc.integer({ min: 1, max: 2 }),
  seats: fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
  stretchers: fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }),
  extra: fc.constantFrom('none', 'none', 'vehicles', 'escorts'),
  aheadMax: fc.nat(2),
  give: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  credit: fc.constantFrom(0, 0, 1, -1),
  settle: fc.constantFrom('even', 'carry'),
  most: fc.option(fc.nat(2), { nil: undefined }),
  people: fc.array(person, { maxLength: 6 }),
  hasFamily: fc.boolean(),
  hasAccepted: fc.constantFrom(false, false, true),
  second: fc.boolean(),
})
type Draft = typeof draft extends fc.Arbitrary<infer Made> ? Made : never

const countOf = (kind: Draft['kind']) => (kind === 'cycles' ? 3 : 2)
const idOf = (index: number) => `p${index}`
const dutyHealth = ['grave', 'serious']

function peopleOf(made: Draft) {
  const count = countOf(made.kind)
  const people = made.people.map((one, index) => {
    const from = one.from % count
    const to = (from + 1 + (one.to % (count - 1))) % count
    return {
      id: idOf(index),
      heldBy: parties[from],
      goesTo: parties[to],
      category: one.category,
      health: one.health,
      transport: one.transport,
      ...(one.held !== undefined && { heldSince: one.held }),
      namedByOtherParty: one.named,
    }
  })
  const wishes = made.people.map(({ follows }) => follows)
  const accompanied = withCompanions(people, wishes)
  return made.hasFamily ? withFamily(accompanied) : accompanied
}

/** Who wishes to accompanies the next before them of one holder and destination, if nobody does. */
function withCompanions<One extends Alone & { readonly id: string }>(
  people: readonly One[],
  wishes: readonly boolean[],
): (One & { readonly accompanies?: string })[] {
  const taken = new Set<string>()
  return people.map((one, index) => {
    const other = people
      .slice(0, index)
      .findLast((each) => each.heldBy === one.heldBy && each.goesTo === one.goesTo)
    if (!wishes[index] || other === undefined || taken.has(other.id)) return one
    taken.add(other.id)
    return { ...one, accompanies: other.id }
  })
}

type Alone = {
  readonly heldBy: string | undefined
  readonly goesTo: string | undefined
  readonly category: string
  readonly health: string
  readonly accompanies?: string
}

/** The first two who may be a family: one holder, one destination, one track. */
function withFamily<One extends Alone>(people: readonly One[]) {
  const track = (one: Alone) =>
    JSON.stringify([
      one.heldBy,
      one.goesTo,
      one.category === 'child' || (one.category !== 'remains' && dutyHealth.includes(one.health)),
      one.category === 'remains',
    ])
  for (const [index, one] of people.entries()) {
    const other = people.findIndex(
      (each, at) => at > index && track(each) === track(one) && !each.accompanies,
    )
    if (other < 0 || one.accompanies !== undefined) continue
    return people.map((each, at) =>
      at === index || at === other ? { ...each, family: 'f' } : each,
    )
  }
  return people
}
function capacityOf(made: Draft, stage: number) {
  return Object.fromEntries(
    parties.slice(0, countOf(made.kind)).map((party, side) => {
      const at = stage * 6 + side * 2
      const [seats = 0, more = 0] = made.seats.slice(at)
      const [stretchers = 0, others = 0] = made.stretchers.slice(at)
      const vehicles = [
        { id: 'bus', seats, stretchers },
        { id: 'ambulance', seats: more, stretchers: others },
      ]
      const plain = { seats: seats + more, stretchers: stretchers + others, remains: seats }
      const escorts = { count: more, peopleEach: 2 }
      if (made.extra === 'vehicles') return [party, { remains: seats, vehicles }]
      return [party, made.extra === 'escorts' ? { ...plain, escorts } : plain]
    }),
  )
}

function formulaOf(made: Draft) {
  const between = parties.slice(0, 2)
  const peopleMax = made.most === undefined ? {} : { northland: made.most }
  const common = {
    id: 'first',
    kind: made.kind,
    categories: made.second ? ['prisoner-of-war'] : ['prisoner-of-war', 'civilian'],
    peopleMax,
  }
  const { aheadMax, give, settle } = made
  const credit = aheadMax === 0 ? 0 : made.credit
  const first = {
    'one-for-one': { ...common, between, aheadMax, credit, settle },
    ratio: { ...common, between, aheadMax, give, credit, settle },
    'all-for-all': { ...common, between, aheadMax, credit: 0 },
    unilateral: { ...common, by: 'northland' },
    cycles: { ...common, parties, aheadMax, lengthMax: 2 + (aheadMax % 2) },
  }[made.kind]
  const pair = { kind: 'one-for-one', between, aheadMax: 1 }
  return [
    first,
    ...(made.second ? [{ ...pair, id: 'second', categories: ['civilian'] }] : []),
    { ...pair, id: 'remains', categories: ['remains'], unit: 'body' },
  ]
}

export const everyFormula: fc.Arbitrary<Problem> = draft.map((made) => {
  const stages = Array.from({ length: made.stages }, (_, at) => String(at + 1))
  return readProblem({
    form: 'good-offices/problem/1',
    title: 'made up',
    parties: parties.slice(0, countOf(made.kind)),
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: stages.map((id, at) => ({ id, capacity: capacityOf(made, at) })),
    formula: formulaOf(made),
    holds: made.people.flatMap((one, index) => {
      if (one.hold === 'none') return []
      const until = one.hold === 'wait' && { untilStage: stages.at(-1) }
      return [{ person: idOf(index), reason: 'legal', ...until }]
    }),
    people: peopleOf(made),
    ...(made.hasAccepted && {
      accepted: {
        stages: stages.map((id, at) => ({
          id,
          people: made.people.flatMap((one, index) => (one.before === at + 1 ? [idOf(index)] : [])),
        })),
      },
    }),
  })
})
