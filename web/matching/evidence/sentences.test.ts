import { describe, expect, it } from 'vitest'
import {
  aboutFrequency,
  becauseOfBirth,
  becauseOfKin,
  becauseOfNumbers,
  becauseOfWords,
  cappedSentence,
  fathersNameAgrees,
} from '../../../src/matching/explaining/because.ts'
import { bornLevels } from '../../../src/matching/records/values/born.ts'
import { numberLevels, wordLevels } from '../../../src/matching/records/values/word-levels.ts'
import { becauseOf, birthSentences, plainSentences } from './sentences.ts'

describe('the sentences of a page', () => {
  it('are there for every level of the engine', () => {
    expect([...birthSentences].toSorted()).toEqual([...bornLevels].toSorted())
    const plain = new Set<string>(plainSentences)
    expect([...wordLevels, ...numberLevels].filter((level) => !plain.has(level))).toEqual([])
  })

  it.each([
    ['surname', 'high', becauseOfWords('high', 'surnames'), 'plain.high'],
    ['unit', 'begins', becauseOfNumbers('begins', 'units'), 'plain.begins'],
    ['bornOn', 'swapped', becauseOfBirth.swapped, 'birth.swapped'],
    ['given', 'kin', becauseOfKin('same-name', 'given names'), 'plain.same-name'],
    ['given', 'kin', becauseOfKin('diminutive', 'given names'), 'plain.diminutive'],
    ['patronymic', 'folded', fathersNameAgrees, 'plain.patronymic-of'],
    ['patronymic', 'folded', becauseOfWords('folded', 'patronymics'), 'plain.folded'],
    ['given', 'kin', becauseOfWords('kin', 'given names'), 'plain.kin'],
  ] as const)('%s, %s, “%s”: %s', (field, level, because, expected) => {
    const { sentence } = becauseOf({ field, level, because })
    expect(sentence).toBe(`matching.evidence.${expected}`)
  })

  it('are the desk’s own where a level is new', () => {
    const reason = { field: 'surname', level: 'not thought of', because: 'A reason.' } as const
    expect(becauseOf(reason).sentence).toBeUndefined()
  })
})

const of = (because: string) => becauseOf({ field: 'surname', level: 'equal', because })

describe('what a sentence adds', () => {
  const alike = becauseOfWords('equal', 'surnames')

  it('is how rare a value is, where the desk found it worth a word', () => {
    expect(of(alike + aboutFrequency(3, 20_000)).rarity).toEqual({
      is: 'rare',
      lines: 3,
      of: 20_000,
    })
    expect(of(alike + aboutFrequency(900, 20_000)).rarity?.is).toBe('common')
    expect(of(alike + aboutFrequency(100, 20_000)).rarity).toBeUndefined()
  })

  it('is that names go together', () => {
    expect(of(`${alike} ${cappedSentence}`).isCapped).toBe(true)
    expect(of(alike).isCapped).toBe(false)
  })

  it('is the heading of a further text', () => {
    const because = becauseOfWords('equal', 'entries of “جبهة”')
    expect(becauseOf({ field: 'extra', level: 'equal', because }).heading).toBe('جبهة')
    expect(of(because).heading).toBeUndefined()
  })
})
