/**
 * The events of the record one under another, the newest first: what the rebuilt record says of each,
 * and beside it what the gathered sheet holds and no claim tells (a breakdown, an agreement, a note).
 * What an office said stands before the sheet's reading, and that before what arithmetic gives.
 */
import type { BuiltEvent, BuiltValue } from '../building/built.ts'
import { groupedBy } from '../building/grouped.ts'
import type {
  Claim,
  Coverage,
  PublicCommitment,
  PublicRecord,
  Received,
  RecordEvent,
} from '../public-record.ts'
import type { SaidClaim, WholeRecord } from '../whole/whole-record.ts'
import { CountedCategory } from '../reading/words-of-the-field.ts'

/** How many of whom came back to a side. `low` and `high` differ where sources do. */
export type KnownFigure = {
  /** A party, or `both` where nobody split the sum. */
  readonly side: string
  readonly category: CountedCategory
  readonly low: number
  readonly best: number
  readonly high: number
}

export type ChronicleEvent = RecordEvent & {
  readonly figures: readonly KnownFigure[]
  /** Parties of which the count is withheld. Of them the sheet's reading is no figure. */
  readonly withheld: readonly string[]
  /** Names of agreements under which it is counted. */
  readonly agreements: readonly string[]
}

export type Chronicle = {
  readonly events: readonly ChronicleEvent[]
  readonly claims: number
  readonly commitments: readonly PublicCommitment[]
  readonly coverage: readonly Coverage[]
}

/** Columns of the gathered sheet that hold a number of people, or of remains. */
const columns: Partial<Readonly<Record<CountedCategory, Exclude<keyof Received, 'party'>>>> = {
  person: 'total',
  military: 'military',
  civilian: 'civilian',
  wounded: 'wounded',
  remains: 'remains',
}

export function chronicleOf(
  whole: WholeRecord,
  gathered: Pick<PublicRecord, 'events' | 'commitments' | 'coverage'>,
): Chronicle {
  const claims = [...whole.claims.values()]
  const rows = new Map(gathered.events.map((row) => [row.id, row]))
  const said = groupedBy(claims, ({ event }) => event)
  const counting = agreementsCounting(gathered.commitments)
  const events = whole.built.events.map((event) => {
    const own = told({ event, row: rows.get(event.id) ?? null }, said.get(event.id) ?? [])
    return { ...own, agreements: agreementsOf(own, counting) }
  })
  return {
    events: events.toSorted(newestFirst),
    claims: claims.length,
    commitments: gathered.commitments,
    coverage: gathered.coverage,
  }
}

const newestFirst = (one: RecordEvent, other: RecordEvent) =>
  one.date === other.date ? (one.id < other.id ? -1 : 1) : one.date < other.date ? 1 : -1

type Merged = {
  readonly event: BuiltEvent
  readonly row: RecordEvent | null
}

function told(merged: Merged, claims: readonly SaidClaim[]): Omit<ChronicleEvent, 'agreements'> {
  const { event, row } = merged
  const figures = [...event.parties, 'both'].flatMap((side) =>
    CountedCategory.options.flatMap((category) => figureOf(merged, side, category) ?? []),
  )
  const [first = '', second = ''] = event.parties
  return {
    id: event.id,
    conflict: event.conflict,
    kind: event.kind,
    date: event.date.value,
    dateEnd: event.date.end,
    dateBasis: row?.date === event.date.value ? row.dateBasis : event.date.certainty,
    toA: receivedBy(first, figures),
    toB: receivedBy(second, figures),
    totalOnly: bestOf(figures, 'both', 'person'),
    intermediaries: intermediariesOf(event, row),
    agreement: row?.agreement ?? event.agreement,
    runningNumber: row?.runningNumber ?? null,
    cumulative: row?.cumulative ?? null,
    sources: row?.sources ?? null,
    urls: [...new Set([...(row?.urls ?? []), ...claims.flatMap(({ url }) => url ?? [])])],
    note: row?.note ?? null,
    claims: claims.map(claimOf),
    figures,
    withheld: event.withheld,
  }
}

function figureOf(
  { event, row }: Merged,
  side: string,
  category: CountedCategory,
): KnownFigure | null {
  const value = event.values.find(
    (each) => each.attribute === 'count' && each.side === side && each.category === category,
  )
  const read = isWithheld(event, side) ? null : gatheredIn(row, side, category)
  if (value !== undefined && (value.state !== 'derived' || read === null))
    return { side, category, ...boundsOf(value, partsOf(event, value)) }
  return read === null ? null : { side, category, low: read, best: read, high: read }
}

/** What both got together, beside what the other side got, would tell it. */
const isWithheld = ({ withheld }: BuiltEvent, side: string) =>
  withheld.includes(side) || (side === 'both' && withheld.length > 0)

/** A sum that arithmetic gives is known no better than its parts, of which sources may differ. */
function boundsOf({ low, best, high, state }: BuiltValue, parts: readonly BuiltValue[]) {
  const sum = (of: 'low' | 'best' | 'high') => parts.reduce((all, part) => all + part[of], 0)
  if (state !== 'derived' || sum('best') !== best) return { low, best, high }
  return { low: Math.min(low, sum('low')), best, high: Math.max(high, sum('high')) }
}

const partsOf = ({ values }: BuiltEvent, { side, category }: BuiltValue): readonly BuiltValue[] =>
  values.filter(
    (each) =>
      category === 'person' &&
      each.side === side &&
      each.attribute === 'count' &&
      (each.category === 'military' || each.category === 'civilian'),
  )

function gatheredIn(
  row: RecordEvent | null,
  side: string,
  category: CountedCategory,
): number | null {
  if (row === null) return null
  if (side === 'both') return category === 'person' ? row.totalOnly : null
  const received = [row.toA, row.toB].find(({ party }) => party === side)
  const column = columns[category]
  return column === undefined ? null : (received?.[column] ?? null)
}

const bestOf = (figures: readonly KnownFigure[], side: string, category: CountedCategory) =>
  figures.find((each) => each.side === side && each.category === category)?.best ?? null

const receivedBy = (party: string, figures: readonly KnownFigure[]): Received => ({
  party,
  total: bestOf(figures, party, 'person'),
  military: bestOf(figures, party, 'military'),
  civilian: bestOf(figures, party, 'civilian'),
  wounded: bestOf(figures, party, 'wounded'),
  remains: bestOf(figures, party, 'remains'),
})

/** As the sheet writes them ("ICRC (health check)"), then those whom claims name besides and nobody denies. */
function intermediariesOf(event: BuiltEvent, row: RecordEvent | null): readonly string[] {
  const written = row?.intermediaries ?? []
  const named = event.intermediaries.filter(
    ({ code, contested }) => !contested && !written.some((each) => each.startsWith(code)),
  )
  return [...written, ...named.map(({ code }) => code)]
}

/** A claim of the rebuilt record as one of the sheet. */
function claimOf({ event: eventId, ...claim }: SaidClaim): Claim {
  const { id, attribute, side, category, per, bound, modality, part, series, scope } = claim
  const { value, number, speaker, outlet, url } = claim
  const typed = { attribute, side, category, per, bound, modality, part, series, scope }
  return { id, eventId, ...typed, value, number, speaker, outlet, url }
}

type Counting = {
  readonly names: readonly string[]
  readonly byEvent: ReadonlyMap<string, readonly PublicCommitment[]>
}

function agreementsCounting(commitments: readonly PublicCommitment[]): Counting {
  const pairs = commitments.flatMap((each) => each.eventIds.map((id) => ({ id, each })))
  const byEvent = new Map(
    [...groupedBy(pairs, ({ id }) => id)].map(([id, of]) => [id, of.map(({ each }) => each)]),
  )
  return { names: [...new Set(commitments.map(({ agreement }) => agreement))], byEvent }
}

/** By the commitments that count it, else by the name that it begins with ("Halden-2 2031-06-02, wounded"). */
function agreementsOf(
  { id, agreement }: Pick<RecordEvent, 'id' | 'agreement'>,
  { names, byEvent }: Counting,
): readonly string[] {
  const counting = (byEvent.get(id) ?? []).map((each) => each.agreement)
  const named =
    agreement === null
      ? []
      : [names.find((name) => agreement === name || agreement.startsWith(`${name} `)) ?? agreement]
  return [...new Set([...counting, ...named])]
}
