import { describe, expect, it } from 'vitest'
import { readClaimLines } from './claim-lines.ts'
import { claimsSheet, said } from './fictional-claims.ts'

describe('lines of claims', () => {
  it.each([
    ['a number in words', { value: 'thousands' }, 'value is no whole number'],
    ['a day that is not', { date: '2031-02-30' }, 'is no day of the calendar'],
    ['a side that is no party', { side: 'westhaven' }, 'side westhaven is no party'],
    ['a count without a side', { side: '' }, 'a count needs side'],
    ['one party twice', { party_b: 'northland' }, 'both parties are northland'],
    ['an unknown kind', { kind: 'swap' }, 'kind'],
    ['no speaker', { speaker: '' }, 'speaker is empty'],
  ])('%s is refused with its line and reason, and the others are used', (_, wrong, why) => {
    const lines = readClaimLines(claimsSheet([said({}), said(wrong), said({ value: '7' })]))
    expect(lines).toMatchObject({ read: 3, refused: [{ line: 3 }] })
    expect(lines.refused[0]?.why).toContain(why)
    expect(lines.claims.map(({ number }) => number)).toEqual([5, 7])
  })

  it('an id that stands twice is used once', () => {
    const lines = readClaimLines(claimsSheet([said({ claim_id: 'a' }), said({ claim_id: 'a' })]))
    expect(lines.refused).toEqual([{ line: 3, why: 'claim_id stands twice: a' }])
  })

  it.each(['', '\u0000\u0001', 'nothing,of,this\n1,2,3', '"'.repeat(500)])(
    'says something of whatever it is given',
    (text) => expect(readClaimLines(text).claims).toEqual([]),
  )
})
