/**
 * The record rebuilt from its claims and adjudications: a pure function, so that every figure on
 * a page unfolds to the claims it came from, and the same claims in any order give the same
 * bytes. Relays collapse to primary speakers; numbers are typed; sums within an event and along
 * series decide what they can; voices are weighed only for what is left; where two parties
 * differ, both figures stand.
 */
import { wholeNumber, type CommitmentRow } from '../rows.ts'
import { adjudicated, inForce, type Adjudication } from './adjudication.ts'
import { inOrder, middleOf } from './books.ts'
import type { Built, BuiltEvent } from './built.ts'
import type { BuildClaim, RefusedLine } from './claim-lines.ts'
import { compared, disputesOf, type Around, type Dispute, type Group } from './disputes.ts'
import { figureKey } from './figures.ts'
import { groupedBy } from './grouped.ts'
import { inEnglish, reason } from '../reasons/reason.ts'
import { builtSeries, findingsOf, seriesIds, solveBooks, type SolvedBook } from './ledger.ts'
import type { SaidPromise } from '../claims/promises-of-statements.ts'
import { builtCommitments } from './promises.ts'
import { recapDisputes } from './recaps.ts'
import type { Observations } from './reliability.ts'
import { builtSaidPromises } from './said-promises.ts'
import { observe, settle, studyEvent, type Outside, type Settlement, type Study } from './study.ts'
import { builtEvent } from './values.ts'
import { releasedEvents } from './withheld.ts'
import { aliasesAmong, speakersKnownFrom, type SpeakerRow, type WhoIs } from './witnesses.ts'
import { decidedRivals } from './wrong-sizes.ts'

export type BuildInput = {
  readonly claims: readonly BuildClaim[]
  readonly read: number
  readonly refused: readonly RefusedLine[]
  readonly adjudications: readonly Adjudication[]
  readonly commitments: readonly CommitmentRow[]
  /** Of kept statements. */
  readonly promises?: readonly SaidPromise[]
  readonly speakers: readonly SpeakerRow[]
}

export function build(input: BuildInput): Built {
  const whoIs = speakersKnownFrom(input.speakers)
  const studies = [...groupedBy(input.claims, ({ event }) => event).values()].map((claims) =>
    studyEvent(claims, whoIs),
  )
  return built(studies, input, whoIs)
}

/** From the studies on: what depends on more than one event. */
export function built(studies: readonly Study[], input: BuildInput, whoIs: WhoIs): Built {
  const observed = observations(studies, whoIs)
  const beside = neighboursOfStudies(studies)
  const settledWith = (study: Study, decided: Outside['decided']) =>
    settle(study, observed, { decided, neighbours: beside.get(study.id) ?? new Map() })
  const first = inOrder(studies.map((study) => settledWith(study, new Map())))
  const firstBooks = solveBooks(first, whoIs)
  const decided = decidedRivals(firstBooks)
  const touched = new Set([...decided.keys()].map((key) => key.slice(0, key.indexOf('\n'))))
  const settlements = first.map((settlement) =>
    touched.has(settlement.study.id) ? settledWith(settlement.study, decided) : settlement,
  )
  const books = decided.size === 0 ? firstBooks : solveBooks(settlements, whoIs)
  const findings = findingsOf(books)
  const around = surroundings(settlements, input.commitments, whoIs)
  const decisions = inForce(input.adjudications)
  const released = releasedEvents(decisions)
  const conflicts = [
    ...settlements.flatMap((settlement) => disputesOf(settlement, { whoIs, observed, around })),
    ...recapDisputes(settlements, whoIs),
  ]
    .map((dispute) => adjudicated(byLedger(dispute, books), decisions))
    .toSorted(inPlace(settlements))
    .map((dispute, index) => ({ id: index + 1, ...dispute }))
  const ids = seriesIds(books)
  const ofEvent = groupedBy(conflicts, ({ event }) => event)
  const findingsOfEvent = groupedBy(findings, ({ about }) => about.event)
  const numbers = numbersOfEvents(books, ids)
  const events = settlements.map((settlement) => {
    const { id } = settlement.study
    return builtEvent(settlement, {
      conflicts: ofEvent.get(id) ?? [],
      findings: findingsOfEvent.get(id) ?? [],
      told: {
        running: numbers.get(id) ?? [],
        stageOf: stageIn(settlement, settlements, numbers),
        isReleased: released.has(id),
      },
    })
  })
  return {
    lines: { read: input.read, used: input.claims.length, refused: [...input.refused] },
    events,
    series: books.map((book) => builtSeries(book, ids.get(book.book) ?? book.book.owner)),
    commitments: [
      ...builtCommitments(input.commitments, settlements),
      ...builtSaidPromises(input.promises ?? [], events),
    ],
    conflicts,
    findings: findings.map((finding, index) => ({ id: index + 1, ...finding })),
    aliases: [...aliasesAmong(input.claims)],
  }
}

/** Values of each figure in the last event before and the next after that have it. */
function neighboursOfStudies(
  studies: readonly Study[],
): ReadonlyMap<string, Map<string, Set<number>>> {
  const found = new Map<string, Map<string, Set<number>>>(studies.map(({ id }) => [id, new Map()]))
  const ordered = studies.toSorted(
    (one, other) =>
      compared(middleOf(one.date), middleOf(other.date)) || compared(one.id, other.id),
  )
  for (const line of [ordered, ordered.toReversed()]) {
    const last = new Map<string, readonly number[]>()
    for (const { id, conflict, figures } of line)
      for (const [key, { candidates }] of figures) {
        const before = last.get(`${conflict} ${key}`)
        const here = found.get(id)
        if (before !== undefined) here?.set(key, new Set([...(here.get(key) ?? []), ...before]))
        last.set(
          `${conflict} ${key}`,
          candidates.map(({ value }) => value),
        )
      }
  }
  return found
}

function observations(studies: readonly Study[], whoIs: WhoIs): Observations {
  const into = new Map<string, { right: number; wrong: number }>()
  for (const study of studies) observe(study, whoIs, into)
  return into
}

const typeKey = ({ attribute, side, category, per, part, series, scope }: Dispute) =>
  JSON.stringify([attribute, side, category, per, part, series, scope])

/** In the order of events, then of what they are about. */
function inPlace(settlements: readonly Settlement[]) {
  const places = new Map(settlements.map(({ study }, index) => [study.id, index]))
  return (one: Dispute, other: Dispute) =>
    (places.get(one.event) ?? 0) - (places.get(other.event) ?? 0) ||
    compared(typeKey(one), typeKey(other))
}

/** What stands around a group of claims: neighbours, other scopes, promises. */
function surroundings(
  settlements: readonly Settlement[],
  commitments: readonly CommitmentRow[],
  whoIs: WhoIs,
): Around {
  const places = new Map(settlements.map(({ study }, index) => [study.id, index]))
  const promises = commitments.map((row) => ({
    near: row.date.slice(0, 7),
    sides: [
      { amount: wholeNumber(row.promised_to_a), came: wholeNumber(row.realised_to_a) },
      { amount: wholeNumber(row.promised_to_b), came: wholeNumber(row.realised_to_b) },
    ],
  }))
  const named = namedIntermediaries(settlements)
  return (group, settlement) => ({
    whoIs,
    named: named.get(settlement.study.conflict) ?? new Map(),
    extras: extrasOf(group, settlement),
    neighbours: neighboursOf(group, settlements, places.get(settlement.study.id) ?? 0),
    otherScopes: otherScopesOf(group, settlement),
    promised: promises
      .filter(({ near }) => settlement.study.date.startsWith(near))
      .flatMap(({ sides }) => {
        const side = sides[settlement.study.parties.indexOf(group.type.side ?? '')]
        return side?.amount == null || side.amount === side.came ? [] : [side.amount]
      }),
  })
}

function namedIntermediaries(
  settlements: readonly Settlement[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const named = new Map<string, Map<string, number>>()
  for (const { study } of settlements)
    for (const { attribute, value } of study.claims) {
      if (attribute !== 'intermediary') continue
      const of = named.get(study.conflict) ?? new Map<string, number>()
      named.set(study.conflict, of)
      for (const code of value.split(';')) of.set(code.trim(), (of.get(code.trim()) ?? 0) + 1)
    }
  return named
}

function extrasOf({ type }: Group, { chosen }: Settlement): readonly number[] {
  const { side } = type
  if (side === null) return []
  return (['civilian', 'wounded', 'child'] as const).flatMap((counted) => {
    const value = type.category === counted ? undefined : chosen.get(figureKey(side, counted))
    return value === undefined || value === 0 ? [] : [value]
  })
}

function neighboursOf(
  { type }: Group,
  settlements: readonly Settlement[],
  place: number,
): readonly number[] {
  const { side, category, attribute } = type
  if (attribute !== 'count' || side === null || category === null) return []
  const here = settlements[place]
  return [settlements[place - 1], settlements[place + 1]].flatMap((other) => {
    if (other === undefined || other.study.conflict !== here?.study.conflict) return []
    const value = other.chosen.get(figureKey(side, category))
    return value === undefined ? [] : [value]
  })
}

function otherScopesOf({ type }: Group, { study }: Settlement): readonly number[] {
  if (type.attribute !== 'running' && type.attribute !== 'cumulative') return []
  return study.claims.flatMap(({ attribute, series, scope, number }) =>
    attribute === type.attribute &&
    number !== null &&
    (series !== type.series || scope !== type.scope)
      ? [number]
      : [],
  )
}

/** Numbers and totals of a counter are settled by the whole book, not by their own event. */
function byLedger(dispute: Dispute, books: readonly SolvedBook[]): Dispute {
  if (dispute.attribute !== 'running' && dispute.attribute !== 'cumulative') return dispute
  for (const { running, totals } of books)
    for (const { anchor, said } of [...(running?.kept ?? []), ...totals.kept]) {
      const isIt =
        anchor.event.study.id === dispute.event &&
        said.claims.some(({ attribute }) => attribute === dispute.attribute) &&
        dispute.values.some(({ claims }) => said.claims.some(({ id }) => claims.includes(id)))
      if (!isIt || dispute.resolution.state === 'both-kept') continue
      const value = said.claims[0]?.number ?? said.value
      const says = reason('conflict.fitsSeries', { n: value })
      return {
        ...dispute,
        resolution: {
          ...dispute.resolution,
          state: 'resolved',
          value,
          low: value,
          high: value,
          why: inEnglish(says),
          says,
        },
      }
    }
  return dispute
}

function numbersOfEvents(
  books: readonly SolvedBook[],
  ids: ReadonlyMap<SolvedBook['book'], string>,
) {
  const numbers = new Map<string, BuiltEvent['running']>()
  const add = (event: string, entry: BuiltEvent['running'][number]) =>
    numbers.set(event, [...(numbers.get(event) ?? []), entry])
  for (const { book, running } of books) {
    const series = ids.get(book) ?? book.owner
    for (const { anchor, said } of running?.kept ?? [])
      add(anchor.event.study.id, {
        series,
        scope: book.scope,
        n: said.value,
        state: said.claims.length > 1 ? 'agreed' : 'single',
        claims: said.claims.map(({ id }) => id),
      })
    for (const { event, n, from, to } of running?.forced ?? [])
      add(event.study.id, {
        series,
        scope: book.scope,
        n,
        state: 'derived',
        claims: [...from.said.claims, ...to.said.claims].map(({ id }) => id),
      })
  }
  return numbers
}

/** The number of the exchange whose first stage stands before this one. */
function stageIn(
  { study }: Settlement,
  settlements: readonly Settlement[],
  numbers: ReadonlyMap<string, BuiltEvent['running']>,
): string | null {
  const stage = study.claims.find(({ attribute }) => attribute === 'stage')
  if (stage === undefined) return null
  const place = settlements.findIndex((each) => each.study.id === study.id)
  for (let at = place; at >= 0 && at > place - stagesBackMax; at -= 1) {
    const own = (numbers.get(settlements[at]?.study.id ?? '') ?? []).find(
      ({ series }) => stage.series === null || series === stage.series,
    )
    if (own !== undefined) return `${own.series} ${own.n}`
  }
  return null
}

/** Events before a stage among which its first one is looked for. */
const stagesBackMax = 60
