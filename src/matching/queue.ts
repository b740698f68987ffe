/**
 * In which order candidates are looked at: what nobody has decided comes first, and among it the
 * pair of which the answer is worth most: near an even chance, urgent for the person, and settling
 * many other lines at once.
 */
import { unreachable } from '../base/refusal.ts'
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

export const undecidedStates = [
  'open',
  'open-again',
  'unsure',
  'waits-for-second',
  'waits-for-third',
] as const satisfies QueueState[]

export type Placed = {
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

const changedOf = (line: Recalled | undefined) =>
  line?.state === 'altered-since' ? line.changed : []

function stateOf<Id>(standing: Standing<Id>): QueueState {
  const isAltered =
    standing.left?.state === 'altered-since' || standing.right?.state === 'altered-since'
  if (isAltered) return 'open-again'
  switch (standing.waitsFor) {
    case 'second':
      return 'waits-for-second'
    case 'third':
      return 'waits-for-third'
    case undefined:
      return standing.decision === 'unsure' ? 'unsure' : 'decided'
    default:
      return unreachable(standing.waitsFor)
  }
}

/** A pair under which something was signed, by its lines in the versions that are looked at. */
export type MarkedPair<Id = string> = {
  readonly leftLine: number
  readonly rightLine: number
  readonly state: QueueState
  readonly decision: Id
  /** By what the lines changed since they were decided. */
  readonly changed: readonly ComparedColumn[]
}

/** What was signed, as the queue has to know it; a pair that is not marked is open, or settled. */
export type Marks<Id = string> = {
  readonly pairs: readonly MarkedPair<Id>[]
  /** Lines that were decided to be somebody: their other pairs are settled. */
  readonly lefts: readonly number[]
  readonly rights: readonly number[]
}

/** `standing` is oldest first: the latest word about a pair counts. */
export function marksOf<Id>(standing: readonly Standing<Id>[]): Marks<Id> {
  const pairs = new Map<string, MarkedPair<Id>>()
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  for (const each of standing) {
    const { left, right, id, decision } = each
    if (left !== undefined && right !== undefined)
      pairs.set(`${left.line} ${right.line}`, {
        leftLine: left.line,
        rightLine: right.line,
        state: stateOf(each),
        decision: id,
        changed: [...new Set([...changedOf(left), ...changedOf(right)])],
      })
    if (decision !== 'same') continue
    if (left !== undefined) lefts.add(left.line)
    if (right !== undefined) rights.add(right.line)
  }
  return { pairs: [...pairs.values()], lefts: [...lefts], rights: [...rights] }
}
