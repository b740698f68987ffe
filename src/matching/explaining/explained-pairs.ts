/** The pairs that are shown, best first, each with its reasons and its rivals, one at a time. */
import { candidatesPerLineMax } from '../../base/limits.ts'
import { isCalibrated, type Calibration } from '../calibration/calibrate.ts'
import type { BandReason } from '../choice/bands.ts'
import type { Explanation, Rival, ThroughLine } from '../explanation.ts'
import type { MatchLine } from '../match-line.ts'
import { bandReasons, bandsByCode, type Proposals } from '../proposals.ts'
import type { Prepared } from '../records/score-range.ts'
import { bothAgreeWith } from './because.ts'
import { PairExplainer } from './explain-pair.ts'

export type MatchedPair = {
  /** Positions in the two arrays of lines. */
  readonly leftAt: number
  readonly rightAt: number
  readonly explanation: Explanation
  /** Whether the one-to-one choice took this pair, or might as well have. */
  readonly isChosen: boolean
  readonly bandReason: BandReason
  /** The probability before calibration. */
  readonly said: number
}

/** Of one list against itself: the same lines on both sides. */
export type ComparedLines = {
  readonly left: readonly MatchLine[]
  readonly right: readonly MatchLine[]
}

function enter(index: Map<number, number[]>, line: number, pair: number) {
  const pairs = index.get(line)
  if (pairs === undefined) index.set(line, [pair])
  else pairs.push(pair)
}

/** The likeliest other pairs of each line. */
function rivalsFinder({ left, right, probability }: Proposals, lines: ComparedLines) {
  const [ofLeft, ofRight] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (let pair = 0; pair < left.length; pair += 1) {
    enter(ofLeft, left[pair] ?? 0, pair)
    enter(ofRight, right[pair] ?? 0, pair)
  }
  return (pair: number): Rival[] => {
    const others = [
      ...(ofLeft.get(left[pair] ?? 0) ?? []).map((other) => ({
        other,
        side: 'right' as const,
        id: lines.right[right[other] ?? 0]?.id ?? '',
      })),
      ...(ofRight.get(right[pair] ?? 0) ?? []).map((other) => ({
        other,
        side: 'left' as const,
        id: lines.left[left[other] ?? 0]?.id ?? '',
      })),
    ]
    return others
      .filter(({ other }) => other !== pair)
      .map(({ other, side, id }) => ({ side, id, probability: probability[other] ?? 0 }))
      .toSorted((one, other) => other.probability - one.probability || (one.id < other.id ? -1 : 1))
      .slice(0, candidatesPerLineMax)
  }
}

const throughOf = (line: MatchLine | undefined): { readonly through?: ThroughLine } =>
  line === undefined ? {} : { through: { id: line.id, because: bothAgreeWith(line.id) } }

type ExplainedWith = { readonly lines: ComparedLines; readonly calibration: Calibration }

export const explainedPairs = (prepared: Prepared, proposals: Proposals, of: ExplainedWith) =>
  pairsExplainedBy(new PairExplainer(prepared), proposals, of)

export function* pairsExplainedBy(
  explainer: Pick<PairExplainer, 'reasons'>,
  proposals: Proposals,
  { lines, calibration }: ExplainedWith,
): Generator<MatchedPair> {
  const rivalsOf = rivalsFinder(proposals, lines)
  for (const pair of proposals.shown) {
    const leftAt = proposals.left[pair] ?? 0
    const rightAt = proposals.right[pair] ?? 0
    const [left, right] = [lines.left[leftAt], lines.right[rightAt]]
    const band = bandsByCode[proposals.band[pair] ?? 0]
    if (left === undefined || right === undefined || band === undefined)
      throw new Error('a pair that is not shown, or of lines that are none')
    const { wouldChange, ...reasons } = explainer.reasons(
      { left: leftAt, right: rightAt },
      { left, right },
    )
    const explanation: Explanation = {
      left: left.id,
      right: right.id,
      probability: proposals.probability[pair] ?? 0,
      calibrated: isCalibrated(calibration),
      band,
      ...reasons,
      rivals: rivalsOf(pair),
      ...throughOf(lines.left[proposals.through?.[pair] ?? -1]),
      ...(wouldChange !== undefined && { wouldChange }),
    }
    yield {
      leftAt,
      rightAt,
      explanation,
      isChosen: proposals.standing[pair] !== 0,
      bandReason: bandReasons[proposals.reason[pair] ?? 0] ?? 'doubtful',
      said: proposals.said[pair] ?? 0,
    }
  }
}
