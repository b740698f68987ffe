import { createHash } from 'node:crypto'
import { array, assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts'
import {
  findTileName,
  formatBundle,
  parseBundle,
  tilePath,
  tilesOfTree,
  widthInTree,
  type TileReader,
} from './tiles.ts'
import { append, consistencyProof, inclusionProof, rootOf, TiledTree } from './tree.ts'

const leaves = Array.from({ length: 1_500 }, (_, index) => leafHash(Buffer.from(`act ${index}`)))

const hex = (bytes: ArrayLike<number>) => Buffer.from(bytes).toString('hex')

/** RFC 6962, 2.1, word for word. */
function plainRoot(of: readonly Uint8Array[]): Uint8Array {
  const [only = emptyRoot] = of
  if (of.length <= 1) return only
  let part = 1
  while (part * 2 < of.length) part *= 2
  return nodeHash(plainRoot(of.slice(0, part)), plainRoot(of.slice(part)))
}

/** Appends batch after batch into a table of tiles, as a store does. */
function appended(batches: readonly number[]) {
  const tiles = new Map<string, Uint8Array>()
  const readTile: TileReader = (level, number) => tiles.get(`${level}/${number}`)
  let head = { size: 0, root: emptyRoot }
  for (const batch of batches) {
    const grown = append(head, leaves.slice(head.size, head.size + batch), readTile)
    for (const { level, number, width, hashes } of grown.changedTiles) {
      expect(hashes).toHaveLength(width * 32)
      tiles.set(`${level}/${number}`, hashes)
    }
    head = grown
  }
  return { ...head, tiles, readTile }
}

it('appending in any batches is appending all at once', () => {
  assert(
    property(array(integer({ min: 0, max: 300 }), { maxLength: 5 }), (batches) => {
      const size = batches.reduce((sum, each) => sum + each, 0)
      const inBatches = appended(batches)
      const atOnce = appended([size])
      expect(inBatches.tiles).toEqual(atOnce.tiles)
      expect(hex(inBatches.root)).toBe(hex(plainRoot(leaves.slice(0, size))))
    }),
    { numRuns: 40, examples: [[[1]], [[255, 1, 1]], [[256, 256]], [[0, 257]]] },
  )
})

it('a batch changes the right edge alone', () => {
  const { readTile } = appended([600])
  const asked: string[] = []
  const { changedTiles } = append({ size: 600 }, leaves.slice(600, 800), (level, number) => {
    asked.push(`${level}/${number}`)
    return readTile(level, number)
  })
  expect(changedTiles.map((tile) => tilePath(tile))).toEqual([
    'tile/0/002',
    'tile/0/003.p/32',
    'tile/1/000.p/3',
  ])
  expect(asked).toContain('0/2')
})

const sizeMax = 600
const { readTile: readAny } = appended([sizeMax])
const roots = Array.from({ length: sizeMax + 1 }, (_, size) => rootOf(size, readAny))

it('roots at every size are those of the definition', () => {
  for (let size = 0; size <= sizeMax; size += 7)
    expect(hex(roots[size] ?? [])).toBe(hex(plainRoot(leaves.slice(0, size))))
})

it('at every size, inclusion of first, last, middle and boundary entries is proven', () => {
  for (let size = 1; size <= sizeMax; size++) {
    const tree = new TiledTree(size, readAny)
    const indexes = [0, 1, size >> 1, 255, 256, 511, 512, size - 2, size - 1]
    for (const index of indexes.filter((each) => each >= 0 && each < size)) {
      const proven = {
        index: BigInt(index),
        size: BigInt(size),
        leaf: leaves[index] ?? emptyRoot,
        proof: tree.inclusionProof(index),
        root: roots[size] ?? emptyRoot,
      }
      expect(verifyInclusion(proven)).toBe(true)
      expect(verifyInclusion({ ...proven, leaf: emptyRoot })).toBe(false)
    }
  }
})

it('any earlier state is proven to be a prefix, and no other root is', () => {
  const sizes = [1, 2, 3, 127, 128, 255, 256, 257, 384, 511, 512, 513, 599, 600]
  for (const size of sizes) {
    const tree = new TiledTree(size, readAny)
    for (let oldSize = 1; oldSize <= size; oldSize++) {
      const proven = {
        oldSize: BigInt(oldSize),
        size: BigInt(size),
        proof: tree.consistencyProof(oldSize),
        oldRoot: roots[oldSize] ?? emptyRoot,
        root: roots[size] ?? emptyRoot,
      }
      expect(verifyConsistency(proven)).toBe(true)
      expect(verifyConsistency({ ...proven, oldRoot: roots[oldSize - 1] ?? emptyRoot })).toBe(false)
    }
  }
  expect(consistencyProof(0, 600, readAny)).toEqual([])
})

it('asks for what is not there are refused', () => {
  expect(() => inclusionProof(600, 600, readAny)).toThrow('no entry 600')
  expect(() => inclusionProof(-1, 600, readAny)).toThrow('no entry -1')
  expect(() => consistencyProof(601, 600, readAny)).toThrow('no earlier state of 601')
  expect(() => rootOf(601, readAny)).toThrow('tile/0/002.p/89 is missing or too short')
  expect(() => rootOf(1, () => undefined)).toThrow('tile/0/000.p/1 is missing')
})

it.each([
  [{ level: 0, number: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 3, number: 0, width: 7 }, 'tile/3/000.p/7'],
  [{ level: 'entries', number: 1_000, width: 255 }, 'tile/entries/x001/000.p/255'],
] as const)('%j lies at %s', (name, path) => {
  expect(tilePath(name)).toBe(path)
  expect(findTileName(path)).toEqual(name)
})

it.each([
  'tile/0/0',
  'tile/0/x000/001',
  'tile/00/001',
  'tile/64/000',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/01',
  'tile/0/x001/x234',
  'tile/0/001.tmp',
  'tile/entry/000',
  '/tile/0/000',
  'tile/0/000/',
])('%s names no tile', (path) => expect(findTileName(path)).toBeUndefined())

it('a tree of 70,000 has the tiles that the specification counts', () => {
  const names = [...tilesOfTree(70_000)].filter(({ level }) => level !== 'entries')
  const full = (level: number) =>
    names.filter((name) => name.level === level && name.width === 256).length
  expect([full(0), full(1), full(2)]).toEqual([273, 1, 0])
  const partial = names.filter(({ width }) => width < 256)
  expect(partial.map((name) => tilePath(name))).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ])
  expect(widthInTree({ level: 1, number: 2 }, 70_000)).toBe(0)
  expect([...tilesOfTree(0)]).toEqual([])
})

const entry = (text: string) =>
  Buffer.concat([Uint8Array.of(1), createHash('sha256').update(text).digest()])

it('a bundle holds its entries and no other number of them', () => {
  const entries = [entry('a'), entry('b')]
  const bundle = formatBundle(entries)
  expect(bundle.subarray(0, 3)).toEqual(Buffer.from([0, 33, 1]))
  expect(parseBundle(bundle, 2)).toEqual(entries)
  expect(() => parseBundle(bundle, 1)).toThrow('bundle of 1 entries')
  expect(() => parseBundle(Buffer.from(bundle).fill(34, 1, 2), 2)).toThrow('not an entry')
  expect(() => parseBundle(Buffer.from(bundle).fill(2, 37, 38), 2)).toThrow('not an entry')
  expect(() => formatBundle([Buffer.alloc(32)])).toThrow('33 bytes')
})
