/**
 * How much a voice weighs where values clash and no arithmetic decides: a Beta-Bernoulli estimate
 * for each speaker and attribute, from the Admiralty letter of the source and from how often its
 * word agreed with others'. The side that received knows what it received. These weights order
 * candidates inside the reckoning; they are no score of anybody and are shown nowhere.
 */
import type { Candidate } from './figures.ts'
import type { Speaker } from './witnesses.ts'

const priorMean = { A: 0.95, B: 0.88, C: 0.75, D: 0.6, E: 0.45, F: 0.5 } as const
/** The letter counts as much as so many observations. */
const priorStrength = 8
/** What the receiving side says of its own people weighs so much more, in log odds. */
const receiverBonus = 1.5

/** Repeating is no witness, but breaks ties. */
const echoWeight = 0.05

export type Observed = { readonly right: number; readonly wrong: number }
/** By speaker and attribute. */
export type Observations = ReadonlyMap<string, Observed>

export const observedKey = (speaker: string, attribute: string): string =>
  `${speaker}\n${attribute}`

export function weightOf(speaker: Speaker, attribute: string, observed: Observations): number {
  const { right, wrong } = observed.get(observedKey(speaker.key, attribute)) ?? {
    right: 0,
    wrong: 0,
  }
  const mean = (priorMean[speaker.letter] * priorStrength + right) / (priorStrength + right + wrong)
  return Math.max(0.05, Math.log(mean / (1 - mean)))
}

/** The weight of one value: of all voices that gave it. `side` is who received. */
export function weightOfValue(
  { voices, claims }: Candidate,
  { side, attribute }: { readonly side: string | null; readonly attribute: string },
  observed: Observations,
): number {
  const echo = echoWeight * Math.min(claims.length, 4)
  return voices.reduce((sum, voice) => {
    const knows = voice.of !== null && (voice.of === side || voice.of === 'both')
    return sum + weightOf(voice, attribute, observed) + (knows ? receiverBonus : 0)
  }, echo)
}
