import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { LevelTable, tableValuesMax } from './level-table.ts'
import { likeness } from './likeness.ts'
import { areFar } from './word-heads.ts'
import { lowFrom, wordLevel } from './word-levels.ts'
import { Spellings, WordsBuilder, type Words } from './words.ts'

const spelled = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('abdelnorsvz')), minLength: 1, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom(...Array.from('авгджлнощя')), minLength: 1, maxLength: 9 }),
)

function bestLikeness({ packed, formStarts }: Words, one: number, other: number): number {
  let best = 0
  for (let at = formStarts[one] ?? 0; at < (formStarts[one + 1] ?? 0); at += 1) {
    for (let to = formStarts[other] ?? 0; to < (formStarts[other + 1] ?? 0); to += 1)
      best = Math.max(best, likeness(packed, at, packed, to))
  }
  return best
}

it('calls no two words far that a look at their letters finds alike', () => {
  let far = 0
  fc.assert(
    fc.property(spelled, spelled, (left, right) => {
      const builder = new WordsBuilder('surname', new Spellings())
      const [one, other] = [builder.idOf(left), builder.idOf(right)]
      const words = builder.taken()
      fc.pre(one !== other && one !== 0 && other !== 0)
      const isFar = areFar(words.heads, one, other, lowFrom)
      expect(isFar && bestLikeness(words, one, other) >= lowFrom).toBe(false)
      expect(areFar(words.heads, other, one, lowFrom)).toBe(isFar)
      far += Number(isFar)
    }),
    { numRuns: 2_000 },
  )
  expect(far).toBeGreaterThan(400)
})

it('a table of part of a large dictionary answers as the comparison does', () => {
  const builder = new WordsBuilder('surname', new Spellings())
  const [consonants, vowels] = [Array.from('bdgklmnrstvz'), Array.from('aeiou')]
  for (const first of consonants)
    for (const vowel of vowels)
      for (const second of consonants)
        for (const other of vowels) builder.idOf(`${first}${vowel}${second}${other}nov`)
  for (const first of consonants)
    for (const second of consonants)
      for (const vowel of vowels) builder.idOf(`${first}${vowel}${second}enko`)
  const words = builder.taken()
  expect(words.count).toBeGreaterThan(tableValuesMax)
  const table = new LevelTable(
    words,
    Int32Array.from({ length: words.count }, (_, at) => at % 97),
  )
  const value = fc.integer({ min: 0, max: words.count - 1 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const level = wordLevel(words, one, other)
      expect(table.level(one, other)).toBe(level)
      expect(table.level(one, other)).toBe(level)
    }),
    { numRuns: 3_000 },
  )
})
