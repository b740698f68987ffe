import { expect, it } from 'vitest'
import { newestOf, type ListHead } from './heads.ts'

const head = (id: string, seriesId: string, version: number) =>
  ({ id, seriesId, version }) as ListHead

it('keeps the newest version of every list, whatever the order', () => {
  const heads = [head('a2', 'a', 2), head('b1', 'b', 1), head('a3', 'a', 3), head('a1', 'a', 1)]
  expect(newestOf(heads).map(({ id }) => id)).toEqual(['a3', 'b1'])
})
