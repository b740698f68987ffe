/** What many played exchanges come to in one figure, and who withdraws in which of them. */
import { hash } from 'node:crypto'

export type Spread = {
  readonly mean: number
  /** Nine runs of ten lie between these. */
  readonly low: number
  readonly high: number
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return {
    mean: figures.reduce((sum, each) => sum + each, 0) / Math.max(1, figures.length),
    low: at(0.05),
    high: at(0.95),
  }
}

/** From 0 to 1, the same for the same words: whoever withdraws at a low rate does so at a higher one. */
export const shareOf = (words: string): number =>
  Number.parseInt(hash('sha256', words).slice(0, 12), 16) / 16 ** 12
