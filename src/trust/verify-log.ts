/**
 * The whole published log checked from its files alone: the checkpoint under the policy, every
 * bundle and tile byte for byte, the root, no file that does not belong, and that each checkpoint
 * kept from earlier is a prefix of what is there now.
 */
import { Refusal } from '../base/refusal.ts'
import { openCheckpoint, type CosignedCheckpoint } from './cosigned-checkpoint.ts'
import { hashBytes, leafHash, sameBytes } from './merkle.ts'
import type { Policy } from './policy.ts'
import { notVerified } from './strict-text.ts'
import {
  findTileName,
  formatBundle,
  parseBundle,
  tilePath,
  tilesOfTree,
  tileWidth,
  widthInTree,
  type TileName,
} from './tiles.ts'
import { grow, rootOf } from './tree.ts'

export type PublishedLog = {
  /** The bytes under a path such as `checkpoint` or `tile/0/000.p/7`; undefined if there are none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /**
   * Paths of everything below `tile/`, listed before the checkpoint is read; left out where the
   * place cannot be listed, and then files that do not belong cannot be found.
   */
  readonly paths?: readonly string[]
}

export type KeptCheckpoint = { readonly name: string; readonly bytes: Uint8Array }

export type LogVerdict =
  | {
      readonly valid: true
      readonly checkpoint: CosignedCheckpoint
      /** The 33 bytes at an index below the checkpoint's size. */
      readonly entryAt: (index: number) => Uint8Array
      /** The kept checkpoints, all of them prefixes. */
      readonly since: readonly { readonly name: string; readonly size: number }[]
    }
  | { readonly valid: false; readonly reason: string }

/** Never throws for what the files may hold. `since` is asked for the log's signature, not a quorum. */
export async function verifyLog(
  log: PublishedLog,
  { policy, since = [] }: { readonly policy: Policy; readonly since?: readonly KeptCheckpoint[] },
): Promise<LogVerdict> {
  try {
    const note = await log.read('checkpoint')
    if (note === undefined) throw notVerified('The log has no checkpoint.')
    const checkpoint = openCheckpoint(note, policy)
    const tree = await readTree(log, checkpoint.size)
    await compareFiles(log, { tree, size: checkpoint.size })
    if (!sameBytes(tree.root(checkpoint.size), checkpoint.root))
      throw notVerified('The entries do not have the root that the checkpoint promises.')
    const prefixes = since.map((kept) => checkKept(kept, { policy, checkpoint, tree }))
    return { valid: true, checkpoint, entryAt: tree.entryAt, since: prefixes }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { valid: false, reason: error.message }
  }
}

type ReadTree = {
  /** The bytes that a tile or bundle must have. */
  readonly bytesOf: (name: TileName) => Uint8Array
  readonly entryAt: (index: number) => Uint8Array
  readonly root: (size: number) => Uint8Array
}

/** Reads the entries and builds from them alone what the tiles must be. */
async function readTree(log: PublishedLog, size: number): Promise<ReadTree> {
  const bundles: (readonly Uint8Array[])[] = []
  const tiles = new Map<string, Uint8Array>()
  const readTile = (level: number, number: number) => tiles.get(`${level}/${number}`)
  for await (const { name, bytes } of readEach(log, bundlesOf(size))) {
    const entries = inFile(tilePath(name), () => parseBundle(bytes, name.width))
    const before = { size: bundles.length * tileWidth }
    for (const { level, number, hashes } of grow(before, entries.map(leafHash), readTile))
      tiles.set(`${level}/${number}`, hashes)
    bundles.push(entries)
  }
  return {
    bytesOf: ({ level, number, width }) =>
      level === 'entries'
        ? formatBundle((bundles[number] ?? []).slice(0, width))
        : (readTile(level, number) ?? new Uint8Array(0)).subarray(0, width * hashBytes),
    entryAt: (index) => {
      const entry = bundles[Math.floor(index / tileWidth)]?.[index % tileWidth]
      if (entry === undefined) throw new Error(`no entry ${index} in a log of ${size}`)
      return entry
    },
    root: (at) => rootOf(at, readTile),
  }
}

function* bundlesOf(size: number): Generator<TileName> {
  for (const name of tilesOfTree(size)) if (name.level === 'entries') yield name
}

/** Files read ahead, so that a log on another machine is not one round trip a file. */
const readAheadMax = 16

async function* readEach(log: PublishedLog, names: Iterable<TileName>) {
  const waiting: TileName[] = []
  for (const name of names) {
    waiting.push(name)
    if (waiting.length < readAheadMax) continue
    yield* await readAll(log, waiting.splice(0))
  }
  yield* await readAll(log, waiting)
}

const readAll = (log: PublishedLog, names: readonly TileName[]) =>
  Promise.all(
    names.map(async (name) => {
      const path = tilePath(name)
      const bytes = await log.read(path)
      if (bytes === undefined) throw notVerified(`${path} is missing.`)
      return { name, bytes }
    }),
  )

/** Says in which file it was, when its bytes are refused. */
function inFile<Value>(path: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw notVerified(`${path}: ${error.message}`)
  }
}

/** Every tile of the tree, then whatever else lies there: older partial tiles must be prefixes. */
async function compareFiles(
  log: PublishedLog,
  { tree, size }: { readonly tree: ReadTree; readonly size: number },
): Promise<void> {
  const compare = async (names: Iterable<TileName>) => {
    for await (const { name, bytes } of readEach(log, names))
      if (!sameBytes(bytes, tree.bytesOf(name))) throw differs(name, bytes, tree.bytesOf(name))
  }
  const hashTiles = [...tilesOfTree(size)].filter(({ level }) => level !== 'entries')
  await compare(hashTiles)
  const expected = new Set([...bundlesOf(size), ...hashTiles].map(tilePath))
  const older = (log.paths ?? [])
    .filter((path) => !expected.has(path))
    .map((path) => {
      const name = findTileName(path)
      if (name === undefined || name.width > widthInTree(name, size))
        throw notVerified(`${path} does not belong to a log of ${size} entries.`)
      return name
    })
  await compare(older)
}

/** Names the first entry that does not fit, where the tile holds the hashes of entries. */
function differs({ level, number, width }: TileName, found: Uint8Array, expected: Uint8Array) {
  const path = tilePath({ level, number, width })
  const at = expected.findIndex((byte, index) => byte !== found[index])
  if (level !== 0 || at < 0) return notVerified(`${path} is not what the entries make it.`)
  const entry = number * tileWidth + Math.floor(at / hashBytes)
  return notVerified(`${path} is not what the entries make it: entry ${entry} differs.`)
}

function checkKept(
  { name, bytes }: KeptCheckpoint,
  {
    policy,
    checkpoint,
    tree,
  }: {
    readonly policy: Policy
    readonly checkpoint: CosignedCheckpoint
    readonly tree: ReadTree
  },
): { readonly name: string; readonly size: number } {
  const kept = inFile(name, () => openCheckpoint(bytes, { ...policy, quorum: { kind: 'none' } }))
  if (kept.origin !== checkpoint.origin)
    throw notVerified(`${name} is a checkpoint of another log, ${kept.origin}.`)
  if (kept.size > checkpoint.size)
    throw notVerified(
      `The log has lost entries: ${name} promises ${kept.size}, now there are ${checkpoint.size}.`,
    )
  if (!sameBytes(tree.root(kept.size), kept.root))
    throw notVerified(`The log was rewritten: ${name} is not a prefix of what is there now.`)
  return { name, size: kept.size }
}
