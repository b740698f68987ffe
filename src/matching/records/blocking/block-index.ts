/**
 * One inverted index in compressed rows: which lines have a key. Keys are numbers; lines of one
 * key stand in the order of the list. Lies in shared memory, so that every thread asks the same.
 */
import { GrowingInts, sharedInts } from '../values/shared-memory.ts'

export type BlockIndex = {
  /** Open addressing: number of a block plus one, or 0. */
  readonly table: Int32Array
  readonly keys: Int32Array
  readonly starts: Int32Array
  readonly members: Int32Array
}

/** Lines that the packing of key and line in one number has room for. */
const linesMax = 2 ** 21

export class BlockIndexBuilder {
  readonly #keys = new GrowingInts()
  readonly #lines = new GrowingInts()

  add(key: number, line: number): void {
    if (line >= linesMax) throw new Error(`an index holds ${linesMax} lines at most`)
    this.#keys.push(key)
    this.#lines.push(line)
  }

  taken(): BlockIndex {
    const count = this.#keys.length
    const sorted = new Float64Array(count)
    for (let at = 0; at < count; at += 1)
      sorted[at] = (this.#keys.at(at) >>> 0) * linesMax + this.#lines.at(at)
    sorted.sort()
    const keys = new GrowingInts()
    const starts = new GrowingInts()
    const members = new GrowingInts()
    let last = -1
    for (let at = 0; at < count; at += 1) {
      const entry = sorted[at] ?? 0
      if (at > 0 && entry === sorted[at - 1]) continue
      const key = Math.floor(entry / linesMax)
      if (key !== last) {
        keys.push(key | 0)
        starts.push(members.length)
        last = key
      }
      members.push(entry - key * linesMax)
    }
    starts.push(members.length)
    return { ...addressed(keys.taken()), starts: starts.taken(), members: members.taken() }
  }
}

function addressed(keys: Int32Array): Pick<BlockIndex, 'table' | 'keys'> {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = sharedInts(size)
  for (let block = 0; block < keys.length; block += 1) {
    let place = (keys[block] ?? 0) & (size - 1)
    while (table[place] !== 0) place = (place + 1) & (size - 1)
    table[place] = block + 1
  }
  return { table, keys }
}

/** An index of which only the sizes of the blocks count. */
export type SizedKeys = Omit<BlockIndex, 'members'>

/** The number of the key's block, or -1. */
export function blockOf({ table, keys }: SizedKeys, key: number): number {
  const last = table.length - 1
  let place = key & last
  for (;;) {
    const block = (table[place] ?? 0) - 1
    if (block < 0 || keys[block] === key) return block
    place = (place + 1) & last
  }
}

/** How many lines have the key. */
export const sizeOf = (index: SizedKeys, key: number) => sizeOfBlock(index, blockOf(index, key))

/** How many lines stand in a block; none in -1. */
export const sizeOfBlock = ({ starts }: SizedKeys, block: number) =>
  block < 0 ? 0 : (starts[block + 1] ?? 0) - (starts[block] ?? 0)
