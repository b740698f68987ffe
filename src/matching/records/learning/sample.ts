/**
 * The pairs from which the engine learns: some at random, and the pairs that blocking gives some
 * of the lines. Lines are drawn by what they say, never by where they stand, so that a list in
 * another order teaches the same.
 */
import { Partners, type Blocks } from '../blocking/blocks.ts'
import type { ListColumns, Records } from '../columns.ts'
import { settled } from '../values/content-hash.ts'
import { blockingRules } from '../blocking/row-keys.ts'
import type { PairScorer } from '../pair-scorer.ts'
import { columnOfRule, Patterns, randomColumn } from './training.ts'

/**
 * What one pair of two people in a thousand agrees in is then known to a tenth of its frequency, a
 * seventh of a bit; of what is rarer the shipped belief says as much as the pairs.
 */
const randomPairsMax = 100_000
const blockedPairsMax = 300_000

/** Lines in an order that depends on their content alone. */
const byContent = ({ content, rows }: ListColumns) =>
  Int32Array.from({ length: rows }, (_, row) => row).toSorted(
    (one, other) =>
      settled(content[one] ?? 0) - settled(content[other] ?? 0) ||
      (content[one] ?? 0) - (content[other] ?? 0),
  )

/** Numbers below 2^32, evenly: a counter through the mixing of a hash. */
function* evenly(count: number): Generator<number> {
  for (let at = 0; at < count; at += 1) yield settled(Math.imul(at + 1, 0x9e3779b1)) >>> 0
}

function eachRandomPair(records: Records, each: (left: number, right: number) => void): void {
  const lefts = byContent(records.left)
  const rights = records.among === 'one-list' ? lefts : byContent(records.right)
  const isSame = records.among === 'one-list'
  if (lefts.length * rights.length <= randomPairsMax) {
    lefts.forEach((left, at) => {
      rights.forEach((right, to) => {
        if (!isSame || at < to) each(left, right)
      })
    })
    return
  }
  let held = 0
  let at = 0
  for (const number of evenly(randomPairsMax * 2)) {
    at += 1
    if (at % 2 === 1) {
      held = lefts[number % lefts.length] ?? 0
      continue
    }
    const right = rights[number % rights.length] ?? 0
    if (!isSame || held !== right) each(held, right)
  }
}

export type BlockedSample = {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** Lines of the right list whose pairs these are. */
  readonly lines: number
}

export type Sample = { readonly patterns: Patterns; readonly blocked: BlockedSample }

/** Draws and compares; `scorer` weighs by what is believed so far, to choose among readings. */
export function drawSample(records: Records, blocks: Blocks, scorer: PairScorer): Sample {
  const patterns = new Patterns(scorer.levels.length)
  eachRandomPair(records, (left, right) => {
    scorer.full(left, right)
    patterns.add(scorer.levels, randomColumn)
  })
  const partners = new Partners(records, blocks, 'both-ways')
  const lefts: number[] = []
  const rights: number[] = []
  let lines = 0
  for (const row of byContent(records.right)) {
    if (lefts.length >= blockedPairsMax) break
    partners.find(row)
    lines += 1
    for (let at = 0; at < partners.count; at += 1) {
      const left = partners.met[at] ?? 0
      scorer.full(left, row)
      const rules = partners.rulesOf[left] ?? 0
      for (let rule = 0; rule < blockingRules.length; rule += 1)
        if ((rules & (1 << rule)) !== 0) patterns.add(scorer.levels, columnOfRule(rule))
      lefts.push(left)
      rights.push(row)
    }
  }
  return {
    patterns,
    blocked: { lefts: Int32Array.from(lefts), rights: Int32Array.from(rights), lines },
  }
}
