/** So many for so many, without a common divisor: 6 for 4 is 3 for 2. */
export function lowestRatio([n, m]: readonly [number, number]): readonly [number, number] {
  const common = divisor(n, m)
  return [n / common, m / common]
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
