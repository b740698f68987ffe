/** What the speaker said with a doubt of their own, told on without it. */
import { overlap, type Span } from '../../reading/span.ts'
import type { ReadFlag } from '../../reading/reading.ts'
import type { RecordedClaim } from '../recorded.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const hedgeLost: Rule = (matter) => {
  const { reading, recorded } = matter
  const hedged = (recorded ?? []).flatMap(({ claims }) =>
    claims.filter(({ modality }) => modality === 'hedged'),
  )
  return reading.running.flatMap((running, place) => {
    const own = hedged.filter(({ series }) => series === running.owner)
    return [
      ...own.flatMap((claim) => lost(matter, claim, { place, span: spanOfStart(matter, claim) })),
      ...own
        .filter(({ attribute, number }) => attribute === 'running' && number === running.n)
        .flatMap((claim) => lost(matter, claim, { place, span: running.span })),
    ]
  })
}

/** Where the text names the day on which the series is said to begin. */
const spanOfStart = ({ read }: Matter, { date }: RecordedClaim): Span | null =>
  read.dates.find(({ value }) => value === date)?.span ?? null

type Place = { readonly place: number; readonly span: Span | null }

function lost(
  { reading }: Matter,
  { speaker, date }: RecordedClaim,
  { place, span }: Place,
): readonly ReadFlag[] {
  if (span === null || reading.hedges.some((hedge) => overlap(hedge.span, near(span)))) return []
  return [
    doubt({
      rule: 'hedge-lost',
      basis: 'record',
      span,
      on: [`running/${place}`],
      says: reason('flag.hedgeLost', { speaker, day: date }),
    }),
  ]
}

/** A hedge stands within a sentence of what it hedges. */
const near = ([from, until]: Span): Span => [Math.max(0, from - 120), until + 120]
