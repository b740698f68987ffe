/** Everybody in an exchange with one word at the gates: who is still to be asked, examined, identified. */
import { z } from 'zod'
import { PartyId, PersonId } from '../base/ids.ts'
import { StageId } from '../exchange/exchange.ts'
import { Category, Transport } from '../people/person.ts'
import { custodyOfPerson, wordAt, type Day } from './day.ts'
import type { StripPerson } from './strip.ts'
import { CustodyView, WordView, type BoardPage } from './views.ts'

export const PeopleView = z.object({
  total: z.int(),
  /** Of all, before the page is cut. */
  words: z.partialRecord(WordView, z.int()),
  people: z.array(
    z.object({
      id: PersonId,
      name: z.string(),
      bornOn: z.string().nullable(),
      from: PartyId,
      to: PartyId,
      category: Category,
      transport: Transport,
      stage: StageId.nullable(),
      word: WordView,
      custody: CustodyView.shape.state,
    }),
  ),
})
export type PeopleView = z.infer<typeof PeopleView>

/** `party`: only those whom it holds; null for the desk. */
export function peopleView(
  { day, people, now }: { day: Day; people: readonly StripPerson[]; now: Date },
  {
    party,
    word,
    page,
  }: {
    party: PartyId | null
    word?: z.infer<typeof WordView> | undefined
    page: BoardPage
  },
): PeopleView {
  const stageOf = new Map(
    day.stages.flatMap(({ id, manifest }) =>
      (manifest?.people ?? []).map((person) => [person.id, id] as const),
    ),
  )
  const rows = people
    .filter(({ heldBy }) => party === null || heldBy === party)
    .map((person) => {
      const stage = stageOf.get(person.id) ?? null
      const { id, name, bornOn, category, transport } = person
      return {
        id,
        name,
        bornOn,
        from: person.heldBy,
        to: person.goesTo,
        category,
        transport,
        stage,
        // Before any manifest a hold until a stage holds.
        word: wordAt(day, person, { stage: stage ?? '0', now }),
        custody: custodyOfPerson(day, id).state,
      }
    })
  const words: PeopleView['words'] = {}
  for (const row of rows) words[row.word] = (words[row.word] ?? 0) + 1
  const asked = rows.filter((row) => word === undefined || row.word === word)
  return {
    total: asked.length,
    words,
    people: asked.slice(page.from, page.from + page.count),
  }
}
