import { expect, it } from 'vitest'
import { extraColumnsOf } from './extra-columns.ts'

it('pairs further columns by heading, then in the order of the alphabet', () => {
  const left = [
    { extra: { street: 'Hill', code: '4011', camp: 'One' } },
    { extra: { code: '٤٠١٢' } },
  ]
  const right = [{ extra: { street: 'Hill', postcode: '4011', lager: 'One' } }]
  expect(extraColumnsOf(left, right)).toEqual([
    { heading: 'street', left: 'street', right: 'street', role: 'text' },
    { heading: 'camp', left: 'camp', right: 'lager', role: 'text' },
    { heading: 'code', left: 'code', right: 'postcode', role: 'number' },
  ])
  expect(extraColumnsOf(left, [{}])).toEqual([])
})
