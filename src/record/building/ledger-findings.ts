/**
 * What the books force and no claim says, each with the claims and the arithmetic behind it.
 * Nothing is found without them.
 */
import { inEnglish, reason, type Reason } from '../reasons/reason.ts'
import type { BuiltFinding } from './built.ts'
import type { Anchor, Book, Said } from './books.ts'
import type { Kept } from './chain.ts'
import { figureKey, type Counted } from './figures.ts'
import type { Forced, RunningBook } from './running.ts'
import type { Size } from './sizes.ts'
import type { Bounds } from './steps.ts'
import type { Step, TotalsBook } from './totals.ts'
import type { Settlement } from './study.ts'

/** A finding before it has its number. */
export type Finding = Omit<BuiltFinding, 'id'>

const ids = ({ claims }: Pick<Said, 'claims'>) => claims.map(({ id }) => id).toSorted()

const ground = ({ anchor, said }: Kept, what: 'number' | 'total') =>
  resting(reason(`finding.${what}On`, { n: said.value, day: anchor.event.study.date }), ids(said))

const resting = (says: Reason, claims: string[]) => ({ text: inEnglish(says), says, claims })

const exactly = (n: number) => ({ low: n, best: n, high: n })

const head = (book: Book, event: Settlement) => ({
  about: { event: event.study.id },
  side: book.side,
  category: book.category,
  series: book.owner,
  scope: book.scope,
})

export function runningFindings(book: Book, running: RunningBook): readonly Finding[] {
  const runningHead = (event: Settlement) => ({
    ...head(book, event),
    side: null,
    category: 'exchange',
  })
  const forced = running.forced.map((each): Finding => ({
    ...runningHead(each.event),
    scope: scopeOf(book, each),
    rule: 'ledger-order',
    attribute: 'running',
    value: exactly(each.n - before(book, each)),
    replaces: (each.replaces?.said ?? []).flatMap(({ claims }) => claims.map(({ id }) => id)),
    because: [ground(each.from, 'number'), ground(each.to, 'number')],
    arithmetic: `${each.from.said.value} < ${each.n} ${each.n === each.to.said.value ? '=' : '<'} ${each.to.said.value}`,
  }))
  const missing = running.missing.map(({ from, to, events }): Finding => ({
    ...runningHead(to.anchor.event),
    rule: 'ledger-order',
    attribute: 'missing',
    value: exactly(events),
    replaces: [],
    because: [ground(from, 'number'), ground(to, 'number')],
    arithmetic: `${to.said.value} − ${from.said.value} − 1 = ${to.said.value - from.said.value - 1} numbers, ${to.said.value - from.said.value - 1 - events} events`,
  }))
  const excluded = running.excluded.map(({ event, from, to }): Finding => ({
    ...head(book, event),
    rule: 'ledger-membership',
    attribute: 'membership',
    value: false,
    replaces: [],
    because: [ground(from, 'number'), ground(to, 'number')],
    arithmetic: `${from.said.value} + 1 = ${to.said.value}: no number between`,
  }))
  const included = running.forced
    .filter(({ at }) => running.included.has(at))
    .map((each): Finding => ({
      ...head(book, each.event),
      rule: 'ledger-membership',
      attribute: 'membership',
      value: true,
      replaces: [],
      because: [ground(each.from, 'number'), ground(each.to, 'number')],
      arithmetic: `${each.to.said.value} − ${each.from.said.value} − 1 = ${each.to.said.value - each.from.said.value - 1}, as many as the events between`,
    }))
  return [...forced, ...wrongNumbers(book, running), ...missing, ...excluded, ...included]
}

/** Numbers beside the one that stands, and those that no chain can keep. */
function wrongNumbers(book: Book, { kept, dropped, forced }: RunningBook): readonly Finding[] {
  const finding = (
    event: Settlement,
    { wrong, value, because }: { wrong: Said; value: Bounds; because: BuiltFinding['because'] },
  ): Finding => {
    const told = wrong.claims[0]
    const shift = wrong.value - (told?.number ?? wrong.value)
    return {
      ...head(book, event),
      side: null,
      category: 'exchange',
      scope: told?.scope ?? book.scope,
      rule: 'ledger-order',
      attribute: 'running',
      value: { low: value.low - shift, best: value.best - shift, high: value.high - shift },
      replaces: ids(wrong),
      because,
      arithmetic: `${value.low === value.high ? value.best : `${value.low} to ${value.high}`}, not ${wrong.value}`,
    }
  }
  const beside = kept.flatMap((one) =>
    one.anchor.said
      .filter((each) => each !== one.said)
      .map((wrong) =>
        finding(one.anchor.event, {
          wrong,
          value: exactly(one.said.value),
          because: [ground(one, 'number')],
        }),
      ),
  )
  const lost = dropped.flatMap((anchor) => {
    const from = kept.findLast((each) => each.anchor.at < anchor.at)
    const to = kept.find((each) => each.anchor.at > anchor.at)
    if (from === undefined || to === undefined || forced.some(({ at }) => at === anchor.at))
      return []
    const [low, high] = [from.said.value + 1, Math.max(from.said.value + 1, to.said.value - 1)]
    const best = Math.min(high, low)
    return anchor.said.map((wrong) =>
      finding(anchor.event, {
        wrong,
        value: { low, best, high },
        because: [ground(from, 'number'), ground(to, 'number')],
      }),
    )
  })
  return [...beside, ...lost]
}

/** The year, where both fixed numbers were told within one. */
function scopeOf(book: Book, { from, to }: Forced): string {
  const scopes = [from, to].map(
    ({ said }) => new Set(said.claims.map(({ scope }) => scope ?? 'all')),
  )
  const [one, other] = scopes
  if (one === undefined || other === undefined || one.has('all') || other.has('all'))
    return book.scope
  return [...one].find((scope) => other.has(scope)) ?? book.scope
}

/** What was added to a year's number to make it an overall one. */
function before(book: Book, forced: Forced): number {
  if (scopeOf(book, forced) === book.scope) return 0
  const told = forced.from.said.claims[0]?.number ?? forced.from.said.value
  return forced.from.said.value - told
}

export function totalsFindings(book: Book, totals: TotalsBook): readonly Finding[] {
  return [
    ...totals.steps.flatMap((step) => [
      ...unknownSize(book, step),
      ...totalsBetween(book, step, totals.dropped),
      ...step.takenIn.map(({ event }): Finding => ({
        ...head(book, event),
        rule: 'ledger-membership',
        attribute: 'membership',
        value: true,
        replaces: [],
        because: grounds(step),
        arithmetic: `${arithmeticOf(step)}: comes out with it alone`,
      })),
      ...step.leftOut.map((event): Finding => ({
        ...head(book, event),
        rule: 'ledger-membership',
        attribute: 'membership',
        value: false,
        replaces: [],
        because: grounds(step),
        arithmetic: `${arithmeticOf(step)}: no room for it`,
      })),
    ]),
    ...wrongTotals(book, totals),
  ]
}

export const grounds = ({ from, to, sizes }: Step) => [
  ground(from, 'total'),
  ground(to, 'total'),
  ...sizes.flatMap(({ event, readings }) => {
    const claims = countClaims(event)
    return readings === null || claims.length === 0
      ? []
      : [resting(reason('finding.sizeOf', { event: event.study.id }), claims)]
  }),
]

const countClaims = ({ study }: Settlement) =>
  study.claims.filter(({ attribute }) => attribute === 'count').map(({ id }) => id)

export const arithmeticOf = ({ from, to, taken, residue, state }: Step): string => {
  const terms = taken.map((each) => (each === null ? 'x' : String(each)))
  const rest = state === 'residue' ? [`(${residue.best})`] : []
  return `${[String(from.said.value), ...terms, ...rest].join(' + ')} = ${to.said.value}`
}

const onlyUnknown = ({ sizes }: Step): Size | null => {
  const unknown = sizes.filter(({ readings }) => readings === null)
  return unknown.length === 1 ? (unknown[0] ?? null) : null
}

function unknownSize(book: Book, step: Step): readonly Finding[] {
  const unknown = onlyUnknown(step)
  if (unknown === null || step.residue.best < 0 || step.residue.low < 0) return []
  if (step.residue.best === 0) return []
  return [
    {
      ...head(book, unknown.event),
      rule: 'ledger-gap',
      attribute: 'count',
      value: step.residue,
      replaces: [],
      because: grounds(step),
      arithmetic: `${arithmeticOf(step)}, x = ${step.residue.best}`,
    },
  ]
}

/** The total after each event between two told ones, from both ends. */
function totalsBetween(book: Book, step: Step, dropped: readonly Anchor[]): readonly Finding[] {
  const unknown = onlyUnknown(step)
  const isForced = step.state === 'exact' || (unknown !== null && step.residue.low >= 0)
  if (!isForced) return []
  return step.sizes.slice(0, -1).flatMap((size, at): Finding[] => {
    if (size.at === step.to.anchor.at || dropped.some(({ at: place }) => place === size.at))
      return []
    const ahead = reach(step.sizes.slice(0, at + 1), step, 0)
    const behind = reach(step.sizes.slice(at + 1), step, at + 1)
    const options = [
      ahead === null
        ? null
        : {
            low: step.from.said.value + ahead.low,
            best: step.from.said.value + ahead.best,
            high: step.from.said.value + ahead.high,
          },
      behind === null
        ? null
        : {
            low: step.to.said.value - behind.high,
            best: step.to.said.value - behind.best,
            high: step.to.said.value - behind.low,
          },
    ].filter((each) => each !== null)
    const [one, other = one] = options
    if (one === undefined || other === undefined) return []
    const value = {
      low: Math.max(one.low, other.low),
      best: one.best,
      high: Math.min(one.high, other.high),
    }
    if (value.low > value.best || value.best > value.high) return []
    return [
      {
        ...head(book, size.event),
        rule: 'ledger-gap',
        attribute: 'cumulative',
        value,
        replaces: [],
        because: grounds(step),
        arithmetic: `${arithmeticOf(step)}; after ${at + 1} of ${step.sizes.length}: ${value.best}`,
      },
    ]
  })
}

/** Sums of some sizes of a step, in the reading that was taken and in all; null where one is unknown. */
function reach(sizes: readonly Size[], step: Step, offset: number) {
  const sum = { low: 0, best: 0, high: 0 }
  for (const [index, { all }] of sizes.entries()) {
    const taken = step.taken[offset + index]
    if (taken === null || taken === undefined) return null
    sum.best += taken
    sum.low += step.state === 'exact' ? taken : (all[0] ?? taken)
    sum.high += step.state === 'exact' ? taken : (all.at(-1) ?? taken)
  }
  return sum
}

/** A told total that no chain can keep, with what its neighbours make of it. */
function wrongTotals(book: Book, { dropped, kept, steps }: TotalsBook): readonly Finding[] {
  const beside = kept.flatMap(({ anchor, said }) =>
    anchor.said.filter((each) => each !== said).map((wrong) => ({ anchor, wrong, stands: said })),
  )
  const rivals = beside.flatMap(({ anchor, wrong, stands }): Finding[] => {
    const step = steps.find(({ to }) => to.anchor === anchor)
    if (step === undefined) return []
    const least = step.from.said.value + step.sizes.reduce((sum, { all }) => sum + (all[0] ?? 0), 0)
    if (wrong.value >= least) return []
    return [
      {
        ...head(book, anchor.event),
        rule: 'ledger-bound',
        attribute: 'cumulative',
        value: exactly(stands.value),
        replaces: ids(wrong),
        because: [
          ...grounds(step),
          resting(reason('finding.total', { n: stands.value }), ids(stands)),
        ],
        arithmetic: `${step.from.said.value} + at least ${least - step.from.said.value} = ${least} > ${wrong.value}`,
      },
    ]
  })
  const lost = dropped.flatMap((anchor): Finding[] => {
    const step = steps.find(
      ({ from, to }) => from.anchor.at < anchor.at && anchor.at < to.anchor.at,
    )
    if (step === undefined) return []
    const upTo = step.sizes.filter(({ at }) => at <= anchor.at).length
    const value =
      step.from.said.value +
      step.taken.slice(0, upTo).reduce<number>((sum, each) => sum + (each ?? 0), 0)
    const wrong = anchor.said.filter((each) => each.value !== value)
    if (wrong.length === 0) return []
    const rest = step.state === 'exact' ? 0 : step.residue.best
    return [
      {
        ...head(book, anchor.event),
        rule: wrong.some((each) => each.value < value) ? 'ledger-bound' : 'ledger-gap',
        attribute: 'cumulative',
        value: { low: value + Math.min(0, rest), best: value, high: value + Math.max(0, rest) },
        replaces: wrong.flatMap(ids),
        because: grounds(step),
        arithmetic: `${arithmeticOf(step)}; not ${wrong.map((each) => each.value).join(', ')}`,
      },
    ]
  })
  return [...rivals, ...lost]
}

export const figureOf = (side: string, category: string): string =>
  figureKey(side, category === 'remains' ? 'remains' : ('person' satisfies Counted))
