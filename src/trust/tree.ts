/**
 * The tree worked on tile by tile: appending touches only the right edge, and a proof reads one tile
 * a level. No node above a tile's own hashes is kept, so a million leaves cost 32 MB and not 925.
 */
import { Buffer } from 'node:buffer'
import { emptyRoot, hashBytes, nodeHash } from './merkle.ts'
import { notVerified } from './strict-text.ts'
import { tileBytes, tilePath, tileWidth, type TileReader } from './tiles.ts'

export type ChangedTile = {
  readonly level: number
  readonly number: number
  readonly width: number
  /** `width` x 32 bytes. */
  readonly hashes: Uint8Array
}

export type Growth = {
  readonly size: number
  readonly root: Uint8Array
  /** Each tile that is new or has grown, lowest level first. */
  readonly changedTiles: readonly ChangedTile[]
}

/** Appends a batch to a tree of `size` leaves; `readTile` is asked for the right edge only. */
export function append(
  { size }: { readonly size: number },
  leafHashes: readonly Uint8Array[],
  readTile: TileReader,
): Growth {
  const changedTiles = grow({ size }, leafHashes, readTile)
  const newSize = size + leafHashes.length
  return {
    size: newSize,
    root: rootOf(newSize, readingFirst(changedTiles, readTile)),
    changedTiles,
  }
}

/** As `append`, without the root. */
export function grow(
  { size }: { readonly size: number },
  leafHashes: readonly Uint8Array[],
  readTile: TileReader,
): readonly ChangedTile[] {
  const edges: RightEdge[] = []
  const push = (level: number, hash: Uint8Array) => {
    const edge = (edges[level] ??= new RightEdge(level, Math.floor(size / tileWidth ** level)))
    const full = edge.push(hash, readTile)
    if (full !== undefined) push(level + 1, full)
  }
  for (const leaf of leafHashes) push(0, leaf)
  return edges.flatMap((edge) => edge.changed())
}

/** The last tile of a level while a batch is appended, and those that it filled before. */
class RightEdge {
  private readonly level: number
  private number: number
  private width: number
  private hashes: Uint8Array | undefined
  private readonly filled: ChangedTile[] = []

  /** `count` is the number of hashes that the level had before. */
  constructor(level: number, count: number) {
    this.level = level
    this.number = Math.floor(count / tileWidth)
    this.width = count % tileWidth
  }

  /** Returns the tile's root when the hash fills it. */
  push(hash: Uint8Array, readTile: TileReader): Uint8Array | undefined {
    this.hashes ??= this.open(readTile)
    this.hashes.set(hash, this.width * hashBytes)
    this.width += 1
    if (this.width < tileWidth) return undefined
    const { hashes } = this
    this.filled.push({ level: this.level, number: this.number, width: tileWidth, hashes })
    this.number += 1
    this.width = 0
    this.hashes = undefined
    return fold(hashes)
  }

  changed(): readonly ChangedTile[] {
    if (this.hashes === undefined) return this.filled
    const { level, number, width } = this
    return [
      ...this.filled,
      { level, number, width, hashes: this.hashes.slice(0, width * hashBytes) },
    ]
  }

  private open(readTile: TileReader): Uint8Array {
    const hashes = new Uint8Array(tileBytes)
    const { level, number, width } = this
    if (width > 0) hashes.set(present(readTile, { level, number }, width))
    return hashes
  }
}

/** A reader that answers from `tiles` and asks `readTile` for all others. */
export function readingFirst(tiles: readonly ChangedTile[], readTile: TileReader): TileReader {
  const byName = new Map(tiles.map(({ level, number, hashes }) => [`${level}/${number}`, hashes]))
  return (level, number) => byName.get(`${level}/${number}`) ?? readTile(level, number)
}

export const rootOf = (size: number, readTile: TileReader): Uint8Array =>
  new TiledTree(size, readTile).root()

/** From the leaf's sibling up, as receipts carry it. */
export const inclusionProof = (
  index: number,
  size: number,
  readTile: TileReader,
): readonly Uint8Array[] => new TiledTree(size, readTile).inclusionProof(index)

/** That the tree of `oldSize` leaves is a prefix of the tree of `size`; empty if it is all or nothing. */
export const consistencyProof = (
  oldSize: number,
  size: number,
  readTile: TileReader,
): readonly Uint8Array[] => new TiledTree(size, readTile).consistencyProof(oldSize)

/**
 * One size of the tree. Nodes inside tiles are hashed once and kept, so many proofs from one
 * TiledTree are cheap; throw it away when done, since it keeps every tile it has touched.
 */
export class TiledTree {
  readonly size: number
  private readonly readTile: TileReader
  private readonly nodes = new Map<string, Uint8Array>()

  constructor(size: number, readTile: TileReader) {
    this.size = size
    this.readTile = readTile
  }

  root(): Uint8Array {
    return this.size === 0 ? emptyRoot : this.range(0, this.size)
  }

  inclusionProof(index: number): readonly Uint8Array[] {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size)
      throw notVerified(`There is no entry ${index} in a log of ${this.size}.`)
    const proof: Uint8Array[] = []
    let [from, to] = [0, this.size]
    while (to - from > 1) {
      const middle = from + split(to - from)
      proof.push(index < middle ? this.range(middle, to) : this.range(from, middle))
      if (index < middle) to = middle
      else from = middle
    }
    return proof.toReversed()
  }

  /** RFC 6962, 2.1.2. */
  consistencyProof(oldSize: number): readonly Uint8Array[] {
    if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > this.size)
      throw notVerified(`A log of ${this.size} entries has no earlier state of ${oldSize}.`)
    if (oldSize === 0 || oldSize === this.size) return []
    const proof: Uint8Array[] = []
    let [from, to] = [0, this.size]
    while (to !== oldSize) {
      const middle = from + split(to - from)
      proof.push(oldSize <= middle ? this.range(middle, to) : this.range(from, middle))
      if (oldSize <= middle) to = middle
      else from = middle
    }
    // A node that starts at the first leaf is the old root itself, which the verifier has.
    if (from > 0) proof.push(this.range(from, to))
    return proof.toReversed()
  }

  /** The root of the leaves from..to, to excluded. */
  private range(from: number, to: number): Uint8Array {
    const leaves = to - from
    const part = leaves === 1 ? 1 : split(leaves)
    if (leaves === 1 || part * 2 === leaves) {
      const height = Math.round(Math.log2(leaves))
      if (from % leaves === 0) return this.node(height, from / leaves)
    }
    return nodeHash(this.range(from, from + part), this.range(from + part, to))
  }

  /** The root of the `index`th complete subtree of 2^height leaves. */
  private node(height: number, index: number): Uint8Array {
    const inTile = height % 8
    if (inTile === 0) return this.hashInTile(height / 8, index)
    const key = `${height}/${index}`
    const known = this.nodes.get(key)
    if (known !== undefined) return known
    const node = nodeHash(this.node(height - 1, index * 2), this.node(height - 1, index * 2 + 1))
    this.nodes.set(key, node)
    return node
  }

  private hashInTile(level: number, index: number): Uint8Array {
    const offset = index % tileWidth
    const tile = { level, number: Math.floor(index / tileWidth) }
    return present(this.readTile, tile, offset + 1).subarray(offset * hashBytes)
  }
}

/** The first `width` hashes of a tile that must be there. */
function present(
  readTile: TileReader,
  { level, number }: { readonly level: number; readonly number: number },
  width: number,
): Uint8Array {
  const hashes = readTile(level, number)
  if (hashes === undefined || hashes.length < width * hashBytes) {
    const path = tilePath({ level, number, width })
    throw notVerified(`${path} is missing or too short.`)
  }
  return hashes.subarray(0, width * hashBytes)
}

/** The root of a full tile. */
function fold(hashes: Uint8Array): Uint8Array {
  const row = Buffer.from(hashes)
  for (let width = tileWidth; width > 1; width /= 2) {
    for (let at = 0; at < width; at += 2) {
      const left = row.subarray(at * hashBytes, (at + 1) * hashBytes)
      const right = row.subarray((at + 1) * hashBytes, (at + 2) * hashBytes)
      row.set(nodeHash(left, right), (at / 2) * hashBytes)
    }
  }
  return row.subarray(0, hashBytes)
}

/** The largest power of two below `count` (above 1). Not by bits: sizes pass 2^31. */
function split(count: number): number {
  let part = 1
  while (part * 2 < count) part *= 2
  return part
}
