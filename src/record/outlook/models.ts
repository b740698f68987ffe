/** The forecasts that are held against each other, by name; each sees the past alone. */
import { climatology, lastMonth } from './climatology.ts'
import type { Distribution } from './distribution.ts'
import { beliefAfter, countsWithin } from './gamma-poisson.ts'
import { ingarchForecast } from './ingarch.ts'
import type { Past, Unit } from './past.ts'
import { countsOfDays, fitWaits } from './renewal.ts'

export const modelNames = [
  'climatology',
  'last-month',
  'gamma-poisson',
  'ingarch',
  'renewal',
] as const
export type ModelName = (typeof modelNames)[number]

/** The one that is shown: it has a closed form and one number to explain, and loses to none for sure. */
export const modelUsual = 'gamma-poisson' satisfies ModelName

export type Model = { readonly name: ModelName; readonly units: readonly Unit[] } & {
  readonly forecast: (past: Past, days: number) => Distribution
}

/** Waits to learn from before the renewal says anything of its own. */
const waitsMin = 3

/** `days`: how long the month is that comes. */
export const models: readonly Model[] = [
  {
    name: 'climatology',
    units: ['day', 'operation'],
    forecast: ({ counts }) => climatology(counts),
  },
  { name: 'last-month', units: ['day', 'operation'], forecast: ({ counts }) => lastMonth(counts) },
  {
    name: 'gamma-poisson',
    units: ['day', 'operation'],
    forecast: ({ counts }) => countsWithin(beliefAfter(counts)),
  },
  {
    name: 'ingarch',
    units: ['day', 'operation'],
    forecast: ({ counts }) => ingarchForecast(counts),
  },
  {
    name: 'renewal',
    // Days of one operation follow each other at once: a wait between them is none.
    units: ['operation'],
    forecast: ({ counts, waits, quietDays }, days) =>
      waits.length < waitsMin || quietDays === null
        ? climatology(counts)
        : countsOfDays(fitWaits(waits), { quietDays, days }),
  },
]
