/**
 * What a careful clerk would point to in a name before anybody compares it: the checks of the list
 * linter that need no more than the cell itself.
 */
import { PartialDate } from '../../../src/base/partial-date.ts'
import { letterProblems } from '../../../src/lists/linter/letters.ts'
import type { Line } from '../../lists/lines.tsx'

const kinds = ['surname', 'given', 'patronymic', 'fullName', 'place'] as const

/** In the order in which they are told. */
export const hintCodes = [
  'look-alike-letters',
  'invisible-marks',
  'garbled-letters',
  'placeholder',
] as const

export type Hint = { readonly code: (typeof hintCodes)[number]; readonly value: string }

/** No age is counted here; the checks of letters ask for a day all the same. */
const anyDay = PartialDate.parse('2000-01-01')

export function hintsOf(reading: Line['reading']): Hint[] {
  const cells = kinds.map((kind) => reading[kind] ?? '')
  const columns = Object.fromEntries(kinds.map((kind, at) => [kind, at]))
  const found = letterProblems([{ line: 1, cells, reading: {} }], {
    headings: [...kinds],
    mapping: { columns, extra: [], unmapped: [] },
    todayOn: anyDay,
  })
  return hintCodes.flatMap((code) =>
    found.filter((problem) => problem.code === code).map(({ value }) => ({ code, value })),
  )
}
