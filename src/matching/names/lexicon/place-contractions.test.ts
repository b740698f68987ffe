import { expect, it } from 'vitest'
import { placesInFull } from './place-contractions.ts'

it.each([
  ['U. Zorin', ['unter Zorin']],
  ['St.Zorin', ['sankt Zorin', 'saint Zorin']],
  ['Ст. Зорин', ['старый Зорин', 'старая Зорин']],
  ['Unter Zorin', []],
  ['U. Z.', []],
  ['Q. Zorin', []],
  ['Zorin, U. Mark', []],
])('“%s” is in full %j', (written, full) => {
  expect(placesInFull(written)).toEqual(full)
})
