/**
 * Kept statements as claims of the record: each event of each reading is a happening that the
 * record knows, or that another statement made, or makes a new one. A pure function of the set: the
 * news of all are placed before what they look back on, and that before what they foresee, each by
 * the day of publication; so the order of keeping changes nothing.
 */
import type { SaidClaim } from '../whole/whole-record.ts'
import type { BuildClaim } from '../building/claim-lines.ts'
import { wholeNumber, type EventKind } from '../rows.ts'
import { plusDays } from '../reading/dates/calendar.ts'
import { isDay } from '../flags/days.ts'
import type { ReadEvent, Reading } from '../reading/reading.ts'
import { daysSaid, happeningFor } from './placing.ts'
import { happeningsOf, type Happening, type Happenings } from './happenings.ts'
import type { NameOfSpeaker } from './offices.ts'
import { sayingsOf, type Beginnings, type Saying } from './sayings.ts'

/** A statement with what counts of its reading. */
export type SaidStatement = {
  readonly id: string
  readonly sha256: string
  readonly url: string | null
  readonly publisher: string | null
  /** YYYY-MM-DD. */
  readonly published: string | null
  readonly reading: Reading
}

export type ClaimsWith = {
  readonly shipped: readonly BuildClaim[]
  readonly nameOf: NameOfSpeaker
  /** Whom a conflict is between, in its order. */
  readonly conflicts: readonly { readonly id: string; readonly parties: readonly string[] }[]
  /** Since when a counter counts, by its owner. */
  readonly series: Beginnings
}

/** `created`: nothing fitted; `none`: it cannot be placed. */
export type Placed =
  | { readonly how: 'found' | 'created'; readonly happening: string }
  | { readonly how: 'none' }

export type StatementClaims = {
  readonly statement: SaidStatement
  /** One for each event of the reading. */
  readonly placed: readonly Placed[]
  readonly claims: readonly SaidClaim[]
}

type Work = {
  readonly statement: SaidStatement
  readonly sayings: readonly Saying[]
  readonly placed: Placed[]
  readonly claims: SaidClaim[]
}

type Pass = {
  readonly takes: (event: ReadEvent) => boolean
  /** Kinds that an event of it may be. */
  readonly kinds: readonly EventKind[]
}

const happened: readonly EventKind[] = ['exchange', 'remains', 'unilateral_release']
const isOff = ({ kind, status }: ReadEvent) =>
  kind === 'failed' || status === 'cancelled' || status === 'postponed'
const isForeseen = ({ kind, status }: ReadEvent) => kind === 'agreement' || status === 'planned'
const isNews = (event: ReadEvent) => event.kind !== 'talks' && !isOff(event) && !isForeseen(event)

const passes: readonly Pass[] = [
  { takes: (event) => isNews(event) && event.main, kinds: happened },
  { takes: (event) => isNews(event) && !event.main, kinds: happened },
  { takes: (event) => event.kind !== 'talks' && isOff(event), kinds: [...happened, 'failed'] },
  {
    takes: (event) => event.kind !== 'talks' && !isOff(event) && isForeseen(event),
    kinds: [...happened, 'agreement', 'failed'],
  },
]

export function claimsOfStatements(
  statements: readonly SaidStatement[],
  given: ClaimsWith,
): readonly StatementClaims[] {
  const happenings = happeningsOf(given.shipped)
  const works = statements.toSorted(byPublication).map((statement): Work => {
    const placed = statement.reading.events.map((): Placed => ({ how: 'none' }))
    return { statement, sayings: sayingsOf(statement.reading, given.series), placed, claims: [] }
  })
  for (const pass of passes)
    for (const work of works)
      for (const [at, event] of work.statement.reading.events.entries())
        if (pass.takes(event)) placeEvent(work, { event, at, pass, happenings }, given)
  for (const work of works) placeCounters(work, happenings, given)
  return works.map(({ statement, placed, claims }) => ({ statement, placed, claims }))
}

function byPublication(one: SaidStatement, other: SaidStatement): number {
  // Those without a day come last.
  const [day, otherDay] = [one.published ?? '~', other.published ?? '~']
  return day === otherDay ? (one.sha256 < other.sha256 ? -1 : 1) : day < otherDay ? -1 : 1
}

type Here = {
  readonly event: ReadEvent
  readonly at: number
  readonly pass: Pass
  readonly happenings: Happenings
}

function placeEvent(work: Work, here: Here, given: ClaimsWith): void {
  const { event, at, pass, happenings } = here
  const { reading } = work.statement
  const counts = reading.counts.filter((count) => count.event === at)
  const running = reading.running.filter((number) => number.event === at)
  const own = work.sayings.filter((saying) => saying.event === at)
  const found = mayBeFound(event)
    ? happeningFor({ event, counts, running }, happenings, pass.kinds)
    : null
  const happening = found ?? newHappening(event, own, { happenings, given })
  if (happening === null) return
  work.placed[at] = { how: found === null ? 'created' : 'found', happening: happening.id }
  const fitting = own.filter((saying) => !isDayWithin(saying, happening))
  const said = fitting.map((saying) => claimOf(work.statement, saying, { event, happening, given }))
  work.claims.push(...said)
  happenings.tell(happening.id, said)
}

/** A day in the middle of a happening of several is neither its first nor its last. */
const isDayWithin = ({ attribute, value }: Saying, { date, dateEnd }: Happening) =>
  attribute === 'date' && dateEnd !== null && value > date && value < dateEnd

const isDaySaid = ({ date }: ReadEvent) =>
  date.certainty !== 'published' && date.certainty !== 'inferred'

/** What is foreseen without a day is of no happening that is known. */
const mayBeFound = (event: ReadEvent) => !isForeseen(event) || isDaySaid(event)

/** Without a day of its own, or a figure by which it can be known again, nothing is new. */
function newHappening(
  event: ReadEvent,
  own: readonly Saying[],
  { happenings, given }: { readonly happenings: Happenings; readonly given: ClaimsWith },
): Happening | null {
  const days = event.date.precision === 'day' || event.date.precision === 'range'
  const said = days ? daysSaid(event) : null
  if (said === null || event.parties.length < 2) return null
  const isFigure = own.some(
    ({ attribute, modality }) =>
      (attribute === 'count' && modality !== 'denied') || attribute === 'withheld',
  )
  const isNewsOfDay = isNews(event) && event.main && isDaySaid(event)
  const isOffOnDay = isOff(event) && isDaySaid(event)
  if (!isNewsOfDay && !isOffOnDay && !(isFigure && (isDaySaid(event) || isNews(event)))) return null
  const { conflict, parties } = betweenWhom(event.parties, given)
  const kind = kindOf(event)
  const id = freeId([...parties, said.from, ...suffixOf(kind, event)].join('-'), happenings)
  const dateEnd = said.until === said.from ? null : said.until
  happenings.add({ id, conflict, kind, date: said.from, dateEnd, parties })
  return happenings.get(id) ?? null
}

function kindOf(event: ReadEvent): EventKind {
  if (isOff(event)) return 'failed'
  if (isForeseen(event)) return 'agreement'
  if (event.kind === 'remains') return 'remains'
  return event.kind === 'release' ? 'unilateral_release' : 'exchange'
}

function suffixOf(kind: EventKind, event: ReadEvent): readonly string[] {
  if (kind === 'exchange') return []
  const what = event.kind === 'remains' ? ['remains'] : []
  if (kind === 'remains') return what
  const word = { unilateral_release: 'release', agreement: 'planned', failed: 'failed' }[kind]
  return [...what, word]
}

type Between = Pick<Happening, 'conflict' | 'parties'>

const betweens = new WeakMap<ClaimsWith, Map<string, Between>>()

/** Looked for once a pair: most statements are of the same two. */
function betweenWhom(named: readonly string[], given: ClaimsWith): Between {
  const known = betweens.get(given) ?? new Map<string, Between>()
  betweens.set(given, known)
  const [one = '', other = ''] = named.toSorted()
  const between = known.get(`${one}\n${other}`) ?? conflictOf(one, other, given)
  known.set(`${one}\n${other}`, between)
  return between
}

function conflictOf(one: string, other: string, { shipped, conflicts }: ClaimsWith): Between {
  const isPair = (parties: readonly string[]) => parties.includes(one) && parties.includes(other)
  const known = shipped.find(({ parties }) => isPair(parties))
  if (known !== undefined) return known
  const conflict = conflicts.find(({ parties }) => isPair(parties))
  if (conflict === undefined) return { conflict: `${one}-${other}`, parties: [one, other] }
  const [first, second] = conflict.parties.filter((each) => each === one || each === other)
  return { conflict: conflict.id, parties: [first ?? one, second ?? other] }
}

function freeId(wanted: string, happenings: Happenings): string {
  const id = wanted.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  let free = id
  for (let number = 2; happenings.get(free) !== undefined; number += 1) free = `${id}-${number}`
  return free
}

type Where = {
  readonly event: ReadEvent | null
  readonly happening: Happening
  readonly given: ClaimsWith
}

function claimOf(
  { id: statement, sha256, url, publisher, reading }: SaidStatement,
  saying: Saying,
  { event, happening, given }: Where,
): SaidClaim {
  const { id, conflict, kind, date, dateEnd, parties } = happening
  const { place, speaker, span, attribute, side, category, per, bound, modality } = saying
  const { part, series, scope, value } = saying
  const voice = speaker === null ? null : (reading.speakers[speaker] ?? null)
  return {
    attribute,
    side,
    category,
    per,
    bound,
    modality,
    part,
    series,
    scope,
    value,
    id: `s-${sha256.slice(0, digitsOfHash)}-${place.replaceAll('/', '-')}`,
    event: id,
    conflict,
    kind,
    date,
    dateEnd,
    parties,
    number: wholeNumber(value),
    speaker: given.nameOf(voice, publisher),
    outlet: publisher,
    url,
    telling: event?.main === false && isNews(event) ? 'recap' : 'news',
    saidIn: { statement, span },
  }
}

/** 16 of 64: two of a million statements share them once in 37 million records. */
const digitsOfHash = 16

/** A counter is of the last happening by then, where its own event has no place. */
const counterDaysBack = 31

function placeCounters(work: Work, happenings: Happenings, given: ClaimsWith): void {
  const { statement, sayings, placed } = work
  const { reading } = statement
  const main = reading.events.find((event) => event.main && isNews(event)) ?? null
  for (const saying of sayings) {
    const isTotal = saying.event === null
    const at = saying.event ?? main?.id ?? null
    const own = at === null ? undefined : placed[at]
    const isCounter = saying.attribute === 'running' || saying.attribute === 'cumulative'
    if (!isCounter || (!isTotal && own?.how !== 'none')) continue
    const event = at === null ? null : (reading.events[at] ?? null)
    const happening =
      own !== undefined && own.how !== 'none'
        ? happenings.get(own.happening)
        : lastBy(saying, { statement, event }, happenings)
    if (happening === undefined) continue
    work.claims.push(claimOf(statement, saying, { event, happening, given }))
  }
}

function lastBy(
  { category, place }: Saying,
  { statement, event }: { statement: SaidStatement; event: ReadEvent | null },
  happenings: Happenings,
): Happening | undefined {
  const { reading, published } = statement
  const asOf = reading.cumulative[Number(place.split('/')[1])]?.asOf
  const said = place.startsWith('cumulative') && isDay(asOf ?? null) ? asOf : null
  const by = said ?? (event?.date.precision === 'day' ? event.date.value : null) ?? published
  if (!isDay(by ?? null) || by == null) return undefined
  const parties = event?.parties ?? reading.parties.map(({ code }) => code)
  const isRemains = category === 'remains'
  return happenings
    .around(parties, { from: plusDays(by, -counterDaysBack), until: by }, 0)
    .filter(
      ({ kind, date }) => (isRemains ? kind === 'remains' : kind === 'exchange') && date <= by,
    )
    .toSorted((one, other) => (one.date + one.id < other.date + other.id ? 1 : -1))[0]
}
