import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { BlockIndexBuilder, blockOf, sizeOf } from './block-index.ts'

it('finds exactly the lines that were entered under a key, in their order and once each', () => {
  const entry = fc.tuple(fc.integer(), fc.nat(2_000_000))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), fc.integer(), (entries, absent) => {
      const builder = new BlockIndexBuilder()
      const expected = new Map<number, Set<number>>()
      for (const [key, line] of [...entries, ...entries]) {
        builder.add(key, line)
        expected.set(key, (expected.get(key) ?? new Set()).add(line))
      }
      const index = builder.taken()
      for (const [key, lines] of expected) {
        const block = blockOf(index, key)
        const from = index.starts[block] ?? 0
        const found = index.members.subarray(from, from + sizeOf(index, key))
        expect([...found]).toEqual([...lines].toSorted((one, other) => one - other))
      }
      expect(blockOf(index, absent) === -1).toBe(!expected.has(absent))
    }),
  )
})

it('refuses more lines than it can count', () => {
  expect(() => new BlockIndexBuilder().add(1, 2 ** 21)).toThrow(/2097152 lines/)
})
