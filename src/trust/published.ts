/**
 * What of the tree is published when it has grown: pure names and bytes, in the
 * order in which they must be written, so that a reader who sees a checkpoint
 * finds every tile under it.
 */
import { hashBytes } from './merkle.ts'
import { formatBundle, tilePath, tileWidth, widthInTree, type TileReader } from './tiles.ts'

export type PublishedFile = { readonly path: string; readonly bytes: Uint8Array }

/** Tiles and bundles that differ between two sizes; `entries` are those from `firstEntry` on. */
export function* filesBetween(
  { from, to }: { readonly from: number; readonly to: number },
  entries: readonly Uint8Array[],
  readTile: TileReader,
): Generator<PublishedFile> {
  const firstEntry = firstBundled(from)
  for (let number = firstEntry / tileWidth; number * tileWidth < to; number += 1) {
    const width = widthInTree({ level: 'entries', number }, to)
    const start = number * tileWidth - firstEntry
    yield {
      path: tilePath({ level: 'entries', number, width }),
      bytes: formatBundle(entries.slice(start, start + width)),
    }
  }
  for (let level = 0; tileWidth ** level <= to; level += 1) {
    const before = Math.floor(from / tileWidth ** level)
    const after = Math.floor(to / tileWidth ** level)
    if (before === after) continue
    for (let number = Math.floor(before / tileWidth); number * tileWidth < after; number += 1) {
      const width = widthInTree({ level, number }, to)
      const hashes = readTile(level, number)
      if (hashes === undefined) throw new Error(`tile ${level}/${number} is missing`)
      yield {
        path: tilePath({ level, number, width }),
        bytes: hashes.subarray(0, width * hashBytes),
      }
    }
  }
}

/** Place of the first entry of the bundle that holds `place`: bundles are written whole. */
export const firstBundled = (place: number) => Math.floor(place / tileWidth) * tileWidth
