/**
 * The exact interval of a share (Clopper and Pearson, Biometrika 26, 1934): the
 * shares under which a count as far out as this one is not rarer than the risk
 * on either side. It never promises more than it holds, however small the group.
 */

export type Interval = { readonly low: number; readonly high: number }

/** `count` of `of`; `risk` on both sides together, 0.05 for an interval of 95 %. */
export function exactInterval(count: number, of: number, risk = 0.05): Interval {
  const low = count === 0 ? 0 : shareWhere((share) => atLeast(count, of, share), risk / 2)
  const high =
    count === of ? 1 : shareWhere((share) => 1 - atLeast(count + 1, of, share), risk / 2, 'falls')
  return { low, high }
}

/** The chance of `count` or more of `of` at this share: the regularised incomplete beta function. */
const atLeast = (count: number, of: number, share: number) =>
  betaShare(share, count, of - count + 1)

/** Halving: 60 steps leave less than Float64 can tell apart. */
function shareWhere(
  chance: (share: number) => number,
  wanted: number,
  direction: 'rises' | 'falls' = 'rises',
): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    const isBeyond = chance(middle) > wanted
    if (isBeyond === (direction === 'rises')) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** I_x(a, b) by its continued fraction (DLMF 8.17.22), on the side where it converges fast. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b
}

const tiny = 1e-300

/** Lentz's method; converges in about the square root of the larger argument. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d)
      c = away(1 + term / c)
      value *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-15) return value
  }
  return value
}

const away = (figure: number) => (Math.abs(figure) < tiny ? tiny : figure)

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** ln Γ for arguments of 1 or more (Lanczos, g = 7, n = 9). */
function logGamma(argument: number): number {
  const x = argument - 1
  const base = x + 7.5
  const sum = lanczos.reduce((all, each, at) => all + each / (x + at + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(base) - base + Math.log(sum)
}
