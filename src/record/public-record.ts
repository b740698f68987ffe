/**
 * The public record: what offices said in public about real exchanges, and our one reading of
 * it. An event carries its claims, so that every figure on a page opens to who said it, through
 * whom, and where. What nobody said is null; what disagrees stands side by side (conflicts.ts).
 */
import { repeated, rowsOf, type RecordProblem } from './read-rows.ts'
import {
  claimRow,
  commitmentRow,
  coverageRow,
  exchangeRow,
  wholeNumber,
  type ClaimRow,
  type CommitmentRow,
  type EventKind,
  type ExchangeRow,
} from './rows.ts'

/** One thing that one office said, in one place. */
export type Claim = {
  readonly id: string
  readonly eventId: string
  /** What it is about: count, running, cumulative, intermediary, date, stage … */
  readonly attribute: string
  /** Who receives, by the code of the party, or `both`. */
  readonly side: string | null
  readonly category: ClaimRow['category']
  readonly per: ClaimRow['per']
  readonly bound: ClaimRow['bound']
  readonly modality: ClaimRow['modality']
  /** The part of the whole that is counted, in words. */
  readonly part: string | null
  /** Whose counter a running number or a total belongs to. */
  readonly series: string | null
  readonly scope: string | null
  /** As the source says it. */
  readonly value: string
  /** The value where it is a plain whole number. */
  readonly number: number | null
  /** The office that said it. */
  readonly speaker: string
  readonly outlet: string | null
  readonly url: string | null
}

/** Who came back to one side, in people; null is unknown or withheld. The wounded are among the total. */
export type Received = {
  readonly party: string
  readonly total: number | null
  readonly military: number | null
  readonly civilian: number | null
  readonly wounded: number | null
  /** Remains of fallen persons, apart from the total. */
  readonly remains: number | null
}

export type RecordEvent = {
  readonly id: string
  readonly conflict: string
  readonly kind: EventKind
  /** A day, a month or a year, as exactly as it is known. */
  readonly date: string
  readonly dateEnd: string | null
  /** `stated`, or how the date was inferred. */
  readonly dateBasis: string
  readonly toA: Received
  readonly toB: Received
  /** Both sides together, where no source says how many came to which. */
  readonly totalOnly: number | null
  readonly intermediaries: readonly string[]
  readonly agreement: string | null
  readonly runningNumber: string | null
  readonly cumulative: string | null
  readonly sources: number | null
  readonly urls: readonly string[]
  readonly note: string | null
  readonly claims: readonly Claim[]
}

/** What the source says, and the number where it is a plain one. */
export type Amount = { readonly text: string | null; readonly number: number | null }

export type PublicCommitment = {
  readonly id: string
  readonly agreement: string
  readonly date: string
  readonly place: string | null
  readonly promise: string
  readonly unit: string
  readonly promised: { readonly toA: Amount; readonly toB: Amount }
  readonly realised: { readonly toA: Amount; readonly toB: Amount }
  readonly due: string | null
  readonly status: string | null
  readonly completed: string | null
  readonly disputedBy: string | null
  readonly url: string | null
  readonly conflict: string | null
  /** Events that are counted towards it: our reading, as the sources attribute them. */
  readonly eventIds: readonly string[]
}

/**
 * Where the record holds every exchange of a conflict, months inclusive. Only there does a month
 * without an exchange mean that there was none.
 */
export type Coverage = {
  readonly conflict: string
  readonly from: string
  readonly until: string
  readonly knownUntil: string
}

export type { RecordProblem }

export type PublicRecord = {
  readonly events: readonly RecordEvent[]
  readonly claims: readonly Claim[]
  readonly commitments: readonly PublicCommitment[]
  readonly coverage: readonly Coverage[]
  readonly problems: readonly RecordProblem[]
}

/** The texts of the files. Without `coverage` every conflict is a sample. */
export type RecordFiles = {
  readonly exchanges: string
  readonly claims: string
  readonly commitments: string
  readonly coverage?: string
}

/** Good lines are kept and bad ones listed; nothing is guessed. */
export function parsePublicRecord(files: RecordFiles): PublicRecord {
  const exchanges = rowsOf('exchanges.csv', files.exchanges, exchangeRow)
  const said = rowsOf('claims.csv', files.claims, claimRow)
  const promised = rowsOf('commitments.csv', files.commitments, commitmentRow)
  const covered = rowsOf('coverage.csv', files.coverage ?? '', coverageRow)
  const claims = said.rows.map(({ row }) => toClaim(row))
  const byEvent = new Map<string, Claim[]>(exchanges.rows.map(({ row }) => [row.id, []]))
  for (const claim of claims) byEvent.get(claim.eventId)?.push(claim)
  const strays = said.rows
    .filter(({ row }) => !byEvent.has(row.event_id))
    .map(({ line, row }) => ({
      file: 'claims.csv',
      line,
      what: `event_id names no event: ${row.event_id}`,
    }))
  return {
    events: exchanges.rows.map(({ row }) => toEvent(row, byEvent.get(row.id) ?? [])),
    claims,
    commitments: promised.rows.map(({ row }) => toCommitment(row)),
    coverage: covered.rows.map(({ row }) => ({
      conflict: row.conflict,
      from: row.complete_from,
      until: row.complete_until,
      knownUntil: row.known_until,
    })),
    problems: [
      ...exchanges.problems,
      ...repeated('exchanges.csv', exchanges.rows, ({ id }) => id),
      ...said.problems,
      ...repeated('claims.csv', said.rows, ({ claim_id: id }) => id),
      ...strays,
      ...promised.problems,
      ...repeated('commitments.csv', promised.rows, ({ id }) => id),
      ...covered.problems,
    ],
  }
}

function toEvent(row: ExchangeRow, claims: readonly Claim[]): RecordEvent {
  return {
    id: row.id,
    conflict: row.conflict,
    kind: row.kind,
    date: row.date,
    dateEnd: row.date_end,
    dateBasis: row.date_basis,
    toA: {
      party: row.party_a,
      total: row.to_a_total,
      military: row.to_a_mil,
      civilian: row.to_a_civ,
      wounded: row.to_a_wounded,
      remains: row.remains_to_a,
    },
    toB: {
      party: row.party_b,
      total: row.to_b_total,
      military: row.to_b_mil,
      civilian: row.to_b_civ,
      wounded: row.to_b_wounded,
      remains: row.remains_to_b,
    },
    totalOnly: row.total_only,
    intermediaries: row.intermediaries,
    agreement: row.agreement,
    runningNumber: row.running_number,
    cumulative: row.cumulative,
    sources: row.n_sources,
    urls: row.source_url === null ? row.other_urls : [row.source_url, ...row.other_urls],
    note: row.note,
    claims,
  }
}

function toClaim({ claim_id: id, event_id: eventId, ...row }: ClaimRow): Claim {
  return { id, eventId, ...row, number: wholeNumber(row.value) }
}

const amount = (text: string | null): Amount => ({ text, number: wholeNumber(text) })

function toCommitment(row: CommitmentRow): PublicCommitment {
  return {
    id: row.id,
    agreement: row.agreement,
    date: row.date,
    place: row.place,
    promise: row.promise,
    unit: row.unit,
    promised: { toA: amount(row.promised_to_a), toB: amount(row.promised_to_b) },
    realised: { toA: amount(row.realised_to_a), toB: amount(row.realised_to_b) },
    due: row.due,
    status: row.status_from_sources,
    completed: row.completed,
    disputedBy: row.disputed_by,
    url: row.source_url,
    conflict: row.conflict,
    eventIds: row.events,
  }
}
