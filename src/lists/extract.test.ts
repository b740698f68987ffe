import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartyId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import { extractOf } from './extract.ts'

const to = PartyId.parse('southland')
const list = '5f0c6f0e-1111-4111-8111-000000000001'
const reading = {
  reference: 'N-17',
  surname: 'Мехорин',
  given: 'Ласлав',
  bornOn: PartialDate.parse('1991-05'),
  serviceNumber: 'НА-100017',
  rank: 'сержант',
  unit: 'третья',
  heldAt: 'барак 4',
  place: 'Шумар',
}

describe('an extract', () => {
  it('holds identity and nothing else', () => {
    const { lines, text } = extractOf({ list, to }, [{ line: 2, reading }])
    expect(lines).toEqual([
      {
        line: 2,
        surname: 'Мехорин',
        given: 'Ласлав',
        patronymic: null,
        fullName: null,
        bornOn: '1991-05',
      },
    ])
    for (const kept of [
      reading.serviceNumber,
      reading.rank,
      reading.unit,
      reading.heldAt,
      reading.place,
    ]) {
      expect(text).not.toContain(kept)
    }
  })

  it('has one hash for one set of lines, in whatever order they were chosen', () => {
    const other = { line: 3, reading: { surname: 'Дирин' } }
    const [one, two] = [{ line: 2, reading }, other]
    expect(extractOf({ list, to }, [one, two]).sha256).toBe(
      extractOf({ list, to }, [two, one]).sha256,
    )
    const elsewhere = PartyId.parse('eastmark')
    expect(extractOf({ list, to: elsewhere }, [one]).sha256).not.toBe(
      extractOf({ list, to }, [one]).sha256,
    )
  })

  it('cannot be made to say another line by what a name holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (surname, given) => {
        const { text } = extractOf({ list, to }, [{ line: 2, reading: { surname, given } }])
        expect(text.split('\n')).toHaveLength(5)
        expect(text.split('\n')[3]?.split('\t')).toHaveLength(6)
      }),
    )
  })
})
