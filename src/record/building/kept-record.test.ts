import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { build } from './build.ts'
import { readClaimLines, type BuildClaim } from './claim-lines.ts'
import { claimsSheet, said } from './fictional-claims.ts'
import { keptRecord } from './kept-record.ts'
import { speakersKnownFrom } from './witnesses.ts'

const rest = { adjudications: [], commitments: [], speakers: [] }

const claim = record({
  event: nat(4),
  attribute: constantFrom('count', 'running', 'cumulative'),
  side: constantFrom('northland', 'southland', 'both'),
  category: constantFrom('person', 'military', 'civilian'),
  value: nat(90),
  speaker: constantFrom('Northland ministry', 'Southland ministry', 'press'),
})

it('grown or shrunk, it is the same record byte for byte as one rebuilt from nothing', () => {
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
      const whoIs = speakersKnownFrom([])
      const input = (claims: readonly BuildClaim[]) => ({ ...rest, ...lines, claims })
      const { studies } = keptRecord(input(lines.claims.slice(first)), whoIs)
      const grown = keptRecord(input(lines.claims), whoIs, studies)
      expect(JSON.stringify(grown.built)).toBe(JSON.stringify(build({ ...rest, ...lines })))
      const less = input(lines.claims.slice(0, first + 1))
      const { built } = keptRecord(less, whoIs, grown.studies)
      expect(JSON.stringify(built)).toBe(JSON.stringify(build(less)))
    }),
    { numRuns: 60 },
  )
})

it('an event whose claims are the same is studied once', () => {
  const [one, other] = [said({}), said({ event_id: 'second', date: '2031-05-01' })]
  const { claims } = readClaimLines(claimsSheet([one, other, said({ value: '6' })]))
  const whoIs = speakersKnownFrom([])
  const input = { ...rest, read: 2, refused: [], claims: claims.slice(0, 2) }
  const first = keptRecord(input, whoIs)
  const second = keptRecord({ ...input, read: 3, claims }, whoIs, first.studies)
  expect(second.studies.get('second')).toBe(first.studies.get('second'))
  expect(second.studies.get('first')).not.toBe(first.studies.get('first'))
})
