/**
 * Which row stands in a person's way: of the prices on their way (a place of their kind
 * in a stage, the limit of their side, the account) the one that costs most in the stage
 * where least is missing. A price is the price of a row, never of a person.
 */
import type { Certificate } from '../../forms/plan-form.ts'
import { say } from '../../forms/sentences.ts'
import type { EvenClause } from '../flow/formula-flow.ts'
import { limitOf } from '../flow/formula-flow.ts'
import { compareGains, type Gains } from '../levels.ts'
import type { Standing } from '../standing.ts'

export type BindingRow = {
  readonly row: 'places' | 'limit' | 'account'
  /** The side whose places, limit or total it is. */
  readonly party: string
  readonly stage: string | undefined
  readonly text: string
}

type Priced = BindingRow & { readonly price: Gains }

export type Way = {
  readonly person: Standing
  /** Ids of all stages; those the person may be put into, by number from 0. */
  readonly stages: readonly string[]
  readonly among: readonly number[]
  readonly gain: (at: number) => Gains
}

const minus = (a: Gains, b: Gains): Gains => a.map((figure, level) => figure - (b[level] ?? 0))

function bindingOf(way: Way, rowsAt: (at: number) => readonly Priced[]): BindingRow | undefined {
  const offers = way.among.map((at) => {
    const rows = rowsAt(at)
    return { rows, left: rows.reduce((left, { price }) => minus(left, price), way.gain(at)) }
  })
  const [nearest] = offers.toSorted((a, b) => compareGains(b.left, a.left))
  const [dearest] = (nearest?.rows ?? []).toSorted((a, b) => compareGains(b.price, a.price))
  if (dearest === undefined) return undefined
  const nothing = dearest.price.map(() => 0)
  if (compareGains(dearest.price, nothing) <= 0) return undefined
  const { price: _price, ...row } = dearest
  return row
}

function placeRow({ person, stages }: Way, at: number, price: Gains): Priced {
  const { heldBy: party, transport } = person
  const stage = stages[at] ?? ''
  const text = say('bindingPlaces', { kinds: transport, party, stage })
  return { row: 'places', party, stage, price, text }
}

export const dutyBinding = (way: Way, places: readonly Gains[]) =>
  bindingOf(way, (at) => [placeRow(way, at, places[at] ?? [])])

export function formulaBinding(
  way: Way,
  { clause, prices }: { clause: EvenClause; prices: Certificate['formula'][number] },
): BindingRow | undefined {
  const { heldBy: party, goesTo, transport } = way.person
  const isFirst = party === clause.between[0]
  const places = prices.places.find(
    (each) => each.party === party && each.transport === transport,
  )?.places
  const limit = prices.limits.find((each) => each.party === party)?.price ?? []
  const accountAt = (at: number) =>
    (prices.balance[at] ?? []).map((figure) => (isFirst ? figure : 0 - figure))
  return bindingOf(way, (at) => {
    const price = accountAt(at)
    const atEnd = compareGains(price, accountAt(way.stages.length - 1)) <= 0
    const account = atEnd
      ? {
          party: goesTo,
          stage: undefined,
          text: say('bindingEven', { clause: clause.id, party, other: goesTo }),
        }
      : {
          party,
          stage: way.stages[at],
          text: say('bindingAhead', {
            clause: clause.id,
            ahead: clause.aheadMax,
            party,
            stage: way.stages[at] ?? '',
          }),
        }
    return [
      placeRow(way, at, places?.[at] ?? []),
      {
        row: 'limit',
        party,
        stage: undefined,
        price: limit,
        text: say('limit', { clause: clause.id, people: limitOf(clause, party), party }),
      },
      { row: 'account', price, ...account },
    ]
  })
}
