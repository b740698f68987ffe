/**
 * A vector of level figures as exact Float64 words whose order is the order of the
 * vectors. Each level gets a radix that no sum met in the flow can reach, so nothing
 * carries over into the level before it (planning.md 6). Two words hold nearly every
 * problem; the third is 0 there, and looked at only where two are equal.
 */
import { Refusal } from '../../../base/refusal.ts'

export type Words = readonly [high: number, low: number, last: number]

export type Packing = {
  readonly pack: (figures: readonly number[]) => Words
  readonly unpack: (words: Words) => number[]
  /** Bits of the longest word, of 53. */
  readonly bits: number
}

export const compareWords = (a: Words, b: Words) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

type Word = {
  readonly levels: readonly number[]
  readonly weights: readonly number[]
  readonly bits: number
}

/**
 * `most` is the largest absolute figure of each level, `pathArcs` the arcs of a simple path that
 * may bear one. Levels are cut into as few words as fit, three at most; if nowhere, a Refusal.
 */
export function packing(most: readonly number[], pathArcs: number): Packing {
  const radixes = most.map((figure) => (figure === 0 ? 1 : 4 * pathArcs * figure))
  const levels = radixes.length
  for (let end = levels; end >= 0; end--) {
    for (let cut = end; cut >= 0; cut--) {
      const [high, low, last] = [
        word(radixes.slice(0, cut)),
        word(radixes.slice(cut, end)),
        word(radixes.slice(end)),
      ]
      const bits = Math.max(high.bits, low.bits, last.bits)
      if (bits >= 53) continue
      return {
        pack: (figures) => [
          into(high, figures.slice(0, cut)),
          into(low, figures.slice(cut, end)),
          into(last, figures.slice(end)),
        ],
        unpack: ([a, b, c]) => [...outOf(high, a), ...outOf(low, b), ...outOf(last, c)],
        bits,
      }
    }
  }
  throw new Refusal(
    'too-large',
    'The problem has more stages, months and levels than three exact words hold; plan fewer stages at a time.',
  )
}

function word(radixes: readonly number[]): Word {
  const weights = radixes.map(() => 1)
  let weight = 1
  for (let level = radixes.length - 1; level >= 0; level--) {
    weights[level] = weight
    weight *= radixes[level] ?? 1
  }
  return { levels: radixes, weights, bits: Math.log2(weight) }
}

const into = ({ weights }: Word, figures: readonly number[]) =>
  figures.reduce((sum, figure, level) => sum + figure * (weights[level] ?? 0), 0)

/** Balanced digits: a figure may be negative, and is always below half its radix. */
function outOf({ levels }: Word, packed: number): number[] {
  const figures = levels.map(() => 0)
  let rest = packed
  for (let level = levels.length - 1; level >= 0; level--) {
    const radix = levels[level] ?? 1
    let digit = rest % radix
    if (digit > radix / 2) digit -= radix
    if (digit < -radix / 2) digit += radix
    figures[level] = digit + 0
    rest = (rest - digit) / radix
  }
  return figures
}
