import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyFormula } from '../../../test/support/every-formula.ts'
import { bestStages } from '../../../test/support/trying-every-plan.ts'
import { planOf } from '../../../test/support/truthful-plan.ts'
import { settledPlan, sha, smallProblem } from '../../../test/support/planning-cases.ts'
import { readProblem, type Problem } from '../forms/problem.ts'
import { reportOnEdition } from './check-edition.ts'
import { readEdition, type Edition } from './edition-form.ts'
import { editionFor, type Sharing } from './edition.ts'

const secret = (digit: string) => digit.repeat(64)
const bindingKey = secret('3')
const byCounts = new Map<string, Sharing>([
  ['northland', { shown: 'counts' }],
  ['southland', { shown: 'counts' }],
])
const sealed = new Map<string, Sharing>([
  ['northland', { shown: 'commitments', secret: secret('1') }],
  ['southland', { shown: 'commitments', secret: secret('2') }],
])

const problem = readProblem({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: ['1', '2'].map((id) => ({
    id,
    capacity: { northland: { seats: 2, stretchers: 1 }, southland: { seats: 2 } },
  })),
  formula: [
    {
      id: 'living',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['prisoner-of-war', 'civilian'],
      aheadMax: 1,
    },
  ],
  holds: [
    { person: 'n4', reason: 'own-will' },
    { person: 'n4', reason: 'legal', untilStage: '2' },
    { person: 's1', reason: 'unfit', untilStage: '2' },
    { person: 's5', reason: 'own-will' },
  ],
  people: [
    ...['n1', 'n2', 'n3', 'n4', 'n5'].map((id, at) => ({
      id,
      heldBy: 'northland',
      goesTo: 'southland',
      category: id === 'n3' ? 'child' : 'prisoner-of-war',
      heldSince: `2025-0${at + 1}-01`,
      namedByOtherParty: true,
    })),
    ...['s1', 's2', 's3', 's4', 's5'].map((id) => ({
      id,
      heldBy: 'southland',
      goesTo: 'northland',
      category: 'civilian',
      heldSince: id === 's4' ? '2025-05-20' : '2025-06-01',
    })),
  ],
})

/** Sealing takes half a millisecond a figure; what the tables below change is made once. */
const sealedOnce = () =>
  structuredClone((sealedEdition ??= editionOf(problem, 'northland', sealed)))
let sealedEdition: Edition | undefined

const editionOf = (of: Problem, party: string, sharing: ReadonlyMap<string, Sharing>) => {
  const plan = settledPlan(of)
  const edition = editionFor(party, { problem: of, problemSha256: sha, plan, bindingKey }, sharing)
  return readEdition(JSON.parse(JSON.stringify(edition)))
}

describe.each([
  ['counts', byCounts],
  ['commitments', sealed],
])('an edition by %s', (_name, sharing) => {
  it.each(['northland', 'southland'])('of %s holds every rule', (party) =>
    expect(reportOnEdition(editionOf(problem, party, sharing)).broken).toEqual([]),
  )

  it('names nobody of the other side, no reason of a hold, nor whom they look for', () => {
    const edition = editionOf(problem, 'northland', sharing)
    const text = JSON.stringify(edition)
    expect(text).not.toMatch(/"s\d"/)
    expect(text).not.toMatch(/own-will|legal|unfit/)
    expect(edition.holds).toEqual([{ person: 'n4', reason: 'held' }])
    expect(edition.people.every(({ namedByOtherParty }) => !namedByOtherParty)).toBe(true)
  })

  it('is the same whichever reason holds somebody', () => {
    const reasons = ['own-will', 'unfit', 'legal'] as const
    const [first, ...others] = reasons.map((reason) =>
      editionOf(
        {
          ...problem,
          holds: [
            { person: 'n4', reason },
            { person: 's5', reason },
          ],
        },
        'southland',
        sharing,
      ),
    )
    for (const other of others) expect(other).toEqual(first)
  })
})

it('is bound to the whole problem and plan under the key alone', () => {
  const plan = settledPlan(problem)
  const bindings = [
    { problem, problemSha256: sha, plan, bindingKey },
    { problem, problemSha256: sha, plan, bindingKey: secret('4') },
    { problem, problemSha256: 'b'.repeat(64), plan, bindingKey },
  ].map((matter) => editionFor('northland', matter, byCounts).binding)
  expect(new Set(bindings).size).toBe(3)
})

describe('an edition by counts', () => {
  it('lets the party prove that no plan is better, with nobody to trust', () => {
    const { notChecked } = reportOnEdition(editionOf(problem, 'northland', byCounts))
    expect(notChecked.join('\n')).not.toMatch(/the desk's word/)
  })

  it('shows nobody who is held for good', () => {
    const [other] = editionOf(problem, 'northland', byCounts).others
    if (other?.shown !== 'counts') throw new Error('counts were agreed')
    expect(other.classes.reduce((sum, { people }) => sum + people, 0)).toBe(4)
  })

  it('is not proven where the others hide somebody whom the prices need', () => {
    // The plan of a problem with fewer places, called optimal for the whole one.
    fc.assert(
      fc.property(smallProblem({ stagesMax: 2, peopleMax: 10, companions: false }), (document) => {
        const rich = readProblem(document)
        const [first, ...rest] = rich.stages
        const poor = { ...rich, stages: [{ ...first, id: first?.id ?? '', capacity: {} }, ...rest] }
        const [best, lesser] = [settledPlan(rich), settledPlan(poor)]
        const isWorse = best.levels.some(({ value }, at) => value !== lesser.levels[at]?.value)
        const plan = { ...lesser, certificate: best.certificate }
        const edition = editionFor(
          'northland',
          { problem: rich, problemSha256: sha, plan, bindingKey },
          byCounts,
        )
        fc.pre(isWorse)
        expect(reportOnEdition(edition).broken).not.toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('editions of made-up problems', () => {
  it.each([
    ['counts', byCounts, 120],
    ['commitments', sealed, 3],
  ])('by %s hold every rule for both', (_name, sharing, numRuns) => {
    fc.assert(
      fc.property(smallProblem({ stagesMax: 2, peopleMax: 10, companions: true }), (document) => {
        const made = readProblem(document)
        for (const party of made.parties)
          expect(reportOnEdition(editionOf(made, party, sharing)).broken).toEqual([])
      }),
      // Sealed editions take a quarter of a second: the first failure is told, not the smallest.
      { numRuns, endOnFailure: true },
    )
  })
})

const changed = (sharing: ReadonlyMap<string, Sharing>, change: (one: Edition) => void) => {
  const edition = sharing === sealed ? sealedOnce() : editionOf(problem, 'northland', sharing)
  change(edition)
  return reportOnEdition(edition).broken.join('\n')
}
const opened = (edition: Edition) => {
  const [other] = edition.others
  if (other?.shown !== 'commitments') throw new Error('commitments were agreed')
  return other
}

const alike = (parties: readonly string[], sharing: Sharing) =>
  new Map(parties.map((party) => [party, sharing]))

describe('editions of every formula', () => {
  it.each<[string, Sharing, number]>([
    ['counts', { shown: 'counts' }, 100],
    ['commitments', { shown: 'commitments', secret: secret('5') }, 4],
  ])('by %s hold every rule of the best plan', (_name, sharing, numRuns) => {
    fc.assert(
      fc.property(everyFormula, (made) => {
        const best = bestStages(made)
        if (best === undefined) return
        const plan = planOf(made, best, 'optimal')
        const matter = { problem: made, problemSha256: sha, plan, bindingKey }
        for (const party of made.parties) {
          const { broken } = reportOnEdition(
            editionFor(party, matter, alike(made.parties, sharing)),
          )
          expect(broken.filter((one) => !one.includes(' stays with '))).toEqual([])
        }
      }),
      { numRuns, endOnFailure: true },
    )
  })
})

describe('a false edition', () => {
  it.each<[string, (one: Edition) => void, RegExp]>([
    [
      'another sum',
      (one) => {
        const sum = opened(one).opened[0]
        if (sum) sum.value += 1
      },
      /The sum "places 1 seats" of southland does not open/,
    ],
    [
      'a sum left out',
      (one) => void opened(one).opened.pop(),
      /The commitments of southland are not those/,
    ],
    [
      'two commitments exchanged',
      (one) => {
        const other = opened(one)
        other.commitments = other.commitments.toReversed()
      },
      /does not open its commitments/,
    ],
    [
      'bytes that are no commitment',
      (one) => opened(one).commitments.fill('f'.repeat(64)),
      /is no commitment/,
    ],
    ['another level', (one) => one.levels.forEach((level) => (level.value += 1)), /Level released/],
    [
      'another account',
      (one) => (one.accounts = [{ clause: 'living', ahead: [0, 0] }]),
      /the account is -1, 0; the plan states another/,
    ],
    [
      'own people shown otherwise to the others',
      (one) => void one.people.splice(4, 1),
      /The others were shown something else of northland/,
    ],
    [
      'a section of another digest',
      (one) => one.sections.forEach((each) => (each.sha256 = sha)),
      /The section of southland is not the one of its digest/,
    ],
    [
      'somebody moved',
      (one) => one.stages.forEach((stage) => (stage.people = [])),
      /neither travels nor is listed/,
    ],
  ])('is refused: %s', (_name, change, sentence) =>
    expect(changed(sealed, change)).toMatch(sentence),
  )

  it.each<[string, (one: Edition) => void, RegExp]>([
    [
      'more leave than there are',
      (one) => {
        const [other] = one.others
        if (other?.shown === 'counts') other.classes.forEach((each) => (each.people = 0))
      },
      /Class 1 of southland does not add up/,
    ],
    [
      'one leaves later',
      (one) => {
        const [other] = one.others
        if (other?.shown === 'counts')
          other.classes.forEach((each) => (each.leaving = each.leaving.toReversed()))
      },
      /Level longestHeld|the account is/,
    ],
    [
      'somebody else of the other side stays',
      (one) => {
        const [other] = one.others
        if (other?.shown === 'counts') other.classes.forEach((each) => (each.months = 40))
      },
      /Level longestHeld/,
    ],
    ['a party left out', (one) => (one.others = []), /the parties are northland,southland/],
  ])('is refused: %s', (_name, change, sentence) =>
    expect(changed(byCounts, change)).toMatch(sentence),
  )
})
