/**
 * Who of a list goes, or went, with another exchange. A line that names the same person as there
 * is left out of this one. A line that only may (a corrected line has no old name, a reference
 * may stand on two lines) is a question to an officer: it is held until the desk itself has
 * confirmed who the person is, so that nobody is handed over twice and nobody is lost.
 */
import { z } from 'zod'
import { ListId, PartyId, PersonId } from '../../base/ids.ts'
import {
  likenessOf,
  lineKey,
  nameAsWritten,
  repeated,
  wordsKey,
  type HeldLine,
} from '../pool/people-of-exchange.ts'
import { tieQuestions } from '../pool/travel-together.ts'

type Named = { readonly key: string; readonly words: string; readonly likeness: string | null }

/** On a final manifest of an exchange that is under way, or handed over by it. */
export type Gone = Named & {
  readonly exchange: number
  readonly how: 'goes' | 'handed-over'
}

export type Elsewhere = Pick<Gone, 'exchange' | 'how'> & { readonly certain: boolean }

export type NamedLine = Named & {
  readonly list: ListId
  readonly line: number
  readonly heldBy: PartyId
  readonly name: string
  readonly bornOn: string | null
}

export function namedLine(held: HeldLine): NamedLine {
  const { list, line, heldBy, reading } = held
  const named = { heldBy, name: nameAsWritten(reading), bornOn: reading.bornOn ?? null }
  return {
    ...named,
    list,
    line,
    key: lineKey(held),
    words: wordsKey(held),
    likeness: likenessOf(named),
  }
}

/** Nobody stands in the map who may be planned without a question. */
export function whoIsElsewhere<One extends Named>(
  everybody: readonly One[],
  gone: readonly Gone[],
): ReadonlyMap<One, Elsewhere> {
  const found = new Map<One, Elsewhere>()
  if (gone.length === 0) return found
  const exchanges = [...new Set(gone.map(({ exchange }) => exchange))]
  const shared = new Set([
    ...repeated(everybody.map(({ key }) => key)),
    ...exchanges.flatMap((number) => [
      ...repeated(gone.filter(({ exchange }) => exchange === number).map(({ key }) => key)),
    ]),
  ])
  const nameOf = ({ key, words }: Named) => (shared.has(key) ? words : key)
  const waiting = byEach(gone, (each) => [nameOf(each)])
  for (const one of everybody) {
    // Of two lines in the same words one went; whether the other is somebody else is asked.
    const same = waiting.get(nameOf(one))?.shift()
    if (same !== undefined) found.set(one, toldOf(same, true))
  }
  const similar = byEach(gone, ({ key, words, likeness }) => [
    key,
    words,
    ...(likeness === null ? [] : [likeness]),
  ])
  for (const one of everybody) {
    if (found.has(one)) continue
    const { key, words, likeness } = one
    const names = [key, words, ...(likeness === null ? [] : [likeness])]
    const maybe = names.flatMap((name) => similar.get(name) ?? [])[0]
    if (maybe !== undefined) found.set(one, toldOf(maybe, false))
  }
  return found
}

const toldOf = ({ exchange, how }: Gone, certain: boolean): Elsewhere => ({
  exchange,
  how,
  certain,
})

function byEach(gone: readonly Gone[], namesOf: (one: Gone) => readonly string[]) {
  const found = new Map<string, Gone[]>()
  for (const one of gone) {
    for (const name of namesOf(one)) found.set(name, [...(found.get(name) ?? []), one])
  }
  return found
}

/** Why a line of a current list is not planned, or not yet. */
export const notPlannedReasons = [
  'goes',
  'handed-over',
  /** Perhaps the same person: the desk confirms who it is, in this exchange, and plans anew. */
  'perhaps-goes',
  'perhaps-handed-over',
  /** The line states none, and the agreement does not say what that counts as. */
  'no-category',
  /** The line names none of the other sides, and the desk does not guess. */
  'no-destination',
  /** Planned, but not as the line wants to be tied to others. */
  ...tieQuestions,
] as const

export const NotPlanned = z.object({
  list: ListId,
  line: z.int(),
  heldBy: PartyId,
  name: z.string(),
  bornOn: z.string().nullable(),
  because: z.enum(notPlannedReasons),
  /** Number of the other exchange; null where there is none. */
  exchange: z.int().nullable(),
  /** In this exchange; null where a plan has not met the line yet. */
  person: PersonId.nullable(),
})
export type NotPlanned = z.infer<typeof NotPlanned>
