/** No English stands between the figures of arithmetic on a page of another language. */
import { expect, it } from 'vitest'
import { shippedFolder, shippedWhole } from '../../src/record/whole/store.ts'
import { ar } from '../words/ar.ts'
import { arithmeticIn, writtenWords } from './arithmetic-words.ts'

it('all arithmetic of the record that ships is said whole, with its figures and codes as they were', async () => {
  const { built } = await shippedWhole(shippedFolder)
  const reckoned = [
    ...built.events.flatMap(({ values }) =>
      values.flatMap(({ state, because }) => (state === 'derived' ? [because] : [])),
    ),
    ...built.series.flatMap(({ steps }) => steps.map(({ arithmetic }) => arithmetic)),
    ...built.conflicts.flatMap(({ values }) => values.map(({ because }) => because)),
    ...built.findings.map(({ arithmetic }) => arithmetic),
  ].filter((each) => each !== null)
  expect(reckoned.length).toBeGreaterThan(50)
  for (const english of reckoned) {
    const said = arithmeticIn(english, (word) => ar.arithmetic[word])
    const codes = /\b[A-Z]{2,}\b|\b[a-z]+-[a-z]+-[\w-]+|\bx\b/gu
    expect(said.replaceAll(codes, '')).not.toMatch(/[A-Za-z]/u)
    expect(said.match(/\d+/gu)).toEqual(english.match(/\d+/gu))
  }
})

it('in English it stands as it was written, and a code is never taken for a word', () => {
  const written = 'of-2031-05-04: 21 military + 2 civilians of both sides = 23, at least 3 to UKR'
  expect(arithmeticIn(written, (word) => writtenWords[word])).toBe(written)
  expect(arithmeticIn('3 to to-2031-05', () => '·')).toBe('3 · to-2031-05')
})
