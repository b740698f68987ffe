import { expect, it } from 'vitest'
import { north, personId, south } from '../../../test/support/exchange-people.ts'
import type { PartyId } from '../../base/ids.ts'
import type { Role } from '../../people/officer.ts'
import { refusedCounts } from './access.ts'

const refusal = (party: PartyId, person: number) => ({
  at: new Date('2026-03-10T05:00:00Z'),
  party,
  person: personId(person),
  recordedBy: { name: 'Protection officer', role: 'protection-officer' as const },
})
const refusals = [refusal(north, 1), refusal(north, 1), refusal(south, 2)]
const ofNorth = { party: north, interviews: 2, people: 1 }
const ofSouth = { party: south, interviews: 1, people: 1 }

it.each<[string, PartyId | null, Role, boolean, unknown]>([
  ['the desk, before it closes', null, 'desk-officer', false, [ofNorth, ofSouth]],
  ['an auditor', null, 'auditor', true, [ofNorth, ofSouth]],
  ['an observer', null, 'observer', true, null],
  ['a party before the exchange closes', north, 'head-of-delegation', false, null],
  ['a party reads its own', north, 'head-of-delegation', true, [ofNorth]],
  ['and the other its own', south, 'clerk', true, [ofSouth]],
])('%s', (_, party, role, isClosed, expected) => {
  const exchange = { parties: [north, south], closedAt: isClosed ? new Date() : null }
  expect(refusedCounts(refusals, exchange, { party, role })).toEqual(expected)
})
