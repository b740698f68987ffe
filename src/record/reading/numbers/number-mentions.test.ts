import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../languages.ts'
import type { NumberMention } from '../mentions.ts'
import { readText } from '../read-text.ts'
import { wordsOf } from '../span.ts'

const said = ({ n, low, high, bound, isOrdinal }: NumberMention) => {
  if (isOrdinal) return `${n}.`
  if (bound === 'exact') return `${n}`
  return `${bound} ${low === 0 ? '' : low}..${high ?? ''}`
}

const numbersOf = (text: string, lang: Language) =>
  readText({ text, lang, published: '2025-07-04' })

const read = (text: string, lang: Language) =>
  numbersOf(text, lang)
    .numbers.map((mention) => `${wordsOf(text, mention.span)} = ${said(mention)}`)
    .join(' | ')

const tables: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['They handed over 1,212 bodies.', '1,212 = 1212'],
    ['They handed over more than 300.', '300 = min 300..'],
    [
      'Northland got 1,402 people, Southland 1 402 and Eastmark 1’402.',
      '1,402 = 1402 | 1 402 = 1402 | 1’402 = 1402',
    ],
    [
      'Some 4 thousand and 349 came, and two thousand three hundred and five left.',
      '4 thousand and 349 = about 4349..4350 | two thousand three hundred and five = 2305',
    ],
    [
      'Twenty-five women, a hundred men and a dozen children.',
      'Twenty-five = 25 | a hundred = 100 | a dozen = about 12..13',
    ],
    [
      'The sixty-sixth exchange, the 67th, exchange No. 68.',
      'sixty-sixth = 66. | 67th = 67. | 68 = 68.',
    ],
    [
      'At least 40, more than 50, up to 60, nearly 70, 80 or more.',
      '40 = min 40.. | 50 = min 50.. | 60 = max ..60 | 70 = about 65..75 | 80 = min 80..',
    ],
    [
      'Between 40 and 45 people; 50 to 55; 60–65.',
      '40 and 45 = about 40..45 | 50 to 55 = about 50..55 | 60–65 = about 60..65',
    ],
    [
      'The 1000-for-1000 formula and the 307 for 307 format.',
      '1000 = 1000 | 1000 = 1000 | 307 = 307 | 307 = 307',
    ],
    ['At 09:30 an Il-76 with 5 million dollars, 12 percent, 12%, $40 and +44 20 7946 0958.', ''],
    [
      'Under article 118, soldiers under 25, aged 19, a 40-year-old and people over 60 years of age.',
      '',
    ],
    ['The youngest is 24, the oldest 62.', ''],
    ['No one of them, one of the men, one another; one soldier stayed.', 'one = 1'],
    ['On June 9, 120 people; in 2014, 35 more; at 3.5 km.', '120 = 120 | 35 = 35'],
    ['Women aged 24, 28 and 31; articles 118 and 119; 5 men aged 40, 6 others.', '5 = 5 | 6 = 6'],
    ['About 1.5 thousand bodies.', '1.5 thousand = about 1450..1550'],
  ],
  ru: [
    [
      'Вернулись двое, шестерых ждут, с пятерыми связи нет.',
      'двое = 2 | шестерых = 6 | пятерыми = 5',
    ],
    [
      'Двадцать пять бойцов, сто семь гражданских, две тысячи триста пять тел.',
      'Двадцать пять = 25 | сто семь = 107 | две тысячи триста пять = 2305',
    ],
    [
      'Передано 6 тыс. тел, 4,3 тыс. и 1 212 тел.',
      '6 тыс. = 6000 | 4,3 тыс. = 4300 | 1 212 = 1212',
    ],
    [
      'Более 300, свыше 40, не менее 50, до 60, около тысячи, почти 70.',
      '300 = min 300.. | 40 = min 40.. | 50 = min 50.. | 60 = max ..60 | тысячи = about 500..1500 | 70 = about 65..75',
    ],
    [
      'Шестьдесят шестой обмен, 67-й, 68-го, обмен № 69; 10-ти бойцов.',
      'Шестьдесят шестой = 66. | 67-й = 67. | 68-го = 68. | 69 = 69. | 10-ти = 10',
    ],
    [
      'От 40 до 45 человек в 09:30 на Ил-76, 25-летний, в возрасте до 25 лет, статья 118, 5 млн рублей.',
      '40 до 45 = about 40..45',
    ],
    [
      'Ни один из них; десяток раненых; более полутора тысяч тел.',
      'десяток = about 5..15 | полутора тысяч = min 1500..',
    ],
  ],
  uk: [
    [
      "Повернулися двоє, шістьох чекають, п'ятьом допомогли.",
      "двоє = 2 | шістьох = 6 | п'ятьом = 5",
    ],
    [
      "Двадцять п'ять бійців, дві тисячі триста п'ять тіл.",
      "Двадцять п'ять = 25 | дві тисячі триста п'ять = 2305",
    ],
    [
      'Понад 300, щонайменше 50, близько 60, більш ніж 6 тис. тіл.',
      '300 = min 300.. | 50 = min 50.. | 60 = about 55..65 | 6 тис. = min 6000..',
    ],
    [
      'Шістдесят шостий обмін, 67-й, 68-го; віком до 25 років, від 40 до 45 осіб.',
      'Шістдесят шостий = 66. | 67-й = 67. | 68-го = 68. | 40 до 45 = about 40..45',
    ],
    ['Наймолодшому 24 роки, найстаршому 62.', ''],
  ],
  ar: [
    ['عاد 84 أسيرا و٣٥ مدنيا و4 آلاف و349 جثمانا.', '84 = 84 | ٣٥ = 35 | 4 آلاف و349 = 4349'],
    [
      'عاد خمسة وعشرون أسيرا ومئتان وألف ومئتان.',
      'خمسة وعشرون = 25 | مئتان = 200 | ألف ومئتان = 1200',
    ],
    ['أفرج عن أسيران وطفلين.', 'أسيران = 2 | طفلين = 2'],
    ['أكثر من 300 ونحو 60 وما لا يقل عن 40.', '300 = min 300.. | 60 = about 55..65 | 40 = min 40..'],
    [
      'العملية الـ66 والأسرى الـ84، التبادل السادس والستون.',
      '66 = 66. | 84 = 84 | سادس والستون = 66.',
    ],
    ['المادة 118 ودون 25 عاما و12 في المئة.', ''],
  ],
  fr: [
    [
      'Vingt-cinq hommes, quatre-vingt-dix femmes, soixante et onze blessés, vingt et un enfants.',
      'Vingt-cinq = 25 | quatre-vingt-dix = 90 | soixante et onze = 71 | vingt et un = 21',
    ],
    [
      'Deux cent cinq corps, mille deux cents corps, deux mille.',
      'Deux cent cinq = 205 | mille deux cents = 1200 | deux mille = 2000',
    ],
    [
      "Plus de 1 212 corps, au moins 40, près de 97 000, jusqu'à 60, une trentaine.",
      '1 212 = min 1212.. | 40 = min 40.. | 97 000 = about 96500..97500 | 60 = max ..60 | une trentaine = about 25..35',
    ],
    [
      'Le 66e échange, la 3ème étape, le premier, un soldat, de 40 à 45.',
      '66e = 66. | 3ème = 3. | premier = 1. | 40 à 45 = about 40..45',
    ],
    ["À 9 heures, l'article 118, 25 ans, 12 %, 40 euros.", ''],
  ],
  de: [
    [
      'Fünfundzwanzig Soldaten, zweihundertfünfzig Zivilisten, zweitausenddreihundertfünf Leichen.',
      'Fünfundzwanzig = 25 | zweihundertfünfzig = 250 | zweitausenddreihundertfünf = 2305',
    ],
    [
      'Mehr als 1.212 Leichen, mindestens 40, rund 6000, bis zu 60.',
      '1.212 = min 1212.. | 40 = min 40.. | 6000 = about 5500..6500 | 60 = max ..60',
    ],
    [
      'Der 66. Austausch, die dritte Etappe, ein Soldat, zwischen 40 und 45 Personen.',
      '66 = 66. | dritte = 3. | 40 und 45 = about 40..45',
    ],
    ['Um 9.30 Uhr, Artikel 118, 25 Jahre, ein 40-jähriger, 12 Prozent.', ''],
  ],
}

describe.each(languages)('numbers in %s', (lang) => {
  it.each([...tables[lang]])('%s', (text, numbers) => {
    expect(read(text, lang)).toBe(numbers)
  })
})

describe('whatever the text', () => {
  const pieces = [
    '1',
    '2',
    '12',
    '345',
    '6,789',
    '0',
    '٣٥',
    ' ',
    ' ',
    ',',
    '.',
    '-',
    ':',
    '/',
    '+',
    '%',
  ]
  const words = [
    'thousand',
    'and',
    'шестерых',
    'двадцать',
    'тыс.',
    'آلاف',
    'و',
    'cent',
    'et',
    'fünfhundert',
    'zwei',
    '\u202E',
    '\u200B',
    '€',
  ]
  const written = string({ unit: constantFrom(...pieces, ...words, ' '), maxLength: 40 })
  const lang = constantFrom(...languages)

  it('a place holds its number: read by itself it gives the same', () => {
    const holds = property(written, lang, (text, spoken) => {
      for (const { span, n } of numbersOf(text, spoken).numbers) {
        const again = numbersOf(`${wordsOf(text, span)} x`, spoken).numbers
        expect(again.map((each) => each.n)).toEqual([n])
      }
    })
    assert(holds, { numRuns: 400 })
  })

  it('nothing is thrown, and places lie inside in their order', () => {
    const inside = property(string({ unit: 'binary', maxLength: 80 }), lang, (text, spoken) => {
      let last = 0
      for (const { span } of numbersOf(text, spoken).numbers) {
        expect(span[0]).toBeGreaterThanOrEqual(last)
        expect(span[1]).toBeLessThanOrEqual(text.length)
        last = span[1]
      }
    })
    assert(inside, { numRuns: 150 })
  })

  it('a hundred thousand digits are no number, and ten thousand numbers come to an end', () => {
    expect(numbersOf('7'.repeat(100_000), 'en').numbers).toEqual([])
    expect(numbersOf('1 '.repeat(100_000), 'en').numbers.length).toBeGreaterThan(1_000)
    expect(numbersOf('12 and 13, '.repeat(5_000), 'en').numbers.length).toBeGreaterThan(9_000)
    expect(numbersOf('thousand and '.repeat(20_000), 'en').numbers).toEqual([])
  })
})
