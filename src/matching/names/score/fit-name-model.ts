/**
 * Fits the model behind `names score`: a logistic regression by Newton's method with a ridge, then
 * an isotonic curve (pool adjacent violators) over scores that the regression gave to examples it
 * had not seen. Deterministic; no example is kept in the model.
 */
export type Example = {
  readonly evidence: readonly number[]
  readonly isSame: boolean
  readonly weight: number
}

export type Speaks = 'for' | 'against' | 'either'

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((total, each, at) => total + each * (other[at] ?? 0), 0)

export const logistic = (score: number) => 1 / (1 + Math.exp(-score))

/** Solves matrix x = vector by elimination with pivots; both are consumed. */
function solve(matrix: number[][], vector: number[]): number[] {
  const size = vector.length
  for (let column = 0; column < size; column += 1) {
    const rows = matrix.slice(column).map((row) => Math.abs(row[column] ?? 0))
    const pivot = column + rows.indexOf(Math.max(...rows))
    const [upper = [], lower = []] = [matrix[column], matrix[pivot]]
    matrix[column] = lower
    matrix[pivot] = upper
    const [a = 0, b = 0] = [vector[column], vector[pivot]]
    vector[column] = b
    vector[pivot] = a
    for (let row = column + 1; row < size; row += 1) {
      const target = matrix[row] ?? []
      const factor = (target[column] ?? 0) / (lower[column] ?? 1)
      for (let at = column; at < size; at += 1)
        target[at] = (target[at] ?? 0) - factor * (lower[at] ?? 0)
      vector[row] = (vector[row] ?? 0) - factor * b
    }
  }
  const solution = Array.from({ length: size }, () => 0)
  for (let row = size - 1; row >= 0; row -= 1) {
    const rest = dot((matrix[row] ?? []).slice(row + 1), solution.slice(row + 1))
    solution[row] = ((vector[row] ?? 0) - rest) / (matrix[row]?.[row] ?? 1)
  }
  return solution
}

/** Enough: the steps are below 1e-7 after eight. */
const stepsMax = 20

/** Slope and bend of the log-likelihood at these weights, the ridge left out. */
function derivatives(examples: readonly Example[], weights: readonly number[]) {
  const size = weights.length
  const slope = new Float64Array(size)
  const bend = new Float64Array(size * size)
  for (const { evidence, isSame, weight } of examples) {
    const chance = logistic(dot(weights, evidence))
    const miss = weight * (Number(isSame) - chance)
    const curve = weight * chance * (1 - chance)
    for (let row = 0; row < size; row += 1) {
      const each = evidence[row] ?? 0
      if (each === 0) continue
      slope[row] = (slope[row] ?? 0) + miss * each
      for (let column = 0; column < size; column += 1) {
        const at = row * size + column
        bend[at] = (bend[at] ?? 0) + curve * each * (evidence[column] ?? 0)
      }
    }
  }
  return { slope, bend }
}

/** The first evidence is the bias: it is not pulled to nothing. */
function regression(examples: readonly Example[], size: number, ridge: number): number[] {
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < stepsMax; step += 1) {
    const { slope, bend } = derivatives(examples, weights)
    const pull = (at: number) => (at === 0 ? 1e-6 : ridge)
    const change = solve(
      weights.map((_, row) =>
        weights.map((_weight, column) => {
          const own = row === column ? pull(row) : 0
          return (bend[row * size + column] ?? 0) + own
        }),
      ),
      weights.map((weight, at) => (slope[at] ?? 0) - pull(at) * weight),
    )
    weights = weights.map((weight, at) => weight + (change[at] ?? 0))
    if (change.every((each) => Math.abs(each) < 1e-7)) break
  }
  return weights
}

/** Weights in the order of the evidence; evidence whose weight has the wrong sign gets 0. */
export function fitWeights(
  examples: readonly Example[],
  speaks: readonly Speaks[],
  ridge: number,
): readonly number[] {
  const used = speaks.map(() => true)
  for (;;) {
    const seen = examples.map((example) => ({
      ...example,
      evidence: example.evidence.map((each, at) => (used[at] === true ? each : 0)),
    }))
    const weights = regression(seen, speaks.length, ridge)
    const isWrong = weights.map(
      (weight, at) =>
        (speaks[at] === 'for' && weight < 0) || (speaks[at] === 'against' && weight > 0),
    )
    if (!isWrong.includes(true)) return weights
    isWrong.forEach((wrong, at) => {
      if (wrong) used[at] = false
    })
  }
}

export type Knot = { readonly score: number; readonly probability: number }

/**
 * Isotonic regression of the outcome on the score, as knots to draw straight lines between: each
 * at the mean score of its block, with half an example of either kind added to it, so that no
 * block says 0 or 1.
 */
export function isotonicCurve(
  scored: readonly { score: number; isSame: boolean; weight: number }[],
): readonly Knot[] {
  type Block = { score: number; same: number; weight: number }
  const blocks: Block[] = []
  for (const { score, isSame, weight } of scored.toSorted((a, b) => a.score - b.score)) {
    blocks.push({ score: score * weight, same: isSame ? weight : 0, weight })
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)]
      if (before === undefined || last === undefined) break
      if (before.same / before.weight < last.same / last.weight) break
      blocks.splice(-2, 2, {
        score: before.score + last.score,
        same: before.same + last.same,
        weight: before.weight + last.weight,
      })
    }
  }
  return blocks.map(({ score, same, weight }) => ({
    score: score / weight,
    probability: (same + 0.5) / (weight + 1),
  }))
}
