import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../languages.ts'
import { wordsOf } from '../span.ts'
import { foldWord } from './folded-word.ts'
import { languageOf } from './language-of.ts'
import { sentencesOf } from './sentences.ts'
import { wordsIn } from './words.ts'

const sentences = (text: string, lang: Language) =>
  sentencesOf(text, lang).map(({ span }) => wordsOf(text, span))

const folded = (text: string, lang: Language) =>
  wordsIn(text, [0, text.length], lang).map((word) => word.folded || word.text)

describe('the language of a text', () => {
  it.each([
    ['en', 'Northland and Southland have exchanged prisoners of war.'],
    ['fr', 'Le Nord et le Sud ont échangé des prisonniers de guerre.'],
    ['de', 'Nordland und Südland haben Kriegsgefangene ausgetauscht.'],
    ['ru', 'Стороны провели обмен военнопленными, заявило ведомство.'],
    ['uk', 'Сторони провели обмін військовополоненими, заявили в штабі.'],
    ['ar', 'أعلنت الوزارة نجاح وساطة جديدة في تبادل الأسرى بين الجانبين.'],
    ['uk', 'Видання «Новый час» пише, що їх повернули додому сьогодні.'],
    ['en', ''],
  ] as const)('%s: %s', (lang, text) => {
    expect(languageOf(text)).toBe(lang)
  })
})

describe('sentences', () => {
  it.each<[Language, string, readonly string[]]>([
    [
      'en',
      'Gen. I. Marsh met Dr. Vale on Aug. 14. He left. No. 5 stayed.',
      ['Gen. I. Marsh met Dr. Vale on Aug. 14.', 'He left.', 'No. 5 stayed.'],
    ],
    [
      'ru',
      'В 2022 г. вернулись 6 тыс. человек. И. Лесной был там, на ул. Речной.',
      ['В 2022 г. вернулись 6 тыс. человек.', 'И. Лесной был там, на ул. Речной.'],
    ],
    [
      'de',
      'Der 66. Austausch begann am 4. Juli. Es kamen 12. Die anderen warten.',
      ['Der 66. Austausch begann am 4. Juli.', 'Es kamen 12.', 'Die anderen warten.'],
    ],
    ['fr', 'M. Val est venu. Il part le 1er juin.', ['M. Val est venu.', 'Il part le 1er juin.']],
    ['ar', 'عاد الأسرى. وصلت الحافلات؟ نعم.', ['عاد الأسرى.', 'وصلت الحافلات؟', 'نعم.']],
    ['en', 'One line\nanother line', ['One line', 'another line']],
  ])('%s: %s', (lang, text, expected) => {
    expect(sentences(text, lang)).toEqual(expected)
  })

  it.each<[Language, string, string | null]>([
    ['en', 'HALDEN, June 11. /WNA/. Northland agreed.', 'HALDEN, June 11. /WNA/.'],
    ['en', 'HALDEN, 4 May (WNA) - Northland agreed.', 'HALDEN, 4 May (WNA) -'],
    ['en', 'NEW HALDEN (WNA) — Northland agreed.', 'NEW HALDEN (WNA) —'],
    ['en', 'HALDEN — Northland agreed.', 'HALDEN —'],
    ['en', 'HALDEN, Northland (WNA) — It agreed.', 'HALDEN, Northland (WNA) —'],
    ['de', 'Halden/Westhaven (wna) - Es kamen zwei.', 'Halden/Westhaven (wna) -'],
    ['ru', 'Хальден. 22 июня. Стороны готовы.', 'Хальден. 22 июня.'],
    ['ru', 'ХАЛЬДЕН, 11 июня. /ВНА/. Стороны готовы.', 'ХАЛЬДЕН, 11 июня. /ВНА/.'],
    ['ru', '12 июня. Стороны готовы.', '12 июня.'],
    ['ar', 'هالدن في 14 أغسطس / وام / أعلنت الوزارة نجاح الوساطة.', 'هالدن في 14 أغسطس / وام /'],
    ['fr', 'HALDEN, 4 juillet (AWN) - Le Nord accepte.', 'HALDEN, 4 juillet (AWN) -'],
    ['en', 'On June 11 Northland agreed.', null],
    ['en', 'Today, 18 February 2002, 58 people returned.', null],
    ['en', 'Northland (the north) - a state - agreed.', null],
    ['uk', 'Сьогодні, 26 червня, сторони провели обмін.', null],
  ])('the dateline in %s: %s', (lang, text, dateline) => {
    const [first] = sentencesOf(text, lang)
    expect(first?.dateline ? wordsOf(text, first.dateline) : null).toBe(dateline)
    expect(first?.span[0]).toBeGreaterThanOrEqual(first?.dateline?.[1] ?? 0)
  })

  it('a text of five million characters comes to an end, and is cut', () => {
    const found = sentencesOf('A word. '.repeat(600_000), 'en')
    expect(found.length).toBe(5_000)
    expect(sentencesOf('x'.repeat(5_000_000), 'en').length).toBe(250)
  })
})

describe('words', () => {
  it.each<[Language, string, readonly string[]]>([
    ['en', 'Sixty-six; Northland’s', ['sixty', '-', 'six', ';', "northland's"]],
    ['fr', "L'échange d’août", ["l'", 'echange', "d'", 'aout']],
    ['uk', 'П’ятеро, їх', ["п'ятеро", ',', 'їх']],
    ['ru', 'Ещё трёх', ['еще', 'трех']],
    ['ar', 'أُسَراء ٣٥', ['اسراء', '35']],
    ['de', 'fünf Straßen', ['funf', 'strassen']],
    ['en', 'pri\u00ADso\u200Bners \u202E66\u202C', ['prisoners', '66']],
  ])('%s: %s', (lang, text, expected) => {
    expect(folded(text, lang)).toEqual(expected)
  })

  it('are folded once and for all, each in its own place', () => {
    const text = string({ unit: 'binary', maxLength: 60 })
    const holds = property(text, constantFrom(...languages), (written, lang) => {
      let last = 0
      for (const word of wordsIn(written, [0, written.length], lang)) {
        expect(word.span[0]).toBeGreaterThanOrEqual(last)
        expect(wordsOf(written, word.span)).toBe(word.text)
        expect(foldWord(word.text)).toBe(word.folded)
        last = word.span[1]
      }
    })
    assert(holds, { numRuns: 150 })
  })
})
