/**
 * A number while it is being read, word for word: what is below the next thousand, and what is
 * above. It says of each further word whether the number can go on with it.
 */
import type { Language } from '../languages.ts'

export type Sum = {
  readonly total: number
  /** What stands since the last thousand; null right after one. */
  readonly group: number | null
  /** The scale last used: the next must be smaller. */
  readonly scale: number
  /** Digits were read into the group: only a scale can follow. */
  readonly isDigits: boolean
}

export const nothing: Sum = { total: 0, group: null, scale: Infinity, isDigits: false }

/** What stood between the last word and this one. */
export type Joint = 'none' | 'hyphen' | 'and'

const isEmpty = (sum: Sum) => sum.group === null && sum.total === 0

/** Can `n` (below 100) stand after `group`? "sixty" and "six", "cent" and "onze". */
function fits(group: number, n: number, { joint, lang }: { joint: Joint; lang: Language }) {
  const rest = group % 100
  if (group >= 100 && rest === 0) return n < 100
  const isTens = rest >= 20 && rest % 10 === 0
  if (lang === 'fr' && (rest === 60 || rest === 80) && n >= 10 && n < 20)
    return joint !== 'and' || n === 11
  if (isTens && n >= 1 && n < 10) return joint !== 'and' || (lang === 'fr' && n === 1)
  // خمسة وعشرون: five and twenty.
  return lang === 'ar' && joint === 'and' && rest >= 1 && rest <= 9 && n >= 20 && n % 10 === 0
}

export function withSmall(
  sum: Sum,
  n: number,
  means: { joint: Joint; lang: Language },
): Sum | undefined {
  if (sum.isDigits && sum.group !== null) return undefined
  if (sum.group === null) {
    if (n >= sum.scale) return undefined
    return { ...sum, group: n }
  }
  return fits(sum.group, n, means) ? { ...sum, group: sum.group + n } : undefined
}

export function withDigits(sum: Sum, n: number): Sum | undefined {
  if (sum.group !== null || n >= sum.scale) return undefined
  return { ...sum, group: n, isDigits: true }
}

/** "two hundred and thousand" is no number: a scale multiplies what stands right before it. */
export function withScale(
  sum: Sum,
  scale: number,
  { joint, isAlone }: { joint: Joint; isAlone: boolean },
): Sum | undefined {
  if (joint === 'and' && sum.group !== null) return undefined
  if (sum.group === null && !(isAlone && (isEmpty(sum) || scale < sum.scale))) return undefined
  const group = sum.group ?? 1
  if (scale === 100)
    return group > 0 && group < 100 && !sum.isDigits ? { ...sum, group: group * 100 } : undefined
  if (scale >= sum.scale || group === 0) return undefined
  return { total: sum.total + group * scale, group: null, scale, isDigits: false }
}

export const withThousands = (sum: Sum, n: number): Sum | undefined =>
  isEmpty(sum) ? { total: n, group: null, scale: 1000, isDigits: false } : undefined

/** 1.1 thousand is 1100, whatever binary fractions say. */
export const valueOf = ({ total, group }: Sum): number =>
  Math.round((total + (group ?? 0)) * 1e6) / 1e6
