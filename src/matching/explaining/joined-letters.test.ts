import { expect, it } from 'vitest'
import { joinedLetters } from './joined-letters.ts'

it.each([
  { left: 'Щербаков', right: 'Shcherbakov', native: 'щербаков', latin: 'shcherbakov' },
  { left: 'Anna-Lena', right: 'Анна-Лена', native: 'анналена', latin: 'annalena' },
  { left: 'المرزوقي', right: 'Al-Marzouqi', native: 'المرزوقي', latin: 'almarzouqi' },
])('$left and $right are joined letter by letter', ({ left, right, native, latin }) => {
  const letters = joinedLetters(left, right) ?? []
  expect(letters.map((each) => each.native).join('')).toBe(native)
  expect(letters.map((each) => each.latin).join('')).toBe(latin)
})

it.each([
  ['Ladov', 'Ladow'],
  ['Ладов Тарен', 'Ladov'],
  ['', 'Ladov'],
])('“%s” and “%s” are not joined', (left, right) => {
  expect(joinedLetters(left, right)).toBeUndefined()
})
