/**
 * Amounts of promises as sources write them: "1000", ">=1000", "192|195" where two numbers stand,
 * "24+31+26 (known)", "869 total". What is no number stays words and is read by a person.
 */
export type PromisedAmount = {
  readonly low: number
  /** Null: at least `low`. */
  readonly high: number | null
  /** Both sides together. */
  readonly isTotal: boolean
}

const written =
  /^(>=|≥|>|at least )?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})((?:[+|]\d{1,9}){0,40})(\s+total\b)?/

export function parsePromisedAmount(text: string | null): PromisedAmount | null {
  const [, bound, first = '', more = '', total] = written.exec(text?.trim() ?? '') ?? []
  if (first === '') return null
  const isTotal = total !== undefined
  const number = Number(first.replaceAll(',', ''))
  const others = (more.match(/\d+/g) ?? []).map(Number)
  if (more.startsWith('|')) {
    const readings = [number, ...others]
    return { low: Math.min(...readings), high: Math.max(...readings), isTotal }
  }
  const sum = others.reduce((all, each) => all + each, number)
  const isPart = others.length > 0 && /\(known\)/.test(text ?? '')
  const low = bound === '>' ? sum + 1 : sum
  return { low, high: bound === undefined && !isPart ? sum : null, isTotal }
}

/** Two readings of one promise stand in one cell, a stroke between them. */
export const readingsOf = (text: string | null): string[] => text?.split(' / ') ?? []
