import { expect, it } from 'vitest'
import { hintsOf } from './line-hints.ts'

it.each([
  {
    says: 'letters of two scripts in one word',
    reading: { surname: 'Kовальчук', given: 'Сергій' },
    codes: ['look-alike-letters'],
  },
  {
    says: 'marks that nobody sees',
    reading: { surname: 'Brastov\u200b' },
    codes: ['invisible-marks'],
  },
  { says: 'a word that is no name', reading: { fullName: 'N. N.' }, codes: ['placeholder'] },
  {
    says: 'nothing about plain names',
    reading: { surname: 'Щербаков', given: 'Ahmad', place: 'دمرة' },
    codes: [],
  },
])('a clerk is told of $says', ({ reading, codes }) => {
  expect(hintsOf(reading).map(({ code }) => code)).toEqual(codes)
})
