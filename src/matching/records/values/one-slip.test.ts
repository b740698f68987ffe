import { expect, it } from 'vitest'
import { areOneSlipApart } from './one-slip.ts'
import { Spellings, WordsBuilder } from './words.ts'

const builder = new WordsBuilder('surname', new Spellings())

it.each([
  ['Gall', 'Gau', true],
  ['Ladov', 'Lador', true],
  ['Ladov', 'Lado', true],
  ['Ladov', 'Ludov', true],
  ['Ладов', 'Ludov', true],
  ['Ladov', 'Ludor', false],
  ['Li', 'Lo', false],
  ['Ruten', 'Zorin', false],
])('%s and %s are one slip apart: %s', (one, other, isOneSlip) => {
  const [left, right] = [builder.idOf(one), builder.idOf(other)]
  const words = builder.taken()
  expect(areOneSlipApart(words, left, right)).toBe(isOneSlip)
  expect(areOneSlipApart(words, right, left)).toBe(isOneSlip)
})
