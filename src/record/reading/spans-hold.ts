/**
 * The last check of a reading: whatever it holds has a place in the text, short enough to be
 * quoted, and what does not is dropped. A count keeps its indexes: what pointed at a dropped
 * value points at nothing.
 */
import type { Reading } from './reading.ts'
import { spanCharactersMax, type Span } from './span.ts'

export function isInText(text: string, span: Span): boolean {
  const [from, until] = span
  return (
    Number.isInteger(from) &&
    from >= 0 &&
    until > from &&
    until <= text.length &&
    until - from <= spanCharactersMax &&
    /[\p{L}\p{N}]/u.test(text.slice(from, until))
  )
}

type Placed = { readonly span: Span }

export function withSpansThatHold(reading: Reading, text: string): Reading {
  const holds = (each: Placed) => isInText(text, each.span)
  const counts = countsThatHold(reading, text)
  const kept = new Set(counts.kept)
  return {
    ...reading,
    parties: reading.parties.filter(holds),
    intermediaries: reading.intermediaries.filter(holds),
    events: reading.events.map((event) => {
      const { span } = event.date
      return span === null || isInText(text, span)
        ? event
        : { ...event, date: { ...event.date, certainty: 'inferred', span: null } }
    }),
    counts: counts.list,
    withheld: reading.withheld.filter(holds),
    mentioned: reading.mentioned.filter(holds),
    agreements: reading.agreements,
    running: reading.running.filter(holds),
    cumulative: reading.cumulative.filter(holds),
    relays: reading.relays.filter(holds),
    hedges: reading.hedges.filter(
      ({ on, span }) => isInText(text, span) && !pointsAtDropped(on, kept),
    ),
    stances: reading.stances.filter(holds),
    conditions: reading.conditions.filter(holds),
    commitments: reading.commitments.filter(holds),
    flags: reading.flags.filter(holds),
  }
}

const pointsAtDropped = (on: string, kept: ReadonlySet<number>): boolean => {
  const at = /^counts\/(\d+)$/u.exec(on)?.[1]
  return at !== undefined && !kept.has(Number(at))
}

function countsThatHold({ counts }: Reading, text: string) {
  const isKept = counts.map(({ span, from }) =>
    span === null ? from !== null && from.length > 0 : isInText(text, span),
  )
  const places = new Map<number, number>()
  for (const [at, isGood] of isKept.entries()) if (isGood) places.set(at, places.size)
  const list = counts
    .filter((_, at) => isKept[at])
    .map((count) => ({
      ...count,
      partOf: count.partOf === null ? null : (places.get(count.partOf) ?? null),
      from: count.from?.flatMap((at) => places.get(at) ?? []) ?? null,
    }))
  return { list, kept: places.keys() }
}
