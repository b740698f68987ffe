/**
 * Zip files for tests of reading, made by hand so that they can lie: about their size, and by
 * listing one part many times. Format: PKWARE APPNOTE 6.3.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export type PartToZip = { name: string; content: Uint8Array; copies?: number; sizeClaimed?: number }

const record = (length: number, fields: readonly [at: number, bytes: 2 | 4, value: number][]) => {
  const view = new DataView(new ArrayBuffer(length))
  for (const [at, bytes, value] of fields)
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  return new Uint8Array(view.buffer)
}

const joined = (pieces: readonly Uint8Array[]) =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]))

export function zipOf(parts: readonly PartToZip[]): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let from = 0
  for (const { name, content, copies = 1, sizeClaimed = content.length } of parts) {
    const nameBytes = new TextEncoder().encode(name)
    const packed = deflateRawSync(content)
    const sum = crc32(content)
    const local = record(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [8, 2, 8],
      [14, 4, sum],
      [18, 4, packed.length],
      [22, 4, sizeClaimed],
      [26, 2, nameBytes.length],
    ])
    const entry = record(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [10, 2, 8],
      [16, 4, sum],
      [20, 4, packed.length],
      [24, 4, sizeClaimed],
      [28, 2, nameBytes.length],
      [42, 4, from],
    ])
    locals.push(local, nameBytes, packed)
    for (let copy = 0; copy < copies; copy += 1) directory.push(entry, nameBytes)
    from += local.length + nameBytes.length + packed.length
  }
  const count = directory.length / 2
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, from],
  ])
  return joined([...locals, ...directory, end])
}
