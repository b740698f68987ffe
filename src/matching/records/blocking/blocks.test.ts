import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../../../base/partial-date.ts'
import type { Reading } from '../../../lists/line.ts'
import { blocksOf, Partners } from './blocks.ts'
import { recordsOf } from '../records-of.ts'
import { blockingRules } from './row-keys.ts'

const on = (text: string) => PartialDate.parse(text)

function meet(left: readonly Reading[], right: readonly Reading[], membersMax?: number) {
  const records = recordsOf(left, right)
  const partners = new Partners(
    records,
    blocksOf(records, membersMax === undefined ? {} : { membersMax }),
  )
  const met = right.map((_, row) => {
    partners.find(row)
    return [...partners.met.subarray(0, partners.count)].toSorted((one, other) => one - other)
  })
  const skipped = blockingRules.flatMap((rule, at) => {
    const keys = partners.skippedKeys[at]?.size ?? 0
    return keys === 0 ? [] : [{ rule, keys, pairs: partners.skippedPairs[at] }]
  })
  return { met, skipped }
}

const ladov: Reading = {
  surname: 'Ладов',
  given: 'Игнат',
  patronymic: 'Меланович',
  bornOn: on('1998-03-12'),
}

describe('a pair is put together', () => {
  it.each<[string, Reading, Reading]>([
    [
      'by surname and year, one off',
      ladov,
      { surname: 'Ladow', given: 'T.', bornOn: on('1999-01-01') },
    ],
    [
      'by surname and given name',
      ladov,
      { surname: 'Ladov', given: 'Ihnat', bornOn: on('1950-01-01') },
    ],
    [
      'by the day and a first letter',
      ladov,
      { surname: 'Lazemin', given: 'Taren', bornOn: on('1998-03-12') },
    ],
    [
      'with day and month swapped',
      ladov,
      { surname: 'Lazemin', given: 'Taren', bornOn: on('1998-12-03') },
    ],
    [
      'by given name, father and year',
      ladov,
      { surname: 'Ruten', given: 'Игнат', patronymic: 'Melan', bornOn: on('1997') },
    ],
    [
      'by service number',
      { ...ladov, serviceNumber: 'НА-12' },
      { surname: 'Ruten', serviceNumber: 'ha 12' },
    ],
    [
      'by given name and place',
      { given: 'Игнат', place: 'Zorin' },
      { given: 'Ignat', place: 'Зорин, Westmark' },
    ],
    ['by surname alone without a date', ladov, { surname: 'Ladov', given: 'Taren' }],
    ['by a surname in a remark', ladov, { surname: 'Taren', remark: 'Born as Ladova.' }],
    ['with the parts of the name in any order', ladov, { fullName: 'Ignat Ladov' }],
  ])('%s', (_, left, right) => {
    expect(meet([left], [right]).met).toEqual([[0]])
    expect(meet([right], [left]).met).toEqual([[0]])
  })

  it('and not if nothing is shared', () => {
    expect(
      meet([ladov], [{ surname: 'Ruten', given: 'Taren', bornOn: on('1950-01-01') }]).met,
    ).toEqual([[]])
    expect(meet([{ surname: 'unknown' }], [{ surname: 'unknown' }]).met).toEqual([[]])
  })
})

const anyReading: fc.Arbitrary<Reading> = fc.record(
  {
    surname: fc.constantFrom('Ладов', 'Ladow', 'Рутен', 'Shumenko'),
    given: fc.constantFrom('Игнат', 'Ignat', 'Taren'),
    bornOn: fc.constantFrom('1998-03-12', '1998-12-03', '1998', '1971-07-30').map(on),
    place: fc.constantFrom('Zorin', 'Ruten'),
    remark: fc.constantFrom('known as Ладов', 'Ruten'),
  },
  { requiredKeys: [] },
)

it('in one list as between the list and itself, each pair once, in any order of lines', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 12 }), (lines) => {
      const records = recordsOf(lines)
      const between = meet(lines, lines).met
      const [once, both] = (['once', 'both-ways'] as const).map((ways) => {
        const partners = new Partners(records, blocksOf(records), ways)
        return lines.map((_, row) => {
          partners.find(row)
          return [...partners.met.subarray(0, partners.count)].toSorted((a, b) => a - b)
        })
      })
      expect(both).toEqual(between.map((met, row) => met.filter((line) => line !== row)))
      expect(once).toEqual(between.map((met, row) => met.filter((line) => line < row)))
      between.forEach((met, row) => met.forEach((line) => expect(between[line]).toContain(row)))
    }),
  )
})

describe('a key that too many lines share', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    surname: 'Ладов',
    bornOn: on(`19${10 + at}-01-01`),
  }))

  it('is split by one more field', () => {
    const sought = { surname: 'Ladov', given: 'Taren', bornOn: on('1930-06-07') }
    const { met, skipped } = meet(many, [sought], 10)
    expect(met).toEqual([[19, 20, 21]])
    expect(skipped.map(({ rule }) => rule)).toEqual(['surname alone, where the other has no date'])
  })

  it('is counted where nothing splits it', () => {
    const alike = many.map(() => ({ surname: 'Ладов' }))
    expect(meet(alike, [{ surname: 'Ладов' }], 10)).toEqual({
      met: [[]],
      skipped: [{ rule: 'surname alone, where no date is known', keys: 1, pairs: 40 }],
    })
  })

  it('keeps a line asked with one surname a hundred thousand times within bounds', () => {
    const crowd = Array.from({ length: 100_000 }, (_, at) => ({
      surname: 'Ладов',
      given: 'Игнат',
      bornOn: on(`19${10 + (at % 80)}-01-01`),
    }))
    const { met, skipped } = meet(crowd, crowd.slice(0, 50))
    for (const each of met) expect(each.length).toBeLessThanOrEqual(4_000)
    expect(skipped.length).toBeGreaterThan(0)
  })
})
