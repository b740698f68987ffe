/**
 * Which pairs are compared at all. An index holds the left list by every key of every rule; a
 * line of the right list meets those that share one of its keys, each once. A key that too many
 * lines share is not dropped but split by one more field; what even that leaves out is counted
 * by rule and never hidden.
 */
import { blockMembersMax, comparedPerLineMax } from '../../../base/limits.ts'
import { BlockIndexBuilder, blockOf, blockSize, type BlockIndex } from './block-index.ts'
import type { Records } from '../columns.ts'
import { joined } from '../values/content-hash.ts'
import { blockingRules, RowKeys, type BlockingRule } from './row-keys.ts'

export type Blocks = {
  readonly keys: BlockIndex
  /** Keys of too many lines, each together with one more field. */
  readonly split: BlockIndex
  readonly membersMax: number
}

export type Skipped = { readonly rule: BlockingRule; readonly keys: number; readonly pairs: number }

/** Indexes the left list. */
export function blocksOf(records: Records, membersMax = blockMembersMax): Blocks {
  const { left } = records
  const rowKeys = new RowKeys(records, left, 'entered')
  const builder = new BlockIndexBuilder()
  for (let row = 0; row < left.rows; row += 1) {
    rowKeys.make(row)
    for (let at = 0; at < rowKeys.count; at += 1) builder.add(rowKeys.keys[at] ?? 0, row)
  }
  const keys = builder.taken()
  const splits = new BlockIndexBuilder()
  const tooMany = linesOfTooMany(keys, { membersMax, rows: left.rows })
  for (let row = 0; row < left.rows; row += 1) {
    if (tooMany[row] === 0) continue
    rowKeys.make(row)
    rowKeys.makeSplitters(row)
    for (let at = 0; at < rowKeys.count; at += 1) {
      const key = rowKeys.keys[at] ?? 0
      if (blockSize(keys, blockOf(keys, key)) <= membersMax) continue
      for (let to = 0; to < rowKeys.splitterCount; to += 1)
        splits.add(joined(key, rowKeys.splitters[to] ?? 0), row)
    }
  }
  return { keys, split: splits.taken(), membersMax }
}

function linesOfTooMany(
  index: BlockIndex,
  { membersMax, rows }: { membersMax: number; rows: number },
) {
  const marked = new Uint8Array(rows)
  for (let block = 0; block < index.keys.length; block += 1) {
    if (blockSize(index, block) <= membersMax) continue
    const end = index.starts[block + 1] ?? 0
    for (let at = index.starts[block] ?? 0; at < end; at += 1) marked[index.members[at] ?? 0] = 1
  }
  return marked
}

/** Finds the partners of one line of the right list after the other. */
export class Partners {
  /** The lines met, in no order, and by which rules: a bit for each. */
  met = new Int32Array(1024)
  count = 0
  readonly rulesOf: Int32Array
  readonly pairsByRule = new Float64Array(blockingRules.length)
  readonly skippedPairs = new Float64Array(blockingRules.length)
  readonly skippedKeys = blockingRules.map(() => new Set<number>())

  readonly #blocks: Blocks
  readonly #rowKeys: RowKeys
  readonly #meets: 'all' | 'earlier' | 'others'
  readonly #lastMet: Int32Array
  #asking = 0
  #visited = 0

  /** In one list a pair is met once, by its later line, or `both-ways`. */
  constructor(records: Records, blocks: Blocks, ways: 'once' | 'both-ways' = 'once') {
    this.#blocks = blocks
    this.#rowKeys = new RowKeys(records, records.right, 'asked')
    this.#meets =
      records.among === 'two-lists' ? 'all' : ways === 'both-ways' ? 'others' : 'earlier'
    this.#lastMet = new Int32Array(records.left.rows).fill(-1)
    this.rulesOf = new Int32Array(records.left.rows)
  }

  resetCounts(): void {
    this.pairsByRule.fill(0)
    this.skippedPairs.fill(0)
    for (const keys of this.skippedKeys) keys.clear()
  }

  /** Fills `met` and `rulesOf` for a line of the right list. */
  find(row: number): void {
    const { keys, membersMax } = this.#blocks
    const rowKeys = this.#rowKeys
    rowKeys.make(row)
    this.count = 0
    this.#visited = 0
    this.#asking = row
    let isSplitMade = false
    for (let at = 0; at < rowKeys.count; at += 1) {
      const key = rowKeys.keys[at] ?? 0
      const rule = rowKeys.rules[at] ?? 0
      const block = blockOf(keys, key)
      if (block < 0) continue
      const size = blockSize(keys, block)
      if (size <= membersMax) {
        this.#meet(keys, block, rule)
        continue
      }
      if (!isSplitMade) rowKeys.makeSplitters(row)
      isSplitMade = true
      const taken = this.#meetSplit(key, rule)
      if (taken < size) {
        this.skippedKeys[rule]?.add(key)
        this.skippedPairs[rule] = (this.skippedPairs[rule] ?? 0) + size - taken
      }
    }
  }

  #meetSplit(key: number, rule: number): number {
    const { split, membersMax } = this.#blocks
    const rowKeys = this.#rowKeys
    let taken = 0
    for (let at = 0; at < rowKeys.splitterCount; at += 1) {
      const block = blockOf(split, joined(key, rowKeys.splitters[at] ?? 0))
      if (block < 0) continue
      const size = blockSize(split, block)
      if (size > membersMax || this.#visited + size > comparedPerLineMax) continue
      this.#meet(split, block, rule)
      taken += size
    }
    return taken
  }

  #meet({ starts, members }: BlockIndex, block: number, rule: number): void {
    const end = starts[block + 1] ?? 0
    this.#visited += end - (starts[block] ?? 0)
    const last = this.#lastMet
    for (let at = starts[block] ?? 0; at < end; at += 1) {
      const line = members[at] ?? 0
      if (line >= this.#asking && this.#meets !== 'all') {
        if (this.#meets === 'earlier') break
        if (line === this.#asking) continue
      }
      if (last[line] === this.#asking) {
        this.rulesOf[line] = (this.rulesOf[line] ?? 0) | (1 << rule)
        continue
      }
      last[line] = this.#asking
      this.rulesOf[line] = 1 << rule
      this.#push(line)
      this.pairsByRule[rule] = (this.pairsByRule[rule] ?? 0) + 1
    }
  }

  #push(line: number): void {
    if (this.count === this.met.length) {
      const longer = new Int32Array(this.count * 2)
      longer.set(this.met)
      this.met = longer
    }
    this.met[this.count] = line
    this.count += 1
  }
}
