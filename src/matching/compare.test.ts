import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import type { Reading } from '../lists/line.ts'
import { log2Odds, reasonsFor } from './compare.ts'
import { dateLevel, nameLevel, numberLevel } from './levels.ts'
import { foldOne } from './fold.ts'
import { bornOf, preparing } from './prepared.ts'

const on = (text: string) => PartialDate.parse(text)

/** The level of each field that either line has. */
function levels(left: Reading, right: Reading) {
  const prepare = preparing()
  const reasons = reasonsFor(
    prepare({ id: '1', reading: left }),
    prepare({ id: '2', reading: right }),
  )
  return Object.fromEntries(reasons.map(({ field, level }) => [field, level]))
}

function odds(left: Reading, right: Reading) {
  const prepare = preparing()
  return log2Odds(prepare({ id: '1', reading: left }), prepare({ id: '2', reading: right }))
}

it.each([
  ['Ладов', 'Ладов', 'equal'],
  ['Ладов', 'Ladov', 'folded'],
  ['Шуменко', 'Schumenko', 'folded'],
  ['Лазорин', 'لازورين', 'consonants'],
  ['Шуменков', 'Shumenkow', 'folded'],
  ['Zoshumenko', 'Zoshumneko', 'high'],
  ['Ignat', 'Ign.', 'shortened'],
  ['Ignat', 'T.', 'different'],
  ['Ладов', 'Рутен', 'different'],
])('%s and %s: %s', (left, right, level) => {
  expect(nameLevel(foldOne(left), foldOne(right))).toBe(level)
  expect(nameLevel(foldOne(right), foldOne(left))).toBe(level)
})

it.each([
  ['1998-03-12', '1998-03-12', 'equal'],
  ['1998-03-12', '1998-12-03', 'swapped'],
  ['1998-03-12', '1998-03-21', 'two-parts'],
  ['1998-03-12', '1988-03-12', 'two-parts'],
  ['1998-03-12', '1975-03-12', 'different'],
  ['1998-03-12', '1998-07-30', 'same-year'],
  ['1998-03-12', '1998-03', 'year-and-month'],
  ['1998-03-12', '1998', 'year-only'],
  ['1998-03', '1998-07', 'same-year'],
  ['1998', '1999-03-12', 'year-near'],
  ['1998', '1988-03-12', 'year-digit'],
  ['1998-03-12', '1971-07-30', 'different'],
  ['', '1998', 'missing'],
])('born %s and %s: %s', (left, right, level) => {
  const [one, other] = [left, right].map((text) => bornOf(text === '' ? undefined : on(text)))
  expect(dateLevel(one ?? bornOf(undefined), other ?? bornOf(undefined))).toBe(level)
})

it.each([
  ['HA100001', 'HA100001', 'equal'],
  ['HA100001', 'HA100007', 'one-off'],
  ['HA100001', 'HA100070', 'different'],
  ['', 'HA100001', 'missing'],
])('number %s and %s: %s', (left, right, level) => {
  expect(numberLevel(left, right)).toBe(level)
})

describe('a line and a line', () => {
  const held: Reading = {
    surname: 'Ладова',
    given: 'Мерена',
    patronymic: 'Меланівна',
    bornOn: on('1998-03-12'),
    serviceNumber: 'НА-100 001',
    place: 'Зорин',
    sex: 'female',
  }

  it('agree across scripts, with a woman’s surname in either ending', () => {
    const sought: Reading = {
      surname: 'Ladov',
      given: 'Merena',
      patronymic: 'Melanivna',
      bornOn: on('1998-12-03'),
      serviceNumber: 'HA100001',
      place: 'Zorin, Westmark',
      sex: 'female',
    }
    expect(levels(held, sought)).toMatchObject({
      surname: 'folded',
      given: 'folded',
      patronymic: 'folded',
      bornOn: 'swapped',
      serviceNumber: 'equal',
      place: 'high',
      sex: 'equal',
    })
  })

  it('agree on a patronymic and the father’s bare name', () => {
    const left: Reading = { surname: 'Ладов', given: 'Игнат', patronymic: 'Меланович' }
    const right: Reading = { surname: 'Ladov', given: 'Ihnat', patronymic: 'Melan' }
    expect(levels(left, right)['patronymic']).toBe('folded')
  })

  it('agree crosswise when the parts of the name stand in each other’s place', () => {
    const left: Reading = { surname: 'Ладов', given: 'Тарен', bornOn: on('1998-03-12') }
    const turned: Reading = { surname: 'Taren', given: 'Ladov', bornOn: on('1998-03-12') }
    expect(levels(left, turned)).toMatchObject({ surname: 'folded', 'name order': 'turned' })
    expect(odds(left, turned)).toBeLessThan(odds(left, { ...left }))
  })

  it('are refused by a clearly different given name alone, as brothers are', () => {
    const brother: Reading = { ...held, given: 'Тусалан', bornOn: on('1996-07-30') }
    delete brother.serviceNumber
    expect(odds(held, brother)).toBeLessThan(0)
    const twin: Reading = { ...held, given: 'Тусалан' }
    delete twin.serviceNumber
    // 20,000 lines begin at 14.3 below even.
    expect(odds(held, twin)).toBeLessThan(14.3)
  })

  it('with unknown names agree on nothing', () => {
    expect(odds({ fullName: 'N. N.' }, { fullName: 'неизвестный' })).toBe(0)
    expect(levels({ surname: 'unknown' }, { surname: 'unknown' })).toEqual({})
  })

  it('name every field that one of them has, with a sentence', () => {
    const prepare = preparing()
    const reasons = reasonsFor(
      prepare({ id: '1', reading: held }),
      prepare({ id: '2', reading: { surname: 'Ladov' } }),
    )
    expect(reasons.map(({ field, weight }) => [field, weight === 0])).toContainEqual([
      'bornOn',
      true,
    ])
    for (const { because } of reasons) expect(because).toMatch(/^[A-Z].*\.$/)
  })
})

const name = fc.constantFrom('Ладов', 'Ladov', 'Рутен', 'لادوف', 'Shumenko', 'J.', '?', 'N. N.')
const date = fc.constantFrom('1998', '1998-03', '1998-03-12', '1998-12-03', '1971-07-30').map(on)
const anyReading: fc.Arbitrary<Reading> = fc.record(
  {
    surname: name,
    given: name,
    patronymic: name,
    fullName: name,
    bornOn: date,
    place: name,
    serviceNumber: fc.constantFrom('A-1234', 'А1234', 'A-1235'),
    sex: fc.constantFrom('female', 'male'),
    rank: name,
    extra: fc.record({ street: name }),
  },
  { requiredKeys: [] },
)

it('weighs a pair alike from both sides, and exactly as its reasons add up', () => {
  fc.assert(
    fc.property(anyReading, anyReading, (left, right) => {
      expect(odds(left, right)).toBeCloseTo(odds(right, left), 9)
      const prepare = preparing()
      const [one, other] = [left, right].map((reading, at) => prepare({ id: String(at), reading }))
      if (one === undefined || other === undefined) throw new Error('no lines')
      const sum = reasonsFor(one, other).reduce((total, { weight }) => total + weight, 0)
      expect(sum).toBeCloseTo(log2Odds(one, other), 9)
    }),
  )
})
