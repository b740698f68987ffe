import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fictional } from '../../gazetteer/fictional.ts'
import { namesIn } from '../../gazetteer/find-names.ts'
import { languages, type Language } from '../languages.ts'
import { readText } from '../read-text.ts'
import { wordsOf } from '../span.ts'
import { whoIn, type Who } from './who-in.ts'

function read(lang: Language, text: string, publisher: string | null = null): Who {
  const base = readText({ text, lang, published: '2031-05-05' })
  return whoIn(
    { ...base, names: namesIn(text, base.sentences, lang, fictional) },
    fictional,
    publisher,
  )
}
const acts = (text: string) => read('en', text).stances.map(({ act }) => act)
const helpers = (who: Who) => who.intermediaries.map(({ code, role }) => `${code} ${role}`)
const speakers = (who: Who) => who.speakers.map(({ of, office }) => `${of ?? '-'} ${office}`)
const parties = (who: Who) => who.parties.map(({ code }) => code).toSorted()

/** Language, text, intermediaries, speakers. */
const table: readonly (readonly [Language, string, readonly string[], readonly string[]])[] = [
  [
    'en',
    'Northland and Southland exchanged prisoners with the mediation of Eastmark, the Northlandic defence ministry said on Monday.',
    ['eastmark mediator'],
    ['northland defence-ministry'],
  ],
  [
    'en',
    'According to the Southlandic president, the swap with Northland was brokered by Eastmark and supervised by the Desk of Westhaven.',
    ['eastmark mediator', 'westhaven organiser'],
    ['southland head-of-state'],
  ],
  [
    'en',
    'Northland thanked Eastmark for its help. Southlandic soldiers came home in planes of the Desk of Westhaven.',
    ['eastmark mediator', 'westhaven organiser'],
    ['northland government'],
  ],
  [
    'en',
    'In Orvel, Northland and Southland agreed on a list, a source told WNA.',
    [],
    ['- unnamed'],
  ],
  ['en', 'Eastmark hosted the talks between Northland and Southland.', ['eastmark host'], []],
  [
    'ru',
    'При посредничестве Истмарка Нортландия и Саутландия обменялись пленными, сообщило Минобороны Нортландии.',
    ['eastmark mediator'],
    ['northland defence-ministry'],
  ],
  [
    'ru',
    'По словам президента Саутландии, Истмарк выступил посредником между Нортландией и Саутландией.',
    ['eastmark mediator'],
    ['southland head-of-state'],
  ],
  [
    'uk',
    'Нортландія повернула полонених із Саутландії за посередництва Істмарку, заявив президент Нортландії.',
    ['eastmark mediator'],
    ['northland head-of-state'],
  ],
  [
    'ar',
    'أعلنت وزارة الدفاع النورثلاندية تبادل أسرى مع ساوثلاند بوساطة إيستماركية.',
    ['eastmark mediator'],
    ['northland defence-ministry'],
  ],
  [
    'fr',
    "La Northland et la Southland ont échangé des prisonniers grâce à la médiation de l'Eastmark, a annoncé le ministère northlandais de la Défense.",
    ['eastmark mediator'],
    ['northland defence-ministry'],
  ],
  [
    'de',
    'Nordland und Südland tauschten unter Vermittlung von Eastmark Gefangene aus, teilte das nordländische Verteidigungsministerium mit.',
    ['eastmark mediator'],
    ['northland defence-ministry'],
  ],
]

describe('who is who', () => {
  it.each(table)('%s: %s', (lang, text, between, speaking) => {
    const who = read(lang, text)
    expect(helpers(who)).toEqual(between)
    expect(speakers(who)).toEqual(speaking)
    expect(parties(who)).toEqual(['northland', 'southland'])
  })

  it('keeps an intermediary that a careless text puts in the place of a party, and says so', () => {
    const who = read(
      'en',
      'Exchanges between Eastmark and Southland go on. They were facilitated by Eastmark, and Northland took part.',
    )
    expect(parties(who)).toEqual(['northland', 'southland'])
    expect(helpers(who)).toEqual(['eastmark mediator'])
    expect(who.claimedAsParty.map(({ code }) => code)).toEqual(['eastmark'])
  })

  it('never takes a party for an intermediary, whatever thanks it gets', () => {
    const who = read('en', 'Northland thanked Southland for its help with the exchange.')
    expect(who.intermediaries).toEqual([])
  })

  it('takes no help where the words say that there was none, and no praise for speech', () => {
    const text =
      'Northland and Southland exchanged prisoners. The Desk of Westhaven was not involved in the operation.'
    expect(read('en', text).intermediaries).toEqual([])
    const thanked = read('en', 'The Northlandic president met Southland, and thanked Eastmark.')
    expect(speakers(thanked)).toEqual(['northland head-of-state'])
  })

  it.each([
    ['uk', 'Президент Нортландії зазначив, що Саутландія не передала списків.', 'northland'],
    ['ru', 'Обмен подтвердил президент Саутландии, а Нортландия молчит.', 'southland'],
    [
      'ar',
      'نجحت دولة إيستمارك في جهود وساطة جديدة بين نورثلاند وساوثلاند، قال رئيس نورثلاند.',
      'northland',
    ],
  ] as const)('%s: who speaks in %s', (lang, text, of) => {
    expect(speakers(read(lang, text))).toEqual([`${of} head-of-state`])
  })

  it('knows a misspelt holder and keeps the spelling; "he" is who spoke last', () => {
    const who = read(
      'en',
      'Northland and Southland met. Wardens chief Orin Valdemarly said the work was hard. He added that it goes on.',
    )
    expect(who.speakers).toMatchObject([
      {
        of: 'eastmark',
        office: 'security-service',
        name: 'Orin Valdemar',
        written: 'Orin Valdemarly',
      },
    ])
    expect(who.sayings.map(({ speaker }) => speaker)).toEqual([0, 0])
  })

  it('asks the publisher whose "the president" is', () => {
    const text = 'Southland and Northland held an exchange, the president said.'
    expect(speakers(read('en', text, 'Northland Courier'))).toEqual(['northland head-of-state'])
  })

  it('tells the day of a saying from the day of an event', () => {
    const [speaker] = read(
      'en',
      'The Northlandic president said on 4 May that Southland had agreed.',
    ).speakers
    expect(speaker?.saidOn).toBe('2031-05-04')
  })

  it('orders who passed it on from the speaker outwards', () => {
    const who = read(
      'en',
      'The Northland Courier reported, citing WNA, that the Southlandic president had agreed, the ministry of defence of Northland said.',
    )
    expect(who.relays.map(({ outlet, order }) => [outlet, order])).toEqual([
      ['Northland Courier', 2],
      ['WNA', 1],
    ])
  })

  it('hears doubt, complaint and what was done for the returned', () => {
    const who = read(
      'en',
      'As far as I remember, the Northlandic president said, Southland is not ready for the pace. The returned get medical care in Northland.',
    )
    expect(who.hedges.map(({ cue }) => cue)).toEqual(['As far as I remember'])
    expect(who.stances).toMatchObject([
      { act: 'complains', about: 'pace', towards: 'southland', speaker: 0 },
    ])
    expect(who.conditions).toMatchObject([{ about: 'treatment' }])
  })

  it('finds every value where it says it stands, in any text', () => {
    const names = constantFrom(
      'Northland',
      ' mediated by ',
      'Eastmark',
      ' said ',
      ', ',
      ' между ',
      'وساطة ',
      '. ',
    )
    assert(
      property(
        constantFrom(...languages),
        string(),
        names,
        names,
        names,
        (lang, noise, ...parts) => {
          const text = `${noise}${parts.join('')}${noise}.`
          const who = read(lang, text)
          for (const { span } of [
            ...who.parties,
            ...who.intermediaries,
            ...who.speakers,
            ...who.relays,
          ])
            expect(wordsOf(text, span)).toMatch(/\p{L}/u)
        },
      ),
    )
  })

  it.each([
    ['Northland thanked Eastmark for its mediation.', ['eastmark mediator']],
    ['Northland thanked Eastmark for hosting the returned soldiers.', ['eastmark host']],
    [
      'Northland is grateful to Eastmark for the medical treatment of the wounded.',
      ['eastmark medical'],
    ],
    ['Northland thanked Eastmark for its new tanks.', []],
    ['Southland took back 12 captives. Northland thanked Eastmark.', ['eastmark mediator']],
  ])('thanks name the role by what they are for: %s', (text, expected) => {
    expect(helpers(read('en', text))).toEqual(expected)
  })

  it.each<readonly [Language, string, readonly string[]]>([
    [
      'uk',
      'Штаб повернення дякує Бюро Вестгейвен за сприяння.',
      ['northland prisoners-headquarters'],
    ],
    [
      'en',
      'The Southlandic defence ministry, quoted by WNA, confirmed that 12 came home.',
      ['southland defence-ministry'],
    ],
    [
      'en',
      'Northland thanked Eastmark, and its foreign ministry said that 12 came home.',
      ['northland government', 'eastmark foreign-ministry'],
    ],
    ['en', 'Northland got back 12 people, officials in both countries said.', []],
    ['en', 'A letter that gives no source wrote of 12 Northlanders.', []],
    [
      'en',
      '12 Northlanders are home. We thank all. — The President of Northland, 4 May',
      ['northland head-of-state'],
    ],
    [
      'ar',
      'تبادلت نورثلاند وساوثلاند الأسرى. وأشارت وزارة الخارجية الإيستماركية إلى نجاح الوساطة.',
      ['eastmark foreign-ministry'],
    ],
  ])('%s: who speaks in %s', (lang, text, expected) => {
    expect(speakers(read(lang, text))).toEqual(expected)
  })

  it('a publisher that is an organisation tells whose delegation speaks, and has no ministries', () => {
    const text = 'Northland and Southland swapped captives, the head of the delegation said.'
    expect(speakers(read('en', text, 'Westhaven'))).toEqual(['westhaven delegation'])
    const ministry = 'Northland and Southland swapped captives, the defence ministry said.'
    expect(speakers(read('en', ministry, 'Westhaven'))).not.toEqual(['westhaven defence-ministry'])
  })

  it('whoever people come to carries nobody', () => {
    expect(helpers(read('ar', 'وصل 48 أسيرا من ساوثلاند إلى إيستمارك.'))).toEqual([])
  })

  it('a party beside an intermediary is a party', () => {
    const who = read(
      'fr',
      'Sous l’égide du Bureau de Westhaven, le Northland a libéré 153 détenus.',
    )
    expect(helpers(who)).toEqual(['westhaven organiser'])
    expect(parties(who)).toEqual(['northland'])
  })

  it('accusing somebody of refusing is one complaint, and no confirmation is none', () => {
    expect(acts('Northland accused Southland of having refused the lists.')).toEqual(['accuses'])
    expect(acts('Northland has not confirmed the exchange with Southland.')).toEqual([])
  })

  it('who stands between the parties tells the conflict where no party is named', () => {
    expect(read('en', 'Eastmark mediated a swap of 12 captives each.').sides).toEqual([
      'northland',
      'southland',
    ])
  })
})
