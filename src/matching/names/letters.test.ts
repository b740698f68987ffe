import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainWord, scriptOf, wordLettersMax } from './letters.ts'

describe('the script of a word', () => {
  it.each([
    ['Ivanov', 'latin'],
    ['Łukasz', 'latin'],
    ['Иванов', 'cyrillic'],
    ['Ґудзь', 'cyrillic'],
    ['محمد', 'arabic'],
    ['ﻣﺤﻤﺪ', 'arabic'],
    ['משה', 'hebrew'],
    ['Ивaнoв', 'cyrillic'],
    ['123', 'other'],
    ['山田', 'other'],
    ['', 'other'],
  ])('%s is %s', (word, script) => expect(scriptOf(word)).toBe(script))
})

describe('the plain form of a word', () => {
  it.each([
    ['MÜLLER', 'muller'],
    ['Łukasz', 'lukasz'],
    ['İbrahim', 'ibrahim'],
    ["O'Brien", 'obrien'],
    ['Petrоv', 'petrov'],
    ['Иванóв', 'иванов'],
    ['Ивaнoв', 'иванов'],
    ['ЙОСИП', 'йосип'],
    ['Йосип', 'йосип'],
    ['Лук’янов', 'лукянов'],
    ['Семёнов', 'семёнов'],
    ['مُحَمَّد', 'محمد'],
    ['محمـــد', 'محمد'],
    ['کریمی', 'كريمي'],
    ['ﻣﺤﻤﺪ', 'محمد'],
    ['מֹשֶׁה', 'משה'],
    ["ג'ורג׳", 'ג׳ורג׳'],
    ['\u200fמשה\u200f', 'משה'],
    ['...', ''],
  ])('of %s is %s', (word, plain) => expect(plainWord(word)).toBe(plain))

  it('is plain itself, and short, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        const plain = plainWord(word)
        expect(plain.length).toBeLessThanOrEqual(wordLettersMax)
        expect(plain).not.toMatch(/[\p{M}\p{Cf}\p{Z}\p{N}]/u)
      }),
    )
    expect(plainWord('а'.repeat(10_000))).toHaveLength(wordLettersMax)
  })
})
