import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldOne, foldReadings, scriptOf, skeletonOf } from './fold.ts'

const share = (left: readonly string[], right: readonly string[]) =>
  left.some((each) => right.includes(each))

it.each([
  ['Шуменко', 'Shumenko'],
  ['Шуменко', 'Schumenko'],
  ['Зожук', 'Zozhuk'],
  ['Чулец', 'Chulets'],
  ['Чулец', 'Tchoulets'],
  ['Чулец', 'Tschulez'],
  ['Хорян', 'Khorian'],
  ['Хорян', 'Horyan'],
  ['Щемин', 'Shchemin'],
  ['Гутулан', 'Hutulan'],
  ['Гутулан', 'Gutulan'],
  ['Цобрин', 'Tsobryn'],
  ['Іваслав', 'Ivaslav'],
  ['Сємелёв', 'Semelev'],
  ['Вайценбрух', 'Weizenbruch'],
  ['Штойбер', 'Steuber'],
  ['Йозельт', 'Joselt'],
  ['Цвейдорф', 'Zweydorf'],
  ['Мюленталь', 'Mühlenthal'],
])('%s and %s can be read as one', (left, right) => {
  const [one, other] = [foldOne(left), foldOne(right)]
  const alike = share(one.keys, other.keys) || share(one.skeletons, other.skeletons)
  expect([alike, one.keys, other.keys]).toEqual([true, one.keys, other.keys])
})

it.each([
  ['Ладов', 'Тарин'],
  ['Зожук', 'Zoruk'],
  ['Шуменко', 'Kumenko'],
  ['Гутулан', 'Butulan'],
])('%s and %s share no reading', (left, right) => {
  expect(share(foldReadings(left), foldReadings(right))).toBe(false)
})

it.each([
  ['لازورين', 'Лазорин'],
  ['شوموفينكو', 'Shumovenko'],
  ['الخوريان', 'Khorian'],
  ['تشوليتس', 'Чулец'],
])('%s has the consonants of %s', (arabic, other) => {
  expect(share(foldOne(arabic).skeletons, foldOne(other).skeletons)).toBe(true)
})

it.each([
  ['Ладов', 'cyrillic'],
  ['Ladov', 'latin'],
  ['لادوف', 'arabic'],
  ['123', 'other'],
])('%s is written in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

it.each([
  ['J.', true],
  ['Joh.', true],
  ['Т', true],
  ['Тарас', false],
])('%s is shortened: %s', (text, isShortened) => {
  expect(foldOne(text).isShortened).toBe(isShortened)
})

it('does not care for case, accents of the alphabet or invisible marks', () => {
  expect(foldReadings('ЛАДОВ')).toEqual(foldReadings('ладов'))
  expect(foldReadings('Semënov')).toContain(foldReadings('Семёнов')[0])
  expect(foldReadings('Ла\u200Bдов')).toEqual(foldReadings('Ладов'))
})

it('answers plain keys without doubles for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const key of foldReadings(text)) {
        expect(key).toMatch(/^[a-z0-9]+$/)
        expect(key).not.toMatch(/(.)\1/)
        expect(skeletonOf(key)).not.toMatch(/[aeiou]/)
      }
    }),
  )
})
