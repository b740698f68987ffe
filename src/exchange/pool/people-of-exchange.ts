/**
 * Who is in an exchange: everybody on the holders' current, confirmed lists. A
 * person keeps the id of the exchange over new versions of a list: by the party's
 * own reference or, without one, by the verbatim line.
 */
import { foldWords } from '../../base/folded-words.ts'
import type { ListId, PartyId, PersonId } from '../../base/ids.ts'
import { latestDayOf, type PartialDate } from '../../base/partial-date.ts'
import type { Category, Health, Sex, Transport } from '../../people/person.ts'
import type { LineReading } from '../../lists/submission.ts'

export type HeldLine = {
  readonly list: ListId
  readonly seriesId: string
  readonly heldBy: PartyId
  /** Null: the line does not say which of the sides, or names one that takes no part. */
  readonly goesTo: PartyId | null
  readonly line: number
  readonly cells: readonly string[]
  readonly reading: LineReading
  /** The line of the other side's list that an officer decided to be this person. */
  readonly sought: { readonly list: ListId; readonly line: number } | null
}

export type ExchangePerson = {
  readonly id: PersonId
  readonly list: ListId
  readonly line: number
  readonly heldBy: PartyId
  readonly goesTo: PartyId
  readonly sought: { readonly list: ListId; readonly line: number } | null
  readonly category: Category
  readonly health: Health
  readonly transport: Transport
  /** The last day that a partial date allows: nobody is counted as longer held than is sure. */
  readonly heldSince: string | null
  readonly name: string
  readonly bornOn: PartialDate | null
}

/** Names a line over the versions of its list. */
export const lineKey = ({
  seriesId,
  reading,
  cells,
}: Pick<HeldLine, 'seriesId' | 'reading' | 'cells'>) =>
  JSON.stringify([seriesId, reading.reference ?? cells])

/** Names a line by its words alone: where several lines share a reference, it names none of them. */
export const wordsKey = ({ seriesId, cells }: Pick<HeldLine, 'seriesId' | 'cells'>) =>
  JSON.stringify([seriesId, cells])

/**
 * Who may be one person though their lines read otherwise: one holder, one name whatever the case,
 * the order of its parts or the hyphens, one date of birth. Null where no date was written.
 */
export const likenessOf = ({
  heldBy,
  name,
  bornOn,
}: Pick<ExchangePerson, 'heldBy' | 'name' | 'bornOn'>): string | null =>
  bornOn === null || name === ''
    ? null
    : JSON.stringify([
        heldBy,
        foldWords(name.replaceAll('-', ' ')).split(' ').toSorted().join(' '),
        bornOn,
      ])

type Keyed = { readonly line: number; readonly key: string; readonly words: string }

/**
 * Whose line it was before: asked once a line. Nobody is given to two lines, so that two people
 * never become one; of lines in the same words the first keeps the first person.
 */
export function personsBefore<Person extends Keyed>(
  entered: readonly Person[],
  lines: readonly HeldLine[],
): (line: HeldLine) => Person | undefined {
  const shared = new Set([
    ...repeated(entered.map(({ key }) => key)),
    ...repeated(lines.map((line) => lineKey(line))),
  ])
  const known = new Map<string, Person[]>()
  for (const person of entered.toSorted((a, b) => a.line - b.line)) {
    const key = shared.has(person.key) ? person.words : person.key
    known.set(key, [...(known.get(key) ?? []), person])
  }
  return (line) => {
    const key = lineKey(line)
    return known.get(shared.has(key) ? wordsKey(line) : key)?.shift()
  }
}

/** Keys that more than one line has: such a key names nobody. */
export function repeated(keys: readonly string[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const key of keys) (once.has(key) ? again : once).add(key)
  return again
}

/** As the holder wrote it: surname first where the parts stand apart. */
export function nameAsWritten(reading: LineReading): string {
  const parts = [reading.surname, reading.given, reading.patronymic]
  const apart = parts.filter((part) => part !== undefined && part !== '').join(' ')
  return apart === '' ? (reading.fullName ?? '') : apart
}

/** What the planner never counts by, and an audit of a plan asks about; null: nobody wrote it. */
export type WrittenFacts = {
  readonly sex: Sex | null
  readonly unit: string | null
  /** The place that the list states: where somebody was born or lived. */
  readonly place: string | null
}

export const writtenFacts = ({ sex, unit, place }: LineReading): WrittenFacts => ({
  sex: sex ?? null,
  unit: unit ?? null,
  place: place ?? null,
})

/** Null: the line does not say where the person goes; or no category, and the agreement not what that counts as. */
export function personOfLine(
  line: HeldLine,
  { id, unstatedCategory }: { id: PersonId; unstatedCategory: Category | null },
): ExchangePerson | null {
  const { reading, heldBy, goesTo, list, sought } = line
  const category = reading.category ?? unstatedCategory
  if (category === null || goesTo === null) return null
  return {
    id,
    list,
    line: line.line,
    heldBy,
    goesTo,
    sought,
    category,
    health: reading.health ?? 'good',
    transport: reading.transport ?? 'seat',
    heldSince: reading.heldSince === undefined ? null : latestDayOf(reading.heldSince),
    name: nameAsWritten(reading),
    bornOn: reading.bornOn ?? null,
  }
}
