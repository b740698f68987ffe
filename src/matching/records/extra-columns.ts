/**
 * Free columns that two lists have beside the known fields: which column of the one is compared
 * with which of the other, and whether its values are words or numbers and codes.
 */
import { asciiDigits } from '../../base/folded-words.ts'
import type { Reading } from '../../lists/line.ts'
import type { WordRole } from './values/word-forms.ts'

export type ExtraColumn = {
  readonly heading: string
  readonly left: string
  readonly right: string
  readonly role: Extract<WordRole, 'text' | 'number'>
}

const extraColumnsMax = 12
/** A column of which more than this share are short values with a digit holds numbers. */
const shareOfNumbers = 0.5
const lettersOfNumberMax = 12

type Seen = Map<string, { values: number; numbers: number }>

function seenIn(readings: Iterable<Reading>): Seen {
  const seen: Seen = new Map()
  for (const { extra } of readings) {
    for (const [heading, value] of Object.entries(extra ?? {})) {
      const column = seen.get(heading) ?? { values: 0, numbers: 0 }
      seen.set(heading, column)
      column.values += 1
      const isNumber = value.length <= lettersOfNumberMax && /\d/.test(asciiDigits(value))
      if (isNumber) column.numbers += 1
    }
  }
  return seen
}

/** By their headings; those that the other list lacks are compared in the order of the alphabet. */
export function extraColumnsOf(
  left: Iterable<Reading>,
  right: Iterable<Reading>,
): readonly ExtraColumn[] {
  const [lefts, rights] = [seenIn(left), seenIn(right)]
  const shared = [...lefts.keys()].filter((heading) => rights.has(heading)).toSorted()
  const alone = [...lefts.keys()].filter((heading) => !rights.has(heading)).toSorted()
  const others = [...rights.keys()].filter((heading) => !lefts.has(heading)).toSorted()
  const pairs = [
    ...shared.map((heading) => [heading, heading] as const),
    ...alone.flatMap((heading, at) => {
      const other = others[at]
      return other === undefined ? [] : [[heading, other] as const]
    }),
  ]
  return pairs.slice(0, extraColumnsMax).map(([one, other]) => {
    const values = (lefts.get(one)?.values ?? 0) + (rights.get(other)?.values ?? 0)
    const numbers = (lefts.get(one)?.numbers ?? 0) + (rights.get(other)?.numbers ?? 0)
    const role = numbers > values * shareOfNumbers ? 'number' : 'text'
    return { heading: one, left: one, right: other, role }
  })
}
