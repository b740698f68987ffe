import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'
import { nameFinder, scoreNames } from './names.ts'

it.each([
  ['Шуменко', 'Shumenko'],
  ['Ладов Игнат', 'Ignat Ladov'],
  ['Шуменко Тусалан', 'Tusalan SCHUMENKO'],
  ['Лазорин', 'لازورين'],
])('%s and %s are rather one name', (left, right) => {
  expect(scoreNames(left, right)).toBeGreaterThan(0.5)
  expect(scoreNames(right, left)).toBeCloseTo(scoreNames(left, right), 9)
})

it.each([
  ['Ладов Игнат', 'Ладов Мерен'],
  ['Шуменко', 'Рутен'],
  ['', 'Ладов'],
  ['?', '?'],
])('%s and %s are rather two', (left, right) => {
  expect(scoreNames(left, right)).toBeLessThan(0.5)
})

it('finds a name in another script, best first and at most so many', () => {
  const find = nameFinder(['Ruten', 'Shumenko', 'Shumenov', 'Ladov', 'Зорин'])
  expect(find('Шуменко', 2).map(({ candidate }) => candidate)).toEqual(['Shumenko', 'Shumenov'])
  expect(find('Zorin', 1)[0]).toMatchObject({ candidate: 'Зорин' })
  expect(find('?', 3)).toEqual([])
})

it.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['abc', 'xyz', 0],
  ['', '', 0],
])('%s and %s are alike by %d', (left, right, alike) => {
  expect(jaroWinkler(left, right)).toBeCloseTo(alike, 3)
})

it('likeness is between 0 and 1, and 1 for one and the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      const alike = jaroWinkler(left, right)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(jaroWinkler(left, left)).toBe(left === '' ? 0 : 1)
    }),
  )
})
