import { expect, it } from 'vitest'
import { fictional } from '../../gazetteer/fictional.ts'
import { statementOf } from '../../sources/statement-of.ts'
import type { Language } from '../languages.ts'
import { readStatement } from '../read-statement.ts'

function read(lang: Language, text: string) {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ lang, text, publisher: 'WNA', date: '2033-05-05' }),
  )
  return readStatement(statementOf({ name: 'one.json', bytes }), { gazetteer: fictional })
}
const placesOf = (lang: Language, text: string) =>
  read(lang, text)
    .events.filter(({ main }) => main)
    .map(({ place }) => place)

const table: readonly (readonly [Language, string, string | null])[] = [
  [
    'en',
    'Northland and Southland swapped 12 captives each at the Novy Yar crossing.',
    'Novy Yar crossing',
  ],
  ['en', '12 Northlanders were freed on the border with Eastmark.', 'border with Eastmark'],
  ['en', 'The exchange with Southland took place in Orvel, and 12 Northlanders are home.', 'Orvel'],
  ['en', 'After the talks in Orvel 12 Northlanders came home.', null],
  ['en', '12 Northlanders captured at the Novy Yar bridge came home.', null],
  ['en', 'An exchange will be held at the Novy Yar crossing, Northland said.', null],
  ['en', 'The exchange with Southland took place in May.', null],
  [
    'uk',
    'Обмін пройшов на кордоні з Істмарком, додому повернулися 12 нортландців.',
    'кордоні з Істмарком',
  ],
  [
    'ru',
    'Обмен прошёл на границе между Нортландией и Истмарком, вернулись 12 нортландцев.',
    'границе между Нортландией и Истмарком',
  ],
  ['ru', 'На пункте пропуска «Новый Яр» Саутландии переданы 12 тел.', 'пункте пропуска «Новый Яр'],
  [
    'uk',
    'Обмін відбувся на нортландсько-істмаркському кордоні, вдома 12 нортландців.',
    'нортландсько-істмаркському кордоні',
  ],
  [
    'fr',
    'L’échange a eu lieu à la frontière northlandaise, 12 soldats du Northland sont rentrés.',
    'frontière northlandaise',
  ],
  ['ar', 'جرى التبادل على الحدود مع إيستمارك وعاد 12 نورثلانديا.', 'الحدود مع إيستمارك'],
  [
    'fr',
    'L’échange s’est déroulé à la frontière avec l’Eastmark, 12 soldats du Northland sont rentrés.',
    'frontière avec l’Eastmark',
  ],
  [
    'de',
    'Der Austausch fand an der Grenze zu Eastmark statt, 12 Nordländer kamen frei.',
    'Grenze zu Eastmark',
  ],
]

it.each(table)('%s: %s', (lang, text, place) => {
  expect(placesOf(lang, text)).toEqual([place])
})

it('an earlier exchange has the place of its own line', () => {
  const text =
    'Northland got back 12 people. On 2 April, in the previous exchange at the Novy Yar crossing, it got 30 people.'
  expect(read('en', text).events.map(({ place, main }) => [main, place])).toEqual([
    [true, null],
    [false, 'Novy Yar crossing'],
  ])
})

it('care is promised to those who came back, by whoever says so', () => {
  const text =
    '12 Southlandic soldiers came home. All of them will undergo treatment, the Southlandic defence ministry said.'
  const care = read('en', text).commitments.find(({ category }) => category === 'care')
  expect(care).toMatchObject({ by: 'southland', to: 'southland', n: null })
})
