/** Tries every one-to-one choice among a few pairs: slow, plain, and right. */
import { worthOf } from '../../src/matching/choice/pair-graph.ts'

type Row = readonly [left: number, right: number, log2Odds: number]

/** Calls `meet` with each set of row numbers in which no line stands twice. */
export function everyChoice(rows: readonly Row[], meet: (taken: readonly number[]) => void) {
  const taken: number[] = []
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  const from = (at: number) => {
    const row = rows[at]
    if (row === undefined) {
      meet(taken)
      return
    }
    from(at + 1)
    const [left, right] = row
    if (lefts.has(left) || rights.has(right)) return
    taken.push(at)
    lefts.add(left)
    rights.add(right)
    from(at + 1)
    taken.pop()
    lefts.delete(left)
    rights.delete(right)
  }
  from(0)
}

/** The worth of the best choice, the rows that all best choices hold, and those that some do. */
export function bestByTrying(rows: readonly Row[]) {
  let best = -1
  let choices: (readonly number[])[] = []
  const isPossible = rows.map(([, , log2Odds]) => worthOf(log2Odds) > 0)
  everyChoice(rows, (taken) => {
    if (taken.some((at) => isPossible[at] !== true)) return
    const worth = taken.reduce((sum, at) => sum + worthOf(rows[at]?.[2] ?? 0), 0)
    if (worth < best) return
    if (worth > best) choices = []
    best = worth
    choices.push([...taken])
  })
  const [first = []] = choices
  return {
    best,
    inAll: new Set(first.filter((at) => choices.every((choice) => choice.includes(at)))),
    inSome: new Set(choices.flat()),
  }
}

/** The share of all choices, weighed by the product of odds, that hold each row. */
export function probabilitiesByTrying(rows: readonly Row[]): number[] {
  const held = rows.map(() => 0)
  let all = 0
  everyChoice(rows, (taken) => {
    const weight = 2 ** taken.reduce((sum, at) => sum + (rows[at]?.[2] ?? 0), 0)
    all += weight
    for (const at of taken) held[at] = (held[at] ?? 0) + weight
  })
  return held.map((weight) => weight / all)
}
