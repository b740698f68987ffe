/**
 * Keeps the published log behind the acts: gives entries their places, grows the
 * tree, commits, and only then signs and publishes, so that no crash can have
 * signed a history that the database does not have.
 */
import { Buffer } from 'node:buffer'
import {
  existsSync,
  mkdirSync,
  openSync,
  fsyncSync,
  closeSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { asDesk, type DeskConnection } from '../db/desk-db.ts'
import { Refusal } from '../base/refusal.ts'
import { parseTreeHead, signCheckpoint, type TreeHead } from '../trust/checkpoint.ts'
import { sameBytes } from '../trust/merkle.ts'
import { rootOf } from '../trust/tree.ts'
import { formatVerifierKey, type SigningKey } from '../trust/keys.ts'
import { parseNote } from '../trust/note.ts'
import { filesBetween, firstBundled } from '../trust/published.ts'
import { allTiles, entriesBetween, sequencePending, tilesFrom, treeHead } from '../trust/store.ts'

export type LogKeeper = {
  /** Something was committed: the entries get their places within a moment. */
  readonly nudge: () => void
  /** Settles when everything committed so far is in a signed checkpoint on the disk. */
  readonly settled: () => Promise<void>
  /** Size of the published log. */
  readonly size: () => number
  readonly stop: () => Promise<void>
}

export type LogPlace = { readonly folder: string; readonly key: SigningKey }

const waitMilliseconds = 50

export async function keepLog(db: DeskConnection, place: LogPlace): Promise<LogKeeper> {
  await refuseOlderDatabase(db, place)
  let published = await publishFrom(db, place, publishedHead(place.folder)?.size ?? 0)
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const round = async () => {
    while ((await asDesk(db, sequencePending)) > 0);
    published = await publishFrom(db, place, published)
  }
  const run = () => {
    timer = undefined
    running = running.then(round)
    // A database that went away is met again with the next act; nothing is lost meanwhile.
    running = running.catch(() => {})
    return running
  }
  await run()
  return {
    nudge: () => {
      timer ??= setTimeout(run, waitMilliseconds)
    },
    settled: run,
    size: () => published,
    stop: async () => {
      clearTimeout(timer)
      await run()
    },
  }
}

/** Writes what has grown since `from`, then the checkpoint; returns the size it promises. */
async function publishFrom(
  db: DeskConnection,
  { folder, key }: LogPlace,
  from: number,
): Promise<number> {
  const { head, entries, readTile } = await asDesk(db, async (tx) => {
    const at = await treeHead(tx)
    const start = firstBundled(Math.min(from, at.size))
    return {
      head: at,
      entries: await entriesBetween(tx, start, at.size),
      readTile: await tilesFrom(tx, start),
    }
  })
  if (head.size === from && from > 0) return from
  for (const { path, bytes } of filesBetween({ from, to: head.size }, entries, readTile)) {
    writeWhole(folder, path, bytes)
  }
  const { name, type, publicKey } = key
  writeWhole(
    folder,
    'policy',
    Buffer.from(`log ${formatVerifierKey({ name, type, publicKey })}\nquorum none\n`),
  )
  const checkpoint = signCheckpoint({ origin: name, size: head.size, root: head.root }, key)
  writeWhole(folder, 'checkpoint', Buffer.from(checkpoint))
  return head.size
}

/** Null: none yet. A checkpoint that cannot be read is no reason to sign another history. */
function publishedHead(folder: string): TreeHead | null {
  const file = join(folder, 'checkpoint')
  if (!existsSync(file)) return null
  try {
    return parseTreeHead(parseNote(readFileSync(file)).text)
  } catch (error) {
    throw new Refusal(
      'cannot-start',
      `${file} cannot be read as a checkpoint. Put the copy of the backup in its place, or that of anybody who keeps one.`,
      { facts: { error } },
    )
  }
}

/**
 * A database that was restored from too old a backup, or is another one, would sign a second
 * history over a published one. The desk stops instead: such a log is succeeded, never repaired.
 */
async function refuseOlderDatabase(db: DeskConnection, { folder }: LogPlace): Promise<void> {
  const published = publishedHead(folder)
  if (published === null) return
  const [head, readTile] = await asDesk(db, async (tx) => [await treeHead(tx), await allTiles(tx)])
  const holds =
    head.size >= published.size && sameBytes(rootOf(published.size, readTile), published.root)
  if (holds) return
  throw new Refusal(
    'cannot-start',
    `The log in ${folder} promises ${published.size} entries that the database does not hold. ` +
      'Restore the newer database; a log that lost entries is succeeded by a new one.',
  )
}

/** Under a temporary name, to the disk, then renamed: a reader sees it whole or not at all. */
function writeWhole(folder: string, path: string, bytes: Uint8Array): void {
  const file = join(folder, path)
  const part = join(folder, '.part') // never under tile/, where nothing else may lie
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(part, bytes, { flush: true })
  renameSync(part, file)
  const parent = openSync(dirname(file), 'r')
  fsyncSync(parent)
  closeSync(parent)
}
