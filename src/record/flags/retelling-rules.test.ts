/** What a later telling does: a plan told as done, others counted in, somebody made to help, a gap. */
import { describe, expect, it } from 'vitest'
import { counted, doubted, heldOn, spanIn } from '../../../test/support/doubted.ts'
import type { Language } from '../reading/languages.ts'
import type { ReadCount } from '../reading/reading.ts'
import type { RecordedClaim } from './recorded.ts'
import { flagsOf } from './flags-of.ts'
import type { Matter } from './rule.ts'

const told = (matter: Matter) =>
  flagsOf(matter).map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`)
const rules = (matter: Matter) => flagsOf(matter).map(({ rule }) => rule)

const twice = (text: string, lang: Language = 'en', more: Partial<ReadCount> = {}) => {
  const first = text.indexOf('60')
  const second = text.indexOf('60', first + 1)
  const counts = [
    counted(60, [first, first + 2]),
    counted(60, [second, second + 2], { modality: 'planned', event: 1, ...more }),
  ]
  const events = [
    heldOn('2031-05-10'),
    { ...heldOn('2031-05-14', [0, 1]), id: 1, status: 'planned' as const },
  ]
  return rules(doubted({ text, lang, reading: { counts, events } }))
}

describe('a figure told as done and as still to come', () => {
  const cases: readonly [Language, string][] = [
    ['en', 'Northland got 60 back. The 60 will be handed over on Friday.'],
    ['uk', 'Нортланд повернув 60 людей. Ці 60 будуть передані у п’ятницю.'],
    ['ru', 'Нортландия вернула 60 человек. Обмен, в нём 60 человек, ещё не начался.'],
    ['ar', 'عاد 60 شخصا إلى نورثلاند. سيتم تسليم 60 شخصا يوم الجمعة.'],
    ['fr', 'Northland a récupéré 60 personnes. Ces 60 seront libérés vendredi.'],
    ['de', 'Nordland erhielt 60 zurück. Die 60 sollen am Freitag übergeben werden.'],
  ]
  it.each(cases)('is doubtful (%s)', (lang, text) => {
    expect(twice(text, lang)).toEqual(['planned-told-as-done'])
  })

  it.each([
    'Northland got 60 back. Another 60 will be handed over on Friday.',
    'Northland got 60 back. The sides had agreed on 60.',
  ])('is not, here: %s', (text) => {
    expect(twice(text)).toEqual([])
  })

  it('is not where the other figure is of another side or kind', () => {
    const text = cases[0]?.[1] ?? ''
    expect(twice(text, 'en', { side: 'southland' })).toEqual([])
    expect(twice(text, 'en', { category: 'remains' })).toEqual([])
    expect(twice(text, 'en', { n: 61 })).toEqual([])
  })
})

const text = 'On 10 May 2031 Northland got 60 people back, Eastmark helping.'
const on = spanIn(text, '10 May 2031')
const at60 = spanIn(text, '60')

const ofCount = (
  count: Partial<ReadCount>,
  claims: readonly Partial<RecordedClaim>[],
  reading: object = {},
) => {
  const counts = [counted(60, at60, count)]
  const events = [heldOn('2031-05-10', on)]
  return told(doubted({ text, reading: { events, counts, ...reading }, claims }))
}

describe('a figure that was only agreed', () => {
  const agreed = { modality: 'planned', number: 60, speaker: 'both sides', of: 'both' }
  const press = { number: 60, speaker: 'press recap', of: null }

  it('is told as done, though the offices have another', () => {
    const doubtful =
      'planned-told-as-done doubt: The record has 60 as agreed or planned here; 58 came about.'
    expect(ofCount({}, [agreed, { number: 58 }])).toEqual([doubtful])
    expect(ofCount({}, [agreed, { number: 58 }, press])).toEqual([doubtful])
  })

  it.each([
    ['an office said so too', [agreed, { number: 58 }, { number: 60 }]],
    ['the record knows no other', [agreed]],
    ['that day is one of several', [agreed, { number: 20 }]],
  ])('is none where %s', (_, claims) => {
    expect(ofCount({}, claims)).toEqual([])
  })
})

describe('who is counted in', () => {
  const soldiers = { category: 'military', number: 60 }
  const civilians = { category: 'civilian', number: 4 }

  it('is a note where the figure is of the service members, or of all', () => {
    expect(ofCount({}, [soldiers, civilians])).toEqual([
      'inclusion note: The record has service members and civilians here, 60 and 4; 60 may leave the civilians out.',
    ])
    expect(ofCount({ category: 'military' }, [{ ...soldiers, number: 56 }, civilians])).toEqual([
      'inclusion note: The record has service members and civilians here, 56 and 4; 60 counts both.',
    ])
  })

  it.each([
    ['service members are told as such', { category: 'military' as const }, soldiers],
    ['people are told as such', {}, { ...soldiers, number: 56 }],
  ])('is nothing to note where %s', (_, count, known) => {
    const whole = { number: 60 }
    expect(ofCount(count, [known, civilians, whole])).toEqual([])
  })

  it('is nothing to note where the text tells the civilians apart', () => {
    const mentioned = [{ event: 0, side: 'northland', category: 'civilian', span: [0, 2] }]
    expect(ofCount({}, [soldiers, civilians], { mentioned })).toEqual([])
  })
})

describe('the words of an office, retold', () => {
  const ministry = {
    id: 0,
    of: 'northland',
    office: 'defence-ministry' as const,
    name: null,
    written: null,
    saidOn: null,
    span: [0, 2] as const,
  }
  const relays = [{ outlet: 'WNA', order: 1, speaker: 0, span: [0, 2] as const }]
  const retold = { speakers: [ministry], relays }

  it('with another figure than the office gave', () => {
    expect(ofCount({ speaker: 0 }, [{ number: 85 }], retold)).toEqual([
      'rewrite doubt: In the record Northland ministry gives 85; a retelling makes it 60.',
    ])
  })

  it.each([
    ['the office gave no figure', [{ number: 85, of: 'southland' }]],
    ['it counts something else', [{ number: 400 }]],
  ])('are left alone where %s', (_, claims) => {
    expect(ofCount({ speaker: 0 }, claims, retold)).toEqual([])
  })

  it('are left alone where nobody retells them', () => {
    expect(ofCount({ speaker: 0 }, [{ number: 85 }], { ...retold, relays: [] })).toEqual([])
  })
})

const named = (...values: string[]) =>
  values.map((value) => ({ attribute: 'intermediary', value, number: null, category: null }))

describe('somebody named as helping', () => {
  const helper = {
    code: 'eastmark',
    role: 'mediator' as const,
    event: 0,
    speaker: null,
    span: spanIn(text, 'Eastmark'),
  }
  const flagged = (claims: readonly Partial<RecordedClaim>[], more: object = {}) =>
    rules(
      doubted({
        text,
        reading: { events: [heldOn('2031-05-10', on)], intermediaries: [{ ...helper, ...more }] },
        claims,
      }),
    )

  it('whom the record does not name beside others', () => {
    expect(flagged(named('westmark'))).toEqual(['intermediary'])
  })

  it('is left alone where the record names them, names nobody, or asks about another role', () => {
    expect(flagged(named('westmark', 'eastmark'))).toEqual([])
    expect(flagged([{}])).toEqual([])
    expect(flagged(named('westmark'), { role: 'carrier' as const })).toEqual([])
  })
})

describe('the last exchange, as a text has it', () => {
  const cases: readonly [Language, string][] = [
    ['en', 'The last exchange took place on 2 April.'],
    ['uk', 'Останній обмін відбувся 2 квітня.'],
    ['ru', 'Последний обмен состоялся 2 апреля.'],
    ['ar', 'جرت آخر عملية تبادل في 2 أبريل.'],
    ['fr', 'Le dernier échange a eu lieu le 2 avril.'],
    ['de', 'Der letzte Gefangenenaustausch fand am 2. April statt.'],
  ]
  const known = ['2031-04-02', '2031-04-20', '2031-05-10'].map((date) => ({ date }))
  const recap = (said: string, lang: Language = 'en', claims = known) => {
    const from = said.indexOf('2')
    const dates = [{ span: [from, from + 1] as const, value: '2031-04-02' }]
    return flagsOf(doubted({ text: said, lang, dates, claims }))
  }

  it.each(cases)('leaves out one that the record has (%s)', (lang, said) => {
    expect(recap(said, lang).map(({ rule, says }) => [rule, says?.values])).toEqual([
      ['recap-gap', { n: 1, day: '2031-04-20' }],
    ])
  })

  it('of the fallen asks for the last return of the fallen, whatever exchange came between', () => {
    const said = 'The previous repatriation took place on 2 April, when 40 bodies came.'
    const from = said.indexOf('2')
    const bodies = counted(40, spanIn(said, '40'), { category: 'remains' })
    const flags = (kind: string) =>
      flagsOf(
        doubted({
          text: said,
          dates: [{ span: [from, from + 1], value: '2031-04-02' }],
          reading: { counts: [bodies] },
          claims: known.map((claim) => ({ ...claim, kind })),
        }),
      ).map(({ rule }) => rule)
    expect(flags('remains')).toContain('recap-gap')
    expect(flags('exchange')).not.toContain('recap-gap')
  })

  it.each([
    ['the record has none between', 'The last exchange took place on 2 April.', known.slice(0, 1)],
    ['it is no recap', 'The exchange of 2 April was short.', known],
    ['nothing is known', 'The last exchange took place on 2 April.', []],
  ])('is right where %s', (_, said, claims) => {
    expect(recap(said, 'en', claims)).toEqual([])
  })
})
