import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensAlike } from './tokens-alike.ts'

describe('words that are one name', () => {
  it.each([
    ['Иванов', 'ИВАНОВ', 'equal'],
    ['Ивaнов', 'Иванов', 'equal'],
    ['Müller', 'Muller', 'equal'],
    ['Иванов', 'Ivanov', 'bridge'],
    ['Щербаков', 'Schtscherbakow', 'bridge'],
    ['Ольга', 'Olha', 'bridge'],
    ['محمد', 'Mohamed', 'bridge'],
    ['محمد', 'Мухаммед', 'bridge'],
    ['יוסף', 'يوسف', 'bridge'],
    ['כהן', 'Cohen', 'bridge'],
    ['Семёнов', 'Семенов', 'spelling'],
    ['Сергей', 'Сергій', 'spelling'],
    ['Зеленский', 'Зеленський', 'spelling'],
    ['أحمد', 'احمد', 'spelling'],
    ['Muhammad', 'Mohammed', 'spelling'],
    ['Петров', 'Пертов', 'slip'],
    ['Иванов', 'Bdfyjd', 'keyboard'],
    ['Ivanov', 'Шмфтщм', 'keyboard'],
    ['Жуков', ';erjd', 'keyboard'],
    ['Юрий', 'Iurii', 'bridge'],
    ['Сергій', 'Serhii', 'bridge'],
    ['Yury', 'Iurii', 'spelling'],
    ['Alexandr', 'Oleksandr', 'spelling'],
  ] as const)('%s and %s, by %s', (left, right, by) => {
    const found = tokensAlike(left, right)
    expect(found.by).toBe(by)
    expect(found.alike).toBeGreaterThan(0.5)
  })
})

describe('words that are two names', () => {
  it.each([
    ['Олег', 'Олеся'],
    ['Марина', 'Мария'],
    ['Марина', 'Marija'],
    ['Петров', 'Педров'],
    ['Smith', 'Petrov'],
    ['Pavel', 'Peter'],
    ['Smith', 'Петров'],
    ['محمد', 'Omar'],
    ['山田', 'Yamada'],
    ['', ''],
    ['...', 'Ivanov'],
  ])('%s and %s', (left, right) => expect(tokensAlike(left, right).alike).toBeLessThan(0.5))
})

describe('any two words', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 24 }),
    fc.constantFrom('Иванов', 'Ivanov', 'محمد', 'משה', 'Bdfyjd', "O'Neill", 'Щ'),
  )
  it('are alike to a degree between 0 and 1, the same both ways', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const found = tokensAlike(left, right)
        expect(found.alike).toBeGreaterThanOrEqual(0)
        expect(found.alike).toBeLessThanOrEqual(1)
        expect(tokensAlike(right, left)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
