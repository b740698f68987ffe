/**
 * One event studied by itself: who is meant, when, and which of its figures hold together. It
 * depends on the event's own claims and on the weights of its speakers alone, so a new claim
 * touches one study.
 */
import type { EventKind } from '../rows.ts'
import type { BuildClaim } from './claim-lines.ts'
import { figureKey, figuresOf, type Figure } from './figures.ts'
import { summedFigures, type Summed } from './people-of-event.ts'
import { observedKey, weightOfValue, type Observations } from './reliability.ts'
import { isRounding } from './slips.ts'
import { settleEvent, type Settled } from './settle-event.ts'
import { withheldSides } from './withheld.ts'
import { voicesOf, type WhoIs } from './witnesses.ts'

export type Study = {
  readonly id: string
  readonly conflict: string
  readonly kind: EventKind
  readonly date: string
  readonly dateEnd: string | null
  readonly parties: readonly [string, string]
  /** In the order of their ids. */
  readonly claims: readonly BuildClaim[]
  readonly figures: ReadonlyMap<string, Figure>
  /** Receiving sides whose counts its claims withhold. */
  readonly withheld: readonly string[]
}

export type Settlement = Settled & { readonly study: Study; readonly summed: readonly Summed[] }

/** The identity that most of its claims give the event; ties go to the first in order. */
export function studyEvent(unordered: readonly BuildClaim[], whoIs: WhoIs): Study {
  const claims = unordered.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const most = <Key extends 'conflict' | 'kind' | 'date' | 'dateEnd'>(key: Key) =>
    commonest(claims.map((claim) => claim[key]))
  const [first] = claims
  if (first === undefined) throw new Error('an event has no claims')
  const pair = commonest(claims.map(({ parties }) => parties.join('\n'))).split('\n')
  return {
    id: first.event,
    conflict: most('conflict'),
    kind: most('kind'),
    date: most('date'),
    dateEnd: most('dateEnd'),
    parties: [pair[0] ?? first.parties[0], pair[1] ?? first.parties[1]],
    claims,
    figures: figuresOf(claims, whoIs),
    withheld: withheldSides(claims, whoIs),
  }
}

function commonest<Value>(values: readonly Value[]): Value {
  const times = new Map<Value, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  const [found] = [...times].toSorted(
    ([one, times1], [other, times2]) => times2 - times1 || (String(one) < String(other) ? -1 : 1),
  )
  if (found === undefined) throw new Error('nothing to choose from')
  return found[0]
}

/** What is known of an event's values from outside it. */
export type Outside = {
  /** Values that a ledger wants, by figure, with the weight of that. */
  readonly decided: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Values of the same figure in the events before and after. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<number>>
}

/** A value that a neighbour has, or the round one of two, is doubted before the other. */
const slipPenalty = 1.8

export function settle(
  study: Study,
  observed: Observations,
  { decided, neighbours }: Outside,
): Settlement {
  const settled = settleEvent(study.figures, study.parties, (figure, candidate) => {
    const extra = decided.get(`${study.id}\n${figure.side} ${figure.counted}`)?.get(candidate.value)
    return (
      weightOfValue(candidate, { side: figure.side, attribute: 'count' }, observed) +
      (extra ?? 0) -
      (isSuspect(figure, candidate.value, neighbours) ? slipPenalty : 0)
    )
  })
  return { ...settled, study, summed: summedFigures(settled, study.parties) }
}

function isSuspect(
  { side, counted, candidates }: Figure,
  value: number,
  neighbours: Outside['neighbours'],
): boolean {
  if (candidates.length < 2) return false
  const others = candidates.filter((each) => each.value !== value)
  const beside = neighbours.get(figureKey(side, counted))
  if (beside?.has(value) === true && others.some((each) => !beside.has(each.value))) return true
  return others.some((each) => isRounding(each.value, value) && !isRounding(value, each.value))
}

/**
 * What the event teaches about its speakers: right where another voice says the same, wrong where
 * two others agree on something else. One voice alone teaches nothing.
 */
export function observe(
  study: Study,
  whoIs: WhoIs,
  into: Map<string, { right: number; wrong: number }>,
) {
  for (const { candidates } of study.figures.values()) {
    const voices = candidates.map(({ claims }) => voicesOf(claims, whoIs))
    const agreed = voices.filter((each) => each.length >= 2)
    if (agreed.length !== 1) continue
    for (const each of voices)
      for (const { key } of each) {
        const at = observedKey(key, 'count')
        const before = into.get(at) ?? { right: 0, wrong: 0 }
        into.set(
          at,
          agreed.includes(each)
            ? { ...before, right: before.right + 1 }
            : { ...before, wrong: before.wrong + 1 },
        )
      }
  }
}
