import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../languages.ts'
import type { DateMention } from '../mentions.ts'
import { readText } from '../read-text.ts'
import { wordsOf } from '../span.ts'

const datesOf = (text: string, lang: Language, published: string | null) =>
  readText({ text, lang, published }).dates

const said = ({ value, end, certainty, weekday, calendar }: DateMention) =>
  [
    end === null ? `${value}` : `${value}..${end}`,
    certainty === 'stated' ? '' : certainty,
    certainty === 'stated' && weekday !== null ? `day ${weekday}` : '',
    calendar === 'gregorian' ? '' : calendar,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** All are published on Friday, 4 July 2025. */
const read = (text: string, lang: Language) =>
  datesOf(text, lang, '2025-07-04')
    .map((mention) => `${wordsOf(text, mention.span)} = ${said(mention)}`)
    .join(' | ')

const tables: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'It met on 4 July 2025, on July 4, 2025, on July 4th and on the 4th of July.',
      '4 July 2025 = 2025-07-04 | July 4, 2025 = 2025-07-04 | July 4th = 2025-07-04 | 4th of July = 2025-07-04',
    ],
    [
      'On September 21, and on 21 Sept. 2022, and on 30 July.',
      'September 21 = 2024-09-21 | 21 Sept. 2022 = 2022-09-21 | 30 July = 2025-07-30',
    ],
    [
      'On 14 and 15 August 2024; on 12, 14 and 20 June; from 23 to 25 May; from April 14 - 16.',
      '14 and 15 August 2024 = 2024-08-14..2024-08-15 | 12 = 2025-06-12 | 14 = 2025-06-14 | 20 June = 2025-06-20 | 23 to 25 May = 2025-05-23..2025-05-25 | April 14 - 16 = 2025-04-14..2025-04-16',
    ],
    [
      'From 30 May to 2 June 2023, between 14 and 16 March, and between 17 May and 2 June 2023.',
      '30 May to 2 June 2023 = 2023-05-30..2023-06-02 | 14 and 16 March = 2025-03-14..2025-03-16 | 17 May and 2 June 2023 = 2023-05-17..2023-06-02',
    ],
    [
      'In June 2023, since May, in 2014 and since 1980.',
      'June 2023 = 2023-06 | May = 2025-05 | 2014 = 2014 | 1980 = 1980',
    ],
    ['It may be that they march on; 2000 prisoners in 3 groups.', ''],
    [
      'He said on Friday, on Sunday, last Friday and next Monday.',
      'Friday = 2025-07-04 weekday | Sunday = 2025-06-29 weekday | last Friday = 2025-06-27 weekday | next Monday = 2025-07-07 weekday',
    ],
    [
      'On Friday, 20 June, and on June 20 (Friday).',
      'Friday, 20 June = 2025-06-20 day 5 | June 20 (Friday) = 2025-06-20 day 5',
    ],
    [
      'Today, yesterday, last week, last month, two days ago, a week ago.',
      'Today = 2025-07-04 relative | yesterday = 2025-07-03 relative | last week = 2025-06-23..2025-06-29 relative | last month = 2025-06 relative | two days ago = 2025-07-02 relative | week ago = 2025-06-27 relative',
    ],
    [
      'On September 21 of last year and on 31 June.',
      'September 21 of last year = 2024-09-21 | 31 June = null',
    ],
    [
      'On 2025-07-04, 04.07.2025, 5/31/2025 and 7/4/2025.',
      '2025-07-04 = 2025-07-04 | 04.07.2025 = 2025-07-04 | 5/31/2025 = 2025-05-31 | 7/4/2025 = 2025-07-04',
    ],
    [
      'On 15 Safar 1447 AH and on 25 December 1920 (Old Style).',
      '15 Safar 1447 AH = 2025-08-09 hijri | 25 December 1920 (Old Style) = 1921-01-07 julian',
    ],
    [
      'Since the agreement of 12 December 2000 the desk has carried 3.',
      '12 December 2000 = 2000-12-12',
    ],
  ],
  ru: [
    [
      '21 сентября 2022 года, 21 сентября прошлого года, 4 июля, 5 августа.',
      '21 сентября 2022 года = 2022-09-21 | 21 сентября прошлого года = 2024-09-21 | 4 июля = 2025-07-04 | 5 августа = 2025-08-05',
    ],
    [
      'С 23 по 25 мая, 14 и 15 июня, с 30 мая по 2 июня.',
      '23 по 25 мая = 2025-05-23..2025-05-25 | 14 и 15 июня = 2025-06-14..2025-06-15 | 30 мая по 2 июня = 2025-05-30..2025-06-02',
    ],
    [
      'Первого июня; в четверг; в прошлую пятницу; в пятницу, 20 июня; вчера; на прошлой неделе.',
      'Первого июня = 2025-06-01 | четверг = 2025-07-03 weekday | прошлую пятницу = 2025-06-27 weekday | пятницу, 20 июня = 2025-06-20 day 5 | вчера = 2025-07-03 relative | на прошлой неделе = 2025-06-23..2025-06-29 relative',
    ],
    [
      'В июне 2023 года, в мае, с 2014 года; 04.07.2025 г. и три дня назад.',
      'июне 2023 года = 2023-06 | мае = 2025-05 | 2014 года = 2014 | 04.07.2025 г. = 2025-07-04 | три дня назад = 2025-07-01 relative',
    ],
    [
      '25 декабря 1920 года по старому стилю.',
      '25 декабря 1920 года по старому стилю = 1921-01-07 julian',
    ],
  ],
  uk: [
    [
      '21 вересня 2022 року, 21 вересня минулого року, 4 липня.',
      '21 вересня 2022 року = 2022-09-21 | 21 вересня минулого року = 2024-09-21 | 4 липня = 2025-07-04',
    ],
    [
      "З 23 по 25 травня, 14 та 15 червня; у п'ятницю, 20 червня; сьогодні; торік.",
      "23 по 25 травня = 2025-05-23..2025-05-25 | 14 та 15 червня = 2025-06-14..2025-06-15 | п'ятницю, 20 червня = 2025-06-20 day 5 | сьогодні = 2025-07-04 relative | торік = 2024 relative",
    ],
    [
      'Утримувані з 2014, 2016 та 2017 років; у травні; лист від матері.',
      '2014 = 2014 | 2016 = 2016 | 2017 років = 2017 | травні = 2025-05',
    ],
  ],
  ar: [
    [
      'في 4 يوليو 2025 وفي 4 تموز/يوليو وفي 21 أيلول 2022 و15 جوان.',
      '4 يوليو 2025 = 2025-07-04 | 4 تموز/يوليو = 2025-07-04 | 21 أيلول 2022 = 2022-09-21 | 15 جوان = 2025-06-15',
    ],
    [
      'من 9 إلى 23 مايو؛ يوم الخميس؛ الخميس 26 حزيران؛ الجمعة الماضي.',
      '9 إلى 23 مايو = 2025-05-09..2025-05-23 | الخميس = 2025-07-03 weekday | الخميس 26 حزيران = 2025-06-26 day 4 | الجمعة الماضي = 2025-06-27 weekday',
    ],
    [
      'في 15 صفر 1447هـ، أمس، في الأسبوع الماضي، قبل يومين، عام 2014.',
      '15 صفر 1447هـ = 2025-08-09 hijri | أمس = 2025-07-03 relative | الأسبوع الماضي = 2025-06-23..2025-06-29 relative | قبل يومين = 2025-07-02 relative | 2014 = 2014',
    ],
    [
      'في ١٢ كانون الثاني ٢٠٢٤ والرابع من يونيو.',
      '١٢ كانون الثاني ٢٠٢٤ = 2024-01-12 | والرابع من يونيو = 2025-06-04',
    ],
  ],
  fr: [
    [
      'Le 4 juillet 2025, le 1er juin, le 21 septembre, du 23 au 25 mai, les 14 et 15 juin.',
      '4 juillet 2025 = 2025-07-04 | 1er juin = 2025-06-01 | 21 septembre = 2024-09-21 | 23 au 25 mai = 2025-05-23..2025-05-25 | 14 et 15 juin = 2025-06-14..2025-06-15',
    ],
    [
      'Vendredi 20 juin, jeudi, vendredi dernier, hier, en juin, en 2014, il y a trois jours.',
      'Vendredi 20 juin = 2025-06-20 day 5 | jeudi = 2025-07-03 weekday | vendredi dernier = 2025-06-27 weekday | hier = 2025-07-03 relative | juin = 2025-06 | 2014 = 2014 | il y a trois jours = 2025-07-01 relative',
    ],
    [
      "Aujourd'hui, le 21 septembre de l'année dernière.",
      "Aujourd'hui = 2025-07-04 relative | 21 septembre de l'année dernière = 2024-09-21",
    ],
  ],
  de: [
    [
      'Am 4. Juli 2025, am 21. September, vom 23. bis 25. Mai, am 14. und 15. Juni.',
      '4. Juli 2025 = 2025-07-04 | 21. September = 2024-09-21 | 23. bis 25. Mai = 2025-05-23..2025-05-25 | 14. und 15. Juni = 2025-06-14..2025-06-15',
    ],
    [
      'Am Freitag, den 20. Juni; am Donnerstag; gestern; im Juni; 2014; seit 2014; vor drei Tagen.',
      'Freitag, den 20. Juni = 2025-06-20 day 5 | Donnerstag = 2025-07-03 weekday | gestern = 2025-07-03 relative | Juni = 2025-06 | 2014 = 2014 | vor drei Tagen = 2025-07-01 relative',
    ],
    [
      'Am 21. September vergangenen Jahres und in der vergangenen Woche.',
      '21. September vergangenen Jahres = 2024-09-21 | in der vergangenen Woche = 2025-06-23..2025-06-29 relative',
    ],
  ],
}

describe.each(languages)('dates in %s', (lang) => {
  it.each([...tables[lang]])('%s', (text, dates) => {
    expect(read(text, lang)).toBe(dates)
  })
})

describe('a date without a year', () => {
  it.each([
    ['2025-10-05', '21 March', '2025-03-21'],
    ['2025-01-10', '28 December', '2024-12-28'],
    ['2024-12-20', '5 January', '2025-01-05'],
    ['2025-06-01', '10 July', '2025-07-10'],
    ['2025-06-01', '20 July', '2024-07-20'],
    ['2025-06-01', '29 February', null],
  ])('published %s, %s is %s', (published, text, value) => {
    const [date] = datesOf(`It met on ${text}.`, 'en', published)
    expect(date).toMatchObject({ value, hasYear: false })
  })

  it('stays open where nobody knows when it was published', () => {
    for (const published of [null, '2025-13-41', '2025', 'soon'])
      expect(
        datesOf('It met on 21 March, on Friday.', 'en', published).map(({ value }) => value),
      ).toEqual([null, null])
  })
})

describe('whatever the text', () => {
  const pieces = ['1', '12', '31', '2025', '1447', ' ', ' ', '.', ',', '/', '-', '(', ')']
  const words = [
    'May',
    'June',
    'Friday',
    'мая',
    'по',
    'пятницу',
    'صفر',
    'يوليو',
    'و',
    'juin',
    'et',
    'Juli',
    'bis',
    'last',
    'year',
    'ago',
    '\u202E',
  ]
  const written = string({ unit: constantFrom(...pieces, ...words, ' '), maxLength: 40 })

  it('nothing is thrown, and places lie inside, apart, in their order', () => {
    const inside = property(written, constantFrom(...languages), (text, lang) => {
      let last = 0
      for (const { span, value, end } of datesOf(text, lang, '2025-07-04')) {
        expect(span[0]).toBeGreaterThanOrEqual(last)
        expect(span[1]).toBeLessThanOrEqual(text.length)
        last = span[1]
        expect(value ?? '2025').toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
        expect((end ?? '9') >= (value ?? '')).toBe(true)
      }
    })
    assert(inside, { numRuns: 500 })
  })

  it('thousands of days come to an end', () => {
    expect(datesOf('12, 13 and '.repeat(2_000), 'en', null)).toEqual([])
    expect(datesOf('12 May, '.repeat(2_000), 'en', '2025-07-04').length).toBeGreaterThan(1_900)
  })
})
