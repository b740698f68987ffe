/** Constructions that one language has and another has not, and those that all of them read alike. */
import { expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { statementOf } from '../sources/statement-of.ts'
import type { Language } from './languages.ts'
import { readStatement } from './read-statement.ts'

function reading(lang: Language, text: string) {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ lang, text, publisher: 'WNA', date: '2033-05-05' }),
  )
  return readStatement(statementOf({ name: 'one.json', bytes }), { gazetteer: fictional })
}

function told(lang: Language, text: string): readonly string[] {
  return reading(lang, text)
    .counts.filter(({ modality }) => modality !== 'derived')
    .map(({ side, category, n, modality }) =>
      [side, category, n, ...(modality === 'asserted' ? [] : [modality])].join(' '),
    )
}

const table: readonly (readonly [Language, string, readonly string[]])[] = [
  ['uk', 'Саутландія повернула Нортландії 40 поранених.', ['northland wounded 40']],
  ['uk', 'Нортландії передали 230 тіл.', ['northland remains 230']],
  ['uk', 'Натомість саутландцям передали 33 полонених.', ['southland person 33']],
  [
    'uk',
    'Нортландії вдалося звільнити 103 військовослужбовців, повідомив Штаб повернення.',
    ['northland military 103'],
  ],
  ['ru', 'Нортландия готова передать Саутландии 3000 тел.', ['southland remains 3000 planned']],
  [
    'de',
    'Im Gegenzug ließ Südland ebenfalls 175 Gefangene frei, so Nordland.',
    ['northland person 175'],
  ],
  ['ru', 'Нортландии вернули 38 военнослужащих, павших в боях.', ['northland remains 38']],
  [
    'ru',
    'Минобороны Нортландии сообщило: домой возвращены 20 наших военных, в качестве жеста доброй воли переданы 31 раненый пленный.',
    ['northland military 20', 'southland wounded 31'],
  ],
  [
    'ru',
    'Нортландия вернула 207 человек, разница в двенадцать человек не объяснена.',
    ['northland person 207'],
  ],
  ['ar', 'أعلن رئيس نورثلاند عودة 84 نورثلانديا من الأسر.', ['northland person 84']],
  [
    'uk',
    'На підконтрольну Нортландії територію повернуто тіла 502 загиблих.',
    ['northland remains 502'],
  ],
  [
    'en',
    'Northland and Southland exchanged 390 people each: 270 soldiers and 120 civilians.',
    [
      'northland person 390',
      'southland person 390',
      'northland military 270',
      'southland military 270',
      'northland civilian 120',
      'southland civilian 120',
    ],
  ],
  [
    'uk',
    'З рідними возз’єдналися 13 нортландських та 19 саутландських дітей.',
    ['northland child 13', 'southland child 19'],
  ],
  [
    'uk',
    'До Нортландії надійшло 757 тіл, до Саутландії — 45.',
    ['northland remains 757', 'southland remains 45'],
  ],
  [
    'ru',
    'Нортландия приняла от Саутландии 45 своих военных, Марров — 47 человек.',
    ['northland military 45', 'southland person 47'],
  ],
  ['fr', 'Le Southland dit avoir rendu au Northland 1 200 corps.', ['northland remains 1200']],
  [
    'ar',
    'شملت العملية بين نورثلاند وساوثلاند 146 أسيرا من الجانب النورثلاندي.',
    ['northland person 146'],
  ],
  [
    'de',
    'Nordland und Südland tauschten 410 Gefangene aus, 205 auf jeder Seite.',
    ['both person 410', 'northland person 205', 'southland person 205'],
  ],
  [
    'uk',
    'У полоні залишаються ще понад 6000 нортландців. Додому повернулися 15 нортландців.',
    ['northland person 15'],
  ],
  [
    'fr',
    'Le Northland a récupéré 303 prisonniers ; le Southland a fait de même avec 303 de ses soldats.',
    ['northland person 303', 'southland military 303'],
  ],
  ['ar', 'قال الوفد إن مارو سلمت هالدن 1000 جثمان.', ['northland remains 1000']],
  ['de', 'Sieben nordländische Kinder konnten heimkehren.', ['northland child 7']],
  ['de', 'Die Übergabe von 40 Verwundeten an das Nordland ist beendet.', ['northland wounded 40']],
]

it.each<readonly [Language, string, number]>([
  ['de', 'Es war der 70. Austausch zwischen Nordland und Südland.', 70],
  ['ar', 'وقال مكتب ويستهيفن إن هذه الوساطة بين نورثلاند وساوثلاند تحمل الرقم 18.', 18],
  ['ru', 'Обмен под номером 68 между Нортландией и Саутландией завершён.', 68],
])('%s: a running number in %s', (lang, text, n) => {
  expect(reading(lang, text).running).toMatchObject([{ n }])
})

it.each(table)('%s: %s', (lang, text, counts) => {
  expect(told(lang, text)).toEqual(counts)
})
