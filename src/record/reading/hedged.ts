/** What a doubt is about: the value nearest to it in the text, of those that stand close by. */
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

type Values = Pick<Reading, 'counts' | 'running' | 'cumulative' | 'events'>

/** Characters between a doubt and what it doubts: about two lines. */
const reach = 200

export function hedged(hedges: Reading['hedges'], values: Values): Reading['hedges'] {
  const places = [
    ...values.running.map(({ span }, at) => ({ on: `running/${at}`, span })),
    ...values.counts.map(({ span }, at) => ({ on: `counts/${at}`, span })),
    ...values.cumulative.map(({ span }, at) => ({ on: `cumulative/${at}`, span })),
    ...values.events.map(({ date }, at) => ({ on: `events/${at}`, span: date.span })),
  ].flatMap(({ on, span }) => (span === null ? [] : [{ on, span }]))
  const main = values.events.findIndex((event) => event.main)
  return hedges.map((hedge) => {
    const [nearest] = places
      .map(({ on, span }) => ({ on, far: gap(hedge.span, span) }))
      .filter(({ far }) => far <= reach)
      .toSorted((one, other) => one.far - other.far)
    return { ...hedge, on: nearest?.on ?? (main < 0 ? 'text' : `events/${main}`) }
  })
}

const gap = (one: Span, other: Span): number => Math.max(0, one[0] - other[1], other[0] - one[1])
