/** A day without a database: two sides, one stage, a few people, for tests of what is computed from it. */
import {
  AgreementId,
  ExchangeId,
  OfficerId,
  PartyId,
  PersonId,
  CommitmentId,
} from '../../src/base/ids.ts'
import type { CustodyRow } from '../../src/exchange/custody/custody-events.ts'
import { noGateRows, type GateRows } from '../../src/exchange/gates/gates.ts'
import type { Day, DayPerson, Variance } from '../../src/operation/day.ts'

export const north = PartyId.parse('northland')
export const south = PartyId.parse('southland')
export const dayNow = new Date('2026-03-10T06:00:00Z')
const before = new Date('2026-03-09T06:00:00Z')

export const personNo = (number: number) =>
  PersonId.parse(`5f0c6f0e-1111-4111-8111-${String(number).padStart(12, '0')}`)
export const officerNo = (number: number) =>
  OfficerId.parse(`5f0c6f0e-2222-4222-8222-${String(number).padStart(12, '0')}`)

export const dayPerson = (number: number, heldBy = north): DayPerson => ({
  id: personNo(number),
  heldBy,
  goesTo: heldBy === north ? south : north,
  name: `Person ${number} of ${heldBy}`,
  bornOn: '1998-03-12',
  category: 'prisoner-of-war',
  transport: 'seat',
  health: 'good',
})

/** Asked alone, examined, identified. */
export const readyRows: GateRows = {
  ...noGateRows,
  identity: [{ at: before, result: 'confirmed', checkedBy: 'desk' }],
  will: [{ at: before, interview: { kind: 'alone' }, will: 'yes', fear: false }],
  fitness: [
    {
      at: before,
      fitness: { kind: 'fit' },
      validUntil: new Date('2026-03-12T00:00:00Z'),
      signedBy: 'holder',
    },
  ],
}

export const said = (
  side: 'giving' | 'receiving' | 'desk',
  means: 'device' | { sheet: string; by: number } = 'device',
): CustodyRow => ({
  kind: 'said',
  side,
  at: dayNow,
  officer: officerNo(means === 'device' ? 1 : means.by),
  means:
    means === 'device'
      ? { kind: 'device', signature: '' }
      : {
          kind: 'signed-sheet',
          number: '1',
          on: '2026-03-10',
          bearer: 'A driver',
          scanSha256: means.sheet.repeat(64),
        },
})
export const left = { kind: 'departed', at: dayNow } satisfies CustodyRow

export const manifestHash = 'c'.repeat(64)

/** Stage 1 open with these people; stage 2 final with nobody on it. */
export function madeUpDay({
  people,
  custody = new Map(),
  gates = new Map(people.map(({ id }) => [id, readyRows])),
  variances = [],
}: {
  people: readonly DayPerson[]
  custody?: Day['custody']
  gates?: Day['gates']
  variances?: readonly Variance[]
}): Day {
  return {
    exchange: {
      id: ExchangeId.parse('5f0c6f0e-3333-4333-8333-000000000001'),
      number: 1,
      agreement: AgreementId.parse('5f0c6f0e-3333-4333-8333-000000000002'),
      commitment: {
        id: CommitmentId.parse('5f0c6f0e-3333-4333-8333-000000000003'),
        categories: ['prisoner-of-war'],
        formula: null,
      },
      title: 'At Halden bridge',
      point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
      stages: ['1', '2'].map((id) => ({
        id,
        on: '2026-03-10',
        window: { from: '06:00', to: '09:30' },
        capacity: {},
      })),
      conditions: {
        aheadMax: 1,
        credit: 0,
        hostilitiesActive: true,
        placeForANo: { name: 'Harbour House', places: 4 },
        unstatedCategory: null,
        sharing: 'commitments',
        seed: 'sealed before the plan',
      },
      parties: [north, south],
      openedAt: before,
      closedAt: null,
      terms: [],
      closing: null,
    },
    stages: [
      { id: '1', manifest: { sha256: manifestHash, people }, openedAt: before },
      { id: '2', manifest: { sha256: 'd'.repeat(64), people: [] }, openedAt: null },
    ],
    custody,
    gates,
    variances,
  }
}
