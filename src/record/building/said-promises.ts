/** Promises of kept statements against what the record holds of their events; by the rule of all promises. */
import type { PromiseReading, SaidPromise } from '../claims/promises-of-statements.ts'
import type { BuiltCommitment, BuiltEvent } from './built.ts'
import { stateOf } from './promises.ts'

/** Promises of kept statements; what came of one is what the record holds of its events. */
export function builtSaidPromises(
  promises: readonly SaidPromise[],
  events: readonly BuiltEvent[],
): readonly BuiltCommitment[] {
  return promises.map((promise) => {
    const { id, agreement, to, readings, status } = promise
    const [only] = readings
    const realised = cameOf(promise, events)
    const isFigure = readings.length === 1 && (only?.bound === 'exact' || only?.bound === 'min')
    const amount = isFigure ? only.n : null
    const words = status === 'declined' || status === 'fulfilled' ? status : null
    const came = realised?.best ?? null
    const said = readings.flatMap((reading) => readingSaid(reading, readings.length > 1))
    return {
      id,
      agreement,
      text: textOf(promise),
      readings: said,
      to,
      amount,
      realised,
      state: stateOf({ readings: said, amount, came, words, bound: only?.bound ?? 'exact' }),
      events: [...promise.events],
    }
  })
}

/** In the words of the sheet of promises. */
const boundWords = { exact: '', min: '>=', max: '<=', about: '~' } as const

function readingSaid({ n, bound, speakers }: PromiseReading, isOneOfMany: boolean): string[] {
  if (n === null) return isOneOfMany ? [speakers.join(', ')] : []
  const figure = `${boundWords[bound]}${n}`
  return [isOneOfMany ? `${figure} (${speakers.join(', ')})` : figure]
}

const whatWords = {
  person: 'people',
  military: 'service members',
  civilian: 'civilians',
  wounded: 'wounded or sick',
  child: 'children',
  woman: 'women',
  remains: 'remains',
  care: 'care for those who return',
} as const

function textOf({ category, to, due, readings }: SaidPromise): string {
  const what = whatWords[category]
  const figures = readings.flatMap((reading) => readingSaid(reading, false)).join(' or ')
  const whom = to === null ? [] : ['to', to]
  return [figures, what, ...whom, ...(due === null ? [] : ['by', due])]
    .filter((each) => each !== '')
    .join(' ')
}

function cameOf(
  { to, category, events: ids }: SaidPromise,
  events: readonly BuiltEvent[],
): BuiltCommitment['realised'] {
  const came = ids.flatMap(
    (id) =>
      events
        .find((event) => event.id === id)
        ?.values.find(
          (value) =>
            value.attribute === 'count' && value.side === to && value.category === category,
        ) ?? [],
  )
  // Of an event whose figure is unknown nothing is added up.
  if (came.length === 0 || came.length < ids.length) return null
  const sum = (of: 'low' | 'best' | 'high') => came.reduce((all, each) => all + each[of], 0)
  return { low: sum('low'), best: sum('best'), high: sum('high') }
}
