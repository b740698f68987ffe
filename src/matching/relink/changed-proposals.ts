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

/** Proposals of the run before by where their lines stand now; each is told apart once. */
class ProposedBefore {
  /** Of each left line, as it stands now, the number of its last proposal plus one. */
  readonly #lastOf: Int32Array
  /** Of each pair: the number of the one before it with the same left line, plus one. */
  readonly #nextOf: Int32Array
  readonly #rightOf: Int32Array
  /** Of which a line was withdrawn. */
  readonly gone: number[] = []

  constructor(kept: Proposed, { left, right }: Versions, leftLines: number) {
    const { pairs } = kept
    this.#lastOf = new Int32Array(leftLines)
    this.#nextOf = new Int32Array(pairs.count)
    this.#rightOf = new Int32Array(pairs.count)
    for (let pair = 0; pair < pairs.count; pair++) {
      if (!isProposed(kept, pair)) continue
      const nowLeft = left.nowAt[pairs.left[pair] ?? 0] ?? -1
      const nowRight = right.nowAt[pairs.right[pair] ?? 0] ?? -1
      if (nowLeft < 0 || nowRight < 0) {
        this.gone.push(pair)
        continue
      }
      this.#rightOf[pair] = nowRight
      this.#nextOf[pair] = this.#lastOf[nowLeft] ?? 0
      this.#lastOf[nowLeft] = pair + 1
    }
  }

  /** The pair of these lines, which is not asked for again; -1: none. */
  take(left: number, right: number): number {
    let last = -1
    for (
      let pair = (this.#lastOf[left] ?? 0) - 1;
      pair >= 0;
      pair = (this.#nextOf[pair] ?? 0) - 1
    ) {
      if (this.#rightOf[pair] === right) {
        const next = this.#nextOf[pair] ?? 0
        if (last < 0) this.#lastOf[left] = next
        else this.#nextOf[last] = next
        return pair
      }
      last = pair
    }
    return -1
  }

  /** Pairs that nobody took. */
  remaining(): number[] {
    const found: number[] = []
    for (const last of this.#lastOf)
      for (let pair = last - 1; pair >= 0; pair = (this.#nextOf[pair] ?? 0) - 1) found.push(pair)
    return found
  }
}

/** Proposals by their two lines, before and now: in the order of their lines, withdrawn ones last. */
export function changedProposals(
  kept: Proposed,
  run: Proposed,
  versions: Versions,
): ChangedProposal[] {
  const before = new ProposedBefore(kept, versions, run.sizes.left)
  const was = (pair: number) => kept.choice.probability[pair] ?? 0
  const told: ChangedProposal[] = []
  for (let pair = 0; pair < run.pairs.count; pair++) {
    if (!isProposed(run, pair)) continue
    const lines = { left: run.pairs.left[pair] ?? 0, right: run.pairs.right[pair] ?? 0 }
    const now = run.choice.probability[pair] ?? 0
    const known = before.take(lines.left, lines.right)
    if (known < 0) told.push({ kind: 'new', ...lines, now })
    else if (Math.abs(now - was(known)) >= toldFrom) {
      const kind = now > was(known) ? 'stronger' : 'weaker'
      told.push({ kind, ...lines, was: was(known), now })
    }
  }
  const withdrawn = [...before.gone, ...before.remaining()].map((pair) => ({
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
