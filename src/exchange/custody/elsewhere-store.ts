/** Who goes, or went, with other exchanges, and which lines of this one that concerns. The desk's handle alone. */
import { PersonId, type ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { custodyOf } from './custody-store.ts'
import {
  namedLine,
  whoIsElsewhere,
  type Elsewhere,
  type Gone,
  type NotPlanned,
} from './elsewhere.ts'
import { foldIdentity, type GateRows } from '../gates/gates.ts'
import { gateRowsOf } from '../gates/gate-store.ts'
import type { Category } from '../../people/person.ts'
import { likenessOf, personOfLine, type HeldLine } from '../pool/people-of-exchange.ts'
import { tiesOf, type TieQuestion } from '../pool/travel-together.ts'
import {
  exchangePeople,
  finalPlanId,
  heldLines,
  listExchanges,
  plansOf,
  type EnteredPerson,
  type Exchange,
} from '../store.ts'

/** People on a final manifest of an exchange that is under way, or handed over by one that is closed. */
export async function goneElsewhere(db: DeskDb, id: ExchangeId): Promise<readonly Gone[]> {
  const gone: Gone[] = []
  for (const other of await listExchanges(db)) {
    const final = other.id === id ? null : await finalPlanId(db, other.id)
    const plan = (await plansOf(db, other.id)).find((each) => each.id === final)
    if (plan === undefined) continue
    const custody = await custodyOf(db, other.id)
    const listed = new Set(
      plan.manifests.flatMap(({ sections }) =>
        sections.flatMap(({ people }) => people.map((person) => person.id)),
      ),
    )
    for (const person of await exchangePeople(db, other.id)) {
      const isHandedOver = custody.get(person.id) === 'handed-over'
      if (!listed.has(person.id) || !(isHandedOver || other.closedAt === null)) continue
      gone.push({
        key: person.key,
        words: person.words,
        likeness: likenessOf(person),
        exchange: other.number,
        how: isHandedOver ? 'handed-over' : 'goes',
      })
    }
  }
  return gone
}

const placeOf = ({ list, line }: { readonly list: string; readonly line: number }) =>
  `${list} ${line}`

/** Of people entered in this exchange: who surely or perhaps goes with another one, by their present lines. */
export async function peopleElsewhere(
  db: DeskDb,
  exchange: Exchange,
  people: readonly EnteredPerson[],
): Promise<ReadonlyMap<PersonId, Elsewhere>> {
  const gone = await goneElsewhere(db, exchange.id)
  if (gone.length === 0) return new Map()
  const lines = (await heldLines(db, exchange, [])).map(namedLine)
  const standing = new Set(lines.map(placeOf))
  const lost = people
    .filter((person) => !standing.has(placeOf(person)))
    .map((person) => ({ ...person, likeness: likenessOf(person) }))
  const told = new Map(
    [...whoIsElsewhere([...lines, ...lost], gone)].map(([one, each]) => [placeOf(one), each]),
  )
  return new Map(
    people.flatMap((person) => {
      const each = told.get(placeOf(person))
      return each === undefined ? [] : [[person.id, each] as const]
    }),
  )
}

/** Lines of the current lists that no plan of this exchange counts, with the reason; none once its manifests are final. */
export async function notPlanned(db: DeskDb, exchange: Exchange): Promise<readonly NotPlanned[]> {
  if ((await finalPlanId(db, exchange.id)) !== null) return []
  const gone = await goneElsewhere(db, exchange.id)
  const gates = await gateRowsOf(db, exchange.id)
  const entered = new Map(
    (await exchangePeople(db, exchange.id)).map((person) => [placeOf(person), person.id]),
  )
  const lines = (await heldLines(db, exchange, [])).map((held) => ({ ...namedLine(held), held }))
  const elsewhere = whoIsElsewhere(lines, gone)
  const { unstatedCategory } = exchange.conditions
  const asks = tieQuestionsOf(lines, unstatedCategory)
  return lines.flatMap((one): NotPlanned[] => {
    const told = elsewhere.get(one)
    const person = entered.get(placeOf(one)) ?? null
    const { list, line, heldBy, name, bornOn, held } = one
    const shown = { list, line, heldBy, name, bornOn, person, exchange: told?.exchange ?? null }
    const isConfirmed = person !== null && isKnownToDesk(gates.get(person))
    if (told !== undefined && (told.certain || !isConfirmed)) {
      return [{ ...shown, because: told.certain ? told.how : (`perhaps-${told.how}` as const) }]
    }
    const isCounted = held.reading.category !== undefined || unstatedCategory !== null
    if (!isCounted) return [{ ...shown, exchange: null, because: 'no-category' }]
    if (held.goesTo === null) return [{ ...shown, exchange: null, because: 'no-destination' }]
    const asked = asks.get(placeOf(one))
    return asked === undefined ? [] : [{ ...shown, exchange: null, because: asked }]
  })
}

/** By what the lists say alone: why somebody is held back is told at its own place. */
function tieQuestionsOf(
  lines: readonly { readonly held: HeldLine }[],
  unstatedCategory: Category | null,
): ReadonlyMap<string, TieQuestion> {
  const tied = lines.flatMap(({ held }, at) => {
    // No id is entered here: it only has to be another for each line.
    const id = PersonId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`)
    const person = personOfLine(held, { id, unstatedCategory })
    return person === null ? [] : [{ line: held, person, isBarred: false }]
  })
  return new Map([...tiesOf(tied).questions].map(([{ line }, asked]) => [placeOf(line), asked]))
}

const isKnownToDesk = (rows: GateRows | undefined) =>
  rows !== undefined && foldIdentity(rows.identity) === 'confirmed-by-desk'
