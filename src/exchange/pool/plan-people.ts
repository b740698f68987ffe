/**
 * Whom a plan is made of: everybody on the current lists who does not surely go with another
 * exchange, each with the id that they have in this one or a new one, and with what holds them.
 */
import type { ExchangeId } from '../../base/ids.ts'
import { PersonId } from '../../base/ids.ts'
import { namedLine, whoIsElsewhere, type Gone } from '../custody/elsewhere.ts'
import { foldGates, noGateRows, planHolds, type GateRows, type PlanHold } from '../gates/gates.ts'
import { standingElsewhere, type Lined, type Speaker } from '../gates/said-elsewhere.ts'
import {
  personOfLine,
  personsBefore,
  type ExchangePerson,
  type HeldLine,
} from './people-of-exchange.ts'
import type { EnteredPerson, Exchange, NewEntry } from '../store.ts'

export type PeopleFacts = {
  readonly exchange: Exchange
  /** All lines of the current, confirmed lists. */
  readonly held: readonly HeldLine[]
  readonly entered: readonly EnteredPerson[]
  readonly gates: ReadonlyMap<PersonId, GateRows>
  /** Who goes, or went, with other exchanges. */
  readonly gone: readonly Gone[]
  readonly speakers: readonly Speaker[]
}

export type PeopleNow = {
  readonly people: readonly ExchangePerson[]
  /** What is new or changed. */
  readonly entries: readonly NewEntry[]
  readonly holds: ReadonlyMap<PersonId, readonly PlanHold[]>
  /** Of everybody the line that they were taken from. */
  readonly lines: ReadonlyMap<PersonId, HeldLine>
}

type Placed = { readonly line: HeldLine; readonly person: ExchangePerson; readonly isNew: boolean }

/** By list and line: which id somebody who is new to the exchange was given before. */
export type DrawnIds = ReadonlyMap<string, PersonId>

export const drawnFor = ({ list, line }: Pick<HeldLine, 'list' | 'line'>) => `${list} ${line}`

export function peopleNow(
  facts: PeopleFacts,
  { at, newId }: { readonly at: Date; readonly newId: () => string },
  drawn: DrawnIds = new Map(),
): PeopleNow {
  const { lines, perhaps } = withoutGone(facts)
  const personBefore = personsBefore(facts.entered, lines)
  const placed: Placed[] = []
  const entries: NewEntry[] = []
  // In the order of the sides: how many a later side holds changes nothing of an earlier one.
  const order = (line: HeldLine) => facts.exchange.parties.indexOf(line.heldBy)
  for (const line of lines.toSorted((a, b) => order(a) - order(b))) {
    const found = personBefore(line)
    // Whoever goes to another side than before is entered anew: the first entry stays as it was.
    const before = found?.goesTo === line.goesTo ? found : undefined
    const person = personOfLine(line, {
      id: before?.id ?? drawn.get(drawnFor(line)) ?? PersonId.parse(newId()),
      unstatedCategory: facts.exchange.conditions.unstatedCategory,
    })
    if (person === null) continue
    placed.push({ line, person, isNew: before === undefined })
    if (before === undefined || differs(before, person)) {
      entries.push({ person, number: (before?.entry ?? 0) + 1 })
    }
  }
  const rowsOf = gateRowsNow(facts, placed)
  const holds = placed.map(({ line, person, isNew }) => {
    const gates = foldGates(rowsOf({ line, person, isNew }), at, person.category)
    const isAsked = perhaps.has(line) && gates.identity !== 'confirmed-by-desk'
    const asked = isAsked ? [{ reason: 'identity' as const }] : []
    return [person.id, [...asked, ...planHolds(gates)]] as const
  })
  return {
    people: placed.map(({ person }) => person),
    entries,
    holds: new Map(holds),
    lines: new Map(placed.map(({ person, line }) => [person.id, line])),
  }
}

const differs = (before: EnteredPerson, now: ExchangePerson) =>
  before.list !== now.list ||
  before.line !== now.line ||
  before.sought?.list !== now.sought?.list ||
  before.sought?.line !== now.sought?.line

function withoutGone({ held, gone }: PeopleFacts) {
  const named = held.map((line) => ({ ...namedLine(line), held: line }))
  const elsewhere = whoIsElsewhere(named, gone)
  const perhaps = new Set(
    [...elsewhere].filter(([, { certain }]) => !certain).map(([one]) => one.held),
  )
  const stay = named.filter((one) => elsewhere.get(one)?.certain !== true)
  return { lines: stay.map((one) => one.held), perhaps }
}

/** A new id has no record of its own yet; what its person said elsewhere is read from the line. */
function gateRowsNow({ exchange, gates, speakers }: PeopleFacts, placed: readonly Placed[]) {
  const known = new Set<PersonId>(
    placed.filter(({ isNew }) => !isNew).map(({ person }) => person.id),
  )
  const others = speakers.filter(
    ({ id, exchange: where }) => where !== exchange.id || !known.has(id),
  )
  const lined = speakers.length === 0 ? [] : placed.map((each) => linedIn(exchange.id, each))
  const standing = standingElsewhere(others, lined)
  return (each: Placed): GateRows =>
    each.isNew && others.length > 0
      ? { ...noGateRows, elsewhere: standing(linedIn(exchange.id, each)) }
      : (gates.get(each.person.id) ?? noGateRows)
}

function linedIn(exchange: ExchangeId, { line, person }: Placed): Lined {
  const { key, words, likeness, list } = namedLine(line)
  return { id: person.id, exchange, list, key, words, likeness }
}
