/**
 * The tree of RFC 6962 over SHA-256: how entries and nodes are hashed, and how a proof is checked by
 * somebody who holds nothing but a root. Sizes are bigint, because a proof may claim any size.
 */
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'

export const hashBytes = 32

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/** The root of a log that holds nothing: SHA-256 of no bytes. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0))

/** SHA-256(0x00 || entry): a leaf can never be taken for a node. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const prefixed = Buffer.allocUnsafe(entry.length + 1)
  prefixed[0] = 0
  prefixed.set(entry, 1)
  return sha256(prefixed)
}

// One buffer for all pairs: hashing is synchronous, and an allocation each costs a third more.
const pair = Buffer.alloc(1 + 2 * hashBytes)
pair[0] = 1

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1)
  pair.set(right, 1 + hashBytes)
  return sha256(pair)
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && Buffer.compare(a, b) === 0

export type Inclusion = {
  readonly index: bigint
  readonly size: bigint
  readonly leaf: Uint8Array
  /** From the leaf's sibling up. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Is the leaf the one at `index` of the tree of `size` leaves with this root? RFC 9162, 2.1.3.2. */
export function verifyInclusion({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (index < 0n || index >= size || !areHashes([leaf, ...proof])) return false
  const path = new Ascent(index, size - 1n)
  let node = leaf
  for (const sibling of proof) {
    if (path.atTop) return false
    node = path.step() === 'left' ? nodeHash(sibling, node) : nodeHash(node, sibling)
  }
  return path.atTop && sameBytes(node, root)
}

export type Consistency = {
  readonly oldSize: bigint
  readonly size: bigint
  readonly proof: readonly Uint8Array[]
  readonly oldRoot: Uint8Array
  readonly root: Uint8Array
}

/**
 * Are the first `oldSize` leaves of the tree those of the older tree? RFC 9162, 2.1.4.2. An empty
 * older tree is a prefix of everything and needs no proof, so asking with size 0 is refused.
 */
export function verifyConsistency({ oldSize, size, proof, oldRoot, root }: Consistency): boolean {
  if (oldSize <= 0n || oldSize > size || !areHashes(proof)) return false
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root)
  const isWhole = (oldSize & (oldSize - 1n)) === 0n
  const [first, ...rest] = isWhole ? [oldRoot, ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  const path = new Ascent(oldSize - 1n, size - 1n)
  path.skipRightTurns()
  let oldNode = first
  let node = first
  for (const sibling of rest) {
    if (path.atTop) return false
    if (path.step() === 'left') {
      oldNode = nodeHash(sibling, oldNode)
      node = nodeHash(sibling, node)
    } else node = nodeHash(node, sibling)
  }
  return path.atTop && sameBytes(oldNode, oldRoot) && sameBytes(node, root)
}

const areHashes = (all: readonly Uint8Array[]) => all.every(({ length }) => length === hashBytes)

/** The way from a leaf to the root, beside the way from the last leaf to the root. */
class Ascent {
  private at: bigint
  private last: bigint

  constructor(at: bigint, last: bigint) {
    this.at = at
    this.last = last
  }

  get atTop(): boolean {
    return this.last === 0n
  }

  /** Where the next sibling stands; goes up past levels where the right edge has none. */
  step(): 'left' | 'right' {
    const side = (this.at & 1n) === 1n || this.at === this.last ? 'left' : 'right'
    if (side === 'left') while ((this.at & 1n) === 0n && this.at !== 0n) this.up()
    this.up()
    return side
  }

  skipRightTurns(): void {
    while ((this.at & 1n) === 1n) this.up()
  }

  private up(): void {
    this.at >>= 1n
    this.last >>= 1n
  }
}
