import { expect, it } from 'vitest'
import { PartyId } from '../../../src/base/ids.ts'
import { accessCsv } from './access-csv.ts'

it('writes one row a refusal, safe to open', () => {
  const refusal = {
    at: '2026-03-10T05:00:00.000Z',
    party: PartyId.parse('northland'),
    recordedBy: '=SUM(1)',
    role: 'protection-officer',
  } as const
  expect(accessCsv({ refusals: [refusal] })).toBe(
    "\uFEFFrefused_by,at,recorded_by,role\r\nnorthland,2026-03-10T05:00:00.000Z,'=SUM(1),protection-officer\r\n",
  )
})
