/** Which contradictions and findings somebody asks for, the open ones first; and how many there are of each. */
import type { BuiltConflict, BuiltFinding } from '../building/built.ts'
import {
  disputeStates,
  type DisputesAsked,
  type DisputeState,
  type FindingsAsked,
} from './dispute-states.ts'
import { FindingSort, sortOf } from './finding-sorts.ts'
import type { WholeRecord } from './whole-record.ts'

export type DisputesFound = {
  /** Open first, then as the record has them. */
  readonly conflicts: readonly BuiltConflict[]
  /** Of what is found whatever its state. */
  readonly states: Readonly<Record<DisputeState, number>>
}

export function disputesFound(record: WholeRecord, asked: DisputesAsked): DisputesFound {
  const { built, input } = record
  const placed = placesOf(record)
  const decided = new Map(input.adjudications.map((each) => [each.id, each.reasons]))
  const alike = built.conflicts.filter((each) => {
    const { event, attribute, side, category, part, series, values, resolution } = each
    if (asked.kind !== undefined && each.kind !== asked.kind) return false
    if (asked.conflict !== undefined && placed.get(event) !== asked.conflict) return false
    if (asked.event !== undefined && event !== asked.event) return false
    const words = [event, placed.get(event), attribute, side, category, part, series, each.kind]
    const said = values.flatMap(({ value, speakers }) => [String(value), ...speakers])
    const why = [resolution.why, decided.get(resolution.adjudication ?? '')]
    return holds([...words, ...said, ...why], asked.text)
  })
  const count = (state: DisputeState) => alike.filter((each) => stateOf(each) === state).length
  return {
    conflicts: disputeStates.flatMap((state) =>
      asked.state === undefined || asked.state === state
        ? alike.filter((each) => stateOf(each) === state)
        : [],
    ),
    states: {
      open: count('open'),
      'both-kept': count('both-kept'),
      resolved: count('resolved'),
      explained: count('explained'),
    },
  }
}

/** What cannot be, then what is missing, then what follows. */
export function findingsFound(record: WholeRecord, asked: FindingsAsked): readonly BuiltFinding[] {
  const placed = placesOf(record)
  const alike = record.built.findings.filter((each) => {
    const { about, attribute, side, category, series, arithmetic, because } = each
    if (asked.conflict !== undefined && placed.get(about.event) !== asked.conflict) return false
    if (asked.event !== undefined && about.event !== asked.event) return false
    const words = [about.event, placed.get(about.event), attribute, side, category, series]
    return holds([...words, arithmetic, ...because.map(({ text }) => text)], asked.text)
  })
  return FindingSort.options.flatMap((sort) =>
    asked.sort === undefined || asked.sort === sort
      ? alike.filter((each) => sortOf(each) === sort)
      : [],
  )
}

/** Every conflict of which the record has an event, by name. */
export const conflictNames = ({ built }: WholeRecord): string[] =>
  [...new Set(built.events.map(({ conflict }) => conflict))].toSorted()

const placesOf = ({ built }: WholeRecord) =>
  new Map(built.events.map(({ id, conflict }) => [id, conflict]))

/** Every word somewhere; none asked for: everything. */
function holds(written: readonly (string | null | undefined)[], text: string | undefined): boolean {
  const all = written.join(' ').toLowerCase()
  const asked = (text ?? '').toLowerCase().split(/\s+/u)
  return asked.every((word) => all.includes(word))
}

const stateOf = ({ resolution }: BuiltConflict) => resolution.state
