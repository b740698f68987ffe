/** What is drawn of a counter: points, the line between them, and where it is broken. */
import type { SeriesView } from '../../../src/record/whole/series-views.ts'

export type Measure = 'numbers' | 'totals'

export type DrawnPoint = {
  readonly at: Date
  readonly n: number
  readonly low: number
  readonly high: number
  readonly isStated: boolean
}

export type DrawnSegment = {
  readonly fromAt: Date
  readonly from: number
  readonly toAt: Date
  readonly to: number
  /** Numbers or people between for which the record holds no event. */
  readonly isBroken: boolean
}

export function drawnSeries(view: SeriesView, measure: Measure) {
  const all = view[measure]
  const broken = new Set(
    measure === 'numbers'
      ? view.missing.map(({ event }) => event)
      : view.steps.filter(({ state }) => state === 'residue').map(({ to }) => to.on),
  )
  const points = all.map(({ on, best, low, high, how }): DrawnPoint => ({
    at: dayOf(on),
    n: best,
    low,
    high,
    isStated: how === 'stated',
  }))
  const segments = all.flatMap((to, place): DrawnSegment[] => {
    const from = all[place - 1]
    if (from === undefined) return []
    const isBroken = broken.has(measure === 'numbers' ? to.event : to.on)
    return [{ fromAt: dayOf(from.on), from: from.best, toAt: dayOf(to.on), to: to.best, isBroken }]
  })
  return { points, segments, impossible: impossibleIn(view, measure) }
}

/** Told figures that the others leave no room for. */
function impossibleIn({ impossible, said }: SeriesView, measure: Measure) {
  const attribute = measure === 'numbers' ? 'running' : 'cumulative'
  return impossible
    .filter((one) => one.attribute === attribute)
    .flatMap(({ on, replaces }) => {
      const told = said.filter(({ id }) => replaces.includes(id)).map(({ value }) => Number(value))
      return [...new Set(told)].map((n) => ({ at: dayOf(on), n }))
    })
}

/** A month or a year stands in its middle. */
const dayOf = (on: string) => {
  const middle = on.length === 4 ? `${on}-06-30` : on.length === 7 ? `${on}-15` : on
  return new Date(`${middle}T00:00:00Z`)
}
