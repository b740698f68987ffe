/**
 * Promises of kept statements as promises of the record: by agreement, by who receives what. What
 * several offices promise in the same figure is one promise; where the bodies name different figures
 * these are its readings, and none is chosen. What was only demanded is no promise.
 */
import { groupedBy } from '../building/grouped.ts'
import { isDay } from '../flags/days.ts'
import type { ReadCommitment } from '../reading/reading.ts'
import type { CommitmentRow, EventKind } from '../rows.ts'
import type { SaidWords } from '../stances/said-stances.ts'
import type { SaidStatement, StatementClaims } from './claims-of-statements.ts'
import type { NameOfSpeaker } from './offices.ts'

export type PromiseReading = {
  /** As said; null: no number was. */
  readonly n: number | null
  readonly bound: ReadCommitment['bound']
  readonly speakers: readonly string[]
  readonly said: readonly SaidWords[]
}

export type SaidPromise = {
  readonly id: string
  readonly agreement: string
  readonly conflict: string | null
  /** YYYY-MM-DD: of the agreement, else the first day on which it was said. */
  readonly date: string
  readonly by: string | null
  /** Who receives; null: both, or nobody says. */
  readonly to: string | null
  readonly category: ReadCommitment['category']
  readonly due: string | null
  readonly status: ReadCommitment['status']
  /** One for each figure that the bodies name. */
  readonly readings: readonly PromiseReading[]
  /** Events of the record that the promise was about. */
  readonly events: readonly string[]
}

type PromisesWith = {
  readonly nameOf: NameOfSpeaker
  readonly commitments: readonly Pick<CommitmentRow, 'agreement' | 'date'>[]
  readonly conflicts: readonly { readonly id: string; readonly parties: readonly string[] }[]
}

type Entry = Omit<SaidPromise, 'readings' | 'events'> &
  Pick<PromiseReading, 'n' | 'bound'> & {
    readonly speaker: string
    /** Whose reading it is. */
    readonly body: string
    readonly words: SaidWords
    readonly event: string | null
  }

export function promisesOfStatements(
  said: readonly StatementClaims[],
  given: PromisesWith,
): readonly SaidPromise[] {
  const entries = said.flatMap((each) =>
    each.statement.reading.commitments.flatMap((_, at) => entryAt(each, at, given) ?? []),
  )
  const alike = groupedBy(entries, ({ agreement, to, category }) =>
    JSON.stringify([agreement, to, category]),
  )
  return [...alike.values()].flatMap(promisesAmong)
}

/** A body that names two figures made two promises; bodies that name one each read one differently. */
function promisesAmong(entries: readonly Entry[]): readonly SaidPromise[] {
  const byBody = [...groupedBy(entries, ({ body }) => body).values()]
  const isOne = byBody.every((own) => new Set(own.map(({ n }) => n)).size === 1)
  return isOne
    ? promiseOf(entries)
    : [...groupedBy(entries, ({ n }) => String(n)).values()].flatMap(promiseOf)
}

function promiseOf(entries: readonly Entry[]): readonly SaidPromise[] {
  const [first] = entries
  if (first === undefined) return []
  const { id, agreement, conflict, date, by, to, category, status } = first
  return [
    {
      id,
      agreement,
      conflict,
      date,
      by,
      to,
      category,
      status,
      due: entries.find(({ due }) => due !== null)?.due ?? null,
      readings: [...groupedBy(entries, ({ n }) => String(n)).values()].flatMap(readingOf),
      events: [...new Set(entries.flatMap(({ event }) => event ?? []))],
    },
  ]
}

function readingOf(entries: readonly Entry[]): readonly PromiseReading[] {
  const [first] = entries
  if (first === undefined) return []
  const { n, bound } = first
  const speakers = [...new Set(entries.map(({ speaker }) => speaker))]
  return [{ n, bound, speakers, said: entries.map(({ words }) => words) }]
}

function entryAt(said: StatementClaims, at: number, given: PromisesWith): Entry | null {
  const { statement, placed, claims } = said
  const { reading, publisher } = statement
  const commitment = reading.commitments[at]
  if (commitment === undefined || isDemanded(statement, commitment)) return null
  const { by, to, category, n, bound, due, status, span } = commitment
  const counted = reading.counts.find(
    (count) => count.span?.[0] === span[0] && count.span[1] === span[1],
  )
  const place = counted?.event == null ? undefined : placed[counted.event]
  const happening = place === undefined || place.how === 'none' ? null : place.happening
  const about = claims.find(({ event }) => event === happening)
  const conflict =
    about?.conflict ?? conflictOf([by, to, ...reading.parties.map(({ code }) => code)], given)
  const voice = reading.speakers[counted?.speaker ?? onlyOf(reading.speakers)] ?? null
  const on = voice?.saidOn ?? statement.published
  const agreed = agreementOf(statement, commitment, given)
  if (on === null) return null
  // One that nobody names is told apart by its day, else by the day of what was promised.
  const day = agreed?.date ?? about?.date ?? on
  const speaker = given.nameOf(voice, publisher)
  return {
    id: `s-${statement.sha256.slice(0, digitsOfHash)}-commitments-${at}`,
    agreement: agreed?.name ?? [conflict, day].filter((each) => each !== null).join(', '),
    date: agreed?.date ?? on,
    conflict,
    by,
    to,
    category,
    n,
    bound,
    due,
    status,
    speaker,
    body: voice?.of ?? speaker,
    words: { statement: statement.id, span, outlet: publisher },
    event: about !== undefined && happened.has(about.kind) ? about.event : null,
  }
}

/** As the claims of a statement are named. */
const digitsOfHash = 16
const happened: ReadonlySet<EventKind> = new Set(['exchange', 'remains', 'unilateral_release'])
const onlyOf = (speakers: readonly unknown[]) => (speakers.length === 1 ? 0 : -1)

/** Most sentences are shorter: a demand or a denial that ends so far before a figure governs it. */
const governs = 160

function isDemanded({ reading }: SaidStatement, { span: [at] }: ReadCommitment): boolean {
  return reading.stances.some(
    ({ act, span: [, end] }) =>
      (act === 'demands' || act === 'denies') && end <= at && at - end <= governs,
  )
}

/** By its day the one that the record knows; else by its name and round. */
function agreementOf(
  { reading }: SaidStatement,
  { agreement: at }: ReadCommitment,
  { commitments }: PromisesWith,
): { readonly name: string | null; readonly date: string | null } | null {
  const agreement = at === null ? undefined : reading.agreements[at]
  if (agreement === undefined) return null
  const { name, round, date } = agreement
  const day = isDay(date.value) ? date.value : null
  const known = commitments.find((row) => row.date === day)
  if (known !== undefined) return { name: known.agreement, date: day }
  const isNumbered = name !== null && round !== null
  return { name: isNumbered ? `${name}-${round}` : name, date: day }
}

function conflictOf(codes: readonly (string | null)[], { conflicts }: PromisesWith): string | null {
  const named = new Set(codes)
  const isBetween = (parties: readonly string[]) =>
    parties.filter((each) => named.has(each)).length > 1
  return conflicts.find(({ parties }) => isBetween(parties))?.id ?? null
}
