/** What the page of the outlook reads, as schemas, and the same figures as sheets. */
import { z } from 'zod'
import { unreachable } from '../base/refusal.ts'
import { categories, spans, type Pace } from './outlook/pace.ts'
import { modelNames } from './outlook/models.ts'
import { promiseStates } from './outlook/fulfilment.ts'
import type { Outlook } from './outlook/outlook.ts'

const text = z.string().nullable()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

const Interval = z.object({ low: z.number(), high: z.number() })
const Range = z.object({ low: z.number(), middle: z.number(), high: z.number() })
const Share = z.object({ low: z.number(), high: z.number().nullable() })

const Followed = z.object({
  rounds: z.int(),
  stretches: z.int(),
  operations: z.object({ mean: z.number(), low: z.int(), high: z.int() }).nullable(),
})

const Foreseen = z.object({
  until: z.string(),
  knownUntil: z.string(),
  lastOn: text,
  months: list(
    z.object({
      month: z.string(),
      soFar: z.int().nullable(),
      operations: Range.extend({ mean: z.number(), none: z.number() }),
      people: list(Range.extend({ side: z.string() })).nullable(),
    }),
  ),
  next: list(z.object({ month: z.string(), probability: z.number() })),
  later: z.number(),
  sizes: z.object({ known: z.int(), unknown: z.int() }),
})

const Judgement = z.object({
  model: z.enum(modelNames),
  unit: z.enum(['day', 'operation']),
  months: z.int(),
  scores: z.object({ logarithmic: z.number(), ranked: z.number(), dawidSebastiani: z.number() }),
  pit: list(z.number()),
  /** Ranked probability score less that of climatology; below 0 is better. */
  toClimatology: Interval.extend({ difference: z.number() }),
})

const PaceView = z.object({
  category: z.enum(categories),
  span: z.enum(spans),
  months: z.int(),
  sides: list(
    z.object({
      side: z.string(),
      total: Interval,
      aMonth: Interval,
      events: z.int(),
      unknown: z.int(),
    }),
  ),
  gap: Interval,
})

const KeptView = z.object({
  id: z.string(),
  agreement: z.string(),
  place: text,
  date: z.string(),
  promise: z.string(),
  unit: z.string(),
  state: z.enum(promiseStates),
  sides: list(
    z.object({
      side: z.enum(['first', 'second']),
      promised: list(z.string()),
      realised: text,
      state: z.enum(promiseStates),
      share: Share.nullable(),
    }),
  ),
  firstAfterDays: z.int().nullable(),
  lastAfterDays: z.int().nullable(),
  events: list(z.string()),
  status: text,
  disputedBy: text,
  url: text,
})

const ObstacleView = z.object({
  kind: z.enum(['did-not-happen', 'silence', 'disputed']),
  from: z.string(),
  until: text,
  days: z.int().nullable(),
  event: text,
  commitment: text,
  about: text,
  said: list(z.object({ by: z.string(), words: z.string() })),
})

export const OutlookView = z.object({
  conflict: z.string(),
  sides: list(z.string()),
  ahead: z
    .object({
      coverage: z.object({
        conflict: z.string(),
        from: z.string(),
        until: z.string(),
        knownUntil: z.string(),
      }),
      foreseen: Foreseen,
      judgements: list(Judgement),
      sure: list(z.enum(modelNames)),
      conditional: z.object({ days: z.int(), agrees: Followed, doesNot: Followed }),
      pace: list(PaceView),
      momentum: z.object({ months: z.int(), last: z.int(), before: z.int() }),
      quiet: z
        .object({
          lastOn: z.int(),
          days: z.int(),
          waits: z.int(),
          longer: z.int(),
          isUnusual: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  kept: list(KeptView),
  noAgreement: z.object({ without: z.int(), exchanges: z.int() }),
  obstacles: list(ObstacleView),
  medical: list(
    z.object({
      event: z.string(),
      date: z.string(),
      side: z.string(),
      wounded: z.int().nullable(),
    }),
  ),
})
export type OutlookView = z.infer<typeof OutlookView>

export const sheets = ['months', 'pace', 'promises', 'obstacles'] as const
export type Sheet = (typeof sheets)[number]

type Cells = (string | number)[]

const rounded = (value: number, places: number) => Number(value.toFixed(places))

/** Headings and rows of one sheet; what is not known is an empty cell. */
export function sheetOf(outlook: Outlook, sheet: Sheet): { head: string[]; rows: Cells[] } {
  switch (sheet) {
    case 'months':
      return {
        head: 'month,told_so_far,operations_mean,low,middle,high,none,next_falls_here'.split(','),
        rows: monthRows(outlook),
      }
    case 'pace':
      return {
        head: 'category,months,side,low,high,a_month_low,a_month_high,events,without_figure'.split(
          ',',
        ),
        rows: (outlook.ahead?.pace ?? []).flatMap(paceRows),
      }
    case 'promises':
      return {
        head: 'id,agreement,place,date,promise,unit,side,promised,realised,state,share_low,share_high,first_after_days,last_after_days,disputed_by'.split(
          ',',
        ),
        rows: promiseRows(outlook),
      }
    case 'obstacles':
      return {
        head: 'kind,from,until,days,about,said'.split(','),
        rows: outlook.obstacles.map(({ kind, from, until, days, about, event, said }) => [
          kind,
          from,
          until ?? '',
          days ?? '',
          about ?? event ?? '',
          said.map(({ by, words }) => (by === '' ? words : `${by}: ${words}`)).join(' | '),
        ]),
      }
    default:
      return unreachable(sheet)
  }
}

function monthRows({ ahead }: Outlook): Cells[] {
  if (ahead === null) return []
  const { months, next } = ahead.foreseen
  return next.map(({ month, probability }) => {
    const told = months.find((each) => each.month === month)
    const { mean, low, middle, high, none } = told?.operations ?? {}
    const figures = [mean, low, middle, high, none].map((each) =>
      each === undefined ? '' : rounded(each, 4),
    )
    return [month, told?.soFar ?? '', ...figures, rounded(probability, 4)]
  })
}

const paceRows = ({ category, months, sides }: Pace): Cells[] =>
  sides.map(({ side, total, aMonth, events, unknown }) => [
    category,
    months,
    side,
    total.low,
    total.high,
    rounded(aMonth.low, 1),
    rounded(aMonth.high, 1),
    events,
    unknown,
  ])

const promiseRows = ({ kept }: Outlook): Cells[] =>
  kept.flatMap(({ sides, ...each }) =>
    sides.map(({ side, promised, realised, state, share }) => [
      each.id,
      each.agreement,
      each.place ?? '',
      each.date,
      each.promise,
      each.unit,
      side,
      promised.join(' / '),
      realised ?? '',
      state,
      share === null ? '' : rounded(share.low, 4),
      share === null || share.high === null ? '' : rounded(share.high, 4),
      each.firstAfterDays ?? '',
      each.lastAfterDays ?? '',
      each.disputedBy ?? '',
    ]),
  )
