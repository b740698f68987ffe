/** A counter as two sheets: its points and its steps. Claims are named by their ids. */
import { unreachable } from '../../base/refusal.ts'
import type { PointView, SeriesView } from './series-views.ts'

export const seriesSheets = ['points.csv', 'steps.csv'] as const
export type SeriesSheet = (typeof seriesSheets)[number]

type Sheet = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export function seriesSheet(view: SeriesView, sheet: SeriesSheet): Sheet {
  switch (sheet) {
    case 'points.csv':
      return pointsSheet(view)
    case 'steps.csv':
      return stepsSheet(view)
    default:
      return unreachable(sheet)
  }
}

const pointsSheet = ({ series, numbers, totals }: SeriesView): Sheet => ({
  head: 'series,measure,event,on,low,best,high,how,claims,arithmetic'.split(','),
  rows: [
    ...numbers.map((point) => pointRow(series.id, 'running', point)),
    ...totals.map((point) => pointRow(series.id, 'cumulative', point)),
  ],
})

function pointRow(series: string, measure: string, point: PointView): (string | number)[] {
  const { event, on, low, best, high, how, claims, because, arithmetic } = point
  const all = [...claims, ...because.flatMap((ground) => ground.claims)]
  return [series, measure, event, on, low, best, high, how, all.join(' '), arithmetic ?? '']
}

const stepsSheet = ({ series, steps }: SeriesView): Sheet => ({
  head: 'series,from_on,from,to_on,to,delta,events,residue_low,residue_best,residue_high,state,arithmetic,claims'.split(
    ',',
  ),
  rows: steps.map(({ from, to, delta, explainedBy, residue, state, arithmetic }) => [
    series.id,
    from.on,
    from.n,
    to.on,
    to.n,
    delta,
    explainedBy.map(({ event }) => event).join(' '),
    residue.low,
    residue.best,
    residue.high,
    state,
    arithmetic,
    [from, to, ...explainedBy].flatMap(({ claims }) => claims).join(' '),
  ]),
})
