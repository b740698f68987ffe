import { expect, it } from 'vitest'
import { isKey } from './pressed-key.ts'

it.each([
  ['y', 'y', 'KeyY', 'meant', 'the letter itself'],
  ['y', 'Y', 'KeyY', 'meant', 'the letter with capitals locked'],
  ['y', 'y', 'KeyZ', 'meant', 'a German keyboard, where Y stands in the place of Z'],
  ['y', 'z', 'KeyY', 'another', 'the key at the place of Y that types Z there'],
  ['y', 'н', 'KeyY', 'meant', 'a Cyrillic layout'],
  ['n', 'т', 'KeyN', 'meant', 'a Cyrillic layout'],
  ['n', 'н', 'KeyY', 'another', 'a letter that only looks like it'],
  ['l', 'م', 'KeyL', 'meant', 'an Arabic layout'],
  ['u', 'ו', 'KeyU', 'meant', 'a Hebrew layout'],
  [' ', ' ', 'Space', 'meant', 'the space bar'],
  ['?', '?', 'Slash', 'meant', 'a question mark'],
  ['?', '؟', 'Slash', 'meant', 'an Arabic question mark'],
  ['?', '.', 'Slash', 'another', 'what stands at the place of the question mark'],
  ['y', 'Enter', 'Enter', 'another', 'a key without a letter'],
  ['Enter', 'Enter', 'Enter', 'meant', 'a key with a name'],
] as const)('%j is pressed as %j at %s: %s (%s)', (...row) => {
  const [wanted, key, code, expected] = row
  expect(isKey(wanted, { key, code }) ? 'meant' : 'another').toBe(expected)
})
