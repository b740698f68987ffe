/**
 * How large a zipped file becomes, counted before anything unpacks it. A file of 400 kB may
 * hold 400 MB, and what it says of its own size may be a lie, so every part is inflated and
 * thrown away piece by piece. Format: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
import { createInflateRaw } from 'node:zlib'
import { inflatedBytesMax, zipPartsMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'

export type ZipPart = { name: string; method: number; from: number; compressedBytes: number }

const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

const broken = (fileName: string) =>
  new Refusal(
    'wrong-input',
    `${fileName} is damaged or not a workbook; open it, save it again as .xlsx and send that.`,
  )

/** The end record stands in the last 65,557 bytes, before a comment of any length. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  return undefined
}

function partAt(view: DataView, at: number, fileName: string): ZipPart & { next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryMark)
    throw broken(fileName)
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  const compressedBytes = view.getUint32(at + 20, true)
  if (next > view.byteLength || local + 30 > view.byteLength) throw broken(fileName)
  if (view.getUint32(local, true) !== localMark) throw broken(fileName)
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + compressedBytes > view.byteLength) throw broken(fileName)
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes),
  )
  return { name, method: view.getUint16(at + 10, true), from, compressedBytes, next }
}

/** The parts of a zipped file, by its directory. Refuses what is damaged or locked. */
export function zipParts(bytes: Uint8Array, fileName: string): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) throw broken(fileName)
  const count = view.getUint16(end + 10, true)
  if (count > zipPartsMax) throw tooLarge(fileName)
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { next, ...part } = partAt(view, at, fileName)
    parts.push(part)
    at = next
  }
  return parts
}

const tooLarge = (fileName: string) =>
  new Refusal(
    'too-large',
    `${fileName} unpacks to more than ${inflatedBytesMax / 1_048_576} MB; remove pictures and ` +
      'empty rows, or send the list as .csv.',
  )

/** Bytes after inflating, or more than `bytesMax` as soon as that many have come. */
function inflatedBytes(packed: Uint8Array, bytesMax: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    const inflate = createInflateRaw()
    inflate.on('data', (piece: Uint8Array) => {
      bytes += piece.length
      if (bytes <= bytesMax) return
      inflate.destroy()
      resolve(bytes)
    })
    inflate.on('end', () => resolve(bytes))
    inflate.on('error', reject)
    inflate.end(packed)
  })
}

/** Refuses a zipped file that would unpack to more than the desk can hold. */
export async function refuseZipBomb(
  bytes: Uint8Array,
  fileName: string,
  bytesMax = inflatedBytesMax,
): Promise<ZipPart[]> {
  const parts = zipParts(bytes, fileName)
  let left = bytesMax
  for (const { method, from, compressedBytes } of parts) {
    if (method !== stored && method !== deflated) throw broken(fileName)
    const packed = bytes.subarray(from, from + compressedBytes)
    const size = method === stored ? compressedBytes : inflatedBytes(packed, left)
    // One part after another, since they share one allowance.
    // oxlint-disable-next-line no-await-in-loop
    left -= await Promise.resolve(size).catch(() => Promise.reject(broken(fileName)))
    if (left < 0) throw tooLarge(fileName)
  }
  return parts
}
