/**
 * In which order candidates are looked at: what nobody has decided comes first, and among it the
 * pair of which the answer is worth most: near an even chance, urgent for the person, and settling
 * many other lines at once.
 */
import type { ComparedColumn, Decision, Recalled } from './decisions.ts'

export type Standing<Id> = {
  readonly id: Id
  readonly decision: Decision
  /** Whose answer it still needs. */
  readonly waitsFor?: 'second' | 'third'
  /** Undefined: the line does not stand on the version that the run looked at. */
  readonly left: Recalled | undefined
  readonly right: Recalled | undefined
}

export type QueueState =
  | 'open'
  /** Decided once, but a line was altered since: looked at again. */
  | 'open-again'
  | 'unsure'
  /** Signed by the officer who looks; another officer has to. */
  | 'waits-for-second'
  /** Two officers disagree. */
  | 'waits-for-third'
  /** One of its lines was decided to be somebody else. */
  | 'settled-elsewhere'
  | 'decided'

export type Queued<Candidate, Id> = Candidate & {
  readonly state: QueueState
  readonly decision: Id | null
  /** By what the lines changed since they were decided. */
  readonly changed: readonly ComparedColumn[]
}

export type Placed = {
  readonly leftLine: number
  readonly rightLine: number
  readonly probability: number
  /** 0 to 1: how soon the person's exchange needs the answer. */
  readonly urgency?: number
  /** Lines that hang together with the pair, itself included. */
  readonly componentLines?: number
}

/**
 * What an answer is worth. A question at an even chance counts 1, a certain one nothing; urgency
 * doubles it at most; each doubling of the lines that wait for it adds a quarter.
 */
export function valueOfAnswer({ probability, urgency = 0, componentLines = 2 }: Placed): number {
  const doubt = 4 * probability * (1 - probability)
  const waiting = 1 + Math.log2(Math.max(2, componentLines) / 2) / 4
  return doubt * (1 + urgency) * waiting
}

const rank: Record<QueueState, number> = {
  'open-again': 0,
  open: 0,
  unsure: 1,
  'waits-for-second': 2,
  'waits-for-third': 2,
  'settled-elsewhere': 3,
  decided: 4,
}

const changedOf = (line: Recalled | undefined) =>
  line?.state === 'altered-since' ? line.changed : []

function stateOf<Id>(standing: Standing<Id> | undefined, isElsewhere: boolean): QueueState {
  if (standing === undefined) return isElsewhere ? 'settled-elsewhere' : 'open'
  const isAltered =
    standing.left?.state === 'altered-since' || standing.right?.state === 'altered-since'
  if (isAltered) return 'open-again'
  if (standing.waitsFor !== undefined) return `waits-for-${standing.waitsFor}`
  return standing.decision === 'unsure' ? 'unsure' : 'decided'
}

/** `standing` is oldest first: the latest word about a pair counts. */
export function queueOf<Candidate extends Placed, Id>(
  candidates: readonly Candidate[],
  standing: readonly Standing<Id>[],
): Queued<Candidate, Id>[] {
  const byPair = new Map<string, Standing<Id>>()
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  for (const each of standing) {
    if (each.left !== undefined && each.right !== undefined)
      byPair.set(`${each.left.line} ${each.right.line}`, each)
    if (each.decision !== 'same') continue
    if (each.left !== undefined) lefts.add(each.left.line)
    if (each.right !== undefined) rights.add(each.right.line)
  }
  return candidates
    .map((candidate) => {
      const { leftLine, rightLine } = candidate
      const known = byPair.get(`${leftLine} ${rightLine}`)
      const state = stateOf(known, lefts.has(leftLine) || rights.has(rightLine))
      const changed = [...new Set([...changedOf(known?.left), ...changedOf(known?.right)])]
      return { ...candidate, state, decision: known?.id ?? null, changed }
    })
    .toSorted(
      (one, other) =>
        rank[one.state] - rank[other.state] ||
        valueOfAnswer(other) - valueOfAnswer(one) ||
        one.leftLine - other.leftLine ||
        one.rightLine - other.rightLine,
    )
}
