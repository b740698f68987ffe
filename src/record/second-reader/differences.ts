/**
 * Two readings of one text side by side, by the rules and by a second reader: what both read, what
 * they read otherwise from the same words, and what one of them alone read. Drift compares two
 * texts; here both stand on the same words, so overlapping spans are the same words. Nothing is
 * merged and neither is right by itself.
 */
import type { Reading } from '../reading/reading.ts'
import { overlap } from '../reading/span.ts'
import { AnswerForm, type AnsweredList } from './answer-form.ts'
import { partsOf, type Compared } from './parts.ts'

export const standings = ['both', 'otherwise', 'rules-alone', 'second-alone'] as const
export type Standing = (typeof standings)[number]

/** Places in the list of each reading; null: it is not there. */
export type Difference = {
  readonly list: AnsweredList
  readonly standing: Standing
  readonly rules: number | null
  readonly second: number | null
  /** The parts in which the two differ, by their names in the list. */
  readonly parts: readonly string[]
}

type Entry = Compared & { readonly place: number }

/** In the order of the lists of the form, then of the rules' reading. */
export function differencesOf(rules: Reading, second: Reading): readonly Difference[] {
  const lists = AnswerForm.keyof().options
  return lists.flatMap((list) =>
    differencesIn(list, entriesOf(list, rules), entriesOf(list, second)),
  )
}

function differencesIn(
  list: AnsweredList,
  ours: readonly Entry[],
  theirs: readonly Entry[],
): readonly Difference[] {
  const left = new Set(theirs)
  const pairs = new Map<Entry, Entry>()
  for (const isOne of [isSame, isSameElsewhere, isOnSameWords]) {
    for (const one of ours) {
      if (pairs.has(one)) continue
      const [other] = [...left]
        .filter((each) => isOne(one, each))
        .toSorted((a, b) => differing(one, a).length - differing(one, b).length)
      if (other === undefined) continue
      left.delete(other)
      pairs.set(one, other)
    }
  }
  const known = ours.map((one): Difference => {
    const other = pairs.get(one)
    if (other === undefined)
      return { list, standing: 'rules-alone', rules: one.place, second: null, parts: [] }
    const parts = differing(one, other)
    const standing = parts.length === 0 ? 'both' : 'otherwise'
    return { list, standing, rules: one.place, second: other.place, parts }
  })
  const alone = [...left].map(({ place }): Difference => {
    return { list, standing: 'second-alone', rules: null, second: place, parts: [] }
  })
  return [...known, ...alone]
}

const differing = (one: Entry, other: Entry): readonly string[] =>
  Object.keys(one.parts).filter((part) => one.parts[part] !== other.parts[part])
const isSameElsewhere = (one: Entry, other: Entry) => differing(one, other).length === 0
const isOnSameWords = ({ span }: Entry, { span: other }: Entry) =>
  span === null || other === null ? span === other : overlap(span, other)
const isSame = (one: Entry, other: Entry) =>
  isSameElsewhere(one, other) && isOnSameWords(one, other)

/** Derived counts stand on no words: they follow from others and are compared with these. */
const entriesOf = (list: AnsweredList, reading: Reading): readonly Entry[] =>
  reading[list].flatMap((_, place) => {
    const value = partsOf(list, reading, place)
    return value === null || (value.span === null && list !== 'events') ? [] : [{ place, ...value }]
  })
