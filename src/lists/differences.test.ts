import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { differencesBetween, type Version } from './differences.ts'

const version = (headings: string[], ...rows: string[][]): Version => ({
  headings,
  lines: rows.map((cells, at) => {
    const reference = headings[0] === 'No' ? cells[0] : undefined
    return { line: at + 2, cells, reading: reference === undefined ? {} : { reference } }
  }),
})
const told = (before: Version, after: Version) => {
  const found = differencesBetween(before, after)
  return {
    added: found.added.map(({ line }) => line),
    withdrawn: found.withdrawn.map(({ line }) => line),
    altered: found.altered.map((change) => [
      change.before.line,
      change.after.line,
      ...change.cells,
    ]),
    unchanged: found.unchanged,
  }
}

it('knows lines by their reference, wherever they stand', () => {
  const before = version(
    ['No', 'Name', 'Place'],
    ['1', 'Ладов', 'a'],
    ['2', 'Мирин', 'b'],
    ['3', 'Зорин', 'c'],
  )
  const after = version(
    ['No', 'Name', 'Place'],
    ['3', 'Зорин ', 'c'],
    ['2', 'Мирин', 'd'],
    ['4', 'Шулец', 'e'],
  )
  expect(told(before, after)).toEqual({
    added: [4],
    withdrawn: [2],
    altered: [[3, 3, 2]],
    unchanged: 1,
  })
})

it('a column that moved alters nobody', () => {
  const before = version(['No', 'Name', 'Place'], ['1', 'Ладов', 'a'])
  const after = version(['No', 'Place', 'Name'], ['1', 'a', 'Ладов'])
  expect(told(before, after).unchanged).toBe(1)
  const changed = version(['No', 'Place', 'Name'], ['1', 'b', 'Ладов'])
  expect(told(before, changed).altered).toEqual([[2, 2, 1]])
})

it('without references an altered line is one withdrawn and one added; twins are counted', () => {
  const before = version(['Name'], ['Ладов'], ['Мирин'], ['Мирин'])
  const after = version(['Name'], ['Мирин'], ['Ладав'])
  expect(told(before, after)).toEqual({ added: [3], withdrawn: [2, 4], altered: [], unchanged: 1 })
})

it('goes by content when a reference stands twice', () => {
  const before = version(['No', 'Name'], ['1', 'Ладов'], ['1', 'Мирин'])
  expect(told(before, before)).toEqual({ added: [], withdrawn: [], altered: [], unchanged: 2 })
})

it('accounts for every line of both versions', () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 6 }).map(String), fc.constantFrom('a', 'b')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(rows, rows, fc.constantFrom('No', 'Name'), (left, right, heading) => {
      const before = version([heading, 'x'], ...left)
      const after = version([heading, 'x'], ...right)
      const { added, withdrawn, altered, unchanged } = differencesBetween(before, after)
      expect(withdrawn.length + altered.length + unchanged).toBe(left.length)
      expect(added.length + altered.length + unchanged).toBe(right.length)
      expect(differencesBetween(after, before).unchanged).toBe(unchanged)
    }),
  )
})
