/**
 * How good are the eyes that decide? Every twentieth pair in a clerk's queue is one of which the
 * answer is known (two officers agreed on it before). It looks like any other and changes nothing;
 * the answers are only counted.
 */
import type { Decision } from '../decisions.ts'

export const knownEvery = 20

export type Turn<Open, Known> =
  | { readonly kind: 'open'; readonly pair: Open }
  | { readonly kind: 'known'; readonly pair: Known }

/**
 * A queue with known pairs put in, the first one within the first twenty. `draw` gives numbers
 * from 0 to 1: at which turn of each twenty, and which pair, must not be guessed. No known pair is
 * shown twice; where they run out the queue goes on without.
 */
export function withKnownPairs<Open, Known>(
  open: readonly Open[],
  known: readonly Known[],
  draw: () => number,
): Turn<Open, Known>[] {
  const left = [...known]
  const turns: Turn<Open, Known>[] = []
  const perRound = knownEvery - 1
  for (let from = 0; from < open.length; from += perRound) {
    const round = open.slice(from, from + perRound)
    const place = Math.floor(draw() * knownEvery)
    const [pair] = left.splice(Math.floor(draw() * left.length), 1)
    round.forEach((each, at) => {
      if (at === place && pair !== undefined) turns.push({ kind: 'known', pair })
      turns.push({ kind: 'open', pair: each })
    })
    const isLast = place === perRound && round.length === perRound
    if (isLast && pair !== undefined) turns.push({ kind: 'known', pair })
  }
  return turns
}

export type KnownAnswer = { readonly truth: 'same' | 'different'; readonly said: Decision }

/** A share with the range in which it lies in 95 of 100 cases (Wilson 1927). */
export type Share = { readonly share: number; readonly low: number; readonly high: number }

export type ClerkMeasure = {
  readonly answers: number
  /** Right among those that were not left open; a doubt is neither right nor wrong. */
  readonly right: Share
  /** Said to be the same person, and were not: the worst a clerk can do. */
  readonly wrongSame: number
  readonly wrongDifferent: number
  readonly unsure: number
}

const z95 = 1.959964

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1 }
  const share = count / of
  const spread = z95 ** 2 / of
  const middle = (share + spread / 2) / (1 + spread)
  const width = (z95 * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread)
  return { share, low: Math.max(0, middle - width), high: Math.min(1, middle + width) }
}

export function measureClerk(answers: readonly KnownAnswer[]): ClerkMeasure {
  const count = (is: (answer: KnownAnswer) => boolean) => answers.filter(is).length
  const unsure = count(({ said }) => said === 'unsure')
  const right = count(({ truth, said }) => truth === said)
  return {
    answers: answers.length,
    right: shareOf(right, answers.length - unsure),
    wrongSame: count(({ truth, said }) => truth === 'different' && said === 'same'),
    wrongDifferent: count(({ truth, said }) => truth === 'same' && said === 'different'),
    unsure,
  }
}
