/** Against an independent search: every combination tried, every sum reckoned anew. */
import { array, assert, integer, property, tuple, uniqueArray } from 'fast-check'
import { expect, it } from 'vitest'
import { readClaimLines } from './claim-lines.ts'
import { claimsSheet, said } from './fictional-claims.ts'
import { settle, studyEvent } from './study.ts'
import { speakersKnownFrom } from './witnesses.ts'

const figures = [
  ['northland', 'person'],
  ['northland', 'military'],
  ['northland', 'civilian'],
  ['southland', 'person'],
  ['southland', 'military'],
  ['southland', 'civilian'],
  ['both', 'person'],
] as const

const isConsistent = ([p = 0, m = 0, c = 0, q = 0, n = 0, d = 0, all = 0]: readonly number[]) =>
  p === m + c && q === n + d && all === p + q

/** Every way to take one value of each figure. */
const combinations = (domains: readonly (readonly number[])[]): number[][] =>
  domains.reduce<number[][]>(
    (ways, domain) => ways.flatMap((way) => domain.map((value) => [...way, value])),
    [[]],
  )

/** Round numbers are doubted before others, which is another rule's test. */
const number = integer({ min: 11, max: 99 }).filter((n) => n % 10 !== 0)

it('where some combination satisfies every sum, such a one is settled', () => {
  let consistent = 0
  assert(
    property(
      tuple(number, number, number, number),
      array(uniqueArray(number, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
      ([m, c, n, d], wrong) => {
        const truth = [m + c, m, c, n + d, n, d, m + c + n + d]
        if (truth.some((value) => value % 10 === 0)) return
        const domains = truth.map((value, at) => [...new Set([value, ...(wrong[at] ?? [])])])
        const rows = figures.flatMap(([side, category], at) =>
          (domains[at] ?? []).map((value, who) =>
            said({
              side,
              category,
              per: side === 'both' ? 'total' : 'side',
              value: String(value),
              speaker: `observer ${who}`,
            }),
          ),
        )
        const whoIs = speakersKnownFrom([])
        const { claims } = readClaimLines(claimsSheet(rows))
        const study = studyEvent(claims, whoIs)
        const { chosen } = settle(study, new Map(), { decided: new Map(), neighbours: new Map() })
        const settled = figures.map(([side, category]) => chosen.get(`${side} ${category}`) ?? -1)
        const isPossible = combinations(domains).some(isConsistent)
        consistent += isPossible ? 1 : 0
        expect(isConsistent(settled)).toBe(isPossible)
      },
    ),
    { numRuns: 80 },
  )
  expect(consistent).toBeGreaterThan(20)
})
