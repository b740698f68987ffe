import { anything, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { Reading } from '../reading/reading.ts'
import { isInText } from '../reading/spans-hold.ts'
import { wordsOf } from '../reading/span.ts'
import { AnswerForm, type AnsweredList } from './answer-form.ts'
import { fictionalStatement, fictionalText, honestAnswer } from './fictional-answer.ts'
import { secondReading } from './second-reading.ts'

const read = (answer: unknown, text = fictionalText) =>
  secondReading(answer, {
    statement: { ...fictionalStatement, text },
    gazetteer: fictional,
    model: 'invented-7b',
  })
const lists = AnswerForm.keyof().options
const [count] = honestAnswer.counts
const [speaker] = honestAnswer.speakers
const [event] = honestAnswer.events
const [party] = honestAnswer.parties
const [mediator] = honestAnswer.intermediaries
const on = (quote: string, context: string | null = null) => ({ quote, context })

describe('an honest answer', () => {
  const { reading, dropped, chosen } = read(honestAnswer)

  it('is a reading of its own, every value on the words that hold it', () => {
    expect(Reading.parse(reading)).toEqual(reading)
    expect(dropped).toEqual([])
    expect(reading.reader).toBe('model/invented-7b')
    const held = reading.counts.map(({ n, span }) => [n, span && wordsOf(fictionalText, span)])
    expect(held).toEqual([
      [27, '27'],
      [1212, '1,212'],
      [30, '30'],
    ])
    expect(wordsOf(fictionalText, reading.running[0]?.span ?? [0, 1])).toMatch(/^9(th)?$/)
    expect(reading.events[0]?.date).toMatchObject({ value: '2031-05-10', certainty: 'stated' })
    expect(reading.speakers[0]).toMatchObject({ name: 'Orin Valdemar', office: 'security-service' })
    expect(reading.intermediaries.map(({ code }) => code)).toEqual(['eastmark'])
    expect(reading.hedges[0]).toMatchObject({ on: 'counts/2', cue: 'as far as he remembers' })
  })

  it('says where the same words stand more than once', () => {
    const several = chosen.map(({ on: value, by }) => [value, by])
    expect(several).toContainEqual(['parties/0', 'first'])
  })

  it('finds words whose spaces and marks were written anew', () => {
    const text = 'Northland received “1 402”\nprisoners on 4 May 2031.'
    const answer = {
      counts: [{ ...count, n: 1402, category: 'military', ...on('received "1 402" prisoners') }],
    }
    const found = read(answer, text).reading.counts
    expect(found.map(({ span }) => span && wordsOf(text, span))).toEqual(['1 402'])
  })
})

describe('what an answer invents is dropped, with a reason', () => {
  const ages = { ...count, n: 19, ...on('Private Tam Orlo, aged 19') }
  it.each<[string, AnsweredList, unknown, string]>([
    ['a count nobody gives', 'counts', { ...count, n: 44, ...on('44 prisoners') }, 'not-in-text'],
    ['a count other than its words', 'counts', { ...count, n: 72 }, 'not-in-words'],
    ['a part of a number', 'counts', { ...count, n: 212, ...on('212') }, 'not-in-words'],
    ['an age', 'counts', ages, 'not-in-words'],
    ['no number', 'counts', { ...count, n: 'many' }, 'not-in-form'],
    ['a category that no reading has', 'counts', { ...count, category: 'spy' }, 'not-in-form'],
    ['who receives', 'counts', { ...count, side: 'atlantis' }, 'unknown-code'],
    ['a mediator who receives', 'counts', { ...count, side: 'eastmark' }, 'wrong-role'],
    ['an event', 'events', { ...event, ...on('a secret exchange') }, 'not-in-text'],
    [
      'an event in other words',
      'events',
      { ...event, ...on('was among those who') },
      'not-in-words',
    ],
    [
      'a private person',
      'speakers',
      { ...speaker, name: 'Tam Orlo', ...on('Private Tam Orlo') },
      'private-name',
    ],
    [
      'a party helping',
      'intermediaries',
      { ...mediator, code: 'southland', ...on('Southland') },
      'wrong-role',
    ],
    [
      'a mediator as a party',
      'parties',
      { ...party, code: 'eastmark', ...on('Eastmark') },
      'wrong-role',
    ],
    ['a stranger', 'parties', { ...party, code: 'atlantis', ...on('Northland') }, 'unknown-code'],
    ['other words for a body', 'parties', { ...party, ...on('Southland') }, 'not-in-words'],
    [
      'an outlet',
      'relays',
      { ...honestAnswer.relays[0], outlet: 'Nobody', ...on('HALDEN') },
      'not-in-words',
    ],
    ['a doubt', 'hedges', { on: 'text', ...on('Private Tam Orlo') }, 'not-in-words'],
    [
      'a doubt on nothing',
      'hedges',
      { on: 'counts/9', ...on('as far as he remembers') },
      'not-in-words',
    ],
    [
      'a topic',
      'stances',
      { speaker: 0, about: 'gossip', towards: null, act: 'accuses', ...on('said') },
      'not-in-form',
    ],
  ])('%s', (_, list, entry, reason) => {
    const { reading, dropped } = read({ [list]: [entry] })
    expect(reading[list]).toEqual([])
    expect(dropped).toEqual([{ list, reason, count: 1 }])
  })

  it.each([
    ['its words do not hold', { date: '2031-05-12' }],
    ['no words hold', { date: '2031-05-12', dateQuote: null }],
  ])('a day that %s is no day, and not that of publication', (_, day) => {
    const { reading, dropped } = read({ events: [{ ...event, ...day }] })
    expect(reading.events[0]?.date).toMatchObject({ value: null, precision: 'none', span: null })
    expect(dropped).toEqual([{ list: 'events', reason: 'not-in-words', count: 1 }])
  })

  it('an event of no day that is said is of the day of publication', () => {
    const { reading, dropped } = read({ events: [{ ...event, date: null, dateQuote: null }] })
    expect(reading.events[0]?.date).toMatchObject({ value: '2031-05-11', certainty: 'published' })
    expect(dropped).toEqual([])
  })

  it('a private name is left out of a speaker who stands without it', () => {
    const { reading, dropped } = read({
      speakers: [{ ...speaker, name: 'Tam Orlo', ...on('head of the Wardens') }],
    })
    expect(reading.speakers.map(({ office, name }) => [office, name])).toEqual([
      ['security-service', null],
    ])
    expect(dropped).toEqual([{ list: 'speakers', reason: 'private-name', count: 1 }])
    expect(JSON.stringify(reading)).not.toContain('Orlo')
  })

  it('honest values stand beside a lie, and point at each other as before', () => {
    const lie = { ...event, ...on('a secret exchange') }
    const counts = [
      { ...count, n: 44, ...on('44') },
      { ...count, event: 1 },
    ]
    const { reading } = read({ events: [lie, event], counts })
    expect(reading.events).toHaveLength(1)
    expect(reading.counts.map(({ n, event: of }) => [n, of])).toEqual([[27, 0]])
  })

  it('of two places the one in the passage given', () => {
    const text =
      'On 3 May 2031 Northland received 40 people. On 4 May 2031 Southland received 40 people.'
    const said = { ...count, n: 40, category: 'person', side: 'southland' }
    const place = (context: string | null) => {
      const [first] = read({ counts: [{ ...said, ...on('40 people', context) }] }, text).reading
        .counts
      return first?.span?.[0]
    }
    expect(place(null)).toBe(text.indexOf('40'))
    expect(place('Southland received 40 people')).toBe(text.lastIndexOf('40'))
  })
})

it.each([null, 4, 'All were returned.', [], {}, { counts: 'none' }])(
  '%j is no answer',
  (answer) => {
    expect(() => read(answer)).toThrow(/no answer in the form/)
  },
)

it('whatever is answered, every value stands in the text and none of its words are strange', () => {
  const words = fictionalText.split(/\s+/)
  const quotes = constantFrom(fictionalText.slice(0, 150), '27', '1,212', 'Tam Orlo', ...words)
  const entry = record({
    ...Object.fromEntries(
      ['code', 'of', 'side', 'by', 'to', 'owner', 'towards'].map((part) => [
        part,
        constantFrom('northland', 'eastmark', 'both', 'Tam Orlo'),
      ]),
    ),
    quote: quotes,
    context: quotes,
    n: constantFrom(27, 30, 1212, 19, 7),
    category: constantFrom('remains', 'person', 'care'),
    per: constantFrom('side', 'each'),
    modality: constantFrom('asserted', 'derived'),
    office: constantFrom('security-service', 'unnamed'),
    name: constantFrom('Tam Orlo', 'Orin Valdemar', null),
    role: constantFrom('mediator', 'Tam Orlo'),
    outlet: constantFrom('WNA', 'Tam Orlo'),
    order: integer({ min: 0, max: 3 }),
    on: constantFrom('text', 'counts/0', 'Tam Orlo'),
    about: constantFrom('exchange', 'Tam Orlo', 'load'),
    scope: constantFrom('all', 'Tam Orlo', '2031'),
    unit: constantFrom('exchange', 'person'),
    kind: constantFrom('remains', 'exchange'),
    status: constantFrom('held', 'promised'),
    main: constantFrom(true, false),
    parties: constantFrom(['northland', 'Tam Orlo'], []),
    date: constantFrom('2031-05-10', 'Tam Orlo', null),
    dateQuote: quotes,
    event: integer({ min: 0, max: 3 }),
    act: constantFrom('confirms', 'accuses'),
    strange: anything(),
  })
  const answers = record(
    Object.fromEntries(lists.map((list) => [list, uniqueArray(entry, { maxLength: 3 })])),
  )
  assert(
    property(answers, (answer) => {
      const { reading } = read(answer)
      Reading.parse(reading)
      expect(JSON.stringify(reading)).not.toContain('Orlo')
      for (const list of lists)
        for (const value of reading[list]) {
          const span = 'span' in value ? value.span : value.date.span
          if (span === null) continue
          expect(isInText(fictionalText, span)).toBe(true)
          expect(wordsOf(fictionalText, span)).not.toContain('Orlo')
        }
    }),
    { numRuns: 40 },
  )
})
