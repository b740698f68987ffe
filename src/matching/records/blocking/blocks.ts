/**
 * Which pairs are compared at all. An index holds the left list by every key of every rule; a
 * line of the right list meets those that share one of its keys, each once. A key that too many
 * lines share is not dropped but split by one more field; what even that leaves out is counted
 * by rule and never hidden.
 */
import { blockMembersMax, comparedPerLineMax } from '../../../base/limits.ts'
import {
  BlockIndexBuilder,
  blockOf,
  sizeOf,
  sizeOfBlock,
  type BlockIndex,
  type SizedKeys,
} from './block-index.ts'
import type { Records } from '../columns.ts'
import { joined } from '../values/content-hash.ts'
import {
  blockingRules,
  isSplit,
  keyFieldsOf,
  keysMax,
  RowKeys,
  type BlockingRule,
  type KeyFields,
} from './row-keys.ts'

/**
 * By what it is settled which keys too many lines share, and which fields make keys. Settled once
 * for a model version, a pair is compared or not for what its own two lines say, however many
 * lines come and go.
 */
export type Settled = KeyFields & {
  readonly keys: SizedKeys
  readonly split: SizedKeys
  readonly membersMax: number
}

export type Blocks = {
  readonly keys: BlockIndex
  /** Keys of too many lines, each together with one more field. */
  readonly split: BlockIndex
  readonly settled: Settled
}

export type Skipped = { readonly rule: BlockingRule; readonly keys: number; readonly pairs: number }

export type BlockingWish = {
  readonly membersMax?: number
  /** Without it the lines themselves settle it. */
  readonly settled?: Settled
  /** The lines of the left list that are indexed; without it all of them. */
  readonly rows?: Int32Array
}

/** Indexes the left list. */
export function blocksOf(records: Records, wish: BlockingWish = {}): Blocks {
  const { membersMax = blockMembersMax, settled } = wish
  const rows = wish.rows ?? Int32Array.from({ length: records.left.rows }, (_, row) => row)
  const fields = settled ?? keyFieldsOf(records)
  const rowKeys = new RowKeys(records, 'entered', fields)
  const builder = new BlockIndexBuilder()
  for (const row of rows) {
    rowKeys.make(row)
    for (let at = 0; at < rowKeys.count; at += 1) builder.add(rowKeys.keys[at] ?? 0, row)
  }
  const keys = builder.taken()
  const sizes = settled ?? { keys, membersMax }
  const splits = new BlockIndexBuilder()
  for (const row of linesOfTooMany(keys, sizes)) {
    rowKeys.make(row)
    rowKeys.makeSplitters(row)
    for (let at = 0; at < rowKeys.count; at += 1) {
      const key = rowKeys.keys[at] ?? 0
      if (!isSplit(rowKeys.rules[at] ?? 0) || sizeOf(sizes.keys, key) <= sizes.membersMax) continue
      for (let to = 0; to < rowKeys.splitterCount; to += 1)
        splits.add(joined(key, rowKeys.splitters[to] ?? 0), row)
    }
  }
  const split = splits.taken()
  return { keys, split, settled: settled ?? { keys, split, membersMax, ...fields } }
}

/** Lines of the index with a key that too many share, each once. */
function linesOfTooMany(
  index: BlockIndex,
  { keys, membersMax }: Pick<Settled, 'keys' | 'membersMax'>,
): Iterable<number> {
  const lines = new Set<number>()
  for (let block = 0; block < index.keys.length; block += 1) {
    if (sizeOf(keys, index.keys[block] ?? 0) <= membersMax) continue
    const end = index.starts[block + 1] ?? 0
    for (let at = index.starts[block] ?? 0; at < end; at += 1) lines.add(index.members[at] ?? 0)
  }
  return [...lines].toSorted((one, other) => one - other)
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
  readonly #blocksFound = new Int32Array(keysMax)
  readonly #rulesFound = new Int32Array(keysMax)
  #asking = 0
  #visited = 0

  /** In one list a pair is met once, by its later line, or `both-ways`. */
  constructor(records: Records, blocks: Blocks, ways: 'once' | 'both-ways' = 'once') {
    this.#blocks = blocks
    this.#rowKeys = new RowKeys(records, 'asked', blocks.settled)
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
    const { keys, settled } = this.#blocks
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
      const size = settled.keys === keys ? sizeOfBlock(keys, block) : sizeOf(settled.keys, key)
      if (size <= settled.membersMax) {
        this.#visited += size
        this.#meet(keys, block, rule)
        continue
      }
      if (!isSplitMade) rowKeys.makeSplitters(row)
      isSplitMade = true
      const taken = isSplit(rule) ? this.#meetSplit(key, rule) : 0
      if (taken < size) {
        this.skippedKeys[rule]?.add(key)
        this.skippedPairs[rule] = (this.skippedPairs[rule] ?? 0) + size - taken
      }
    }
  }

  /**
   * Finds what `find` finds, without counting what is skipped: much quicker asked of an index of
   * few lines, of which most keys of a line have none.
   */
  findAmongFew(row: number): void {
    const { keys, settled } = this.#blocks
    const rowKeys = this.#rowKeys
    rowKeys.make(row)
    this.count = 0
    this.#asking = row
    let found = 0
    for (let at = 0; at < rowKeys.count; at += 1) {
      const key = rowKeys.keys[at] ?? 0
      const block = blockOf(keys, key)
      if (block < 0) continue
      // Of a key that is split, all other keys decide how much may still be compared.
      if (sizeOf(settled.keys, key) > settled.membersMax) return this.find(row)
      this.#blocksFound[found] = block
      this.#rulesFound[found] = rowKeys.rules[at] ?? 0
      found += 1
    }
    for (let at = 0; at < found; at += 1)
      this.#meet(keys, this.#blocksFound[at] ?? 0, this.#rulesFound[at] ?? 0)
  }

  #meetSplit(key: number, rule: number): number {
    const { split, settled } = this.#blocks
    const rowKeys = this.#rowKeys
    let taken = 0
    for (let at = 0; at < rowKeys.splitterCount; at += 1) {
      const splitKey = joined(key, rowKeys.splitters[at] ?? 0)
      const size = sizeOf(settled.split, splitKey)
      if (size > settled.membersMax || this.#visited + size > comparedPerLineMax) continue
      this.#visited += size
      this.#meet(split, blockOf(split, splitKey), rule)
      taken += size
    }
    return taken
  }

  #meet(index: BlockIndex, block: number, rule: number): void {
    if (block < 0) return
    const { starts, members } = index
    const end = starts[block + 1] ?? 0
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
