/**
 * Every month is forecast from the months before it alone, and scored when it is over. The skill is
 * told with its doubt: the interval of the difference to climatology, also when it covers zero.
 */
import { bootstrapBounds, type Bounds } from './block-bootstrap.ts'
import { daysIn, monthNumber } from './calendar.ts'
import { models, type ModelName } from './models.ts'
import { pastOf, type Counted, type Unit } from './past.ts'
import { pitHistogram, scoresOf, type Judged, type Scores } from './scores.ts'

/** Months that are learnt from before the first one is forecast. */
export const learnedMonths = 12
export const pitBins = 5

export type Judgement = {
  readonly model: ModelName
  readonly unit: Unit
  /** Months that were forecast. */
  readonly months: number
  /** Means over them. */
  readonly scores: Scores
  readonly pit: readonly number[]
  /** Ranked probability score less that of climatology, in counts: below 0 is better. */
  readonly toClimatology: { readonly difference: number } & Bounds
}

type Run = { readonly judged: readonly Judged[]; readonly scores: readonly Scores[] }

export function judgements(counted: Counted, unit: Unit, seed: number): Judgement[] {
  const runs = new Map(
    models
      .filter(({ units }) => units.includes(unit))
      .map(({ name, forecast }): [ModelName, Run] => {
        const judged = monthsToForecast(counted).map((at) => ({
          forecast: forecast(pastOf(counted, at), daysIn(monthNumber(counted.from) + at)),
          happened: counted.counts[at] ?? 0,
        }))
        const scores = judged.map((each) => scoresOf(each.forecast, each.happened))
        return [name, { judged, scores }]
      }),
  )
  const base = runs.get('climatology')?.scores ?? []
  return [...runs].map(([model, { judged, scores }]) => ({
    model,
    unit,
    months: judged.length,
    scores: meansOf(scores),
    pit: pitHistogram(judged, pitBins),
    toClimatology: differenceTo(base, scores, seed),
  }))
}

const monthsToForecast = ({ counts }: Counted) =>
  counts.map((_, at) => at).slice(Math.min(learnedMonths, counts.length))

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)

const meansOf = (scores: readonly Scores[]): Scores => ({
  logarithmic: meanOf(scores.map(({ logarithmic }) => logarithmic)),
  ranked: meanOf(scores.map(({ ranked }) => ranked)),
  dawidSebastiani: meanOf(scores.map(({ dawidSebastiani }) => dawidSebastiani)),
})

function differenceTo(base: readonly Scores[], scores: readonly Scores[], seed: number) {
  const differences = scores.map(({ ranked }, at) => ranked - (base[at]?.ranked ?? 0))
  if (differences.length === 0) return { difference: 0, low: 0, high: 0 }
  const bounds = bootstrapBounds(
    differences.length,
    (drawn) => meanOf(drawn.map((at) => differences[at] ?? 0)),
    { seed },
  )
  return { difference: meanOf(differences), ...bounds }
}

/** Models whose whole interval lies on the good side. Usually there is none, and the page says so. */
export const beyondDoubt = (all: readonly Judgement[]): Judgement[] =>
  all.filter(({ model, toClimatology }) => model !== 'climatology' && toClimatology.high < 0)
