import { describe, expect, it } from 'vitest'
import { left, said } from '../../../test/support/made-up-day.ts'
import { custodyEvents, saidNow, type CustodyRow } from './custody-events.ts'

const kinds = (rows: readonly CustodyRow[]) =>
  custodyEvents(rows).map((event) => (event.kind === 'confirmed' ? event.side : event.kind))
const sheet = (by: number, scan = 'a') => said('receiving', { sheet: scan, by })

describe('what was said, and what counts', () => {
  it.each<[string, CustodyRow[], string[]]>([
    ['a signature counts at once', [left, said('giving')], ['departed', 'giving']],
    ['a sheet that one officer saw does not', [left, sheet(1)], ['departed']],
    ['nor one that the same officer saw twice', [left, sheet(1), sheet(1)], ['departed']],
    ['nor two officers with two sheets', [left, sheet(1), sheet(2, 'b')], ['departed']],
    ['two officers with one sheet do', [left, sheet(1), sheet(2)], ['departed', 'receiving']],
    [
      'an attestation of the first journey is none of the second',
      [left, sheet(1), left, sheet(2)],
      ['departed', 'departed'],
    ],
  ])('%s', (_, rows, counted) => {
    expect(kinds(rows)).toEqual(counted)
  })

  it('forgets what was said when somebody sets out again', () => {
    expect(saidNow([left, said('giving'), left, said('desk')])).toEqual([said('desk')])
  })
})
