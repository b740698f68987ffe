/** Turns gains into packed costs and prices back into figures, for both flows. */
import type { LevelName } from '../../forms/problem.ts'
import { compareGains, gainsOf, type Gains } from '../levels.ts'
import type { PeopleClass } from './classes.ts'
import type { FlowNetwork } from './flow-network.ts'
import { packing, type Words } from './packed-costs.ts'

export type Frame = { readonly levels: readonly LevelName[]; readonly stages: number }

export type Costs = {
  /** Cost of one person in a stage. */
  readonly person: (group: PeopleClass, at: number) => Words
  /** Cost of one stage in which the account is one ahead. */
  readonly ahead: Words
  readonly none: Words
  readonly bits: number
  /** Packed words as one figure a level. */
  readonly figures: (words: Words) => Gains
}

export function costsOf(
  classes: readonly PeopleClass[],
  { frame, pathArcs, account }: { frame: Frame; pathArcs: number; account: 'counted' | 'none' },
): Costs {
  const { levels, stages } = frame
  // Where no account is counted, its level needs no room in the words.
  const ahead = levels.map((level) => Number(level === 'imbalance' && account === 'counted'))
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
    none: [0, 0, 0],
    bits: packed.bits,
    figures: packed.unpack,
  }
}

/** What one more on a row is worth, given the nodes before and after it; never below nothing. */
export function rowPrice(
  network: FlowNetwork,
  { costs, before, after }: { costs: Costs; before: number; after: number },
): Gains {
  const [from, to] = [network.price(before), network.price(after)]
  const worth = costs.figures([to[0] - from[0], to[1] - from[1], to[2] - from[2]])
  return isGain(worth) ? worth : worth.map(() => 0)
}

const isGain = (figures: Gains) =>
  compareGains(
    figures,
    figures.map(() => 0),
  ) > 0
