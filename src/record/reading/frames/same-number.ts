/**
 * "Sixty-eight came home, Marrow got the same number": the other side's number follows from the
 * one that is said. The words that repeat it hold no value, so it is a derived one.
 */
import type { ReadCount } from '../reading.ts'
import type { CountDraft } from './drafts.ts'
import { termsIn, type Line, type TermMention } from './line.ts'
import { otherParty, type Scene } from './scene.ts'

/** `counts` are those of the drafts, in their order. */
export function sameForOther(
  scene: Scene,
  drafts: readonly CountDraft[],
  counts: readonly ReadCount[],
): readonly ReadCount[] {
  return scene.lines.flatMap((line) =>
    termsIn(line, ['same'], line.span).flatMap((cue) => {
      const at = repeatedBy(line, cue, drafts)
      const count = counts[at]
      const side = count === undefined ? null : otherParty(scene, count.side)
      if (count === undefined || side === null || isBound(line, cue)) return []
      const isSaid = counts.some((each) => each.side === side && each.n === count.n)
      return isSaid
        ? []
        : [{ ...count, side, per: 'each', modality: 'derived', from: [at], span: null } as const]
    }),
  )
}

/** The last number told of one side, in the same sentence or the one before. */
const repeatedBy = (line: Line, { span }: TermMention, drafts: readonly CountDraft[]): number =>
  drafts.findLastIndex(
    ({ quantity, partOf, per, modality }) =>
      per === 'side' &&
      modality === 'asserted' &&
      partOf === null &&
      quantity.number.span[1] <= span[0] &&
      line.index - quantity.line.index <= 2,
  )

/** "as many as 60" bounds a number. */
const isBound = (line: Line, { span }: TermMention): boolean =>
  line.numbers.some(
    ({ boundBy }) => boundBy !== null && boundBy[0] <= span[0] && span[0] < boundBy[1],
  )
