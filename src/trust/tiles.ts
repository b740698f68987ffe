/**
 * The published form of the tree (C2SP tlog-tiles): hashes in tiles of 256, entries in bundles of
 * 256, each under a path that never changes its bytes. A tile at level L holds the roots of 256
 * full tiles of level L - 1; a rightmost tile may be partial.
 */
import { Buffer } from 'node:buffer'
import { entryBytes } from './entry.ts'
import { hashBytes } from './merkle.ts'
import { notVerified } from './strict-text.ts'

export const tileWidth = 256
export const tileBytes = tileWidth * hashBytes
const levelMax = 63

export type TileLevel = number | 'entries'

export type TileName = {
  readonly level: TileLevel
  readonly number: number
  /** 1 to 256; less than 256 is a partial tile. */
  readonly width: number
}

/**
 * The hashes of a tile, 32 bytes each, in one flat buffer; it may hold more than asked for, since
 * tiles only grow. Undefined where there is none.
 */
export type TileReader = (level: number, number: number) => Uint8Array | undefined

/** `tile/0/x001/x234/067`, and `.p/W` behind it when partial. */
export function tilePath({ level, number, width }: TileName): string {
  const digits = String(number)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? []
  const folders = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group))
  const partial = width < tileWidth ? `.p/${width}` : ''
  return `tile/${level}/${folders.join('/')}${partial}`
}

/** The name whose path is exactly this text, or undefined. */
export function findTileName(path: string): TileName | undefined {
  const form = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/
  const [, level, groups, width] = form.exec(path) ?? []
  if (level === undefined || groups === undefined) return undefined
  const name: TileName = {
    level: level === 'entries' ? level : Number(level),
    number: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  }
  if (name.level !== 'entries' && name.level > levelMax) return undefined
  if (!Number.isSafeInteger(name.number) || name.width < 1) return undefined
  return tilePath(name) === path ? name : undefined
}

/** How many hashes the tile holds in a tree of `size` leaves, 0 to 256. Entries count as level 0. */
export function widthInTree({ level, number }: Omit<TileName, 'width'>, size: number): number {
  const hashes = Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level))
  return Math.max(0, Math.min(tileWidth, hashes - number * tileWidth))
}

/** Every tile and bundle of a tree of `size` leaves, each at its full width there. */
export function* tilesOfTree(size: number): Generator<TileName> {
  yield* tilesOfLevel('entries', size)
  for (let level = 0; level <= levelMax && tileWidth ** level <= size; level++)
    yield* tilesOfLevel(level, size)
}

function* tilesOfLevel(level: TileLevel, size: number): Generator<TileName> {
  for (let number = 0; ; number++) {
    const width = widthInTree({ level, number }, size)
    if (width === 0) return
    yield { level, number, width }
  }
}

const bundledBytes = 2 + entryBytes

/** At most 256 entries, each after its length as a big-endian uint16. */
export function formatBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = Buffer.alloc(entries.length * bundledBytes)
  entries.forEach((entry, at) => {
    if (entry.length !== entryBytes) throw notVerified('An entry does not have 33 bytes.')
    bundle.writeUInt16BE(entryBytes, at * bundledBytes)
    bundle.set(entry, at * bundledBytes + 2)
  })
  return bundle
}

/** The entries of a bundle that must hold exactly `width` of them, in this log's one form. */
export function parseBundle(bundle: Uint8Array, width: number): readonly Uint8Array[] {
  if (bundle.length !== width * bundledBytes)
    throw notVerified(`A bundle of ${width} entries has ${bundle.length} bytes.`)
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  return Array.from({ length: width }, (_, at) => {
    const start = at * bundledBytes
    if (view.getUint16(start) !== entryBytes || view.getUint8(start + 2) !== 1)
      throw notVerified('A bundle holds something that is not an entry of this log.')
    return bundle.subarray(start + 2, start + bundledBytes)
  })
}
