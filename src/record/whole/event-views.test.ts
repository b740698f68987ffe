import { describe, expect, it } from 'vitest'
import { readClaimLines } from '../building/claim-lines.ts'
import { claimsSheet, counter, said, type Cells } from '../building/fictional-claims.ts'
import { eventPageView } from './event-views.ts'
import { wholeRecordOf } from './whole-record.ts'

function pageOf(rows: readonly Cells[], id = 'first') {
  const lines = readClaimLines(claimsSheet(rows))
  const claims = lines.claims.map((claim) => ({
    ...claim,
    saidIn: claim.outlet === null ? null : { statement: statement, span: null },
  }))
  const input = { ...lines, claims, adjudications: [], commitments: [], speakers: [] }
  return eventPageView(wholeRecordOf(input), id, { isDesk: true })
}

const statement = '00000000-0000-4000-8000-000000000001'
const ids = (claims: readonly { readonly id: string }[] | undefined) => claims?.map(({ id }) => id)
const later = { event_id: 'second', date: '2031-04-05' }
const rows = [
  said({ value: '207' }),
  said({ speaker: 'Southland ministry', value: '195' }),
  said({ speaker: 'Southland ministry', value: '190', bound: 'min' }),
  said({ speaker: 'press', outlet: 'Eastmark Courier', modality: 'denied', value: '207' }),
  said({ attribute: 'intermediary', value: 'westhaven' }),
  said({ attribute: 'intermediary', value: 'westhaven', modality: 'denied', speaker: 'press' }),
  counter({ ...later, series: 'northland', value: '9' }),
  said({ event_id: 'elsewhere', conflict: 'east-west', date: '2031-03-20' }),
]

describe('the page of an event', () => {
  const page = pageOf(rows)

  it('sets the claims for a figure against those that differ or deny it', () => {
    const [value] = page?.event.values ?? []
    expect([value?.best, ids(value?.claims)]).toEqual([207, ['c0001']])
    expect(ids(value?.against)).toEqual(['c0002', 'c0004'])
    expect(ids(page?.claims)).toHaveLength(6)
  })

  it('says who names an intermediary, and who does not agree', () => {
    const [through] = page?.event.intermediaries ?? []
    expect(through).toMatchObject({ code: 'westhaven', contested: true })
    expect([ids(through?.by), ids(through?.against)]).toEqual([['c0005'], ['c0006']])
  })

  it('leads to the events before and after in the same conflict', () => {
    expect([page?.before, page?.after?.id]).toEqual([null, 'second'])
    expect(pageOf(rows, 'second')?.before?.id).toBe('first')
  })

  it('names each kept statement once', () => {
    expect(page?.statements).toEqual([{ id: statement, publisher: 'Eastmark Courier' }])
  })

  it('is null for an event of which nothing is said', () => {
    expect(pageOf(rows, 'nowhere')).toBeNull()
  })
})
