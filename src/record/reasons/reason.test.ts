/** A reason is one sentence by name; English is made from it, and kept readings outlive its name. */
import { describe, expect, it } from 'vitest'
import { ReadFlag } from '../reading/reading.ts'
import { inEnglish, reason, Reason } from './reason.ts'

describe('a reason in English', () => {
  it('holds its figures, days, codes and words', () => {
    const values = { day: '2031-05-04', is: { word: 'sunday' }, said: { word: 'monday' } }
    expect(inEnglish(reason('flag.weekday', values))).toBe('2031-05-04 was a Sunday, not a Monday.')
  })

  it.each([
    [[57], 'The record has 57 here; both stand.'],
    [[57, 60], 'The record has 57 and 60 here; both stand.'],
    [['57', '58', '60'], 'The record has 57, 58, and 60 here; both stand.'],
  ])('tells %j as a list', (others, told) => {
    expect(inEnglish(reason('flag.otherFigure', { others }))).toBe(told)
  })

  it('that is known no more is nothing, and no fault', () => {
    const old = Reason.parse({ key: 'flag.forgotten', values: { n: 3 } })
    expect(inEnglish(old)).toBe('')
  })
})

it('a doubt that was kept before reasons had names is still read', () => {
  const kept = {
    rule: 'digits',
    severity: 'doubt',
    basis: 'record',
    on: [],
    span: [0, 2],
    message: 'The record has 69, a slip away.',
    suggests: '69',
  }
  expect(ReadFlag.parse(kept)).toMatchObject({ message: kept.message, says: null })
})
