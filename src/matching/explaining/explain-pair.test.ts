import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../../base/partial-date.ts'
import type { Reading } from '../../lists/line.ts'
import { partsOfBit } from '../records/learning/weights.ts'
import { PairScorer } from '../records/pair-scorer.ts'
import { prepareRun } from '../records/prepare.ts'
import { recordsOf } from '../records/records-of.ts'
import { PairExplainer } from './explain-pair.ts'

const on = (text: string) => PartialDate.parse(text)

function explain(left: Reading, right: Reading) {
  const { prepared } = prepareRun(recordsOf([left], [right]), { keptFrom: 0.1 })
  const lines = { left: { id: 'a', reading: left }, right: { id: 'x', reading: right } }
  const reasons = new PairExplainer(prepared).reasons({ left: 0, right: 0 }, lines)
  const score = new PairScorer(prepared.records, prepared.weights).full(0, 0) / partsOfBit
  return { ...reasons, score: score + prepared.weights.prior / partsOfBit }
}

const reasonOf = (left: Reading, right: Reading, field: string) =>
  explain(left, right).fields.find((each) => each.field === field)

const held: Reading = {
  surname: 'Ладова',
  given: 'Мерена',
  patronymic: 'Меланівна',
  bornOn: on('1998-03-12'),
  serviceNumber: 'НА-100 001',
  place: 'Зорин',
  sex: 'female',
  extra: { street: 'Hill' },
}

describe('a reason', () => {
  it.each<[string, Reading, Reading, string, string]>([
    [
      'across scripts',
      held,
      { surname: 'Ladov' },
      'surname',
      'The surnames are one spelling in two scripts or habits of writing.',
    ],
    [
      'a father’s name',
      { given: 'Игнат', patronymic: 'Меланович' },
      { given: 'Ihnat', patronymic: 'Melan' },
      'patronymic',
      'The father’s name agrees with the patronymic.',
    ],
    ['a swap', held, { bornOn: on('1998-12-03') }, 'bornOn', 'Day and month of birth are swapped.'],
    [
      'two languages',
      { given: 'Сергей' },
      { given: 'Сергій' },
      'given',
      'The given names are one name in two languages.',
    ],
    [
      'a short form',
      { given: 'Александр' },
      { given: 'Саша' },
      'given',
      'One of the given names is a short form of the other.',
    ],
    [
      'a slip in a number',
      held,
      { serviceNumber: 'HA100007' },
      'serviceNumber',
      'The service numbers differ in one sign, or two have changed places.',
    ],
    [
      'what is missing',
      held,
      { surname: 'Ladov' },
      'bornOn',
      'One date of birth is not given, so it says nothing.',
    ],
    [
      'the order of a name',
      { surname: 'Ладов', given: 'Тарен' },
      { surname: 'Taren', given: 'Ladov' },
      'name order',
      'Surname and given name stand in each other’s place in one of the lines.',
    ],
    [
      'a further column',
      held,
      { extra: { street: 'Hill' } },
      'extra',
      'The entries of “street” are written alike.',
    ],
    [
      'the wrong layout',
      { surname: 'Иванов' },
      { surname: 'Bdfyjd' },
      'surname',
      'One of them was typed while the layout of another script was on; the keys are the same.',
    ],
    [
      'a married name',
      { surname: 'Ладова', given: 'Мария', bornOn: on('1990-05-03'), sex: 'female' },
      { surname: 'Рутен', given: 'Мария', bornOn: on('1990-05-03') },
      'surname',
      'The surnames are different and all else agrees: she may have taken another name in marriage.',
    ],
    [
      'no married name of a man',
      { surname: 'Ладов', given: 'Игнат', bornOn: on('1990-05-03'), sex: 'male' },
      { surname: 'Рутен', given: 'Игнат', bornOn: on('1990-05-03') },
      'surname',
      'The surnames are different.',
    ],
    [
      'another name',
      { surname: 'Ладов', given: 'Игнат' },
      { surname: 'Рутен', given: 'Игнат', remark: 'called Ladov' },
      'alias',
      'The surname of one line stands in the remark of the other, where few names do.',
    ],
  ])('tells %s in words', (_, left, right, field, because) => {
    expect(reasonOf(left, right, field)?.because).toBe(because)
  })

  it('shows names as written, also out of one cell', () => {
    const reason = reasonOf(
      { fullName: 'LADOV, Taren' },
      { surname: 'Ладов', given: 'Тарен' },
      'surname',
    )
    expect([reason?.left, reason?.right]).toEqual(['LADOV', 'Ладов'])
  })

  it('shows names as the habit of their list reads them', () => {
    const surnames = ['Ladov', 'Merrin', 'Torvald', 'Quessin', 'Wendal']
    const habit = surnames.flatMap((name) =>
      ['Ivan', 'Sergei', 'Pavel', 'Andrei', 'Nikolai'].map((given) => ({
        fullName: `${name} ${given}`,
      })),
    )
    const both = [{ fullName: 'Dast Corvell' }, { fullName: 'Dast Korvell' }]
    const list = [...habit, ...both]
    const { prepared } = prepareRun(recordsOf(list), { keptFrom: 0.1 })
    const [left = {}, right = {}] = both
    const { fields } = new PairExplainer(prepared).reasons(
      { left: 25, right: 26 },
      { left: { id: 'a', reading: left }, right: { id: 'x', reading: right } },
    )
    expect(fields.find(({ field }) => field === 'surname')).toMatchObject({
      left: 'Dast',
      right: 'Dast',
      level: 'equal',
    })
    expect(fields.find(({ field }) => field === 'given')).toMatchObject({
      left: 'Corvell',
      right: 'Korvell',
    })
  })

  it('shows another name beside the remark in which it stands', () => {
    const [one, other] = [
      { surname: 'Ладов' },
      { surname: 'Рутен', remark: 'called Ladov' },
    ] as const
    const shown = reasonOf(one, other, 'alias')
    expect([shown?.left, shown?.right]).toEqual(['Ладов', 'called Ladov'])
    const reversed = reasonOf(other, one, 'alias')
    expect([reversed?.left, reversed?.right]).toEqual(['called Ladov', 'Ладов'])
    expect(reversed?.weight).toBe(shown?.weight)
  })

  it('joins the letters of two scripts so that they spell both names', () => {
    const letters = reasonOf(held, { surname: 'Ladova' }, 'surname')?.letters ?? []
    expect(letters.map(({ native }) => native).join('')).toBe('ладова')
    expect(letters.map(({ latin }) => latin).join('')).toBe('ladova')
    expect(reasonOf({ surname: 'Ladov' }, { surname: 'Ladow' }, 'surname')?.letters).toBeUndefined()
  })

  it('says how rare a value is, in lists long enough to tell', () => {
    const crowd = Array.from({ length: 4_000 }, (_, at) => ({
      surname: `Zor${'abcdefghij'.charAt(at % 10)}${'klmnop'.charAt(at % 6)}`,
    }))
    const list = [{ surname: 'Ладов' }, ...crowd]
    const { prepared } = prepareRun(recordsOf(list, list), { keptFrom: 0.1 })
    const explainer = new PairExplainer(prepared)
    const line = (at: number) => ({ id: String(at), reading: list[at] ?? {} })
    const becauseOf = (at: number) =>
      explainer.reasons({ left: at, right: at }, { left: line(at), right: line(at) }).fields[0]
    expect(becauseOf(0)?.because).toContain('It is rare: 2 of 8,002 lines.')
    expect(becauseOf(0)?.frequency).toBeCloseTo(2 / 8_002, 6)
    expect(becauseOf(1)?.because).toContain('It is common:')
  })
})

describe('what would change the verdict', () => {
  it('is the nearest fact: a number that is missing, or one that proves to be another', () => {
    const doubtful = { surname: 'Ладов', given: 'Игнат' }
    const change = explain(doubtful, { ...doubtful, bornOn: on('1998-03-12') }).wouldChange
    expect(change?.because).toMatch(/^The pair would (be|not be) .* if the .* (agree|differ)\.$/)
    const sure = explain(held, { ...held, surname: 'Ladova' }).wouldChange
    expect(sure?.fact ?? 'differs').toBe('differs')
  })
})

const anyReading: fc.Arbitrary<Reading> = fc.record(
  {
    surname: fc.constantFrom('Ладов', 'Ladov', 'Рутен', 'لادوف', 'J.', 'N. N.'),
    given: fc.constantFrom('Игнат', 'Ignat', 'Ladov', 'Сергій'),
    patronymic: fc.constantFrom('Меланович', 'Melan'),
    fullName: fc.constantFrom('Ладов Игнат', 'Ladov Taren Melanovich'),
    bornOn: fc.constantFrom('1998', '1998-03-12', '1998-12-03').map(on),
    sex: fc.constantFrom('female' as const, 'male' as const),
    serviceNumber: fc.constantFrom('A-1234', 'А1234', 'A-1235'),
    extra: fc.record({ street: fc.constantFrom('Hill', 'Lake') }),
  },
  { requiredKeys: [] },
)

it('adds up to the score of the kernel, exactly', () => {
  fc.assert(
    fc.property(anyReading, anyReading, (left, right) => {
      const { prior, fields, log2Odds, score } = explain(left, right)
      expect(fields.reduce((sum, { weight }) => sum + weight, prior)).toBe(log2Odds)
      expect(log2Odds).toBe(score)
    }),
    { numRuns: 150 },
  )
})
