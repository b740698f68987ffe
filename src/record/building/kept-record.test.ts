import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { build } from './build.ts'
import { readClaimLines } from './claim-lines.ts'
import { claimsSheet, said } from './fictional-claims.ts'
import { keptRecord } from './kept-record.ts'

const rest = { adjudications: [], commitments: [], speakers: [] }

const claim = record({
  event: nat(4),
  attribute: constantFrom('count', 'running', 'cumulative'),
  side: constantFrom('northland', 'southland', 'both'),
  category: constantFrom('person', 'military', 'civilian'),
  value: nat(90),
  speaker: constantFrom('Northland ministry', 'Southland ministry', 'press'),
})

it('grown claim by claim, it is the same record byte for byte as one rebuilt from nothing', () => {
  assert(
    property(array(claim, { minLength: 2, maxLength: 16 }), nat(15), (drawn, first) => {
      const rows = drawn.map(({ event, value, ...cells }) =>
        said({
          ...cells,
          event_id: `e${event}`,
          date: `2031-0${event + 1}-11`,
          value: String(value),
          series: cells.attribute === 'count' ? '' : 'northland',
          scope: cells.attribute === 'count' ? '' : 'all',
        }),
      )
      const lines = readClaimLines(claimsSheet(rows))
      const begun = lines.claims.slice(0, first)
      const kept = keptRecord({ ...rest, read: begun.length, refused: [], claims: begun })
      for (const each of lines.claims.slice(first)) kept.add(each)
      expect(JSON.stringify(kept.built())).toBe(JSON.stringify(build({ ...rest, ...lines })))
    }),
    { numRuns: 60 },
  )
})

it('a claim that it holds already changes nothing', () => {
  const lines = readClaimLines(claimsSheet([said({})]))
  const kept = keptRecord({ ...rest, ...lines })
  const before = kept.built()
  for (const each of lines.claims) kept.add(each)
  expect(kept.built()).toEqual(before)
})
