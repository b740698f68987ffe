/**
 * A "no" and a fear follow the person. In every exchange somebody has another id; whether two ids
 * are one person is read from the lines that they were taken from. What was said in one exchange
 * stands in the others until the person, alone, says otherwise; a "yes" of another exchange
 * only ends an older "no" there, it is nobody's consent to this journey.
 */
import type { ExchangeId, ListId, PersonId } from '../../base/ids.ts'
import { repeated } from '../pool/people-of-exchange.ts'
import type { WillRow } from './gates.ts'

/** What still stands of words said in other exchanges. */
export type Standing = { readonly no: boolean; readonly fear: boolean }
export const nothingStands: Standing = { no: false, fear: false }

/** A line of an exchange: of a person with an id, or one that is about to get it. */
export type Lined = {
  readonly id: PersonId | null
  readonly exchange: ExchangeId
  readonly list: ListId
  readonly key: string
  readonly words: string
  readonly likeness: string | null
}

/** `arrival`: the place in the log, which orders what a clock cannot. */
export type Said = { readonly arrival: number } & (
  | { readonly kind: 'asked'; readonly row: WillRow }
  /** Would not go on, at the gate. */
  | { readonly kind: 'refused' }
)

/** Somebody with an id in the exchange of that number. */
export type Speaker = Lined & {
  readonly id: PersonId
  readonly number: number
  readonly said: readonly Said[]
}

type Kinship = 'same-id' | 'same-line' | 'alike'

const kinshipIn =
  (shared: ReadonlySet<string>) =>
  (one: Lined, other: Lined): Kinship | null => {
    if (one.id !== null && one.id === other.id) return 'same-id'
    const isAlike = one.likeness !== null && one.likeness === other.likeness
    // In one exchange two people of one version of a list are two; a corrected line is of a later one.
    if (one.exchange === other.exchange) return isAlike && one.list !== other.list ? 'alike' : null
    const isSameLine = shared.has(one.key) ? one.words === other.words : one.key === other.key
    if (isSameLine) return 'same-line'
    return isAlike ? 'alike' : null
  }

/** Keys that two people of one exchange have: a reference that stands on two lines names nobody. */
const keysOfTwo = (people: readonly Lined[]) =>
  [...new Set(people.map(({ exchange }) => exchange))].flatMap((exchange) => [
    ...repeated(people.filter((each) => each.exchange === exchange).map(({ key }) => key)),
  ])

const namesOf = ({ id, key, words, likeness }: Lined) =>
  [id, key, words, likeness].filter((name) => name !== null)

function byName(speakers: readonly Speaker[]): ReadonlyMap<string, readonly Speaker[]> {
  const found = new Map<string, Speaker[]>()
  for (const speaker of speakers) {
    for (const name of new Set<string>(namesOf(speaker))) {
      const known = found.get(name)
      if (known === undefined) found.set(name, [speaker])
      else known.push(speaker)
    }
  }
  return found
}

/** `lines`: those of the exchange that is asked about, whose keys may stand there twice. */
export function standingElsewhere(
  speakers: readonly Speaker[],
  lines: readonly Lined[],
): (one: Lined) => Standing {
  const kinship = kinshipIn(new Set([...keysOfTwo(speakers), ...keysOfTwo(lines)]))
  const named = byName(speakers)
  return (one) => {
    // By name first: where a list gives years alone, many lines share a date with somebody.
    const maybe = new Set(namesOf(one).flatMap((name) => named.get(name) ?? []))
    const said = [...maybe].flatMap((speaker) => {
      const kin = kinship(one, speaker)
      return kin === null ? [] : speaker.said.map((each) => ({ kin, each }))
    })
    return said
      .toSorted((a, b) => a.each.arrival - b.each.arrival)
      .reduce((stands, { kin, each }) => standsAfter(stands, kin, each), nothingStands)
  }
}

function standsAfter(stands: Standing, kin: Kinship, said: Said): Standing {
  // Asked alone in this exchange: what they answered there counts, and stands there.
  if (kin === 'same-id') {
    return said.kind === 'asked' && said.row.interview.kind === 'alone' ? nothingStands : stands
  }
  if (said.kind === 'refused') return { ...stands, no: true }
  const { interview, will, fear } = said.row
  if (interview.kind !== 'alone') return { ...stands, fear: stands.fear || fear }
  const now = { no: will === 'no', fear }
  // Somebody who is only alike may hold a person back, never send them.
  if (kin === 'alike') return { no: stands.no || now.no, fear: stands.fear || now.fear }
  return now
}

/** Ids that are, or may be, the same person in other exchanges: the protection officer reads what was said there too. */
export function kinOf(
  speakers: readonly Speaker[],
  one: Lined,
): readonly Pick<Speaker, 'id' | 'number'>[] {
  const kinship = kinshipIn(new Set(keysOfTwo(speakers)))
  return speakers.filter((speaker) => {
    const kin = kinship(one, speaker)
    return kin !== null && kin !== 'same-id'
  })
}
