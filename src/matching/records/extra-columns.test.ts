import { expect, it } from 'vitest'
import { dateWithin, extraColumnsOf } from './extra-columns.ts'

const whole = { field: 'extra', reads: 'whole' }

it('pairs further columns by heading, then in the order of the alphabet', () => {
  const left = [
    { extra: { street: 'Hill', code: '4011', camp: 'One' } },
    { extra: { code: '٤٠١٢' } },
  ]
  const right = [{ extra: { street: 'Hill', postcode: '4011', lager: 'One' } }]
  expect(extraColumnsOf(left, right)).toEqual([
    { ...whole, heading: 'street', left: 'street', right: 'street', role: 'text' },
    { ...whole, heading: 'camp', left: 'camp', right: 'lager', role: 'text' },
    { ...whole, heading: 'code', left: 'code', right: 'postcode', role: 'number' },
  ])
  expect(extraColumnsOf(left, [{}])).toEqual([])
})

it('compares the date that stands in a remark beside the remark', () => {
  const remarks = [
    'died 3.5.1918',
    'freed',
    '1917-02-01 died',
    'died 04/05/1918 of fever',
    '٥.٥.١٩١٨',
  ]
  const readings = remarks.map((remark) => ({ extra: { story: remark } }))
  const column = { field: 'extra', heading: 'story', left: 'story', right: 'story' }
  expect(extraColumnsOf(readings, readings)).toEqual([
    { ...column, role: 'text', reads: 'whole' },
    { ...column, role: 'number', reads: 'date' },
  ])
  const remarked = remarks.map((remark) => ({ remark }))
  const remark = { field: 'remark', heading: '', left: '', right: '' }
  expect(extraColumnsOf(remarked, remarked)).toEqual([
    { ...remark, role: 'text', reads: 'whole' },
    { ...remark, role: 'number', reads: 'date' },
  ])
  expect(extraColumnsOf(remarked, readings)).toEqual([])
})

it.each([
  ['died 3.5.1918', '19180503'],
  ['3/5/1918', '19180503'],
  ['on 1918-05-03', '19180503'],
  ['3.5.1918 to 4.5.1918', undefined],
  ['no. 123.5.19189', undefined],
  ['in July 1915', undefined],
])('reads of “%s” the date %s', (text, date) => {
  expect(dateWithin(text)).toBe(date)
})
