import { expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { readStatement } from './read-statement.ts'

const hedgesOf = (text: string) => {
  const statement = {
    file: 'a.txt',
    sha256: '',
    url: null,
    publisher: null,
    published: '2031-05-05',
  }
  return readStatement({ ...statement, lang: 'en', text }, { gazetteer: fictional }).hedges
}

it('a doubt is about the value next to it, and about the text where no value stands near', () => {
  const [near] = hedgesOf(
    'Northland and Southland exchanged prisoners. 40 Northlandic soldiers returned, allegedly, with 3 civilians.',
  )
  expect(near?.on).toMatch(/^counts\/\d$/)
  const far = hedgesOf(`It is believed that they talk. ${'Nothing else is said here. '.repeat(20)}`)
  expect(far.map(({ on }) => on).every((on) => on === 'text' || on.startsWith('events/'))).toBe(
    true,
  )
  expect(far.length).toBe(1)
})
