/**
 * Why two lines may be one person, told when somebody opens the pair: from the two lines and the
 * model of the run that proposed it, and from nothing else. Its weights are those by which the run
 * weighed the pair, to the last digit.
 */
import { PairExplainer, type Reasons } from './explaining/explain-pair.ts'
import type { MatchLine } from './match-line.ts'
import { LineStock } from './relink/line-stock.ts'
import type { ModelVersion } from './relink/model-version.ts'

export type OpenedPair = { readonly left: MatchLine; readonly right: MatchLine }

/** Reasons of each pair, in the order asked, one at a time; a millisecond each. */
export function* reasonsUnder(
  version: ModelVersion,
  pairs: readonly OpenedPair[],
): Generator<Reasons> {
  if (pairs.length === 0) return
  const readings = {
    left: pairs.map(({ left }) => left.reading),
    right: pairs.map(({ right }) => right.reading),
  }
  const explainer = new PairExplainer(LineStock.under(version, readings).prepared().prepared)
  for (const [at, pair] of pairs.entries()) yield explainer.reasons({ left: at, right: at }, pair)
}
