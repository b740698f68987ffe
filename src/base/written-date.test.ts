import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  dateOrderOf,
  looksLikeDate,
  readDate,
  type Centuries,
  type DateOrder,
} from './written-date.ts'

const read = (text: string, order: DateOrder = 'day-first', centuries: Centuries = 'birth') => {
  const found = readDate(text, order, centuries)
  return found.kind === 'date' || found.kind === 'unclear-order' ? found.date : found.kind
}

it.each([
  ['12.03.1998', '1998-03-12'],
  ['12/3/1998', '1998-03-12'],
  ['12-03-1998', '1998-03-12'],
  ['12. 3. 1998', '1998-03-12'],
  ['1998-03-12', '1998-03-12'],
  ['1998/3/12', '1998-03-12'],
  ['1998.03.12', '1998-03-12'],
  ['19980312', '1998-03-12'],
  ['1998-03', '1998-03'],
  ['03.1998', '1998-03'],
  ['1998', '1998'],
  ['1998 г.', '1998'],
  ['1998 г.р.', '1998'],
  ['1998 року', '1998'],
  ['12.03.1998г.р.', '1998-03-12'],
  ['1998-03-12T00:00:00Z', '1998-03-12'],
  ['12.03.1998 0:00', '1998-03-12'],
  ['March 1998', '1998-03'],
  ['12 March 1998', '1998-03-12'],
  ['March 12, 1998', '1998-03-12'],
  ['12th of Mar. 1998', '1998-03-12'],
  ['12-Mar-1998', '1998-03-12'],
  ['1998 March 12', '1998-03-12'],
  ['12 марта 1998 г.', '1998-03-12'],
  ['Март 1998', '1998-03'],
  ['12 мая 1998', '1998-05-12'],
  ['12 березня 1998 року', '1998-03-12'],
  ['березень 1998', '1998-03'],
  ['1 липня 1998', '1998-07-01'],
  ['١٢/٣/١٩٩٨', '1998-03-12'],
  ['۱۲/۳/۱۹۹۸', '1998-03-12'],
  ['١٢ مارس ١٩٩٨', '1998-03-12'],
  ['12 آذار 1998', '1998-03-12'],
  ['١٢ كانون الثاني ١٩٩٨', '1998-01-12'],
  ['تشرين الأول 1998', '1998-10'],
  ['12 جويلية 1998', '1998-07-12'],
  ['١٩٩٨م', '1998'],
  ['00.00.1998', '1998'],
  ['00.03.1998', '1998-03'],
  ['1998-00-00', '1998'],
  ['12.03.1712', '1712-03-12'],
  ['35866', '1998-03-12'],
  ['35866.0', '1998-03-12'],
])('reads %s as %s', (text, date) => {
  expect(read(text)).toBe(date)
})

it.each([
  ['31.02.1994', 'impossible'],
  ['29.02.1900', 'impossible'],
  ['12.13.1998', 'impossible'],
  ['1998-02-30', 'impossible'],
  ['19981332', 'impossible'],
  ['31 April 1998', 'impossible'],
  ['12.00.1998', 'impossible'],
  ['12.03.1418', 'not-a-date'],
  ['1418', 'not-a-date'],
  ['199803', 'not-a-date'],
  ['12 Foo 1998', 'not-a-date'],
  ['about 30', 'not-a-date'],
  ['Westhaven', 'not-a-date'],
  ['', 'not-a-date'],
  ['99999', 'not-a-date'],
  ['1998 1998 1998', 'not-a-date'],
])('does not read %j: %s', (text, kind) => {
  expect(read(text)).toBe(kind)
})

it.each([
  ['12.03.56', 'birth', '1956-03-12'],
  ['12.03.40', 'birth', '1940-03-12'],
  ['12.03.39', 'birth', 'century-unknown'],
  ['12.03.05', 'birth', 'century-unknown'],
  ['12-Mar-98', 'birth', '1998-03-12'],
  ['12.03.24', 'recent', '2024-03-12'],
  ['12.03.98', 'recent', 'century-unknown'],
] as const)('a year of two digits: %s, %s, is %s', (text, centuries, date) => {
  expect(read(text, 'day-first', centuries)).toBe(date)
})

it.each([
  [['3/4/1998', '25/4/1998'], 'day-first'],
  [['3/4/1998', '4/25/1998'], 'month-first'],
  [['25/4/1998', '4/25/1998'], 'mixed'],
  [['3/4/1998', '5/6/1998'], 'unsettled'],
  [['5/5/1998', '1998-03-12', '1998'], 'not-needed'],
  [['12 March 1998', ''], 'not-needed'],
  [['00.03.1998'], 'not-needed'],
  [[...Array.from({ length: 40 }, () => '25.04.1998'), '12.31.1998'], 'day-first'],
] as const)('the order of %j is %s', (texts, order) => {
  expect(dateOrderOf(texts)).toBe(order)
})

it('reads by the order of the column, and keeps only the year where that is unclear', () => {
  expect(read('3/4/1998', 'day-first')).toBe('1998-04-03')
  expect(read('3/4/1998', 'month-first')).toBe('1998-03-04')
  expect(read('3/4/1998', 'mixed')).toBe('1998')
  expect(read('4/4/1998', 'mixed')).toBe('1998-04-04')
  expect(read('25/4/1998', 'mixed')).toBe('1998-04-25')
  expect(read('4/25/1998', 'mixed')).toBe('1998-04-25')
})

it.each([
  ['12.03.1998', true],
  ['31.02.1994', true],
  ['March 1998', true],
  ['19980312', true],
  ['1998', false],
  ['35866', false],
  ['+380 50 123 45 67', false],
  ['Westhaven', false],
])('%s looks like a date: %s', (text, answer) => {
  expect(looksLikeDate(text)).toBe(answer)
})

it('reads every day in every notation alike', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2040-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10)
      const [year, month, date] = iso.split('-')
      expect(read(iso)).toBe(iso)
      expect(read(`${date}.${month}.${year}`)).toBe(iso)
      expect(read(`${Number(month)}/${Number(date)}/${year}`, 'month-first')).toBe(iso)
      expect(read(`${year}${month}${date}`)).toBe(iso)
    }),
  )
})

it('never throws, whatever is written', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9./ -]{1,12}$/))
  fc.assert(
    fc.property(texts, (text) => {
      expect(typeof readDate(text, 'mixed', 'birth').kind).toBe('string')
      expect(typeof dateOrderOf([text])).toBe('string')
    }),
  )
})
