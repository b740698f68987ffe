/** Each rule of the text on a case that it is for, and on one beside it that it must leave alone. */
import { describe, expect, it } from 'vitest'
import { counted, doubted, heldOn, spanIn } from '../../../test/support/doubted.ts'
import type { ReadCount } from '../reading/reading.ts'
import type { Span } from '../reading/span.ts'
import { flagsOf } from './flags-of.ts'
import type { Matter } from './rule.ts'

const told = (matter: Matter) =>
  flagsOf(matter).map(({ rule, span }) => `${rule}: ${matter.read.text.slice(...span)}`)

describe('an intermediary that is made a party', () => {
  const reading = { intermediaries: [mediator([0, 1])] }

  it('is flagged where it stands between, and where the pair is meant again', () => {
    const text = 'Exchanges between Eastmark and Southland go on. The two nations held 38 of them.'
    const numbers = [{ span: spanIn(text, '38'), n: 38 }]
    expect(told(doubted({ text, reading, numbers }))).toEqual([
      'party-intermediary: between Eastmark and Southland',
      'party-intermediary: The two nations held 38',
    ])
  })

  it.each([
    'Eastmark mediated between Northland and Southland. The two nations held 38 exchanges.',
    'Talks between Eastmark and the Desk of Westhaven were held.',
    'Between the exchange and the talks a week passed in Eastmark.',
  ])('is not, here: %s', (text) => {
    expect(told(doubted({ text, reading }))).toEqual([])
  })

  it('contradicts the text that calls it a mediator between the sides', () => {
    const text =
      'Exchanges between Eastmark and Southland go on. It mediates between the two sides.'
    expect(told(doubted({ text, reading }))).toContain('contradicted: between the two sides')
  })

  it('is flagged in Arabic and in Russian', () => {
    const arabic = 'عمليات التبادل بين إيستمارك وساوثلاند مستمرة'
    const russian = 'Обмены между Истмарком и Саутландией идут.'
    for (const [text, lang] of [
      [arabic, 'ar'],
      [russian, 'ru'],
    ] as const) {
      expect(told(doubted({ text, lang, reading }))).toHaveLength(1)
    }
  })
})

it('a role that is called unclear in a text that says what was done', () => {
  const text = 'The role of Eastmark remains unclear. Eastmark said so.'
  const reading = { intermediaries: [mediator([0, 1])] }
  expect(told(doubted({ text, reading }))).toEqual([
    'contradicted: role of Eastmark remains unclear',
  ])
  expect(told(doubted({ text }))).toEqual([])
})

describe('a conjecture', () => {
  const text = 'The pace may reflect a wish to wait.'

  it('of the outlet is nobody’s claim', () => {
    expect(told(doubted({ text }))).toEqual([`editorial: ${text.slice(9)}`])
  })

  it('that somebody is named for is theirs', () => {
    const speakers = [speaker({ span: [0, 10] })]
    expect(told(doubted({ text, reading: { speakers } }))).toEqual([])
  })
})

describe('a forecast', () => {
  const text = 'Northland noted that the talks were expected to take place in the coming week.'

  it('whose time had passed when the text came out has slipped', () => {
    expect(told(doubted({ text, reading: said('2031-04-28') }))).toEqual([
      'forecast-slipped: expected to take place in the coming week',
    ])
  })

  it('of the same days has not', () => {
    expect(told(doubted({ text, reading: said('2031-05-08') }))).toEqual([])
  })
})

describe('figures of one text', () => {
  const text = 'They swapped 1,000 in all, 400 each; Northland says 60 came, Southland 57.'
  const at = (words: string) => spanIn(text, words)

  const ofCounts = (counts: ReadCount[]) => told(doubted({ text, reading: { counts } }))

  it('a total that is not twice each side’s', () => {
    const counts = [
      counted(1000, at('1,000'), { side: 'both', per: 'total' }),
      counted(400, at('400'), { per: 'each' }),
    ]
    expect(told(doubted({ text, reading: { counts } }))).toEqual(['each-total: 1,000'])
    const right = [counted(800, at('1,000'), { side: 'both', per: 'total' }), counts[1]]
    expect(told(doubted({ text, reading: { counts: right.flatMap((one) => one ?? []) } }))).toEqual(
      [],
    )
  })

  it('what both got that is not what each of them got', () => {
    const all = counted(90, at('1,000'), { side: 'both', per: 'total' })
    const north = counted(45, at('400'), { category: 'military' })
    const civilians = counted(2, at('60'), { category: 'civilian' })
    const south = counted(45, at('57'), { side: 'southland', category: 'military' })
    expect(ofCounts([all, north, civilians, south])).toEqual(['breakdown-sum: 1,000'])
    expect(ofCounts([{ ...all, n: 92 }, north, civilians, south])).toEqual([])
    expect(ofCounts([all, north, south])).toEqual([])
    expect(ofCounts([all, north])).toEqual([])
    const children = counted(3, at('60'), { category: 'child' })
    for (const n of [90, 93]) expect(ofCounts([{ ...all, n }, north, children, south])).toEqual([])
  })

  it('two lists of one whole', () => {
    const whole = counted(103, at('1,000'))
    const part = (n: number) => counted(n, at('60'), { category: 'military', partOf: 0 })
    expect(ofCounts([whole, ...[82, 21, 48, 35, 15, 5].map(part)])).toEqual([])
    expect(ofCounts([whole, ...[82, 21, 48, 35, 15, 6].map(part)])).toEqual([
      'breakdown-sum: 1,000',
    ])
  })

  it('a figure that the text denies', () => {
    expect(ofCounts([counted(60, at('60'), { modality: 'denied' })])).toEqual(['contested: 60'])
  })

  it('parts above the whole, unless they may overlap', () => {
    const whole = counted(400, at('400'))
    const soldiers = counted(380, at('60'), { category: 'military', partOf: 0 })
    const civilians = counted(40, at('57'), { category: 'civilian', partOf: 0 })
    const women = { ...civilians, category: 'woman' as const }
    expect(ofCounts([whole, soldiers, civilians])).toEqual(['breakdown-sum: 400'])
    expect(ofCounts([whole, soldiers, women])).toEqual([])
  })

  it('two speakers, two figures: both stand', () => {
    const speakers = [speaker({ of: 'northland' }), speaker({ id: 1, of: 'southland' })]
    const counts = [
      counted(60, at('60'), { speaker: 0 }),
      counted(57, at('57'), { speaker: 1 }),
      counted(9, at('1,000'), { speaker: 1, side: 'southland' }),
    ]
    expect(told(doubted({ text, reading: { counts, speakers } }))).toEqual([
      'two-figures: 60',
      'two-figures: 57',
    ])
    const agreed = counts.map((count) => ({ ...count, n: 60 }))
    expect(told(doubted({ text, reading: { counts: agreed, speakers } }))).toEqual([])
  })
})

describe('days', () => {
  const text = 'On Monday 4 May 2031 sixty came home.'
  const span = spanIn(text, 'Monday 4 May 2031')
  const dates = [{ span, value: '2031-05-04', weekday: 1 }]

  it('a weekday that is another one', () => {
    expect(told(doubted({ text, dates }))).toEqual(['weekday: Monday 4 May 2031'])
    const sunday = [{ span, value: '2031-05-04', weekday: 7 }]
    expect(told(doubted({ text, dates: sunday }))).toEqual([])
  })

  it.each([
    ['2031-06-04', ['month-against-publication: Monday 4 May 2031']],
    ['2030-05-09', ['year-against-publication: Monday 4 May 2031']],
    ['2031-05-11', []],
    ['2030-11-02', []],
  ])('told as done on %s in a text of 2031-05-10', (value, flags) => {
    const events = [heldOn(value, span)]
    expect(told(doubted({ text, reading: { events } }))).toEqual(flags)
  })
})

it('one side’s word about the other stands alone until the other’s answer is beside it', () => {
  const text = 'Northland accuses Southland of delay.'
  const speakers = [speaker({ of: 'northland' }), speaker({ id: 1, of: 'southland' })]
  const accuses = {
    speaker: 0,
    about: 'pace',
    towards: 'southland',
    act: 'accuses' as const,
    span: spanIn(text, 'accuses Southland'),
  }
  const denies = { ...accuses, speaker: 1, towards: 'northland', act: 'denies' as const }
  expect(told(doubted({ text, reading: { speakers, stances: [accuses] } }))).toEqual([
    'contested: accuses Southland',
  ])
  expect(told(doubted({ text, reading: { speakers, stances: [accuses, denies] } }))).toEqual([])
})

function said(saidOn: string) {
  return { speakers: [speaker({ saidOn, span: [0, 15] })] }
}

function mediator(span: Span) {
  return { code: 'eastmark', role: 'mediator' as const, event: 0, speaker: null, span }
}

function speaker(more: object) {
  const usual = { id: 0, of: 'northland', office: 'delegation' as const, name: null }
  return { ...usual, written: null, saidOn: null, span: [0, 5] as Span, ...more }
}
