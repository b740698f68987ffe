/** Turns gains into packed costs and prices back into figures, for both flows. */
import type { LevelName } from '../../forms/problem.ts'
import type { FlowNetwork } from './flow-network.ts'
import { compareGains, gainsOf, type Gains } from '../levels.ts'
import type { PeopleClass } from './classes.ts'
import { packing, type Packing } from './packed-costs.ts'

export type Frame = { readonly levels: readonly LevelName[]; readonly stages: number }

/** Above every gain: the price of an account that nobody can reach. */
const outOfReach = 1_000_000_000_000

export type Costs = {
  /** Cost of one person in a stage. */
  readonly person: (group: PeopleClass, at: number) => readonly [number, number]
  /** Cost of one stage in which the account is one ahead. */
  readonly ahead: readonly [number, number]
  readonly bits: number
  readonly none: readonly [number, number]
  readonly prices: Prices
}

export function costsOf(
  classes: readonly PeopleClass[],
  { frame, pathArcs }: { frame: Frame; pathArcs: number },
): Costs {
  const { levels, stages } = frame
  const ahead = levels.map((level) => Number(level === 'imbalance'))
  const most = ahead.slice()
  for (const { one } of classes) {
    for (let at = one.from; at < stages; at++) {
      for (const [level, figure] of gainsOf(one, { levels, at, stages }).entries()) {
        // A change may be won or lost, so its sums reach twice as far on one path.
        const reach = levels[level] === 'changes' ? 2 * Math.abs(figure) : Math.abs(figure)
        most[level] = Math.max(most[level] ?? 0, reach)
      }
    }
  }
  const packed = packing(most, pathArcs)
  return {
    person: ({ one }, at) => packed.pack(gainsOf(one, { levels, at, stages }).map((gain) => -gain)),
    ahead: packed.pack(ahead),
    bits: packed.bits,
    none: [0, 0],
    prices: new Prices(packed, levels.length),
  }
}

export class Prices {
  readonly #packed: Packing
  readonly zero: Gains
  /** An account that nobody reaches. */
  readonly never: Gains
  /** A place that is not there: it costs nothing, there being none, and outbids `never`. */
  readonly #none: Gains

  constructor(packed: Packing, levels: number) {
    this.#packed = packed
    this.zero = Array.from({ length: levels }, () => 0)
    this.never = this.zero.map((_, level) => (level === 0 ? outOfReach : 0))
    this.#none = this.never.map((figure) => 2 * figure)
  }

  /** The price of a node in figures; undefined if nothing can reach it. */
  at(network: FlowNetwork, node: number): Gains | undefined {
    const price = network.price(node)
    return price && this.#packed.unpack(...price)
  }

  /** What a row with this much room is worth, given the prices at its two ends. */
  row(room: number, before: Gains | undefined, after: Gains | undefined): Gains {
    if (before === undefined || after === undefined) return room === 0 ? this.#none : this.zero
    const worth = after.map((figure, level) => figure - (before[level] ?? 0))
    return compareGains(worth, this.zero) > 0 ? worth : this.zero
  }
}
