import { expect, it } from 'vitest'
import { readCategory, readHealth, readSex, readTransport } from './coded-words.ts'

it.each([
  ['Prisoner of War', 'prisoner-of-war'],
  ['P.O.W.', 'prisoner-of-war'],
  ['Военнопленный', 'prisoner-of-war'],
  ['військовополонена', 'prisoner-of-war'],
  ['أسير حرب', 'prisoner-of-war'],
  ['гражданское лицо', 'civilian'],
  ['цивільна особа', 'civilian'],
  ['مدني', 'civilian'],
  ['Ребёнок', 'child'],
  ['дитина', 'child'],
  ['طفل', 'child'],
  ['Медперсонал', 'medical-personnel'],
  ['медичний персонал', 'medical-personnel'],
  ['medical-personnel', 'medical-personnel'],
  ['останки', 'remains'],
  ['رفات', 'remains'],
  ['pilot', undefined],
])('category %s is %s', (text, value) => {
  expect(readCategory(text)).toBe(value)
})

it.each([
  ['здоров', 'good'],
  ['Not wounded', 'good'],
  ['лёгкое ранение', 'light'],
  ['легке поранення', 'light'],
  ['إصابة خفيفة', 'light'],
  ['тяжелораненый', 'serious'],
  ['тяжкохворий', 'serious'],
  ['Critical', 'grave'],
  ['حرجة', 'grave'],
  // How badly is not said: nobody guesses.
  ['wounded', undefined],
  ['ранен', undefined],
])('health %s is %s', (text, value) => {
  expect(readHealth(text)).toBe(value)
})

it.each([
  ['Seat', 'seat'],
  ['сидя', 'seat'],
  ['носилки', 'stretcher'],
  ['лежачий', 'stretcher'],
  ['نقالة', 'stretcher'],
  ['bus', undefined],
])('transport %s is %s', (text, value) => {
  expect(readTransport(text)).toBe(value)
})

it.each([
  ['F', 'female'],
  ['жен.', 'female'],
  ['жіноча', 'female'],
  ['أنثى', 'female'],
  ['M', 'male'],
  ['м', 'male'],
  ['ч', 'male'],
  ['ذكر', 'male'],
  ['?', undefined],
])('sex %s is %s', (text, value) => {
  expect(readSex(text)).toBe(value)
})
