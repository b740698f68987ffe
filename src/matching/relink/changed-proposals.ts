/**
 * What an officer should hear of after a new version of a list: proposals that are new, withdrawn,
 * stronger or weaker than those of the run before.
 */
import type { Choice } from '../choice/choose.ts'
import type { ListSizes, ScoredPairs } from '../choice/pair-graph.ts'
import type { ChangedLines } from './changed-lines.ts'

export type Versions = { readonly left: ChangedLines; readonly right: ChangedLines }

/** Of a run: its pairs by the positions of their lines, and what was chosen of them. */
export type Proposed = {
  readonly pairs: Pick<ScoredPairs, 'left' | 'right' | 'count'>
  readonly sizes: ListSizes
  readonly choice: Pick<Choice, 'chosen' | 'tied' | 'probability'>
}

export type ChangedProposal =
  | { readonly kind: 'new'; readonly left: number; readonly right: number; readonly now: number }
  /** Its lines as they stood in the versions before. */
  | {
      readonly kind: 'withdrawn'
      readonly left: number
      readonly right: number
      readonly was: number
    }
  | {
      readonly kind: 'stronger' | 'weaker'
      readonly left: number
      readonly right: number
      readonly was: number
      readonly now: number
    }

/** Smaller differences of a probability are not told. */
const toldFrom = 0.01

const isProposed = ({ choice }: Proposed, pair: number) =>
  choice.chosen[pair] === 1 || choice.tied[pair] === 1

/** Where the two lines of a kept pair stand now, as one number; -1: one of them is withdrawn. */
function placeNow({ pairs }: Proposed, pair: number, { versions, sizes }: Places): number {
  const left = versions.left.nowAt[pairs.left[pair] ?? 0] ?? -1
  const right = versions.right.nowAt[pairs.right[pair] ?? 0] ?? -1
  return left < 0 || right < 0 ? -1 : left * sizes.right + right
}

type Places = { readonly versions: Versions; readonly sizes: ListSizes }

/** Pairs of which nothing changed, marked 1, in the run before and in this one. */
export type Unchanged = { readonly before: Uint8Array; readonly now: Uint8Array }

/** Proposals by their two lines, before and now: in the order of their lines, withdrawn ones last. */
export function changedProposals(
  kept: Proposed,
  run: Proposed,
  { versions, unchanged }: { readonly versions: Versions; readonly unchanged?: Unchanged },
): ChangedProposal[] {
  const before = new Map<number, number>()
  const gone: number[] = []
  const was = (pair: number) => kept.choice.probability[pair] ?? 0
  for (let pair = 0; pair < kept.pairs.count; pair++) {
    if (unchanged?.before[pair] === 1 || !isProposed(kept, pair)) continue
    const place = placeNow(kept, pair, { versions, sizes: run.sizes })
    if (place < 0) gone.push(pair)
    else before.set(place, pair)
  }
  const told: ChangedProposal[] = []
  for (let pair = 0; pair < run.pairs.count; pair++) {
    if (unchanged?.now[pair] === 1 || !isProposed(run, pair)) continue
    const lines = { left: run.pairs.left[pair] ?? 0, right: run.pairs.right[pair] ?? 0 }
    const place = lines.left * run.sizes.right + lines.right
    const now = run.choice.probability[pair] ?? 0
    const known = before.get(place)
    before.delete(place)
    if (known === undefined) told.push({ kind: 'new', ...lines, now })
    else if (Math.abs(now - was(known)) >= toldFrom) {
      const kind = now > was(known) ? 'stronger' : 'weaker'
      told.push({ kind, ...lines, was: was(known), now })
    }
  }
  const withdrawn = [...gone, ...before.values()].map((pair) => ({
    kind: 'withdrawn' as const,
    left: kept.pairs.left[pair] ?? 0,
    right: kept.pairs.right[pair] ?? 0,
    was: was(pair),
  }))
  const byLines = (one: ChangedProposal, other: ChangedProposal) =>
    one.left - other.left || one.right - other.right
  return [...told.toSorted(byLines), ...withdrawn.toSorted(byLines)]
}

/** How many of each kind, for the sentence "3 new proposals, 2 withdrawn, 1 stronger". */
export function countChanges(changes: readonly Pick<ChangedProposal, 'kind'>[]) {
  const counts = { new: 0, withdrawn: 0, stronger: 0, weaker: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}
