import { expect, it } from 'vitest'
import { spelledOut } from './contractions.ts'

it.each([
  ['Gg.', ['georg']],
  ['Joh. Gg.', ['johann georg', 'johannes georg']],
  ['jos andr', ['josef andreas']],
  ['Wm', ['william']],
  ['Josef', []],
  ['Joha', []],
  ['J.', []],
  ['', []],
])('%s is read as %j', (written, read) => {
  expect(spelledOut(written)).toEqual(read)
})
