/** Columns of lists that lie in memory as a whole. */
import type { Reading } from '../../lists/line.ts'
import { recordsBuilder, type Records } from './columns.ts'
import { extraColumnsOf } from './extra-columns.ts'

export function recordsOf(left: readonly Reading[], right?: readonly Reading[]): Records {
  const builder = recordsBuilder(
    right === undefined ? 'one-list' : 'two-lists',
    extraColumnsOf(left, right ?? left),
  )
  for (const reading of left) builder.addLeft(reading)
  for (const reading of right ?? []) builder.addRight(reading)
  return builder.taken()
}
