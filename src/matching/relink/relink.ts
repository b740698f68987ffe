/**
 * Matches a new version of a list in the time that its changes take: only lines that were added
 * or altered are compared again, and only components that hold a touched line are chosen anew.
 * The outcome is that of a full run, as long as the model stands still: weights, frequencies and
 * which keys are too common are those of one model version. Learning a new one is an act of its
 * own, followed by a full run.
 */
import { chooseOneToOne, type Choice } from '../choice/choose.ts'
import { JoinedGroups } from '../choice/components.ts'
import { worthOf, type ListSizes, type ScoredPairs } from '../choice/pair-graph.ts'
import { changedProposals, type ChangedProposal, type Versions } from './changed-proposals.ts'
import { crowdedBefore, leaveOutCrowds } from './crowded-lines.ts'
import { PairList } from './pair-list.ts'

export type KeptRun = {
  /** Names the model version, by its content. */
  readonly modelId: string
  readonly pairs: ScoredPairs
  readonly sizes: ListSizes
  /** Lines of the right list of which only the likeliest pairs were kept. */
  readonly crowded: Int32Array
  readonly choice: Pick<Choice, 'chosen' | 'tied' | 'probability' | 'gap'>
}

/** Compares lines of the new versions under one model version. */
export type LineScoring = {
  readonly modelId: string
  readonly sizes: ListSizes
  /** Pairs of one line of the right list that a run keeps, at the most. */
  readonly mostOfLine: number
  /**
   * All pairs from the review threshold up in which one of these lines of this side stands; of a
   * line of the right list no more than a run keeps of it.
   */
  readonly scoreLines: (side: 'left' | 'right', lines: Int32Array) => ScoredLines
}

/** `crowded`: those of the lines asked for of which only the likeliest pairs were kept. */
export type ScoredLines = { readonly pairs: ScoredPairs; readonly crowded: Int32Array }

export type Relinked = {
  readonly run: KeptRun
  /** In the order of their lines; withdrawn ones last. Probabilities: before and now. */
  readonly changes: readonly ChangedProposal[]
  /** Changed ones, and crowded ones whose pairs the changes may have decided. */
  readonly comparedLines: number
  readonly chosenAnew: { readonly components: number; readonly pairs: number }
}

const marked = (length: number, ...positions: readonly Int32Array[]) => {
  const marks = new Uint8Array(length)
  for (const each of positions) for (const at of each) marks[at] = 1
  return marks
}

/** Pairs of lines that stayed as they were, at their new places. */
function carryOver(kept: KeptRun, versions: Versions, altered: Marks): PairList {
  const { left, right, log2Odds, count } = kept.pairs
  const list = new PairList(count)
  for (let pair = 0; pair < count; pair++) {
    const nowLeft = versions.left.nowAt[left[pair] ?? 0] ?? -1
    const nowRight = versions.right.nowAt[right[pair] ?? 0] ?? -1
    if (nowLeft < 0 || nowRight < 0) continue
    if (altered.left[nowLeft] === 1 || altered.right[nowRight] === 1) continue
    list.add({ left: nowLeft, right: nowRight, log2Odds: log2Odds[pair] ?? 0, before: pair })
  }
  return list
}

type Marks = { readonly left: Uint8Array; readonly right: Uint8Array }

/** Lines whose component may have changed: their own pairs, or those of a neighbour that is gone. */
function touchedLines(kept: KeptRun, versions: Versions, changed: Marks): Marks {
  const touched = { left: changed.left.slice(), right: changed.right.slice() }
  const { left, right, count } = kept.pairs
  for (let pair = 0; pair < count; pair++) {
    const nowLeft = versions.left.nowAt[left[pair] ?? 0] ?? -1
    const nowRight = versions.right.nowAt[right[pair] ?? 0] ?? -1
    const isLeftGone = nowLeft < 0 || changed.left[nowLeft] === 1
    const isRightGone = nowRight < 0 || changed.right[nowRight] === 1
    if (isLeftGone && nowRight >= 0) touched.right[nowRight] = 1
    if (isRightGone && nowLeft >= 0) touched.left[nowLeft] = 1
  }
  return touched
}

/** The lines of the right list first: their pairs are whole then, and cut as a full run cuts them. */
function addCompared(list: PairList, scoring: LineScoring, changed: Marks) {
  const [lefts, rights] = [positionsIn(changed.left), positionsIn(changed.right)]
  const ofRights = addLines(list, scoring, { side: 'right', lines: rights })
  const isCompared = (right: number) => changed.right[right] === 1
  addLines(list, scoring, { side: 'left', lines: lefts, isCompared })
  return { comparedLines: lefts.length + rights.length, crowded: ofRights }
}

/** `isCompared`: of these lines of the right list every pair came already. */
function addLines(
  list: PairList,
  scoring: LineScoring,
  of: { side: 'left' | 'right'; lines: Int32Array; isCompared?: (right: number) => boolean },
): Int32Array {
  if (of.lines.length === 0) return new Int32Array(0)
  const { pairs, crowded } = scoring.scoreLines(of.side, of.lines)
  for (let pair = 0; pair < pairs.count; pair++) {
    const right = pairs.right[pair] ?? 0
    if (of.isCompared?.(right) === true) continue
    const left = pairs.left[pair] ?? 0
    list.add({ left, right, log2Odds: pairs.log2Odds[pair] ?? 0, before: -1 })
  }
  return crowded
}

function positionsIn(marks: Uint8Array): Int32Array {
  const found: number[] = []
  marks.forEach((mark, at) => {
    if (mark === 1) found.push(at)
  })
  return Int32Array.from(found)
}

/** Groups of lines that hang together and of which a line is touched. */
function touchedGroups(pairs: ScoredPairs, sizes: ListSizes, touched: Marks) {
  const { left, right, log2Odds, count } = pairs
  const groups = new JoinedGroups(sizes.left + sizes.right)
  for (let pair = 0; pair < count; pair++)
    if (worthOf(log2Odds[pair] ?? 0) > 0)
      groups.join(left[pair] ?? 0, sizes.left + (right[pair] ?? 0))
  const isTouched = new Uint8Array(sizes.left + sizes.right)
  for (const line of positionsIn(touched.left)) isTouched[groups.groupOf(line)] = 1
  for (const line of positionsIn(touched.right)) isTouched[groups.groupOf(sizes.left + line)] = 1
  return (pair: number) => {
    const group = groups.groupOf(left[pair] ?? 0)
    return isTouched[group] === 1 && worthOf(log2Odds[pair] ?? 0) > 0
  }
}

/** Chooses in touched components; what stands in no touched one keeps what was chosen before. */
function chooseTouched(
  kept: KeptRun,
  list: PairList,
  {
    sizes,
    touched,
  }: {
    sizes: ListSizes
    touched: Marks
  },
) {
  const pairs = list.columns()
  const { count } = pairs
  const isTouched = touchedGroups(pairs, sizes, touched)
  const anew: number[] = []
  const unchanged = { before: new Uint8Array(kept.pairs.count), now: new Uint8Array(count) }
  const choice = {
    chosen: new Uint8Array(count),
    tied: new Uint8Array(count),
    probability: new Float64Array(count),
  }
  for (let pair = 0; pair < count; pair++) {
    const before = list.before(pair)
    if (before < 0 || isTouched(pair)) {
      anew.push(pair)
      continue
    }
    copyMarks(choice, pair, kept.choice, before)
    unchanged.before[before] = unchanged.now[pair] = 1
  }
  const part = chooseAmong(list.columns(anew), sizes)
  anew.forEach((pair, at) => copyMarks(choice, pair, part, at))
  return {
    pairs,
    unchanged,
    choice: { ...choice, gap: kept.choice.gap + part.gap },
    chosenAnew: { components: part.components.count, pairs: anew.length },
  }
}

/** Few pairs of long lists: lines are numbered by their order among those that have a pair. */
function chooseAmong(pairs: ScoredPairs, sizes: ListSizes): Choice {
  const [left, right] = [numbered(pairs.left, sizes.left), numbered(pairs.right, sizes.right)]
  const few = { ...pairs, left: left.numbers, right: right.numbers }
  return chooseOneToOne(few, { left: left.count, right: right.count })
}

function numbered(lines: Int32Array, size: number) {
  const numberOf = marked(size, lines)
  const places = new Int32Array(size)
  let count = 0
  for (let line = 0; line < size; line++) if (numberOf[line] === 1) places[line] = count++
  return { numbers: lines.map((line) => places[line] ?? 0), count }
}

type PairMarks = Pick<Choice, 'chosen' | 'tied' | 'probability'>

function copyMarks(to: PairMarks, at: number, from: PairMarks, fromAt: number) {
  to.chosen[at] = from.chosen[fromAt] ?? 0
  to.tied[at] = from.tied[fromAt] ?? 0
  to.probability[at] = from.probability[fromAt] ?? 0
}

export function relink(kept: KeptRun, versions: Versions, scoring: LineScoring): Relinked {
  if (scoring.modelId !== kept.modelId)
    throw new Error('another model version: it needs a full run')
  const { sizes, mostOfLine } = scoring
  const { again, asBefore } = crowdedBefore(kept, versions, sizes)
  const altered = {
    left: marked(sizes.left, versions.left.altered),
    right: marked(sizes.right, versions.right.altered, again),
  }
  const changed = {
    left: marked(sizes.left, versions.left.altered, versions.left.added),
    right: marked(sizes.right, versions.right.altered, versions.right.added, again),
  }
  const list = carryOver(kept, versions, altered)
  const compared = addCompared(list, scoring, changed)
  const grown = leaveOutCrowds(list, sizes.right, mostOfLine)
  for (const line of grown) changed.right[line] = 1
  const touched = touchedLines(kept, versions, changed)
  const { pairs, choice, unchanged, chosenAnew } = chooseTouched(kept, list, { sizes, touched })
  const still = asBefore.filter((line) => changed.right[line] === 0)
  const crowded = together(still, compared.crowded, grown)
  const run = { modelId: kept.modelId, pairs, sizes, crowded, choice }
  const changes = changedProposals(kept, run, { versions, unchanged })
  return { run, changes, comparedLines: compared.comparedLines, chosenAnew }
}

function together(...parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
