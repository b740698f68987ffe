import { expect, it } from 'vitest'
import { nameReader } from './name-readings.ts'

it('believes columns of one word, and parses the rest once a spelling', () => {
  const namesOf = nameReader()
  expect(namesOf({ surname: 'Ладов', given: 'Игнат', patronymic: 'Меланович' })).toEqual([
    { surname: 'Ладов', given: 'Игнат', patronymic: 'Меланович', trust: 1 },
  ])
  expect(namesOf({ surname: 'unknown', given: 'Игнат' })[0]?.surname).toBe('')
  expect(namesOf({ fullName: 'N. N.' })).toEqual([])
  expect(namesOf({})).toEqual([])
  const both = namesOf({ fullName: 'Ladov Taren' })
  expect(both.map(({ surname }) => surname).toSorted()).toEqual(['ladov', 'taren'])
  expect(namesOf({ fullName: 'Ladov Taren' })).toBe(both)
})

it('keeps the marks by which a name is read: ä is no a', () => {
  const namesOf = nameReader()
  expect(namesOf({ fullName: 'Tärner, Jörg' })[0]).toMatchObject({
    surname: 'tärner',
    given: 'jörg',
  })
})
