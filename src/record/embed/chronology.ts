/** Who came back by month and side of one conflict, for the page that other sites may frame. */
import type { BuiltEvent } from '../building/built.ts'
import { groupedBy } from '../building/grouped.ts'
import type { WholeRecord } from '../whole/whole-record.ts'

export type Amount = {
  /** Null: nobody gave a figure that may be told. */
  readonly low: number | null
  readonly high: number | null
  /** Events of which this side's figure is unknown, and of which it is withheld. */
  readonly unknown: number
  readonly withheld: number
}

export type Chronology = {
  readonly conflict: string
  readonly sides: readonly string[]
  /** The newest first; `2031-03`, or a year where no month is known. */
  readonly months: readonly {
    readonly month: string
    readonly events: number
    /** In the order of `sides`. */
    readonly received: readonly Amount[]
  }[]
  readonly claims: number
}

/** Conflicts by how much is told of them. */
export const conflictsOf = ({ built }: WholeRecord): readonly string[] =>
  [...groupedBy(built.events, ({ conflict }) => conflict)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([conflict]) => conflict)

export function chronologyOf(record: WholeRecord, conflict: string): Chronology {
  const events = record.built.events.filter(
    (event) => event.conflict === conflict && event.kind !== 'agreement' && event.kind !== 'failed',
  )
  const sides = [...new Set(events.flatMap(({ parties }) => parties))]
  const months = groupedBy(events, ({ date }) => date.value.slice(0, 'YYYY-MM'.length))
  return {
    conflict,
    sides,
    claims: [...record.claims.values()].filter((claim) => claim.conflict === conflict).length,
    months: [...months]
      .toSorted(([one], [other]) => (one < other ? 1 : -1))
      .map(([month, of]) => ({
        month,
        events: of.length,
        received: sides.map((side) =>
          of.map((event) => amountIn(event, side)).reduce(added, nothing),
        ),
      })),
  }
}

const nothing: Amount = { low: null, high: null, unknown: 0, withheld: 0 }

function amountIn({ kind, parties, values, withheld }: BuiltEvent, side: string): Amount {
  if (!parties.includes(side) || kind === 'remains') return nothing
  if (withheld.includes(side)) return { ...nothing, withheld: 1 }
  const people = values.filter(({ category }) => category === 'person')
  const value = people.find((each) => each.side === side)
  if (value !== undefined) return { ...nothing, low: value.low, high: value.high }
  // A one-sided release with a figure for one side leaves nothing open on the other.
  const isBesides =
    kind === 'unilateral_release' && people.some((each) => parties.includes(each.side))
  return isBesides ? nothing : { ...nothing, unknown: 1 }
}

const sum = (one: number | null, other: number | null) =>
  one === null ? other : other === null ? one : one + other

const added = (one: Amount, other: Amount): Amount => ({
  low: sum(one.low, other.low),
  high: sum(one.high, other.high),
  unknown: one.unknown + other.unknown,
  withheld: one.withheld + other.withheld,
})
