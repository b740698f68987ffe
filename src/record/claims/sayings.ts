/**
 * What one reading says of each of its events, value by value, in the columns of the record and not
 * yet tied to a happening. Only what was said: derived values are left to the rebuild, a number
 * without its counter means nothing, and what was withheld is said to be withheld, never 0.
 */
import type { BuildClaim } from '../building/claim-lines.ts'
import type {
  ReadCount,
  ReadCumulative,
  ReadEvent,
  Reading,
  ReadRunning,
} from '../reading/reading.ts'
import type { Span } from '../reading/span.ts'

export type Saying = Pick<
  BuildClaim,
  | 'attribute'
  | 'side'
  | 'category'
  | 'per'
  | 'bound'
  | 'modality'
  | 'part'
  | 'series'
  | 'scope'
  | 'value'
> & {
  /** Where it stands in the reading, as `counts/0`. */
  readonly place: string
  /** The event of the reading; null: a total, which is of the day on which it was said. */
  readonly event: number | null
  /** The speaker of the reading; null: nobody is named. */
  readonly speaker: number | null
  readonly span: Span | null
}

const plain = {
  side: null,
  category: null,
  per: null,
  bound: 'exact',
  modality: 'asserted',
  part: null,
  series: null,
  scope: null,
} as const

/** The record has no word for "at most". */
const boundOf = (bound: ReadCount['bound']) => (bound === 'max' ? 'about' : bound)

/** Counters of an owner, and since when they count. */
export type Beginnings = readonly { readonly owner: string; readonly since: string | null }[]

const sayings = new WeakMap<Beginnings, WeakMap<Reading, readonly Saying[]>>()

/** Reckoned once a reading: what is kept is asked again with everything that comes. */
export function sayingsOf(reading: Reading, beginnings: Beginnings): readonly Saying[] {
  const before = sayings.get(beginnings) ?? new WeakMap<Reading, readonly Saying[]>()
  sayings.set(beginnings, before)
  const said = before.get(reading) ?? sayingsIn(reading, beginnings)
  before.set(reading, said)
  return said
}

function sayingsIn(reading: Reading, beginnings: Beginnings): readonly Saying[] {
  const hedged = new Set(reading.hedges.map(({ on }) => on))
  const said = [
    ...reading.events.flatMap((event) => ofEvent(reading, event)),
    ...reading.counts.flatMap((count, at) => ofCount(reading, count, at)),
    ...reading.withheld.flatMap(({ event, side, span }, at): Saying[] =>
      event === null
        ? []
        : [
            {
              ...plain,
              place: `withheld/${at}`,
              event,
              attribute: 'withheld',
              side,
              category: 'person',
              value: 'withheld',
              speaker: voiceOf(reading, event),
              span,
            },
          ],
    ),
    ...reading.running.flatMap((running, at) => ofRunning(reading, running, at)),
    ...reading.cumulative.flatMap((total, at) => ofTotal(reading, { total, beginnings }, at)),
    ...intermediariesOf(reading),
  ]
  return said.map((saying) =>
    hedged.has(saying.place) && saying.modality === 'asserted'
      ? { ...saying, modality: 'hedged' }
      : saying,
  )
}

/** That it happened on that day, under which agreement, as which stage, or that it did not. */
function ofEvent(reading: Reading, event: ReadEvent): readonly Saying[] {
  const { id, date, status, stage, kind } = event
  const place = `events/${reading.events.indexOf(event)}`
  const base = { ...plain, event: id, speaker: voiceOf(reading, id) }
  const own: Saying[] = []
  const isSaid = date.certainty !== 'published' && date.certainty !== 'inferred'
  if (kind === 'failed' || status === 'cancelled' || status === 'postponed') {
    const value = kind === 'failed' ? 'failed' : status
    own.push({ ...base, place: `${place}/status`, attribute: 'status', value, span: date.span })
  } else if (isSaid && date.precision === 'day' && date.value !== null && status !== 'planned')
    own.push({ ...base, place, attribute: 'date', value: date.value, span: date.span })
  const agreement = event.agreement === null ? undefined : reading.agreements[event.agreement]
  if (agreement?.name != null) {
    const day = agreement.date.precision === 'day' ? agreement.date.value : null
    const value = [agreement.name, day].filter((each) => each !== null).join(' ')
    const { span } = agreement
    own.push({ ...base, place: `${place}/agreement`, attribute: 'agreement', value, span })
  }
  if (stage !== null)
    own.push({
      ...base,
      place: `${place}/stage`,
      attribute: 'stage',
      series: reading.running.find((each) => each.event === id)?.owner ?? null,
      value: String(stage),
      span: date.span,
    })
  return own
}

function ofCount(reading: Reading, count: ReadCount, at: number): readonly Saying[] {
  const { event, side, category, n, bound, per, modality, speaker, partOf, span } = count
  if (event === null || modality === 'derived') return []
  const whole = partOf === null ? undefined : reading.counts[partOf]
  const isPlanned = reading.events[event]?.status === 'planned' && modality === 'asserted'
  return [
    {
      ...plain,
      place: `counts/${at}`,
      event,
      attribute: 'count',
      side,
      category,
      per: side === 'both' ? (per === 'side' ? 'total' : per) : 'side',
      bound: boundOf(bound),
      modality: isPlanned ? 'planned' : modality,
      // Parts of one category stand in no sum, and those of two statements need not be the same.
      part: whole === undefined || whole.category !== category ? null : `${n} of ${whole.n}`,
      value: String(n),
      speaker: speaker ?? voiceOf(reading, event),
      span,
    },
  ]
}

function ofRunning(reading: Reading, running: ReadRunning, at: number): readonly Saying[] {
  const { owner, scope, n, bound, stage, event, span } = running
  if (owner === null) return []
  const base = {
    ...plain,
    event,
    series: owner,
    speaker: speakerFor(reading, owner) ?? (event === null ? null : voiceOf(reading, event)),
    span,
  }
  const number: Saying = {
    ...base,
    place: `running/${at}`,
    attribute: 'running',
    category: 'exchange',
    bound: boundOf(bound),
    scope,
    value: String(n),
  }
  const isSaidOfEvent = event !== null && reading.events[event]?.stage === stage
  if (stage === null || isSaidOfEvent) return [number]
  const place = `running/${at}/stage`
  return [number, { ...base, place, attribute: 'stage', value: String(stage) }]
}

function ofTotal(
  reading: Reading,
  { total, beginnings }: { readonly total: ReadCumulative; readonly beginnings: Beginnings },
  at: number,
): readonly Saying[] {
  const { owner, scope, unit, side, n, bound, since, span } = total
  const category = unit === 'remains' ? 'remains' : unit === 'person' ? 'person' : null
  if (owner === null || category === null) return []
  return [
    {
      ...plain,
      place: `cumulative/${at}`,
      event: null,
      attribute: 'cumulative',
      side,
      category,
      bound: boundOf(bound),
      series: owner,
      scope: scope === 'all' && isOther(owner, since, beginnings) ? `since ${since}` : scope,
      value: String(n),
      speaker: speakerFor(reading, owner),
      span,
    },
  ]
}

/** Two counters of one owner that begin on different days are two. */
const isOther = (owner: string, since: string | null, beginnings: Beginnings) =>
  since !== null &&
  !beginnings.some(
    (known) =>
      known.owner === owner &&
      known.since !== null &&
      (known.since.startsWith(since) || since.startsWith(known.since)),
  )

/** Several whom one voice names are one saying, as in "A and B mediated". */
function intermediariesOf(reading: Reading): readonly Saying[] {
  const groups = new Map<string, Saying & { readonly codes: Set<string> }>()
  reading.intermediaries.forEach(({ code, event, speaker, span }, at) => {
    if (event === null || reading.events[event]?.parties.includes(code) === true) return
    const voice = speaker ?? voiceOf(reading, event)
    const key = `${event} ${voice}`
    const before = groups.get(key)
    if (before !== undefined) before.codes.add(code)
    else
      groups.set(key, {
        ...plain,
        place: `intermediaries/${at}`,
        event,
        attribute: 'intermediary',
        value: code,
        speaker: voice,
        span,
        codes: new Set([code]),
      })
  })
  return [...groups.values()].map(({ codes, ...saying }) => ({
    ...saying,
    value: [...codes].toSorted().join(';'),
  }))
}

/** Who tells of the event: the first who gives a figure of it, who confirms it, or the only one who speaks. */
function voiceOf(reading: Reading, event: number): number | null {
  const { counts, stances, speakers, events } = reading
  const figure = counts.find((count) => count.event === event && count.speaker !== null)
  if (figure !== undefined) return figure.speaker
  const isMain = events[event]?.main === true
  const confirms = stances.find(
    ({ act, about, speaker }) =>
      speaker !== null && about === 'exchange' && (act === 'confirms' || act === 'announces'),
  )
  if (isMain && confirms !== undefined) return confirms.speaker
  return speakers.length === 1 ? 0 : null
}

/** A counter is told by its owner, or by the only one who speaks. */
function speakerFor({ speakers }: Reading, owner: string): number | null {
  const own = speakers.findIndex(({ of }) => of === owner)
  if (own >= 0) return own
  return speakers.length === 1 ? 0 : null
}
