/**
 * The record as it may leave the desk. What is withheld stays withheld: its claims are taken out
 * before the record is rebuilt, so that nothing can rest on them; what the other claims force
 * about a withheld count is taken out afterwards, because the parties are to say it first. What
 * offices hold against each other and promise in kept statements is read by rule of thumb and stays with the desk.
 */
import type { Built, BuiltEvent, BuiltFinding, BuiltSeries, BuiltValue } from '../building/built.ts'
import { withheldIn, type Withheld } from '../building/withheld.ts'
import { wholeRecordOf, type SaidClaim, type WholeRecord } from '../whole/whole-record.ts'

const known = new WeakMap<WholeRecord, WholeRecord>()

/** Of a record in which nothing is the desk's own: itself. Reckoned once a record. */
export function publicView(record: WholeRecord): WholeRecord {
  const before = known.get(record)
  if (before !== undefined) return before
  const seen = viewOf(record)
  known.set(record, seen)
  return seen
}

function viewOf(record: WholeRecord): WholeRecord {
  const withheld = withheldIn(record.built)
  if (withheld.size === 0) return withoutOwn(record)
  const { claims, adjudications, read } = record.input
  const shown = claims.filter((claim) => !tellsWithheld(claim, withheld))
  const rebuilt = wholeRecordOf({
    ...record.input,
    promises: [],
    claims: shown,
    read: read - claims.length + shown.length,
    adjudications: adjudications.filter(
      ({ about }) => !(about.attribute === 'count' && withheld.has(about.event)),
    ),
  })
  return { ...rebuilt, built: withoutReckoned(rebuilt, withheld) }
}

/** Without stances and promises of kept statements. */
function withoutOwn(record: WholeRecord): WholeRecord {
  const own = new Set(record.input.promises?.map(({ id }) => id))
  if (record.stances.length === 0 && own.size === 0) return record
  const { built, input } = record
  const commitments = built.commitments.filter(({ id }) => !own.has(id))
  return {
    ...record,
    stances: [],
    input: { ...input, promises: [] },
    built: { ...built, commitments },
  }
}

/** A planned count goes too: whoever reads it takes it for what came. */
function tellsWithheld({ event, attribute, side, per }: SaidClaim, withheld: Withheld): boolean {
  const sides = withheld.get(event)
  if (sides === undefined || attribute !== 'count') return false
  return side === null || per !== 'side' || sides.has(side)
}

function withoutReckoned({ built, claims }: WholeRecord, withheld: Withheld): Built {
  const events = new Map(built.events.map((event) => [event.id, event]))
  const hidden = built.events.filter(({ id }) => withheld.has(id))
  const isClosed = (stretch: Stretch) => hidden.some((event) => lies(event, stretch))
  const closed = built.series.flatMap((series) =>
    series.steps.map((step) => stretchOf(series, step, events)).filter(isClosed),
  )
  const isTold = (finding: BuiltFinding) =>
    isNumber(finding) || !(withheld.has(finding.about.event) || restsOn(finding, closed, events))
  const untold = built.findings.filter((finding) => !isTold(finding))
  return {
    ...built,
    events: built.events.map((event) => ({
      ...event,
      values: event.values
        .filter(({ side }) => withheld.get(event.id)?.has(side) !== true)
        .flatMap((value) => asSaid(value, untold.filter(isAbout(event, value)), claims)),
    })),
    series: built.series.map((series) => ({
      ...series,
      steps: series.steps.filter((step) => !isClosed(stretchOf(series, step, events))),
    })),
    findings: built.findings.filter(isTold),
  }
}

/** Which number an event has in a series, and that a number is missing, tell no count. */
const isNumber = ({ attribute }: BuiltFinding) => attribute === 'running' || attribute === 'missing'

type Stretch = {
  readonly owner: string
  readonly conflict: string
  readonly from: string
  readonly to: string
}

const firstDay = (date: string) => date + '-01-01'.slice(date.length - 'YYYY'.length)
const lastDay = (date: string) => date + '-12-31'.slice(date.length - 'YYYY'.length)

/** The time between two totals of somebody's counter, within one conflict. */
function stretchOf(
  { points, conflict, owner }: BuiltSeries,
  { from, to }: BuiltSeries['steps'][number],
  events: ReadonlyMap<string, BuiltEvent>,
): Stretch {
  const dayOf = (at: number) => {
    const point = points[at]
    return point && (events.get(point.event)?.date.value ?? point.asOf)
  }
  return {
    owner,
    conflict,
    from: firstDay(dayOf(from) ?? '0000'),
    to: lastDay(dayOf(to) ?? '9999'),
  }
}

const lies = ({ date, conflict }: BuiltEvent, stretch: Stretch): boolean =>
  conflict === stretch.conflict &&
  firstDay(date.value) <= stretch.to &&
  lastDay(date.end ?? date.value) >= stretch.from

/** Was it reckoned from a step of which something withheld is a part? */
function restsOn(
  { series, about }: BuiltFinding,
  closed: readonly Stretch[],
  events: ReadonlyMap<string, BuiltEvent>,
): boolean {
  const event = events.get(about.event)
  return (
    event !== undefined &&
    closed.some((stretch) => stretch.owner === series && lies(event, stretch))
  )
}

const isAbout =
  ({ id }: BuiltEvent, value: BuiltValue) =>
  ({ about, attribute, side, category }: BuiltFinding) =>
    about.event === id &&
    attribute === 'count' &&
    side === value.side &&
    category === value.category

/** Without the arithmetic of findings that are not told: what was said, or nothing. */
function asSaid(
  value: BuiltValue,
  untold: readonly BuiltFinding[],
  claims: WholeRecord['claims'],
): BuiltValue[] {
  if (untold.length === 0) return [value]
  const best = value.claims.map((id) => claims.get(id)?.number).find((each) => each !== null)
  if (value.state === 'derived' || best === undefined || best === null) return []
  const state = value.claims.length > 1 ? 'agreed' : 'single'
  return [{ ...value, low: best, best, high: best, state, because: null }]
}
