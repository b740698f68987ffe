import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../reading/languages.ts'
import { fictional } from './fictional.ts'
import { namesIn } from './find-names.ts'

const found = (lang: Language, text: string): readonly string[] =>
  namesIn(text, [{ index: 0, span: [0, text.length], dateline: null }], lang, fictional).map(
    (name) => {
      const { entry, of, span } = name
      const what = entry.kind === 'office' || entry.kind === 'holder' ? entry.office : entry.kind
      return `${what} ${of ?? '-'} ${text.slice(...span)}`
    },
  )

const table: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    'en',
    'Northland and the Southlanders met.',
    ['body northland Northland', 'body southland Southlanders'],
  ],
  ['en', 'northland is no name, nor is Northlandia.', []],
  [
    'en',
    "The Northlandic defence ministry and Southland's president spoke.",
    [
      'defence-ministry northland Northlandic defence ministry',
      "head-of-state southland Southland's president",
    ],
  ],
  [
    'en',
    'The Ministry of Defense of Southland, Northland said',
    ['defence-ministry southland Ministry of Defense of Southland', 'body northland Northland'],
  ],
  [
    'en',
    'the Northland Courier, citing WNA',
    ['outlet northland Northland Courier', 'outlet westhaven WNA'],
  ],
  ['en', 'the foreign ministry in Orvel', ['foreign-ministry eastmark foreign ministry in Orvel']],
  [
    'en',
    'The Returns Headquarters thanked the Desk of Westhaven',
    ['prisoners-headquarters northland Returns Headquarters', 'body westhaven Desk of Westhaven'],
  ],
  [
    'ru',
    'Минобороны Нортландии и нортландский президент о Саутландии',
    [
      'defence-ministry northland Минобороны Нортландии',
      'head-of-state northland нортландский президент',
      'body southland Саутландии',
    ],
  ],
  [
    'uk',
    'Міністерство оборони Нортландії: саутландців повернуто',
    ['defence-ministry northland Міністерство оборони Нортландії', 'body southland саутландців'],
  ],
  [
    'ar',
    'أعلنت وزارة الخارجية الإيستماركية وساطة بين نورثلاند وساوثلاند',
    [
      'foreign-ministry eastmark وزارة الخارجية الإيستماركية',
      'body northland نورثلاند',
      'body southland ساوثلاند',
    ],
  ],
  ['ar', 'وللنورثلانديين وبإيستمارك', ['body northland نورثلانديين', 'body eastmark إيستمارك']],
  [
    'fr',
    "Le ministère northlandais de la Défense et celui de l'Eastmark",
    ['defence-ministry northland ministère northlandais de la Défense', 'body eastmark Eastmark'],
  ],
  [
    'fr',
    "le ministre des Affaires étrangères d'Eastmark",
    ["foreign-ministry eastmark ministre des Affaires étrangères d'Eastmark"],
  ],
  [
    'de',
    'Das nordländische Verteidigungsministerium dankte Eastmark, sagten Südländer',
    [
      'defence-ministry northland nordländische Verteidigungsministerium',
      'body eastmark Eastmark',
      'body southland Südländer',
    ],
  ],
]

describe('names of the gazetteer', () => {
  it.each(table)('%s: %s', (lang, text, names) => {
    expect(found(lang, text)).toEqual(names)
  })

  it('keep to their words in any text, and lie in it from left to right', () => {
    const pieces = fictional.entries.flatMap((entry) =>
      entry.kind === 'body' ? Object.values(entry.names).flat() : [],
    )
    const text = array(
      constantFrom(...pieces.map((form) => form.replace('*', '')), ' ', ', ', 'و', '\u202E', "'s "),
    ).map((parts) => parts.join(''))
    assert(
      property(constantFrom(...languages), text, string(), (lang, names, noise) => {
        const whole = `${noise}${names}${noise}`
        const mentions = namesIn(
          whole,
          [{ index: 0, span: [0, whole.length], dateline: null }],
          lang,
          fictional,
        )
        let last = 0
        for (const { span } of mentions) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(span[1]).toBeLessThanOrEqual(whole.length)
          last = span[0]
        }
      }),
    )
  })

  it('do not reach from one sentence into the next', () => {
    const text = 'He told the defence ministry. Of Northland nobody spoke.'
    const sentences = [
      { index: 0, span: [0, 29] as const, dateline: null },
      { index: 1, span: [30, text.length] as const, dateline: null },
    ]
    expect(
      namesIn(text, sentences, 'en', fictional).map(({ of, sentence }) => [of, sentence]),
    ).toEqual([
      [null, 0],
      ['northland', 1],
    ])
  })
})

const misspelt = (text: string) =>
  namesIn(text, [{ index: 0, span: [0, text.length], dateline: null }], 'en', fictional).flatMap(
    ({ entry, written }) => (entry.kind === 'holder' ? [[entry.name, written]] : []),
  )

describe('a misspelt holder of an office', () => {
  it('is known beside the office, and again by the surname', () => {
    const text = 'Wardens chief Orin Valdemarly spoke. Valdemarly described the work.'
    expect(misspelt(text)).toEqual([
      ['Orin Valdemar', 'Orin Valdemarly'],
      ['Orin Valdemar', 'Valdemarly'],
    ])
  })

  it('is nobody without the office, with another name, or with another given name', () => {
    expect(misspelt('Orin Valdemarly spoke of the Wardens.')).toEqual([])
    expect(misspelt('Wardens chief Orin Kestrel spoke.')).toEqual([])
    expect(misspelt('Wardens chief Tessa Valdemarly spoke.')).toEqual([])
  })

  it('has no other spelling where the name is right', () => {
    expect(misspelt('Wardens chief Orin Valdemar spoke.')).toEqual([['Orin Valdemar', null]])
  })
})
